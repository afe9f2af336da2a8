import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { compareVietnamese } from "../../platform/i18n/index.ts";
import { getUnits, type Unit } from "../organisations/index.ts";
import type { DefinitionOf } from "./definition.ts";
import { type Estimate, estimateOf } from "./estimate.ts";
import { addCounts, type Counts } from "./measures.ts";
import {
  asOfDay,
  monthAfter,
  monthsBetween,
  type Period,
  quarterOf,
  readPeriod,
  type Segment,
  segmentsOf,
} from "./period.ts";
import { countsByMonth, countsByUnit, listDefinitions, listMonths } from "./quality.store.ts";

/** What may be asked for: what was counted, the newest first. */
export interface Periods {
  periods: Period[];
  countedAt: Date | null;
  current: Period;
}

export async function loadPeriods(db: Db, asked: string | undefined, now: Date): Promise<Periods> {
  const counted = await listMonths(db);
  const today = vietnamDay(now).slice(0, 7);
  const months = counted.map((one) => one.month).reverse();
  const keys = [
    ...months.slice(0, 24),
    ...[...new Set(months.map(quarterOf))].slice(0, 8),
    ...[...new Set(months.map((month) => month.slice(0, 4)))].slice(0, 3),
  ];
  const periods = keys.flatMap((key) => readPeriod(key) ?? []);
  const fallback = readPeriod(months[0] ?? today) as Period;
  const countedAt = counted.reduce<Date | null>(
    (last, one) => (last === null || one.countedAt > last ? one.countedAt : last),
    null,
  );
  return { periods, countedAt, current: readPeriod(asked) ?? fallback };
}

export interface UnitEstimate {
  unit: Unit;
  estimate: Estimate;
  /** Among those of its kind that have a rank. */
  place: number | null;
}

export interface MonthEstimate {
  month: string;
  estimate: Estimate | null;
  /** A version that holds from this month on, other than the month before. */
  begins: number | null;
}

export interface Board {
  segment: Segment<DefinitionOf<"index">>;
  segments: Segment<DefinitionOf<"index">>[];
  units: UnitEstimate[];
  whole: Estimate;
  counts: Counts;
}

/** The part of a period that is shown: the one asked for by version, else the last. */
export function chooseSegment<D extends { version: number }>(
  segments: readonly Segment<D>[],
  version: number | undefined,
): Segment<D> | undefined {
  return segments.find((one) => one.definition.version === version) ?? segments.at(-1);
}

const share = ({ points, possible }: Estimate): number => (possible === 0 ? -1 : points / possible);

/** Best first within each kind; who has no rank stands behind, by name, without a place. Equal shares have equal places. */
export function inOrder(rows: readonly Omit<UnitEstimate, "place">[]): UnitEstimate[] {
  const sorted = rows.toSorted(
    (a, b) =>
      Number(b.estimate.rank !== null) - Number(a.estimate.rank !== null) ||
      (a.estimate.rank === null ? 0 : share(b.estimate) - share(a.estimate)) ||
      compareVietnamese(a.unit.name, b.unit.name),
  );
  const places = new Map<string, { seen: number; place: number; share: number }>();
  return sorted.map((row) => {
    if (row.estimate.rank === null) return { ...row, place: null };
    const own = share(row.estimate);
    const before = places.get(row.unit.kind) ?? { seen: 0, place: 0, share: -2 };
    const seen = before.seen + 1;
    const place = own === before.share ? before.place : seen;
    places.set(row.unit.kind, { seen, place, share: own });
    return { ...row, place };
  });
}

/** The estimate of each unit in a period, and of all together; undefined while nothing was counted. */
export async function loadBoard(
  db: Db,
  of: { period: Pick<Period, "from" | "until">; version?: number | undefined; unitIds: readonly string[]; now: Date },
): Promise<Board | undefined> {
  const segments = segmentsOf(of.period, await listDefinitions(db, "index"));
  const segment = chooseSegment(segments, of.version);
  if (!segment) return undefined;
  const { content } = segment.definition;
  const byUnit = await countsByUnit(db, { from: segment.from, until: segment.until, unitIds: of.unitIds });
  const today = vietnamDay(of.now);
  const day = asOfDay(segment.until, today);
  const units = await getUnits(db, [...byUnit.keys()], day);
  const rows = [...byUnit].flatMap(([id, counts]) => {
    const unit = units.get(id);
    return unit ? [{ unit, estimate: estimateOf(content, counts) }] : [];
  });
  const counts = addCounts([...byUnit.values()]);
  return { segment, segments, units: inOrder(rows), whole: estimateOf(content, counts), counts };
}

/** Twelve months up to the last one of a period, from the first that was counted on, each by the version that held then. */
export async function loadMonths(db: Db, of: { until: string; unitIds: readonly string[] }): Promise<MonthEstimate[]> {
  const stretch = { from: monthAfter(of.until, -11), until: of.until };
  const segments = segmentsOf(stretch, await listDefinitions(db, "index"));
  const counts = await countsByMonth(db, { ...stretch, unitIds: of.unitIds });
  const months = monthsBetween(stretch.from, stretch.until).map((month, at): MonthEstimate => {
    const segment = segments.find((one) => one.from <= month && month <= one.until);
    const own = counts.get(month);
    return {
      month,
      estimate: segment && own ? estimateOf(segment.definition.content, own) : null,
      begins: segment && at > 0 && segment.from === month ? segment.definition.version : null,
    };
  });
  const first = months.findIndex((one) => one.estimate !== null);
  return first === -1 ? [] : months.slice(first);
}
