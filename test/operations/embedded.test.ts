import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const PROGRAM = "test/operations/work-with-database.ts";
const work = (folder: string, start?: Start): Running => run([PROGRAM, folder], start);

/** Comes, writes a row, goes. Says how many rows there are. */
async function visit(folder: string, start?: Start): Promise<number> {
  const process = work(folder, start);
  process.child.stdin?.end();
  expect(await process.ends(), process.said).toBe(0);
  return Number(process.said.match(/in (\d+)/)?.[1]);
}

/** The one sentence of a start that is refused; a second line would be a stack nobody can act on. */
async function refusal(folder: string, start?: Start): Promise<string> {
  const process = work(folder, start);
  process.child.stdin?.end();
  expect(await process.ends(), process.said).toBe(1);
  expect(process.said.trim().split("\n"), process.said).toHaveLength(1);
  return process.said.trim();
}

let prepared: string;
beforeAll(async () => {
  prepared = temporaryFolder();
  await visit(prepared);
}, 60_000);

describe("who runs it, and where", () => {
  test.runIf(isRoot)("root, in a folder only root may enter; a second start keeps the data", async () => {
    expect(serverPid(prepared)).toBeNull();
    expect(statSync(prepared).mode & 0o777).toBe(0o700);
    expect(await visit(copyFolder(prepared))).toBe(2);
  });

  test.runIf(canRunAsOrdinaryUser)("an ordinary user", async () => {
    const folder = temporaryFolder(ORDINARY_USER);
    expect(await visit(folder, { uid: ORDINARY_USER })).toBe(1);
    if (!isRoot) return;
    // Somebody later starts the same data as root: the server goes on as its owner, so the user can come back.
    expect(await visit(folder)).toBe(2);
    expect(await visit(folder, { uid: ORDINARY_USER })).toBe(3);
  });

  test.runIf(isRoot && canRunAsOrdinaryUser)("an ordinary user on somebody else's data is told so", async () => {
    const folder = copyFolder(prepared);
    chmodSync(folder, 0o755);
    expect(await refusal(folder, { uid: ORDINARY_USER })).toMatch(/Không đọc hoặc ghi được .* người dùng sở hữu/);
    expect(await visit(folder)).toBe(2);
  });

  test.runIf(isRoot)("files brought back by root, which are root's now", async () => {
    const folder = copyFolder(prepared);
    spawnSync("chown", ["-R", "root:root", folder]);
    expect(await visit(folder)).toBe(2);
  });

  test("a data folder too deep for the address of a socket", async () => {
    const top = copyFolder(prepared);
    const deep = join(top, "tỉnh-cà-mau".repeat(4), "dữ-liệu-của-cổng".repeat(4));
    mkdirSync(deep, { recursive: true });
    renameSync(join(top, "postgres"), join(deep, "postgres"));
    expect(await visit(deep)).toBe(2);
    expect(await visit(deep)).toBe(3);
    // The socket lay in the system's folder, named after the place of the data; nothing is left in it.
    const name = createHash("sha256")
      .update(realpathSync(join(deep, "postgres")))
      .digest("hex")
      .slice(0, 16);
    rmdirSync(join(tmpdir(), `danbiet-${name}`));
  });

  test("a path that cannot be a folder", async () => {
    const file = join(temporaryFolder(), "data");
    writeFileSync(file, "");
    expect(await refusal(file)).toMatch(/Không đọc hoặc ghi được/);
  });
});

