import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import type { QuestionKind } from "../question.ts";
import type { Field, Publication, PublicationState, PublicationVersion, VersionState } from "./publication.ts";

const COLUMNS = [
  "id",
  "code",
  "questionId",
  "unitId",
  "kind",
  "state",
  "shownVersion",
  "publishedAt",
  "withdrawnByName",
  "withdrawnAt",
  "withdrawnReason",
  "procedureCode",
  "procedureVersion",
] as const;
const VERSION_COLUMNS = [
  "number",
  "state",
  "field",
  "summary",
  "answer",
  "procedureCode",
  "askerName",
  "photos",
  "kept",
  "hidden",
  "edit",
  "writerIds",
  "writtenByName",
  "writtenAt",
  "approvedByName",
  "approvedAt",
  "returnNote",
] as const;

export async function findPublicationOf(db: Db, questionId: string): Promise<Publication | undefined> {
  const row = await db
    .selectFrom("questionPublication")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .executeTakeFirst();
  return row as Publication | undefined;
}

export async function lockPublicationOf(tx: Tx, questionId: string): Promise<Publication | undefined> {
  const row = await tx
    .selectFrom("questionPublication")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .forUpdate()
    .executeTakeFirst();
  return row as Publication | undefined;
}

export async function insertPublication(
  tx: Tx,
  publication: Pick<Publication, "questionId" | "unitId" | "kind"> & { receivedOn: string; field: Field },
): Promise<Publication> {
  const row = await tx
    .insertInto("questionPublication")
    .values(publication)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return row as Publication;
}

export async function savePublication(
  tx: Tx,
  id: string,
  change: Partial<Omit<Publication, "id" | "code" | "questionId">> & {
    field?: Field;
    words?: string;
    withdrawnBy?: string | null;
  },
): Promise<void> {
  await tx.updateTable("questionPublication").set(change).where("id", "=", id).execute();
}

