import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

/** Where a receipt stands in the book. */
export interface ReceiptPlace {
  unitId: string;
  year: number;
  symbol: string;
  number: number;
}

export interface Receipt extends ReceiptPlace {
  paymentId: number;
  agency: string;
  payerSealed: string | null;
  content: string;
  amount: number;
  issuedAt: Date;
  collectorName: string;
  cancelledAt: Date | null;
  cancelledByName: string | null;
  cancelledReason: string | null;
}

const COLUMNS = [
  "unitId",
  "year",
  "symbol",
  "number",
  "paymentId",
  "agency",
  "payerSealed",
  "content",
  "amount",
  "issuedAt",
  "collectorName",
  "cancelledAt",
  "cancelledByName",
  "cancelledReason",
] as const;

/** The next number. Holds the row until the transaction ends, so that one taken back leaves no gap. */
export async function nextReceiptNumber(tx: Tx, of: Omit<ReceiptPlace, "number">): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into fee_receipt_counter (unit_id, year, symbol, last) values (${of.unitId}, ${of.year}, ${of.symbol}, 1)
    on conflict (unit_id, year, symbol) do update set last = fee_receipt_counter.last + 1 returning last`.execute(tx);
  return (rows[0] as { last: number }).last;
}

export async function insertReceipt(
  tx: Tx,
  row: Omit<Receipt, "cancelledAt" | "cancelledByName" | "cancelledReason">,
): Promise<void> {
  await tx.insertInto("feeReceipt").values(row).execute();
}

export async function saveReceiptCancelled(
  tx: Tx,
  paymentId: number,
  cancelled: { cancelledAt: Date; cancelledByName: string; cancelledReason: string },
): Promise<void> {
  await tx.updateTable("feeReceipt").set(cancelled).where("paymentId", "=", paymentId).execute();
}

export async function listReceiptsOf(db: Db, paymentIds: readonly number[]): Promise<Receipt[]> {
  if (paymentIds.length === 0) return [];
  return db
    .selectFrom("feeReceipt")
    .select(COLUMNS)
    .where("paymentId", "in", [...paymentIds])
    .execute();
}

/** Receipts whose payer an earlier key sealed. */
export async function listReceiptsSealedEarlier(
  db: Db,
  currentKey: string,
  limit: number,
): Promise<Pick<Receipt, "paymentId" | "payerSealed">[]> {
  return db
    .selectFrom("feeReceipt")
    .select(["paymentId", "payerSealed"])
    .where("payerSealed", "is not", null)
    .where(sql<boolean>`split_part(payer_sealed, '.', 2) <> ${currentKey}`)
    .limit(limit)
    .execute();
}

export async function saveReceiptPayer(tx: Tx, paymentId: number, payerSealed: string): Promise<void> {
  await tx.updateTable("feeReceipt").set({ payerSealed }).where("paymentId", "=", paymentId).execute();
}

export interface ReceiptFilter {
  reach: readonly string[];
  year: number;
}

/** The book of a year, newest number first within a unit and symbol. */
export async function listReceipts(db: Db, filter: ReceiptFilter, limit: number, offset: number): Promise<Receipt[]> {
  return db
    .selectFrom("feeReceipt")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`)
    .where("year", "=", filter.year)
    .orderBy("unitId")
    .orderBy("symbol")
    .orderBy("number", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}
