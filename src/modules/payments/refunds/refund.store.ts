import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface Refund {
  id: number;
  demandId: number | null;
  statementRowId: number | null;
  unitId: string;
  amount: number;
  toSealed: string;
  reason: string;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

export async function insertRefund(tx: Tx, row: Omit<Refund, "id">): Promise<number> {
  const { id } = await tx.insertInto("paymentRefund").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Sum given back from a day to a day by these units. */
export async function sumRefunds(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; until: Date },
): Promise<{ count: number; amount: number }> {
  const row = await db
    .selectFrom("paymentRefund")
    .select([sql<number>`count(*)::int`.as("count"), sql<number>`coalesce(sum(amount), 0)::bigint`.as("amount")])
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .where("at", ">=", of.from)
    .where("at", "<=", of.until)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), amount: Number(row.amount) };
}
