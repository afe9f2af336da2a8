import type { Db } from "../../platform/db/index.ts";
import { ancestors, getUnits, successorsOf } from "./find-units.ts";
import { listNameHits, listSubtreeIds, type NameHit } from "./unit.store.ts";
import { isAlive, type Unit } from "./unit.ts";
import { type NameQuery, nameKey, readName, spelling, splitBeforeAreas } from "./unit-name.ts";

export interface UnitMatch {
  /** The unit alive on the day: the one that was named, or the one that came after it. */
  unit: Unit;
  /** By which it was found: a name it bears on the day, one it bore, a name of a unit it came from, or an alias. */
  by: "name" | "formerName" | "predecessor" | "alias";
  /** The name that was met in our books. */
  matchedName: string;
}

export interface MatchOptions {
  /** Look under this unit only (with itself and what stands above it), as when a province's own plan says "Sở Nội vụ". */
  within?: string;
}

/**
 * Units that a written name means on a day, best first. It does not mind capitals, marks, "UBND", a missing type, usual
 * abbreviations, or names of before a merger; several answers mean that the name alone does not decide.
 */
export async function matchUnitByName(
  db: Db,
  text: string,
  on: string,
  options: MatchOptions = {},
): Promise<UnitMatch[]> {
  const scope = options.within ? await scopeOf(db, options.within, on) : null;
  for (const reading of [text, ...splitBeforeAreas(text)]) {
    const query = readName(reading);
    if (!query) continue;
    const found = await matchQuery(db, query, on, scope);
    if (found.length > 0) return found;
  }
  return [];
}

interface Scope {
  below: ReadonlySet<string>;
  above: readonly Unit[];
}

async function scopeOf(db: Db, unitId: string, on: string): Promise<Scope> {
  const below = new Set(await listSubtreeIds(db, [unitId], on));
  const self = await getUnits(db, [unitId], on);
  return { below, above: [...(await ancestors(db, unitId, on)), ...self.values()] };
}

async function matchQuery(db: Db, query: NameQuery, on: string, scope: Scope | null): Promise<UnitMatch[]> {
  if (query.core === "") return matchOwnArea(query, scope);
  const hits = await listNameHits(db, [query.whole], [query.core]);
  const rated: { hit: NameHit; rate: number }[] = [];
  for (const hit of hits) {
    const rate = rateHit(hit, query, on);
    if (rate > 0) rated.push({ hit, rate });
  }
  const wanted = query.within.length === 0 ? rated : await keepWithin(db, rated, query.within);
  const best = Math.max(0, ...wanted.map((one) => one.rate));
  const matches = new Map<string, UnitMatch & { rate: number }>();
  for (const { hit, rate } of wanted) {
    // Half a point is the difference between a name of today and one of yesterday: both are good answers.
    if (rate < best - 1) continue;
    for (const match of await toMatches(db, hit, on)) {
      if (scope && !scope.below.has(match.unit.id) && !scope.above.some((unit) => unit.id === match.unit.id)) continue;
      const known = matches.get(match.unit.id);
      if (!known || known.rate < rate) matches.set(match.unit.id, { ...match, rate });
    }
  }
  const sorted = [...matches.values()].sort((a, b) => b.rate - a.rate || a.unit.name.localeCompare(b.unit.name, "vi"));
  // A unit that bears the name today stands before all that only bore it.
  const top = sorted.filter((match) => match.rate >= (sorted[0]?.rate ?? 0) - (sorted[0]?.by === "name" ? 0 : 1));
  return top.map(({ rate: _rate, ...match }) => match);
}

/** "UBND tỉnh", "xã" in a plan of that province or commune mean the unit itself. */
function matchOwnArea(query: NameQuery, scope: Scope | null): UnitMatch[] {
  const unit = scope?.above.findLast((one) => query.kinds.includes(one.kind));
  return unit ? [{ unit, by: "name", matchedName: unit.name }] : [];
}

/** 0 where it cannot be meant; higher is more alike. */
function rateHit(hit: NameHit, query: NameQuery, on: string): number {
  const isWhole = nameKey(hit.name) === query.whole;
  if (!isWhole && hit.by === "name" && query.kinds.length > 0 && !query.kinds.includes(hit.kind)) return 0;
  let rate = 10;
  if (hit.by === "name" && query.marked !== null) {
    const marked = spelling(hit.shortName) === query.marked || spelling(hit.name).endsWith(` ${query.marked}`);
    if (!marked) return 0;
    rate += 4;
  }
  if (query.type !== "" && hit.by === "name") rate += nameKey(hit.type) === nameKey(query.type) ? 3 : 0;
  if (hit.by === "name" && isWhole) rate += 1;
  const isToday = hit.validFrom <= on && (hit.validTo === null || on < hit.validTo);
  if (isToday) rate += 1;
  return rate;
}

async function keepWithin(
  db: Db,
  rated: { hit: NameHit; rate: number }[],
  within: readonly NameQuery[],
): Promise<{ hit: NameHit; rate: number }[]> {
  const kept: { hit: NameHit; rate: number }[] = [];
  for (const one of rated) {
    const above = await namesAbove(db, one.hit);
    const fits = within.every((area) => above.some((key) => key === area.whole || key === area.core));
    if (fits) kept.push(one);
  }
  return kept;
}

/** Keys of the areas above, both as the unit was and as its successors are: people mix old communes and new provinces. */
async function namesAbove(db: Db, hit: NameHit): Promise<string[]> {
  const lastDay = hit.validFrom;
  const units = await ancestors(db, hit.unitId, lastDay);
  const last = units.at(-1);
  const heirs = last && last.endedOn !== null ? await successorsOf(db, last.id, last.endedOn) : [];
  const heirsAbove = heirs[0] ? await ancestors(db, heirs[0].id, heirs[0].validFrom) : [];
  return [...units, ...heirs, ...heirsAbove].flatMap((unit) => [nameKey(unit.name), nameKey(unit.shortName)]);
}

async function toMatches(db: Db, hit: NameHit, on: string): Promise<UnitMatch[]> {
  if (isAlive(hit, on)) {
    const unit = (await getUnits(db, [hit.unitId], on)).get(hit.unitId);
    if (!unit) return [];
    const isToday = hit.validFrom <= on && (hit.validTo === null || on < hit.validTo);
    const by = hit.by === "alias" ? "alias" : isToday ? "name" : "formerName";
    return [{ unit, by, matchedName: hit.name }];
  }
  const heirs = await successorsOf(db, hit.unitId, on);
  return heirs.map((unit) => ({ unit, by: "predecessor", matchedName: hit.name }));
}
