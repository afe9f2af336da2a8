import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { compareVietnamese } from "../../platform/i18n/index.ts";
import { ancestors, getUnits, isAlive, subtreeIds, successorsOf, type Unit } from "../organisations/index.ts";
import { listTaskFacets } from "../plans/index.ts";
import { countTold, listHamlets, type Told } from "../publishing/index.ts";
import { listNeeds } from "./coverage.store.ts";
import {
  type CoverageRow,
  coverageRows,
  facetsOf,
  isAt,
  MONTHS_BACK,
  type Need,
  needsOf,
  TELLING_CHANNELS,
  type Telling,
} from "./coverage.ts";

/** The communes alive among and below these units, the units above them, and for each unit what it stands under. */
export interface Ground {
  communes: Unit[];
  /** From the province (or what stands on top) down to the commune itself. */
  chainOf(communeId: string): readonly string[];
}

export async function loadGround(db: Db, reach: readonly string[], today: string): Promise<Ground> {
  const units = await getUnits(db, reach, today);
  const communes = [...units.values()].filter((unit) => unit.kind === "commune" && isAlive(unit, today));
  const chains = await chainsOf(db, communes, today);
  return {
    communes: communes.sort((a, b) => compareVietnamese(a.name, b.name)),
    chainOf: (id) => chains.get(id) ?? [id],
  };
}

/** From the top down to each of these units, itself included. Climbs all of them at once, level by level. */
async function chainsOf(db: Db, units: readonly Unit[], today: string): Promise<Map<string, string[]>> {
  const known = new Map(units.map((unit) => [unit.id, unit.parentId]));
  for (;;) {
    const missing = [...new Set([...known.values()].flatMap((id) => (id && !known.has(id) ? id : [])))];
    if (missing.length === 0) break;
    const above = await getUnits(db, missing, today);
    for (const id of missing) known.set(id, above.get(id)?.parentId ?? null);
  }
  const climb = (id: string): string[] => {
    const parent = known.get(id);
    return parent ? [...climb(parent), id] : [id];
  };
  return new Map(units.map((unit) => [unit.id, climb(unit.id)]));
}

/** How long each need of each commune within reach has been silent, topic by topic; widest silence first. */
export async function loadCoverage(db: Db, reach: readonly string[], now: Date): Promise<CoverageRow[]> {
  const today = vietnamDay(now);
  const since = new Date(now.getTime() - MONTHS_BACK * 30.44 * 86_400_000);
  const [ground, told, kept] = await Promise.all([
    loadGround(db, reach, today),
    countTold(db, { channels: TELLING_CHANNELS, since }),
    listNeeds(db),
  ]);
  const needs = Map.groupBy(kept, (one) => one.unitId);
  const communes = ground.communes.map((unit) => ({
    id: unit.id,
    needs: needsOf(ground.chainOf(unit.id).map((id): readonly Need[] => needs.get(id) ?? [])),
  }));
  const provinceOf = (id: string): string | null => ground.chainOf(id).at(-2) ?? null;
  return coverageRows(communes, await place(db, ground, told, today), provinceOf, today);
}

export interface HamletRow extends CoverageRow {
  hamlet: string;
}

/**
 * The hamlets of one commune that are known (a board hangs there): told by what hangs on their boards and by events whose
 * place bears their name. What goes out to all of the commune is "wide" here.
 */
export async function loadHamlets(db: Db, communeId: string, now: Date): Promise<HamletRow[]> {
  const today = vietnamDay(now);
  const since = new Date(now.getTime() - MONTHS_BACK * 30.44 * 86_400_000);
  const { near } = await speakersOf(db, communeId, today);
  const hamlets = await listHamlets(db, near);
  if (hamlets.length === 0) return [];
  const ground = await loadGround(db, [communeId], today);
  const kept = Map.groupBy(await listNeeds(db), (one) => one.unitId);
  const needs = needsOf(ground.chainOf(communeId).map((id): readonly Need[] => kept.get(id) ?? []));
  const told = await countTold(db, { channels: TELLING_CHANNELS, since, unitIds: near, withBoards: true });
  const tasks = await listTaskFacets(db, [...new Set(told.flatMap((one) => one.taskId ?? []))]);
  const tellings = told.flatMap((one): Telling[] => {
    const { topic, audiences, languages } = facetsOf(one, one.taskId ? tasks.get(one.taskId) : undefined);
    if (topic === null) return [];
    const isLocal = one.channel === "event" || one.channel === "board";
    const communeIds = isLocal ? hamlets.filter((hamlet) => isAt(one, hamlet)).map(({ hamlet }) => hamlet) : null;
    const { records, reached } = one;
    return [
      { communeIds, provinceId: communeId, topic, audiences, languages, day: vietnamDay(one.last), records, reached },
    ];
  });
  // How many people a commune has says nothing of its hamlets.
  const asked = hamlets.map(({ hamlet }) => ({ id: hamlet, needs: needs.map((need) => ({ ...need, people: null })) }));
  return coverageRows(asked, tellings, () => communeId, today).map((row) => ({
    ...row,
    unitId: communeId,
    hamlet: row.unitId,
  }));
}

