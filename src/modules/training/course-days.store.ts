import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

/** More than a country teaches in a morning. */
const MOST = 200_000;

/** First sessions of these days of announced courses, for each official who has a seat. */
export async function listSeatsOfDays(
  db: Db,
  days: readonly string[],
): Promise<{ personId: string; courseId: string; title: string; day: string; beginsAt: string; endsAt: string }[]> {
  if (days.length === 0) return [];
  const found = await sql<Awaited<ReturnType<typeof listSeatsOfDays>>[number]>`
    select distinct on (s.person_id, e.course_id, e.day)
      s.person_id, e.course_id, c.title, e.day::text as day, e.begins_at, e.ends_at
    from course_session e
    join course c on c.id = e.course_id and c.state = 'announced'
    join course_seat s on s.course_id = c.id and s.state = 'going' and s.person_id is not null
    where e.removed_at is null and e.day = any(${[...days]}::date[])
    order by s.person_id, e.course_id, e.day, e.begins_at
    limit ${MOST}`.execute(db);
  return found.rows;
}