describe("what it refuses, in one sentence, leaving the data alone", () => {
  test("a database of another major version", async () => {
    const folder = copyFolder(prepared);
    const versionFile = join(folder, "postgres/cluster/PG_VERSION");
    writeFileSync(versionFile, "17\n");
    expect(await refusal(folder)).toMatch(/^Thư mục dữ liệu là của PostgreSQL 17, phần mềm này dùng PostgreSQL 18\./);
    expect(readFileSync(versionFile, "utf8")).toBe("17\n");
    writeFileSync(versionFile, "18\n");
    expect(await visit(folder)).toBe(2);
  });

  test.each(["global/pg_control", "PG_VERSION"])("a half-made database: no %s", async (name) => {
    const folder = copyFolder(prepared);
    const file = join(folder, "postgres/cluster", name);
    renameSync(file, `${file}.aside`);
    expect(await refusal(folder)).toContain(`chưa hoàn chỉnh (thiếu ${name})`);
    renameSync(`${file}.aside`, file);
    expect(await visit(folder)).toBe(2);
  });

  test("a damaged database, quickly", async () => {
    const folder = copyFolder(prepared);
    const file = join(folder, "postgres/cluster/global/pg_control");
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([whole.subarray(0, 40), Buffer.alloc(whole.length - 40, 7)]));
    const started = Date.now();
    expect(await refusal(folder)).toMatch(/bị hỏng .* khôi phục từ bản sao lưu/);
    expect(Date.now() - started).toBeLessThan(10_000);
    writeFileSync(file, whole);
    expect(await visit(folder)).toBe(2);
  });

  const small = join(temporaryFolder(), "small");
  mkdirSync(small);
  const canMount = isRoot && spawnSync("mount", ["-t", "tmpfs", "-o", "size=40m", "none", small]).status === 0;
  if (canMount) afterAll(() => void spawnSync("umount", [small]));
  test.runIf(canMount)("a full disk", async () => {
    expect(await refusal(small)).toMatch(/^Ổ đĩa chứa .* đã đầy\. Hãy giải phóng ít nhất 300 MB/);
    expect(existsSync(join(small, "postgres/cluster"))).toBe(false);
  });
});

