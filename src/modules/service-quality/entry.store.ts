import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { HandMeasure } from "./measures.ts";

export interface Entry {
  id: number;
  /** First day of the month. */
  month: string;
  unitId: string;
  measure: HandMeasure;
  part: number;
  whole: number;
  source: string;
  /** Why it differs from the one before. */
  reason: string | null;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

export async function insertEntry(tx: Tx, entry: Omit<Entry, "id">): Promise<void> {
  await tx.insertInto("qualityEntry").values(entry).execute();
  const { month, unitId, measure, part, whole } = entry;
  await tx
    .insertInto("qualityCount")
    .values({ month, unitId, measure, part, whole, isHand: true })
    .onConflict((conflict) =>
      conflict.columns(["month", "unitId", "measure"]).doUpdateSet({ part, whole, isHand: true }),
    )
    .execute();
}

export async function findLastEntry(
  db: Db,
  of: Pick<Entry, "month" | "unitId" | "measure">,
): Promise<Entry | undefined> {
  const row = await db
    .selectFrom("qualityEntry")
    .selectAll()
    .where("month", "=", of.month)
    .where("unitId", "=", of.unitId)
    .where("measure", "=", of.measure)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as Entry | undefined;
}

/** The last entered first, page by page. */
export async function listEntries(
  db: Db,
  filter: { unitIds: readonly string[]; measure?: HandMeasure | undefined },
  page: { limit: number; before?: number | undefined },
): Promise<Entry[]> {
  let query = db
    .selectFrom("qualityEntry")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.measure) query = query.where("measure", "=", filter.measure);
  if (page.before) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()) as Entry[];
}
