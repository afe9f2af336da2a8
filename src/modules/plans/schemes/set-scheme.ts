import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { noteAct, planForAct } from "../act-on-plan.ts";
import type { Plan } from "../plan.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { lockPlan } from "../plans.store.ts";
import { listPossibleSchemes, listSchemePlans, type SchemePlan, saveScheme } from "./schemes.store.ts";

/** Schemes of the plan's unit and of those above it. What is a scheme itself is part of none: there are two levels, no chain. */
export async function possibleSchemes(db: Db, plan: Pick<Plan, "id" | "unitId">, at: Date): Promise<SchemePlan[]> {
  if ((await listSchemePlans(db, plan.id)).length > 0) return [];
  const above = await ancestors(db, plan.unitId, vietnamDay(at));
  return listPossibleSchemes(db, [plan.unitId, ...above.map((unit) => unit.id)], plan.id);
}

/** Says of which scheme over several years a plan is one year's part; null: of none. */
export async function setScheme(
  tx: Tx,
  actor: Actor,
  input: { planId: string; schemeId: string | null; at: Date },
): Promise<void> {
  // Both are locked, in one order, so that no two plans become parts of each other.
  if (input.schemeId) for (const id of [input.planId, input.schemeId].sort()) await lockPlan(tx, id);
  const plan = await planForAct(tx, actor, "assign", input.planId, input.at);
  const possible = input.schemeId === null ? [] : await possibleSchemes(tx, plan, input.at);
  if (input.schemeId !== null && !possible.some((one) => one.id === input.schemeId)) throw new PlanNotFound();
  await saveScheme(tx, plan.id, input.schemeId);
  await noteAct(tx, actor, plan, "scheme", { details: { scheme: input.schemeId }, at: input.at });
}
