import { sql } from "kysely";
import { beginningWith, type Db } from "../../platform/db/index.ts";

/** What readers of a page said on one day: presses of "useful" and "not useful", how many of these called it wrong, and questions. */
export interface PageVoice {
  path: string;
  day: string;
  useful: number;
  notUseful: number;
  wrong: number;
  questions: number;
}

/** Pages whose address begins so, from a day on. Questions are those asked from the page. */
export async function listPageVoices(db: Db, prefix: string, since: string): Promise<PageVoice[]> {
  const like = beginningWith(prefix);
  const found = await sql<PageVoice>`
    select path, day::text, sum(useful)::int as useful, sum(not_useful)::int as not_useful, sum(wrong)::int as wrong,
      sum(questions)::int as questions
    from (
      select path, rated_on as day, (is_useful)::int as useful, (not is_useful)::int as not_useful,
        (reason is not distinct from 'wrong')::int as wrong, 0 as questions
      from page_rating where path like ${like} and rated_on >= ${since}::date
      union all
      select page_path, (received_at at time zone 'Asia/Ho_Chi_Minh')::date, 0, 0, 0, 1
      from question where not is_confidential and page_path like ${like} and received_at >= ${since}::date
    ) voice group by path, day`.execute(db);
  return found.rows;
}
