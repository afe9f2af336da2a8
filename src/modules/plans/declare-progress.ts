import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { countPaperFor, uncountPaper } from "../publishing/index.ts";
import { noteAct, personId } from "./act-on-plan.ts";
import { reachOf } from "./plan.policy.ts";
import type { Plan, PlanTask, TaskAssignment } from "./plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import { findTask, lockAssignment, lockPlan, saveAssignment } from "./plans.store.ts";
import { withFormerUnits } from "./unit-tasks.ts";

async function assignmentForAct(
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

/** The unit has seen the task and takes it. @idempotent */
export async function acknowledgeTask(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; at: Date },
): Promise<void> {
  const { plan, task, assignment } = await assignmentForAct(tx, actor, { ...input, basedOn: null });
  if (assignment.acknowledgedAt) return;
  await saveAssignment(tx, assignment.id, { acknowledgedAt: input.at, acknowledgedByName: actor.name });
  await noteAct(tx, actor, plan, "acknowledge", { taskId: task.id, unitId: input.unitId, at: input.at });
}

/**
 * What a unit says it has done. It stands beside what is proven and is never counted into it.
 *
 * @throws ChangedMeanwhile when a colleague declared since the page was opened
 */
export async function declareProgress(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; count: number; note: string; basedOn: number | null; at: Date },
): Promise<void> {
  const { plan, task, assignment } = await assignmentForAct(tx, actor, input);
  await saveAssignment(tx, assignment.id, {
    declaredCount: input.count,
    declaredNote: input.note || null,
    declaredBy: personId(actor),
    declaredByName: actor.name,
    declaredAt: input.at,
    ...(assignment.acknowledgedAt ? {} : { acknowledgedAt: input.at, acknowledgedByName: actor.name }),
  });
  await noteAct(tx, actor, plan, "declare", {
    taskId: task.id,
    unitId: input.unitId,
    note: input.note || null,
    details: { from: assignment.declaredCount, to: input.count },
    at: input.at,
  });
  await notifyPublicChange(tx, "plans");
}

/** A paper of the unit, printed or hung, proves the task; or, taken back, proves it no longer. */
export async function proveWithPaper(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; entryId: string; counts: boolean; at: Date },
): Promise<void> {
  const { plan, task } = await assignmentForAct(tx, actor, { ...input, basedOn: null });
  const entry = await (input.counts ? countPaperFor : uncountPaper)(tx, { ...input, taskId: task.id });
  if (!entry) throw new PlanActRefused("paper-not-free");
  await noteAct(tx, actor, plan, input.counts ? "prove" : "unprove", {
    taskId: task.id,
    unitId: input.unitId,
    note: entry.title,
    details: { entry: entry.id, channel: entry.channel, record: entry.recordId },
    at: input.at,
  });
  await notifyPublicChange(tx, "plans");
}
