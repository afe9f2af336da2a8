import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PayWay } from "../demands/demand.ts";

export const TOTAL_GROUPS = ["day", "unit", "collector"] as const;
export type TotalGroup = (typeof TOTAL_GROUPS)[number];

export interface TotalRow extends Record<PayWay, number> {
  key: string;
  count: number;
  total: number;
}

/** Money received from a day to a day, both included, at these units; payments undone do not count. */
export async function sumPayments(
  db: Db,
  of: { unitIds: readonly string[]; from: string; until: string; by: TotalGroup },
): Promise<TotalRow[]> {
  const key = { day: sql`paid_on::text`, unit: sql`unit_id::text`, collector: sql`collector_name` }[of.by];
  const { rows } = await sql<TotalRow>`
    select ${key} as key, count(*)::int as count, sum(amount)::bigint as total,
      coalesce(sum(amount) filter (where way = 'cash'), 0)::bigint as cash,
      coalesce(sum(amount) filter (where way = 'card'), 0)::bigint as card,
      coalesce(sum(amount) filter (where way = 'transfer'), 0)::bigint as transfer,
      coalesce(sum(amount) filter (where way = 'elsewhere'), 0)::bigint as elsewhere
    from payment
    where unit_id = any(${[...of.unitIds]}::uuid[]) and paid_on between ${of.from}::date and ${of.until}::date
      and undone_at is null
    group by 1 order by 1 limit 2000`.execute(db);
  return rows.map((row) => ({
    key: row.key,
    count: Number(row.count),
    total: Number(row.total),
    cash: Number(row.cash),
    card: Number(row.card),
    transfer: Number(row.transfer),
    elsewhere: Number(row.elsewhere),
  }));
}

export interface OpenCash {
  unitId: string;
  payments: number;
  amount: number;
  since: Date;
}

/** Cash a collector holds and has not closed, by counter. */
export async function listOpenCash(db: Db, collectorId: string): Promise<OpenCash[]> {
  const { rows } = await sql<OpenCash>`
    select unit_id, count(*)::int as payments, sum(amount)::bigint as amount, min(at) as since from payment
    where way = 'cash' and cash_close_id is null and undone_at is null and collector_id = ${collectorId}
    group by unit_id`.execute(db);
  return rows.map((row) => ({ ...row, payments: Number(row.payments), amount: Number(row.amount) }));
}

export interface CashClose {
  id: number;
  unitId: string;
  collectorId: string;
  collectorName: string;
  payments: number;
  expected: number;
  counted: number;
  words: string;
  closedAt: Date;
}

/** Holds the cash of a collector at a counter. */
export async function lockOpenCash(
  tx: Tx,
  of: { collectorId: string; unitId: string },
): Promise<{ ids: number[]; amount: number }> {
  const rows = await tx
    .selectFrom("payment")
    .select(["id", "amount"])
    .where("way", "=", "cash")
    .where("cashCloseId", "is", null)
    .where("undoneAt", "is", null)
    .where("collectorId", "=", of.collectorId)
    .where("unitId", "=", of.unitId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return { ids: rows.map((row) => row.id), amount: rows.reduce((sum, row) => sum + row.amount, 0) };
}

export async function insertCashClose(
  tx: Tx,
  row: Omit<CashClose, "id">,
  paymentIds: readonly number[],
): Promise<number> {
  const { id } = await tx.insertInto("cashClose").values(row).returning("id").executeTakeFirstOrThrow();
  await tx
    .updateTable("payment")
    .set({ cashCloseId: id })
    .where("id", "in", [...paymentIds])
    .execute();
  return id;
}

export async function listCashCloses(db: Db, unitIds: readonly string[], limit: number): Promise<CashClose[]> {
  return db
    .selectFrom("cashClose")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
