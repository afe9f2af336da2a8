import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf, unitsWhere } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestorIdsOf, getUnit } from "../../organisations/index.ts";
import {
  ASSESSMENT_LIMITS,
  type Assessment,
  type AssessmentAct,
  type Evidence,
  isAssessmentActPossible,
  progressOf,
  type Score,
  seenOf,
} from "./assessment.ts";
import {
  deleteEvidence,
  findAssessmentOf,
  insertAssessment,
  insertEvidence,
  listEvidence,
  listScores,
  lockAssessment,
  saveAssessment,
  saveScores,
} from "./assessments.store.ts";
import { type ScoringRefusal, ScoringRefused, ScoringUnknown } from "./scoring.errors.ts";
import { groupOf, type KeptCriterion, type Sheet } from "./sheet.ts";
import { findSheet, listCriteria, lockSheet } from "./sheets.store.ts";

/**
 * Scores are filled by the unit's own people. They are appraised by who appraises for the unit that keeps the sheet, who is not of the unit and
 * wrote none of its scores.
 */
export async function assessmentRefusal(
  db: Db,
  actor: Actor,
  act: AssessmentAct,
  of: { sheet: Sheet; assessment: Assessment; scores?: ReadonlyMap<number, Score>; at: Date },
): Promise<ScoringRefusal | null> {
  const { sheet, assessment, at } = of;
  const isOwn = act === "fill" || act === "send";
  const may = isOwn
    ? unitsWhere(actor, "scoring.fill").includes(assessment.unitId)
    : await mayAt(db, actor, "scoring.appraise", sheet.unitId, at);
  if (!may) return "no-right-here";
  if (sheet.state !== "approved" || !isAssessmentActPossible(assessment.state, act)) return "not-from-this-state";
  if (isOwn) return null;
  if (actor.grants.some((grant) => grant.unitId === assessment.unitId)) return "own-unit";
  const scores = of.scores ?? (await listScores(db, assessment.id));
  const wrote = [...scores.values()].some((one) => one.savedBy !== null && one.savedBy === actor.id);
  return wrote || (assessment.sentBy !== null && assessment.sentBy === actor.id) ? "own-scores" : null;
}

const note = (
  tx: Tx,
  actor: Actor,
  assessment: Pick<Assessment, "id" | "unitId">,
  of: { act: string; at: Date; details?: Record<string, unknown> },
): Promise<void> =>
  recordAct(tx, actor, {
    act: `selfAssessment.${of.act}`,
    subjectKind: "selfAssessment",
    subjectId: assessment.id,
    unitId: assessment.unitId,
    details: of.details ?? {},
    at: of.at,
  });

/** A unit begins to score itself; pressed twice it is the one that was begun. @throws ScoringRefused, ScoringUnknown */
export async function beginAssessment(
  tx: Tx,
  actor: Actor,
  input: { sheetId: string; unitId: string; at: Date },
): Promise<string> {
  const { sheetId, unitId, at } = input;
  // Locked: another edition that is being approved takes along what was begun, or finds nothing of it.
  const sheet = await lockSheet(tx, sheetId);
  if (!sheet) throw new ScoringUnknown();
  if (!unitsWhere(actor, "scoring.fill").includes(unitId)) throw new ScoringRefused("no-right-here");
  if (sheet.state !== "approved") throw new ScoringRefused("not-from-this-state");
  const day = vietnamDay(at);
  const unit = await getUnit(tx, unitId, day);
  const above = (await ancestorIdsOf(tx, [unitId], day)).get(unitId) ?? [];
  if (unit.kind !== sheet.forKind || !above.includes(sheet.unitId)) throw new ScoringRefused("not-for-this-unit");
  const id = await insertAssessment(tx, { sheetId, unitId, begunByName: actor.name, begunAt: at });
  const begun = id === null ? await findAssessmentOf(tx, { sheetId, unitId }) : undefined;
  if (begun) return begun.id;
  if (id === null) throw new ScoringUnknown();
  await note(tx, actor, { id, unitId }, { act: "begin", at });
  return id;
}

interface Held {
  assessment: Assessment;
  sheet: Sheet;
  criteria: KeptCriterion[];
  scores: Map<number, Score>;
}

