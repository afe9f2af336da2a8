import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { type Head, headsOn } from "../heads/index.ts";
import { getUnits, successorsOf } from "../organisations/index.ts";
import type { Plan } from "./plan.ts";

/** The day on which a plan's people are named: today while it runs, the day it was closed afterwards. */
export const dayOfAnswering = (plan: Pick<Plan, "closedAt">, today: string): string =>
  plan.closedAt ? vietnamDay(plan.closedAt) : today;

/** Who answers for these units on the day. What a merged unit promised, the head of the one that came after it keeps. */
export async function answerableFor(db: Db, unitIds: readonly string[], day: string): Promise<Map<string, Head>> {
  const named = await headsOn(db, unitIds, day);
  const nameless = unitIds.filter((id) => !named.has(id));
  const ended = [...(await getUnits(db, nameless, day)).values()].filter(
    (unit) => unit.endedOn !== null && unit.endedOn <= day,
  );
  for (const unit of ended) {
    const after = (await successorsOf(db, unit.id, day)).filter((one) => one.id !== unit.id);
    const head = (
      await headsOn(
        db,
        after.map((one) => one.id),
        day,
      )
    ).get(after[0]?.id ?? "");
    if (head && after.length === 1) named.set(unit.id, head);
  }
  return named;
}
