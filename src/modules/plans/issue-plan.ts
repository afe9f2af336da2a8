import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { DOCUMENT_TYPES, isNumber, recordIssuedDocument, typeOfNumber } from "../legal-documents/index.ts";
import { noteAct, planForAct } from "./act-on-plan.ts";
import { findParentId, findRunningChild } from "./cascade/cascade.store.ts";
import { type Plan, type PlanTask, stateAfter } from "./plan.ts";
import { PlanActRefused, type PlanRefusal } from "./plans.errors.ts";
import { listTasks, savePlan } from "./plans.store.ts";

/** What is still missing before a plan can be put in force, in the order in which people would mend it. */
export function issueObstacles(
  plan: Pick<Plan, "number" | "issuedOn" | "year" | "title">,
  tasks: readonly Pick<PlanTask, "state">[],
): PlanRefusal[] {
  const missing: PlanRefusal[] = [];
  if (!plan.number) missing.push("number-missing");
  if (!plan.issuedOn) missing.push("date-missing");
  if (!plan.year) missing.push("year-missing");
  if (!plan.title) missing.push("title-missing");
  if (tasks.some((task) => task.state === "proposed")) missing.push("tasks-unread");
  if (!tasks.some((task) => task.state === "accepted")) missing.push("no-tasks");
  return missing;
}

/** Puts a plan in force: its tasks appear at the units, and the public sees what was promised. Not by who wrote it. */
export async function issuePlan(tx: Tx, actor: Actor, input: { planId: string; at: Date }): Promise<void> {
  const plan = await planForAct(tx, actor, "issue", input.planId, input.at);
  const [missing] = issueObstacles(plan, await listTasks(tx, { planIds: [plan.id] }));
  if (missing) throw new PlanActRefused(missing);
  await savePlan(tx, plan.id, {
    state: stateAfter(plan.state, "issue"),
    issuedBy: personIdOf(actor),
    issuedByName: actor.name,
    issuedAt: input.at,
    changedByName: actor.name,
    changedAt: input.at,
  });
  await keepInLibrary(tx, actor, plan, input.at);
  await noteAct(tx, actor, plan, "issue", { details: { number: plan.number, issuedOn: plan.issuedOn }, at: input.at });
  await notifyPublicChange(tx, "plans");
}

/** A plan in force is a document others cite: units below, next year's plan. */
async function keepInLibrary(tx: Tx, actor: Actor, plan: Plan, at: Date): Promise<void> {
  const { number, issuedOn, issuer, unitId, title } = plan;
  if (!number || !issuedOn || !isNumber(number)) return;
  await recordIssuedDocument(tx, actor, {
    facts: {
      type: DOCUMENT_TYPES.find((type) => type === plan.typeName) ?? typeOfNumber(number),
      number,
      issuer,
      issuerUnitId: unitId,
      issuedOn,
      title,
      status: "inForce",
      inForceFrom: issuedOn,
      partlyFrom: null,
      inForceTo: null,
      topics: [],
      url: null,
      note: null,
    },
    author: { id: plan.createdBy ?? "system", name: plan.createdByName },
    at,
  });
}

/** The year is over: nothing more is declared, evidence goes on counting. */
export async function closePlan(
  tx: Tx,
  actor: Actor,
  input: { planId: string; reason: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "close", input.planId, input.at);
  await savePlan(tx, plan.id, {
    state: stateAfter(plan.state, "close"),
    closedAt: input.at,
    closedReason: input.reason,
    changedByName: actor.name,
    changedAt: input.at,
  });
  await noteAct(tx, actor, plan, "close", { note: input.reason, at: input.at });
  await notifyPublicChange(tx, "plans");
}

/** A draft that is not needed is given up: its number and its place below another plan are free again. */
export async function withdrawDraft(
  tx: Tx,
  actor: Actor,
  input: { planId: string; reason: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "withdraw", input.planId, input.at);
  await savePlan(tx, plan.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
    changedByName: actor.name,
    changedAt: input.at,
  });
  await noteAct(tx, actor, plan, "withdraw", { note: input.reason, at: input.at });
}

/** For a late correction, with its reason on record. */
export async function reopenPlan(
  tx: Tx,
  actor: Actor,
  input: { planId: string; reason: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "reopen", input.planId, input.at);
  const parentId = await findParentId(tx, plan.id);
  if (parentId && (await findRunningChild(tx, parentId, plan.unitId))) throw new PlanActRefused("another-runs");
  await savePlan(tx, plan.id, {
    state: stateAfter(plan.state, "reopen"),
    closedAt: null,
    closedReason: null,
    changedByName: actor.name,
    changedAt: input.at,
  });
  await noteAct(tx, actor, plan, "reopen", { note: input.reason, at: input.at });
  await notifyPublicChange(tx, "plans");
}
