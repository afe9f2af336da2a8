import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { FeeAccount, FeeAccountFacts } from "./fee-account.ts";

const COLUMNS = [
  "id",
  "unitId",
  "bin",
  "number",
  "holder",
  "receiptSymbol",
  "validFrom",
  "validUntil",
  "createdByName",
  "approvedByName",
  "createdAt",
] as const;

/** False where the unit has an account that begins on this day. */
export async function insertFeeAccount(
  tx: Tx,
  row: FeeAccountFacts & { createdByName: string; approvedByName: string; createdAt: Date },
): Promise<string | undefined> {
  const kept = await tx
    .insertInto("feeAccount")
    .values(row)
    .onConflict((conflict) => conflict.columns(["unitId", "validFrom"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}

export async function saveFeeAccountEnd(tx: Tx, id: string, validUntil: string): Promise<void> {
  await tx.updateTable("feeAccount").set({ validUntil }).where("id", "=", id).execute();
}

export async function findFeeAccount(db: Db, id: string): Promise<FeeAccount | undefined> {
  return db.selectFrom("feeAccount").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** Newest first, unit by unit. */
export async function listFeeAccounts(db: Db, unitIds: readonly string[]): Promise<FeeAccount[]> {
  return db
    .selectFrom("feeAccount")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("unitId")
    .orderBy("validFrom", "desc")
    .limit(2_000)
    .execute();
}
