import type { Outcome } from "./effect.ts";
import type { Part, Searched } from "./part-of.ts";
import type { Main, Seen } from "./signal.ts";

export const STATES = ["raised", "taken", "drafted", "rejected", "faded"] as const;
export type State = (typeof STATES)[number];

export const ACTS = ["take", "giveBack", "reject", "draft", "again"] as const;
export type Act = (typeof ACTS)[number];

const MOVES: Record<Act, { from: readonly State[]; to: State }> = {
  take: { from: ["raised", "faded"], to: "taken" },
  giveBack: { from: ["taken"], to: "raised" },
  reject: { from: ["raised", "taken"], to: "rejected" },
  draft: { from: ["raised", "taken"], to: "drafted" },
  // The explanation did not help, or was not published: somebody tries again.
  again: { from: ["drafted", "rejected"], to: "taken" },
};

export const nextState = (state: State, act: Act): State | null =>
  MOVES[act].from.includes(state) ? MOVES[act].to : null;

/** What a proposal was raised on; no words of single people. */
export interface Evidence {
  /** Days, the last included. */
  from: string;
  until: string;
  /** Those out of the usual, the heaviest first. */
  signals: Seen[];
  /** Searches, as far as their words are kept at all. */
  texts: Searched[];
  /** Steps the questions are about. */
  parts: { part: Part; times: number }[];
  /** What tests with residents found: the officer's words, how many did not manage of how many who tried. */
  tests?: { testId: string; test: string; words: string; times: number; of: number }[];
}

export interface Misunderstanding {
  id: string;
  kind: "procedure" | "theme";
  unitId: string;
  procedureCode: string | null;
  title: string;
  field: string;
  state: State;
  outcome: Outcome | null;
  mainSignal: Main;
  evidence: Evidence;
  /** How often more than usual. */
  weight: number;
  rejectedWeight: number | null;
  raisedAt: Date;
  countedAt: Date;
  takenBy: string | null;
  takenByName: string | null;
  reason: string | null;
  itemId: string | null;
  draftedAt: Date | null;
  publishedAt: Date | null;
}

export type StepAct = "raise" | "raiseAgain" | "fade" | Act | "published" | "outcome";

export interface Step {
  at: Date;
  personName: string;
  act: StepAct;
  note: string;
}

export const LIMITS = { reason: 1_000, title: 600 };
export const BASE = "/can-bo/cho-chua-hieu";

/**
 * What the count does with a proposal that is there already. What was rejected is raised again only once it grew; what somebody works
 * on or explained stays as it is, with its new figures.
 */
export function afterCount(
  known: Pick<Misunderstanding, "state" | "rejectedWeight">,
  weight: number,
  regrowth: number,
): "update" | "raiseAgain" {
  if (known.state === "faded") return "raiseAgain";
  if (known.state === "rejected" && weight * 100 >= (known.rejectedWeight ?? 0) * regrowth) return "raiseAgain";
  return "update";
}
