import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { listPieces, listTasks } from "../plans.store.ts";
import { replaceServed } from "./purposes.store.ts";

/** Says which tasks serve a purpose of the plan, all at once; also after the plan was issued, because its texts stay. */
export async function setPurposeTasks(
  tx: Tx,
  actor: Actor,
  input: { planId: string; pieceId: string; taskIds: readonly string[]; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const pieces = await listPieces(tx, plan.id);
  const purpose = pieces.find((one) => one.id === input.pieceId && one.kind === "purpose" && one.state !== "dropped");
  const known = new Set((await listTasks(tx, { planIds: [plan.id] })).map((task) => task.id));
  if (!purpose || input.taskIds.some((id) => !known.has(id))) throw new PlanNotFound();
  const taskIds = [...new Set(input.taskIds)];
  await replaceServed(tx, purpose.id, taskIds, { setByName: actor.name, setAt: input.at });
  await noteAct(tx, actor, plan, "purpose", { details: { purpose: purpose.id, tasks: taskIds.length }, at: input.at });
}
