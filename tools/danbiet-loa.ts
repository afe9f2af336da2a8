/**
 * A loudspeaker player for a box that runs Node (22 or later) and nothing else: the same player as the page /loa, with files for a
 * memory and a program of the box for the sound.
 *
 *   node danbiet-loa.mjs pair https://danbiet.example ABCD-EFGH "Hộp ở nhà văn hóa"
 *   node danbiet-loa.mjs run
 *
 * Settings, all with a default:
 *   LOA_FOLDER   where programme, recordings and reports are kept   ./danbiet-loa
 *   LOA_PLAY     what plays a file; {file} and {volume} (0 to 100) are filled in
 *                ffplay -nodisp -autoexit -loglevel error -volume {volume} {file}
 *
 * The built file (`dist/tools/danbiet-loa.mjs`, also at /loa/danbiet-loa.mjs of the site) needs nothing beside it.
 */
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { faultSentence } from "../src/modules/broadcasting/player/faults.ts";
import { vi } from "../src/modules/broadcasting/player/messages.vi.ts";
import { createPlayer, type PlayerPorts, type PlayerView } from "../src/modules/broadcasting/player/player.ts";

const FOLDER = process.env.LOA_FOLDER ?? "./danbiet-loa";
const PLAY = (process.env.LOA_PLAY ?? "ffplay -nodisp -autoexit -loglevel error -volume {volume} {file}").split(/\s+/);
const WAITS_MS = 20_000;
const VERSION = "linux 2";
const words = vi.box;

interface Settings {
  server: string;
  token: string;
}

const at = (name: string): string => join(FOLDER, name);
const soundAt = (sha256: string): string => join(FOLDER, "sounds", `${sha256}.mp3`);
const say = (text: string): void => console.log(`${new Date().toISOString()} ${text}`);

/** Whole or not at all: written beside, made durable, then moved into place. */
async function writeWhole(path: string, bytes: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  // The token lets a device in; the folder may have been made by somebody else.
  const file = await open(beside, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function readDocument(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(at(`${name}.json`), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function portsOf({ server, token }: Settings): PlayerPorts {
  const headers = { authorization: `Bearer ${token}` };
  return {
    now: () => Date.now(),
    steady: () => performance.now(),
    newId: () => randomUUID(),
    async ask(method, path, body) {
      const answer = await fetch(server + path, {
        method,
        headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(WAITS_MS),
      });
      return { status: answer.status, body: await answer.json().catch(() => ({})) };
    },
    store: {
      load: readDocument,
      save: (name, value) => writeWhole(at(`${name}.json`), JSON.stringify(value)),
    },
    sounds: {
      list: async () =>
        (await readdir(join(FOLDER, "sounds"))).flatMap((name) => /^([0-9a-f]{64})\.mp3$/.exec(name)?.[1] ?? []),
      async fetch(sha256, bytes) {
        const answer = await fetch(`${server}/api/v1/device/audio/${sha256}`, {
          headers,
          // A line slower than ten kilobytes a second is no line.
          signal: AbortSignal.timeout(60_000 + Math.ceil(bytes / 10)),
        });
        if (!answer.ok) return "refused";
        const sound = new Uint8Array(await answer.arrayBuffer());
        if (createHash("sha256").update(sound).digest("hex") !== sha256) return "refused";
        try {
          await writeWhole(soundAt(sha256), sound);
          return "kept";
        } catch (error) {
          if (!["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
          await rm(`${soundAt(sha256)}.new`, { force: true });
          return "no-room";
        }
      },
      drop: (sha256) => rm(soundAt(sha256), { force: true }),
    },
    play(sha256, volume) {
      const [command = "", ...words] = PLAY.map((word) =>
        word.replace("{file}", soundAt(sha256)).replace("{volume}", String(volume)),
      );
      const child = spawn(command, words, { stdio: ["ignore", "ignore", "inherit"] });
      const ended = new Promise<"ok" | "failed">((resolve) => {
        child.once("error", () => resolve("failed"));
        child.once("exit", (code) => resolve(code === 0 ? "ok" : "failed"));
      });
      return { ended, stop: () => void child.kill("SIGTERM") };
    },
    async room() {
      const names = await readdir(join(FOLDER, "sounds"));
      const sizes = await Promise.all(names.map(async (name) => (await stat(join(FOLDER, "sounds", name))).size));
      const disk = await statfs(FOLDER);
      return { used: sizes.reduce((sum, size) => sum + size, 0), free: disk.bavail * disk.bsize };
    },
  };
}

async function pair(server: string, code: string, name: string): Promise<void> {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) throw new Error(words.badAddress(server));
  const address = new URL(server).origin;
  const answer = await fetch(`${address}/api/v1/devices/pair`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name: name.normalize("NFC") }),
    signal: AbortSignal.timeout(WAITS_MS),
  }).catch((error: unknown) => {
    throw new Error(words.noNetwork(address), { cause: error });
  });
  if (answer.status !== 201) throw new Error(words.codeRefused(answer.status));
  const { token, station } = (await answer.json()) as { token: string; station: { name: string } };
  await mkdir(join(FOLDER, "sounds"), { recursive: true, mode: 0o700 });
  await writeWhole(at("settings.json"), JSON.stringify({ server: address, token } satisfies Settings));
  say(words.paired(station.name));
}

const momentText = (at: number): string => new Date(at).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });

/** What changed since the line before, for whoever looks into the log. */
function linesOf(before: PlayerView | null, now: PlayerView): string[] {
  const lines: string[] = [];
  if (now.playing?.startedAt !== before?.playing?.startedAt && (now.playing || before?.playing))
    lines.push(now.playing ? words.playing(now.playing.title) : words.silent);
  if (now.offlineSince !== (before?.offlineSince ?? null))
    lines.push(now.offlineSince ? words.offline(momentText(now.offlineSince)) : words.online);
  if (now.waiting !== (before?.waiting ?? 0)) lines.push(words.waiting(now.waiting));
  if (now.readyThrough !== (before?.readyThrough ?? null))
    lines.push(now.readyThrough ? words.ready(now.readyThrough.split("-").reverse().join("/")) : words.notReady);
  if (now.refused.length !== (before?.refused.length ?? 0)) lines.push(words.refused(now.refused.length));
  if (now.lastError && now.lastError !== before?.lastError)
    lines.push(words.fault(faultSentence(now.lastError, vi.faults)));
  return lines;
}

async function run(): Promise<void> {
  const settings = (await readDocument("settings")) as Settings | undefined;
  if (!settings) throw new Error(words.notPaired);
  const player = createPlayer(portsOf(settings), VERSION);
  await player.start();
  let before: PlayerView | null = null;
  const timer = setInterval(() => {
    void player.tick().then(() => {
      const view = player.view();
      for (const line of linesOf(before, view)) say(line);
      before = view;
      if (!view.isRevoked) return;
      say(words.revoked);
      process.exit(2);
    });
  }, 1_000);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await player.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

const [command, server, code, name] = process.argv.slice(2);
try {
  if (command === "pair" && server && code) await pair(server, code, name ?? words.usualName);
  else if (command === "run") await run();
  else console.log(words.usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
