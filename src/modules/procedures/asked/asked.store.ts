import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { SHOWN_FROM } from "./question-words.ts";

export interface QuestionCount {
  keyHash: string;
  text: string;
  searches: number;
  opened: number;
  unanswered: number;
}

/** Questions asked for the first time on a day. */
export async function countNewQuestions(db: Db, day: string): Promise<number> {
  const row = await db
    .selectFrom("searchQuestion")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("firstAsked", "=", day)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Adds to the day's counts; at most `room` questions nobody asked before are taken in. Keeps words from the third time on. */
export async function saveCounts(tx: Tx, counts: readonly QuestionCount[], day: string, room: number): Promise<void> {
  const rows = JSON.stringify(
    counts.map((one) => ({ h: one.keyHash, t: one.text, s: one.searches, o: one.opened, u: one.unanswered })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given(h text, t text, s int, o int, u int)`;
  await sql`
    insert into search_question (key_hash, first_asked, last_asked)
    select h, ${day}::date, ${day}::date from ${given}
    where not exists (select 1 from search_question where key_hash = h)
    limit ${room}
    on conflict (key_hash) do nothing`.execute(tx);
  await sql`
    insert into search_question_day (key_hash, day, searches, opened, unanswered)
    select h, ${day}::date, s, o, u from ${given} join search_question on key_hash = h
    on conflict (key_hash, day) do update
    set searches = search_question_day.searches + excluded.searches, opened = search_question_day.opened + excluded.opened,
      unanswered = search_question_day.unanswered + excluded.unanswered`.execute(tx);
  await sql`
    update search_question q set last_asked = ${day}::date,
      text = coalesce(q.text, case when (select sum(d.searches) from search_question_day d where d.key_hash = q.key_hash)
        >= ${SHOWN_FROM} then t end)
    from ${given} where q.key_hash = h`.execute(tx);
}

export interface AskedQuestion {
  text: string;
  searches: number;
  opened: number;
  /** Searches over everything that found nothing of any kind. */
  unanswered: number;
  lastAsked: string;
}

/** The questions asked most since a day, as far as their words are kept. */
export async function listAskedSince(db: Db, since: string, limit: number): Promise<AskedQuestion[]> {
  const found = await sql<AskedQuestion>`
    select q.text, sum(d.searches)::int as searches, sum(d.opened)::int as opened, sum(d.unanswered)::int as unanswered, max(d.day) as last_asked
    from search_question_day d join search_question q on q.key_hash = d.key_hash
    where d.day >= ${since}::date and q.text is not null
    group by q.key_hash, q.text
    having sum(d.searches) > 0
    order by sum(d.searches) desc, q.text collate "vi-x-icu"
    limit ${limit}`.execute(db);
  return found.rows;
}

/** All searches since a day, and those whose words are not kept. */
export async function totalsSince(
  db: Db,
  since: string,
): Promise<{ searches: number; opened: number; unshown: number }> {
  const found = await sql<{ searches: number; opened: number; unshown: number }>`
    select coalesce(sum(d.searches), 0)::int as searches, coalesce(sum(d.opened), 0)::int as opened,
      coalesce(sum(d.searches) filter (where q.text is null), 0)::int as unshown
    from search_question_day d join search_question q on q.key_hash = d.key_hash
    where d.day >= ${since}::date`.execute(db);
  return found.rows[0] as { searches: number; opened: number; unshown: number };
}

/** Removes questions that were seldom asked and long ago, and days nobody looks at any more. Returns how many questions. */
export async function forgetQuestions(tx: Tx, before: { unshown: string; shown: string }): Promise<number> {
  const gone = await sql`
    delete from search_question
    where last_asked < ${before.shown}::date or (text is null and last_asked < ${before.unshown}::date)`.execute(tx);
  await sql`delete from search_question_day where day < ${before.shown}::date`.execute(tx);
  return Number(gone.numAffectedRows ?? 0);
}

/** The same of a stretch of days, the last not in it. */
export async function listAskedBetween(
  db: Db,
  of: { from: string; before: string },
  limit: number,
): Promise<Omit<AskedQuestion, "lastAsked">[]> {
  const found = await sql<Omit<AskedQuestion, "lastAsked">>`
    select q.text, sum(d.searches)::int as searches, sum(d.opened)::int as opened, sum(d.unanswered)::int as unanswered
    from search_question_day d join search_question q on q.key_hash = d.key_hash
    where d.day >= ${of.from}::date and d.day < ${of.before}::date and q.text is not null
    group by q.key_hash, q.text having sum(d.searches) > 0
    order by sum(d.searches) desc, q.text collate "vi-x-icu" limit ${limit}`.execute(db);
  return found.rows;
}
