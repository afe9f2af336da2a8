import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { logAct, requireAliveOn, type UnitAct } from "./change-unit.ts";
import { addUnit, type NewUnit } from "./create-unit.ts";
import { endUnits, inheritChildren } from "./end-units.ts";
import { requireInCharge, requireInChargeAbove } from "./in-charge.ts";
import { UnitActRefused, UnitNotFound } from "./unit.errors.ts";
import { getLife, insertSuccessions, listLives, lockTree } from "./unit.store.ts";
import { type UnitLife, versionOn } from "./unit.ts";

export interface MergeUnits extends UnitAct {
  /** The units that end. */
  unitIds: readonly string[];
  /** A unit that lives on and takes them in, or a new one that begins that day. */
  into: { unitId: string } | Omit<NewUnit, "kind">;
}

/** Units are joined into one on a day; everything under them goes along. Answers the id of the unit they are now. */
export async function mergeUnits(tx: Tx, actor: Actor, input: MergeUnits): Promise<string> {
  await lockTree(tx);
  const lives = await loadDistinct(tx, input.unitIds);
  const first = lives[0];
  const intoId = "unitId" in input.into ? input.into.unitId : null;
  if (!first || (intoId === null && lives.length < 2)) throw new UnitActRefused("too-few-units");
  if (intoId !== null && input.unitIds.includes(intoId)) throw new UnitActRefused("same-unit-twice");
  for (const life of lives) await requireInCharge(tx, actor, life, input.at);
  if (lives.some((life) => life.kind !== first.kind)) throw new UnitActRefused("different-levels");

  let heirId: string;
  if ("unitId" in input.into) {
    const heir = await getLife(tx, input.into.unitId);
    requireAliveOn(heir, input.on);
    if (heir.kind !== first.kind) throw new UnitActRefused("different-levels");
    await requireInCharge(tx, actor, heir, input.at);
    heirId = heir.id;
    await endUnits(tx, lives, input.on);
  } else {
    await requireInChargeAbove(tx, actor, input.into.parentId, input.into.name, input.at);
    // Before the new unit begins: it may take over a code that ends with them.
    await endUnits(tx, lives, input.on);
    const heir = await addUnit(tx, { ...input.into, kind: first.kind }, input.on, null, input.unitIds);
    heirId = heir.id;
  }
  const movedIds = await inheritChildren(tx, lives, input.on, () => heirId);
  await insertSuccessions(
    tx,
    lives.map((life) => ({
      fromUnitId: life.id,
      toUnitId: heirId,
      onDate: input.on,
      kind: "merge",
      share: 1,
      isMain: true,
      note: input.note ?? null,
    })),
  );
  await logAct(tx, actor, "unit.merge", heirId, input, {
    from: input.unitIds,
    names: lives.map((life) => versionOn(life.versions, input.on).name),
    isNew: intoId === null,
    movedIds,
  });
  return heirId;
}

/** The units, in the order asked for; refuses one named twice, throws for one that is not there. */
export async function loadDistinct(tx: Tx, ids: readonly string[]): Promise<UnitLife[]> {
  if (new Set(ids).size !== ids.length) throw new UnitActRefused("same-unit-twice");
  const found = new Map((await listLives(tx, ids)).map((life) => [life.id, life]));
  return ids.map((id) => {
    const life = found.get(id);
    if (!life) throw new UnitNotFound(id);
    return life;
  });
}
