import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

export interface PetitionsDue {
  unitId: string;
  due: number;
  onTime: number;
}

/**
 * Petitions (phản ánh, kiến nghị) by the day their answer was due, both days included, and how many were answered by it. One that
 * is due today or later counts only once it was answered.
 */
export async function countPetitionsDue(
  db: Db,
  of: { from: string; until: string; today: string },
): Promise<PetitionsDue[]> {
  const isAnswered = sql`state <> 'received' and answered_at is not null`;
  const { rows } = await sql<PetitionsDue>`
    select unit_id, count(*)::int as due, (count(*) filter (
      where ${isAnswered} and (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on
    ))::int as on_time
    from question
    where kind = 'petition' and due_on between ${of.from} and ${of.until}
      and (due_on < ${of.today} or (${isAnswered})) and not (state = 'closed' and answered_at is null)
    group by unit_id order by unit_id`.execute(db);
  return rows;
}
