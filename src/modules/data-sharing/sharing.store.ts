import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { AgreementFacts, DataAgreement } from "./sharing.ts";

export interface Sharing {
  tokenId: string;
  keyName: string;
  unitId: string;
  day: string;
  path: string;
  level: "open" | "internal";
  requests: number;
  records: number;
  at: Date;
}

/** Adds to the sums of a day. */
export async function addSharing(db: Db, one: Sharing): Promise<void> {
  const { day, tokenId, keyName, unitId, path, level, requests, records, at } = one;
  await sql`
    insert into data_sharing_day (day, token_id, key_name, unit_id, path, level, requests, records, last_at)
    values (${day}, ${tokenId}, ${keyName}, ${unitId}, ${path}, ${level}, ${requests}, ${records}, ${at})
    on conflict (day, token_id, path) do update set requests = data_sharing_day.requests + excluded.requests,
      records = data_sharing_day.records + excluded.records, last_at = excluded.last_at`.execute(db);
}

export interface SharingRow {
  day: string;
  tokenId: string;
  key: string;
  unitId: string;
  path: string;
  level: "open" | "internal";
  requests: number;
  records: number;
  receiver: string | null;
  until: string | null;
}

export interface SharingFilter {
  unitIds: readonly string[];
  from: string;
  to: string;
  level?: "open" | "internal" | undefined;
  q?: string | undefined;
}

/** The newest day first; of keys of people of these units. */
export async function listSharing(
  db: Db,
  { unitIds, from, to, level, q }: SharingFilter,
  page: { limit: number; offset: number },
): Promise<SharingRow[]> {
  const found = await sql<SharingRow>`
    select s.day, s.token_id, s.key_name as key, s.unit_id, s.path, s.level, s.requests, s.records,
      a.receiver, a.until
    from data_sharing_day s
    left join data_agreement a on a.token_id = s.token_id and a.withdrawn_reason is null
    where s.day between ${from} and ${to} and s.unit_id = any(${[...unitIds]}::uuid[])
      ${level ? sql`and s.level = ${level}` : sql``}
      ${q ? sql`and unaccent(concat_ws(' ', s.key_name, a.receiver, s.path)) ilike unaccent(${containing(q)})` : sql``}
    order by s.day desc, s.key_name, s.path, s.token_id limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows;
}

/** What is older than this day is of no use any more. */
export async function forgetSharing(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom("dataSharingDay").where("day", "<", before).execute();
}

export type KeptBy = Pick<DataAgreement, "writtenByName" | "approvedByName" | "approvedAt">;

export async function insertAgreement(tx: Tx, one: AgreementFacts & KeptBy): Promise<string> {
  const { id } = await tx.insertInto("dataAgreement").values(one).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveAgreement(
  tx: Tx,
  id: string,
  change: Partial<AgreementFacts & KeptBy> & { withdrawnReason?: string },
): Promise<void> {
  await tx
    .updateTable("dataAgreement")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findAgreement(db: Db, id: string): Promise<DataAgreement | undefined> {
  const row = await db.selectFrom("dataAgreement").selectAll().where("id", "=", id).executeTakeFirst();
  return row as DataAgreement | undefined;
}

export async function lockAgreement(tx: Tx, id: string): Promise<DataAgreement | undefined> {
  const row = await tx.selectFrom("dataAgreement").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as DataAgreement | undefined;
}

/** By receiver; what was withdrawn is left out. Without units all. */
export async function listAgreements(
  db: Db,
  unitIds: readonly string[] | null,
  limit: number,
): Promise<DataAgreement[]> {
  let query = db.selectFrom("dataAgreement").selectAll().where("withdrawnReason", "is", null);
  if (unitIds) query = query.where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`);
  return (await query
    .orderBy(sql`receiver collate "vi-x-icu"`)
    .orderBy("id")
    .limit(limit)
    .execute()) as DataAgreement[];
}

/** What each key read since a day. */
export async function sumSharing(
  db: Db,
  tokenIds: readonly string[],
  from: string,
): Promise<Map<string, { requests: number; records: number }>> {
  if (tokenIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("dataSharingDay")
    .select("tokenId")
    .select([sql<number>`sum(requests)::int`.as("requests"), sql<number>`sum(records)::bigint`.as("records")])
    .where("tokenId", "in", [...tokenIds])
    .where("day", ">=", from)
    .groupBy("tokenId")
    .execute();
  return new Map(rows.map((row) => [row.tokenId, row]));
}
