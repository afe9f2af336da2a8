import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { logAct, requireAliveOn, type UnitAct } from "./change-unit.ts";
import { endUnits, inheritChildren } from "./end-units.ts";
import { requireInCharge } from "./in-charge.ts";
import { UnitActRefused } from "./unit.errors.ts";
import { getLife, insertSuccessions, listLivesUnderFrom, lockTree } from "./unit.store.ts";
import { versionOn } from "./unit.ts";

export interface CloseUnit extends UnitAct {
  unitId: string;
  /** Who takes over its work, of whatever level; without one its old address says that it ended. */
  successorId?: string | null;
}

/** A unit ends on a day. What stands under it goes to the successor; without one there must be nothing. */
export async function closeUnit(tx: Tx, actor: Actor, input: CloseUnit): Promise<void> {
  await lockTree(tx);
  const life = await getLife(tx, input.unitId);
  const { name } = versionOn(life.versions, input.on);
  await requireInCharge(tx, actor, life, input.at);
  const successorId = input.successorId ?? null;
  if (successorId === null) {
    const children = await listLivesUnderFrom(tx, [life.id], input.on);
    if (children.length > 0) throw new UnitActRefused("has-children", { name, count: children.length });
    await endUnits(tx, [life], input.on);
  } else {
    if (successorId === life.id) throw new UnitActRefused("same-unit-twice");
    const successor = await getLife(tx, successorId);
    requireAliveOn(successor, input.on);
    await requireInCharge(tx, actor, successor, input.at);
    await endUnits(tx, [life], input.on);
    await inheritChildren(tx, [life], input.on, () => successorId);
    await insertSuccessions(tx, [
      {
        fromUnitId: life.id,
        toUnitId: successorId,
        onDate: input.on,
        kind: "merge",
        share: 1,
        isMain: true,
        note: input.note ?? null,
      },
    ]);
  }
  await logAct(tx, actor, "unit.close", life.id, input, { name, successorId });
}
