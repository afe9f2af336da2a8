import { vietnamDay } from "../../../../platform/clock/index.ts";

/** What two sides can be compared by. Days "YYYY-MM-DD", null where there is none. */
export interface Compared {
  code: string;
  unitName: string;
  /** As the national table numbers it, or as the other side does. */
  state: string;
  received: string;
  due: string | null;
  settled: string | null;
  returned: string | null;
}

export interface OursCompared extends Compared {
  dossierId: number;
}

export const DIFFERENCES = ["missing-there", "missing-here", "other-state", "other-date"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

export interface Difference {
  code: string;
  dossierId: number | null;
  onDay: string;
  unitName: string;
  kind: DifferenceKind;
  ours: Omit<Compared, "code" | "unitName"> | null;
  theirs: Omit<Compared, "code" | "unitName"> | null;
}

export interface Totals {
  ours: number;
  theirs: number;
  same: number;
  missingThere: number;
  missingHere: number;
  otherState: number;
  otherDate: number;
}

export const NO_TOTALS: Totals = {
  ours: 0,
  theirs: 0,
  same: 0,
  missingThere: 0,
  missingHere: 0,
  otherState: 0,
  otherDate: 0,
};

export interface DayTotals extends Totals {
  onDay: string;
  unitName: string;
}

export interface Comparison {
  totals: Totals;
  days: DayTotals[];
  differences: Difference[];
}

const DATES = ["received", "due", "settled", "returned"] as const;
const FIELD = {
  "missing-there": "missingThere",
  "missing-here": "missingHere",
  "other-state": "otherState",
  "other-date": "otherDate",
} as const;

const facts = ({ state, received, due, settled, returned }: Compared) => ({ state, received, due, settled, returned });

/** How one dossier differs on two sides; null where it does not. A column the other list has not is not compared. */
export function differenceOf(
  ours: Compared,
  theirs: Compared,
  told: ReadonlySet<(typeof DATES)[number]> = new Set(DATES),
): DifferenceKind | null {
  if (ours.state !== theirs.state) return "other-state";
  return DATES.some((name) => told.has(name) && ours[name] !== theirs[name]) ? "other-date" : null;
}

/**
 * Two sides beside each other, each dossier once: what is the same, what differs, what is missing where; by day of reception and
 * unit too. The sums agree whatever comes in. Pure.
 */
export function compareSides(
  ours: readonly OursCompared[],
  theirs: readonly Compared[],
  told?: ReadonlySet<(typeof DATES)[number]>,
): Comparison {
  const totals = { ...NO_TOTALS };
  const days = new Map<string, DayTotals>();
  const differences: Difference[] = [];
  const count = (onDay: string, unitName: string, ...names: (keyof Totals)[]): void => {
    const key = `${onDay} ${unitName}`;
    const day = days.get(key) ?? { onDay, unitName, ...NO_TOTALS };
    days.set(key, day);
    for (const name of names) {
      day[name]++;
      totals[name]++;
    }
  };
  const there = new Map(theirs.map((one) => [one.code, one]));
  for (const one of ours) {
    const other = there.get(one.code);
    const { code, dossierId, received: onDay, unitName } = one;
    if (!other) {
      count(onDay, unitName, "ours", "missingThere");
      differences.push({ code, dossierId, onDay, unitName, kind: "missing-there", ours: facts(one), theirs: null });
      continue;
    }
    there.delete(code);
    const kind = differenceOf(one, other, told);
    count(onDay, unitName, "ours", "theirs", kind === null ? "same" : FIELD[kind]);
    if (kind !== null)
      differences.push({ code, dossierId, onDay, unitName, kind, ours: facts(one), theirs: facts(other) });
  }
  for (const one of there.values()) {
    const { code, received: onDay, unitName } = one;
    count(onDay, unitName, "theirs", "missingHere");
    differences.push({ code, dossierId: null, onDay, unitName, kind: "missing-here", ours: null, theirs: facts(one) });
  }
  const sorted = [...days.values()].sort((a, b) =>
    a.onDay === b.onDay ? a.unitName.localeCompare(b.unitName, "vi") : a.onDay < b.onDay ? -1 : 1,
  );
  return { totals, days: sorted, differences };
}

/** "20261129083000" to the day in Vietnam; null where it is none. */
export function dayOfMoment(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(text);
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : null;
}

export const dayOf = (at: Date | null): string | null => (at === null ? null : vietnamDay(at));
