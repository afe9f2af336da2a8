import { acknowledgeTask, declareProgress, findTaskByText } from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { demoDeclarations } from "./plan.ts";

/** What units say they have done: their people acknowledge the task on the plan's first Monday and declare later. */
export async function loadDeclarations(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { person, unit, task, count, note, day } of demoDeclarations) {
    const taskId = await findTaskByText(tx, planId, task);
    if (!taskId) throw new Error(`demonstration declares an unknown task: ${task}`);
    const at = new Date(`${day}T09:30:00+07:00`);
    const which = { taskId, unitId: unitOf(unit) };
    await acknowledgeTask(tx, personOf(person), { ...which, at: new Date("2026-03-02T08:15:00+07:00") });
    await declareProgress(tx, personOf(person), { ...which, count, note, basedOn: null, at });
  }
}
