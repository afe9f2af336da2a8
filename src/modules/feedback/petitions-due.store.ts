import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

export interface PetitionsDue {
  unitId: string;
  due: number;
  onTime: number;
}

/** Days, both included. */
interface DueDays {
  from: string;
  until: string;
  today: string;
}

const isAnswered = sql`state <> 'received' and answered_at is not null`;

export const answeredInTime = sql<boolean>`(${isAnswered} and (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on)`;

/**
 * Petitions (phản ánh, kiến nghị) by the day their answer was due. One that is due today or later counts only once it was answered;
 * one closed without an answer never.
 */
export const petitionsDue = ({ from, until, today }: DueDays): RawBuilder<boolean> => sql<boolean>`(
  kind = 'petition' and not is_confidential and due_on between ${from}::date and ${until}::date and (due_on < ${today}::date or (${isAnswered}))
    and not (state = 'closed' and answered_at is null))`;

/** How many were due, and how many of them were answered by their day. */
export async function countPetitionsDue(db: Db, days: DueDays): Promise<PetitionsDue[]> {
  const { rows } = await sql<PetitionsDue>`
    select unit_id, count(*)::int as due, (count(*) filter (where ${answeredInTime}))::int as on_time
    from question where ${petitionsDue(days)} group by unit_id order by unit_id`.execute(db);
  return rows;
}
