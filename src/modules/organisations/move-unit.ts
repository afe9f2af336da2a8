import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeUnit, type UnitAct } from "./change-unit.ts";
import { requireInChargeAbove } from "./in-charge.ts";

export interface MoveUnit extends UnitAct {
  unitId: string;
  parentId: string | null;
}

/** From a day on the unit stands under another one. Whoever moves it must be in charge on both sides. */
export async function moveUnit(tx: Tx, actor: Actor, input: MoveUnit): Promise<void> {
  await changeUnit(tx, actor, "unit.move", input, async (_life, now) => {
    await requireInChargeAbove(tx, actor, input.parentId, now.name, input.at);
    return { parentId: input.parentId };
  });
}
