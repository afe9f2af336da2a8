import { UnitActRefused } from "./unit.errors.ts";
import { isAlive } from "./unit.ts";

/**
 * How one unit came after another: unchanged in a new list, renamed, put under another unit, joined into it, divided over
 * several, or having given part of itself away while living on.
 */
export const SUCCESSION_KINDS = ["same", "rename", "move", "merge", "split", "partial"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export interface Succession {
  fromUnitId: string;
  toUnitId: string;
  onDate: string;
  kind: SuccessionKind;
  /** Part of the people who went along, 0 to 1; null where nobody said. */
  share: number | null;
  isMain: boolean;
  note: string | null;
}

/** All one needs to know to follow units through time: their lives, the unit above on the last day, who came after. */
export interface SuccessionGraph {
  lives: ReadonlyMap<string, { createdOn: string; endedOn: string | null; lastParentId: string | null }>;
  after: ReadonlyMap<string, readonly Succession[]>;
}

/** Where figures of a unit belong later: parts that always add up to 1. */
export interface Placement {
  unitId: string;
  share: number;
  /** False where the share is not known and everything unknown went to the main successor. */
  isCertain: boolean;
}

/** Shares are millionths in the database; sums are compared in the same unit. */
const MILLION = 1_000_000;
const millionths = (share: number): number => Math.round(share * MILLION);

/**
 * The units alive on `on` that came after this one, main one first; the unit itself where it lives on. Empty where it has
 * not begun, or ended without a successor.
 */
export function successorIdsOn(graph: SuccessionGraph, unitId: string, on: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const life = graph.lives.get(id);
    if (!life || life.createdOn > on) return;
    if (isAlive(life, on)) {
      found.push(id);
      return;
    }
    // A share of nothing is land without people: nobody who asks for the old unit is looking for it there.
    const last = (graph.after.get(id) ?? []).filter(
      (one) => one.onDate <= on && one.kind !== "partial" && one.share !== 0,
    );
    for (const one of [...last].sort(byWeight)) follow(one.toUnitId);
  };
  follow(unitId);
  return found;
}

function byWeight(a: Succession, b: Succession): number {
  if (a.isMain !== b.isMain) return a.isMain ? -1 : 1;
  return (b.share ?? 0) - (a.share ?? 0) || (a.toUnitId < b.toUnitId ? -1 : 1);
}

/**
 * Where the people counted at `unitId` on the day `since` belong on the day `on`. Unknown shares are not guessed in
 * equal parts: what is not known goes to the main successor and is flagged. A unit without any successor counts for the
 * unit above it, flagged as well. The shares always add up to 1.
 */
export function placements(graph: SuccessionGraph, unitId: string, since: string, on: string): Placement[] {
  const total = new Map<string, { share: number; isCertain: boolean }>();
  const add = (id: string, share: number, isCertain: boolean): void => {
    const known = total.get(id);
    total.set(id, { share: (known?.share ?? 0) + share, isCertain: isCertain && (known?.isCertain ?? true) });
  };

  // Every step goes to a later day, so there is no way round in circles, even where a unit takes back what it gave away.
  const place = (id: string, from: string, share: number, isCertain: boolean): void => {
    const life = graph.lives.get(id);
    const next = (graph.after.get(id) ?? [])
      .filter((one) => one.onDate > from && one.onDate <= on)
      .sort((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : byWeight(a, b)));
    const day = next[0]?.onDate;
    if (!life || day === undefined) {
      const isGone = life !== undefined && life.endedOn !== null && life.endedOn <= on;
      if (isGone && life.lastParentId !== null) place(life.lastParentId, from, share, false);
      else add(id, share, isCertain && !isGone);
      return;
    }
    const group = next.filter((one) => one.onDate === day);
    const livesOn = life.endedOn === null || life.endedOn > day;
    const known = group.filter((one) => one.share !== null);
    const allKnown = known.length === group.length;
    const given = known.reduce((sum, one) => sum + millionths(one.share ?? 0), 0) / MILLION;
    for (const one of known) {
      if (one.share) place(one.toUnitId, day, share * one.share, isCertain);
    }
    const rest = (MILLION - millionths(given)) / MILLION;
    if (rest <= 0) return;
    if (livesOn) place(id, day, share * rest, isCertain && allKnown);
    else {
      const main = group.find((one) => one.isMain) ?? group.find((one) => one.share === null) ?? group[0]!;
      place(main.toUnitId, day, share * rest, isCertain && group.length === 1);
    }
  };

  place(unitId, since, 1, true);
  return [...total]
    .map(([id, one]) => ({ unitId: id, ...one }))
    .sort((a, b) => b.share - a.share || (a.unitId < b.unitId ? -1 : 1));
}

export interface RestatedFigures {
  values: Map<string, number>;
  /** Per unit, how much of its figure rests on shares nobody knows. */
  uncertain: Map<string, number>;
}

/**
 * Figures counted at old units, restated to where their people belong. Totals are conserved: whole numbers stay whole,
 * and what rounding leaves over goes to the largest remainders.
 */
export function restateFigures(
  figures: ReadonlyMap<string, number>,
  placementsOf: ReadonlyMap<string, readonly Placement[]>,
): RestatedFigures {
  const values = new Map<string, number>();
  const uncertain = new Map<string, number>();
  for (const [unitId, figure] of figures) {
    const places = placementsOf.get(unitId) ?? [{ unitId, share: 1, isCertain: false }];
    const parts = apportion(
      figure,
      places.map((one) => one.share),
    );
    places.forEach((place, index) => {
      const part = parts[index] ?? 0;
      values.set(place.unitId, (values.get(place.unitId) ?? 0) + part);
      if (!place.isCertain) uncertain.set(place.unitId, (uncertain.get(place.unitId) ?? 0) + part);
    });
  }
  return { values, uncertain };
}

/** Divides a figure by shares that add up to 1; whole figures into whole parts with the same sum. */
export function apportion(figure: number, shares: readonly number[]): number[] {
  if (shares.length === 0) return [];
  const exact = shares.map((share) => figure * share);
  if (!Number.isInteger(figure)) {
    const head = exact.slice(1).reduce((sum, part) => sum + part, 0);
    return [figure - head, ...exact.slice(1)];
  }
  const parts = exact.map(Math.floor);
  let left = figure - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let turn = 0; left > 0; turn++, left--) {
    const next = order[turn % order.length]!;
    parts[next.index] = (parts[next.index] ?? 0) + 1;
  }
  for (; left < 0; left++) parts[0] = (parts[0] ?? 0) - 1;
  return parts;
}

/** Refuses shares that cannot be: each between 0 and 1, at most 1 together, exactly 1 where the unit ends and all are known. */
export function checkShares(shares: readonly (number | null)[], livesOn: boolean): void {
  const known = shares.filter((share) => share !== null);
  if (known.some((share) => !(share >= 0 && share <= 1))) throw new UnitActRefused("shares");
  const sum = known.reduce((total, share) => total + millionths(share), 0);
  const isComplete = known.length === shares.length && !livesOn;
  if (sum > MILLION || (isComplete && Math.abs(sum - MILLION) > shares.length)) throw new UnitActRefused("shares");
}
