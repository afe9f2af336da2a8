import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../../platform/db/index.ts";
import type { PlaceInList } from "../../../../platform/http/index.ts";
import type { PushKind, PushOutcome, PushState, SourcePush, SourceSystem } from "./source-system.ts";

const SYSTEM = [
  "id",
  "unitId",
  "name",
  "settings",
  "sealedKey",
  "isLive",
  "rests",
  "restingUntil",
  "isKeyWrong",
  "lastFailure",
  "lastFailureAt",
  "lastGoodAt",
  "changedByName",
  "changedAt",
] as const;

const PUSH = [
  "id",
  "systemId",
  "unitId",
  "kind",
  "ref",
  "title",
  "body",
  "state",
  "tries",
  "looks",
  "dueAt",
  "reason",
  "remoteId",
  "createdAt",
  "deliveredAt",
] as const;

export type WrittenSystem = Pick<
  SourceSystem,
  "id" | "unitId" | "name" | "settings" | "sealedKey" | "isLive" | "changedByName" | "changedAt"
>;

/** False where the unit has one of that name. */
export async function insertSystem(tx: Tx, system: WrittenSystem): Promise<boolean> {
  const { settings, ...rest } = system;
  const row = await tx
    .insertInto("sourceSystem")
    .values({ ...rest, settings: JSON.stringify(settings) })
    .onConflict((on) => on.columns(["unitId", "name"]).where("closedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveSystem(
  tx: Tx,
  id: string,
  change: Partial<Omit<SourceSystem, "id" | "unitId">> & { closedAt?: Date },
): Promise<void> {
  const { settings, ...rest } = change;
  await tx
    .updateTable("sourceSystem")
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}) })
    .where("id", "=", id)
    .execute();
}

export async function findSystem(db: Db, id: string): Promise<SourceSystem | undefined> {
  return (await db
    .selectFrom("sourceSystem")
    .select(SYSTEM)
    .where("id", "=", id)
    .where("closedAt", "is", null)
    .executeTakeFirst()) as SourceSystem | undefined;
}

