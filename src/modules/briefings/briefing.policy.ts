import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, reachOf } from "../accounts/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import type { Briefing, BriefingVersion } from "./briefing.ts";
import type { BriefingRefusal } from "./briefings.errors.ts";

export type BriefingAct = "write" | "submit" | "decide" | "withdraw" | "discard";

/**
 * A unit writes; where it reaches beyond the own unit, somebody else says yes. What stays in the unit may go out by who
 * may approve, also their own words. What is out is taken back by who may approve.
 */
export async function briefingRefusal(
  db: Db,
  actor: Actor,
  act: BriefingAct,
  briefing: Pick<Briefing, "unitId" | "state">,
  inHand: Pick<BriefingVersion, "state" | "writerIds" | "reachesOthers"> | undefined,
  at: Date,
): Promise<BriefingRefusal | null> {
  const permission = act === "decide" || act === "withdraw" ? "briefings.approve" : "briefings.write";
  if (!(await mayAt(db, actor, permission, briefing.unitId, at))) return "no-right-here";
  if (briefing.state === "withdrawn") return "already-withdrawn";
  switch (act) {
    case "write":
      return inHand?.state === "waiting" ? "waits-already" : null;
    case "submit":
    case "discard":
      if (!inHand) return "nothing-in-hand";
      return inHand.state === "waiting" && act === "submit" ? "waits-already" : null;
    case "decide":
      if (inHand?.state !== "waiting") return "not-waiting";
      return inHand.reachesOthers && inHand.writerIds.includes(actor.id) ? "own-words" : null;
    case "withdraw":
      return briefing.state === "published" ? null : "not-published";
  }
}

/** Units a briefing of this unit may be addressed to: the unit itself and everything below. */
export const addressable = (db: Db, unitId: string, at: Date): Promise<string[]> =>
  subtreeIds(db, unitId, vietnamDay(at));

/** Units whose figures somebody sees, and those of which also the names: the own ones and what stands below. */
export async function overseen(db: Db, actor: Actor, at: Date): Promise<{ counts: string[]; names: string[] }> {
  const [names, writes, approves] = await Promise.all([
    reachOf(db, actor, "briefings.oversee", at),
    reachOf(db, actor, "briefings.write", at),
    reachOf(db, actor, "briefings.approve", at),
  ]);
  return { counts: [...new Set([...names, ...writes, ...approves])], names };
}
