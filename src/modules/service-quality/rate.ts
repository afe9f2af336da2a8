import type { SettledClasses } from "../dossiers/index.ts";
import type { Condition, DossierIndicator, Rank, RatingContent, UnitIndicator } from "./definition.ts";
import type { Counts } from "./measures.ts";

/** Dossiers of a unit or a person in the classes points are given for. */
export type Classes = Omit<SettledClasses, "unitId" | "personId">;

export const CLASS_NAMES = [
  "dossiers",
  "early",
  "onTime",
  "late",
  "stepsEarly",
  "stepsOnTime",
  "stepsLate",
  "contactsNone",
  "contactsOne",
  "contactsMore",
  "agenciesNone",
  "agenciesOne",
  "agenciesMore",
  "calmEarly",
  "calmOnTime",
  "calmLate",
  "complained",
] as const satisfies readonly (keyof Classes)[];

export const noClasses = (): Classes => Object.fromEntries(CLASS_NAMES.map((name) => [name, 0])) as unknown as Classes;

export function addClasses(all: readonly Classes[]): Classes {
  const sum = noClasses();
  for (const one of all) for (const name of CLASS_NAMES) sum[name] += one[name];
  return sum;
}

/** How many dossiers lie in each class of an indicator. */
export function classesOf(id: DossierIndicator["id"], of: Classes): Record<string, number> {
  switch (id) {
    case "time":
      return { early: of.early, onTime: of.onTime, late: of.late };
    case "steps":
      return { early: of.stepsEarly, onTime: of.stepsOnTime, late: of.stepsLate };
    case "contacts":
      return { none: of.contactsNone, one: of.contactsOne, more: of.contactsMore };
    case "agencies":
      return { none: of.agenciesNone, one: of.agenciesOne, more: of.agenciesMore };
    case "attitude":
      return { early: of.calmEarly, onTime: of.calmOnTime, late: of.calmLate, complained: of.complained };
  }
}

export interface RatedIndicator {
  id: string;
  number: number;
  text: string;
  isVerified: boolean;
  /** In tenths; null where there is nothing to count, and the indicator is left out. */
  score: number | null;
  /** In tenths. */
  max: number;
  /** Dossiers by class, of indicators that go by dossier. */
  classes: Record<string, number> | null;
  /** What indicators of the unit were judged by. */
  counts: Counts;
}

export interface Rated {
  indicators: RatedIndicator[];
  /** In tenths: what was reached, of what could be counted, of the whole scheme. */
  total: number;
  possible: number;
  max: number;
  rank: string | null;
  /** Why there is no rank. */
  why: "nothing" | "few" | null;
}

const tenths = (points: number): number => Math.round(points * 10);

/** Sum of points by the number of dossiers, rounded to one decimal (predecessor 01/2018 Điều 13); null without a dossier. */
export function scoreOf(points: Record<string, number>, classes: Record<string, number>): number | null {
  const counted = Object.entries(classes);
  const dossiers = counted.reduce((sum, [, count]) => sum + count, 0);
  if (dossiers === 0) return null;
  const sum = counted.reduce((all, [name, count]) => all + count * tenths(points[name] ?? 0), 0);
  return Math.round(sum / dossiers);
}

function rateDossiers(indicator: DossierIndicator, of: Classes): RatedIndicator {
  const { id, number, text, isVerified, points } = indicator;
  const classes = classesOf(id, of);
  const max = Math.max(0, ...Object.values(points).map(tenths));
  return { id, number, text, isVerified, score: scoreOf(points, classes), max, classes, counts: {} };
}

/** Whether a condition holds; null where there is nothing to judge by. */
function holds({ measure, from }: Condition, counts: Counts): boolean | null {
  const count = counts[measure];
  if (from === null) return (count?.part ?? 0) === 0;
  if (!count || count.whole === 0) return null;
  return count.part * 100 >= from * count.whole;
}

/** Points of the first try that holds, in tenths; null where it cannot be told, which leaves the indicator out. */
export function tryPoints(indicator: Pick<UnitIndicator, "none" | "tries">, counts: Counts): number | null {
  for (const { points, when } of indicator.tries) {
    const results = when.map((one) => holds(one, counts));
    // One condition that fails decides, whatever is not known of the others.
    if (results.includes(false)) continue;
    if (results.includes(null)) return indicator.none === null ? null : tenths(indicator.none);
    return tenths(points);
  }
  return 0;
}

const judgedBy = ({ tries }: UnitIndicator, counts: Counts): Counts =>
  Object.fromEntries(
    tries.flatMap(({ when }) => when).flatMap(({ measure }) => (counts[measure] ? [[measure, counts[measure]]] : [])),
  );

function rateUnitIndicator(indicator: UnitIndicator, counts: Counts): RatedIndicator {
  const { id, number, text, isVerified } = indicator;
  const max = Math.max(0, ...indicator.tries.map((one) => tenths(one.points)));
  return {
    id,
    number,
    text,
    isVerified,
    score: tryPoints(indicator, counts),
    max,
    classes: null,
    counts: judgedBy(indicator, counts),
  };
}

/**
 * The rank of a total. What is left out is left out of both sides: the total is measured against what could be counted, in the
 * proportion of the whole scheme. Borders belong to the better rank.
 */
export function rankOf(of: { total: number; possible: number; max: number }, ranks: readonly Rank[]): string | null {
  if (of.possible === 0) return null;
  const sorted = ranks.toSorted((a, b) => b.from - a.from);
  return sorted.find(({ from }) => of.total * of.max >= tenths(from) * of.possible)?.text ?? null;
}

function sumUp(indicators: RatedIndicator[], of: { dossiers: number; fewest: number; ranks: readonly Rank[] }): Rated {
  const counted = indicators.filter((one) => one.score !== null);
  const total = counted.reduce((sum, one) => sum + (one.score ?? 0), 0);
  const possible = counted.reduce((sum, one) => sum + one.max, 0);
  const max = indicators.reduce((sum, one) => sum + one.max, 0);
  const why = of.dossiers === 0 ? "nothing" : of.dossiers < of.fewest ? "few" : null;
  const rank = why === null ? rankOf({ total, possible, max }, of.ranks) : null;
  return { indicators, total, possible, max, rank, why };
}

/** A unit: what goes by dossier and what goes by unit. */
export function rateUnit(content: RatingContent, classes: Classes, counts: Counts): Rated {
  const indicators = [
    ...content.dossier.map((one) => rateDossiers(one, classes)),
    ...content.unit.map((one) => rateUnitIndicator(one, counts)),
  ].sort((a, b) => a.number - b.number);
  return sumUp(indicators, { dossiers: classes.dossiers, fewest: content.fewestUnit, ranks: content.unitRanks });
}

/** An official: only what goes by dossier. */
export function rateOfficer(content: RatingContent, classes: Classes): Rated {
  const indicators = content.dossier.map((one) => rateDossiers(one, classes));
  return sumUp(indicators, { dossiers: classes.dossiers, fewest: content.fewestOfficer, ranks: content.officerRanks });
}
