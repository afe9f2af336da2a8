import type { Db } from "../../platform/db/index.ts";
import { compareVietnamese, unmark } from "../../platform/i18n/index.ts";
import { type Placement, placements, type RestatedFigures, restateFigures, successorIdsOn } from "./succession.ts";
import {
  asUnit,
  countByKind,
  countChildren,
  findLife,
  getLife,
  isUuid,
  listAncestorIds,
  listAncestorIdsOf,
  listChildren,
  listFormerIds,
  listIdsByText,
  listLives,
  listSlugOwners,
  listSubtreeIds,
  listUnitsByIds,
  listUnitsOn,
  loadGraph,
} from "./unit.store.ts";
import { isAlive, UNIT_KINDS, type Unit, type UnitKind } from "./unit.ts";
import { nameKey, spelling } from "./unit-name.ts";

/**
 * The unit as it was on the day. Before its beginning or after its end: as it first or last was, with `createdOn` and
 * `endedOn` telling; so that what an ended unit once did can still be shown with its name. Throws UnitNotFound.
 */
export async function getUnit(db: Db, id: string, on: string): Promise<Unit> {
  return asUnit(await getLife(db, id), on);
}

export async function findUnit(db: Db, id: string, on: string): Promise<Unit | undefined> {
  const life = isUuid(id) ? await findLife(db, id) : undefined;
  return life && asUnit(life, on);
}

/** Several at once, keyed by id; unknown ids are left out. As `getUnit` for days outside their lives. */
export async function getUnits(db: Db, ids: readonly string[], on: string): Promise<Map<string, Unit>> {
  const units = await listUnitsByIds(db, [...new Set(ids)], on);
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** The unit alive on the day whose address on that day this is. For former addresses see `resolveSlug`. */
export async function findUnitBySlug(db: Db, slug: string, on: string): Promise<Unit | undefined> {
  const found = await resolveSlug(db, slug, on);
  return found?.state === "current" ? found.unit : undefined;
}

export type ResolvedSlug =
  /** The address of the day. */
  | { state: "current"; unit: Unit }
  /** A former or future address of a unit that lives: go to `unit.slug`. */
  | { state: "renamed"; unit: Unit }
  /** The unit ended (`unit` as it last was); `successors` are alive on the day, main one first, maybe none. */
  | { state: "gone"; unit: Unit; successors: Unit[] };

/** What an address means on a day; `null` where nobody ever had it, or its unit has not begun. */
export async function resolveSlug(db: Db, slug: string, on: string): Promise<ResolvedSlug | null> {
  const id = (await listSlugOwners(db, [slug])).get(slug);
  if (!id) return null;
  const unit = await getUnit(db, id, on);
  if (unit.createdOn > on) return null;
  if (isAlive(unit, on)) return { state: unit.slug === slug ? "current" : "renamed", unit };
  return { state: "gone", unit, successors: await successorsOf(db, id, on) };
}

/** The units alive on the day that came after this one, over any number of steps, main one first; itself if it lives. */
export async function successorsOf(db: Db, unitId: string, on: string): Promise<Unit[]> {
  const ids = successorIdsOn(await loadGraph(db, [unitId]), unitId, on);
  const units = await getUnits(db, ids, on);
  return ids.flatMap((id) => units.get(id) ?? []);
}

export interface TreeUnit extends Unit {
  depth: number;
  childCount: number;
}

/** All units of the day from the top down, or those from `rootId` down, each followed by what stands under it. */
export async function listTree(db: Db, on: string, rootId?: string): Promise<TreeUnit[]> {
  const units = await listUnitsOn(db, on);
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const siblings = below.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else below.set(unit.parentId, [unit]);
  }
  const tree: TreeUnit[] = [];
  const walk = (unit: Unit, depth: number): void => {
    const children = below.get(unit.id) ?? [];
    tree.push({ ...unit, depth, childCount: children.length });
    for (const child of children.sort(bySiblingOrder)) walk(child, depth + 1);
  };
  const roots = rootId ? units.filter((unit) => unit.id === rootId) : (below.get(null) ?? []);
  for (const root of roots.sort(bySiblingOrder)) walk(root, 0);
  return tree;
}

/** Units directly under another one (`null`: at the top), with how many stand under each. */
export async function listUnitsUnder(
  db: Db,
  parentId: string | null,
  on: string,
): Promise<(Unit & { childCount: number })[]> {
  const children = (await listChildren(db, parentId, on)).sort(bySiblingOrder);
  const counts = await countChildren(
    db,
    children.map((child) => child.id),
    on,
  );
  return children.map((child) => ({ ...child, childCount: counts.get(child.id) ?? 0 }));
}

const numbered = new Intl.Collator("vi", { numeric: true });

