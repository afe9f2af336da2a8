import type { Rate, Share } from "../../service-quality/index.ts";

/** What a unit may be praised for; each opens into its rows at service-quality. */
export const HONOUR_RATES = [
  "early",
  "inTime",
  "digitised",
  "digitalResults",
  "online",
  "paidOnline",
  "ratedSatisfied",
] as const satisfies readonly Rate[];
export type HonourRate = (typeof HONOUR_RATES)[number];

export interface HonourRule {
  id: number;
  rate: HonourRate;
  /** In hundredths of a percent. */
  target: number;
  fewest: number;
  source: string;
  validFrom: string;
  enteredByName: string;
}

/** The rules that hold on a day: of each rate the newest, without those that were ended. */
export function rulesOn(all: readonly HonourRule[], day: string): HonourRule[] {
  const newest = new Map<HonourRate, HonourRule>();
  for (const one of [...all].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))
    if (one.validFrom <= day) newest.set(one.rate, one);
  return HONOUR_RATES.flatMap((rate) => newest.get(rate) ?? []).filter((one) => one.target > 0);
}

export type Standing = "reached" | "below" | "few";

/** Whole numbers only: 999 of 1.000 is not 100 %. */
export function standingOf(share: Share, rule: Pick<HonourRule, "target" | "fewest">): Standing {
  if (share.whole < rule.fewest) return "few";
  return share.part * 10_000 >= share.whole * rule.target ? "reached" : "below";
}

export interface HonourLine extends Share {
  rate: HonourRate;
  target: number;
}

/** What of its shares a unit reached. */
export function reachedBy(shares: Partial<Record<Rate, Share>>, rules: readonly HonourRule[]): HonourLine[] {
  return rules.flatMap((rule) => {
    const share = shares[rule.rate];
    return share && standingOf(share, rule) === "reached" ? [{ ...share, rate: rule.rate, target: rule.target }] : [];
  });
}

/** 9.876 of 10.000 is 98,7, never 98,8: a share is not rounded up to its target. */
export const percentOf = ({ part, whole }: Share): number => Math.floor((part * 1_000) / whole) / 10;

export type HonourState = "proposed" | "accepted" | "declined";

export interface HonourProposal {
  id: string;
  period: string;
  unitId: string;
  state: HonourState;
  proposedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  reason: string | null;
  recognitionId: string | null;
}

export const HONOUR_LIMITS = { reason: 2_000, source: 200 };
