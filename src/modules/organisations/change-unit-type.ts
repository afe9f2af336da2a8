import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeUnit, type UnitAct } from "./change-unit.ts";
import { tidyName } from "./unit-name.ts";

export interface ChangeUnitType extends UnitAct {
  unitId: string;
  /** "Phường", "Thành phố" … */
  type: string;
}

/**
 * From a day on the unit is of another type, as Đồng Nai became a city on 30 April 2026 (Nghị quyết 30/2026/QH16). Its address
 * stays, because addresses of areas do not contain the type unless they must.
 */
export async function changeUnitType(tx: Tx, actor: Actor, input: ChangeUnitType): Promise<void> {
  await changeUnit(tx, actor, "unit.change-type", input, (_life, now) => {
    const type = tidyName(input.type);
    return { type, name: type === "" ? now.shortName : `${type} ${now.shortName}` };
  });
}
