import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { listTasks } from "../plans.store.ts";
import { type Awareness, deleteAwareness, insertAwareness } from "./awareness.store.ts";

/** Ties two surveys to a plan or one of its tasks; the same two once. */
export async function addAwareness(
  tx: Tx,
  actor: Actor,
  input: Omit<Awareness, "id" | "addedByName" | "addedAt"> & { at: Date },
): Promise<void> {
  const { at, ...row } = input;
  const plan = await planForAct(tx, actor, "assign", input.planId, at);
  if (row.taskId && !(await listTasks(tx, { planIds: [plan.id] })).some((task) => task.id === row.taskId))
    throw new PlanNotFound();
  if (!(await insertAwareness(tx, { ...row, addedByName: actor.name, addedAt: at }))) return;
  const { beforeSurveyId, afterSurveyId, measure } = row;
  await noteAct(tx, actor, plan, "awareness", { details: { beforeSurveyId, afterSurveyId, measure }, at });
  await notifyPublicChange(tx, "plans");
}

/** Takes the tie away; the surveys stay. */
export async function dropAwareness(
  tx: Tx,
  actor: Actor,
  input: { planId: string; id: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  if (!(await deleteAwareness(tx, input))) throw new PlanNotFound();
  await noteAct(tx, actor, plan, "awarenessDrop", { details: { id: input.id }, at: input.at });
  await notifyPublicChange(tx, "plans");
}
