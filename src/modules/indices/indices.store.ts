import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { IndexFacts, IndexResult, RankingIndex, ResultFacts } from "./ranking-index.ts";

type Names = { writtenByName: string; approvedByName: string; at: Date };

/** Those that are kept; with all, also those no longer in use. */
export async function listIndices(db: Db, which: "kept" | "all" = "kept"): Promise<RankingIndex[]> {
  let query = db.selectFrom("rankingIndex").selectAll();
  if (which === "kept") query = query.where("isWithdrawn", "=", false);
  return query.orderBy(sql`name collate "vi-x-icu"`).execute();
}

export async function findIndex(db: Db, key: string): Promise<RankingIndex | undefined> {
  return db.selectFrom("rankingIndex").selectAll().where("key", "=", key).executeTakeFirst();
}

export async function lockIndex(tx: Tx, key: string): Promise<RankingIndex | undefined> {
  return tx.selectFrom("rankingIndex").selectAll().where("key", "=", key).forUpdate().executeTakeFirst();
}

export async function insertIndex(
  tx: Tx,
  index: IndexFacts & Pick<RankingIndex, "changedByName" | "approvedByName" | "changedAt">,
): Promise<void> {
  await tx.insertInto("rankingIndex").values(index).execute();
}

export async function saveIndex(
  tx: Tx,
  key: string,
  change: Partial<Omit<RankingIndex, "key" | "version">>,
): Promise<void> {
  await tx
    .updateTable("rankingIndex")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("key", "=", key)
    .execute();
}

export async function insertResult(tx: Tx, { components, ...row }: ResultFacts & Names): Promise<void> {
  await tx
    .insertInto("indexResult")
    .values({ ...row, components: JSON.stringify(components) })
    .execute();
}

export interface ResultFilter {
  indexKey?: string | undefined;
  /** null: of every unit. */
  unitIds: readonly string[] | null;
  year?: number | undefined;
}

const newest = (filter: ResultFilter) => sql`
  select distinct on (index_key, unit_id, year) * from index_result
  where ${filter.indexKey === undefined ? sql`true` : sql`index_key = ${filter.indexKey}`}
    and ${filter.unitIds === null ? sql`true` : sql`unit_id = any(${[...filter.unitIds]}::uuid[])`}
    and ${filter.year === undefined ? sql`true` : sql`year = ${filter.year}`}
  order by index_key, unit_id, year desc, id desc`;

/** What counts: of each index, unit and year the row written last; the newest year first. */
export async function listResults(
  db: Db,
  filter: ResultFilter,
  place: { limit: number; offset?: number },
): Promise<IndexResult[]> {
  const { rows } = await sql<IndexResult>`
    select * from (${newest(filter)}) result
    order by year desc, index_key, unit_id limit ${place.limit} offset ${place.offset ?? 0}`.execute(db);
  return rows;
}

/** What was written of one unit, newest first, corrected rows too. */
export async function listHistory(
  db: Db,
  of: { indexKey: string; unitIds: readonly string[] },
): Promise<IndexResult[]> {
  const rows = await db
    .selectFrom("indexResult")
    .selectAll()
    .where("indexKey", "=", of.indexKey)
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .orderBy("year", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows as unknown as IndexResult[];
}

export async function hasResult(db: Db, of: { indexKey: string; unitId: string; year: number }): Promise<boolean> {
  const row = await db
    .selectFrom("indexResult")
    .select("id")
    .where("indexKey", "=", of.indexKey)
    .where("unitId", "=", of.unitId)
    .where("year", "=", of.year)
    .executeTakeFirst();
  return row !== undefined;
}
