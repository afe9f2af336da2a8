import type { TaskField, TaskFields } from "./fields/task-fields.ts";

export type PlanState = "draft" | "issued" | "closed";

export type PlanAct = "edit" | "assign" | "issue" | "withdraw" | "close" | "reopen";

/** From which states an act is possible, and where it leads. */
const MOVES: Record<PlanAct, { from: readonly PlanState[]; to: PlanState | null }> = {
  edit: { from: ["draft"], to: null },
  assign: { from: ["draft", "issued"], to: null },
  issue: { from: ["draft"], to: "issued" },
  // A draft that is not needed: it stays a draft, given up with its reason.
  withdraw: { from: ["draft"], to: null },
  close: { from: ["issued"], to: "closed" },
  // A late correction after the year was closed: opened again with a reason, on record.
  reopen: { from: ["closed"], to: "issued" },
};

export function isPossible(state: PlanState, act: PlanAct): boolean {
  return MOVES[act].from.includes(state);
}

export function stateAfter(state: PlanState, act: PlanAct): PlanState {
  return MOVES[act].to ?? state;
}

export const PIECE_KINDS = [
  "purpose",
  "requirement",
  "target",
  "audience",
  "content",
  "form",
  "legalBasis",
  "reportDeadline",
  "recipient",
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** What the reader found is proposed until a person said yes or no. */
export type PieceState = "proposed" | "accepted" | "dropped";

export type AgencyRole = "lead" | "coordinating" | "invited";
export const AGENCY_ROLES: readonly AgencyRole[] = ["lead", "coordinating", "invited"];
export type TaskRole = "lead" | "coordinating" | "implementing";
export const TASK_ROLES: readonly TaskRole[] = ["lead", "implementing", "coordinating"];

/** A name that means many units: all communes below, all departments, or both. */
export type GroupKind = "communes" | "departments" | "all";
export const GROUP_KINDS: readonly GroupKind[] = ["communes", "departments", "all"];

/** What a task is to bring forth; "any" where the plan does not say. Counted by record, over whichever channels it went. */
export const PRODUCT_KINDS = [
  "news",
  "broadcast",
  "sheet",
  "leaflet",
  "poster",
  "video",
  "event",
  "training",
  "survey",
  "report",
  "other",
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

export interface TextRange {
  start: number;
  end: number;
}

export interface PlanHeader {
  number: string | null;
  issuedOn: string | null;
  place: string | null;
  issuer: string | null;
  title: string;
  year: number | null;
  signer: string | null;
  signerTitle: string | null;
  reportDueOn: string | null;
}

export interface Plan extends PlanHeader {
  id: string;
  unitId: string;
  state: PlanState;
  readAs: "plan" | "directive";
  typeName: string | null;
  superiorIssuer: string | null;
  reportDueText: string | null;
  sourceName: string | null;
  sourceFileKey: string | null;
  sourceFileType: string | null;
  headerRanges: Record<string, TextRange>;
  version: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  changedByName: string;
  changedAt: Date;
  issuedBy: string | null;
  issuedByName: string | null;
  issuedAt: Date | null;
  closedAt: Date | null;
  closedReason: string | null;
  /** Of a draft that was given up. */
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
}

export interface PlanPiece {
  id: string;
  planId: string;
  kind: PieceKind;
  position: number;
  text: string;
  foundText: string | null;
  rangeStart: number | null;
  rangeEnd: number | null;
  state: PieceState;
  details: Record<string, string | null>;
  version: number;
}

export interface PlanAgency {
  id: string;
  planId: string;
  position: number;
  name: string;
  rangeStart: number | null;
  rangeEnd: number | null;
  role: AgencyRole;
  groupKind: GroupKind | null;
  version: number;
  units: AgencyUnit[];
}

export interface AgencyUnit {
  unitId: string;
  matchedName: string | null;
  matchedBy: "name" | "formerName" | "predecessor" | "alias" | "person";
}

/** When a task is due: as printed, and as days where the text says any. */
export interface TaskDeadline {
  deadlineText: string | null;
  deadlineKind: string | null;
  deadlineNorm: string | null;
  deadlineFlag: "impossible-date" | null;
  startsOn: string | null;
  dueOn: string | null;
}

export interface PlanTask extends TaskDeadline, TaskFields {
  id: string;
  planId: string;
  agencyId: string;
  position: number;
  text: string;
  foundText: string | null;
  rangeStart: number | null;
  rangeEnd: number | null;
  deadlineStart: number | null;
  deadlineEnd: number | null;
  role: TaskRole;
  coordinating: string[];
  productKind: ProductKind | null;
  targetCount: number;
  /** Fields a person has set, also to nothing. */
  decidedFields: TaskField[];
  state: PieceState;
  version: number;
}

export type AssignmentRole = "lead" | "coordinating" | "invited";

export interface TaskAssignment {
  id: string;
  taskId: string;
  unitId: string;
  role: AssignmentRole;
  inGroup: boolean;
  targetCount: number;
  assignedByName: string;
  assignedAt: Date;
  acknowledgedByName: string | null;
  acknowledgedAt: Date | null;
  declaredCount: number | null;
  declaredNote: string | null;
  declaredByName: string | null;
  declaredAt: Date | null;
  version: number;
}

export const LIMITS = { text: 4_000, title: 600, short: 300, note: 2_000, narrative: 20_000, target: 100_000 };
