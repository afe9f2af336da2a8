import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { PlaceInList } from "../../../platform/http/index.ts";
import type { PostOutcome } from "../connections/connection.ts";
import type { Broadcast, BroadcastState } from "./broadcast.ts";

const COLUMNS = [
  "id",
  "placeId",
  "unitId",
  "title",
  "postIds",
  "targets",
  "state",
  "sendAt",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedBy",
  "decidedByName",
  "decidedAt",
  "note",
  "accountId",
  "dueAt",
  "tries",
  "looks",
  "remoteId",
  "reason",
  "sentAt",
  "reached",
  "address",
  "photoKey",
  "declaredBy",
  "declaredByName",
  "provenHow",
  "provenByName",
  "provenAt",
] as const;

export type NewBroadcast = Pick<
  Broadcast,
  "placeId" | "unitId" | "title" | "postIds" | "targets" | "sendAt" | "writtenBy" | "writtenByName" | "writtenAt"
>;

export async function insertBroadcast(tx: Tx, one: NewBroadcast): Promise<string> {
  const { targets, ...rest } = one;
  const row = await tx
    .insertInto("followerBroadcast")
    .values({ ...rest, targets: JSON.stringify(targets), state: "waiting", changedAt: one.writtenAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveBroadcast(
  tx: Tx,
  id: string,
  change: Partial<Omit<Broadcast, "id" | "placeId" | "unitId">> & { provenBy?: string | null; changedAt: Date },
): Promise<void> {
  const { targets, ...rest } = change;
  await tx
    .updateTable("followerBroadcast")
    .set({ ...rest, ...(targets ? { targets: JSON.stringify(targets) } : {}) })
    .where("id", "=", id)
    .execute();
}

export async function findBroadcast(db: Db, id: string): Promise<Broadcast | undefined> {
  const row = await db.selectFrom("followerBroadcast").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Broadcast | undefined;
}

export async function lockBroadcast(tx: Tx, id: string): Promise<Broadcast | undefined> {
  const row = await tx
    .selectFrom("followerBroadcast")
    .select(COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Broadcast | undefined;
}

export interface BroadcastFilter {
  unitIds: readonly string[];
  state?: BroadcastState | undefined;
  placeId?: string | undefined;
  words?: string | undefined;
  notWrittenBy?: string | undefined;
}

function filtered(db: Db, filter: BroadcastFilter) {
  let query = db.selectFrom("followerBroadcast").where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.placeId) query = query.where("placeId", "=", filter.placeId);
  if (filter.notWrittenBy) query = query.where("writtenBy", "<>", filter.notWrittenBy);
  if (filter.words) query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(filter.words)})`);
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listBroadcasts(
  db: Db,
  filter: BroadcastFilter,
  limit: number,
  after?: PlaceInList,
): Promise<Broadcast[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after) query = query.where(sql<boolean>`(written_at, id) < (${after.createdAt}, ${after.id}::uuid)`);
  return (await query.orderBy("writtenAt", "desc").orderBy("id", "desc").limit(limit).execute()) as Broadcast[];
}

export async function countBroadcasts(db: Db, filter: BroadcastFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((one) => one.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What takes one of a month's number at a place: what went out in it, and what was approved to. The month is "YYYY-MM". */
export async function countInMonth(db: Db, placeId: string, month: string, but: string | null): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from follower_broadcast
    where place_id = ${placeId} and id is distinct from ${but}::uuid
      and state in ('approved', 'sending', 'unknown', 'sent', 'declared', 'proven')
      and to_char(coalesce(sent_at, greatest(send_at, decided_at)) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') = ${month}`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

/** What the network calls those it already knows of: none of them is the one whose answer was lost. */
export async function remoteIdsAt(db: Db, placeId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("followerBroadcast")
    .select("remoteId")
    .where("placeId", "=", placeId)
    .where("remoteId", "is not", null)
    .orderBy("sentAt", (order) => order.desc().nullsLast())
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.remoteId ?? []);
}

/** One approval at a place after the other: the month's number is not given out twice. */
export async function lockMonthOf(tx: Tx, placeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`follower broadcasts ${placeId}`}, 0))`.execute(tx);
}

/** What is next for an account, lost hand-overs first. */
export async function nextBroadcast(db: Db, accountId: string, now: Date): Promise<Broadcast | undefined> {
  const row = await db
    .selectFrom("followerBroadcast")
    .select(COLUMNS)
    .where("accountId", "=", accountId)
    .where("dueAt", "<=", now)
    .where("state", "in", ["approved", "unknown", "sent"])
    .orderBy(sql`state <> 'unknown'`)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row as Broadcast | undefined;
}

/** Hand-overs of a process that ended are looked up before anything is sent again. */
export async function noteLostBroadcasts(
  tx: Tx,
  input: { accountId: string; begunBefore: Date; reason: string; now: Date },
): Promise<void> {
  const { accountId, begunBefore, reason, now } = input;
  await sql`
    with lost as (
      update follower_broadcast set state = 'unknown', reason = ${reason}, looks = 0, due_at = ${now}, changed_at = ${now}
      where account_id = ${accountId} and state = 'sending' and changed_at < ${begunBefore} returning id
    )
    update follower_broadcast_attempt a set ended_at = ${now}, outcome = 'unknown', reason = ${reason}
    from lost where a.broadcast_id = lost.id and a.ended_at is null`.execute(tx);
}

/** Writes that a hand-over begins; null where somebody else did the thing meanwhile. */
export async function beginBroadcast(tx: Tx, id: string, accountId: string, now: Date): Promise<number | null> {
  const claimed = await tx
    .updateTable("followerBroadcast")
    .set({ state: "sending", reason: null, changedAt: now })
    .where("id", "=", id)
    .where("state", "=", "approved")
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  if (Number(claimed.numUpdatedRows) === 0) return null;
  const row = await tx
    .insertInto("followerBroadcastAttempt")
    .values({ broadcastId: id, startedAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

/** Not before this moment, where it still waits. */
export async function putOffBroadcast(tx: Tx, id: string, dueAt: Date, now: Date): Promise<void> {
  await tx
    .updateTable("followerBroadcast")
    .set({ dueAt, changedAt: now })
    .where("id", "=", id)
    .where("state", "=", "approved")
    .execute();
}

export async function endBroadcastAttempt(tx: Tx, attemptId: number, outcome: PostOutcome, at: Date): Promise<void> {
  const reason = outcome.kind === "sent" ? null : outcome.reason;
  await tx
    .updateTable("followerBroadcastAttempt")
    .set({ endedAt: at, outcome: outcome.kind, reason })
    .where("id", "=", attemptId)
    .execute();
}

export interface BroadcastAttempt {
  startedAt: Date;
  outcome: PostOutcome["kind"] | null;
  reason: string | null;
}

/** Newest first. */
export async function listBroadcastAttempts(db: Db, id: string, limit: number): Promise<BroadcastAttempt[]> {
  return (await db
    .selectFrom("followerBroadcastAttempt")
    .select(["startedAt", "outcome", "reason"])
    .where("broadcastId", "=", id)
    .orderBy("id", "desc")
    .limit(limit)
    .execute()) as BroadcastAttempt[];
}

/** When a broadcast of the account is due next; null where none waits. */
export async function nextBroadcastAt(db: Db, accountId: string, handOverEndsMs: number): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`
    select min(case state when 'sending' then changed_at + ${handOverEndsMs} * interval '1 millisecond' else due_at end) as at
    from follower_broadcast where account_id = ${accountId}
      and (state = 'sending' or (state in ('approved', 'unknown', 'sent') and due_at is not null))`.execute(db);
  return found.rows[0]?.at ?? null;
}

/** Once an account is live, what is approved at its place goes over it; once it is not, people send by hand. */
export async function moveBroadcasts(tx: Tx, placeId: string, accountId: string | null, at: Date): Promise<void> {
  await sql`
    update follower_broadcast set account_id = ${accountId}::uuid, changed_at = ${at},
      due_at = case when ${accountId}::uuid is null then null else greatest(send_at, ${at}) end
    where place_id = ${placeId} and state = 'approved'`.execute(tx);
}
