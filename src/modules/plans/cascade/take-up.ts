import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { readTaskDeadline } from "../deadline-days.ts";
import type { Plan, PlanTask } from "../plan.ts";
import { PlanActRefused, PlanNotFound } from "../plans.errors.ts";
import {
  findPlan,
  insertAgency,
  listAgencies,
  listAssignments,
  listTasks,
  lockTask,
  replaceAgencyUnits,
  saveAssignment,
  saveTask,
  touchPlan,
} from "../plans.store.ts";
import {
  deleteLeft,
  findParentId,
  findRunningChild,
  insertAnswer,
  insertOrigins,
  listOrigins,
  saveLeft,
  saveParent,
  saveSeen,
} from "./cascade.store.ts";
import { takeDuties } from "./derive-plan.ts";
import { type Duty, listDuties } from "./duties.ts";
import { changesOf, dutyNow } from "./duty-changes.ts";

interface OnDuty {
  planId: string;
  parentTaskId: string;
  at: Date;
}

/** The unit's plan, the plan above and one of its duties for the unit. */
async function dutyForAct(tx: Tx, actor: Actor, input: OnDuty): Promise<{ plan: Plan; duty: Duty; duties: Duty[] }> {
  // Also of a plan in force: what comes from above reaches it after it was issued.
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const parentId = await findParentId(tx, plan.id);
  const parent = parentId ? await findPlan(tx, parentId) : undefined;
  if (!parent) throw new PlanNotFound();
  const duties = await listDuties(tx, parent, plan.unitId, input.at);
  const duty = duties.find(({ task }) => task.id === input.parentTaskId);
  if (!duty) throw new PlanNotFound();
  return { plan, duty, duties };
}

/** A duty becomes a task of the unit's plan. */
export async function takeDuty(tx: Tx, actor: Actor, input: OnDuty): Promise<void> {
  const { plan, duty } = await dutyForAct(tx, actor, input);
  const tasks = await listTasks(tx, { planIds: [plan.id] });
  const linked = (await listOrigins(tx, { planId: plan.id })).filter((one) => one.state !== "dropped");
  if (linked.some((one) => one.parentTaskId === duty.task.id)) throw new PlanActRefused("taken-up-already");
  const agencies = await listAgencies(tx, [plan.id]);
  const own = agencies.find((agency) => agency.units.some((unit) => unit.unitId === plan.unitId)) ?? agencies[0];
  const agencyId = own?.id ?? (await ownAgency(tx, plan));
  const first = (tasks.at(-1)?.position ?? -1) + 1;
  const [taskId] = await takeDuties(tx, actor, plan.id, agencyId, [duty], input.at, first);
  // In a plan in force a task waits for nobody.
  if (taskId && plan.state === "issued") await saveTask(tx, taskId, { state: "accepted" });
  await deleteLeft(tx, plan.id, duty.task.id);
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "takeDuty", { taskId: taskId ?? null, details: { duty: duty.task.id }, at: input.at });
}

async function ownAgency(tx: Tx, plan: Plan): Promise<string> {
  const name = plan.issuer ?? plan.title;
  const id = await insertAgency(tx, {
    planId: plan.id,
    position: 0,
    name,
    rangeStart: null,
    rangeEnd: null,
    role: "lead",
    groupKind: null,
  });
  await replaceAgencyUnits(tx, id, [{ unitId: plan.unitId, matchedName: null, matchedBy: "person" }]);
  return id;
}

/** A task the unit has already carries the duty out. */
export async function linkDuty(tx: Tx, actor: Actor, input: OnDuty & { taskId: string }): Promise<void> {
  const { plan, duty } = await dutyForAct(tx, actor, input);
  const task = await lockTask(tx, input.taskId);
  if (!task || task.planId !== plan.id || task.state === "dropped") throw new PlanNotFound();
  await insertOrigins(
    tx,
    [{ taskId: task.id, parentTaskId: duty.task.id, seen: dutyNow(duty.task, duty.share) }],
    actor.name,
    input.at,
  );
  await deleteLeft(tx, plan.id, duty.task.id);
  await noteAct(tx, actor, plan, "linkDuty", { taskId: task.id, details: { duty: duty.task.id }, at: input.at });
}

/** The unit does not take the duty up, and says why; the plan above sees it. */
export async function leaveDuty(tx: Tx, actor: Actor, input: OnDuty & { reason: string }): Promise<void> {
  const { plan, duty } = await dutyForAct(tx, actor, input);
  const linked = (await listOrigins(tx, { planId: plan.id })).filter((one) => one.state !== "dropped");
  if (linked.some((one) => one.parentTaskId === duty.task.id)) throw new PlanActRefused("taken-up-already");
  await saveLeft(tx, {
    planId: plan.id,
    parentTaskId: duty.task.id,
    reason: input.reason,
    leftByName: actor.name,
    leftAt: input.at,
  });
  await noteAct(tx, actor, plan, "leaveDuty", { note: input.reason, details: { duty: duty.task.id }, at: input.at });
}

