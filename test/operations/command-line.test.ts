import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examine, type Finding, readSettings } from "../../src/command-line/doctor.ts";
import { recordAct } from "../../src/modules/audit/index.ts";
import { SETTINGS } from "../../src/platform/config/index.ts";
import { openDatabase, startEmbeddedPostgres, transaction } from "../../src/platform/db/index.ts";
import { createTestDatabase, dropTestDatabase } from "../../src/platform/testing/database-lifecycle.ts";
import { copyFolder, isRoot, ORDINARY_USER, run, temporaryFolder } from "./process.ts";

const SECRET = "0123456789abcdef".repeat(4);
const environment = (folder: string, more: Record<string, string> = {}): Record<string, string> => ({
  DANBIET_MODE: "production",
  DANBIET_DATA: folder,
  DANBIET_SECRET: SECRET,
  PUBLIC_URL: "https://danbiet.example",
  HOST: "127.0.0.1",
  PORT: "0",
  ...more,
});

async function danbiet(words: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const process = run(["dist/danbiet.js", ...words], { env });
  process.child.stdin?.end();
  const code = await process.ends(60_000);
  return { code, said: process.said };
}

const lastLine = (said: string): string => said.trim().split("\n").at(-1) ?? "";

let prepared: string;
const made: pg.PoolConfig[] = [];

/** A data folder with units, acts in the log, a kept file: what an installation has after its first week. */
beforeAll(async () => {
  prepared = temporaryFolder();
  const first = await danbiet(["verify-log"], environment(prepared));
  expect(first.code, first.said).toBe(0);
  const server = await startEmbeddedPostgres(prepared);
  const database = openDatabase(server.connection);
  for (let n = 0; n < 40; n++) {
    await transaction(database.db, (tx) =>
      recordAct(tx, n % 3 === 0 ? { id: null, name: "Người dân" } : { id: `p${n}`, name: "Nguyễn Thị Ánh Tuyết" }, {
        act: "item.publish",
        subjectKind: "item",
        subjectId: String(n),
        unitId: n % 2 ? "u1" : null,
        details: { from: "approved", note: "dòng một\u2028dòng hai", n },
        at: new Date(Date.UTC(2026, 10, 22, 1, 0, n)),
      }),
    );
  }
  await database.close();
  await server.release();
  const key = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  mkdirSync(join(prepared, "files/e3"), { recursive: true });
  writeFileSync(join(prepared, "files/e3", key), "");
}, 60_000);
afterAll(async () => {
  for (const connection of made) await dropTestDatabase(connection);
});

