import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { type AddressedPerson, listPeopleHoldingIn } from "../accounts/index.ts";
import { listUnitsUnder } from "../organisations/index.ts";

/** Who may work on dossiers of a unit: people of the unit itself and of its departments, by name. */
export async function handlersOf(db: Db, unitId: string, now: Date): Promise<AddressedPerson[]> {
  const day = vietnamDay(now);
  const under = await listUnitsUnder(db, unitId, day);
  const parts = under.filter((one) => one.kind === "department" || one.kind === "affiliated").map((one) => one.id);
  return listPeopleHoldingIn(db, "dossiers.handle", [unitId, ...parts], day);
}
