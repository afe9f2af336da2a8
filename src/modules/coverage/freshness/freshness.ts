/** What is looked at: a channel of the ledger, or an outlet of the press as evidence names it. */
export const FRESHNESS_KINDS = ["channel", "outlet"] as const;
export type FreshnessKind = (typeof FRESHNESS_KINDS)[number];

export interface FreshnessRule {
  unitId: string;
  kind: FreshnessKind;
  /** The channel's code, or the outlet as written. */
  name: string;
  /** After so many days without anything it has gone quiet. */
  days: number;
}

export const MOST_DAYS = 366;

export interface Freshness {
  kind: FreshnessKind;
  name: string;
  /** The day of the last thing on the reform; null where there was none in the time looked at. */
  lastOn: string | null;
  daysSince: number | null;
  /** What is expected; null where nothing is. */
  days: number | null;
  isQuiet: boolean;
}

/** Where something was expected and did not come. What never had anything is quiet from the first day on. */
export function judge(
  seen: { kind: FreshnessKind; name: string; lastOn: string | null },
  days: number | null,
  today: string,
): Freshness {
  const daysSince = seen.lastOn === null ? null : (Date.parse(today) - Date.parse(seen.lastOn)) / 86_400_000;
  return { ...seen, daysSince, days, isQuiet: days !== null && (daysSince === null || daysSince > days) };
}
