import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Answers } from "./questionnaire.ts";
import type { Phase, Survey, SurveyFacts, SurveySource, SurveyStratum } from "./survey.ts";

const COLUMNS = [
  "id",
  "unitId",
  "title",
  "purpose",
  "questionnaireId",
  "populationKind",
  "periodFrom",
  "periodUntil",
  "opensOn",
  "closesOn",
  sql<number>`margin_percent::float8`.as("marginPercent"),
  "leastPerStratum",
  "takesOpen",
  "officialRef",
  "state",
  "drawSeed",
  "withdrawnReason",
  "basedOn",
  "createdBy",
  "createdByName",
  "createdAt",
  "approvedByName",
  "approvedAt",
  "resultsByName",
  "resultsAt",
] as const;

export async function insertSurvey(
  tx: Tx,
  survey: SurveyFacts & Pick<Survey, "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("survey").values(survey).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findSurvey(db: Db, id: string): Promise<Survey | undefined> {
  return (await db.selectFrom("survey").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as Survey | undefined;
}

export async function lockSurvey(tx: Tx, id: string): Promise<Survey | undefined> {
  return (await tx.selectFrom("survey").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Survey
    | undefined;
}

export async function saveSurvey(
  tx: Tx,
  id: string,
  change: Partial<Omit<Survey, "id" | "basedOn" | "createdAt">> & {
    approvedBy?: string | null;
    resultsBy?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("survey")
    .set({ ...change, basedOn: sql<number>`based_on + 1` })
    .where("id", "=", id)
    .execute();
}

export interface SurveyFilter {
  reach?: readonly string[];
  unitId?: string | undefined;
  phase?: Phase | undefined;
  /** Open or with public results. */
  isPublic?: boolean;
  today: string;
  q?: string | undefined;
}

function filtered(db: Db, filter: SurveyFilter) {
  const { today, phase } = filter;
  let query = db.selectFrom("survey");
  if (filter.reach) query = query.where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.isPublic)
    query = query
      .where("state", "=", "approved")
      .where((or) =>
        or.or([or("resultsAt", "is not", null), or.and([or("opensOn", "<=", today), or("closesOn", ">=", today)])]),
      );
  if (phase === "draft" || phase === "withdrawn") query = query.where("state", "=", phase);
  else if (phase) {
    query = query.where("state", "=", "approved").where("resultsAt", phase === "published" ? "is not" : "is", null);
    if (phase === "coming") query = query.where("opensOn", ">", today);
    if (phase === "open") query = query.where("opensOn", "<=", today).where("closesOn", ">=", today);
    if (phase === "closed") query = query.where("closesOn", "<", today);
  }
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(word)})`);
  return query;
}

/** Newest first by the day it opens. */
export async function listSurveys(db: Db, filter: SurveyFilter, limit: number, offset = 0): Promise<Survey[]> {
  const rows = await filtered(db, filter)
    .select(COLUMNS)
    .orderBy("opensOn", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows as Survey[];
}

/** Published surveys of people who were drawn, at these units, the newest period first. */
export async function listPublishedIn(
  db: Db,
  unitIds: readonly string[],
): Promise<Pick<Survey, "id" | "unitId" | "title" | "periodFrom" | "periodUntil">[]> {
  return db
    .selectFrom("survey")
    .select(["id", "unitId", "title", "periodFrom", "periodUntil"])
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("state", "=", "approved")
    .where("resultsAt", "is not", null)
    .where("populationKind", "<>", "open")
    .orderBy("periodUntil", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
}

/** Published surveys of a unit, oldest period first: what a series is made of. */
export async function listPublished(db: Db, unitId: string): Promise<Survey[]> {
  const rows = await db
    .selectFrom("survey")
    .select(COLUMNS)
    .where("unitId", "=", unitId)
    .where("state", "=", "approved")
    .where("resultsAt", "is not", null)
    .orderBy("periodUntil")
    .orderBy("id")
    .execute();
  return rows as Survey[];
}

export async function replaceStrata(
  tx: Tx,
  surveyId: string,
  strata: readonly Omit<SurveyStratum, "position">[],
): Promise<void> {
  await tx.deleteFrom("surveyStratum").where("surveyId", "=", surveyId).execute();
  if (strata.length > 0)
    await tx
      .insertInto("surveyStratum")
      .values(strata.map((one, at) => ({ surveyId, position: at + 1, ...one })))
      .execute();
}

export async function listStrata(db: Db, surveyId: string): Promise<SurveyStratum[]> {
  return db
    .selectFrom("surveyStratum")
    .select(["position", "unitId", "name", "population", "sample"])
    .where("surveyId", "=", surveyId)
    .orderBy("position")
    .execute();
}

export async function insertInvitations(
  tx: Tx,
  surveyId: string,
  drawn: readonly { stratum: number; dossierId: number }[],
): Promise<void> {
  for (let from = 0; from < drawn.length; from += 5_000)
    await tx
      .insertInto("surveyInvitation")
      .values(drawn.slice(from, from + 5_000).map((one) => ({ surveyId, ...one })))
      .onConflict((conflict) => conflict.columns(["surveyId", "dossierId"]).doNothing())
      .execute();
}

export interface Invitation {
  id: number;
  surveyId: string;
  stratum: number;
  dossierId: number | null;
  told: "sent" | "noAddress" | null;
  usedOn: string | null;
}

const INVITATION = ["id", "surveyId", "stratum", "dossierId", "told", "usedOn"] as const;

export async function findInvitation(db: Db, id: number): Promise<Invitation | undefined> {
  const row = await db.selectFrom("surveyInvitation").select(INVITATION).where("id", "=", id).executeTakeFirst();
  return row as Invitation | undefined;
}

export async function listUntold(db: Db, surveyId: string, limit: number): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("surveyInvitation")
    .select(INVITATION)
    .where("surveyId", "=", surveyId)
    .where("told", "is", null)
    .where("dossierId", "is not", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as Invitation[];
}

export async function saveTold(db: Db, id: number, told: "sent" | "noAddress", at: Date): Promise<void> {
  await db.updateTable("surveyInvitation").set({ told, toldAt: at }).where("id", "=", id).execute();
}

/** False where it was used before. */
export async function useInvitation(tx: Tx, id: number, on: string): Promise<boolean> {
  const done = await tx
    .updateTable("surveyInvitation")
    .set({ usedOn: on })
    .where("id", "=", id)
    .where("usedOn", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Whom invitations of surveys closed before the day were drawn for is forgotten. */
export async function forgetDrawn(db: Db, closedBefore: string): Promise<number> {
  const done = await db
    .updateTable("surveyInvitation")
    .set({ dossierId: null })
    .where("dossierId", "is not", null)
    .where(sql<boolean>`survey_id in (select id from survey where closes_on < ${closedBefore})`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface InvitationCounts {
  stratum: number;
  drawn: number;
  sent: number;
  noAddress: number;
}

export async function countInvitations(db: Db, surveyId: string): Promise<InvitationCounts[]> {
  return db
    .selectFrom("surveyInvitation")
    .select([
      "stratum",
      sql<number>`count(*)::int`.as("drawn"),
      sql<number>`(count(*) filter (where told = 'sent'))::int`.as("sent"),
      sql<number>`(count(*) filter (where told = 'noAddress'))::int`.as("noAddress"),
    ])
    .where("surveyId", "=", surveyId)
    .groupBy("stratum")
    .execute();
}

export interface StoredAnswer {
  id: string;
  surveyId: string;
  stratum: number | null;
  source: SurveySource;
  answers: Answers;
  answeredOn: string;
  sheet: number | null;
}

/** False where an answer with this id is there. */
export async function insertAnswerOnce(tx: Tx, answer: StoredAnswer): Promise<boolean> {
  const row = await tx
    .insertInto("surveyAnswer")
    .values({ ...answer, answers: JSON.stringify(answer.answers) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAnswer(tx: Tx, answer: StoredAnswer): Promise<void> {
  await tx
    .insertInto("surveyAnswer")
    .values({ ...answer, answers: JSON.stringify(answer.answers) })
    .execute();
}

export async function listAnswers(
  db: Db,
  surveyId: string,
): Promise<Pick<StoredAnswer, "stratum" | "source" | "answers">[]> {
  const rows = await db
    .selectFrom("surveyAnswer")
    .select(["stratum", "source", "answers"])
    .where("surveyId", "=", surveyId)
    .orderBy("id")
    .execute();
  return rows as Pick<StoredAnswer, "stratum" | "source" | "answers">[];
}

export async function countAnswers(
  db: Db,
  surveyIds: readonly string[],
): Promise<{ surveyId: string; stratum: number | null; source: SurveySource; count: number }[]> {
  if (surveyIds.length === 0) return [];
  const rows = await db
    .selectFrom("surveyAnswer")
    .select(["surveyId", "stratum", "source", sql<number>`count(*)::int`.as("count")])
    .where("surveyId", "=", sql<string>`any(${[...surveyIds]}::uuid[])`)
    .groupBy(["surveyId", "stratum", "source"])
    .execute();
  return rows as { surveyId: string; stratum: number | null; source: SurveySource; count: number }[];
}

export interface PaperEntry {
  surveyId: string;
  sheet: number;
  turn: 1 | 2;
  stratum: number;
  answers: Answers;
  personId: string;
  personName: string;
  at: Date;
}

export async function listEntriesOf(db: Db, surveyId: string, sheet: number): Promise<PaperEntry[]> {
  const rows = await db
    .selectFrom("surveyPaperEntry")
    .selectAll()
    .where("surveyId", "=", surveyId)
    .where("sheet", "=", sheet)
    .orderBy("turn")
    .execute();
  return rows as PaperEntry[];
}

export async function upsertEntry(tx: Tx, entry: PaperEntry): Promise<void> {
  const row = { ...entry, answers: JSON.stringify(entry.answers) };
  await tx
    .insertInto("surveyPaperEntry")
    .values(row)
    .onConflict((conflict) => conflict.columns(["surveyId", "sheet", "turn"]).doUpdateSet(row))
    .execute();
}

export interface Sheet {
  sheet: number;
  stratum: number;
  firstBy: string;
  secondBy: string | null;
  isCounted: boolean;
}

/** Sheets typed so far, those that wait for a second person or a decision first. */
export async function listSheets(db: Db, surveyId: string, limit: number, offset = 0): Promise<Sheet[]> {
  const { rows } = await sql<Sheet>`
    select one.sheet, one.stratum, one.person_name as first_by, two.person_name as second_by, a.id is not null as is_counted
    from survey_paper_entry one
      left join survey_paper_entry two on two.survey_id = one.survey_id and two.sheet = one.sheet and two.turn = 2
      left join survey_answer a on a.survey_id = one.survey_id and a.sheet = one.sheet
    where one.survey_id = ${surveyId} and one.turn = 1
    order by a.id is not null, two.sheet is null, one.sheet limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export interface SheetCounts {
  counted: number;
  waitSecond: number;
  differ: number;
}

export async function countSheets(db: Db, surveyId: string): Promise<SheetCounts> {
  const { rows } = await sql<SheetCounts>`
    select (count(*) filter (where a.id is not null))::int as counted,
      (count(*) filter (where a.id is null and two.sheet is null))::int as wait_second,
      (count(*) filter (where a.id is null and two.sheet is not null))::int as differ
    from survey_paper_entry one
      left join survey_paper_entry two on two.survey_id = one.survey_id and two.sheet = one.sheet and two.turn = 2
      left join survey_answer a on a.survey_id = one.survey_id and a.sheet = one.sheet
    where one.survey_id = ${surveyId} and one.turn = 1`.execute(db);
  return rows[0] as SheetCounts;
}

export interface SurveyStep {
  at: Date;
  act: string;
  personName: string;
  note: string | null;
}

export async function insertStep(
  tx: Tx,
  step: SurveyStep & { surveyId: string | null; questionnaireId: string | null; personId: string | null },
): Promise<void> {
  await tx.insertInto("surveyStep").values(step).execute();
}

export async function listSteps(db: Db, of: { surveyId?: string; questionnaireId?: string }): Promise<SurveyStep[]> {
  let query = db.selectFrom("surveyStep").select(["at", "act", "personName", "note"]);
  if (of.surveyId) query = query.where("surveyId", "=", of.surveyId);
  if (of.questionnaireId) query = query.where("questionnaireId", "=", of.questionnaireId);
  return query.orderBy("id", "desc").execute();
}

/** How many are to be asked, by survey. */
export async function sumSamples(db: Db, surveyIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("surveyStratum")
    .select(["surveyId", sql<number>`sum(sample)::int`.as("sample")])
    .where("surveyId", "=", sql<string>`any(${[...surveyIds]}::uuid[])`)
    .groupBy("surveyId")
    .execute();
  return new Map(rows.map((row) => [row.surveyId, row.sample]));
}
