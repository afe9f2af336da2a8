import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { AppContext } from "../../platform/app-context.ts";
import type { Health, InLanguages, PartHealth } from "../../platform/http/index.ts";
import { countFailedSince, countLostJobs, oldestDueJob } from "../../platform/jobs/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Work is taken up within seconds; longer, and people notice. */
const WORK_SLOW_MS = 2 * MINUTE_MS;
const WORK_DOWN_MS = 15 * MINUTE_MS;
const DATABASE_SLOW_MS = 500;
const GIGABYTE = 1024 ** 3;

type Part = Pick<PartHealth, "part" | "name" | "isPublic"> & Partial<PartHealth>;

const partOf = (part: Part): PartHealth => ({
  health: "good",
  says: null,
  waiting: null,
  oldestAt: null,
  path: null,
  ...part,
});

const both = (say: (words: typeof vi) => string): InLanguages => ({ vi: say(vi), en: say(en) });

/** What everything else stands on: database, queue of work, kept files, room on the disk. */
export async function ownParts(app: AppContext): Promise<PartHealth[]> {
  return Promise.all([database(app), work(app), turns(app), files(app), room(app)]);
}

/** Nothing waits that nobody will take up. */
async function turns(app: AppContext): Promise<PartHealth> {
  const { count, oldestAt } = await countLostJobs(app.db);
  return partOf({
    part: "status.turns",
    name: both((words) => words.parts.turns),
    isPublic: false,
    ...(count > 0 ? { health: "broken", says: both((words) => words.says.turnsLost(count)) } : {}),
    waiting: count,
    oldestAt,
    path: "/can-bo/viec-nen?tinhtrang=waiting",
  });
}

async function database(app: AppContext): Promise<PartHealth> {
  const began = performance.now();
  await sql`select 1`.execute(app.db);
  const took = Math.round(performance.now() - began);
  const isSlow = took > DATABASE_SLOW_MS;
  return partOf({
    part: "status.database",
    name: both((words) => words.parts.database),
    isPublic: false,
    ...(isSlow ? { health: "slow", says: both((words) => words.says.databaseSlow(took)) } : {}),
  });
}

async function work(app: AppContext): Promise<PartHealth> {
  const now = new Date();
  const { count, oldestAt } = await oldestDueJob(app.db);
  const failed = await countFailedSince(app.db, new Date(now.getTime() - DAY_MS));
  const late = oldestAt ? now.getTime() - oldestAt.getTime() : 0;
  const health: Health = late > WORK_DOWN_MS ? "down" : late > WORK_SLOW_MS || failed > 0 ? "slow" : "good";
  return partOf({
    part: "status.work",
    name: both((words) => words.parts.work),
    isPublic: true,
    health,
    says:
      health === "good"
        ? null
        : both((words) =>
            late > WORK_SLOW_MS
              ? words.says.workLate(count, Math.floor(late / MINUTE_MS))
              : words.says.workFailed(failed),
          ),
    waiting: count,
    oldestAt,
    path: failed > 0 ? "/can-bo/viec-nen?tinhtrang=failed" : "/can-bo/viec-nen",
  });
}

/** Reads back what it has just written: a full or unplugged store answers everything else well. */
async function files(app: AppContext): Promise<PartHealth> {
  const part = { part: "status.files", name: both((words) => words.parts.files), isPublic: false };
  const probe = Buffer.from("how are the files");
  try {
    const key = await app.files.put(probe, "text/plain");
    if (probe.equals(await app.files.get(key))) return partOf(part);
    return partOf({ ...part, health: "down", says: both((words) => words.says.filesOther) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return partOf({ ...part, health: "down", says: both((words) => words.says.filesDown(reason.slice(0, 200))) });
  }
}

async function room(app: AppContext): Promise<PartHealth> {
  const { bavail, bsize } = await statfs(app.config.dataFolder);
  const free = (bavail * bsize) / GIGABYTE;
  const health: Health = free < 0.2 ? "down" : free < 2 ? "slow" : "good";
  return partOf({
    part: "status.room",
    name: both((words) => words.parts.room),
    isPublic: false,
    health,
    says: health === "good" ? null : both((words) => words.says.roomLittle(free)),
  });
}