describe("backup and restore from the terminal", () => {
  test("round trip into a new data folder; a second restore and a wrong key are refused in one sentence", async () => {
    const folder = copyFolder(prepared);
    const file = join(temporaryFolder(), "sao-luu.tar");
    const backup = await danbiet(["backup", file], environment(folder));
    expect(backup.code, backup.said).toBe(0);
    expect(backup.said).toMatch(/Đã sao lưu \d[\d.]* dòng của \d+ bảng và 1 tệp\./);
    expect(lastLine(backup.said)).toBe(file);
    expect(backup.said).not.toContain(SECRET);

    const other = join(temporaryFolder(), "data");
    const wrongKey = await danbiet(["restore", file], environment(other, { DANBIET_SECRET: "f".repeat(64) }));
    expect(wrongKey.code).toBe(1);
    expect(lastLine(wrongKey.said)).toMatch(/^Bản sao lưu được niêm phong bằng khóa bí mật khác\./);
    const restored = await danbiet(["restore", file], environment(other));
    expect(restored.code, restored.said).toBe(0);
    expect(restored.said).toMatch(/Đã khôi phục bản sao lưu .*\nNhật ký nguyên vẹn: 40 dòng/);
    expect(existsSync(join(other, "files/e3"))).toBe(true);
    const again = await danbiet(["restore", file], environment(other));
    expect(again.code).toBe(1);
    expect(lastLine(again.said)).toMatch(/^Cơ sở dữ liệu này đã có dữ liệu/);
  });

  test("without a name it goes into the data folder; a demonstration takes its own key along", async () => {
    const demo = copyFolder(prepared);
    const env = { DANBIET_DATA: demo, PORT: "0" };
    const backup = await danbiet(["backup"], env);
    expect(backup.code, backup.said).toBe(0);
    const file = lastLine(backup.said);
    expect(file).toMatch(/backups\/danbiet-\d{4}-\d\d-\d\dT\d{6}\.tar$/);
    const other = join(temporaryFolder(), "data");
    const restored = await danbiet(["restore", file], { DANBIET_DATA: other, PORT: "0" });
    expect(restored.code, restored.said).toBe(0);
    expect(readFileSync(join(other, "demo-secret.hex"), "utf8")).toBe(
      readFileSync(join(demo, "demo-secret.hex"), "utf8"),
    );
  });

  test("moves to a server of its own, as a role without special rights", async () => {
    const file = join(temporaryFolder(), "sao-luu.tar.gz");
    const backup = await danbiet(["backup", file], environment(copyFolder(prepared)));
    expect(backup.code, backup.said).toBe(0);
    const cluster = await createTestDatabase();
    made.push(cluster);
    const admin = new pg.Client(cluster);
    await admin.connect();
    const role = `operator_${cluster.database}`;
    await admin.query(`create role ${role} login; drop schema public cascade; drop schema graphile_worker cascade;
      grant create on database ${cluster.database} to ${role}; create schema public authorization ${role}`);
    const url = `postgres://${role}@localhost/${cluster.database}?host=${encodeURIComponent(String(cluster.host))}`;
    const env = environment(join(temporaryFolder(), "data"), { DATABASE_URL: url });
    const restored = await danbiet(["restore", file], env);
    expect(restored.code, restored.said).toBe(0);
    const counted = await admin.query("select count(*)::int as n from audit_entry");
    expect(counted.rows[0].n).toBe(40);
    expect((await danbiet(["verify-log"], env)).code).toBe(0);
    await admin.query(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`);
    await admin.end();
  });

  test("a missing name and a place that cannot be written are said in words", async () => {
    expect((await danbiet(["restore"], environment(prepared))).said).toMatch(/Hãy ghi tên tệp sao lưu/);
    expect((await danbiet(["backup", "/nowhere/at/all.tar"], environment(copyFolder(prepared)))).said).toMatch(
      /^Không ghi được .*ENOENT/,
    );
  });
});

describe("the log, checked without any server", () => {
  const verify = (...words: string[]) => {
    const done = spawnSync(process.execPath, ["tools/verify-log.mjs", ...words], { encoding: "utf8" });
    return { code: done.status, said: done.stdout + done.stderr };
  };
  let folder: string;
  let whole: string[];
  const write = (lines: string[]): string => {
    const path = join(folder, "tampered.jsonl");
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  };
  beforeAll(async () => {
    folder = temporaryFolder();
    const path = join(folder, "log.jsonl");
    const done = await danbiet(["export", "audit-log", path], environment(copyFolder(prepared)));
    expect(done.said).toMatch(/Đã xuất 40 dòng nhật ký/);
    whole = readFileSync(path, "utf8").trimEnd().split("\n");
  });

  test("a whole export holds", () => {
    expect(verify(join(folder, "log.jsonl"))).toEqual({
      code: 0,
      said: expect.stringMatching(/^Nhật ký nguyên vẹn: 40 dòng trong \d+ chuỗi\.\n$/),
    });
  });

  const fields = [
    "chain",
    "position",
    "at",
    "actorId",
    "actorName",
    "onBehalfOf",
    "act",
    "subjectKind",
    "subjectId",
    "unitId",
    "details",
    "previousHash",
    "hash",
  ];
  test.each(fields)("an altered %s is found", (field) => {
    const line = 20;
    const entry = JSON.parse(whole[line] ?? "");
    const changed = typeof entry[field] === "number" ? entry[field] + 1 : `${entry[field] ?? ""}0`;
    const lines = whole.with(line, JSON.stringify({ ...entry, [field]: changed }));
    expect(verify(write(lines))).toMatchObject({ code: 1, said: expect.stringContaining(`SAI dòng ${line + 1}: `) });
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ["a removed line", (lines) => lines.toSpliced(10, 1)],
    ["the last line of a chain removed", (lines) => lines.slice(0, -1)],
    ["a line written twice", (lines) => lines.toSpliced(10, 0, lines[10] as string)],
    ["two lines of one chain exchanged", exchanged],
    ["a field put in", (lines) => lines.with(5, (lines[5] as string).replace(/}$/, ',"note":"x"}'))],
    [
      "a name written twice, of which readers see only one",
      (lines) => lines.with(5, (lines[5] as string).replace(/^{/, '{"actorName":"Ai đó",')),
    ],
    ["broken text", (lines) => lines.with(5, "{")],
    ["a head altered", (lines) => lines.with(0, (lines[0] as string).replace(/"headHash":"\w/, '"headHash":"g'))],
  ])("%s is found", (_what, tamper) => {
    expect(verify(write(tamper([...whole]))).code).toBe(1);
  });

  test("a tail cut off together with its head is found against an earlier export", () => {
    const last = JSON.parse(whole.at(-1) ?? "");
    const head = JSON.parse(whole[0] ?? "");
    for (const one of head.heads) {
      if (one.chain !== last.chain) continue;
      one.length -= 1;
      one.headHash = last.previousHash;
    }
    const cut = write([JSON.stringify(head), ...whole.slice(1, -1)]);
    expect(verify(cut).code).toBe(0);
    expect(verify(cut, "--earlier", join(folder, "log.jsonl"))).toMatchObject({
      code: 1,
      said: expect.stringContaining("ngắn hơn bản xuất trước"),
    });
    expect(verify(join(folder, "log.jsonl"), "--earlier", cut).code).toBe(0);
  });

  test("what is no such file is told apart from what was altered", () => {
    writeFileSync(join(folder, "text.txt"), "Đây là thư.");
    writeFileSync(join(folder, "empty.txt"), "");
    expect(verify(join(folder, "text.txt")).code).toBe(2);
    expect(verify(join(folder, "empty.txt")).code).toBe(2);
    expect(verify(join(folder, "none.jsonl")).code).toBe(2);
    expect(verify().code).toBe(2);
  });
});

function exchanged(lines: string[]): string[] {
  for (let at = 2; at < lines.length; at++) {
    const [one, other] = [lines[at - 1] as string, lines[at] as string];
    if (JSON.parse(one).chain === JSON.parse(other).chain) return lines.with(at - 1, other).with(at, one);
  }
  throw new Error("no chain has two entries");
}

describe("exports of units and procedures", () => {
  test("are refused in words where the name does not say the format, or cannot be written", async () => {
    const env = environment(copyFolder(prepared));
    expect((await danbiet(["export", "units", "units.pdf"], env)).said).toMatch(/đuôi \.csv hoặc \.jsonl/);
    expect((await danbiet(["export", "procedures", "/nowhere/p.csv"], env)).said).toMatch(/^Không ghi được .*ENOENT/);
    const file = join(temporaryFolder(), "thu-tuc.csv");
    expect((await danbiet(["export", "procedures", file], env)).code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^\uFEFFcode;version;name;field/);
  });
});

describe("doctor", () => {
  const findings = async (env: Record<string, string>): Promise<Finding[]> => {
    const all: Finding[] = [];
    for await (const one of examine(env)) all.push(one);
    return all;
  };
  const about = (all: Finding[], name: string | RegExp): Finding[] =>
    all.filter((one) => (typeof name === "string" ? one.about === name : name.test(one.about)));

  test("lists every setting with its value in force, and never a secret", () => {
    const secrets = ["mat-khau-csdl", "mat-khau-thu", "khoa-s3-kin", SECRET];
    const { shown, fault } = readSettings(
      environment("/tmp/somewhere", {
        DATABASE_URL: "postgres://dan:mat-khau-csdl@db.example/danbiet?sslkey=mat-khau-csdl",
        SMTP_URL: "smtps://thu:mat-khau-thu@mail.example",
        MAIL_FROM: "Dân Biết <thu@danbiet.example>",
        S3_ENDPOINT: "https://s3.example",
        S3_BUCKET: "tep",
        S3_ACCESS_KEY_ID: "khoa-s3-kin",
        S3_SECRET_ACCESS_KEY: "khoa-s3-kin",
      }),
    );
    expect(fault).toBeNull();
    expect(shown.map((one) => one.name)).toEqual(SETTINGS.map((one) => one.name));
    const text = shown.map((one) => one.value).join("\n");
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain("postgres://dan:***@db.example/danbiet");
    expect(shown.find((one) => one.name === "S3_REGION")?.value).toBe("us-east-1 (mặc định)");
    expect(readSettings({}).shown.find((one) => one.name === "PORT")?.value).toBe("3000 (mặc định)");
  });

  test("and the operations guide name the same settings", () => {
    const guide = readFileSync("docs/operations.md", "utf8");
    for (const { name } of SETTINGS) expect(guide).toContain(`\`${name}\``);
  });

  test("on a machine where nothing was ever started makes nothing", async () => {
    const folder = join(temporaryFolder(), "data");
    const done = await danbiet(["doctor"], { DANBIET_DATA: folder, PORT: "0" });
    expect(done.code, done.said).toBe(0);
    expect(done.said).toMatch(/chú ý {2}Cơ sở dữ liệu: máy chủ đi kèm, chưa được tạo/);
    expect(existsSync(folder)).toBe(false);
  });

  test("says wrong with exit code 1 where the settings are wrong, and still looks at the rest", async () => {
    const done = await danbiet(["doctor"], { DANBIET_MODE: "production", PUBLIC_URL: "https://danbiet.example" });
    expect(done.code).toBe(1);
    expect(done.said).toMatch(/SAI {4}Thiết lập: Cần đặt DANBIET_SECRET/);
    expect(done.said).toMatch(/đạt {4}Node\.js/);
    expect(done.said).not.toMatch(/lỗi ngoài dự tính/i);
  });

  test("works where the database cannot start", async () => {
    const folder = copyFolder(prepared);
    const control = join(folder, "postgres/cluster/global/pg_control");
    renameSync(control, `${control}.aside`);
    const done = await danbiet(["doctor"], environment(folder));
    expect(done.code).toBe(1);
    expect(done.said).toMatch(/SAI {4}Cơ sở dữ liệu: .*chưa hoàn chỉnh \(thiếu global\/pg_control\)/);
    renameSync(`${control}.aside`, control);
    const whole = await danbiet(["doctor"], environment(folder));
    expect(whole.code, whole.said).toBe(0);
    expect(whole.said).toMatch(/đạt {4}Cơ sở dữ liệu: PostgreSQL 18\.\d+ đi kèm/);
    expect(whole.said).toMatch(/đạt {4}Phần mở rộng: btree_gist, ltree, pg_trgm, unaccent/);
    expect(whole.said).toMatch(/đạt {4}Cấu trúc dữ liệu: đúng phiên bản/);
  });

  test("tells a port of ours from a port of others", async () => {
    const port = async (body: string): Promise<[Finding[], () => void]> => {
      const server = createServer((_req, res) => res.setHeader("content-type", "application/json").end(body));
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const { port } = server.address() as AddressInfo;
      const all = await findings(environment(join(temporaryFolder(), "data"), { PORT: String(port) }));
      return [about(all, `Cổng ${port}`), () => server.close()];
    };
    const [ours, closeOurs] = await port('{"status":"ok"}');
    expect(ours).toMatchObject([{ state: "ok", says: "Dân Biết đang chạy ở cổng này" }]);
    const [others, closeOthers] = await port("<html>");
    expect(others).toMatchObject([{ state: "wrong" }]);
    closeOurs();
    closeOthers();
  });

  test("asks the mail server and the object store for real", async () => {
    const smtp = new SMTPServer({ disabledCommands: ["STARTTLS"], authOptional: true });
    await new Promise<void>((done) => smtp.listen(0, "127.0.0.1", () => done()));
    const objects = new Map<string, Buffer>();
    const store = createServer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk);
      const path = req.url ?? "";
      if (req.method === "PUT") objects.set(path, Buffer.concat(chunks));
      if (req.method === "DELETE") objects.delete(path);
      const found = req.method === "GET" ? objects.get(path) : Buffer.alloc(0);
      res.writeHead(found ? 200 : 404).end(found);
    });
    await new Promise<void>((done) => store.listen(0, "127.0.0.1", done));
    const s3 = (address: string) => ({
      S3_ENDPOINT: address,
      S3_BUCKET: "tep",
      S3_ACCESS_KEY_ID: "a",
      S3_SECRET_ACCESS_KEY: "b",
    });
    const folder = join(temporaryFolder(), "data");
    const mailPort = (smtp.server.address() as AddressInfo).port;
    const good = await findings(
      environment(folder, {
        SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
        MAIL_FROM: "thu@danbiet.example",
        ...s3(`http://127.0.0.1:${(store.address() as AddressInfo).port}`),
      }),
    );
    expect(about(good, /^Thư điện tử|S3/).map((one) => one.state)).toEqual(["ok", "ok"]);
    expect(objects.size).toBe(0);
    await new Promise<void>((done) => smtp.close(() => done()));
    store.close();
    const bad = await findings(
      environment(folder, {
        SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
        MAIL_FROM: "thu@danbiet.example",
        ...s3("http://127.0.0.1:1"),
      }),
    );
    expect(about(bad, /^Thư điện tử|S3/).map((one) => one.state)).toEqual(["wrong", "wrong"]);
  });

  test.runIf(isRoot)("notices a data folder this user cannot write", async () => {
    const folder = temporaryFolder();
    const process = run(["dist/danbiet.js", "doctor"], { env: environment(folder), uid: ORDINARY_USER });
    process.child.stdin?.end();
    expect(await process.ends()).toBe(1);
    expect(process.said).toMatch(/SAI {4}Thư mục dữ liệu: không ghi được/);
  });
});
