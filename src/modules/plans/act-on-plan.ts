import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { permissionFor, reachOf, refusalOf } from "./plan.policy.ts";
import type { Plan, PlanAct } from "./plan.ts";
import { PlanActRefused, PlanNotFound, type PlanRefusal } from "./plans.errors.ts";
import { hasWritten, insertEvent, lockPlan } from "./plans.store.ts";

/** The plan, locked, for an act this person may do now. Throws the reason where not. */
export async function planForAct(tx: Tx, actor: Actor, act: PlanAct, planId: string, at: Date): Promise<Plan> {
  const plan = await lockPlan(tx, planId);
  if (!plan) throw new PlanNotFound();
  const refusal = await refusalFor(tx, actor, act, plan, at);
  if (refusal) throw new PlanActRefused(refusal);
  return plan;
}

export async function refusalFor(
  db: Db,
  actor: Actor,
  act: PlanAct,
  plan: Plan,
  at: Date,
): Promise<PlanRefusal | null> {
  const wroteIt = act === "issue" && personIdOf(actor) !== null && (await hasWritten(db, plan.id, actor.id));
  return refusalOf(actor, act, plan, await reachOf(db, actor, permissionFor(act), at), wroteIt);
}

/** History beside the plan and the audit log, both in the act's own transaction. */
export async function noteAct(
  tx: Tx,
  actor: { id: string | null; name: string },
  plan: Pick<Plan, "id" | "unitId">,
  act: string,
  detail: {
    taskId?: string | null;
    unitId?: string | null;
    note?: string | null;
    details?: Record<string, unknown>;
    at: Date;
  },
): Promise<void> {
  await insertEvent(tx, {
    planId: plan.id,
    taskId: detail.taskId ?? null,
    unitId: detail.unitId ?? null,
    personId: personIdOf(actor),
    personName: actor.name,
    act,
    note: detail.note ?? null,
    at: detail.at,
  });
  await recordAct(tx, actor, {
    act: `plan.${act}`,
    subjectKind: detail.taskId ? "planTask" : "plan",
    subjectId: detail.taskId ?? plan.id,
    unitId: detail.unitId ?? plan.unitId,
    details: { plan: plan.id, ...detail.details },
    at: detail.at,
  });
}