export async function isNameTaken(db: Db, unitId: string, name: string, but: string): Promise<boolean> {
  const row = await db
    .selectFrom("sourceSystem")
    .select("id")
    .where("unitId", "=", unitId)
    .where("name", "=", name)
    .where("id", "<>", but)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** By name; without units all that are live. */
export async function listSystems(db: Db, unitIds: readonly string[] | null, limit: number): Promise<SourceSystem[]> {
  let query = db.selectFrom("sourceSystem").select(SYSTEM).where("closedAt", "is", null);
  query = unitIds
    ? query.where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    : query.where("isLive", "=", true);
  return (await query.orderBy("name").orderBy("id").limit(limit).execute()) as SourceSystem[];
}

export type NewPush = Pick<SourcePush, "systemId" | "unitId" | "kind" | "ref" | "title" | "body" | "createdAt"> & {
  bodyHash: string;
};

const DEVICE_KEPT_MS = 2 * 86_400_000;

/** Whether something newer about the same thing is told. */
export async function isOvertaken(
  db: Db,
  push: Pick<SourcePush, "systemId" | "kind" | "ref" | "createdAt">,
): Promise<boolean> {
  const row = await db
    .selectFrom("sourcePush")
    .select("id")
    .where("systemId", "=", push.systemId)
    .where("kind", "=", push.kind)
    .where("ref", "=", push.ref)
    .where("createdAt", ">", push.createdAt)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Puts on record what is to be told; what was told last in these very words is left. What waits or was refused about the same thing is overtaken. True where
 * something new is to be told. @idempotent
 */
export async function planPush(tx: Tx, push: NewPush): Promise<boolean> {
  const { body, ...rest } = push;
  const last = await tx
    .selectFrom("sourcePush")
    .select("bodyHash")
    .where("systemId", "=", push.systemId)
    .where("kind", "=", push.kind)
    .where("ref", "=", push.ref)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  // How a device is is told again and again, also where nothing changed; what was told of it days ago is of no use.
  if (push.kind !== "device" && last?.bodyHash === push.bodyHash) return false;
  if (push.kind === "device")
    await tx
      .deleteFrom("sourcePush")
      .where("systemId", "=", push.systemId)
      .where("kind", "=", push.kind)
      .where("ref", "=", push.ref)
      .where("createdAt", "<", new Date(push.createdAt.getTime() - DEVICE_KEPT_MS))
      .execute();
  const row = await tx
    .insertInto("sourcePush")
    .values({ ...rest, body: JSON.stringify(body), state: "due", dueAt: push.createdAt, changedAt: push.createdAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("sourcePush")
    .set({ state: "overtaken", dueAt: null, changedAt: push.createdAt })
    .where("systemId", "=", push.systemId)
    .where("kind", "=", push.kind)
    .where("ref", "=", push.ref)
    .where("state", "in", ["due", "refused"])
    .where("id", "<>", row.id)
    .execute();
  return true;
}

/** The hash of what a system was told last of each of these things, by kind and ref; thousands are asked for at once. */
export async function lastHashes(
  db: Db,
  systemId: string,
  things: readonly { kind: PushKind; ref: string }[],
): Promise<Map<string, string>> {
  const found = await sql<{ kind: PushKind; ref: string; bodyHash: string }>`
    select thing.kind, thing.ref, last.body_hash
    from unnest(${things.map((one) => one.kind)}::text[], ${things.map((one) => one.ref)}::text[]) as thing (kind, ref)
    cross join lateral (
      select body_hash from source_push p where p.system_id = ${systemId} and p.kind = thing.kind and p.ref = thing.ref
      order by created_at desc limit 1
    ) last`.execute(db);
  return new Map(found.rows.map((row) => [`${row.kind} ${row.ref}`, row.bodyHash]));
}

/** When the system was told last how a station's devices are, by station. */
export async function lastToldOf(db: Db, systemId: string, kind: PushKind, since: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom("sourcePush")
    .select("ref")
    .where("systemId", "=", systemId)
    .where("kind", "=", kind)
    .where("createdAt", ">", since)
    .execute();
  return new Set(rows.map((row) => row.ref));
}

export interface PushFilter {
  systemId: string;
  kind?: PushKind | undefined;
  state?: PushState | undefined;
  words?: string | undefined;
}

function filtered(db: Db, filter: PushFilter) {
  let query = db.selectFrom("sourcePush").where("systemId", "=", filter.systemId);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.words) query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(filter.words)})`);
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listPushes(
  db: Db,
  filter: PushFilter,
  limit: number,
  after?: PlaceInList,
): Promise<SourcePush[]> {
  let query = filtered(db, filter).select(PUSH);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id}::uuid)`);
  return (await query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute()) as SourcePush[];
}

export interface PushCounts {
  waiting: number;
  refused: number;
  unknown: number;
  /** Since the moment asked for: all that ever arrived would be counted for seconds. */
  delivered: number;
}

export async function countPushes(db: Db, systemId: string, deliveredSince: Date): Promise<PushCounts> {
  const found = await sql<PushCounts>`
    select count(*) filter (where state in ('due', 'sending'))::int as waiting,
      count(*) filter (where state = 'refused')::int as refused, count(*) filter (where state = 'unknown')::int as unknown,
      (select count(*)::int from source_push
        where system_id = ${systemId} and created_at > ${deliveredSince} and state = 'delivered') as delivered
    from source_push where system_id = ${systemId} and state in ('due', 'sending', 'unknown', 'refused')`.execute(db);
  return found.rows[0] ?? { waiting: 0, refused: 0, unknown: 0, delivered: 0 };
}

export async function findPush(db: Db, id: string): Promise<SourcePush | undefined> {
  return (await db.selectFrom("sourcePush").select(PUSH).where("id", "=", id).executeTakeFirst()) as
    | SourcePush
    | undefined;
}

