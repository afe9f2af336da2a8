import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Dossiers settled in a stretch of time, by unit and who handled them, in the classes a rating gives points for. */
export interface SettledClasses {
  unitId: string;
  /** Who had it when it was settled, or settled it; null where nobody is known. */
  personId: string | null;
  dossiers: number;
  early: number;
  onTime: number;
  late: number;
  stepsEarly: number;
  stepsOnTime: number;
  stepsLate: number;
  contactsNone: number;
  contactsOne: number;
  contactsMore: number;
  agenciesNone: number;
  agenciesOne: number;
  agenciesMore: number;
  calmEarly: number;
  calmOnTime: number;
  calmLate: number;
  complained: number;
}

const UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

/**
 * A dossier counts at its competent unit, and its steps at the unit that had them: the last step a unit ended is judged against
 * the time of that step. Places gone to are the counter where it was handed in by a person and the one where the result is fetched;
 * post and the network are none. `complained`: dossiers with a complaint that counts.
 */
export async function countSettledClasses(
  db: Db,
  of: { from: Date; before: Date; complained: readonly number[] },
): Promise<SettledClasses[]> {
  const { rows } = await sql<SettledClasses>`
    with settled as materialized (
      select d.id, d.competent_unit_id as unit_id, d.punctuality, d.supplements, d.steps,
        coalesce(d.handler_id, by_act.person_id) as person_id,
        case
          when d.channel = 'inPerson' and d.return_way = 'counter'
            then case when coalesce(d.return_unit_id, d.receiving_unit_id) = d.receiving_unit_id then 1 else 2 end
          when d.channel = 'inPerson' or d.return_way = 'counter' then 1
          else 0
        end as agencies,
        d.id = any(${[...of.complained]}::bigint[]) as is_complained
      from dossier d
        left join lateral (
          select case when e.actor_id ~ ${UUID} then e.actor_id::uuid end as person_id from dossier_event e
          where d.handler_id is null and e.dossier_id = d.id and e.province_id = d.province_id
            and e.received_on = d.received_on and e.act = 'settle'
          order by e.position desc limit 1
        ) by_act on true
      where d.settled_at >= ${of.from} and d.settled_at < ${of.before}
    ), stepped as (
      select distinct on (s.id, step."unitId") coalesce(step."unitId", s.unit_id) as unit_id,
        case when step."unitId" = s.unit_id then s.person_id else step."byId" end as person_id,
        case
          when step."to" > step."dueAt" then 'late'
          when (step."to" at time zone 'Asia/Ho_Chi_Minh')::date < (step."dueAt" at time zone 'Asia/Ho_Chi_Minh')::date then 'early'
          else 'onTime'
        end as verdict
      from settled s
        cross join lateral rows from (
          jsonb_to_recordset(s.steps) as ("unitId" uuid, "byId" uuid, "to" timestamptz, "dueAt" timestamptz)
        ) with ordinality as step("unitId", "byId", "to", "dueAt", place)
      where s.steps <> '[]' and step."to" is not null and step."dueAt" is not null
      order by s.id, step."unitId", step.place desc
    ), whole as (
      select unit_id, person_id, count(*) as dossiers,
        count(*) filter (where punctuality = 'early') as early,
        count(*) filter (where punctuality = 'onTime') as on_time,
        count(*) filter (where punctuality = 'late') as late,
        0 as steps_early, 0 as steps_on_time, 0 as steps_late,
        count(*) filter (where supplements = 0) as contacts_none,
        count(*) filter (where supplements = 1) as contacts_one,
        count(*) filter (where supplements > 1) as contacts_more,
        count(*) filter (where agencies = 0) as agencies_none,
        count(*) filter (where agencies = 1) as agencies_one,
        count(*) filter (where agencies > 1) as agencies_more,
        count(*) filter (where punctuality = 'early' and not is_complained) as calm_early,
        count(*) filter (where punctuality = 'onTime' and not is_complained) as calm_on_time,
        count(*) filter (where punctuality = 'late' and not is_complained) as calm_late,
        count(*) filter (where is_complained) as complained
      from settled group by unit_id, person_id
      union all
      select unit_id, person_id, 0, 0, 0, 0,
        count(*) filter (where verdict = 'early'),
        count(*) filter (where verdict = 'onTime'),
        count(*) filter (where verdict = 'late'),
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0
      from stepped group by unit_id, person_id
    )
    select unit_id, person_id, sum(dossiers)::int as dossiers, sum(early)::int as early, sum(on_time)::int as on_time,
      sum(late)::int as late, sum(steps_early)::int as steps_early, sum(steps_on_time)::int as steps_on_time,
      sum(steps_late)::int as steps_late, sum(contacts_none)::int as contacts_none, sum(contacts_one)::int as contacts_one,
      sum(contacts_more)::int as contacts_more, sum(agencies_none)::int as agencies_none,
      sum(agencies_one)::int as agencies_one, sum(agencies_more)::int as agencies_more, sum(calm_early)::int as calm_early,
      sum(calm_on_time)::int as calm_on_time, sum(calm_late)::int as calm_late, sum(complained)::int as complained
    from whole group by unit_id, person_id order by unit_id, person_id`.execute(db);
  return rows;
}
