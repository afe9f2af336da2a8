import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, vi } from "vitest";
import { projectRoot } from "../../src/platform/project-root.ts";

/** A real process of ours, watched from outside as an operator does: what it says, how it ends. */
export interface Running {
  pid: number;
  /** Everything said so far, both streams. */
  readonly said: string;
  child: ChildProcess;
  /** Waits until it says so. */
  says(pattern: RegExp, withinMs?: number): Promise<RegExpMatchArray>;
  ends(withinMs?: number): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

export interface Start {
  env?: Record<string, string>;
  /** Account number to run as; only root can. */
  uid?: number;
}

export const isRoot = process.getuid?.() === 0;
/** An account without rights that every system has; root lends it to a process. */
export const ORDINARY_USER = 65534;
export const canRunAsOrdinaryUser =
  !isRoot ||
  spawnSync("/bin/sh", ["-c", "test -r /etc/passwd"], { uid: ORDINARY_USER, gid: ORDINARY_USER }).status === 0;

// Processes start and stop as fast as the machine lets them; what is tested is that they do.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const alive = new Set<ChildProcess>();
const folders: string[] = [];

/** Nothing of the tests' environment reaches the process but the way to its programs. */
export function run(words: string[], start: Start = {}): Running {
  const child = spawn(process.execPath, words, {
    cwd: projectRoot(),
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", ...start.env },
    stdio: ["pipe", "pipe", "pipe"],
    ...(start.uid === undefined || !isRoot ? {} : { uid: start.uid, gid: start.uid }),
  });
  alive.add(child);
  let said = "";
  let code: number | null | undefined;
  child.stdout?.on("data", (text) => {
    said += text;
  });
  child.stderr?.on("data", (text) => {
    said += text;
  });
  child.on("close", (given) => {
    code = given;
    alive.delete(child);
  });
  child.stdin?.on("error", () => {});
  return {
    pid: child.pid ?? 0,
    child,
    get said() {
      return said;
    },
    async says(pattern, withinMs = 60_000) {
      for (const until = Date.now() + withinMs; ; await sleep(10)) {
        const found = said.match(pattern);
        if (found) return found;
        if (code !== undefined) throw new Error(`ended with ${code} before it said ${pattern}:\n${said}`);
        if (Date.now() > until) throw new Error(`did not say ${pattern} in time:\n${said}`);
      }
    },
    async ends(withinMs = 60_000) {
      for (const until = Date.now() + withinMs; ; await sleep(10)) {
        if (code !== undefined) return code;
        if (Date.now() > until) throw new Error(`did not end in time:\n${said}`);
      }
    },
    signal: (name) => void child.kill(name),
  };
}

/** A folder of its own (0700, as mktemp makes them), gone after the file's tests together with the server left in it. */
export function temporaryFolder(owner?: number): string {
  const folder = mkdtempSync(join(tmpdir(), "danbiet-ops-"));
  chmodSync(folder, 0o700);
  if (owner !== undefined && isRoot) chownSync(folder, owner, owner);
  folders.push(folder);
  return folder;
}

export function copyFolder(from: string): string {
  const folder = temporaryFolder();
  // cp keeps owners, which PostgreSQL asks for.
  if (spawnSync("cp", ["-a", `${from}/.`, folder]).status !== 0) cpSync(from, folder, { recursive: true });
  return folder;
}

/** Process number of the database server in a data folder, or null when none runs. */
export function serverPid(dataFolder: string): number | null {
  try {
    const pid = Number(readFileSync(join(dataFolder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

export async function until(isTrue: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await isTrue()); await sleep(20)) {
    if (Date.now() > end) throw new Error("waited in vain");
  }
}

afterAll(async () => {
  for (const child of alive) child.kill("SIGKILL");
  for (const folder of folders) {
    const pid = serverPid(folder);
    if (pid === null) continue;
    process.kill(pid, "SIGQUIT");
    await until(() => serverPid(folder) === null).catch(() => {});
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}, 30_000);
