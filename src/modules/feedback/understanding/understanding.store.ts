import { sql } from "kysely";
import { beginningWith, type Db } from "../../../platform/db/index.ts";

/**
 * Questions and comments of the open inbox that say what people do not understand: nothing confidential, nothing that ended at
 * another door or at another body, and nothing whose words speak of a complaint or denunciation, also while nobody guided it yet.
 */
const understandable = sql<boolean>`not q.is_confidential and q.kind in ('question', 'comment') and q.closed_as is null
  and q.search_key !~ '(khieu nai|to cao|to giac)'`;

const day = sql`(q.received_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const from = (on: string) => sql`(${on}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** What readers of a page pressed and asked in a stretch of days. What is joined to a question of the page counts with it. */
export interface PageCount {
  path: string;
  presses: number;
  notUseful: number;
  /** Of these, such that name a step. */
  stuck: number;
  questions: number;
}

export async function countByPage(db: Db, of: { prefix: string; from: string; before: string }): Promise<PageCount[]> {
  const like = beginningWith(of.prefix);
  const { rows } = await sql<PageCount>`
    select path, sum(presses)::int as presses, sum(not_useful)::int as not_useful, sum(stuck)::int as stuck, sum(questions)::int as questions from (
      select path, 1 as presses, (not is_useful)::int as not_useful,
        (not is_useful and part is not null)::int as stuck, 0 as questions
      from page_rating where path like ${like} and rated_on >= ${of.from}::date and rated_on < ${of.before}::date
      union all
      select coalesce(p.path, q.page_path, j.page_path), 0, 0, 0, 1
      from question q left join question j on j.id = q.joined_to
      left join lateral (select ${of.prefix} || procedure_code as path from question_publication
        where question_id = q.id and procedure_code is not null and state = 'published') p on true
      where q.received_at >= ${from(of.from)} and q.received_at < ${from(of.before)} and ${understandable}
        and coalesce(p.path, q.page_path, j.page_path) like ${like}
    ) voice group by path`.execute(db);
  return rows;
}

/** How many messages came from a page, nothing confidential among them. */
export async function countAboutPage(db: Db, path: string): Promise<number> {
  const { count } = await db
    .selectFrom("question")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("pagePath", "=", path)
    .where("isConfidential", "=", false)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface AskedOnPage {
  id: string;
  body: string;
  unitId: string;
  receivedOn: string;
}

/** The newest questions about a page, their words as they came: for the eyes of officers of these units, or to be masked. */
export async function listAskedOnPage(
  db: Db,
  of: { path: string; code: string; from: string; unitIds?: readonly string[] | undefined },
  limit: number,
): Promise<AskedOnPage[]> {
  const within = of.unitIds ? sql`and q.unit_id = any(${[...of.unitIds]}::uuid[])` : sql``;
  const { rows } = await sql<AskedOnPage>`
    select q.id::text as id, q.body, q.unit_id::text as unit_id, ${day}::text as received_on
    from question q
    where q.id in (
        select id from question where page_path = ${of.path} and received_at >= ${from(of.from)}
        union select a.id from question j join question a on a.joined_to = j.id where j.page_path = ${of.path}
        union select question_id from question_publication where procedure_code = ${of.code} and state = 'published')
      and q.received_at >= ${from(of.from)} and ${understandable} ${within}
    order by q.received_at desc, q.id limit ${limit}`.execute(db);
  return rows;
}

/** Languages in which people pressed "not useful" on a page, the most frequent first. */
export async function languagesOnPage(db: Db, of: { path: string; from: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("pageRating")
    .where("path", "=", of.path)
    .where("ratedOn", ">=", of.from)
    .where("isUseful", "=", false)
    .select("lang")
    .groupBy("lang")
    .orderBy(sql`count(*)`, "desc")
    .execute();
  return rows.map((row) => row.lang);
}

/** At which steps readers of a page said they were stuck. */
export async function partsOnPage(
  db: Db,
  of: { path: string; from: string },
): Promise<{ part: string; times: number }[]> {
  const rows = await db
    .selectFrom("pageRating")
    .where("path", "=", of.path)
    .where("ratedOn", ">=", of.from)
    .where("isUseful", "=", false)
    .where("part", "is not", null)
    .select(["part", sql<number>`count(*)::int`.as("times")])
    .groupBy("part")
    .execute();
  return rows.map((row) => ({ part: row.part ?? "", times: row.times }));
}
