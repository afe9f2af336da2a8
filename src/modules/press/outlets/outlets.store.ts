import type { Db, Tx } from "../../../platform/db/index.ts";

export interface OutletAddress {
  unitId: string;
  untilOn: string;
  madeByName: string;
  madeAt: Date;
}

export async function saveOutletAddress(tx: Tx, address: OutletAddress & { tokenHash: string }): Promise<void> {
  const { unitId, ...rest } = address;
  await tx
    .insertInto("pressOutletAddress")
    .values(address)
    .onConflict((conflict) => conflict.column("unitId").doUpdateSet(rest))
    .execute();
}

export async function removeOutletAddress(tx: Tx, unitId: string): Promise<void> {
  await tx.deleteFrom("pressOutletAddress").where("unitId", "=", unitId).execute();
}

export async function listOutletAddresses(db: Db): Promise<OutletAddress[]> {
  return db.selectFrom("pressOutletAddress").select(["unitId", "untilOn", "madeByName", "madeAt"]).execute();
}

/** The outlet whose address it is, while the address answers. */
export async function findOutletByToken(db: Db, tokenHash: string, today: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("pressOutletAddress")
    .select("unitId")
    .where("tokenHash", "=", tokenHash)
    .where("untilOn", ">=", today)
    .executeTakeFirst();
  return row?.unitId;
}