describe("several at once, and sudden ends", () => {
  test("two first starts at the same moment share one database", async () => {
    const folder = temporaryFolder();
    const counts = await Promise.all([visit(folder), visit(folder)]);
    // Each writes its row and then counts: who counts last sees both.
    expect(Math.max(...counts)).toBe(2);
    expect(serverPid(folder)).toBeNull();
  });

  test("three come and go within the same moment, again and again: each is let in", async () => {
    const folder = temporaryFolder();
    for (let turn = 1; turn <= 4; turn++) {
      const counts = await Promise.all([visit(folder), visit(folder), visit(folder)]);
      expect(Math.max(...counts)).toBe(3 * turn);
    }
    expect(serverPid(folder)).toBeNull();
  });

  test("whose server others used and stopped before it got in itself starts it again", async () => {
    const folder = copyFolder(prepared);
    const slow = work(folder);
    const lockFile = join(folder, "postgres/cluster/postmaster.pid");
    await until(() => existsSync(lockFile));
    slow.signal("SIGSTOP");
    expect(await visit(folder)).toBe(2);
    await until(() => serverPid(folder) === null);
    slow.signal("SIGCONT");
    await slow.says(/^in 3/);
    slow.child.stdin?.end();
    expect(await slow.ends(), slow.said).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test.each(["first", "second"])("of two processes the %s may go before the other", async (who) => {
    const folder = copyFolder(prepared);
    const [first, second] = [work(folder), work(folder)];
    await Promise.all([first.says(/^in /), second.says(/^in /)]);
    const [goes, stays] = who === "first" ? [first, second] : [second, first];
    goes.child.stdin?.end();
    expect(await goes.ends()).toBe(0);
    stays.child.stdin?.write("query\n");
    await stays.says(/rows 3/);
    stays.child.stdin?.end();
    expect(await stays.ends()).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test("one comes just while the last one goes, again and again", async () => {
    const folder = copyFolder(prepared);
    let now = work(folder);
    await now.says(/^in /);
    for (let turn = 0; turn < 4; turn++) {
      const next = work(folder);
      await new Promise((done) => setTimeout(done, 150 + turn * 120));
      now.child.stdin?.end();
      await next.says(/^in /);
      expect(await now.ends(), now.said).toBe(0);
      now = next;
    }
    now.child.stdin?.end();
    expect(await now.ends(), now.said).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test("who is let in by a server that is just being stopped comes again to the next one", async () => {
    const folder = copyFolder(prepared);
    const last = work(folder);
    await last.says(/^in 2/);
    const pid = serverPid(folder) as number;
    const [, , , , host] = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
    const leaver = new pg.Client({ host, user: "danbiet", database: "postgres" });
    leaver.on("error", () => {});
    await leaver.connect();
    const presence = await leaver.query("select objid from pg_locks where locktype = 'advisory'");
    const lock = Number(presence.rows[0].objid);
    last.signal("SIGKILL");
    await last.ends();
    await leaver.query(`select pg_advisory_lock(${lock})`);
    const next = work(folder);
    const waits = () => leaver.query(`select from pg_locks where objid = ${lock} and not granted`);
    await until(async () => (await waits()).rowCount === 1);
    // The order to stop is given, and lies there unread while the lock of whoever gave it is already free.
    process.kill(pid, "SIGSTOP");
    process.kill(pid, "SIGINT");
    await leaver.end();
    await new Promise((done) => setTimeout(done, 200));
    process.kill(pid, "SIGCONT");
    await next.says(/^in 3/);
    expect(serverPid(folder)).not.toBe(pid);
    next.child.stdin?.end();
    expect(await next.ends(), next.said).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test("killed without warning: the next start takes over the same server, and then stops it", async () => {
    const folder = copyFolder(prepared);
    const killed = work(folder);
    await killed.says(/in 2/);
    const pid = serverPid(folder);
    killed.signal("SIGKILL");
    await killed.ends();
    expect(serverPid(folder)).toBe(pid);
    const next = work(folder);
    await next.says(/in 3/);
    expect(serverPid(folder)).toBe(pid);
    next.child.stdin?.end();
    await next.ends();
    expect(serverPid(folder)).toBeNull();
  });

  test("SIGTERM in the middle leaves no server behind", async () => {
    const folder = copyFolder(prepared);
    const process = work(folder);
    await process.says(/^in /);
    process.signal("SIGTERM");
    expect(await process.ends()).toBe(0);
    expect(serverPid(folder)).toBeNull();
  });

  test("the server itself dies: it is started again under the working process", async () => {
    const folder = copyFolder(prepared);
    const worker = work(folder);
    await worker.says(/^in /);
    const pid = serverPid(folder) as number;
    process.kill(pid, "SIGKILL");
    await until(() => serverPid(folder) !== null && serverPid(folder) !== pid, 20_000);
    await until(() => {
      worker.child.stdin?.write("query\n");
      return /rows 2/.test(worker.said);
    });
    worker.child.stdin?.end();
    expect(await worker.ends()).toBe(0);
  });

  test("after a restart of the machine somebody else has the server's number", async () => {
    const folder = copyFolder(prepared);
    const killed = work(folder);
    await killed.says(/in 2/);
    const lockFile = join(folder, "postgres/cluster/postmaster.pid");
    const lines = readFileSync(lockFile, "utf8").split("\n");
    killed.signal("SIGKILL");
    const pid = Number(lines[0]);
    process.kill(pid, "SIGQUIT");
    await until(() => serverPid(folder) === null);
    const stranger = spawn("sleep", ["60"], isRoot ? { uid: statSync(join(folder, "postgres/cluster")).uid } : {});
    try {
      writeFileSync(lockFile, [stranger.pid, ...lines.slice(1)].join("\n"));
      const { uid, gid } = statSync(join(folder, "postgres/cluster"));
      chownSync(lockFile, uid, gid);
      expect(await visit(folder)).toBe(3);
    } finally {
      stranger.kill();
    }
  });

  test("what an interrupted first start left behind is cleared away", async () => {
    const folder = temporaryFolder();
    const left = join(folder, "postgres/initialising-4194000");
    mkdirSync(join(left, "cluster"), { recursive: true });
    expect(await visit(folder)).toBe(1);
    expect(existsSync(left)).toBe(false);
    rmSync(left, { recursive: true, force: true });
  });
});
