import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Notice } from "./notice.ts";

const COLUMNS = [
  "id",
  "unitId",
  "kind",
  "ref",
  "fromOn",
  "toOn",
  "createdByName",
  "createdAt",
  "endedAt",
  "endedByName",
] as const;

/** Its id, or null where the boards of the unit have it already. */
export async function insertNotice(
  tx: Tx,
  notice: Omit<Notice, "id" | "endedAt" | "endedByName"> & { createdBy: string },
): Promise<string | null> {
  const row = await tx
    .insertInto("boardNotice")
    .values(notice)
    .onConflict((on) => on.columns(["unitId", "kind", "ref"]).where("endedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function lockNotice(tx: Tx, id: string): Promise<Notice | undefined> {
  const row = await tx.selectFrom("boardNotice").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Notice | undefined;
}

export async function saveNoticeEnd(tx: Tx, id: string, at: Date, byName: string): Promise<void> {
  await tx.updateTable("boardNotice").set({ endedAt: at, endedByName: byName }).where("id", "=", id).execute();
}

/** Of these units: shown on a day, or all of them; what begins last in front. */
export async function listNotices(
  db: Db,
  filter: { unitIds: readonly string[]; on?: string },
  limit: number,
): Promise<Notice[]> {
  let query = db
    .selectFrom("boardNotice")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.on)
    query = query.where("endedAt", "is", null).where("fromOn", "<=", filter.on).where("toOn", ">=", filter.on);
  return (await query.orderBy("fromOn", "desc").orderBy("id").limit(limit).execute()) as Notice[];
}
