import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { findUnit } from "../organisations/index.ts";
import { groupKindOf } from "./agency-group.ts";
import { giveTask } from "./assign-task.ts";
import { readTaskDeadline } from "./deadline-days.ts";
import type { Plan } from "./plan.ts";
import { PlanActRefused } from "./plans.errors.ts";
import { findTask, insertAgency, insertTasks, listAgencies, listTasks, replaceAgencyUnits } from "./plans.store.ts";
import { nameKey } from "./reading/fold.ts";

export interface TaskInForce {
  text: string;
  /** One unit leads; several each do it for themselves, under the name they are addressed by. */
  unitIds: string[];
  addressedAs?: string;
  /** A day, or the words of a time: "hằng tháng", "trước ngày 15/12". */
  due: { on: string | null } | { text: string; year: number };
  at: Date;
}

/**
 * Puts a task behind those of an issued plan's text and gives it to its units: what the steering committee concluded, what an
 * inspection found. The caller holds the lock on the plan, has asked whether the person may, and keeps where the task came
 * from. Returns its id.
 */
export async function addTaskInForce(tx: Tx, actor: Actor, plan: Plan, input: TaskInForce): Promise<string> {
  const position = ((await listTasks(tx, { planIds: [plan.id] })).at(-1)?.position ?? -1) + 1;
  const [taskId = ""] = await insertTasks(tx, [
    {
      planId: plan.id,
      agencyId: await agencyOf(tx, plan, input),
      position,
      text: input.text,
      foundText: null,
      rangeStart: null,
      rangeEnd: null,
      role: "lead",
      coordinating: [],
      deadlineStart: null,
      deadlineEnd: null,
      ...("text" in input.due ? readTaskDeadline(input.due.text, input.due.year) : readTaskDeadline(null, null)),
      ...("on" in input.due ? { dueOn: input.due.on } : {}),
      productKind: null,
      targetCount: 1,
      state: "accepted",
    },
  ]);
  const task = await findTask(tx, taskId);
  if (!task) throw new Error(`task ${taskId} is not there right after it was added`);
  await giveTask(tx, actor, plan, task, {
    leadUnitIds: input.unitIds,
    coordinatingUnitIds: [],
    targetCount: 1,
    at: input.at,
  });
  return taskId;
}

/** The plan's agency that is just these units; where the text names none, one is put at its end. */
async function agencyOf(tx: Tx, plan: Plan, { unitIds, addressedAs, at }: TaskInForce): Promise<string> {
  const agencies = await listAgencies(tx, [plan.id]);
  const [unitId] = unitIds;
  if (unitId === undefined) throw new PlanActRefused("unit-not-below");
  const name = unitIds.length > 1 ? (addressedAs ?? "") : "";
  const groupKind = groupKindOf(name);
  const known = agencies.find((one) =>
    name === ""
      ? one.groupKind === null && one.units.length === 1 && one.units[0]?.unitId === unitId
      : one.groupKind === groupKind && nameKey(one.name) === nameKey(name),
  );
  if (known) return known.id;
  const unit = await findUnit(tx, unitId, vietnamDay(at));
  if (!unit) throw new PlanActRefused("unit-not-below");
  const id = await insertAgency(tx, {
    planId: plan.id,
    position: (agencies.at(-1)?.position ?? -1) + 1,
    name: name === "" ? unit.name : name,
    rangeStart: null,
    rangeEnd: null,
    role: "lead",
    groupKind,
  });
  if (!groupKind) {
    const meant = unitIds.map((one) => ({ unitId: one, matchedName: null, matchedBy: "person" as const }));
    await replaceAgencyUnits(tx, id, meant);
  }
  return id;
}
