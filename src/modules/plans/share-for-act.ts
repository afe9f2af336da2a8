import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf } from "./plan.policy.ts";
import type { Plan, PlanTask, TaskAssignment } from "./plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import { findTask, lockAssignment, lockPlan } from "./plans.store.ts";
import { withFormerUnits } from "./unit-tasks.ts";

/**
 * A unit's share of a task, with its plan locked, for an act of somebody who may speak for the unit (or for the one it was
 * merged into) while the plan is in force.
 *
 * @throws ChangedMeanwhile when `basedOn` is given and a colleague changed the share since
 */
export async function shareForAct(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; basedOn: number | null; at: Date },
): Promise<{ plan: Plan; task: PlanTask; assignment: TaskAssignment }> {
  const task = await findTask(tx, input.taskId);
  const plan = task && (await lockPlan(tx, task.planId));
  if (!task || !plan || task.state !== "accepted") throw new PlanNotFound();
  if (plan.state !== "issued") throw new PlanActRefused("not-from-this-state");
  const reach = [...(await reachOf(tx, actor, "plans.declare", input.at))];
  if (!(await withFormerUnits(tx, reach, vietnamDay(input.at))).includes(input.unitId))
    throw new PlanActRefused("no-right-here");
  const assignment = await lockAssignment(tx, task.id, input.unitId);
  if (!assignment) throw new PlanActRefused("no-assignment");
  if (input.basedOn !== null && assignment.version !== input.basedOn)
    throw new ChangedMeanwhile(assignment.declaredByName ?? assignment.acknowledgedByName ?? assignment.assignedByName);
  return { plan, task, assignment };
}
