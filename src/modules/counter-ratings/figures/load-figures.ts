import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { getUnits, type Unit } from "../../organisations/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { sumReasons } from "../reasons/reasons.store.ts";
import { noTally, sumTally, sumTallyBy, type Tally, type TallyRow, type TallyScope } from "../tally.store.ts";
import { addTallies, monthAfter } from "./figures.ts";

export interface RatingFigures {
  total: Tally;
  units: TallyRow[];
  subjects: TallyRow[];
  fields: TallyRow[];
  sources: TallyRow[];
  /** Twelve months up to the last one asked for, oldest first. */
  months: TallyRow[];
  unitOf: Map<string, Unit>;
  /** How often reasons from codes of conduct were named. */
  offered: { key: string; words: string; times: number }[];
}

/** Everything a page shows of a stretch of months, from the tally alone. */
export async function loadFigures(db: Db, of: TallyScope & { now: Date }): Promise<RatingFigures> {
  const [by, months, offered] = await Promise.all([sumTallyBy(db, of), loadMonths(db, of), sumReasons(db, of)]);
  return {
    total: addTallies(by.unit),
    units: by.unit,
    subjects: by.subject,
    fields: by.field,
    sources: by.source,
    months,
    offered,
    unitOf: await getUnits(
      db,
      by.unit.map((row) => row.key),
      vietnamDay(of.now),
    ),
  };
}

/** Twelve months up to the last one asked for, oldest first; months without ratings are there, too. */
export async function loadMonths(db: Db, of: TallyScope): Promise<TallyRow[]> {
  const counted = await sumTally(db, { ...of, from: monthAfter(of.until, -11), by: "month" });
  const known = new Map(counted.map((row) => [row.key, row]));
  return Array.from({ length: 12 }, (_, at) => monthAfter(of.until, at - 11)).map(
    (key) => known.get(key) ?? { key, ...noTally() },
  );
}

export interface CounterRow extends TallyRow {
  /** null: by slip, which no counter is known of. */
  place: string | null;
  counter: string;
}

/** By counter, with the name of the place. */
export async function loadCounters(db: Db, of: TallyScope & { now: Date }): Promise<CounterRow[]> {
  const rows = await sumTally(db, { ...of, by: "counter" });
  const points = await listPoints(db, of.unitIds ?? [], vietnamDay(of.now));
  const names = new Map(points.map((one) => [one.id, one.name]));
  return rows.map((row) => {
    const [pointId = "", ...rest] = row.key.split(" ");
    return { ...row, place: pointId === "" ? null : (names.get(pointId) ?? ""), counter: rest.join(" ") };
  });
}
