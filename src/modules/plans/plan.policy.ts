import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { type Permission, reachOf as unitsInReach } from "../accounts/index.ts";
import { provinceOf } from "../organisations/index.ts";
import { isPossible, type Plan, type PlanAct } from "./plan.ts";
import type { PlanRefusal } from "./plans.errors.ts";

const NEEDS: Record<PlanAct, Permission> = {
  edit: "plans.edit",
  assign: "plans.assign",
  issue: "plans.issue",
  withdraw: "plans.edit",
  close: "plans.edit",
  reopen: "plans.edit",
};

/** All units over which the person's roles reach for the permission: own units and everything below. */
export async function reachOf(db: Db, actor: Actor, permission: Permission, at: Date): Promise<Set<string>> {
  return new Set(await unitsInReach(db, actor, permission, at));
}

/**
 * Whether this person may do this with this plan. `wroteIt` says whether the person wrote in it: four eyes, because an
 * issued plan binds others.
 */
export function refusalOf(
  actor: Actor,
  act: PlanAct,
  plan: Pick<Plan, "unitId" | "state" | "createdBy" | "withdrawnAt">,
  reach: ReadonlySet<string>,
  wroteIt: boolean,
): PlanRefusal | null {
  // Named acts of the system itself (import from the command line) have no units; who runs it has the machine.
  if (actor.id !== "system" && !reach.has(plan.unitId)) return "no-right-here";
  if (plan.withdrawnAt) return "draft-withdrawn";
  if (!isPossible(plan.state, act)) return "not-from-this-state";
  if (act === "issue" && (wroteIt || plan.createdBy === actor.id)) return "own-plan";
  return null;
}

export function permissionFor(act: PlanAct): Permission {
  return NEEDS[act];
}

/**
 * The unit below which the agencies of a plan are looked for: its province, because a department's plan speaks to the
 * communes too; the unit itself where it stands in none.
 */
export async function scopeOf(db: Db, unitId: string, day: string): Promise<string> {
  return (await provinceOf(db, unitId, day))?.id ?? unitId;
}
