import { MARKS, REASONS, type Reason } from "../rating.ts";
import { noTally, TALLY_COUNTS, type Tally, type TallyRow } from "../tally.store.ts";

export const numberOf = (tally: Tally): number => tally.mark1 + tally.mark2 + tally.mark3 + tally.mark4 + tally.mark5;
export const satisfiedOf = (tally: Tally): number => tally.mark4 + tally.mark5;

/** Share of four and five, 0 to 1; null where nobody rated. */
export function satisfiedShare(tally: Tally): number | null {
  const number = numberOf(tally);
  return number === 0 ? null : satisfiedOf(tally) / number;
}

export function meanOf(tally: Tally): number | null {
  const number = numberOf(tally);
  return number === 0 ? null : MARKS.reduce((sum, mark) => sum + mark * tally[`mark${mark}`], 0) / number;
}

/** Half of the width of the interval in which the share lies with 95 % (Wilson), 0 to 1. */
export function marginOf(tally: Tally): number {
  const number = numberOf(tally);
  if (number === 0) return 1;
  const z = 1.96;
  const share = satisfiedOf(tally) / number;
  return (z / (1 + (z * z) / number)) * Math.sqrt((share * (1 - share)) / number + (z * z) / (4 * number * number));
}

export function addTallies(rows: readonly Tally[]): Tally {
  const sum = noTally();
  for (const row of rows) for (const name of TALLY_COUNTS) sum[name] += row[name];
  return sum;
}

export const reasonsOf = (tally: Tally): { reason: Reason; times: number }[] =>
  REASONS.map((reason) => ({ reason, times: tally[reason] }))
    .filter((one) => one.times > 0)
    .sort((a, b) => b.times - a.times);

/**
 * Rows with few ratings are hidden, and where the hidden ones together are few as well, the smallest of the others too: else they would be
 * what is left of the sum.
 */
export function hideFew<R extends Tally>(rows: readonly R[], fewest: number): { shown: R[]; hidden: R[] } {
  const hidden = rows.filter((row) => numberOf(row) < fewest);
  const shown = rows.filter((row) => numberOf(row) >= fewest);
  const left = hidden.reduce((sum, row) => sum + numberOf(row), 0);
  if (left > 0 && left < fewest && shown.length > 0) {
    const smallest = shown.reduce((a, b) => (numberOf(b) < numberOf(a) ? b : a));
    return { shown: shown.filter((row) => row !== smallest), hidden: [...hidden, smallest] };
  }
  return { shown, hidden };
}

export interface RankedRow extends TallyRow {
  /** Equal shares have equal places. */
  place: number;
}

/** Best first; who has too few ratings is not in it. */
export function rankUnits(rows: readonly TallyRow[], fewest: number): RankedRow[] {
  const sorted = rows
    .filter((row) => numberOf(row) >= fewest)
    .sort((a, b) => (satisfiedShare(b) ?? 0) - (satisfiedShare(a) ?? 0) || numberOf(b) - numberOf(a));
  let place = 0;
  let before: number | null = null;
  return sorted.map((row, at) => {
    const share = satisfiedShare(row);
    if (share !== before) place = at + 1;
    before = share;
    return { ...row, place };
  });
}

export const monthAfter = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7);

/** A province has the codes of all its units: more lines than this nobody reads. */
export const MOST_REASONS = 20;

/** The six and those from codes, by how often they were named. */
export const namedReasons = (
  of: { total: Tally; offered: readonly { key: string; words: string; times: number }[] },
  words: Readonly<Record<Reason, string>>,
): { key: string; words: string; times: number; lang?: "vi" }[] =>
  [
    ...reasonsOf(of.total).map(({ reason, times }) => ({ key: reason, words: words[reason], times })),
    // They stand as they were approved, in Vietnamese.
    ...of.offered.map((one) => ({ ...one, lang: "vi" as const })),
  ].sort((a, b) => b.times - a.times);
