import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

/** Editors and administrators of the unit, or of one above it. @throws PlaceActRefused */
export async function requireCharge(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "places.edit", unitId, now))) throw new PlaceActRefused("not-yours");
}
