import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { UNCLEAR } from "./rating.store.ts";

/** Ratings of one procedure at one unit in a stretch of days; held ones only where a leader let them count. */
export interface ProcedureRatings {
  procedureCode: string;
  unitId: string;
  ratings: number;
  /** Not satisfied, because the guidance was unclear or people had to come several times. */
  unclear: number;
}

export async function countRatingsByProcedure(
  db: Db,
  of: { from: string; before: string },
): Promise<ProcedureRatings[]> {
  const { rows } = await sql<ProcedureRatings>`
    select r.procedure_code, r.unit_id::text as unit_id, count(*)::int as ratings,
      (count(*) filter (where ${UNCLEAR}))::int as unclear
    from counter_rating r left join rating_hold h on h.id = r.hold_id
    where r.counted_on >= ${of.from}::date and r.counted_on < ${of.before}::date and r.procedure_code <> ''
      and (r.hold_id is null or h.decision = 'count')
    group by r.procedure_code, r.unit_id`.execute(db);
  return rows;
}
