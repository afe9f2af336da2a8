import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { type Initiative, type InitiativeAct, isInitiativeActPossible } from "./initiative.ts";
import type { InitiativeRefusal } from "./initiatives.errors.ts";

/** A unit corrects and withdraws what it registered itself; somebody else checks. What a resident sent is the resident's to change. */
export async function initiativeRefusal(
  db: Db,
  actor: Actor,
  act: InitiativeAct,
  initiative: Pick<Initiative, "unitId" | "state" | "createdBy" | "source">,
  at: Date,
): Promise<InitiativeRefusal | null> {
  const proposes = await mayAt(db, actor, "recognitions.propose", initiative.unitId, at);
  const checks = await mayAt(db, actor, "recognitions.check", initiative.unitId, at);
  const isOwners = act === "change" || act === "withdraw";
  const may = isOwners
    ? proposes && initiative.source !== "resident"
    : act === "propose" || act === "pilot"
      ? proposes
      : checks;
  if (!may) return "no-right-here";
  if (!isInitiativeActPossible(initiative.state, act)) return "not-from-this-state";
  const needsOther = !isOwners && act !== "propose" && act !== "pilot";
  return needsOther && initiative.createdBy !== null && initiative.createdBy === actor.id ? "own-initiative" : null;
}
