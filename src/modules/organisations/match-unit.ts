import type { Db } from "../../platform/db/index.ts";
import { ancestors, getUnits } from "./find-units.ts";
import { successorIdsOn } from "./succession.ts";
import { listLives, listNameHits, listSubtreeIds, loadGraph, type NameHit } from "./unit.store.ts";
import { dayBefore, isAlive, type Unit, type UnitLife, versionOn } from "./unit.ts";
import { type NameQuery, nameKey, otherReadings, readName, spelling, splitBeforeAreas } from "./unit-name.ts";

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
  const areas = scope?.above.map((unit) => unit.name) ?? [];
  for (const reading of [text, ...splitBeforeAreas(text), ...otherReadings(text, areas)]) {
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
  const rated: { hit: NameHit; rate: number }[] = [];
  for (const hit of await listNameHits(db, [query.whole], [query.core])) {
    const rate = rateHit(hit, query, on);
    if (rate > 0) rated.push({ hit, rate });
  }
  if (rated.length === 0) return [];
  const world = await surroundings(
    db,
    rated.map((one) => one.hit),
    on,
  );
  const wanted = rated.filter(({ hit }) => {
    const above = query.within.length === 0 ? [] : world.namesAbove(hit);
    return query.within.every((area) => above.some((key) => key === area.whole || key === area.core));
  });
  const best = Math.max(0, ...wanted.map((one) => one.rate));
  const matches = new Map<string, UnitMatch & { rate: number }>();
  for (const { hit, rate } of wanted) {
    // One point is the difference between a name of today and one of yesterday: both are good answers.
    if (rate < best - 1) continue;
    for (const match of world.matchesOf(hit)) {
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
    // A body may have a short name of its own ("Sở VHTTDL"): then its whole name is what was written.
    const whole = spelling(hit.name);
    const marked =
      spelling(hit.shortName) === query.marked || whole === query.marked || whole.endsWith(` ${query.marked}`);
    if (!marked) return 0;
    rate += 4;
  }
  if (query.type !== "" && hit.by === "name") rate += nameKey(hit.type) === nameKey(query.type) ? 3 : 0;
  if (hit.by === "name" && isWhole) rate += 1;
  const isToday = hit.validFrom <= on && (hit.validTo === null || on < hit.validTo);
  if (isToday) rate += 1;
  return rate;
}

interface Surroundings {
  /** Keys of the areas above, both as the unit was and as its successors are: people mix old communes and new provinces. */
  namesAbove(hit: NameHit): string[];
  matchesOf(hit: NameHit): UnitMatch[];
}

/** All that is needed to judge many hits, in a handful of queries: "phường 1" has thirty. */
async function surroundings(db: Db, hits: readonly NameHit[], on: string): Promise<Surroundings> {
  const ids = [...new Set(hits.map((hit) => hit.unitId))];
  const graph = await loadGraph(db, ids);
  const heirIds = new Map(ids.map((id) => [id, successorIdsOn(graph, id, on)]));
  const units = await getUnits(db, [...heirIds.values()].flat(), on);
  const lives = new Map<string, UnitLife>();
  let wanted = [...hits.map((hit) => hit.parentId), ...[...units.values()].map((unit) => unit.parentId)];
  for (;;) {
    const missing = [...new Set(wanted)].filter((id): id is string => id !== null && !lives.has(id));
    if (missing.length === 0) break;
    const found = await listLives(db, missing);
    for (const life of found) lives.set(life.id, life);
    wanted = found.flatMap((life) => life.versions.map((version) => version.parentId));
  }
  const keysFrom = (parentId: string | null, day: string): string[] => {
    const life = parentId === null ? undefined : lives.get(parentId);
    if (!life) return [];
    const version = versionOn(life.versions, day);
    return [nameKey(version.name), nameKey(version.shortName), ...keysFrom(version.parentId, day)];
  };
  return {
    namesAbove(hit) {
      const lastDay = hit.validTo === null ? on : dayBefore(hit.validTo);
      const heirs = (heirIds.get(hit.unitId) ?? []).flatMap((id) => units.get(id) ?? []);
      return [
        ...keysFrom(hit.parentId, lastDay),
        ...heirs.flatMap((heir) => [nameKey(heir.name), nameKey(heir.shortName), ...keysFrom(heir.parentId, on)]),
      ];
    },
    matchesOf(hit) {
      const heirs = (heirIds.get(hit.unitId) ?? []).flatMap((id) => units.get(id) ?? []);
      if (!isAlive(hit, on)) return heirs.map((unit) => ({ unit, by: "predecessor", matchedName: hit.name }));
      const isToday = hit.validFrom <= on && (hit.validTo === null || on < hit.validTo);
      const by = hit.by === "alias" ? "alias" : isToday ? "name" : "formerName";
      return heirs.map((unit) => ({ unit, by, matchedName: hit.name }));
    },
  };
}
