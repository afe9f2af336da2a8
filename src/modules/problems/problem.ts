import type { Topic } from "../topics/index.ts";

/** How a problem stands, by the last approved update. */
export const OUTCOMES = ["open", "solved", "unsolved"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ProblemState = Outcome | "withdrawn";

export interface Problem {
  id: string;
  unitId: string;
  topic: Topic;
  title: string;
  /** Address of the officers' page it came from: a difficulty, a finding, a report. */
  source: string | null;
  state: ProblemState;
  firstDueOn: string | null;
  dueOn: string | null;
  /** When the first update was approved; null while nothing is public. */
  publishedAt: Date | null;
  /** When the last update was approved. */
  toldAt: Date | null;
  withdrawnReason: string | null;
  createdByName: string;
  createdAt: Date;
}

export interface ProblemText {
  situation: string;
  cause: string | null;
  /** What is done about it; of an open problem always there. */
  doing: string | null;
  /** The day by which it is promised; null where nobody can say. */
  dueOn: string | null;
  outcome: Outcome;
}

export interface ProblemUpdate extends ProblemText {
  id: number;
  problemId: string;
  state: "waiting" | "returned" | "approved";
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export const PROBLEM_LIMITS = { title: 160, text: 4_000, note: 2_000, source: 300 };

/** The promised day has passed and nothing says that it is done. */
export function isOverdue(problem: Pick<Problem, "state" | "dueOn">, today: string): boolean {
  return problem.state === "open" && problem.dueOn !== null && problem.dueOn < today;
}

/** How often another day was promised than before; what was promised is not forgotten. */
export function movedTimes(approved: readonly Pick<ProblemUpdate, "dueOn">[]): number {
  const days = approved.flatMap((one) => one.dueOn ?? []);
  return days.filter((day, at) => at > 0 && day > (days[at - 1] as string)).length;
}

/**
 * The address people paste, without host and query: only officers' pages of this site are a source. Null where nothing is
 * written, undefined where it is something else.
 */
export function readSource(text: string): string | null | undefined {
  const address = text.trim();
  if (address === "") return null;
  const path = /^(?:https?:\/\/[^/\s]+)?(\/can-bo\/[a-z0-9/-]+)(?:[?#]\S*)?$/i.exec(address)?.[1];
  return path && path.length <= PROBLEM_LIMITS.source ? path : undefined;
}

/**
 * A telephone number or a number of an identity paper that slipped into words for everybody: ten digits from 0, nine or
 * twelve in one. Amounts with dots are none. Null where there is nothing of the kind.
 */
export function personalNumberIn(text: string): string | null {
  return /(?<![\d.])(?:0\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}|\d{12}|\d{9})(?![\d])/.exec(text)?.[0] ?? null;
}
