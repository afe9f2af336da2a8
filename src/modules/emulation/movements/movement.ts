import type { Rate } from "../../service-quality/index.ts";

export const MOVEMENT_TOPICS = [
  "apparatus",
  "settlement",
  "discipline",
  "culture",
  "digital",
  "telling",
  "other",
] as const;
export type MovementTopic = (typeof MOVEMENT_TOPICS)[number];

export type MovementState = "draft" | "launched" | "concluded" | "withdrawn";
export type MovementAct = "change" | "launch" | "register" | "judge" | "conclude" | "withdraw";

const MOVES: Record<MovementAct, { from: readonly MovementState[]; to: MovementState | null }> = {
  change: { from: ["draft"], to: null },
  launch: { from: ["draft"], to: "launched" },
  register: { from: ["launched"], to: null },
  judge: { from: ["launched"], to: null },
  conclude: { from: ["launched"], to: "concluded" },
  withdraw: { from: ["draft", "launched", "concluded"], to: "withdrawn" },
};
export const isMovementActPossible = (state: MovementState, act: MovementAct): boolean =>
  MOVES[act].from.includes(state);

export interface Criterion {
  position: number;
  topic: MovementTopic;
  text: string;
  maximum: number;
  rate: Rate | null;
  /** In hundredths of a percent. */
  target: number | null;
}

export interface MovementFacts {
  unitId: string;
  title: string;
  lead: string;
  fromOn: string;
  toOn: string;
  registerBy: string;
  document: string;
}

export interface Movement extends MovementFacts {
  id: string;
  state: MovementState;
  conclusion: string | null;
  withdrawnReason: string | null;
  version: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  launchedByName: string | null;
  launchedAt: Date | null;
  concludedByName: string | null;
  concludedAt: Date | null;
}

export interface Entry {
  id: string;
  movementId: string;
  unitId: string;
  promise: string;
  registeredByName: string;
  registeredAt: Date;
  report: string | null;
  reportedBy: string | null;
  reportedByName: string | null;
  reportedAt: Date | null;
  judgedByName: string | null;
  judgedAt: Date | null;
  recognitionId: string | null;
}

export interface Point {
  entryId: string;
  position: number;
  declared: number | null;
  given: number | null;
}

export const MOST_CRITERIA = 12;
export const MOVEMENT_LIMITS = {
  title: 200,
  lead: 2_000,
  document: 200,
  text: 300,
  promise: 2_000,
  report: 4_000,
  conclusion: 4_000,
  reason: 2_000,
};

/** Where a unit stands: points given, where nobody has judged yet the ones it gave itself. */
export const sumOf = (points: readonly Point[], of: "declared" | "given"): number =>
  points.reduce((sum, one) => sum + (one[of] ?? 0), 0);

/** Judged entries by points, the same place for the same points; those not judged have none. */
export function placesOf(
  entries: readonly Entry[],
  points: readonly Point[],
): Map<string, { place: number; sum: number }> {
  const sums = entries
    .filter((one) => one.judgedAt !== null)
    .map((one) => ({
      id: one.id,
      sum: sumOf(
        points.filter((point) => point.entryId === one.id),
        "given",
      ),
    }))
    .sort((a, b) => b.sum - a.sum);
  return new Map(sums.map(({ id, sum }) => [id, { sum, place: sums.findIndex((one) => one.sum === sum) + 1 }]));
}
