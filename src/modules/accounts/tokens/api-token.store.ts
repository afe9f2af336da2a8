import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface ApiTokenRow {
  id: string;
  name: string;
  role: string | null;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

export async function insertApiToken(
  tx: Tx,
  token: { tokenHash: string; name: string; personId: string; role: string | null; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const row = await tx.insertInto("apiToken").values(token).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

/** Tokens that still open something, newest first. */
export async function listApiTokens(db: Db, personId: string, now: Date): Promise<ApiTokenRow[]> {
  return db
    .selectFrom("apiToken")
    .select(["id", "name", "role", "createdAt", "expiresAt", "lastUsedAt"])
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("createdAt", "desc")
    .execute();
}

/** How many were revoked: none when it was somebody else's or revoked before. */
export async function revokeApiToken(tx: Tx, personId: string, id: string, now: Date): Promise<number> {
  const done = await tx
    .updateTable("apiToken")
    .set({ revokedAt: now })
    .where("id", "=", id)
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export async function revokeApiTokensOf(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable("apiToken")
    .set({ revokedAt: now })
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .execute();
}

interface IdentifiedRow {
  id: string;
  name: string;
  unitId: string;
  grants: { role: string; unitId: string }[];
  token: { id: string; name: string };
}

/** Like `findBySession`, for programs: a token made for one role carries only that role's grants, and none that were handed over. */
export async function findByApiToken(
  db: Db,
  tokenHash: string,
  now: Date,
  day: string,
): Promise<IdentifiedRow | undefined> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  const found = await sql<IdentifiedRow>`
    with live as (
      select id, name, person_id, role, last_used_at from api_token
      where token_hash = ${tokenHash} and revoked_at is null and expires_at > ${now}
    ), used as (
      update api_token set last_used_at = ${now}
      where id = (select id from live where last_used_at is null or last_used_at < ${minuteAgo})
    )
    select p.id, p.name, p.unit_id,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id)) from role_grant g
        where g.person_id = p.id and (live.role is null or g.role = live.role)
        and g.from_day <= ${day}::date and (g.to_day is null or g.to_day > ${day}::date)), '[]') as grants,
      json_build_object('id', live.id, 'name', live.name) as token
    from live join person p on p.id = live.person_id and p.state = 'active'`.execute(db);
  return found.rows[0];
}

export interface KeyChoice {
  id: string;
  name: string;
  unitId: string;
  person: string;
}

/** Keys that open something, of people of these units. */
export async function listApiTokensOf(
  db: Db,
  unitIds: readonly string[],
  now: Date,
  limit: number,
): Promise<KeyChoice[]> {
  return (await db
    .selectFrom("apiToken")
    .innerJoin("person", "person.id", "apiToken.personId")
    .select(["apiToken.id", "apiToken.name", "person.unitId", "person.name as person"])
    .where("apiToken.revokedAt", "is", null)
    .where("apiToken.expiresAt", ">", now)
    .where("person.unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("apiToken.name")
    .limit(limit)
    .execute()) as KeyChoice[];
}
