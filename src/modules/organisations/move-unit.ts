import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeUnit, type UnitAct } from "./change-unit.ts";
import { requireMayEdit } from "./unit.policy.ts";
import { listAncestorIds } from "./unit.store.ts";

export interface MoveUnit extends UnitAct {
  unitId: string;
  parentId: string | null;
}

/** From a day on the unit stands under another one. Whoever moves it must be in charge on both sides. */
export async function moveUnit(tx: Tx, actor: Actor, input: MoveUnit): Promise<void> {
  await changeUnit(tx, actor, "unit.move", input, async (_life, now) => {
    const above = input.parentId ? [input.parentId, ...(await listAncestorIds(tx, input.parentId, input.on))] : [];
    requireMayEdit(actor, above, now.name);
    return { parentId: input.parentId };
  });
}
