import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { scopeOf } from "../plan.policy.ts";
import type { Plan, PlanTask, ProductKind } from "../plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "../plans.errors.ts";
import { listPieces, listTasks, lockTask, saveTask } from "../plans.store.ts";
import { openProposal } from "./propose-fields.ts";
import { TASK_FIELDS, type TaskField, type TaskFields } from "./task-fields.ts";

export type FieldValues = TaskFields & { productKind: ProductKind | null };

/** Columns of which a field consists. */
const COLUMNS: Record<TaskField, readonly (keyof FieldValues)[]> = {
  topic: ["topic"],
  audiences: ["audiences"],
  productKind: ["productKind"],
  languages: ["languages"],
  place: ["placeUnitIds", "placeText"],
  basis: ["basisPieceIds"],
};

/** Fields as columns of a task, each of them now decided by a person. */
export function fieldColumns(task: Pick<PlanTask, "decidedFields"> | null, values: Partial<FieldValues>) {
  const set = TASK_FIELDS.filter((field) => COLUMNS[field].some((column) => values[column] !== undefined));
  return { ...values, decidedFields: [...new Set([...(task?.decidedFields ?? []), ...set])] };
}

/** Says for whom, where, in which language and on what a task is; also of a plan in force, whose texts stay as they are. */
export async function setTaskFields(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskId: string; values: FieldValues; basedOn: number; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const task = await taskOf(tx, plan, input.taskId);
  if (task.version !== input.basedOn) throw new ChangedMeanwhile(plan.changedByName);
  await checkValues(tx, plan, input.values, input.at);
  await saveTask(tx, task.id, fieldColumns(task, input.values));
  await noteAct(tx, actor, plan, "fields", { taskId: task.id, details: { ...input.values }, at: input.at });
}

/** Sets one field for many tasks at once. Answers how many were changed. */
export async function setFieldOfTasks(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskIds: readonly string[]; values: Partial<FieldValues>; at: Date },
): Promise<number> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  await checkValues(tx, plan, input.values, input.at);
  return changeEach(tx, actor, plan, input, () => input.values);
}

/** Confirms what the texts propose for one field. Answers how many tasks had something to confirm. */
export async function confirmProposals(
  tx: Tx,
  actor: Actor,
  input: { planId: string; taskIds: readonly string[]; field: TaskField; at: Date },
): Promise<number> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  return changeEach(tx, actor, plan, input, (task) => proposedValues(task, input.field));
}

/** The same for all tasks of a plan and several fields. */
export async function confirmPlanProposals(
  tx: Tx,
  actor: Actor,
  input: { planId: string; fields: readonly TaskField[]; at: Date },
): Promise<void> {
  const tasks = await listTasks(tx, { planIds: [input.planId], states: ["proposed", "accepted"] });
  const taskIds = tasks.map((task) => task.id);
  for (const field of input.fields)
    await confirmProposals(tx, actor, { planId: input.planId, taskIds, field, at: input.at });
}

function proposedValues(task: PlanTask, field: TaskField): Partial<FieldValues> | null {
  const { topic, audiences, productKind, languages } = openProposal(task);
  if (field === "topic") return topic ? { topic } : null;
  if (field === "productKind") return productKind ? { productKind } : null;
  if (field === "audiences") return audiences.length > 0 ? { audiences } : null;
  return field === "languages" && languages.length > 0 ? { languages } : null;
}

async function changeEach(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  input: { taskIds: readonly string[]; at: Date },
  valuesFor: (task: PlanTask) => Partial<FieldValues> | null,
): Promise<number> {
  let changed = 0;
  // In one order, so that two people who set fields of the same tasks never wait for each other.
  for (const taskId of [...new Set(input.taskIds)].sort()) {
    const task = await taskOf(tx, plan, taskId);
    const values = valuesFor(task);
    if (!values) continue;
    await saveTask(tx, task.id, fieldColumns(task, values));
    await noteAct(tx, actor, plan, "fields", { taskId: task.id, details: { ...values }, at: input.at });
    changed++;
  }
  return changed;
}

async function taskOf(tx: Tx, plan: Plan, taskId: string): Promise<PlanTask> {
  const task = await lockTask(tx, taskId);
  if (!task || task.planId !== plan.id || task.state === "dropped") throw new PlanNotFound();
  return task;
}

/** A place lies within the plan's province, a legal basis is one of the plan's own. */
export async function checkValues(tx: Tx, plan: Plan, values: Partial<FieldValues>, at: Date): Promise<void> {
  if (values.placeUnitIds && values.placeUnitIds.length > 0) {
    const day = vietnamDay(at);
    const scope = new Set(await subtreeIds(tx, await scopeOf(tx, plan.unitId, day), day));
    if (values.placeUnitIds.some((id) => !scope.has(id))) throw new PlanActRefused("unit-not-below");
  }
  if (values.basisPieceIds && values.basisPieceIds.length > 0) {
    const bases = (await listPieces(tx, plan.id)).filter((piece) => piece.kind === "legalBasis");
    if (values.basisPieceIds.some((id) => !bases.some((piece) => piece.id === id))) throw new PlanNotFound();
  }
}
