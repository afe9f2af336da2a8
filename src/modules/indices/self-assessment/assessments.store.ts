import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Assessment, AssessmentState, Evidence, Score } from "./assessment.ts";

const COLUMNS = [
  "id",
  "sheetId",
  "unitId",
  "state",
  "begunByName",
  "begunAt",
  "sentBy",
  "sentByName",
  "sentAt",
  "returnedByName",
  "returnedAt",
  "returnedReason",
  "appraisedByName",
  "appraisedAt",
] as const;

/** Null where the unit has begun already. */
export async function insertAssessment(
  tx: Tx,
  row: Pick<Assessment, "sheetId" | "unitId" | "begunByName" | "begunAt">,
): Promise<string | null> {
  const made = await tx
    .insertInto("selfAssessment")
    .values(row)
    .onConflict((conflict) => conflict.columns(["sheetId", "unitId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export async function findAssessment(db: Db, id: string): Promise<Assessment | undefined> {
  const row = await db.selectFrom("selfAssessment").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Assessment | undefined;
}

export async function lockAssessment(tx: Tx, id: string): Promise<Assessment | undefined> {
  const row = await tx.selectFrom("selfAssessment").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Assessment | undefined;
}

export async function findAssessmentOf(
  db: Db,
  of: { sheetId: string; unitId: string },
): Promise<Assessment | undefined> {
  const row = await db
    .selectFrom("selfAssessment")
    .select(COLUMNS)
    .where("sheetId", "=", of.sheetId)
    .where("unitId", "=", of.unitId)
    .executeTakeFirst();
  return row as Assessment | undefined;
}

export async function saveAssessment(
  tx: Tx,
  id: string,
  change: Partial<Omit<Assessment, "id" | "sheetId" | "unitId">> & { appraisedBy?: string | null },
): Promise<void> {
  await tx.updateTable("selfAssessment").set(change).where("id", "=", id).execute();
}

/** An assessment with what its list says of it. */
export interface ListedAssessment extends Assessment {
  scored: number;
  withoutEvidence: number;
  self: number;
  appraised: number;
}

/** Everything of a sheet in one statement, or of these units only. */
export async function listAssessments(
  db: Db,
  sheetIds: readonly string[],
  unitIds?: readonly string[],
): Promise<ListedAssessment[]> {
  if (sheetIds.length === 0) return [];
  const { rows } = await sql<ListedAssessment>`
    select a.id, a.sheet_id, a.unit_id, a.state, a.begun_by_name, a.begun_at, a.sent_by, a.sent_by_name, a.sent_at, a.returned_by_name,
      a.returned_at, a.returned_reason, a.appraised_by_name, a.appraised_at,
      count(s.self_score) filter (where c.scoring <> 'survey')::int as scored,
      count(c.id) filter (where c.scoring <> 'survey' and e.criterion_id is null)::int as without_evidence,
      coalesce(sum(s.self_score), 0)::int as self,
      coalesce(sum(s.appraised_score), 0)::int as appraised
    from self_assessment a
    join scoring_criterion c on c.sheet_id = a.sheet_id and c.is_leaf
    left join self_assessment_score s on s.assessment_id = a.id and s.criterion_id = c.id
    left join (select distinct assessment_id, criterion_id from self_assessment_evidence) e
      on e.assessment_id = a.id and e.criterion_id = c.id
    where a.sheet_id = any(${[...sheetIds]}::uuid[])
      and ${unitIds ? sql`a.unit_id = any(${[...unitIds]}::uuid[])` : sql`true`}
    group by a.id`.execute(db);
  return rows;
}

/** Assessments without their figures. */
export async function listStates(
  db: Db,
  sheetIds: readonly string[],
): Promise<Pick<Assessment, "id" | "sheetId" | "unitId" | "state" | "returnedReason">[]> {
  if (sheetIds.length === 0) return [];
  const rows = await db
    .selectFrom("selfAssessment")
    .select(["id", "sheetId", "unitId", "state", "returnedReason"])
    .where("sheetId", "in", [...sheetIds])
    .execute();
  return rows as Pick<Assessment, "id" | "sheetId" | "unitId" | "state" | "returnedReason">[];
}

/** What units are in that have begun by a sheet; none of them moves until the transaction ends. */
export async function lockStates(tx: Tx, sheetId: string): Promise<AssessmentState[]> {
  const rows = await tx
    .selectFrom("selfAssessment")
    .select("state")
    .where("sheetId", "=", sheetId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.state as AssessmentState);
}

export async function listScores(db: Db, assessmentId: string): Promise<Map<number, Score>> {
  const rows = await db
    .selectFrom("selfAssessmentScore")
    .select([
      "criterionId",
      "selfScore",
      "explanation",
      "savedBy",
      "savedByName",
      "savedAt",
      "appraisedScore",
      "appraisedReason",
      "appraisedSavedByName",
      "appraisedSavedAt",
    ])
    .where("assessmentId", "=", assessmentId)
    .execute();
  return new Map(rows.map((row) => [row.criterionId as number, row as Score]));
}

/** Writes one side of the scores; the other stays. */
export async function saveScores(
  tx: Tx,
  assessmentId: string,
  scores: readonly (Partial<Omit<Score, "criterionId">> & { criterionId: number })[],
): Promise<void> {
  for (const { criterionId, ...change } of scores)
    await tx
      .insertInto("selfAssessmentScore")
      .values({ assessmentId, criterionId, ...change })
      .onConflict((conflict) => conflict.columns(["assessmentId", "criterionId"]).doUpdateSet(change))
      .execute();
}

export async function listEvidence(db: Db, assessmentId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom("selfAssessmentEvidence")
    .select([
      "id",
      "criterionId",
      "kind",
      "ref",
      "label",
      "address",
      "fileKey",
      "fileName",
      "fileType",
      "addedByName",
      "addedAt",
    ])
    .where("assessmentId", "=", assessmentId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
  return rows as Evidence[];
}

export async function insertEvidence(tx: Tx, row: Omit<Evidence, "id"> & { assessmentId: string }): Promise<void> {
  await tx.insertInto("selfAssessmentEvidence").values(row).execute();
}

export async function deleteEvidence(tx: Tx, of: { assessmentId: string; id: string }): Promise<boolean> {
  const done = await tx
    .deleteFrom("selfAssessmentEvidence")
    .where("assessmentId", "=", of.assessmentId)
    .where("id", "=", of.id)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/**
 * Takes what was begun under an edition along to the next one: scores and evidence of criteria that stayed word for word, where the points
 * still fit, and what was appraised so far where the most points stayed. What does not fit stays under the old edition. What was sent comes
 * back with the reason.
 */
export async function moveToEdition(
  tx: Tx,
  of: { from: string; to: string; reason: string; by: string; at: Date },
): Promise<number> {
  const same = sql`scoring_criterion o join scoring_criterion n
    on n.sheet_id = ${of.to} and n.number = o.number and n.text = o.text and n.is_leaf and o.is_leaf and n.scoring = o.scoring`;
  await sql`
    insert into self_assessment_score (assessment_id, criterion_id, self_score, explanation, saved_by, saved_by_name, saved_at,
      appraised_score, appraised_reason, appraised_saved_by_name, appraised_saved_at)
    select s.assessment_id, n.id, s.self_score, s.explanation, s.saved_by, s.saved_by_name, s.saved_at,
      case when n.maximum = o.maximum then s.appraised_score end, case when n.maximum = o.maximum then s.appraised_reason else '' end,
      case when n.maximum = o.maximum then s.appraised_saved_by_name end, case when n.maximum = o.maximum then s.appraised_saved_at end
    from ${same} join self_assessment_score s on s.criterion_id = o.id
    where o.sheet_id = ${of.from} and coalesce(s.self_score, 0) <= n.maximum`.execute(tx);
  await sql`
    insert into self_assessment_evidence
      (assessment_id, criterion_id, kind, ref, label, address, file_key, file_name, file_type, added_by_name, added_at)
    select e.assessment_id, n.id, e.kind, e.ref, e.label, e.address, e.file_key, e.file_name, e.file_type, e.added_by_name, e.added_at
    from ${same} join self_assessment_evidence e on e.criterion_id = o.id
    where o.sheet_id = ${of.from}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    update self_assessment set sheet_id = ${of.to},
      returned_reason = case when state in ('sent', 'returned') then ${of.reason} else returned_reason end,
      returned_by_name = case when state = 'sent' then ${of.by} else returned_by_name end,
      returned_at = case when state = 'sent' then ${of.at}::timestamptz else returned_at end,
      state = case when state = 'sent' then 'returned' else state end
    where sheet_id = ${of.from} returning id`.execute(tx);
  return rows.length;
}