/** Bodies of the unit first, then the areas below it; in Vietnamese order, "Phường 2" before "Phường 10". */
export function bySiblingOrder(a: Unit, b: Unit): number {
  return (
    UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) ||
    numbered.compare(a.shortName, b.shortName) ||
    compareVietnamese(a.name, b.name)
  );
}

/** Ids of the unit and everything below it on the day; several roots may be given. */
export async function subtreeIds(db: Db, unitId: string | readonly string[], on: string): Promise<string[]> {
  return listSubtreeIds(db, typeof unitId === "string" ? [unitId] : unitId, on);
}

/** The units above, from the top down, without the unit itself. */
export async function ancestors(db: Db, unitId: string, on: string): Promise<Unit[]> {
  const ids = await listAncestorIds(db, unitId, on);
  const units = await getUnits(db, ids, on);
  return ids.flatMap((id) => units.get(id) ?? []);
}

/** The same of several, as ids. */
export async function ancestorIdsOf(db: Db, unitIds: readonly string[], on: string): Promise<Map<string, string[]>> {
  return listAncestorIdsOf(db, unitIds, on);
}

/** Units that are no more and that these came after: what was addressed to them is these units' now. */
export async function formerIdsOf(db: Db, unitIds: readonly string[], on: string): Promise<string[]> {
  return listFormerIds(db, unitIds, on);
}

export async function countUnits(db: Db, on: string): Promise<Map<UnitKind, number>> {
  return countByKind(db, on);
}

/**
 * Units with the text in any of their names, now or formerly, with or without marks; also by code. Those alive on the day
 * first; where marks were typed, those with the same marks before the others.
 */
export async function searchUnits(db: Db, text: string, on: string, limit = 50): Promise<Unit[]> {
  const key = nameKey(text);
  if (key === "") return [];
  const ids = await listIdsByText(db, key, limit);
  const units = await getUnits(db, ids, on);
  const typed = spelling(text);
  const hasMarks = typed.normalize("NFD") !== unmark(typed);
  const rank = (unit: Unit): number =>
    (isAlive(unit, on) ? 0 : 1) + (hasMarks && !spelling(unit.name).includes(typed) ? 2 : 0);
  // Sorting keeps the order of the database, most alike first, among equals.
  return ids.flatMap((id) => units.get(id) ?? []).sort((a, b) => rank(a) - rank(b));
}

/**
 * Where figures counted at units on the day `from` belong on the day `to`. Shares of each unit add up to 1; what is not known
 * goes to the main successor and is flagged (`isCertain: false`). Use with `restateFigures`.
 */
export async function restatement(
  db: Db,
  unitIds: readonly string[],
  from: string,
  to: string,
): Promise<Map<string, Placement[]>> {
  const graph = await loadGraph(db, unitIds.length > 200 ? "all" : unitIds);
  return new Map(unitIds.map((id) => [id, placements(graph, id, from, to)]));
}

/** Figures of one day shown by the units of another; totals are conserved. */
export async function restate(
  db: Db,
  figures: ReadonlyMap<string, number>,
  from: string,
  to: string,
): Promise<RestatedFigures> {
  return restateFigures(figures, await restatement(db, [...figures.keys()], from, to));
}

export interface FoundUnit {
  unit: Unit;
  isAlive: boolean;
  parentName: string | null;
  /** The name it was found by, where that is not the name of the day. */
  formerName: string | null;
  /** Where it ended: the units it is now, main one first. */
  heirs: Unit[];
}

/** What a list tells of units found by `searchUnits` or otherwise; in the same order. */
export async function describeUnits(db: Db, units: readonly Unit[], on: string, text = ""): Promise<FoundUnit[]> {
  const key = nameKey(text);
  const ended = units.filter((unit) => !isAlive(unit, on)).map((unit) => unit.id);
  const graph = await loadGraph(db, ended);
  const heirIds = new Map(ended.map((id) => [id, successorIdsOn(graph, id, on)]));
  const heirs = await getUnits(db, [...heirIds.values()].flat(), on);
  const parents = await getUnits(
    db,
    units.flatMap((unit) => unit.parentId ?? []),
    on,
  );
  const lives = new Map(
    (key === ""
      ? []
      : await listLives(
          db,
          units.map((unit) => unit.id),
        )
    ).map((life) => [life.id, life]),
  );
  return units.map((unit) => {
    const other = nameKey(unit.name).includes(key)
      ? undefined
      : lives.get(unit.id)?.versions.find((version) => nameKey(version.name).includes(key));
    return {
      unit,
      isAlive: isAlive(unit, on),
      parentName: parents.get(unit.parentId ?? "")?.name ?? null,
      formerName: other?.name ?? null,
      heirs: (heirIds.get(unit.id) ?? []).flatMap((id) => heirs.get(id) ?? []),
    };
  });
}
