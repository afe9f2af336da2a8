import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** What was asked for in a stretch of time, by the agency the money belongs to, and how much of it was paid online. */
export interface PaidOnline {
  unitId: string;
  demands: number;
  paidOnline: number;
}

/** Online is a transfer found on a statement, or money paid elsewhere (the national portal); cash and cards at the counter are not. */
export const paidOnline = sql<boolean>`exists (
  select from payment p where p.demand_id = payment_demand.id and p.undone_at is null and p.way in ('transfer', 'elsewhere'))`;

/** Demands that stand, by the moment they were opened. */
export const openedWithin = ({ from, before }: { from: Date; before: Date }): RawBuilder<boolean> => sql<boolean>`(
  payment_demand.opened_at >= ${from} and payment_demand.opened_at < ${before} and payment_demand.state <> 'dropped'
    and payment_demand.amount > 0)`;

export async function countPaidOnline(db: Db, of: { from: Date; before: Date }): Promise<PaidOnline[]> {
  const { rows } = await sql<PaidOnline>`
    select unit_id, count(*)::int as demands, (count(*) filter (where ${paidOnline}))::int as paid_online
    from payment_demand where ${openedWithin(of)} group by unit_id order by unit_id`.execute(db);
  return rows;
}
