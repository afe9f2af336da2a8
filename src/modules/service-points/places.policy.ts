import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

/** Who may enter a change: editors and administrators of the unit, or of one above it. @throws PlaceActRefused */
export async function requireKeeper(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "places.edit", unitId, now))) throw new PlaceActRefused("not-yours");
}

/** Who may put it before the public: approvers of the unit, or of one above it. @throws PlaceActRefused */
export async function requireApprover(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "proposals.approve", unitId, now))) throw new PlaceActRefused("not-yours");
}

/** @throws PlaceActRefused */
export async function requireKeeperOrApprover(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "places.edit", unitId, now))) await requireApprover(db, actor, unitId, now);
}
