import { shift, type WorkingCalendar } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { AssignmentRole } from "../plan.ts";
import type { ReportText } from "./report-text.ts";
import type { SignedCheck } from "./signed-copy.ts";

/** Handed in again after it came back is "submitted" too; the number of its version says how often. */
export type UnitReportState = "draft" | "submitted" | "returned" | "accepted" | "locked";
export const UNIT_REPORT_STATES: readonly UnitReportState[] = ["draft", "submitted", "returned", "accepted", "locked"];

export type UnitReportAct = "save" | "submit" | "return" | "accept" | "reopen" | "lock";

const MOVES: Record<UnitReportAct, { from: readonly UnitReportState[]; to: UnitReportState | null }> = {
  save: { from: ["draft", "returned"], to: null },
  submit: { from: ["draft", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  accept: { from: ["submitted"], to: "accepted" },
  // A late correction, with a reason. One that was never handed in may be opened too, once the period is closed.
  reopen: { from: ["accepted", "locked", "draft", "submitted", "returned"], to: "returned" },
  lock: { from: ["accepted"], to: "locked" },
};

/** Sections people write; each can be returned with a remark. */
export const SECTIONS = ["results", "weaknesses", "causes", "proposals"] as const;
export type Section = (typeof SECTIONS)[number];

export interface UnitReport {
  id: string;
  periodId: string;
  unitId: string;
  /** `summary` is what a unit makes of the reports handed in to it; the one on top is the leading unit's. */
  role: "unit" | "summary";
  /** The summary it is handed in to; null for the one on top. */
  aboveId: string | null;
  state: UnitReportState;
  /** Its own last day: the period's, or later where it was extended. */
  dueOn: string;
  dueReason: string | null;
  text: ReportText | null;
  /** Counts savings, so that two officers at once are told. */
  edit: number;
  changedByName: string | null;
  changedAt: Date | null;
  firstSubmittedAt: Date | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  submittedByName: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  reopenedReason: string | null;
}

/** Its numbers count above. */
export const isTaken = (report: Pick<UnitReport, "state">): boolean =>
  report.state === "accepted" || report.state === "locked";

export type UnitReportRefusal = "not-from-this-state" | "period-closed" | "own-report";

/**
 * Whether the act is possible now. A closed period moves only by a correction that was opened with a reason; who handed a
 * report in does not accept it.
 */
export function refusalOf(
  act: UnitReportAct,
  report: Pick<UnitReport, "state" | "submittedBy" | "reopenedReason">,
  isClosed: boolean,
  actorId: string,
): UnitReportRefusal | null {
  if (act === "reopen") {
    const isDone = report.state === "accepted" || report.state === "locked";
    return isDone || (isClosed && report.reopenedReason === null) ? null : "not-from-this-state";
  }
  if (isClosed && report.reopenedReason === null) return "period-closed";
  if (!MOVES[act].from.includes(report.state)) return "not-from-this-state";
  return act === "accept" && report.submittedBy === actorId ? "own-report" : null;
}

/** Accepted within a closed period is locked at once. */
export function stateAfter(act: UnitReportAct, state: UnitReportState, isClosed: boolean): UnitReportState {
  if (act === "accept" && isClosed) return "locked";
  return MOVES[act].to ?? state;
}

export interface Lateness {
  /** Working days after the last day: of handing in for the first time, or until today. */
  days: number;
  isHandedIn: boolean;
}

/** null while nobody is late. A last day on a day off holds until the next working day. */
export function latenessOf(
  report: Pick<UnitReport, "dueOn" | "firstSubmittedAt">,
  today: string,
  calendar: Pick<WorkingCalendar, "isWorkingDay" | "workingDaysBetween">,
): Lateness | null {
  let last = report.dueOn;
  for (let tries = 0; tries < 30 && !calendar.isWorkingDay(last); tries++) last = shift(last, 1);
  const until = report.firstSubmittedAt ? vietnamDay(report.firstSubmittedAt) : today;
  const days = calendar.workingDaysBetween(last, until);
  // Handed in on the Saturday after a Friday is late too, by less than a working day.
  if (until <= last) return null;
  return { days: Math.max(1, days), isHandedIn: report.firstSubmittedAt !== null };
}

/** One task of a unit in its report: what it states, beside what the ledger shows for the same stretch. */
export interface ReportLine {
  taskId: string;
  taskText: string;
  agencyName: string;
  role: AssignmentRole;
  dueOn: string | null;
  target: number;
  /** null until the unit says a number. */
  stated: number | null;
  note: string;
  /** Proven within the period, and from the beginning until its end. */
  proven: number;
  provenInAll: number;
  /** What the unit declared for the task from the beginning. */
  declared: number | null;
  isDone: boolean;
  isLate: boolean;
  /** Area and audiences as somebody set them; a line kept before there were any has neither. */
  topic?: string | null;
  audiences?: string[];
  /** Units whose rows `proven` counts; null for everybody's. A line kept before this was has neither. */
  countedFrom?: string[] | null;
}

/** Who does the task states a number; who helps may. */
export const mustState = (line: Pick<ReportLine, "role">): boolean => line.role !== "coordinating";

/** Figures of a unit in a stretch of time, counted when they are shown. */
export interface UnitFigures {
  tasks: number;
  done: number;
  late: number;
  proven: number;
  events: number;
  attendance: number;
  press: number;
  airMinutes: number;
  files: number;
  /** Of events, press and files those done together with another programme; none of them counts twice. */
  woven: number;
  portal: number;
  board: number;
  loudspeaker: number;
  /** Commendations, exemplars and initiatives that came from tasks of the plan, by the day of their decision. */
  recognised: number;
}
export type FigureKey = keyof UnitFigures;

/** Of these figures those that were counted: a version handed in before a figure was does not have it. */
export const countedFigures = (keys: readonly FigureKey[], figures: UnitFigures): FigureKey[] =>
  keys.filter((key) => figures[key] !== undefined);

/** A report as it was handed in; never changed afterwards. */
export interface VersionContent {
  text: ReportText;
  lines: ReportLine[];
  figures: UnitFigures;
  countedTo: string;
  /** In a summary: who had handed in when it was put up. */
  units?: UnitInSummary[];
}

export interface UnitInSummary {
  name: string;
  state: UnitReportState;
  dueOn: string;
  handedInOn: string | null;
  lateDays: number;
}

export interface ReportVersion {
  reportId: string;
  number: number;
  content: VersionContent;
  sha256: string;
  reason: string | null;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  acceptedByName: string | null;
  acceptedAt: Date | null;
  signedFileKey: string | null;
  signedName: string | null;
  signedType: string | null;
  signedByName: string | null;
  signedAt: Date | null;
  /** What its digital signatures said; null for a picture, and for copies kept before they were checked. */
  signedCheck: SignedCheck | null;
}

/** What who takes the report wants mended at a line, and what its writer answered. */
export interface Remark {
  id: string;
  version: number;
  line: string;
  text: string;
  byName: string;
  at: Date;
  answer: string;
  isSettled: boolean;
  answeredByName: string | null;
  answeredAt: Date | null;
}

export type RemarkAnswer = Pick<Remark, "id" | "answer" | "isSettled">;

export const REPORT_LIMITS = {
  note: 1_000,
  remark: 2_000,
  answer: 2_000,
  reason: 1_000,
  stated: 1_000_000,
  signedBytes: 20 * 1024 * 1024,
};
