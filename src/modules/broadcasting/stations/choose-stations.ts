import { z } from "zod";
import type { Db } from "../../../platform/db/index.ts";
import type { Rq, Typed } from "../../../platform/http/index.ts";
import { listUnitChoices } from "../../organisations/index.ts";
import { countByUnit, countStations, listStations } from "./station.store.ts";
import type { Station } from "./station.ts";

/** So many stand in a form with a box each; of more, those that were ticked and those that were found by words. */
const OFFERED = 60;
export const MOST_CHOSEN = 10_000;

/** Loudspeakers of a form, by whole units and one by one. */
export interface ChosenStations {
  unitIds: string[];
  stationIds: string[];
}

export interface StationChoice extends ChosenStations {
  /** Units with loudspeakers in use; none where all of them belong to one. */
  units: { id: string; name: string; count: number }[];
  /** With a box each. */
  stations: Pick<Station, "id" | "unitId" | "name" | "hamlet">[];
  total: number;
  /** Found by the words, without a box. */
  left: number;
}

const listOf = (value: unknown): string[] => [value ?? []].flat().map(String);

/** What was ticked, as it was sent. */
export function postedStations(rq: Rq): ChosenStations {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  return { unitIds: listOf(body.unitIds), stationIds: listOf(body.stationIds) };
}

const Ids = z.array(z.uuid()).max(MOST_CHOSEN);
const inUse = (within: readonly string[]) => ({ unitIds: within, medium: "loudspeaker", isOff: false }) as const;

/** What a form offers of the loudspeakers in these units. */
export async function offerStations(
  db: Db,
  within: readonly string[],
  given: ChosenStations & { typed: Typed; today: string },
): Promise<StationChoice> {
  const counts = await countByUnit(db, inUse(within));
  const names = await listUnitChoices(db, [...counts.keys()], given.today);
  const units = names.map((unit) => ({ ...unit, count: counts.get(unit.id) ?? 0 }));
  const total = units.reduce((sum, unit) => sum + unit.count, 0);
  const { unitIds, stationIds } = given;
  const choice = { unitIds, stationIds, units: units.length > 1 ? units : [], total };
  if (total <= OFFERED) return { ...choice, stations: await listStations(db, inUse(within), OFFERED), left: 0 };
  const ticked = Ids.safeParse(stationIds);
  const kept = ticked.success ? await listStations(db, { ...inUse(within), ids: ticked.data }, MOST_CHOSEN) : [];
  const q = given.typed.find?.trim();
  if (!q) return { ...choice, stations: kept, left: 0 };
  const found = await listStations(db, { ...inUse(within), q }, OFFERED);
  const { loudspeaker } = await countStations(db, { ...inUse(within), q });
  const more = found.filter((one) => !kept.some((other) => other.id === one.id));
  return { ...choice, stations: [...kept, ...more], left: loudspeaker - found.length };
}

/** The loudspeakers that were meant; null where what was sent names none. */
export async function meantStations(
  db: Db,
  within: readonly string[],
  chosen: ChosenStations,
): Promise<string[] | null> {
  const [unitIds, stationIds] = [Ids.safeParse(chosen.unitIds), Ids.safeParse(chosen.stationIds)];
  if (!unitIds.success || !stationIds.success) return null;
  const whole = unitIds.data.filter((id) => within.includes(id));
  const ofUnits = whole.length > 0 ? await listStations(db, inUse(whole), MOST_CHOSEN) : [];
  return [...new Set([...ofUnits.map((one) => one.id), ...stationIds.data])];
}
