import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { findUnit } from "../../organisations/index.ts";
import { noteAct, personId, planForAct } from "../act-on-plan.ts";
import { assignTask } from "../assign-task.ts";
import type { Plan } from "../plan.ts";
import { PlanActRefused } from "../plans.errors.ts";
import { insertAgency, insertTasks, listAgencies, listTasks, replaceAgencyUnits } from "../plans.store.ts";
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
  { at, ...input }: Pick<PlanNotice, "planId" | "number" | "heldOn" | "chair" | "title"> & { at: Date },
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
  const position = ((await listTasks(tx, { planIds: [plan.id] })).at(-1)?.position ?? -1) + 1;
  const [taskId = ""] = await insertTasks(tx, [
    {
      planId: plan.id,
      agencyId: await agencyOfUnit(tx, plan, input.unitId, input.at),
      position,
      text: input.text,
      foundText: null,
      rangeStart: null,
      rangeEnd: null,
      role: "lead",
      coordinating: [],
      deadlineText: null,
      deadlineKind: null,
      deadlineNorm: null,
      deadlineStart: null,
      deadlineEnd: null,
      deadlineFlag: null,
      startsOn: null,
      dueOn: input.dueOn,
      productKind: null,
      targetCount: 1,
      state: "accepted",
    },
  ]);
  await insertConclusion(tx, {
    noticeId: notice.id,
    taskId,
    unitId: input.unitId,
    createdByName: actor.name,
    createdAt: input.at,
  });
  // Refuses units outside the plan's province.
  await assignTask(tx, actor, {
    taskId,
    leadUnitIds: [input.unitId],
    coordinatingUnitIds: [],
    targetCount: 1,
    at: input.at,
  });
  await noteAct(tx, actor, plan, "conclude", {
    taskId,
    unitId: input.unitId,
    note: notice.number,
    details: { notice: notice.id },
    at: input.at,
  });
  await notifyPublicChange(tx, "plans");
  return taskId;
}

/** The plan's agency that is just this unit; where the text names none, one is put at its end. */
async function agencyOfUnit(tx: Tx, plan: Plan, unitId: string, at: Date): Promise<string> {
  const agencies = await listAgencies(tx, [plan.id]);
  const known = agencies.find(
    (one) => one.groupKind === null && one.units.length === 1 && one.units[0]?.unitId === unitId,
  );
  if (known) return known.id;
  const unit = await findUnit(tx, unitId, vietnamDay(at));
  if (!unit) throw new PlanActRefused("unit-not-below");
  const id = await insertAgency(tx, {
    planId: plan.id,
    position: (agencies.at(-1)?.position ?? -1) + 1,
    name: unit.name,
    rangeStart: null,
    rangeEnd: null,
    role: "lead",
    groupKind: null,
  });
  await replaceAgencyUnits(tx, id, [{ unitId, matchedName: null, matchedBy: "person" }]);
  return id;
}
