import type { Db } from "../../platform/db/index.ts";

/** Dossiers settled in a month with a complaint that counts. */
export async function listComplained(db: Db, month: string): Promise<number[]> {
  const rows = await db
    .selectFrom("qualityComplaint")
    .select("dossierId")
    .where("month", "=", `${month}-01`)
    .where("falseAt", "is", null)
    .execute();
  return rows.map((row) => row.dossierId);
}
