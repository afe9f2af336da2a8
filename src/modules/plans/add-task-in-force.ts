import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { findUnit } from "../organisations/index.ts";
import { giveTask } from "./assign-task.ts";
import type { Plan } from "./plan.ts";
import { PlanActRefused } from "./plans.errors.ts";
import { findTask, insertAgency, insertTasks, listAgencies, listTasks, replaceAgencyUnits } from "./plans.store.ts";

export interface TaskInForce {
  text: string;
  unitId: string;
  dueOn: string | null;
  at: Date;
}

/**
 * Puts a task behind those of an issued plan's text and gives it to its unit: what the steering committee concluded, what an
 * inspection found. The caller holds the lock on the plan, has asked whether the person may, and keeps where the task came
 * from. Returns its id.
 */
export async function addTaskInForce(tx: Tx, actor: Actor, plan: Plan, input: TaskInForce): Promise<string> {
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
  const task = await findTask(tx, taskId);
  if (!task) throw new Error(`task ${taskId} is not there right after it was added`);
  await giveTask(tx, actor, plan, task, {
    leadUnitIds: [input.unitId],
    coordinatingUnitIds: [],
    targetCount: 1,
    at: input.at,
  });
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
