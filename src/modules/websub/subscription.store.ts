import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { EndReason, State } from "./subscription.ts";

export interface Subscription {
  id: string;
  topic: string;
  callback: string;
  callbackHost: string;
  sealedSecret: string | null;
  state: State;
  /** What waits to be verified; null where nothing does. */
  askedMode: "subscribe" | "unsubscribe" | null;
  askedSecret: string | null;
  askedLeaseSeconds: number | null;
  askedAt: Date;
  verifiedAt: Date | null;
  leaseUntil: Date | null;
  /** Of what it has of the feed. */
  seenHash: string | null;
  deliveries: number;
  deliveredAt: Date | null;
  tries: number;
  nextTryAt: Date | null;
  failingSince: Date | null;
  lastFailure: string | null;
  endedAt: Date | null;
  endedReason: EndReason | null;
}

export async function insertSubscription(
  tx: Tx,
  row: Pick<Subscription, "id" | "topic" | "callback" | "callbackHost" | "askedAt">,
): Promise<void> {
  await tx
    .insertInto("websubSubscription")
    .values({ ...row, state: "asked" })
    .execute();
}

export async function saveSubscription(tx: Tx, id: string, change: Partial<Omit<Subscription, "id">>): Promise<void> {
  await tx.updateTable("websubSubscription").set(change).where("id", "=", id).execute();
}

export async function findStanding(db: Db, topic: string, callback: string): Promise<Subscription | undefined> {
  return (await db
    .selectFrom("websubSubscription")
    .selectAll()
    .where("topic", "=", topic)
    .where("callback", "=", callback)
    .where("state", "<>", "ended")
    .executeTakeFirst()) as Subscription | undefined;
}

export async function findSubscription(db: Db, id: string): Promise<Subscription | undefined> {
  return (await db.selectFrom("websubSubscription").selectAll().where("id", "=", id).executeTakeFirst()) as
    | Subscription
    | undefined;
}

export async function lockSubscription(tx: Tx, id: string): Promise<Subscription | undefined> {
  return (await tx.selectFrom("websubSubscription").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Subscription
    | undefined;
}

/** How many stand, of all and of one host, and how many that host asked for lately. */
export async function countFor(
  db: Db,
  host: string,
  since: Date,
): Promise<{ all: number; ofHost: number; asked: number }> {
  const found = await sql<{ all: number; ofHost: number; asked: number }>`
    select count(*) filter (where state <> 'ended')::int as all,
      count(*) filter (where state <> 'ended' and callback_host = ${host})::int as of_host,
      count(*) filter (where callback_host = ${host} and asked_at >= ${since})::int as asked
    from websub_subscription`.execute(db);
  return found.rows[0] ?? { all: 0, ofHost: 0, asked: 0 };
}

export async function listTopics(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("websubSubscription")
    .select("topic")
    .distinct()
    .where("state", "=", "active")
    .orderBy("topic")
    .execute();
  return rows.map((row) => row.topic);
}

/** Who has not what the feed is now, and whose turn it is. */
export async function listBehind(db: Db, topic: string, hash: string, now: Date): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from websub_subscription
    where topic = ${topic} and state = 'active' and seen_hash is distinct from ${hash} and (next_try_at is null or next_try_at <= ${now})`.execute(
    db,
  );
  return found.rows.map((row) => row.id);
}

/** A feed as a hub of others was last told of it. */
export async function findTopicHash(db: Db, topic: string): Promise<string | undefined> {
  const row = await db.selectFrom("websubTopic").select("hash").where("topic", "=", topic).executeTakeFirst();
  return row?.hash;
}

export async function keepTopicHash(tx: Tx, topic: string, hash: string, at: Date): Promise<void> {
  await tx
    .insertInto("websubTopic")
    .values({ topic, hash, toldAt: at })
    .onConflict((on) => on.column("topic").doUpdateSet({ hash, toldAt: at }))
    .execute();
}

/** Those whose time is over end; what ended long ago, and what nobody ever verified, is forgotten. */
export async function endExpired(tx: Tx, now: Date, forgetBefore: Date): Promise<number> {
  const ended = await sql`
    update websub_subscription set state = 'ended', ended_at = ${now}, ended_reason = 'expired', sealed_secret = null, asked_secret = null
    where state = 'active' and lease_until < ${now}`.execute(tx);
  await sql`delete from websub_subscription where state = 'ended' and ended_at < ${forgetBefore}`.execute(tx);
  return Number(ended.numAffectedRows ?? 0);
}

export interface Filter {
  state?: "active" | "failing" | "ended" | "asked";
  words?: string;
}

/** Newest first. */
export async function listSubscriptions(
  db: Db,
  filter: Filter,
  limit: number,
  after?: Pick<Subscription, "askedAt" | "id">,
): Promise<Subscription[]> {
  let query = db.selectFrom("websubSubscription").selectAll();
  if (filter.state === "failing") query = query.where("state", "=", "active").where("failingSince", "is not", null);
  else if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(sql<boolean>`(callback_host ilike ${like} or topic ilike ${like})`);
  }
  if (after) query = query.where(sql<boolean>`(asked_at, id) < (${after.askedAt}, ${after.id}::uuid)`);
  return (await query.orderBy("askedAt", "desc").orderBy("id", "desc").limit(limit).execute()) as Subscription[];
}

export async function countState(db: Db): Promise<{ active: number; failing: number; failingSince: Date | null }> {
  const found = await sql<{ active: number; failing: number; failingSince: Date | null }>`
    select count(*)::int as active, count(failing_since)::int as failing, min(failing_since) as failing_since
    from websub_subscription where state = 'active'`.execute(db);
  return found.rows[0] ?? { active: 0, failing: 0, failingSince: null };
}
