import type { Db, Tx } from "../../../platform/db/index.ts";

/** Words of residents taught for a procedure. */
export interface Saying {
  code: string;
  saying: string;
  taughtByName: string;
  taughtAt: Date;
}

export async function listSayings(db: Db): Promise<Saying[]> {
  return db
    .selectFrom("procedureSaying")
    .select(["code", "saying", "taughtByName", "taughtAt"])
    .orderBy("taughtAt", "desc")
    .orderBy("sayingKey")
    .execute();
}

/** The words of each procedure, in a fixed order. */
export async function listSayingsByCode(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("procedureSaying")
    .select(["code", "saying"])
    .orderBy("code")
    .orderBy("sayingKey")
    .execute();
  const byCode = new Map<string, string[]>();
  for (const { code, saying } of rows) {
    const known = byCode.get(code);
    if (known) known.push(saying);
    else byCode.set(code, [saying]);
  }
  return byCode;
}

/** False where these words were taught for it already. */
export async function insertSaying(
  tx: Tx,
  saying: { code: string; saying: string; sayingKey: string; taughtById: string; taughtByName: string; taughtAt: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto("procedureSaying")
    .values(saying)
    .onConflict((conflict) => conflict.columns(["code", "sayingKey"]).doNothing())
    .returning("code")
    .executeTakeFirst();
  return row !== undefined;
}

/** False where nobody taught it. */
export async function deleteSaying(tx: Tx, code: string, sayingKey: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("procedureSaying")
    .where("code", "=", code)
    .where("sayingKey", "=", sayingKey)
    .returning("code")
    .executeTakeFirst();
  return row !== undefined;
}
