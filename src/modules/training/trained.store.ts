import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import { uuids, wordsOf } from "./course.store.ts";

/** Officials who came to a course held in the year, with whether they completed one; see `trainedIn`. */
const trainedIn = (year: number) => sql`
  select s.person_id, count(*)::int as came, (count(*) filter (where s.completed))::int as completed
  from course c join course_seat s on s.course_id = c.id and s.person_id is not null
  where c.state = 'held' and c.last_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    and exists (select from course_attendance a where a.seat_id = s.id)
  group by s.person_id`;

export interface TrainedRow {
  unitId: string;
  people: number;
  /** Officials of the unit today who came to one course or more in the year, and who completed one. */
  came: number;
  completed: number;
}

/** Units in the order given. */
export async function listTrained(db: Db, unitIds: readonly string[], year: number): Promise<TrainedRow[]> {
  const found = await sql<TrainedRow>`
    with t as materialized (${trainedIn(year)})
    select u.id as unit_id, count(o.id)::int as people, (count(o.id) filter (where t.came > 0))::int as came,
      (count(o.id) filter (where t.completed > 0))::int as completed
    from unnest(${uuids(unitIds)}) with ordinality u (id, at)
    left join official o on o.unit_id = u.id left join t on t.person_id = o.id
    group by u.id, u.at order by u.at`.execute(db);
  return found.rows;
}

export interface TrainedPerson {
  id: string;
  name: string;
  title: string | null;
  came: number;
  completed: number;
}

/** People of a unit, in the order of Vietnamese lists. */
export async function listTrainedPeople(
  db: Db,
  ask: { unitId: string; year: number; state?: "trained" | "untrained" | undefined; q?: string | undefined },
  limit: number,
): Promise<TrainedPerson[]> {
  const parts = [sql`o.unit_id = ${ask.unitId}`];
  if (ask.state === "trained") parts.push(sql`t.completed > 0`);
  if (ask.state === "untrained") parts.push(sql`coalesce(t.completed, 0) = 0`);
  for (const word of wordsOf(ask.q)) parts.push(sql`unaccent(o.name) ilike unaccent(${word})`);
  const found = await sql<TrainedPerson>`
    with t as materialized (${trainedIn(ask.year)})
    select o.id, o.name, o.title, coalesce(t.came, 0) as came, coalesce(t.completed, 0) as completed
    from official o left join t on t.person_id = o.id
    where ${sql.join(parts, sql` and `)}
    order by o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", o.id limit ${limit}`.execute(db);
  return found.rows;
}

/** Courses that ended before the day and still have seats, for forgetting who came. */
export async function listEndedWithSeats(db: Db, before: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from course c where c.last_day < ${before}::date
      and (exists (select from course_seat s where s.course_id = c.id)
        or exists (select from course_question q where q.course_id = c.id and q.asker_sealed is not null))`.execute(db);
  return found.rows.map((row) => row.id);
}

/** Seats of these courses with their attendance, in one batch; who asked goes with them. */
export async function removeSeats(tx: Tx, courseIds: readonly string[], limit: number): Promise<number> {
  await sql`update course_question set asker_sealed = null
    where course_id = any(${uuids(courseIds)}) and asker_sealed is not null`.execute(tx);
  const done = await sql`
    delete from course_seat where id in (
      select id from course_seat where course_id = any(${uuids(courseIds)}) limit ${limit})`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}
