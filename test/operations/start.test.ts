import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbeddedPostgres } from "../../src/platform/db/index.ts";
import {
  canRunAsOrdinaryUser,
  copyFolder,
  isRoot,
  ORDINARY_USER,
  type Running,
  run,
  type Start,
  serverPid,
  temporaryFolder,
  until,
} from "./process.ts";

const SECRET = `${"5ec2e7".repeat(10)}0000`;
const servers: Server[] = [];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await new Promise((done) => server.close(done));
  return port;
}

type Env = Record<string, string>;

function production(folder: string, port: number): Env {
  return {
    DANBIET_MODE: "production",
    DANBIET_DATA: folder,
    DANBIET_SECRET: SECRET,
    PUBLIC_URL: "https://danbiet.example",
    HOST: "127.0.0.1",
    PORT: String(port),
  };
}

interface Site extends Running {
  port: number;
}

async function site(folder: string, start: Start = {}): Promise<Site> {
  const port = await freePort();
  const process = run(["dist/main.js"], { ...start, env: { ...production(folder, port), ...start.env } });
  await process.says(/Dân Biết đang chạy tại/);
  return Object.assign(process, { port });
}

async function stop(process: Running): Promise<void> {
  process.signal("SIGTERM");
  expect(await process.ends(), process.said).toBe(0);
}

/** The start is refused with one sentence, and the process ends with 1. */
async function refusal(env: Env, start: Start = {}): Promise<string> {
  const process = run(["dist/main.js"], { ...start, env });
  expect(await process.ends(), process.said).toBe(1);
  const said = process.said.trim();
  expect(said.split("\n"), said).toHaveLength(1);
  expect(said).toMatch(/^Không khởi động được: /);
  return said;
}

const answer = async (port: number, path: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" })).status;

async function database<T>(folder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres(folder);
  const client = new pg.Client(server.connection);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await server.release();
  }
}

/** Looks at the running database without keeping it running. */
async function connect(folder: string): Promise<pg.Client> {
  const client = new pg.Client({ host: join(folder, "postgres/socket"), user: "danbiet", database: "postgres" });
  client.on("error", () => {});
  await client.connect();
  return client;
}

const canConnect = (folder: string): Promise<boolean> =>
  connect(folder).then(
    (client) => client.end().then(() => true),
    () => false,
  );

