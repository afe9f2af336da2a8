import { endOfDay } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { countObstacles, type ListedObstacle, listObstacles, type ObstacleCounts } from "./obstacles.store.ts";

/** More than any report tells one by one. */
const MOST = 1_000;

export interface PlanObstacles {
  counts: ObstacleCounts;
  rows: ListedObstacle[];
}

/**
 * What units reported about tasks of the plan within the days, those that were taken back left out: what a report tells
 * under "tồn tại, khó khăn". States are those of now.
 */
export async function obstaclesOfPlan(
  db: Db,
  ask: { planId: string; unitId?: string; from: string; upTo: string },
): Promise<PlanObstacles> {
  const filter = {
    planId: ask.planId,
    unitId: ask.unitId,
    from: new Date(`${ask.from}T00:00:00+07:00`),
    until: endOfDay(ask.upTo),
  };
  const rows = (await listObstacles(db, filter, MOST)).filter((row) => row.state !== "takenBack");
  return { counts: await countObstacles(db, filter, ask.upTo), rows };
}

/** For the day of an officer: what the own units must answer, and what was answered to them. */
export async function listObstaclesForToday(
  db: Db,
  units: { answerIn: readonly string[]; reportIn: readonly string[] },
  limit: number,
): Promise<{ toAnswer: ListedObstacle[]; toConfirm: ListedObstacle[] }> {
  const [toAnswer, toConfirm] = await Promise.all([
    units.answerIn.length > 0 ? listObstacles(db, { heldBy: units.answerIn, state: "open" }, limit) : [],
    units.reportIn.length > 0 ? listObstacles(db, { reportedBy: units.reportIn, state: "answered" }, limit) : [],
  ]);
  return { toAnswer: toAnswer.sort((a, b) => a.dueOn.localeCompare(b.dueOn)), toConfirm };
}
