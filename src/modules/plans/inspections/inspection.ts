import type { GroupKind } from "../plan.ts";

export const INSPECTION_KINDS = ["regular", "surprise"] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_STATES = ["planned", "held", "concluded", "cancelled"] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

export type InspectionAct = "move" | "cancel" | "write" | "note" | "conclude";

/** From which states an act is possible, and where it leads. */
const MOVES: Record<InspectionAct, { from: readonly InspectionState[]; to: InspectionState }> = {
  move: { from: ["planned"], to: "planned" },
  cancel: { from: ["planned"], to: "cancelled" },
  write: { from: ["planned", "held"], to: "held" },
  // What the unit has to put right, before it is concluded.
  note: { from: ["held"], to: "held" },
  conclude: { from: ["held"], to: "concluded" },
};

export function isInspectionActPossible(state: InspectionState, act: InspectionAct): boolean {
  return MOVES[act].from.includes(state);
}

export const FINDING_STATES = ["noted", "open", "answered", "closed"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export type FindingAct = "answer" | "return" | "close";

/** A finding is noted until the inspection is concluded, then it is the unit's; the inspectors look again and close it. */
const FINDING_MOVES: Record<FindingAct, { from: FindingState; to: FindingState }> = {
  answer: { from: "open", to: "answered" },
  return: { from: "answered", to: "open" },
  close: { from: "answered", to: "closed" },
};

export function isFindingActPossible(state: FindingState, act: FindingAct): boolean {
  return FINDING_MOVES[act].from === state;
}

export function findingStateAfter(act: FindingAct): FindingState {
  return FINDING_MOVES[act].to;
}

export const VERDICTS = ["good", "bad", "notSeen"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Programme {
  id: string;
  unitId: string;
  year: number;
  title: string;
  number: string | null;
  groupKind: GroupKind;
  quotaPercent: number | null;
  planId: string | null;
  taskId: string | null;
  createdByName: string;
  createdAt: Date;
}

export interface Inspection {
  id: string;
  programmeId: string;
  byUnitId: string;
  unitId: string;
  kind: InspectionKind;
  plannedOn: string;
  leader: string;
  members: string | null;
  checklistId: string;
  state: InspectionState;
  heldOn: string | null;
  participants: string | null;
  /** What was seen in general, good and bad. */
  overview: string | null;
  minutesBy: string | null;
  minutesByName: string | null;
  minutesAt: Date | null;
  number: number | null;
  symbol: string | null;
  concludedOn: string | null;
  conclusion: string | null;
  signer: string | null;
  signerTitle: string | null;
  concludedBy: string | null;
  concludedByName: string | null;
  concludedAt: Date | null;
  cancelledReason: string | null;
  version: number;
  createdByName: string;
  createdAt: Date;
}

export interface Mark {
  position: number;
  verdict: Verdict;
  note: string | null;
}

export interface InspectionFile {
  role: "minutes" | "photo";
  /** SHA-256 of the bytes as kept. */
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

export interface Finding {
  id: string;
  inspectionId: string;
  /** Line of the checklist it came from. */
  line: number | null;
  text: string;
  dueOn: string;
  state: FindingState;
  taskId: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  closedByName: string | null;
  closedAt: Date | null;
}

export interface InspectionStep {
  at: Date;
  act: InspectionAct | FindingAct | "plan" | "drop";
  personName: string;
  note: string | null;
}

export const INSPECTION_LIMITS = {
  title: 300,
  number: 60,
  people: 2_000,
  short: 200,
  note: 2_000,
  text: 4_000,
  long: 20_000,
  lines: 200,
  planned: 200,
};

/** Given to the unit, its last day gone, and not closed. */
export function isFindingLate(finding: Pick<Finding, "state" | "dueOn">, today: string): boolean {
  return (finding.state === "open" || finding.state === "answered") && finding.dueOn < today;
}

export interface QuotaShare {
  /** Units of the group today. */
  units: number;
  inspected: number;
  /** How many the quota asks for; null without a quota. */
  wanted: number | null;
}

/** A share of a number of units is rounded up: 30 % of 64 communes are 20. */
export function quotaShare(
  group: readonly string[],
  inspectedUnits: readonly string[],
  percent: number | null,
): QuotaShare {
  const inspected = new Set(inspectedUnits);
  return {
    units: group.length,
    inspected: group.filter((id) => inspected.has(id)).length,
    wanted: percent === null ? null : Math.ceil((group.length * percent) / 100),
  };
}