const count = async (client: pg.Client, sql: string): Promise<number> =>
  (await client.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
const inHand = (client: pg.Client) => count(client, "graphile_worker.jobs where locked_at is not null");
const doneJobs = (client: pg.Client) => count(client, "job where name = 'accounts:sweep' and state = 'done'");

let prepared: string;
beforeAll(async () => {
  prepared = temporaryFolder();
  await stop(await site(prepared));
}, 240_000);
afterAll(() => {
  for (const server of servers) server.close();
});

describe("a start", () => {
  test("in production brings no demonstration and no person; a second one keeps the data", async () => {
    const folder = copyFolder(prepared);
    await database(folder, (client) => client.query("insert into job (name, payload) values ('kept', '{}')"));
    const first = await site(folder);
    expect(first.said).not.toMatch(/minh họa|mật khẩu/);
    expect([await answer(first.port, "/healthz"), await answer(first.port, "/readyz")]).toEqual([200, 200]);
    await stop(first);
    expect(serverPid(folder)).toBeNull();
    const left = await database(folder, (client) =>
      client.query(
        "select (select count(*)::int from person) as people, (select count(*)::int from job where name = 'kept') as kept",
      ),
    );
    expect(left.rows[0]).toEqual({ people: 0, kept: 1 });
  });

  test("of the demonstration prints the address and one login per role, also after it was killed while loading", async () => {
    const folder = temporaryFolder();
    const port = await freePort();
    const env = { DANBIET_DATA: folder, PORT: String(port) };
    const killed = run(["dist/main.js"], { env });
    await killed.says(/Đang nạp tỉnh minh họa/);
    await sleep(400);
    killed.signal("SIGKILL");
    await killed.ends();
    const second = run(["dist/main.js"], { env });
    await second.says(/Kiểm tra {2}/, 180_000);
    expect(second.said).toContain(`Dân Biết đang chạy tại http://localhost:${port} (`);
    for (const role of ["Quản trị", "Lãnh đạo", "Lập kế hoạch", "Biên tập", "Phê duyệt", "Cán bộ một cửa"]) {
      expect(second.said).toMatch(new RegExp(`^ {2}${role} +[a-z.]+@\\S+ {2}\\(`, "m"));
    }
    expect(await answer(port, "/")).toBe(200);
    await stop(second);
    const counted = await database(folder, (client) => client.query("select count(*)::int as n from installation"));
    expect(counted.rows[0].n).toBe(1);
    const third = run(["dist/main.js"], { env });
    await third.says(/đang chạy/);
    expect(third.said).not.toMatch(/Đang nạp/);
    await stop(third);
  }, 240_000);

  test.runIf(isRoot && canRunAsOrdinaryUser)("works for an ordinary user", async () => {
    const process = await site(temporaryFolder(ORDINARY_USER), { uid: ORDINARY_USER });
    expect(await answer(process.port, "/readyz")).toBe(200);
    await stop(process);
  });
});

describe("a start that cannot be says why in one sentence and leaves everything alone", () => {
  test("a port somebody else has", async () => {
    const holder = createServer();
    servers.push(holder);
    await new Promise<void>((done) => holder.listen(0, "127.0.0.1", done));
    const address = holder.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const folder = join(temporaryFolder(), "data");
    expect(await refusal(production(folder, port))).toContain(`Cổng ${port} đang có chương trình khác dùng.`);
    expect(await refusal({ DANBIET_DATA: folder, PORT: String(port) })).toContain(`PORT=${port + 1}`);
    expect(existsSync(join(folder, "postgres"))).toBe(false);
  });

  test("settings that production must have", async () => {
    const folder = join(temporaryFolder(), "data");
    const whole = production(folder, 3999);
    expect(await refusal({ ...whole, DANBIET_SECRET: "" })).toMatch(/Cần đặt DANBIET_SECRET .* openssl rand -hex 32/);
    expect(await refusal({ ...whole, DANBIET_SECRET: "ngắn" })).toMatch(/64 ký tự hệ 16/);
    expect(await refusal({ ...whole, PUBLIC_URL: "" })).toMatch(/PUBLIC_URL/);
    expect(await refusal({ ...whole, SMTP_URL: "smtp://thu.example" })).toMatch(/Cần đặt MAIL_FROM/);
    expect(existsSync(folder)).toBe(false);
  });

  test("data of a newer version", async () => {
    const folder = copyFolder(prepared);
    const newer = "29991231T2359_future__create.sql";
    await database(folder, (client) =>
      client.query("insert into schema_migration (name, checksum) values ($1, 'x')", [newer]),
    );
    expect(await refusal(production(folder, await freePort()))).toMatch(/phiên bản mới hơn .* dữ liệu được giữ nguyên/);
    expect(serverPid(folder)).toBeNull();
    const kept = await database(folder, (client) =>
      client.query("select 1 from schema_migration where name = $1", [newer]),
    );
    expect(kept.rowCount).toBe(1);
  });

  test("a half-made database", async () => {
    const folder = copyFolder(prepared);
    const control = join(folder, "postgres/cluster/global/pg_control");
    renameSync(control, `${control}.aside`);
    const before = readdirSync(join(folder, "postgres/cluster"));
    expect(await refusal(production(folder, await freePort()))).toMatch(/chưa hoàn chỉnh .*pg_control/);
    expect(readdirSync(join(folder, "postgres/cluster"))).toEqual(before);
  });

  test("a role that may not make what the tables stand on", async () => {
    const folder = temporaryFolder();
    await database(copyFolder(prepared), async (client) => {
      const url = `postgres://khach@localhost/cua_khach?host=${encodeURIComponent(client.host)}`;
      const asGuest = { ...production(folder, await freePort()), DATABASE_URL: url };
      await client.query("create role khach login");
      await client.query("create database cua_khach");
      expect(await refusal(asGuest)).toMatch(/GRANT CREATE ON SCHEMA public/);
      const inside = new pg.Client({ host: client.host, user: client.user, database: "cua_khach" });
      await inside.connect();
      await inside.query("grant create on schema public to khach");
      await inside.end();
      expect(await refusal(asGuest)).toMatch(/GRANT CREATE ON DATABASE/);
    });
  });

  test("a server that does not answer, knows no such database, or is no server; the password stays out of sight", async () => {
    const folder = temporaryFolder();
    const nobody = `postgres://dan:mat-khau-kin@127.0.0.1:${await freePort()}/danbiet`;
    const said = await refusal({ ...production(folder, await freePort()), DATABASE_URL: nobody });
    expect(said).toMatch(/Không kết nối được PostgreSQL tại 127\.0\.0\.1:\d+\/danbiet \(ECONNREFUSED\)/);
    expect(said).not.toContain("mat-khau-kin");
    const data = copyFolder(prepared);
    await database(data, async (client) => {
      const host = encodeURIComponent(client.host);
      const url = `postgres://danbiet@localhost/khong-co?host=${host}`;
      expect(await refusal({ ...production(folder, await freePort()), DATABASE_URL: url })).toMatch(
        /chưa có cơ sở dữ liệu/,
      );
      await client.query(
        "create database latin encoding 'SQL_ASCII' template template0 locale 'C' locale_provider libc",
      );
      const latin = `postgres://danbiet@localhost/latin?host=${host}`;
      expect(await refusal({ ...production(folder, await freePort()), DATABASE_URL: latin })).toMatch(
        /ENCODING 'UTF8'/,
      );
    });
  });
});

describe("sudden ends", () => {
  test("kill -9 in the middle of a job, then a start: the same server goes on, the job is taken up again", async () => {
    const folder = copyFolder(prepared);
    const killed = await site(folder);
    const pid = serverPid(folder);
    const [holder, other] = [await connect(folder), await connect(folder)];
    await holder.query("begin; lock table job in exclusive mode");
    await other.query("select graphile_worker.add_job('accounts:sweep')");
    await until(async () => (await inHand(other)) > 0);
    killed.signal("SIGKILL");
    await killed.ends();
    await holder.query("commit");
    const next = await site(folder);
    expect(serverPid(folder)).toBe(pid);
    expect(await answer(next.port, "/readyz")).toBe(200);
    await until(async () => (await doneJobs(other)) === 1);
    await Promise.all([holder.end(), other.end()]);
    await stop(next);
    expect(serverPid(folder)).toBeNull();
  });

  test("the database dies under the site: ready again without a restart, and jobs run", async () => {
    const folder = copyFolder(prepared);
    const running = await site(folder);
    const killed = serverPid(folder) as number;
    process.kill(killed, "SIGKILL");
    // The killed one's number and sessions may outlive it for a moment: ready means that another server answers.
    await until(() => ![killed, null].includes(serverPid(folder)));
    await until(() => canConnect(folder));
    await until(async () => (await answer(running.port, "/readyz")) === 200);
    expect(await answer(running.port, "/healthz")).toBe(200);
    const client = await connect(folder);
    await client.query("select graphile_worker.add_job('accounts:sweep')");
    await until(async () => (await doneJobs(client)) === 1);
    await client.end();
    await stop(running);
  });

  test("site and command line share the data; whoever ends first leaves the other in peace", async () => {
    const folder = copyFolder(prepared);
    const running = await site(folder);
    const command = run(["dist/danbiet.js", "verify-log"], { env: production(folder, 0) });
    expect(await command.ends(), command.said).toBe(0);
    expect(command.said).toMatch(/Nhật ký nguyên vẹn/);
    expect(await answer(running.port, "/readyz")).toBe(200);
    await stop(running);
    expect(serverPid(folder)).toBeNull();
  });
});

describe("SIGTERM", () => {
  test("lets a request and a job in hand finish, takes no new ones, and leaves no server behind", async () => {
    const folder = copyFolder(prepared);
    const running = await site(folder);
    const [holder, other] = [await connect(folder), await connect(folder)];
    await holder.query("begin; lock table job in exclusive mode");
    await other.query("select graphile_worker.add_job('accounts:sweep')");
    await until(async () => (await inHand(other)) > 0);

    const body = "email=ai-do%40danbiet.example&password=sai";
    const slow = await begin(running.port, body);
    running.signal("SIGTERM");
    await until(() => refused(running.port));
    slow.socket.write(body.slice(10));
    const reply = await slow.reply;
    expect(reply).toMatch(/^HTTP\/1\.1 422 [\s\S]*<\/html>/);

    expect(running.child.exitCode).toBeNull();
    await holder.query("commit");
    await holder.end();
    expect(await running.ends(), running.said).toBe(0);
    expect(serverPid(folder)).toBeNull();
    expect(await database(folder, doneJobs)).toBe(1);
  });

  test("while starting ends the start and leaves no server behind", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "data"));
    const data = join(folder, "data");
    const process = run(["dist/main.js"], { env: { DANBIET_DATA: data, PORT: String(await freePort()) } });
    await process.says(/Đang nạp/);
    process.signal("SIGTERM");
    expect(await process.ends(), process.said).toBe(0);
    expect(process.said).not.toMatch(/lỗi|Error/);
    expect(serverPid(data)).toBeNull();
  });
});

/** A form whose second half is still on its way, and whose first half is certainly in the server's hands. */
async function begin(port: number, body: string): Promise<{ socket: Socket; reply: Promise<string> }> {
  const socket = createConnection({ port, host: "127.0.0.1" });
  await new Promise((done) => socket.once("connect", done));
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
  });
  const reply = new Promise<string>((done, fail) => {
    socket.once("close", () => done(said.slice(GO_ON.length)));
    socket.once("error", fail);
  });
  socket.write(
    `POST /dang-nhap HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nsec-fetch-site: same-origin\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  );
  await until(() => said === GO_ON);
  socket.write(body.slice(0, 10));
  return { socket, reply };
}

/** What a server says when it has read the head of a request and waits for the rest. */
const GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

const refused = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => false,
    () => true,
  );