export async function findLastVersion(db: Db, publicationId: string): Promise<PublicationVersion | undefined> {
  const row = await db
    .selectFrom("questionPublicationVersion")
    .select(VERSION_COLUMNS)
    .where("publicationId", "=", publicationId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as PublicationVersion | undefined;
}

export async function insertVersion(
  tx: Tx,
  publicationId: string,
  version: Omit<PublicationVersion, "edit" | "approvedByName" | "approvedAt" | "returnNote"> & {
    submittedAt: Date | null;
  },
): Promise<void> {
  await tx
    .insertInto("questionPublicationVersion")
    .values({ ...version, publicationId, kept: JSON.stringify(version.kept) })
    .execute();
}

export async function saveVersion(
  tx: Tx,
  of: { publicationId: string; number: number },
  change: Partial<Omit<PublicationVersion, "number" | "edit">> & {
    submittedAt?: Date | null;
    approvedBy?: string | null;
  },
): Promise<void> {
  const { kept, ...rest } = change;
  await tx
    .updateTable("questionPublicationVersion")
    .set({ ...rest, ...(kept ? { kept: JSON.stringify(kept) } : {}), edit: sql<number>`edit + 1` })
    .where("publicationId", "=", of.publicationId)
    .where("number", "=", of.number)
    .execute();
}

/** The copies shown with a version that is public. */
export async function listShownPhotos(db: Db, of: { publicationId: string; number: number }): Promise<string[]> {
  const row = await db
    .selectFrom("questionPublicationVersion")
    .select("photos")
    .where("publicationId", "=", of.publicationId)
    .where("number", "=", of.number)
    .where("state", "=", "approved")
    .executeTakeFirst();
  return row?.photos ?? [];
}

/** Whether a copy was ever approved for the public: its file stays. */
export async function wasCopyApproved(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom("questionPublicationVersion")
    .select("number")
    .where("state", "=", "approved")
    .where(sql<boolean>`${key} = any(photos)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the database lets this question be public at all. */
export async function mayBePublic(db: Db, questionId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select question_may_be_public(q) as may from question q where q.id = ${questionId}`.execute(db);
  return rows[0]?.may === true;
}

export async function findsNameConsent(db: Db, questionId: string): Promise<boolean> {
  const row = await db.selectFrom("question").select("showsName").where("id", "=", questionId).executeTakeFirst();
  return row?.showsName === true;
}

/** Who asked agreed to be named in public. */
export async function keepNameConsent(tx: Tx, questionId: string): Promise<void> {
  await tx.updateTable("question").set({ showsName: true }).where("id", "=", questionId).execute();
}

export interface PublicationStep {
  at: Date;
  act: string;
  version: number | null;
  personName: string;
  note: string | null;
}

export async function insertPublicationStep(
  tx: Tx,
  step: PublicationStep & { publicationId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("questionPublicationStep").values(step).execute();
}

/** Who first did something about what is public of a question after a moment. */
export async function whoSettledAnswer(
  db: Db,
  questionId: string,
  after: Date,
): Promise<{ name: string; at: Date } | null> {
  const row = await db
    .selectFrom("questionPublicationStep as s")
    .innerJoin("questionPublication as p", "p.id", "s.publicationId")
    .select(["s.personName as name", "s.at"])
    .where("p.questionId", "=", questionId)
    .where("s.act", "in", ["confirm", "approve", "withdraw"])
    .where("s.at", ">=", after)
    .orderBy("s.id")
    .executeTakeFirst();
  return row ?? null;
}

export async function listPublicationSteps(db: Db, publicationId: string): Promise<PublicationStep[]> {
  return db
    .selectFrom("questionPublicationStep")
    .select(["at", "act", "version", "personName", "note"])
    .where("publicationId", "=", publicationId)
    .orderBy("id", "desc")
    .execute();
}

export interface PublicationFilter {
  unitIds: readonly string[];
  state?: PublicationState | undefined;
  /** Of the last version. */
  version?: VersionState | undefined;
  words?: string | undefined;
  /** Written by others than this person alone. */
  notBy?: string | undefined;
}

export interface PublicationRow {
  questionId: string;
  code: string;
  unitId: string;
  kind: QuestionKind;
  state: PublicationState;
  versionState: VersionState;
  number: number;
  field: Field;
  summary: string;
  writtenByName: string;
  writtenAt: Date;
}

/** As officers have them: what was written last first. */
export async function listPublications(
  db: Db,
  filter: PublicationFilter,
  limit: number,
  offset = 0,
): Promise<PublicationRow[]> {
  const like = filter.words ? containing(filter.words) : null;
  const { rows } = await sql<PublicationRow>`
    select p.question_id, p.code, p.unit_id, p.kind, p.state, v.state as version_state, v.number, v.field, v.summary,
      v.written_by_name, v.written_at
    from question_publication p
    join lateral (select * from question_publication_version v where v.publication_id = p.id order by v.number desc limit 1) v on true
    join question q on q.id = p.question_id and question_may_be_public(q)
    where p.unit_id = any(${[...filter.unitIds]}::uuid[])
      and (${filter.state ?? null}::text is null or p.state = ${filter.state ?? null})
      and (${filter.version ?? null}::text is null or v.state = ${filter.version ?? null})
      and (${like}::text is null or unaccent(v.summary) ilike unaccent(${like}) or p.code ilike ${like})
      and (${filter.notBy ?? null}::uuid is null or not (${filter.notBy ?? null}::uuid = any(v.writer_ids)))
    order by v.written_at desc, p.id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export interface TiedAnswer {
  questionId: string;
  unitId: string;
  procedureCode: string;
  procedureVersion: string | null;
  summary: string;
}

/** What is public with the code of a procedure, of these units or of all, newest first. */
export async function listTied(db: Db, unitIds: readonly string[] | null): Promise<TiedAnswer[]> {
  const { rows } = await sql<TiedAnswer>`
    select p.question_id, p.unit_id, p.procedure_code, p.procedure_version, v.summary
    from question_publication p
    join question_publication_version v on v.publication_id = p.id and v.number = p.shown_version
    join question q on q.id = p.question_id and question_may_be_public(q)
    where p.state = 'published' and p.procedure_code is not null
      ${unitIds ? sql`and p.unit_id = any(${[...unitIds]}::uuid[])` : sql``}
    order by p.received_on desc, p.id`.execute(db);
  return rows;
}

export async function confirmProcedure(
  tx: Tx,
  id: string,
  of: { stamp: string; byName: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("questionPublication")
    .set({ procedureVersion: of.stamp, procedureConfirmedByName: of.byName, procedureConfirmedAt: of.at })
    .where("id", "=", id)
    .execute();
}

/** What is read of a version by the search of the public list. */
export const searchWords = (text: { summary: string; answer: string }, code: string): string =>
  unmark(`${code} ${text.summary} ${text.answer}`).replace(/\s+/g, " ");
