import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { addTaskInForce, type TaskInForce } from "../add-task-in-force.ts";
import { readTaskDeadline } from "../deadline-days.ts";
import type { Plan } from "../plan.ts";
import { NoticeRefused, NoticeUnknown } from "./conclusions.errors.ts";
import { findNotice, insertConclusion, insertNotice } from "./conclusions.store.ts";
import type { PlanNotice } from "./conclusions.ts";

async function planInForce(tx: Tx, actor: Actor, planId: string, at: Date): Promise<Plan> {
  const plan = await planForAct(tx, actor, "assign", planId, at);
  if (plan.state !== "issued") throw new NoticeRefused("not-in-force");
  return plan;
}

export interface NewNotice
  extends Pick<PlanNotice, "planId" | "number" | "heldOn" | "chair" | "title" | "meetingId">,
    Partial<Pick<PlanNotice, "sourceText" | "sourceName">> {
  at: Date;
}

/** Enters a notice of conclusions about a plan in force. Returns its id. */
export async function enterNotice(tx: Tx, actor: Actor, { at, ...input }: NewNotice): Promise<string> {
  const plan = await planInForce(tx, actor, input.planId, at);
  if (input.heldOn > vietnamDay(at)) throw new NoticeRefused("in-the-future");
  const id = await insertNotice(tx, {
    sourceText: null,
    sourceName: null,
    ...input,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  if (id === null) throw new NoticeRefused("entered-before");
  await noteAct(tx, actor, plan, "notice", {
    note: input.number,
    details: { notice: id, read: Boolean(input.sourceText) },
    at,
  });
  return id;
}

export type NewConclusion = Pick<TaskInForce, "text" | "unitIds" | "addressedAs" | "due">;

/**
 * One conclusion with its units and last day becomes a task of the plan, added after it was issued: the plan's own texts stay
 * as they are. Lists, reminders, evidence and figures take it like any other. Returns the task's id.
 */
export async function addConclusion(
  tx: Tx,
  actor: Actor,
  input: NewConclusion & { noticeId: string; at: Date },
): Promise<string> {
  const { noticeId, at, ...conclusion } = input;
  const notice = await findNotice(tx, noticeId);
  if (!notice) throw new NoticeUnknown();
  const plan = await planInForce(tx, actor, notice.planId, at);
  const { due } = conclusion;
  const dueOn = "on" in due ? due.on : readTaskDeadline(due.text, due.year).dueOn;
  if (dueOn !== null && dueOn < notice.heldOn) throw new NoticeRefused("due-before-meeting");
  const taskId = await addTaskInForce(tx, actor, plan, { ...conclusion, at });
  await insertConclusion(tx, { noticeId, taskId, createdByName: actor.name, createdAt: at });
  const [unitId = null, ...others] = conclusion.unitIds;
  await noteAct(tx, actor, plan, "conclude", {
    taskId,
    unitId: others.length === 0 ? unitId : null,
    note: notice.number,
    details: { notice: notice.id, units: conclusion.unitIds },
    at,
  });
  await notifyPublicChange(tx, "plans");
  return taskId;
}
