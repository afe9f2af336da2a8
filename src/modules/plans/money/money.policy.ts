import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import type { Plan } from "../plan.ts";
import type { Stage } from "./money.ts";

type Whose = Pick<Plan, "unitId">;

/** Estimate and allocation of others are entered by whoever keeps the plan; each unit proposes, binds and pays its own. */
export async function mayEnter(
  db: Db,
  actor: Actor,
  plan: Whose,
  input: { unitId: string; stage: Stage },
  at: Date,
): Promise<boolean> {
  if (await mayAt(db, actor, "money.enter", plan.unitId, at)) return true;
  return input.stage !== "allocation" && (await mayAt(db, actor, "money.enter", input.unitId, at));
}

/** Estimates are approved, and years closed, by whoever answers for the plan's unit. */
export async function mayApprove(db: Db, actor: Actor, plan: Whose, at: Date): Promise<boolean> {
  return mayAt(db, actor, "money.approve", plan.unitId, at);
}

/** All the money of the plan, or only that of one's own units. */
export async function seesWholePlan(db: Db, actor: Actor, plan: Whose, at: Date): Promise<boolean> {
  return mayAt(db, actor, "money.read", plan.unitId, at);
}
