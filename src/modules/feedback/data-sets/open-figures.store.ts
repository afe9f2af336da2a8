import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export interface QuestionFigures {
  month: string;
  unitId: string;
  kind: string;
  received: number;
  answered: number;
  inTime: number;
}

/** What is about conduct counts once it was verified. Per month of receipt, unit and kind, of months that are over: a running month would tell who asked just now. */
export async function listQuestionFigures(db: Db, today: string): Promise<QuestionFigures[]> {
  const found = await sql<QuestionFigures>`
    select to_char(received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, coalesce(about_unit_id, unit_id) as unit_id, kind,
      count(*)::int as received, (count(*) filter (where state = 'answered'))::int as answered,
      (count(*) filter (where (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on))::int as in_time
    from question
    where (not is_confidential or finding = 'verified') and received_at at time zone 'Asia/Ho_Chi_Minh' < date_trunc('month', ${today}::date)
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return found.rows;
}

export interface RatingFigures {
  month: string;
  path: string;
  useful: number;
  notUseful: number;
}

export async function listRatingFigures(db: Db, today: string): Promise<RatingFigures[]> {
  const found = await sql<RatingFigures>`
    select to_char(rated_on, 'YYYY-MM') as month, path,
      (count(*) filter (where is_useful))::int as useful, (count(*) filter (where not is_useful))::int as not_useful
    from page_rating where rated_on < date_trunc('month', ${today}::date)
    group by 1, 2 order by 1, 2`.execute(db);
  return found.rows;
}
