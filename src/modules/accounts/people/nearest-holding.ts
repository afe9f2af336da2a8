import type { Db } from "../../../platform/db/index.ts";
import { ancestors, successorsOf } from "../../organisations/index.ts";
import type { Permission } from "../permissions.ts";
import { type AddressedPerson, listPeopleHolding } from "./people-holding.ts";

/** At the unit itself (or what came after it); where nobody stands in it, at the nearest above. */
export async function nearestHolding(
  db: Db,
  permission: Permission,
  unitId: string,
  day: string,
): Promise<AddressedPerson[]> {
  for (const unit of await successorsOf(db, unitId, day)) {
    const chain = [unit.id, ...(await ancestors(db, unit.id, day)).map((one) => one.id).reverse()];
    for (const id of chain) {
      const found = await listPeopleHolding(db, permission, id, day);
      if (found.length > 0) return found;
    }
  }
  return [];
}
