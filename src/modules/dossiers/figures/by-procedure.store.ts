import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Dossiers of one procedure at one unit in a stretch of days. */
export interface ProcedureCount {
  procedureCode: string;
  unitId: string;
  received: number;
  /** Papers were asked for again. */
  supplemented: number;
  /** Not received, or stopped on the way. */
  refused: number;
}

/** By unit and procedure, from the tally of days alone; the last day is not in it. */
export async function countByProcedure(db: Db, of: { from: string; before: string }): Promise<ProcedureCount[]> {
  const { rows } = await sql<ProcedureCount>`
    select procedure_code, unit_id::text as unit_id, sum(received)::int as received, sum(supplemented)::int as supplemented,
      sum(refused + stopped)::int as refused
    from dossier_tally where on_day >= ${of.from}::date and on_day < ${of.before}::date
    group by procedure_code, unit_id having sum(received) > 0 or sum(supplemented + refused + stopped) > 0`.execute(db);
  return rows;
}
