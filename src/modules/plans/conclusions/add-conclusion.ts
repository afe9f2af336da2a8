import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, personId, planForAct } from "../act-on-plan.ts";
import { addTaskInForce } from "../add-task-in-force.ts";
import type { Plan } from "../plan.ts";
import { NoticeRefused, NoticeUnknown } from "./conclusions.errors.ts";
import { findNotice, insertConclusion, insertNotice } from "./conclusions.store.ts";
import type { PlanNotice } from "./conclusions.ts";

async function planInForce(tx: Tx, actor: Actor, planId: string, at: Date): Promise<Plan> {
  const plan = await planForAct(tx, actor, "assign", planId, at);
  if (plan.state !== "issued") throw new NoticeRefused("not-in-force");
  return plan;
}

/** Enters a notice of conclusions about a plan in force. Returns its id. */
export async function enterNotice(
  tx: Tx,
  actor: Actor,
  { at, ...input }: Pick<PlanNotice, "planId" | "number" | "heldOn" | "chair" | "title" | "meetingId"> & { at: Date },
): Promise<string> {
  const plan = await planInForce(tx, actor, input.planId, at);
  if (input.heldOn > vietnamDay(at)) throw new NoticeRefused("in-the-future");
  const id = await insertNotice(tx, {
    ...input,
    createdBy: personId(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  if (id === null) throw new NoticeRefused("entered-before");
  await noteAct(tx, actor, plan, "notice", { note: input.number, details: { notice: id }, at });
  return id;
}

/**
 * One conclusion with its unit and last day becomes a task of the plan, added after it was issued: the plan's own texts stay
 * as they are. Lists, reminders, evidence and figures take it like any other. Returns the task's id.
 */
export async function addConclusion(
  tx: Tx,
  actor: Actor,
  input: { noticeId: string; text: string; unitId: string; dueOn: string | null; at: Date },
): Promise<string> {
  const notice = await findNotice(tx, input.noticeId);
  if (!notice) throw new NoticeUnknown();
  const plan = await planInForce(tx, actor, notice.planId, input.at);
  if (input.dueOn !== null && input.dueOn < notice.heldOn) throw new NoticeRefused("due-before-meeting");
  const { text, unitId, dueOn, at } = input;
  const taskId = await addTaskInForce(tx, actor, plan, { text, unitId, dueOn, at });
  await insertConclusion(tx, {
    noticeId: notice.id,
    taskId,
    unitId,
    createdByName: actor.name,
    createdAt: at,
  });
  await noteAct(tx, actor, plan, "conclude", {
    taskId,
    unitId,
    note: notice.number,
    details: { notice: notice.id },
    at,
  });
  await notifyPublicChange(tx, "plans");
  return taskId;
}
