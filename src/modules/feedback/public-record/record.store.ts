import { sql } from "kysely";
import { containing, type Db, wordsToFind } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import type { QuestionKind } from "../question.ts";
import type { Satisfaction } from "../verdict/verdict.ts";
import type { Field } from "./publication.ts";

/** A question and its answer as everybody may read them. */
export interface PublicRecord {
  id: string;
  code: string;
  unitId: string;
  kind: QuestionKind;
  field: Field;
  receivedOn: string;
  procedureCode: string | null;
  summary: string;
  answer: string;
  askerName: string | null;
  version: number;
  publishedAt: Date;
  changedAt: Date;
  dueOn: string;
  answeredOn: string;
  isOnTime: boolean;
  isReopened: boolean;
  satisfaction: Satisfaction | null;
  /** What it was sent under, where that was chosen. */
  category: string | null;
}

const COLUMNS = [
  "id",
  "code",
  "unitId",
  "kind",
  "field",
  "receivedOn",
  "procedureCode",
  "summary",
  "answer",
  "askerName",
  "version",
  "publishedAt",
  "changedAt",
  "dueOn",
  "answeredOn",
  "isOnTime",
  "isReopened",
  "satisfaction",
  "category",
] as const;

export interface RecordFilter {
  unitIds?: readonly string[] | undefined;
  kind?: QuestionKind | undefined;
  field?: Field | undefined;
  year?: number | undefined;
  isOnTime?: boolean | undefined;
  words?: string | undefined;
  /** Received on these days, both included. */
  from?: string | undefined;
  upTo?: string | undefined;
  codes?: readonly string[] | undefined;
  isReopened?: boolean | undefined;
  /** Of these categories; or of these kinds and none of the categories known. */
  services?: { categories: readonly string[]; kinds: readonly string[]; known: readonly string[] } | undefined;
  procedureCode?: string | undefined;
  /** Confirmed for this version of its procedure. */
  stamp?: string | undefined;
  /** Asked from this page of the site. */
  pagePath?: string | undefined;
}

function filtered(db: Db, filter: RecordFilter) {
  let query = db.selectFrom("questionPublication").where("state", "=", "published");
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.field) query = query.where("field", "=", filter.field);
  if (filter.year)
    query = query.where("receivedOn", ">=", `${filter.year}-01-01`).where("receivedOn", "<=", `${filter.year}-12-31`);
  if (filter.from) query = query.where("receivedOn", ">=", filter.from);
  if (filter.upTo) query = query.where("receivedOn", "<=", filter.upTo);
  if (filter.isOnTime !== undefined) query = query.where("isOnTime", "=", filter.isOnTime);
  if (filter.codes) query = query.where("code", "=", sql<string>`any(${[...filter.codes]}::text[])`);
  if (filter.isReopened !== undefined) query = query.where("isReopened", "=", filter.isReopened);
  if (filter.services) {
    const { categories, kinds, known } = filter.services;
    query = query.where(
      sql<boolean>`(category = any(${[...categories]}::text[])
        or (kind = any(${[...kinds]}::text[]) and (category is null or not category = any(${[...known]}::text[]))))`,
    );
  }
  if (filter.procedureCode) query = query.where("procedureCode", "=", filter.procedureCode);
  if (filter.stamp) query = query.where("procedureVersion", "=", filter.stamp);
  if (filter.pagePath)
    query = query.where("questionId", "in", (inner) =>
      inner
        .selectFrom("question")
        .select("question.id")
        .where("pagePath", "=", filter.pagePath as string),
    );
  for (const word of wordsToFind(filter.words)) query = query.where("words", "like", containing(unmark(word)));
  return query;
}

/**
 * Newest first. Chosen by the publications alone, then read through the view, which leaves out what may not be public by now: a
 * page may be shorter for it, never longer.
 */
export async function listPublicRecords(
  db: Db,
  filter: RecordFilter,
  limit: number,
  offset = 0,
): Promise<PublicRecord[]> {
  const chosen = await filtered(db, filter)
    .select("id")
    .orderBy("receivedOn", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  if (chosen.length === 0) return [];
  const rows = (await db
    .selectFrom("publicRecord")
    .select(COLUMNS)
    .where("id", "=", sql<string>`any(${chosen.map((one) => one.id)}::uuid[])`)
    .execute()) as PublicRecord[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chosen.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Counted up to a number nobody turns pages to. */
export async function countPublicRecords(db: Db, filter: RecordFilter, most: number): Promise<number> {
  const row = await db
    .selectFrom(filtered(db, filter).select("id").limit(most).as("found"))
    .select((one) => one.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** State of an address that was public once: where it went, or null where it never was. */
export async function findPublishedState(db: Db, code: string): Promise<{ unitId: string } | undefined> {
  return db
    .selectFrom("questionPublication")
    .select("unitId")
    .where("code", "=", code)
    .where("publishedAt", "is not", null)
    .executeTakeFirst();
}

/** What there is to choose from in the filter: units and years with something public. */
export async function listRecordChoices(db: Db): Promise<{ unitIds: string[]; years: number[] }> {
  const units = await sql<{ unitId: string }>`
    select distinct unit_id from question_publication where state = 'published'`.execute(db);
  const years = await sql<{ year: number }>`
    select y as year from generate_series(
      extract(year from (select min(received_on) from question_publication where state = 'published'))::int,
      extract(year from (select max(received_on) from question_publication where state = 'published'))::int) as y
    order by y desc`.execute(db);
  return { unitIds: units.rows.map((row) => row.unitId), years: years.rows.map((row) => row.year) };
}

export interface UnitFigures {
  unitId: string;
  received: number;
  answered: number;
  /** The first answer came by its day. */
  onTime: number;
  reopened: number;
  verdicts: number;
  satisfied: number;
  open: number;
}

/** What units received between two moments, and what became of it; about conduct only what was verified. Of several answers the verdict on the last counts. */
export async function listUnitFigures(db: Db, of: { from: Date; before: Date }): Promise<UnitFigures[]> {
  const { rows } = await sql<UnitFigures>`
    select q.unit_id, count(*)::int as received, count(a.question_id)::int as answered,
      (count(*) filter (where a.is_on_time))::int as on_time, (count(*) filter (where q.reopened > 0))::int as reopened,
      count(d.satisfaction)::int as verdicts, (count(*) filter (where d.satisfaction >= 4))::int as satisfied,
      count(p.id)::int as open
    from question q
    left join question_answer a on a.question_id = q.id and a.round = 0
    left join answer_verdict d on d.question_id = q.id and d.round = case when q.state = 'received' then q.reopened - 1 else q.reopened end
    left join question_publication p on p.question_id = q.id and p.state = 'published'
    where q.received_at >= ${of.from} and q.received_at < ${of.before} and q.kind in ('question', 'comment', 'petition')
      and (not q.is_confidential or q.finding = 'verified')
    group by q.unit_id order by received desc, q.unit_id`.execute(db);
  return rows;
}

/** First and last year in which anything was received. */
export async function listReceivedYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select y as year from generate_series(
      extract(year from (select min(received_at) from question) at time zone 'Asia/Ho_Chi_Minh')::int,
      extract(year from (select max(received_at) from question) at time zone 'Asia/Ho_Chi_Minh')::int) as y
    order by y desc`.execute(db);
  return rows.map((row) => row.year);
}
