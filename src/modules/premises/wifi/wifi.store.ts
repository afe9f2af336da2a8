import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { WifiFacts, WifiPlace } from "./wifi.ts";

export type KeptBy = Pick<WifiPlace, "writtenByName" | "approvedByName" | "approvedAt">;

export async function insertWifi(tx: Tx, place: WifiFacts & KeptBy & { code: string }): Promise<string> {
  const { id } = await tx.insertInto("wifiPlace").values(place).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveWifi(
  tx: Tx,
  id: string,
  change: Partial<WifiFacts & KeptBy> & { withdrawnReason?: string },
): Promise<void> {
  await tx
    .updateTable("wifiPlace")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findWifi(db: Db, by: { id: string } | { code: string }): Promise<WifiPlace | undefined> {
  const query = db.selectFrom("wifiPlace").selectAll();
  const row = await ("id" in by ? query.where("id", "=", by.id) : query.where("code", "=", by.code)).executeTakeFirst();
  return row as WifiPlace | undefined;
}

export async function lockWifi(tx: Tx, id: string): Promise<WifiPlace | undefined> {
  const row = await tx.selectFrom("wifiPlace").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as WifiPlace | undefined;
}

export interface WifiFilter {
  unitIds?: readonly string[] | undefined;
  q?: string | undefined;
}

/** By name; what was withdrawn is left out. `after` is the last row of the page before. */
export async function listWifi(
  db: Db,
  filter: WifiFilter,
  limit: number,
  after?: { name: string; id: string },
): Promise<WifiPlace[]> {
  let query = db.selectFrom("wifiPlace").selectAll().where("withdrawnReason", "is", null);
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', name, place, network, keeper)) ilike unaccent(${containing(word)})`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(name collate "vi-x-icu", id) > (${after.name} collate "vi-x-icu", ${after.id}::uuid)`,
    );
  return (await query.orderBy(sql`name collate "vi-x-icu"`).orderBy("id").limit(limit).execute()) as WifiPlace[];
}

/** Adds to the sum of a day. */
export async function addOpens(db: Db, placeId: string, day: string, opens: number): Promise<void> {
  await sql`
    insert into wifi_open (place_id, day, opens) values (${placeId}, ${day}, ${opens})
    on conflict (place_id, day) do update set opens = wifi_open.opens + excluded.opens`.execute(db);
}

/** How often each was opened since a day. */
export async function sumOpens(db: Db, placeIds: readonly string[], from: string): Promise<Map<string, number>> {
  if (placeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("wifiOpen")
    .select("placeId")
    .select(sql<number>`sum(opens)::int`.as("opens"))
    .where("placeId", "in", [...placeIds])
    .where("day", ">=", from)
    .groupBy("placeId")
    .execute();
  return new Map(rows.map((row) => [row.placeId, row.opens]));
}

/** By month ("YYYY-MM"), the newest first. */
export async function opensByMonth(
  db: Db,
  placeId: string,
  months: number,
): Promise<{ month: string; opens: number }[]> {
  const found = await sql<{ month: string; opens: number }>`
    select to_char(day, 'YYYY-MM') as month, sum(opens)::int as opens from wifi_open
    where place_id = ${placeId} group by 1 order by 1 desc limit ${months}`.execute(db);
  return found.rows;
}
