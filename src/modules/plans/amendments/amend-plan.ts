import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { readTaskDeadline } from "../deadline-days.ts";
import { NO_FIELDS } from "../fields/task-fields.ts";
import { reachOf } from "../plan.policy.ts";
import type { Plan, PlanTask } from "../plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "../plans.errors.ts";
import {
  insertTasks,
  listAgencies,
  listAssignments,
  listTasks,
  lockPlan,
  lockTask,
  saveAssignment,
  saveTask,
  touchPlan,
} from "../plans.store.ts";
import {
  type Amendment,
  type AmendmentKind,
  insertAmendment,
  lockAmendment,
  saveDecision,
} from "./amendments.store.ts";

export interface ProposeAmendment {
  planId: string;
  kind: AmendmentKind;
  taskId: string | null;
  agencyId: string | null;
  /** null: stays as it is. */
  text: string | null;
  deadlineText: string | null;
  targetCount: number | null;
  reason: string;
  document: string | null;
  at: Date;
}

/** A correction of a plan in force; nothing changes until somebody else puts it in force. */
export async function proposeAmendment(tx: Tx, actor: Actor, input: ProposeAmendment): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  if (plan.state !== "issued") throw new PlanActRefused("not-from-this-state");
  const { at, ...amendment } = input;
  let task: PlanTask | undefined;
  if (input.kind !== "add") {
    task = input.taskId ? await lockTask(tx, input.taskId) : undefined;
    if (task?.planId !== plan.id || task.state !== "accepted") throw new PlanNotFound();
  } else if (!(await listAgencies(tx, [plan.id])).some((agency) => agency.id === input.agencyId))
    throw new PlanNotFound();
  await insertAmendment(tx, {
    ...amendment,
    taskVersion: task?.version ?? null,
    proposedBy: actor.id,
    proposedByName: actor.name,
    proposedAt: at,
  });
  await noteAct(tx, actor, plan, "proposeAmendment", {
    taskId: task?.id ?? null,
    note: input.reason,
    details: { kind: input.kind, document: input.document },
    at,
  });
}

/**
 * Puts a correction in force, or gives it back with a note. Not by who proposed it. Units below see what changed as a
 * proposal of their own.
 */
export async function decideAmendment(
  tx: Tx,
  actor: Actor,
  input: { planId: string; amendmentId: string; apply: boolean; note: string | null; at: Date },
): Promise<void> {
  const plan = await lockPlan(tx, input.planId);
  if (!plan) throw new PlanNotFound();
  if (!(await reachOf(tx, actor, "plans.issue", input.at)).has(plan.unitId)) throw new PlanActRefused("no-right-here");
  if (plan.state !== "issued") throw new PlanActRefused("not-from-this-state");
  const amendment = await lockAmendment(tx, plan.id, input.amendmentId);
  if (!amendment) throw new PlanNotFound();
  if (amendment.state !== "proposed") throw new PlanActRefused("change-answered");
  if (amendment.proposedBy === actor.id) throw new PlanActRefused("own-amendment");
  const before = input.apply ? await apply(tx, plan, amendment) : null;
  await saveDecision(tx, amendment.id, {
    state: input.apply ? "applied" : "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await touchPlan(tx, plan.id, actor.name, input.at);
  const { kind, taskId, text, deadlineText, targetCount, document } = amendment;
  await noteAct(tx, actor, plan, input.apply ? "amend" : "returnAmendment", {
    taskId,
    note: input.apply ? amendment.reason : input.note,
    details: { amendment: amendment.id, kind, text, deadlineText, targetCount, document, before },
    at: input.at,
  });
  if (input.apply) await notifyPublicChange(tx, "plans");
}

/** Gives what the task said before, for the history. */
async function apply(tx: Tx, plan: Plan, amendment: Amendment): Promise<Record<string, unknown> | null> {
  if (amendment.kind === "add") {
    const last = (await listTasks(tx, { planIds: [plan.id] })).at(-1);
    await insertTasks(tx, [
      {
        ...NO_FIELDS,
        ...readTaskDeadline(amendment.deadlineText, plan.year),
        planId: plan.id,
        agencyId: amendment.agencyId as string,
        position: (last?.position ?? -1) + 1,
        text: amendment.text as string,
        foundText: null,
        rangeStart: null,
        rangeEnd: null,
        deadlineStart: null,
        deadlineEnd: null,
        role: "implementing",
        coordinating: [],
        productKind: null,
        targetCount: amendment.targetCount ?? 1,
        decidedFields: [],
        state: "accepted",
      },
    ]);
    return null;
  }
  const task = await lockTask(tx, amendment.taskId as string);
  if (!task) throw new PlanNotFound();
  if (task.version !== amendment.taskVersion) throw new ChangedMeanwhile(plan.changedByName);
  const { text, deadlineText, dueOn, targetCount } = task;
  if (amendment.kind === "drop") await saveTask(tx, task.id, { state: "dropped" });
  else {
    await saveTask(tx, task.id, {
      ...(amendment.text !== null ? { text: amendment.text } : {}),
      ...(amendment.deadlineText !== null
        ? { ...readTaskDeadline(amendment.deadlineText, plan.year), deadlineStart: null, deadlineEnd: null }
        : {}),
      ...(amendment.targetCount !== null ? { targetCount: amendment.targetCount } : {}),
    });
    if (amendment.targetCount !== null)
      for (const one of await listAssignments(tx, { taskIds: [task.id] }))
        if (one.role !== "coordinating") await saveAssignment(tx, one.id, { targetCount: amendment.targetCount });
  }
  return { text, deadlineText, dueOn, targetCount };
}
