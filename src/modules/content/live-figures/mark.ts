/** What a figure inside a text may tell. The word stands in the mark, for writers who type it. */
export const MEASURES = {
  received: "tiep-nhan",
  settled: "da-giai-quyet",
  onTime: "dung-han",
  satisfied: "hai-long",
  petitionsOnTime: "kien-nghi-dung-han",
  planDone: "ke-hoach",
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

export type PeriodKind = "month" | "year" | "today";

/** For which periods the page of a figure has it. */
export const PERIODS_OF: Record<Measure, readonly PeriodKind[]> = {
  received: ["month"],
  settled: ["month"],
  onTime: ["month"],
  satisfied: ["month", "year"],
  petitionsOnTime: ["year"],
  planDone: ["today"],
};

/** How the period of today is typed. */
export const TODAY = "nay";

export const kindOfPeriod = (period: string): PeriodKind | null => {
  if (period === TODAY) return "today";
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(period)) return "month";
  return /^20\d\d$/.test(period) ? "year" : null;
};

/** Figures one text may hold. */
export const MOST_FIGURES = 20;

/** Why a figure cannot stand in a text. */
export const FIGURE_FAULTS = ["measure", "unit", "period", "future", "none", "few", "tooMany"] as const;
export type FigureFaultKind = (typeof FIGURE_FAULTS)[number];

export interface FigureFault {
  mark: string;
  why: FigureFaultKind;
}

const MARK = /\{\{\s*so-lieu\s*:\s*([^{}]{0,160}?)\s*\}\}/gi;

/** What stands in the text for what a mark names. */
export const markLine = (mark: string): string => `{{so-lieu:${mark}}}`;

/** Whether a text names a figure, however wrongly. */
export const namesFigure = (text: string): boolean => /\{\{\s*so-lieu\b/i.test(text);

const keyOf = (inner: string): string => inner.toLowerCase().replace(/\s+/g, "");

/** What the marks of a text name ("measure:unit:period"), each once, in their order. */
export const marksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(MARK)].map((found) => keyOf(found[1] ?? ""))),
];

/** The text with its figures written out; one that is not among the given ones leaves "…", so that its place is seen. */
export const withFigures = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(MARK, (_all, inner: string) => words.get(keyOf(inner)) ?? "…");

/** The parts of what a mark names. */
export function readMark(mark: string): { measure: Measure; unitSlug: string; period: string } | FigureFaultKind {
  const [word = "", unitSlug = "", period = "", ...more] = mark.split(":");
  const measure = MEASURE_NAMES.find((name) => MEASURES[name] === word);
  if (!measure) return "measure";
  const kind = kindOfPeriod(period);
  if (kind === null || more.length > 0 || !PERIODS_OF[measure].includes(kind)) return "period";
  return { measure, unitSlug, period };
}
