import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

export interface ProceduresShown {
  unitId: string;
  due: number;
  /** On a board and electronically, each where it is asked for, by its day. */
  inBoth: number;
  /** By its day in at least one of the two. */
  inOne: number;
}

/** Matters about administrative procedures, by the day by which they had to be public, both days included. */
export async function countProceduresShown(
  db: Db,
  of: { from: string; until: string; today: string },
): Promise<ProceduresShown[]> {
  const { rows } = await sql<ProceduresShown>`
    with asked as (
      select o.id, o.unit_id, o.due_on, required.form
      from publication_obligation o
        join publication_duty d on d.id = o.duty_id
        cross join lateral jsonb_to_recordset(o.forms) as required (form text)
      where o.due_on between ${of.from} and ${of.until} and o.due_on < ${of.today} and o.dropped_at is null
        and lower(d.title) like 'thủ tục hành chính%' and required.form in ('board', 'portal')
    ), shown as (
      select id, unit_id, bool_and(is_shown) as in_both, bool_or(is_shown) as in_one
      from (
        select asked.*, exists (
          select from publication_evidence e
          where e.obligation_id = asked.id and e.form = asked.form and e.counts and e.from_day <= asked.due_on
        ) as is_shown
        from asked
      ) each_form group by id, unit_id
    )
    select unit_id, count(*)::int as due, (count(*) filter (where in_both))::int as in_both,
      (count(*) filter (where in_one))::int as in_one
    from shown group by unit_id order by unit_id`.execute(db);
  return rows;
}
