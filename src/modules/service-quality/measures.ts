/** What the product counts for a unit and month, as so many (part) of so many (whole). Formulas of definitions name only these. */
export const MEASURES = [
  "proceduresOnTime",
  "proceduresFull",
  "synced",
  "inTime",
  "overdue",
  "digitalResults",
  "digitised",
  "reused",
  "onlineOffered",
  "online",
  "onlineLate",
  "paidOnline",
  "publicBoth",
  "publicOne",
  "petitionsOnTime",
  "satisfied",
  "ratedSatisfied",
  "ratedAttitude",
  "petitionsSatisfied",
  "onSite",
  "oneStop",
] as const;
export type Measure = (typeof MEASURES)[number];

/** How things stand at the end of a month: months are not added up, the last one holds. */
export const STOCKS: readonly Measure[] = ["overdue", "proceduresFull", "onlineOffered", "onSite", "oneStop"];

/** What the product does not have, and people enter with their source. */
export const BY_HAND = ["satisfied", "petitionsSatisfied", "onSite", "oneStop"] as const satisfies readonly Measure[];
export type HandMeasure = (typeof BY_HAND)[number];

export interface Count {
  part: number;
  whole: number;
  /** Entered by hand. */
  isHand: boolean;
}

export type Counts = Partial<Record<Measure, Count>>;

/** Counts of several units or months together. Of stocks only those of one month may be added. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [name, count] of Object.entries(counts) as [Measure, Count][]) {
      const before = sum[name] ?? { part: 0, whole: 0, isHand: false };
      sum[name] = {
        part: before.part + count.part,
        whole: before.whole + count.whole,
        isHand: before.isHand || count.isHand,
      };
    }
  return sum;
}
