/** Two subjects, rated apart: how one was received, and how the procedure was settled. */
export const SUBJECTS = ["reception", "settlement"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** 1 very dissatisfied to 5 very satisfied; four and five are satisfied. */
export const MARKS = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof MARKS)[number];

/** Asked after a mark that is not satisfied. */
export const REASONS = ["waiting", "attitude", "guidance", "trips", "extraMoney", "facilities"] as const;
export type Reason = (typeof REASONS)[number];

export const SOURCES = ["kiosk", "slip"] as const;
export type Source = (typeof SOURCES)[number];

/** As many as come in one batch. */
export const MOST_AT_ONCE = 500;
export const LIMITS = { field: 200, procedure: 40, words: 500, name: 80, reason: 500 };

/** What is held about ratings by the installation, in one row. */
export interface RatingRules {
  perMinute: number;
  paceSeconds: number;
  paceRun: number;
  fewestShow: number;
  fewestRank: number;
  targetPercent: number;
  wordsKeepDays: number;
}

export const RULE_BOUNDS = {
  perMinute: [1, 1000],
  paceSeconds: [1, 60],
  paceRun: [3, 100],
  fewestShow: [2, 1000],
  fewestRank: [2, 10_000],
  targetPercent: [1, 100],
  wordsKeepDays: [30, 3650],
} as const satisfies Record<keyof RatingRules, readonly [number, number]>;

export const HOLD_KINDS = ["burst", "pace", "future", "before"] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** What a rating is looked at by. */
export interface TimedMark {
  key: string;
  mark: number;
  ratedAt: Date;
}

const MINUTE_MS = 60_000;

/**
 * Which ratings of one tablet do not look like people: more than so many within a minute, or equal marks that follow each other faster
 * than people walk up. By the keys; a burst goes before a pace.
 */
export function suspicionsOf(
  ratings: readonly TimedMark[],
  rules: Pick<RatingRules, "perMinute" | "paceSeconds" | "paceRun">,
): Map<string, "burst" | "pace"> {
  const sorted = ratings.toSorted((a, b) => a.ratedAt.getTime() - b.ratedAt.getTime());
  const found = new Map<string, "burst" | "pace">();
  const timeAt = (place: number): number => sorted[place]?.ratedAt.getTime() ?? 0;
  const mark = (from: number, until: number, kind: "burst" | "pace"): void => {
    for (const one of sorted.slice(from, until + 1)) if (found.get(one.key) !== "burst") found.set(one.key, kind);
  };
  let run = 0;
  for (let last = 1; last <= sorted.length; last++) {
    const goesOn =
      last < sorted.length &&
      sorted[last]?.mark === sorted[last - 1]?.mark &&
      timeAt(last) - timeAt(last - 1) < rules.paceSeconds * 1_000;
    if (goesOn) continue;
    if (last - run >= rules.paceRun) mark(run, last - 1, "pace");
    run = last;
  }
  let first = 0;
  let markedTo = -1;
  for (let last = 0; last < sorted.length; last++) {
    while (timeAt(last) - timeAt(first) >= MINUTE_MS) first++;
    if (last - first + 1 <= rules.perMinute) continue;
    mark(Math.max(first, markedTo + 1), last, "burst");
    markedTo = last;
  }
  return found;
}

/** A clock that is a little ahead within one batch is none that lies. */
const TOLERANCE_MS = 2 * MINUTE_MS;

/** A moment that cannot be: after the tablet sent it, or before the tablet was ever paired. */
export function impossibleMoment(ratedAt: Date, of: { now: Date; firstPairedAt: Date }): "future" | "before" | null {
  if (ratedAt.getTime() > of.now.getTime() + TOLERANCE_MS) return "future";
  if (ratedAt.getTime() < of.firstPairedAt.getTime() - TOLERANCE_MS) return "before";
  return null;
}
