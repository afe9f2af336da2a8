import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { listDocumentsById } from "../../legal-documents/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listLedgerEntries } from "../../publishing/index.ts";
import {
  type Assessment,
  type Evidence,
  type Progress,
  progressOf,
  type Score,
  type Sums,
  sumsOf,
} from "./assessment.ts";
import { findAssessment, findAssessmentOf, listEvidence, listScores } from "./assessments.store.ts";
import { ScoringUnknown } from "./scoring.errors.ts";
import type { KeptCriterion, Sheet } from "./sheet.ts";
import { findApproved, findSheet, listCriteria } from "./sheets.store.ts";

/** Evidence with the day of what it leads to; null where that is not known. */
export interface ShownEvidence extends Evidence {
  isGone: boolean;
  day: string | null;
}

export interface LoadedAssessment {
  sheet: Sheet;
  assessment: Assessment;
  unitName: string;
  criteria: KeptCriterion[];
  scores: Map<number, Score>;
  evidence: Map<number, ShownEvidence[]>;
  sums: Map<string, Sums>;
  progress: Progress;
  /** By criterion: what the unit had for the same words the year before. */
  before: Map<number, Pick<Score, "selfScore" | "appraisedScore">>;
}

/** Read by officers whose reach holds the unit. */
export async function visibleAssessment(rq: Rq): Promise<{ assessment: Assessment; sheet: Sheet }> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const assessment = id.success ? await findAssessment(db, id.data) : undefined;
  const sheet = assessment && (await findSheet(db, assessment.sheetId));
  if (!sheet || !(await mayAt(db, actorOf(rq), "plans.read", assessment.unitId, rq.now))) throw new ScoringUnknown();
  return { assessment, sheet };
}

const sameWords = (text: string): string => unmark(text).toLowerCase().replace(/\W+/g, " ").trim();

async function yearBefore(db: Db, sheet: Sheet, unitId: string, criteria: readonly KeptCriterion[]) {
  const found = new Map<number, Pick<Score, "selfScore" | "appraisedScore">>();
  const earlier = await findApproved(db, { ...sheet, year: sheet.year - 1 });
  const assessment = earlier && (await findAssessmentOf(db, { sheetId: earlier.id, unitId }));
  if (!earlier || !assessment) return found;
  const [scores, old] = await Promise.all([listScores(db, assessment.id), listCriteria(db, earlier.id)]);
  const byWords = new Map(old.filter((one) => one.isLeaf).map((one) => [sameWords(one.text), scores.get(one.id)]));
  for (const one of criteria) {
    const score = one.isLeaf ? byWords.get(sameWords(one.text)) : undefined;
    if (score) found.set(one.id, score);
  }
  return found;
}

export async function loadAssessment(
  rq: Rq,
  { assessment, sheet }: { assessment: Assessment; sheet: Sheet },
): Promise<LoadedAssessment> {
  const { db } = rq.app;
  const [criteria, scores, rows, names] = await Promise.all([
    listCriteria(db, sheet.id),
    listScores(db, assessment.id),
    listEvidence(db, assessment.id),
    unitNames(db, [assessment.unitId], vietnamDay(rq.now)),
  ]);
  const ledgerIds = rows.filter((one) => one.kind === "ledger").map((one) => one.ref);
  const standing =
    ledgerIds.length === 0 ? [] : await listLedgerEntries(db, { ids: ledgerIds, proofOnly: true }, 10_000);
  const stands = new Map(standing.map((one) => [one.id, one]));
  const documentIds = rows.filter((one) => one.kind === "document").map((one) => Number(one.ref));
  const documents = new Map((await listDocumentsById(db, documentIds)).map((one) => [String(one.id), one.issuedOn]));
  const dayOf = (one: Evidence): string | null => {
    const sentAt = one.kind === "ledger" ? stands.get(one.ref)?.sentAt : null;
    if (sentAt) return vietnamDay(sentAt);
    return one.kind === "document" ? (documents.get(one.ref) ?? null) : null;
  };
  const evidence = new Map<number, ShownEvidence[]>();
  for (const one of rows)
    evidence.set(one.criterionId, [
      ...(evidence.get(one.criterionId) ?? []),
      { ...one, isGone: one.kind === "ledger" && !stands.has(one.ref), day: dayOf(one) },
    ]);
  return {
    sheet,
    assessment,
    unitName: names.get(assessment.unitId) ?? "",
    criteria,
    scores,
    evidence,
    sums: sumsOf(criteria, scores),
    progress: progressOf(criteria, scores, new Set(evidence.keys())),
    before: await yearBefore(db, sheet, assessment.unitId, criteria),
  };
}