export async function lockPush(tx: Tx, id: string): Promise<SourcePush | undefined> {
  return (await tx.selectFrom("sourcePush").select(PUSH).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | SourcePush
    | undefined;
}

export async function savePush(
  tx: Tx,
  id: string,
  change: Partial<Omit<SourcePush, "id" | "systemId" | "kind" | "ref" | "body">> & { changedAt: Date },
): Promise<void> {
  await tx.updateTable("sourcePush").set(change).where("id", "=", id).execute();
}

/** What is next for a system: lost answers first, then the oldest. */
export async function nextPush(db: Db, systemId: string, now: Date): Promise<SourcePush | undefined> {
  return (await db
    .selectFrom("sourcePush")
    .select(PUSH)
    .where("systemId", "=", systemId)
    .where("dueAt", "<=", now)
    .where("state", "in", ["due", "unknown"])
    .orderBy(sql`state <> 'unknown'`)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst()) as SourcePush | undefined;
}

/** Hand-overs of a process that ended are looked up before anything is told again. */
export async function noteLostPushes(
  tx: Tx,
  input: { systemId: string; begunBefore: Date; reason: string; now: Date },
): Promise<void> {
  const { systemId, begunBefore, reason, now } = input;
  await sql`
    with lost as (
      update source_push set state = 'unknown', reason = ${reason}, looks = 0, due_at = ${now}, changed_at = ${now}
      where system_id = ${systemId} and state = 'sending' and changed_at < ${begunBefore} returning id
    )
    update source_push_attempt a set ended_at = ${now}, outcome = 'unknown', reason = ${reason}
    from lost where a.push_id = lost.id and a.ended_at is null`.execute(tx);
}

/** Writes that a hand-over begins; null where it is not due any more. */
export async function beginPush(tx: Tx, id: string, now: Date): Promise<number | null> {
  const claimed = await tx
    .updateTable("sourcePush")
    .set({ state: "sending", reason: null, changedAt: now })
    .where("id", "=", id)
    .where("state", "=", "due")
    .executeTakeFirst();
  if (Number(claimed.numUpdatedRows) === 0) return null;
  const row = await tx
    .insertInto("sourcePushAttempt")
    .values({ pushId: id, startedAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

export async function endPushAttempt(tx: Tx, attemptId: number, outcome: PushOutcome, at: Date): Promise<void> {
  await tx
    .updateTable("sourcePushAttempt")
    .set({ endedAt: at, outcome: outcome.kind, reason: "reason" in outcome ? outcome.reason : null })
    .where("id", "=", attemptId)
    .execute();
}

export interface PushAttempt {
  pushId: string;
  startedAt: Date;
  outcome: PushOutcome["kind"] | null;
  reason: string | null;
}

/** Newest first. */
export async function listPushAttempts(db: Db, pushId: string, limit: number): Promise<PushAttempt[]> {
  return (await db
    .selectFrom("sourcePushAttempt")
    .select(["pushId", "startedAt", "outcome", "reason"])
    .where("pushId", "=", pushId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute()) as PushAttempt[];
}

/** What arrived long ago, or was overtaken, is of no use any more. */
export async function forgetOldPushes(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom("sourcePush")
    .where("createdAt", "<", before)
    .where("state", "in", ["delivered", "overtaken"])
    .execute();
}

export interface SystemsHealth {
  live: number;
  away: number;
  keyWrong: number;
  waiting: number;
  oldestAt: Date | null;
}

export async function systemsHealth(db: Db, now: Date): Promise<SystemsHealth> {
  const found = await sql<SystemsHealth>`
    select count(*)::int as live,
      count(*) filter (where s.resting_until > ${now} and not s.is_key_wrong)::int as away,
      count(*) filter (where s.is_key_wrong)::int as "keyWrong",
      coalesce(sum(w.waiting), 0)::int as waiting, min(w.oldest_at) as "oldestAt"
    from source_system s
    left join lateral (
      select count(*) as waiting, min(p.created_at) as oldest_at from source_push p
      where p.system_id = s.id and p.due_at <= ${now}
    ) w on true
    where s.is_live and s.closed_at is null`.execute(db);
  return found.rows[0] ?? { live: 0, away: 0, keyWrong: 0, waiting: 0, oldestAt: null };
}
