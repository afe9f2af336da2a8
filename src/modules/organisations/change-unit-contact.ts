import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeUnit, type UnitAct } from "./change-unit.ts";
import type { OpeningHours, UnitFacts } from "./unit.ts";

export interface ChangeUnitContact extends UnitAct {
  unitId: string;
  placeName?: string | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  openingHours?: OpeningHours | null;
}

/** How the unit is reached from a day on; what is left out stays as it is. */
export async function changeUnitContact(tx: Tx, actor: Actor, input: ChangeUnitContact): Promise<void> {
  const { placeName, address, phone, email, openingHours } = input;
  await changeUnit(tx, actor, "unit.change-contact", input, () => {
    const change: Partial<UnitFacts> = {};
    if (placeName !== undefined) change.placeName = placeName?.trim() || null;
    if (address !== undefined) change.address = address?.trim() || null;
    if (phone !== undefined) change.phone = phone?.trim() || null;
    if (email !== undefined) change.email = email?.trim() || null;
    if (openingHours !== undefined) change.openingHours = openingHours;
    return change;
  });
}
