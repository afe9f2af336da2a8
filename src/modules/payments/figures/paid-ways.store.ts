import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** What was asked for in a stretch of time, by the agency the money belongs to, and how much of it was paid online. */
export interface PaidOnline {
  unitId: string;
  demands: number;
  paidOnline: number;
}

/**
 * Demands that stand, by the moment they were opened. Online is a transfer found on a statement, or money paid elsewhere (the
 * national portal); cash and cards at the counter are not.
 */
export async function countPaidOnline(db: Db, of: { from: Date; before: Date }): Promise<PaidOnline[]> {
  const { rows } = await sql<PaidOnline>`
    select d.unit_id, count(*)::int as demands, (count(*) filter (where exists (
      select from payment p where p.demand_id = d.id and p.undone_at is null and p.way in ('transfer', 'elsewhere')
    )))::int as paid_online
    from payment_demand d
    where d.opened_at >= ${of.from} and d.opened_at < ${of.before} and d.state <> 'dropped' and d.amount > 0
    group by d.unit_id order by d.unit_id`.execute(db);
  return rows;
}
