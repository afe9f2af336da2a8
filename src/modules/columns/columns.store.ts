import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Column, ColumnFacts, Genre } from "./column.ts";

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export type KeptBy = Pick<Column, "writtenByName" | "approvedByName" | "approvedAt">;

export async function insertColumn(tx: Tx, column: ColumnFacts & KeptBy & Pick<Column, "slug">): Promise<string> {
  const { id } = await tx.insertInto("readerColumn").values(column).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveColumn(
  tx: Tx,
  id: string,
  change: Partial<ColumnFacts & KeptBy & Pick<Column, "endedOn" | "endedReason">>,
): Promise<void> {
  await tx
    .updateTable("readerColumn")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findColumn(db: Db, by: { id: string } | { slug: string }): Promise<Column | undefined> {
  const query = db.selectFrom("readerColumn").selectAll();
  const row = await ("id" in by ? query.where("id", "=", by.id) : query.where("slug", "=", by.slug)).executeTakeFirst();
  return row as Column | undefined;
}

export async function lockColumn(tx: Tx, id: string): Promise<Column | undefined> {
  const row = await tx.selectFrom("readerColumn").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Column | undefined;
}

/** Addresses that begin like this one, taken for ever. */
export async function listSlugsLike(db: Db, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom("readerColumn")
    .select("slug")
    .where(sql<boolean>`slug = ${slug} or slug like ${`${slug}-%`}`)
    .execute();
  return rows.map((row) => row.slug);
}

export interface ColumnFilter {
  unitIds?: readonly string[] | undefined;
  genre?: Genre | undefined;
  state?: "open" | "ended" | undefined;
  q?: string | undefined;
}

/** By name; `after` is the last row of the page before. */
export async function listColumns(
  db: Db,
  filter: ColumnFilter,
  limit: number,
  after?: { name: string; id: string },
): Promise<Column[]> {
  let query = db.selectFrom("readerColumn").selectAll();
  if (filter.unitIds) query = query.where("unitId", "=", inList(filter.unitIds));
  if (filter.genre) query = query.where("genre", "=", filter.genre);
  if (filter.state) query = query.where("endedOn", filter.state === "open" ? "is" : "is not", null);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', name, about, outlet, programme)) ilike unaccent(${like})`);
  }
  if (after)
    query = query.where(
      sql<boolean>`(name collate "vi-x-icu", id) > (${after.name} collate "vi-x-icu", ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(sql`name collate "vi-x-icu"`).orderBy("id").limit(limit).execute();
  return rows as Column[];
}
