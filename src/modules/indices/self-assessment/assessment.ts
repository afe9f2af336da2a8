import { groupOf, type KeptCriterion } from "./sheet.ts";

export type AssessmentState = "filling" | "sent" | "returned" | "appraised";
/** What a unit of the sheet is in: with "none" also those that have not begun. */
export const STANDINGS = ["none", "filling", "returned", "sent", "appraised"] as const;
export type Standing = (typeof STANDINGS)[number];

export type AssessmentAct = "fill" | "send" | "appraise" | "return" | "finish";

const MOVES: Record<AssessmentAct, readonly AssessmentState[]> = {
  fill: ["filling", "returned"],
  send: ["filling", "returned"],
  appraise: ["sent"],
  return: ["sent", "appraised"],
  finish: ["sent"],
};
export const isAssessmentActPossible = (state: AssessmentState, act: AssessmentAct): boolean =>
  MOVES[act].includes(state);

export interface Assessment {
  id: string;
  sheetId: string;
  unitId: string;
  state: AssessmentState;
  begunByName: string;
  begunAt: Date;
  sentBy: string | null;
  sentByName: string | null;
  sentAt: Date | null;
  returnedByName: string | null;
  returnedAt: Date | null;
  returnedReason: string | null;
  appraisedByName: string | null;
  appraisedAt: Date | null;
}

export interface Score {
  criterionId: number;
  selfScore: number | null;
  explanation: string;
  savedBy: string | null;
  savedByName: string | null;
  savedAt: Date | null;
  appraisedScore: number | null;
  appraisedReason: string;
  appraisedSavedByName: string | null;
  appraisedSavedAt: Date | null;
}

export const EVIDENCE_KINDS = ["document", "ledger", "task", "link", "file"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  id: string;
  criterionId: number;
  kind: EvidenceKind;
  ref: string;
  label: string;
  address: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  addedByName: string;
  addedAt: Date;
}

export const ASSESSMENT_LIMITS = {
  explanation: 1_000,
  reason: 1_000,
  label: 200,
  address: 500,
  evidence: 20,
  fileBytes: 15 * 1024 * 1024,
};

export interface Sums {
  maximum: number;
  self: number;
  appraised: number;
}

/** Points below each number of the tree and of everything ("" ): only what has no criteria below it is added. */
export function sumsOf(criteria: readonly KeptCriterion[], scores: ReadonlyMap<number, Score>): Map<string, Sums> {
  const sums = new Map<string, Sums>([["", { maximum: 0, self: 0, appraised: 0 }]]);
  for (const one of criteria) sums.set(one.number, { maximum: 0, self: 0, appraised: 0 });
  for (const one of criteria.filter(({ isLeaf }) => isLeaf)) {
    const score = scores.get(one.id);
    const parts = one.number.split(".");
    for (const key of ["", ...parts.map((_, at) => parts.slice(0, at + 1).join("."))]) {
      const sum = sums.get(key);
      if (!sum) continue;
      sum.maximum += one.maximum;
      sum.self += score?.selfScore ?? 0;
      sum.appraised += score?.appraisedScore ?? 0;
    }
  }
  return sums;
}

/** Whether sums pass what the sheet asks for; `short` are the groups that do not. Null where the sheet asks for nothing. */
export function verdictOf(
  sheet: { passTotal: number | null; passShare: number | null },
  groups: readonly KeptCriterion[],
  sums: ReadonlyMap<string, Sums>,
  side: "self" | "appraised",
): { passes: boolean; isTotalShort: boolean; short: KeptCriterion[] } | null {
  const { passTotal, passShare } = sheet;
  if (passTotal === null && passShare === null) return null;
  const of = (key: string): Sums => sums.get(key) ?? { maximum: 0, self: 0, appraised: 0 };
  const isTotalShort = passTotal !== null && of("")[side] < passTotal;
  const short =
    passShare === null ? [] : groups.filter(({ number }) => of(number)[side] * 100 < of(number).maximum * passShare);
  return { passes: !isTotalShort && short.length === 0, isTotalShort, short };
}

export interface Progress {
  /** Criteria the unit scores itself. */
  own: number;
  scored: number;
  withoutEvidence: number;
  leaves: number;
  appraised: number;
}

export function progressOf(
  criteria: readonly KeptCriterion[],
  scores: ReadonlyMap<number, Score>,
  proven: ReadonlySet<number>,
): Progress {
  const leaves = criteria.filter((one) => one.isLeaf);
  const own = leaves.filter((one) => one.scoring !== "survey");
  return {
    own: own.length,
    scored: own.filter((one) => scores.get(one.id)?.selfScore != null).length,
    withoutEvidence: own.filter((one) => !proven.has(one.id)).length,
    leaves: leaves.length,
    appraised: leaves.filter((one) => scores.get(one.id)?.appraisedScore != null).length,
  };
}

export const leavesOf = (criteria: readonly KeptCriterion[], group: string): KeptCriterion[] =>
  criteria.filter((one) => one.isLeaf && groupOf(one.number) === group);

/** When one side of a group was last saved: what a form carries, so that it does not overwrite what came after it. */
export function seenOf(
  leaves: readonly KeptCriterion[],
  scores: ReadonlyMap<number, Score>,
  side: "self" | "appraised",
): string {
  const times = leaves.map((one) => {
    const score = scores.get(one.id);
    return (side === "self" ? score?.savedAt : score?.appraisedSavedAt)?.toISOString() ?? "";
  });
  return times.sort().at(-1) ?? "";
}
