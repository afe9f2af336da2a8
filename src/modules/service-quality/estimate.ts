import type { IndexContent, IndexGroupId, IndexIndicator } from "./definition.ts";
import type { Count, Counts } from "./measures.ts";

/** What an indicator is counted by, by the version that holds. */
export const measureOf = ({
  measure,
  isRated,
}: Pick<IndexIndicator, "measure" | "isRated">): IndexIndicator["measure"] =>
  measure === "satisfied" && isRated ? "ratedSatisfied" : measure;

export interface EstimatedIndicator extends IndexIndicator {
  count: Count | null;
  /** In hundredths; null where the product has nothing to count. */
  points: number | null;
}

export interface EstimatedGroup {
  id: IndexGroupId;
  text: string;
  /** In hundredths: what was reached, of what could be counted, of the whole group. */
  points: number;
  possible: number;
  max: number;
  indicators: EstimatedIndicator[];
}

export interface Estimate {
  groups: EstimatedGroup[];
  points: number;
  possible: number;
  max: number;
  rank: string | null;
  /** Why there is no rank. */
  why: "nothing" | "few" | "partial" | null;
  settled: number;
}

const hundredths = (points: number): number => Math.round(points * 100);

/**
 * What a measure is counted by. Dossiers that are open and late stand beside the settled ones: they are not in time either.
 */
export function countOf(measure: IndexIndicator["measure"], counts: Counts): Count | null {
  const count = counts[measure];
  if (measure === "inTime") {
    const overdue = counts.overdue?.part ?? 0;
    const whole = (count?.whole ?? 0) + overdue;
    return whole === 0 ? null : { part: count?.part ?? 0, whole, isHand: count?.isHand ?? false };
  }
  return count && count.whole > 0 ? count : null;
}

/** The share of the maximum, all of it from `fullAt` percent on. In hundredths of a point. */
export function pointsOf(of: { max: number; fullAt: number }, count: Pick<Count, "part" | "whole">): number {
  const max = hundredths(of.max);
  return Math.min(max, Math.round((max * count.part * 100) / (count.whole * of.fullAt)));
}

/** The estimate of a unit or of several together. What cannot be counted is neither zero nor full: it is left out of both sides. */
export function estimateOf(content: IndexContent, counts: Counts): Estimate {
  const groups = content.groups.map(({ id, text }): EstimatedGroup => {
    const indicators = content.indicators
      .filter((one) => one.group === id)
      .map((one): EstimatedIndicator => {
        const measure = measureOf(one);
        const count = countOf(measure, counts);
        return { ...one, measure, count, points: count === null ? null : pointsOf(one, count) };
      });
    const sum = (value: (one: EstimatedIndicator) => number): number =>
      indicators.reduce((all, one) => all + value(one), 0);
    return {
      id,
      text,
      indicators,
      points: sum((one) => one.points ?? 0),
      possible: sum((one) => (one.points === null ? 0 : hundredths(one.max))),
      max: sum((one) => hundredths(one.max)),
    };
  });
  const sum = (value: (one: EstimatedGroup) => number): number => groups.reduce((all, one) => all + value(one), 0);
  const [points, possible, max] = [sum((one) => one.points), sum((one) => one.possible), sum((one) => one.max)];
  const settled = counts.inTime?.whole ?? 0;
  const why =
    possible === 0
      ? "nothing"
      : settled < content.fewest
        ? "few"
        : possible * 100 < content.leastShare * max
          ? "partial"
          : null;
  const rank =
    why === null
      ? (content.ranks.toSorted((a, b) => b.from - a.from).find(({ from }) => points * 100 >= from * possible)?.text ??
        null)
      : null;
  return { groups, points, possible, max, rank, why, settled };
}
