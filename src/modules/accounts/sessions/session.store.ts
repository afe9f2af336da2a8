import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Grant } from "../../../platform/http/index.ts";
import { ABSOLUTE_MS, CODE_MS, IDLE_MS, SEEN_EVERY_MS } from "./session.ts";

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  addressPrefix: string;
  device: string;
}

export interface NewSession {
  tokenHash: string;
  personId: string;
  stage: "code" | "full";
  addressPrefix: string;
  device: string;
}

export async function insertSession(tx: Tx, session: NewSession, now: Date): Promise<void> {
  const life = session.stage === "code" ? CODE_MS : ABSOLUTE_MS;
  await tx
    .insertInto("session")
    .values({ ...session, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + life) })
    .execute();
}

interface IdentifiedRow {
  sessionId: string | null;
  id: string;
  name: string;
  unitId: string;
  grants: Grant[];
}

/**
 * Who a session belongs to and what they may do today, in one statement. It also notes that the session was used, but
 * not more than once a minute. `day` decides which grants count.
 */
export async function findBySession(
  db: Db,
  tokenHash: string,
  now: Date,
  day: string,
): Promise<IdentifiedRow | undefined> {
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const found = await sql<IdentifiedRow>`
    with live as (
      select id, person_id, last_seen_at from session
      where token_hash = ${tokenHash} and stage = 'full' and expires_at > ${now} and last_seen_at > ${ago(IDLE_MS)}
    ), seen as (
      update session set last_seen_at = ${now}
      where id = (select id from live where last_seen_at < ${ago(SEEN_EVERY_MS)})
    )
    select live.id as session_id, p.id, p.name, p.unit_id,
      coalesce((select json_agg(json_strip_nulls(json_build_object('role', g.role, 'unitId', g.unit_id, 'holder',
          case when g.holder_id is not null then json_build_object('id', g.holder_id, 'name', g.holder_name) end))) from role_held g
        where g.person_id = p.id and g.from_day <= ${day}::date and (g.to_day is null or g.to_day > ${day}::date)), '[]') as grants
    from live join person p on p.id = live.person_id and p.state = 'active'`.execute(db);
  return found.rows[0];
}

/** The person who passed the password in this browser and owes the code. */
export async function findAwaitingCode(db: Db, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom("session")
    .select("personId")
    .where("tokenHash", "=", tokenHash)
    .where("stage", "=", "code")
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row?.personId;
}

/** Sessions that still open something, the latest used first. */
export async function listSessions(db: Db, personId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom("session")
    .select(["id", "createdAt", "lastSeenAt", "expiresAt", "addressPrefix", "device"])
    .where("personId", "=", personId)
    .where("stage", "=", "full")
    .where("expiresAt", ">", now)
    .where("lastSeenAt", ">", new Date(now.getTime() - IDLE_MS))
    .orderBy("lastSeenAt", "desc")
    .orderBy("id")
    .execute();
}

export async function deleteSessionByToken(db: Db, tokenHash: string): Promise<string | undefined> {
  const row = await db.deleteFrom("session").where("tokenHash", "=", tokenHash).returning("id").executeTakeFirst();
  return row?.id;
}

/** How many ended: none when it was somebody else's or gone. */
export async function deleteSession(tx: Tx, personId: string, id: string): Promise<number> {
  const done = await tx.deleteFrom("session").where("id", "=", id).where("personId", "=", personId).executeTakeFirst();
  return Number(done.numDeletedRows);
}

export async function deleteSessionsOf(tx: Tx, personId: string, exceptId: string | null = null): Promise<number> {
  let query = tx.deleteFrom("session").where("personId", "=", personId);
  if (exceptId) query = query.where("id", "<>", exceptId);
  const done = await query.executeTakeFirst();
  return Number(done.numDeletedRows);
}

export async function removeExpiredSessions(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("session")
    .where((eb) => eb.or([eb("expiresAt", "<", now), eb("lastSeenAt", "<", new Date(now.getTime() - IDLE_MS))]))
    .execute();
}
