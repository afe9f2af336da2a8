import type { AppContext } from "../../platform/app-context.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  deletePartStates,
  listOpenTroubles,
  listPartStates,
  openTrouble,
  type PartState,
  savePartState,
  saveTrouble,
  type Trouble,
} from "./status.store.ts";

const NO_ANSWER = { vi: vi.noAnswer, en: en.noAnswer };
/** A hiccup is nobody's alarm. */
const TELL_AFTER_MS = 5 * 60_000;
/** Whoever shows the state says that nobody looks any more. */
export const STALE_AFTER_MS = 3 * 60_000;

/** What administrators are to be told now. */
export interface Alarm {
  trouble: Trouble;
  kind: "began" | "ended";
}

/**
 * Puts on record how every part is, since when, and which troubles began and ended. One that lasts five minutes is an alarm,
 * once; so is its end. Two looks at once are one: the second waits for the first.
 */
export async function keepLook(tx: Tx, parts: readonly PartHealth[], at: Date): Promise<Alarm[]> {
  const before = new Map((await lockStates(tx)).map((one) => [one.part, one]));
  const open = new Map((await listOpenTroubles(tx)).map((one) => [one.part, one]));
  const alarms: Alarm[] = [];
  for (const part of parts) {
    const known = before.get(part.part);
    await savePartState(tx, { ...part, since: known?.health === part.health ? known.since : at, seenAt: at });
    const trouble = open.get(part.part);
    if (part.health !== "good" && part.health !== "off") {
      const { name, says, isPublic, health } = part;
      if (!trouble) await openTrouble(tx, { part: part.part, name, says, isPublic, health, beganAt: at });
      else {
        // What was down at any time stays on record as that; who was told that it is slow is told that it stands still.
        const isWorse = health === "down" && trouble.health === "slow";
        if (isWorse) await saveTrouble(tx, trouble.id, { health, says });
        if (isWorse && trouble.toldAt !== null) alarms.push({ trouble: { ...trouble, health, says }, kind: "began" });
        if (trouble.toldAt === null && at.getTime() - trouble.beganAt.getTime() >= TELL_AFTER_MS) {
          await saveTrouble(tx, trouble.id, { toldAt: at });
          alarms.push({ trouble: { ...trouble, health, says }, kind: "began" });
        }
      }
    }
  }
  const well = new Set(parts.filter((one) => one.health === "good" || one.health === "off").map((one) => one.part));
  const known = new Set(parts.map((one) => one.part));
  for (const trouble of open.values()) {
    if (!well.has(trouble.part) && known.has(trouble.part)) continue;
    await saveTrouble(tx, trouble.id, { endedAt: at });
    if (trouble.toldAt !== null) alarms.push({ trouble: { ...trouble, endedAt: at }, kind: "ended" });
  }
  await deletePartStates(tx, [...known]);
  return alarms;
}

async function lockStates(tx: Tx) {
  await tx.selectFrom("partState").select("part").orderBy("part").forUpdate().execute();
  return listPartStates(tx);
}

export interface Asked {
  module: string;
  health(app: AppContext): Promise<PartHealth[]>;
}

/** Asks every part how it is. The parts of a module that cannot even say are down; the others are asked all the same. */
export async function askParts(
  app: AppContext,
  asked: readonly Asked[],
  known: readonly PartState[],
): Promise<PartHealth[]> {
  const answers = await Promise.all(
    asked.map(async ({ module, health }): Promise<PartHealth[]> => {
      try {
        return await health(app);
      } catch (error) {
        app.log.error({ err: error, module }, "a part did not say how it is");
        return known
          .filter((one) => one.part.startsWith(`${module}.`))
          .map(({ since: _since, seenAt: _seenAt, ...part }) => ({ ...part, health: "down", says: NO_ANSWER }));
      }
    }),
  );
  return answers.flat();
}

/** The last look, and whether it is so old that nobody looks any more: the work behind the pages stands still then. */
export async function lastLook(db: Db, now: Date) {
  const parts = await listPartStates(db);
  const seenAt = parts.reduce<Date | null>((last, one) => (last && last > one.seenAt ? last : one.seenAt), null);
  return { parts, seenAt, isStale: seenAt === null || now.getTime() - seenAt.getTime() > STALE_AFTER_MS };
}
