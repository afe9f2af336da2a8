import { sql } from "kysely";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { ancestorIdsOf } from "../organisations/index.ts";
import { asOfDay, lastDay, monthsBetween } from "./period.ts";
import { listMonths } from "./quality.store.ts";

/** Shares a unit may set itself as a target, reckoned from the counts of months. */
export const RATES = [
  "early",
  "inTime",
  "digitised",
  "digitalResults",
  "online",
  "onlineOffered",
  "paidOnline",
  "ratedSatisfied",
  "petitionsOnTime",
] as const;
export type Rate = (typeof RATES)[number];

export interface Share {
  part: number;
  whole: number;
}

export interface RatesOfYear {
  /** The last day that is counted; null where no month of the year is. */
  asOf: string | null;
  /** By unit: it and everything below it together. Without a row there is nothing to count. */
  byUnit: Map<string, Partial<Record<Rate, Share>>>;
}

interface Row extends Share {
  unitId: string;
  rate: Rate;
}

/**
 * Shares of a year so far for these units, each with everything below it; of procedures offered online the last month holds.
 * Early is settled before the due day, of all that were settled (dossiers).
 */
export async function ratesOfYear(
  db: Db,
  of: { year: number; unitIds: readonly string[]; today: string },
): Promise<RatesOfYear> {
  const months = (await listMonths(db)).map((one) => one.month).filter((month) => month.startsWith(`${of.year}-`));
  const last = months.at(-1);
  if (!last || of.unitIds.length === 0) return { asOf: null, byUnit: new Map() };
  const rows = await sumRates(db, { from: `${of.year}-01`, until: last });
  const asOf = asOfDay(last, of.today);
  const wanted = new Set(of.unitIds);
  const above = await ancestorIdsOf(db, [...new Set(rows.map((row) => row.unitId))], asOf);
  const byUnit: RatesOfYear["byUnit"] = new Map();
  for (const { unitId, rate, part, whole } of rows)
    for (const id of new Set([unitId, ...(above.get(unitId) ?? [])])) {
      if (!wanted.has(id) || whole === 0) continue;
      const rates = byUnit.get(id) ?? {};
      const before = rates[rate] ?? { part: 0, whole: 0 };
      rates[rate] = { part: before.part + part, whole: before.whole + whole };
      byUnit.set(id, rates);
    }
  return { asOf, byUnit };
}

/** Sums of all units over months, both included; of procedures offered online those of the last month. */
async function sumRates(db: Db, of: { from: string; until: string }): Promise<Row[]> {
  const flows = RATES.filter((rate) => rate !== "early" && rate !== "onlineOffered");
  const [from, until] = [`${of.from}-01`, `${of.until}-01`];
  const { rows } = await sql<Row>`
    select unit_id, measure as rate, sum(part)::float8 as part, sum(whole)::float8 as whole from quality_count
      where month between ${from} and ${until} and measure = any(${[...flows]}::text[]) group by unit_id, measure
    union all
    select unit_id, 'onlineOffered', sum(part)::float8, sum(whole)::float8 from quality_count
      where month = ${until} and measure = 'onlineOffered' group by unit_id
    union all
    select unit_id, 'early', sum(early)::float8, sum(early + on_time + late)::float8 from quality_rating
      where month between ${from} and ${until} group by unit_id`.execute(db);
  return rows;
}

/**
 * Shares of months, both included, of each unit by itself; null while not all of these months have been counted after their end,
 * or at all.
 */
export async function ratesOfMonths(
  db: Db,
  of: { from: string; until: string },
): Promise<{ countedAt: Date; byUnit: Map<string, Partial<Record<Rate, Share>>> } | null> {
  const counted = (await listMonths(db)).filter((one) => one.month >= of.from && one.month <= of.until);
  const last = counted.at(-1);
  if (!last || counted.length < monthsBetween(of.from, of.until).length) return null;
  if (vietnamDay(last.countedAt) <= lastDay(of.until)) return null;
  const byUnit = new Map<string, Partial<Record<Rate, Share>>>();
  for (const { unitId, rate, part, whole } of await sumRates(db, of))
    if (whole > 0) byUnit.set(unitId, { ...byUnit.get(unitId), [rate]: { part, whole } });
  return { countedAt: last.countedAt, byUnit };
}

export interface RateRow extends Share {
  unitId: string;
  /** "YYYY-MM" */
  month: string;
}

/** The rows one share of a year was reckoned from, by unit and month, of these units alone. */
export async function listRateRows(
  db: Db,
  of: { year: number; rate: Rate; unitIds: readonly string[] },
): Promise<RateRow[]> {
  const stretch = sql`month between ${`${of.year}-01-01`} and ${`${of.year}-12-01`}
    and unit_id = any(${[...of.unitIds]}::uuid[])`;
  const { rows } =
    of.rate === "early"
      ? await sql<RateRow>`
          select unit_id, to_char(month, 'YYYY-MM') as month, sum(early)::float8 as part,
            sum(early + on_time + late)::float8 as whole
          from quality_rating where ${stretch} group by unit_id, month order by month`.execute(db)
      : await sql<RateRow>`
          select unit_id, to_char(month, 'YYYY-MM') as month, part::float8 as part, whole::float8 as whole
          from quality_count where ${stretch} and measure = ${of.rate} order by month`.execute(db);
  return rows.filter((row) => row.whole > 0);
}
