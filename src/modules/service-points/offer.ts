import type { UnitKind } from "../organisations/index.ts";

/** Who receives it by law, in the words of the catalogue. */
export type OfferLevel = "ministry" | "province" | "commune" | "other";

/**
 * The rule without exceptions: every commune receives what communes settle, a province receives at its centre what
 * provinces settle (Nghị định 118/2025/NĐ-CP Điều 7, as amended by 309/2026, in force November 2026).
 */
export function offersByRule(kind: UnitKind, levels: readonly OfferLevel[]): boolean {
  if (kind === "commune") return levels.includes("commune");
  if (kind === "province") return levels.includes("province");
  return kind === "central" && levels.includes("ministry");
}

/** What a unit offers on a day: what was said for it, else the rule. */
export function isOffered(
  kind: UnitKind,
  levels: readonly OfferLevel[],
  said: { isOffered: boolean } | undefined,
): boolean {
  return said ? said.isOffered : offersByRule(kind, levels);
}

export const OUT_OF_AREA = ["none", "province", "nation", "unknown"] as const;
export type OutOfArea = (typeof OUT_OF_AREA)[number];

export const ONLINE_LEVELS = ["full", "partial", "none", "unknown"] as const;
export type OnlineLevel = (typeof ONLINE_LEVELS)[number];

/** Why a service is only partly online: the four reasons of Nghị định 224/2026/NĐ-CP Điều 14 (in force since 01/7/2026). */
export const ONLINE_REASONS = ["presence", "inspection", "incident", "technical"] as const;
export type OnlineReason = (typeof ONLINE_REASONS)[number];

/**
 * Levels of former years (Nghị định 43/2011/NĐ-CP) as they are called since Nghị định 42/2022/NĐ-CP: 4 is full, 3 partial,
 * 1 and 2 are information only.
 */
export function levelOfFormer(former: number): OnlineLevel {
  if (former === 4) return "full";
  return former === 3 ? "partial" : "none";
}
