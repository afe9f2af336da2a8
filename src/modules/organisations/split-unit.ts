import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { logAct, requireAliveOn, requireMayEndOn, type UnitAct } from "./change-unit.ts";
import { addUnit, type NewUnit } from "./create-unit.ts";
import { endUnits, inheritChildren } from "./end-units.ts";
import { requireInCharge, requireInChargeAbove } from "./in-charge.ts";
import { checkShares } from "./succession.ts";
import { UnitActRefused } from "./unit.errors.ts";
import { getLife, insertSuccessions, lockTree } from "./unit.store.ts";

export interface SplitPart {
  /** An existing unit that takes the part in, or a new one. */
  into: { unitId: string } | Omit<NewUnit, "kind">;
  /** Part of the people, 0 to 1; null where not known. */
  share: number | null;
}

export interface SplitUnit extends UnitAct {
  unitId: string;
  parts: readonly SplitPart[];
  /** True: the unit lives on and only gives the parts away. */
  livesOn: boolean;
  /** Which part figures go to where shares are not known; the first one unless said. Without meaning where the unit lives on. */
  mainPart?: number;
  /** Units below and the part they go to; others stay, or go with the main part. */
  children?: Readonly<Record<string, number>>;
}

/** A unit is divided on a day, or gives parts of itself away. Answers the ids of the units that took the parts. */
export async function splitUnit(tx: Tx, actor: Actor, input: SplitUnit): Promise<string[]> {
  await lockTree(tx);
  const life = await getLife(tx, input.unitId);
  await requireInCharge(tx, actor, life, input.at);
  if (input.parts.length < (input.livesOn ? 1 : 2)) throw new UnitActRefused("too-few-units");
  checkShares(
    input.parts.map((part) => part.share),
    input.livesOn,
  );
  const mainPart = input.mainPart ?? 0;
  if (!input.livesOn && !input.parts[mainPart]) throw new UnitActRefused("one-main");
  if (input.livesOn) requireAliveOn(life, input.on);
  else requireMayEndOn(life, input.on);
  if (input.livesOn && input.on === life.createdOn) {
    throw new UnitActRefused("before-start", { name: life.versions[0]?.name ?? "", start: life.createdOn });
  }

  if (!input.livesOn) await endUnits(tx, [life], input.on);
  const heirIds: string[] = [];
  for (const { into } of input.parts) {
    if ("unitId" in into) {
      const heir = await getLife(tx, into.unitId);
      if (heir.id === life.id || heirIds.includes(heir.id)) throw new UnitActRefused("same-unit-twice");
      requireAliveOn(heir, input.on);
      if (heir.kind !== life.kind) throw new UnitActRefused("different-levels");
      await requireInCharge(tx, actor, heir, input.at);
      heirIds.push(heir.id);
    } else {
      await requireInChargeAbove(tx, actor, into.parentId, into.name, input.at);
      const predecessors = input.livesOn ? [] : [life.id];
      heirIds.push((await addUnit(tx, { ...into, kind: life.kind }, input.on, null, predecessors)).id);
    }
  }
  const movedIds = await inheritChildren(tx, [life], input.on, (childId) => {
    if (heirIds.includes(childId)) return input.livesOn ? null : childId;
    const part = input.children?.[childId];
    if (part !== undefined) return heirIds[part] ?? null;
    return input.livesOn ? null : (heirIds[mainPart] ?? null);
  });
  await insertSuccessions(
    tx,
    input.parts.map((part, index) => ({
      fromUnitId: life.id,
      toUnitId: heirIds[index] ?? "",
      onDate: input.on,
      kind: input.livesOn ? "partial" : "split",
      share: part.share,
      isMain: !input.livesOn && index === mainPart,
      note: input.note ?? null,
    })),
  );
  await logAct(tx, actor, "unit.split", life.id, input, {
    to: heirIds,
    shares: input.parts.map((part) => part.share),
    livesOn: input.livesOn,
    movedIds,
  });
  return heirIds;
}
