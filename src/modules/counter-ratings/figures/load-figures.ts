import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { getUnits, type Unit } from "../../organisations/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { noTally, sumTally, type Tally, type TallyRow, type TallyScope } from "../tally.store.ts";
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
}

/** Everything a page shows of a stretch of months, from the tally alone. */
export async function loadFigures(db: Db, of: TallyScope & { now: Date }): Promise<RatingFigures> {
  const [units, subjects, fields, sources, counted] = await Promise.all([
    sumTally(db, { ...of, by: "unit" }),
    sumTally(db, { ...of, by: "subject" }),
    sumTally(db, { ...of, by: "field" }),
    sumTally(db, { ...of, by: "source" }),
    sumTally(db, { ...of, from: monthAfter(of.until, -11), by: "month" }),
  ]);
  const known = new Map(counted.map((row) => [row.key, row]));
  return {
    total: addTallies(units),
    units,
    subjects,
    fields,
    sources,
    months: Array.from({ length: 12 }, (_, at) => monthAfter(of.until, at - 11)).map(
      (key) => known.get(key) ?? { key, ...noTally() },
    ),
    unitOf: await getUnits(
      db,
      units.map((row) => row.key),
      vietnamDay(of.now),
    ),
  };
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
