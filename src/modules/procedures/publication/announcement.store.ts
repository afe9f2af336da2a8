import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Announcement } from "./publication-clock.ts";

/**
 * Deciding documents of a calendar year with the procedure each is about, newest first: texts and ends that were published,
 * and proposals that wait. Documents from before the first text was published here came with the first filling of the
 * catalogue and are nobody's delay.
 */
export async function listAnnouncements(db: Db, year: number, limit: number): Promise<Announcement[]> {
  const inYear = (column: string) =>
    sql`${sql.ref(column)} >= make_date(${year}, 1, 1) and ${sql.ref(column)} < make_date(${year} + 1, 1, 1)
      and ${sql.ref(column)} >= first.day`;
  const { rows } = await sql<Announcement>`
    with first as (
      select (min(published_at) at time zone 'Asia/Ho_Chi_Minh')::date as day from procedure_version
    )
    select v.code, v.name, v.field, 'version' as act, v.decision_number, v.decision_date, v.decision_issuer,
      v.valid_from as effective_on, v.published_at, v.published_by_name as by
    from procedure_version v, first
    where ${inYear("v.decisionDate")} and coalesce(v.change_kind, 'amend') in ('issue', 'amend', 'replace')
    union all
    select d.code, v.name, v.field, d.act, d.decision_number, d.decision_date, d.decision_issuer, d.valid_from,
      case when d.state = 'published' then d.decided_at end,
      case when d.state = 'published' then d.decided_by_name else d.written_by_name end
    from procedure_draft d
    join lateral (
      select coalesce(p.name, d.record->>'name') as name, coalesce(p.field, d.record->>'field') as field
      from (select 1) one left join procedure_version p on p.code = d.code
      order by p.number desc nulls last limit 1
    ) v on true, first
    where ${inYear("d.decisionDate")} and (d.state = 'proposed' or (d.state = 'published' and d.act = 'end'))
    order by decision_date desc, code limit ${limit}`.execute(db);
  return rows;
}

/** Calendar years with deciding documents, newest first. */
export async function listAnnouncementYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with first as (
      select (min(published_at) at time zone 'Asia/Ho_Chi_Minh')::date as day from procedure_version
    )
    select distinct extract(year from dated.day)::int as year
    from (
      select decision_date as day from procedure_version union all select decision_date from procedure_draft
    ) dated, first
    where dated.day >= first.day order by 1 desc`.execute(db);
  return rows.map((row) => row.year);
}

/** Texts published in a calendar year by a document whose day nobody wrote down: their clock cannot be read. */
export async function countUndated(db: Db, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from procedure_version v
    where v.decision_date is null and v.number > 1 and coalesce(v.change_kind, 'amend') in ('amend', 'replace')
      and v.published_at >= make_date(${year}, 1, 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and v.published_at < make_date(${year} + 1, 1, 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`.execute(db);
  return rows[0]?.count ?? 0;
}
