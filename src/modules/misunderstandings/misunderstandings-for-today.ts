import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { holds } from "../accounts/index.ts";
import { unitsOfTheDay } from "./misunderstanding.policy.ts";
import { listMisunderstandings } from "./misunderstanding.store.ts";

export interface MisunderstandingForToday {
  id: string;
  title: string;
  /** Words searched for in vain, not the name of a procedure. */
  isSearched: boolean;
  need: "take" | "explain" | "again";
  times: number;
}

/** What waits for somebody at the units of a person, what the person took, and what was explained without help; the heaviest first. */
export async function misunderstandingsForToday(
  db: Db,
  actor: Actor,
  now: Date,
  limit: number,
): Promise<MisunderstandingForToday[]> {
  if (!holds(actor, "misunderstandings.work")) return [];
  const unitIds = await unitsOfTheDay(db, actor, now);
  const takenBy = actor.id ?? "";
  const [mine, raised, unhelped] = await Promise.all([
    listMisunderstandings(db, { state: "taken", takenBy }, limit),
    listMisunderstandings(db, { reach: unitIds, state: "raised" }, limit),
    listMisunderstandings(db, { state: "drafted", outcome: "notHelped", takenBy }, limit),
  ]);
  const told = (need: MisunderstandingForToday["need"]) => (one: (typeof mine)[number]) => ({
    id: one.id,
    title: one.title,
    isSearched: one.kind === "theme" && one.mainSignal !== "test",
    need,
    times: one.weight,
  });
  return [...mine.map(told("explain")), ...unhelped.map(told("again")), ...raised.map(told("take"))].slice(0, limit);
}
