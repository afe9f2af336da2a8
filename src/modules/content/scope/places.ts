import type { Db } from "../../../platform/db/index.ts";
import {
  ancestorIdsOf,
  getUnits,
  isAlive,
  listUnitChoices,
  subtreeIds,
  successorsOf,
  type Unit,
} from "../../organisations/index.ts";
import { listUsedPlaceIds } from "./scope.store.ts";

/** Government of an area. Offices are no places. */
const AREAS: readonly Unit["kind"][] = ["province", "commune"];

/** More places than anybody scrolls through are not offered. */
const MOST = 300;

/** Areas of these units and below them on the day; with those chosen earlier that ended since. */
export async function placeChoices(
  db: Db,
  unitIds: readonly string[],
  chosen: readonly string[],
  day: string,
): Promise<{ id: string; name: string }[]> {
  const below = await getUnits(db, await subtreeIds(db, unitIds, day), day);
  const areas = [...below.values()].filter((unit) => AREAS.includes(unit.kind)).map((unit) => unit.id);
  return listUnitChoices(db, [...new Set([...(areas.length <= MOST ? areas : []), ...chosen])], day);
}

/** Names of places as they are called today; of one that ended, of what came after it. */
export async function placeNames(db: Db, ids: readonly string[], day: string): Promise<Map<string, string>> {
  const units = await getUnits(db, ids, day);
  const names = new Map<string, string>();
  for (const unit of units.values()) {
    const heirs = isAlive(unit, day) ? [] : await successorsOf(db, unit.id, day);
    names.set(unit.id, heirs.length === 0 ? unit.name : heirs.map((one) => one.name).join(", "));
  }
  return names;
}

/** Everything chosen as a place that means this unit today: itself, what lies above it, what it came after. */
export async function placesMeaning(db: Db, unitId: string, day: string): Promise<string[]> {
  const above = (await ancestorIdsOf(db, [unitId], day)).get(unitId) ?? [];
  const wanted = new Set([unitId, ...above]);
  const used = await getUnits(db, await listUsedPlaceIds(db), day);
  for (const unit of used.values()) {
    if (wanted.has(unit.id) || isAlive(unit, day)) continue;
    if ((await successorsOf(db, unit.id, day)).some((one) => wanted.has(one.id))) wanted.add(unit.id);
  }
  return [...wanted];
}
