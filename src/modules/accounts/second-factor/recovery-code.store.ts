import type { Db, Tx } from "../../../platform/db/index.ts";

export async function replaceRecoveryCodes(tx: Tx, personId: string, hashes: string[]): Promise<void> {
  await tx.deleteFrom("recoveryCode").where("personId", "=", personId).execute();
  if (hashes.length > 0) {
    await tx
      .insertInto("recoveryCode")
      .values(hashes.map((codeHash) => ({ personId, codeHash })))
      .execute();
  }
}

/** Whether this was an unused code of the person; from now on it is used. */
export async function takeRecoveryCode(tx: Tx, personId: string, codeHash: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable("recoveryCode")
    .set({ usedAt: now })
    .where("personId", "=", personId)
    .where("codeHash", "=", codeHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("recoveryCode")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("personId", "=", personId)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