/** Which communes each row of the ledger told: its own, that of a body below it, the one whose name an event's place bears, or all. */
async function place(db: Db, ground: Ground, told: readonly Told[], today: string): Promise<Telling[]> {
  const tasks = await listTaskFacets(db, [...new Set(told.flatMap((one) => one.taskId ?? []))]);
  const homes = await homesOf(db, ground, [...new Set(told.map((one) => one.unitId))], today);
  const named = ground.communes.map((unit) => ({ id: unit.id, name: unit.name.toLocaleLowerCase("vi") }));
  return told.flatMap((one) => {
    const { topic, audiences, languages } = facetsOf(one, one.taskId ? tasks.get(one.taskId) : undefined);
    if (topic === null) return [];
    const home = homes.get(one.unitId) ?? { communeIds: null, provinceId: null };
    let { communeIds } = home;
    if (communeIds === null && one.channel === "event") {
      // Who came to a meeting heard it; the rest of the province did not.
      const at = (one.place ?? "").toLocaleLowerCase("vi");
      communeIds = named.filter((commune) => at.includes(commune.name)).map((commune) => commune.id);
    }
    const { records, reached } = one;
    const day = vietnamDay(one.last);
    return [{ communeIds, provinceId: home.provinceId, topic, audiences, languages, day, records, reached }];
  });
}

interface Home {
  communeIds: string[] | null;
  provinceId: string | null;
}

/** Where each unit speaks: at a commune (its heirs, if it has ended), or to all communes below what it belongs to. */
async function homesOf(db: Db, ground: Ground, unitIds: readonly string[], today: string): Promise<Map<string, Home>> {
  const within = new Set(ground.communes.map((unit) => unit.id));
  const tops = new Set(ground.communes.flatMap((unit) => ground.chainOf(unit.id).slice(0, -1)));
  const units = await getUnits(db, unitIds, today);
  const chains = await chainsOf(db, [...units.values()], today);
  const homes = new Map<string, Home>();
  for (const unit of units.values()) {
    if (within.has(unit.id)) {
      homes.set(unit.id, { communeIds: [unit.id], provinceId: null });
    } else if (!isAlive(unit, today)) {
      const heirs = (await successorsOf(db, unit.id, today)).map((heir) => heir.id).filter((id) => within.has(id));
      homes.set(unit.id, { communeIds: heirs, provinceId: null });
    } else if (unit.kind === "commune") {
      // A commune outside what is asked for.
      homes.set(unit.id, { communeIds: [], provinceId: null });
    } else {
      const above = [...(chains.get(unit.id) ?? [unit.id])].reverse();
      const commune = above.find((id) => within.has(id));
      homes.set(unit.id, {
        communeIds: commune ? [commune] : null,
        provinceId: above.find((id) => tops.has(id)) ?? null,
      });
    }
  }
  return homes;
}

/** The units whose rows of the ledger speak at a commune, and those above it that speak to all of the province. */
export async function speakersOf(
  db: Db,
  communeId: string,
  today: string,
): Promise<{ near: string[]; wide: string[] }> {
  const above = await ancestors(db, communeId, today);
  const province = above.findLast((unit) => unit.kind === "province");
  const near = await subtreeIds(db, communeId, today);
  // Bodies of the province speak to all of it; its other communes do not.
  const bodies = province
    ? await getUnits(db, await subtreeIds(db, province.id, today), today)
    : new Map<string, Unit>();
  const chains = await chainsOf(db, [...bodies.values()], today);
  const isCommune = (id: string): boolean => bodies.get(id)?.kind === "commune";
  const wide = [...bodies.keys()].filter((id) => !chains.get(id)?.some(isCommune));
  return { near, wide: [...new Set([...above.map((unit) => unit.id), ...wide])] };
}
