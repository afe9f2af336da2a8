import type { Db } from "../../platform/db/index.ts";
import { loadProgress } from "./load-progress.ts";
import { listPlans } from "./plans.store.ts";
import { listTasksOfUnits } from "./unit-tasks.ts";

const MOST_PLANS = 30;

/** What a unit promised in plans in force, by itself or given from above, and how much of it is proven as of today. */
export async function countPromised(db: Db, unitId: string, today: string): Promise<{ tasks: number; done: number }> {
  const given = await listTasksOfUnits(db, [unitId], today);
  if (given.length > 0) return { tasks: given.length, done: given.filter((one) => one.state === "done").length };
  const plans = await listPlans(db, { ofUnit: unitId, states: ["issued"] }, MOST_PLANS);
  const own = plans.length === 0 ? [] : await loadProgress(db, { planIds: plans.map((plan) => plan.id), today });
  return { tasks: own.length, done: own.filter((row) => row.state === "done").length };
}
