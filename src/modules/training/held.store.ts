import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";

/**
 * Settles who completed the course: at enough sessions and, where a check is asked, passed. Run again when attendance or a
 * check changed.
 */
export async function settleSeats(
  tx: Tx,
  course: { id: string; version: number },
  rule: { attendShare: number; asksCheck: boolean },
): Promise<void> {
  await sql`
    update course_seat s set completed = (
      select count(*) * 100 >= n.sessions * ${rule.attendShare} and count(*) > 0
      from course_attendance a join course_session e on e.id = a.session_id and e.removed_at is null
      where a.seat_id = s.id
    ) and (not ${rule.asksCheck} or exists (
      select from quiz_pass q where q.subject_kind = 'course' and q.subject_id = s.course_id and q.taker = s.id::text))
    from (select count(*) as sessions from course_session where course_id = ${course.id} and removed_at is null) n
    where s.course_id = ${course.id}`.execute(tx);
}

/** Who came at all, and by unit how many officials came and how many completed it. */
export async function countCame(
  db: Db,
  courseId: string,
): Promise<{ came: number; units: { unitId: string; came: number; completed: number }[] }> {
  const found = await sql<{ unitId: string | null; came: number; completed: number }>`
    select s.unit_id, count(*)::int as came, (count(*) filter (where s.completed))::int as completed
    from course_seat s where s.course_id = ${courseId}
      and exists (select from course_attendance a where a.seat_id = s.id)
    group by 1`.execute(db);
  return {
    came: found.rows.reduce((sum, row) => sum + row.came, 0),
    units: found.rows.flatMap((row) => (row.unitId === null ? [] : [{ ...row, unitId: row.unitId }])),
  };
}

/** Counts without names, for when the seats are gone. */
export async function replaceCounts(
  tx: Tx,
  courseId: string,
  units: readonly { unitId: string; came: number; completed: number }[],
): Promise<void> {
  await tx.deleteFrom("courseCount").where("courseId", "=", courseId).execute();
  if (units.length > 0)
    await tx
      .insertInto("courseCount")
      .values(units.map((one) => ({ courseId, ...one })))
      .execute();
}

export interface PublicCourse {
  id: string;
  unitId: string;
  kind: string;
  title: string;
  firstDay: string;
  lastDay: string;
  result: string | null;
  reached: number | null;
  pictures: string[];
  publicAt: Date;
  questions: number;
  answered: number;
}

/** What everybody may read, newest first. */
export async function listPublicCourses(
  db: Db,
  filter: { id?: string | undefined; unitIds?: readonly string[] | undefined; kind?: string | undefined },
  page: { limit: number; offset: number },
): Promise<PublicCourse[]> {
  const parts = [sql`c.public_at is not null`];
  if (filter.id) parts.push(sql`c.id = ${filter.id}`);
  if (filter.unitIds) parts.push(sql`c.unit_id = any(${[...filter.unitIds]}::uuid[])`);
  if (filter.kind) parts.push(sql`c.kind = ${filter.kind}`);
  const found = await sql<PublicCourse>`
    select c.id, c.unit_id, c.kind, c.title, c.first_day::text as first_day, c.last_day::text as last_day, c.result, c.reached,
      c.pictures, c.public_at, coalesce(q.questions, 0)::int as questions, coalesce(q.answered, 0)::int as answered
    from course c left join lateral (
      select count(*) as questions, count(*) filter (where (q.state = 'answered' and q.published_at >= q.answered_at)
        or exists (select from question i where i.id = q.inbox_id and i.state = 'answered')) as answered
      from course_question q where q.course_id = c.id and q.published_at is not null and q.removed_at is null
    ) q on true
    where ${sql.join(parts, sql` and `)}
    order by c.last_day desc, c.id limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows;
}
