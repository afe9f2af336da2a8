/** What a period brought, in the order in which it is told: what people must act on first, what was well done last. */
export const SECTIONS = [
  "procedures",
  "fees",
  "documents",
  "hours",
  "events",
  "news",
  "results",
  "problems",
  "exemplars",
] as const;
export type Section = (typeof SECTIONS)[number];

export const HAPPENING_KINDS = [
  "procedure",
  "procedureEnd",
  "fee",
  "document",
  "rest",
  "place",
  "event",
  "item",
  "problem",
  "recognition",
] as const;
export type HappeningKind = (typeof HAPPENING_KINDS)[number];

/** One thing a period brought, told in few words, with the record it was read from. */
export interface Happening {
  section: Section;
  kind: HappeningKind;
  /** Names the record within its kind; with kind it is the key of the happening. */
  ref: string;
  /** Which version of the record was read, so that a later one can be told; null where it has none. */
  version: string | null;
  title: string;
  text: string;
  /** Day it happened or takes effect. */
  day: string;
  /** Where to read on; null where there is no more to read. */
  href: string | null;
}

export interface SectionOfPeriod {
  section: Section;
  happenings: Happening[];
  /** How many there are in all; more than are listed where it is larger. */
  total: number;
  /** Where all of them stand. */
  more: string | null;
}

/** First and last day of a stretch of time, both in it. */
export interface Period {
  from: string;
  to: string;
}

export const keyOf = (one: Pick<Happening, "kind" | "ref">): string => `${one.kind}:${one.ref}`;

/** The days of a month such as "2026-11". */
export function periodOfMonth(month: string): Period {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, "0")}` };
}

/** The month so many months before or after. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