async function forAct(tx: Tx, actor: Actor, act: AssessmentAct, of: { assessmentId: string; at: Date }): Promise<Held> {
  const assessment = await lockAssessment(tx, of.assessmentId);
  const sheet = assessment && (await findSheet(tx, assessment.sheetId));
  if (!assessment || !sheet) throw new ScoringUnknown();
  const scores = await listScores(tx, assessment.id);
  const refusal = await assessmentRefusal(tx, actor, act, { sheet, assessment, scores, at: of.at });
  if (refusal) throw new ScoringRefused(refusal);
  return { assessment, sheet, criteria: await listCriteria(tx, sheet.id), scores };
}

export interface GivenScore {
  criterionId: number;
  /** Null: not scored yet. */
  score: number | null;
  /** The explanation of the unit, or the reason of who appraises. */
  words: string;
}

export interface SaveGroup {
  assessmentId: string;
  group: string;
  /** When the group was last saved as the form knew it. */
  seen: string;
  given: readonly GivenScore[];
  at: Date;
}

const leavesIn = (held: Held, group: string): KeptCriterion[] =>
  held.criteria.filter((one) => one.isLeaf && groupOf(one.number) === group);

function checked(leaves: readonly KeptCriterion[], { criterionId, score }: GivenScore): KeptCriterion {
  const criterion = leaves.find((one) => one.id === criterionId);
  if (!criterion) throw new ScoringUnknown();
  if (score !== null && (!Number.isInteger(score) || score < 0 || score > criterion.maximum))
    throw new ScoringRefused("score-out-of-range");
  return criterion;
}

/** What a unit gives itself in one group of criteria, whole or not at all. @throws ScoringRefused, ScoringUnknown */
export async function scoreGroup(tx: Tx, actor: Actor, input: SaveGroup): Promise<void> {
  const held = await forAct(tx, actor, "fill", input);
  const leaves = leavesIn(held, input.group);
  if (seenOf(leaves, held.scores, "self") !== input.seen) throw new ScoringRefused("changed-meanwhile");
  const changed = input.given.filter((one) => {
    if (checked(leaves, one).scoring === "survey") throw new ScoringRefused("not-scored-by-units");
    const before = held.scores.get(one.criterionId);
    return (before?.selfScore ?? null) !== one.score || (before?.explanation ?? "") !== one.words;
  });
  await saveScores(
    tx,
    held.assessment.id,
    changed.map((one) => ({
      criterionId: one.criterionId,
      selfScore: one.score,
      explanation: one.words,
      savedBy: personIdOf(actor),
      savedByName: actor.name,
      savedAt: input.at,
    })),
  );
  if (changed.length > 0)
    await note(tx, actor, held.assessment, {
      act: "score",
      at: input.at,
      details: { group: input.group, criteria: changed.length },
    });
}

/** What a unit is given in one group; another number than its own needs a reason. @throws ScoringRefused, ScoringUnknown */
export async function appraiseGroup(tx: Tx, actor: Actor, input: SaveGroup): Promise<void> {
  const held = await forAct(tx, actor, "appraise", input);
  const leaves = leavesIn(held, input.group);
  if (seenOf(leaves, held.scores, "appraised") !== input.seen) throw new ScoringRefused("changed-meanwhile");
  const changed = input.given.filter((one) => {
    const criterion = checked(leaves, one);
    const before = held.scores.get(one.criterionId);
    if (isReasonMissing(criterion, before, one)) throw new ScoringRefused("reason-missing");
    return (before?.appraisedScore ?? null) !== one.score || (before?.appraisedReason ?? "") !== one.words;
  });
  await saveScores(
    tx,
    held.assessment.id,
    changed.map((one) => ({
      criterionId: one.criterionId,
      appraisedScore: one.score,
      appraisedReason: one.words,
      appraisedSavedByName: actor.name,
      appraisedSavedAt: input.at,
    })),
  );
  if (changed.length > 0)
    await note(tx, actor, held.assessment, {
      act: "appraise",
      at: input.at,
      details: { group: input.group, criteria: changed.length },
    });
}

