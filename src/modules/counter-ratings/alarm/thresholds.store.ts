import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Threshold } from "./threshold.ts";

const COLUMNS = ["id", "unitId", "field", "targetPercent", "fewest", "source", "setByName", "setAt"] as const;

/** Those that hold now. */
export async function listThresholds(db: Db): Promise<Threshold[]> {
  const rows = await db
    .selectFrom("ratingThreshold")
    .select(COLUMNS)
    .where("endedAt", "is", null)
    .orderBy("field")
    .orderBy("id")
    .execute();
  return rows as Threshold[];
}

export async function insertThreshold(tx: Tx, row: Omit<Threshold, "id">): Promise<void> {
  await tx.insertInto("ratingThreshold").values(row).execute();
}

/** Ends what holds for this unit and field, or one by its id; false where nothing did. */
export async function endThreshold(
  tx: Tx,
  of: { id: number } | { unitId: string | null; field: string },
  by: { name: string; at: Date },
): Promise<boolean> {
  let query = tx
    .updateTable("ratingThreshold")
    .set({ endedByName: by.name, endedAt: by.at })
    .where("endedAt", "is", null);
  query =
    "id" in of
      ? query.where("id", "=", of.id)
      : query.where("field", "=", of.field).where("unitId", of.unitId === null ? "is" : "=", of.unitId);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}
