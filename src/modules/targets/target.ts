import type { Rate, Share } from "../service-quality/index.ts";
import type { Topic } from "../topics/index.ts";

export const DIRECTIONS = ["atLeast", "atMost"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const STANDINGS = ["exceeded", "reached", "onTheWay", "behind", "missed", "unknown"] as const;
export type TargetStanding = (typeof STANDINGS)[number];

/** What a unit set itself to reach in a year. Numbers are hundredths of the measure. */
export interface Target {
  id: string;
  unitId: string;
  year: number;
  name: string;
  topic: Topic | null;
  /** "%", "điểm", "sản phẩm". */
  measure: string;
  direction: Direction;
  promised: number;
  /** The document that says so. */
  document: string;
  /** The share its value is reckoned from; null where people enter values. */
  reckonedFrom: Rate | null;
  version: number;
  withdrawnReason: string | null;
  createdByName: string;
  approvedByName: string;
  createdAt: Date;
}

export type TargetFacts = Pick<
  Target,
  "unitId" | "year" | "name" | "topic" | "measure" | "direction" | "promised" | "document" | "reckonedFrom"
>;

export interface TargetValue {
  id: number;
  targetId: string;
  asOf: string;
  value: number;
  source: string;
  sourceAddress: string | null;
  /** Why an earlier value of the same day was wrong. */
  reason: string | null;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

/** The value that counts: entered with its source, or reckoned from so many of so many. */
export type ShownValue = Pick<TargetValue, "asOf" | "value" | "sourceAddress"> &
  ({ source: string; share: null } | { source: null; share: Share });

export const TARGET_LIMITS = { name: 200, measure: 30, document: 200, source: 300, address: 500, reason: 500 };

export const isMet = (target: Pick<Target, "direction" | "promised">, value: number): boolean =>
  target.direction === "atLeast" ? value >= target.promised : value <= target.promised;

/**
 * Where a target stands on a day: while its year runs nothing is missed, and "at most" is only met when the year is over. A share
 * that is reckoned does not grow towards its target as a sum does: below it, it is behind.
 */
export function standingOf(
  target: Pick<Target, "direction" | "promised" | "year" | "reckonedFrom">,
  last: Pick<ShownValue, "value" | "asOf"> | undefined,
  today: string,
): TargetStanding {
  if (!last) return "unknown";
  const isOver = today > `${target.year}-12-31`;
  const met = isMet(target, last.value);
  const standing = met && last.value !== target.promised ? "exceeded" : "reached";
  if (isOver) return met ? standing : "missed";
  if (target.direction === "atMost") return met ? "onTheWay" : "missed";
  if (met) return standing;
  return target.reckonedFrom ? "behind" : "onTheWay";
}

/** A share as hundredths of a percent, rounded down: 99,999 % is not 100 %. */
export const hundredthsOf = ({ part, whole }: Share): number => Math.floor((part * 10_000) / whole);