/** A survey has no score of the unit to differ from. */
export const isReasonMissing = (
  criterion: Pick<KeptCriterion, "scoring">,
  score: Pick<Score, "selfScore"> | undefined,
  given: Pick<GivenScore, "score" | "words">,
): boolean =>
  criterion.scoring !== "survey" &&
  given.score !== null &&
  given.score !== (score?.selfScore ?? null) &&
  given.words === "";

export async function addEvidence(
  tx: Tx,
  actor: Actor,
  input: Omit<Evidence, "id" | "addedByName" | "addedAt"> & { assessmentId: string; at: Date },
): Promise<void> {
  const { assessmentId, at, ...evidence } = input;
  const held = await forAct(tx, actor, "fill", { assessmentId, at });
  const criterion = held.criteria.find((one) => one.id === evidence.criterionId && one.isLeaf);
  if (!criterion) throw new ScoringUnknown();
  if (criterion.scoring === "survey") throw new ScoringRefused("not-scored-by-units");
  const before = (await listEvidence(tx, assessmentId)).filter((one) => one.criterionId === criterion.id);
  // The same thing chosen twice is one.
  if (before.some((one) => one.address !== null && one.address === evidence.address)) return;
  if (before.length >= ASSESSMENT_LIMITS.evidence) throw new ScoringRefused("evidence-full");
  await insertEvidence(tx, { assessmentId, ...evidence, addedByName: actor.name, addedAt: at });
  await note(tx, actor, held.assessment, {
    act: "addEvidence",
    at,
    details: { criterion: criterion.number, kind: evidence.kind },
  });
}

export async function removeEvidence(
  tx: Tx,
  actor: Actor,
  input: { assessmentId: string; evidenceId: string; at: Date },
): Promise<void> {
  const { assessment } = await forAct(tx, actor, "fill", input);
  if (await deleteEvidence(tx, { assessmentId: assessment.id, id: input.evidenceId }))
    await note(tx, actor, assessment, { act: "removeEvidence", at: input.at });
}

/** @throws ScoringRefused while a criterion the unit scores has no score */
export async function sendAssessment(tx: Tx, actor: Actor, input: { assessmentId: string; at: Date }): Promise<void> {
  const { assessment, criteria, scores } = await forAct(tx, actor, "send", input);
  const progress = progressOf(criteria, scores, new Set());
  if (progress.scored < progress.own) throw new ScoringRefused("scores-missing");
  await saveAssessment(tx, assessment.id, {
    state: "sent",
    sentBy: personIdOf(actor),
    sentByName: actor.name,
    sentAt: input.at,
    appraisedBy: null,
    appraisedByName: null,
    appraisedAt: null,
  });
  await note(tx, actor, assessment, { act: "send", at: input.at });
}

/** Asks for more: the unit changes and sends again; points given so far stay. */
export async function returnAssessment(
  tx: Tx,
  actor: Actor,
  input: { assessmentId: string; reason: string; at: Date },
): Promise<void> {
  const { assessment } = await forAct(tx, actor, "return", input);
  await saveAssessment(tx, assessment.id, {
    state: "returned",
    returnedByName: actor.name,
    returnedAt: input.at,
    returnedReason: input.reason,
    appraisedBy: null,
    appraisedByName: null,
    appraisedAt: null,
  });
  await note(tx, actor, assessment, { act: "return", at: input.at });
}

/** @throws ScoringRefused while a criterion has no appraised score, or one that differs has no reason */
export async function finishAppraisal(tx: Tx, actor: Actor, input: { assessmentId: string; at: Date }): Promise<void> {
  const { assessment, criteria, scores } = await forAct(tx, actor, "finish", input);
  for (const one of criteria.filter(({ isLeaf }) => isLeaf)) {
    const score = scores.get(one.id);
    if (score?.appraisedScore == null) throw new ScoringRefused("appraisal-missing");
    // The unit may have changed its own score after it was sent back.
    if (isReasonMissing(one, score, { score: score.appraisedScore, words: score.appraisedReason }))
      throw new ScoringRefused("reason-missing");
  }
  await saveAssessment(tx, assessment.id, {
    state: "appraised",
    appraisedBy: personIdOf(actor),
    appraisedByName: actor.name,
    appraisedAt: input.at,
  });
  await note(tx, actor, assessment, { act: "finish", at: input.at });
}