/** A plan that was written by itself carries out one of a unit above. */
export async function chooseParent(
  tx: Tx,
  actor: Actor,
  input: { planId: string; parentId: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const parent = await findPlan(tx, input.parentId);
  if (parent?.state !== "issued" || parent.unitId === plan.unitId) throw new PlanNotFound();
  if ((await findParentId(tx, plan.id)) !== null) throw new PlanActRefused("derived-before");
  if (await findRunningChild(tx, parent.id, plan.unitId)) throw new PlanActRefused("derived-before");
  // A plan stands below what it stands above nowhere.
  for (let id: string | null = parent.id; id !== null; id = await findParentId(tx, id))
    if (id === plan.id) throw new PlanActRefused("not-from-this-state");
  await saveParent(tx, plan.id, parent.id);
  await noteAct(tx, actor, plan, "chooseParent", { details: { parent: parent.id }, at: input.at });
}

interface OnChange extends OnDuty {
  taskId: string;
}

async function changeForAct(tx: Tx, actor: Actor, input: OnChange) {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const task = await lockTask(tx, input.taskId);
  const origin = (await listOrigins(tx, { planId: plan.id })).find(
    (one) => one.taskId === input.taskId && one.parentTaskId === input.parentTaskId,
  );
  const [above] = await listTasks(tx, { taskIds: [input.parentTaskId] });
  if (!task || !origin || !above) throw new PlanNotFound();
  const share = (await listAssignments(tx, { taskIds: [above.id], unitIds: [plan.unitId] }))[0] ?? null;
  const now = dutyNow(above, share ?? (await isMeant(tx, above, plan, input.at)));
  const changes = changesOf(origin.seen, now);
  if (!changes) throw new PlanActRefused("change-answered");
  return { plan, task, above, now, seen: origin.seen, changes };
}

/** A duty of a group that was assigned to nobody one by one is still the unit's. */
async function isMeant(tx: Tx, above: PlanTask, plan: Plan, at: Date): Promise<Duty["share"]> {
  const parent = await findPlan(tx, above.planId);
  const duty = parent && (await listDuties(tx, parent, plan.unitId, at)).find(({ task }) => task.id === above.id);
  return duty ? ({ role: "lead", targetCount: above.targetCount } as Duty["share"]) : null;
}

/**
 * What changed above is taken over into the unit's task: day and quantity as they are above, the words as the unit writes
 * them. A duty that fell away takes the task out of the plan.
 */
export async function acceptChange(tx: Tx, actor: Actor, input: OnChange & { text: string | null }): Promise<void> {
  const { plan, task, above, now, changes } = await changeForAct(tx, actor, input);
  const change: Partial<PlanTask> = {};
  if (changes.isGiven === false) change.state = "dropped";
  if (changes.isGiven === true && task.state === "dropped") change.state = "accepted";
  if (changes.text) change.text = input.text ?? now.text;
  if (changes.deadline) {
    const read = readTaskDeadline(above.deadlineText, plan.year);
    Object.assign(change, read, {
      startsOn: above.startsOn,
      dueOn: above.dueOn,
      deadlineFlag: null,
      deadlineText: above.deadlineText,
      deadlineStart: null,
      deadlineEnd: null,
    });
  }
  if (changes.targetCount) {
    change.targetCount = now.targetCount;
    const standing = (await listAssignments(tx, { taskIds: [task.id] })).filter((one) => one.role !== "coordinating");
    const [only] = standing;
    if (only && standing.length === 1) await saveAssignment(tx, only.id, { targetCount: now.targetCount });
  }
  await saveTask(tx, task.id, change);
  await saveSeen(tx, task.id, above.id, now);
  await insertAnswer(tx, {
    planId: plan.id,
    taskId: task.id,
    parentTaskId: above.id,
    answer: "accepted",
    reason: null,
    change: changes,
    answeredByName: actor.name,
    answeredAt: input.at,
  });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "acceptChange", { taskId: task.id, details: { changes }, at: input.at });
}

/** The unit keeps its task as it is, and says why; the next change above is shown against this one. */
export async function declineChange(tx: Tx, actor: Actor, input: OnChange & { reason: string }): Promise<void> {
  const { plan, task, above, now, changes } = await changeForAct(tx, actor, input);
  await saveSeen(tx, task.id, above.id, now);
  await insertAnswer(tx, {
    planId: plan.id,
    taskId: task.id,
    parentTaskId: above.id,
    answer: "declined",
    reason: input.reason,
    change: changes,
    answeredByName: actor.name,
    answeredAt: input.at,
  });
  await noteAct(tx, actor, plan, "declineChange", {
    taskId: task.id,
    note: input.reason,
    details: { changes },
    at: input.at,
  });
}
