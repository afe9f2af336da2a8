import { type Count, type Ruled, type Seen, share } from "./signal.ts";

/** From when on a signal raises a proposal; administrators change it. */
export interface Rule {
  isUsed: boolean;
  fewestTimes: number;
  fewestOf: number;
  factorPercent: number;
}
export type Rules = Record<Ruled, Rule>;

export interface Settings {
  /** Months looked at, the running one included. */
  months: number;
  /** 95, 99 or 999 for 99.9: how sure it has to be that a share is above the usual. */
  certainty: number;
  /** Percent of its former size at which what was rejected is raised again. */
  regrowth: number;
}

export const RULE_BOUNDS = {
  fewestTimes: [3, 100_000],
  fewestOf: [0, 10_000_000],
  factorPercent: [100, 2_000],
} as const satisfies Record<Exclude<keyof Rule, "isUsed">, readonly [number, number]>;
export const SETTING_BOUNDS = { months: [1, 12], regrowth: [110, 1_000] } as const;
export const CERTAINTIES = [95, 99, 999] as const;

/** One-sided: only "above the usual" is asked. */
const Z: Record<number, number> = { 95: 1.645, 99: 2.326, 999: 3.09 };
export const zOf = (certainty: number): number => Z[certainty] ?? 2.326;

/** Ends of the interval in which a share lies (Wilson); 0 and 1 where there is nothing. */
export function wilson({ times, of }: Count, z: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const p = times / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const under = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - half) / under), high: Math.min(1, (middle + half) / under) };
}

/**
 * Whether a signal is out of the usual: often enough, out of enough, at so many times the usual share, and surely above it. Without a
 * usual to compare with (too few others) nothing is said.
 */
export function isUnusual(seen: Omit<Seen, "signal">, rule: Rule, certainty: number): boolean {
  if (!rule.isUsed || seen.times < rule.fewestTimes || seen.of < rule.fewestOf || seen.usual.of < rule.fewestOf)
    return false;
  const usual = share(seen.usual);
  return share(seen) * 100 >= usual * rule.factorPercent && wilson(seen, zOf(certainty)).low > usual;
}

/** How many more than if it were as usual. */
export const beyondUsual = (seen: Omit<Seen, "signal">): number =>
  Math.max(0, Math.round(seen.times - share(seen.usual) * seen.of));
