import { type Rules, wilson } from "./rule.ts";
import { addCounts, type Count, type Signal, share } from "./signal.ts";

export interface MonthCount extends Count {
  signal: Signal;
  /** "YYYY-MM" */
  month: string;
}

export const OUTCOMES = ["early", "few", "helped", "notHelped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Compared {
  signal: Signal;
  before: Count;
  after: Count;
  /** What it was after, less what it was before; the ends of its interval with 95 %. */
  change: number;
  low: number;
  high: number;
  outcome: Exclude<Outcome, "early">;
}

export interface Effect {
  outcome: Outcome;
  /** Months compared on each side, "YYYY-MM"; the month it went out in is on neither. */
  before: string[];
  after: string[];
  signals: Compared[];
}

const MOST_MONTHS = 3;
/** 95 %, both sides. */
const Z95 = 1.96;

export const monthShift = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7);

/** The interval of the difference of two shares (Newcombe, from two Wilson intervals). */
export function difference(before: Count, after: Count): { change: number; low: number; high: number } {
  const [b, a] = [share(before), share(after)];
  const [wb, wa] = [wilson(before, Z95), wilson(after, Z95)];
  const change = a - b;
  return {
    change,
    low: change - Math.sqrt((a - wa.low) ** 2 + (wb.high - b) ** 2),
    high: change + Math.sqrt((wa.high - a) ** 2 + (b - wb.low) ** 2),
  };
}

/**
 * Whether an explanation helped. As many whole months after the one it went out in as there are, at most three, against as many
 * before; the month itself is left out. A signal helped where its share fell and the interval of the difference lies below nought; of
 * too few on either side nothing is said. All together: helped, where one of the signals that raised it fell surely and none rose
 * surely; not helped, where enough was counted and none fell surely.
 */
export function effectOf(of: {
  publishedMonth: string;
  /** The running month; not whole, so not counted. */
  thisMonth: string;
  raisedBy: readonly Signal[];
  counts: readonly MonthCount[];
  rules: Rules;
}): Effect {
  const whole: string[] = [];
  let month = monthShift(of.publishedMonth, 1);
  for (; month < of.thisMonth && whole.length < MOST_MONTHS; month = monthShift(month, 1)) whole.push(month);
  const before = whole.map((_, at) => monthShift(of.publishedMonth, at - whole.length));
  if (whole.length === 0) return { outcome: "early", before: [], after: [], signals: [] };
  const sum = (signal: Signal, months: readonly string[]): Count =>
    addCounts(of.counts.filter((one) => one.signal === signal && months.includes(one.month)));
  const signals = of.raisedBy.map((signal): Compared => {
    const counted = { before: sum(signal, before), after: sum(signal, whole) };
    const ends = difference(counted.before, counted.after);
    const fewest = Math.max(1, of.rules[signal].fewestOf);
    const isFew = counted.before.of < fewest || counted.after.of < fewest;
    return { signal, ...counted, ...ends, outcome: isFew ? "few" : ends.high < 0 ? "helped" : "notHelped" };
  });
  const told = signals.filter((one) => one.outcome !== "few");
  const outcome: Outcome =
    told.length === 0
      ? "few"
      : told.some((one) => one.outcome === "helped") && told.every((one) => one.low <= 0)
        ? "helped"
        : "notHelped";
  return { outcome, before, after: whole, signals };
}
