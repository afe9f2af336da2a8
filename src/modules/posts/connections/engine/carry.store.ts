import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import type { Post } from "../../post.ts";
import type { HandedParts, PostOutcome } from "../connection.ts";

/** What is next for an account, the oldest first. */
export type Step = "publish" | "look" | "readBack";

export interface Carried
  extends Pick<Post, "id" | "itemId" | "itemVersion" | "title" | "placeId" | "unitId" | "act" | "address"> {
  step: Step;
  tries: number;
  looks: number;
  remoteId: string | null;
  language: ToldLanguage;
  /** Of the post that is corrected or taken down. */
  ofRemoteId: string | null;
  ofVersion: number | null;
  parts: HandedParts;
  /** When the last attempt began. */
  begunAt: Date | null;
}

/** Hand-overs of a process that ended: they are looked up before anything else. */
export async function noteLostPosts(
  tx: Tx,
  input: { accountId: string; begunBefore: Date; reason: string; now: Date },
): Promise<void> {
  const { accountId, begunBefore, reason, now } = input;
  await sql`
    with lost as (
      update post set state = 'unknown', reason = ${reason}, looks = 0, due_at = ${now}, changed_at = ${now}
      where account_id = ${accountId} and state = 'sending' and changed_at < ${begunBefore} returning id
    )
    update post_attempt a set ended_at = ${now}, outcome = 'unknown', reason = ${reason}
    from lost where a.post_id = lost.id and a.ended_at is null`.execute(tx);
}

/** The next thing that may be done now; `mayPublish` is false while the day's number is reached. */
export async function nextCarried(
  db: Db,
  input: { accountId: string; now: Date; mayPublish: boolean },
): Promise<Carried | undefined> {
  const found = await sql<Carried>`
    select p.id, p.item_id, p.item_version, p.title, p.place_id, p.unit_id, p.act, p.address, p.tries, p.looks, p.remote_id, p.parts,
      l.language,
      o.remote_id as of_remote_id, o.item_version as of_version,
      case p.state when 'unknown' then 'look' when 'declared' then 'readBack' else 'publish' end as step,
      (select max(a.started_at) from post_attempt a where a.post_id = p.id) as begun_at
    from post p join post_place l on l.id = p.place_id left join post o on o.id = p.of_post_id
    where p.account_id = ${input.accountId} and p.due_at <= ${input.now}
      and (p.state = 'unknown' or (p.state = 'declared' and coalesce(p.remote_id, o.remote_id) is not null)
        or (p.state = 'due' and (${input.mayPublish} or p.act <> 'publish')))
    order by p.state <> 'unknown', p.due_at, p.id limit 1`.execute(db);
  return found.rows[0];
}

/** Writes that an attempt begins; null where somebody else did the thing meanwhile. */
export async function beginAttempt(
  tx: Tx,
  input: { postId: string; accountId: string; now: Date },
): Promise<number | null> {
  const { postId, accountId, now } = input;
  const claimed = await tx
    .updateTable("post")
    .set({ state: "sending", reason: null, changedAt: now })
    .where("id", "=", postId)
    .where("state", "=", "due")
    .where("accountId", "=", accountId)
    .executeTakeFirst();
  if (Number(claimed.numUpdatedRows) === 0) return null;
  const { id } = await tx
    .insertInto("postAttempt")
    .values({ postId, accountId, startedAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(id);
}

export async function endAttempt(
  tx: Tx,
  id: number,
  end: { outcome: PostOutcome["kind"]; reason: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("postAttempt")
    .set({ endedAt: end.at, outcome: end.outcome, reason: end.reason })
    .where("id", "=", id)
    .execute();
}

/** What the network was handed in part; durable before the next step. Says, too, that the post is still in hand. */
export async function saveParts(tx: Tx, postId: string, parts: HandedParts, at: Date): Promise<void> {
  await tx
    .updateTable("post")
    .set({ parts: JSON.stringify(parts), changedAt: at })
    .where("id", "=", postId)
    .execute();
}

/** Posts that went out over the account since a moment, the oldest first. */
export async function listSentSince(db: Db, accountId: string, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom("postAttempt")
    .innerJoin("post", "post.id", "postAttempt.postId")
    .select("postAttempt.endedAt")
    .where("postAttempt.accountId", "=", accountId)
    .where("postAttempt.outcome", "=", "sent")
    .where("postAttempt.endedAt", ">", since)
    .where("post.act", "=", "publish")
    .orderBy("postAttempt.endedAt")
    .execute();
  return rows.flatMap((row) => row.endedAt ?? []);
}

/** When something of the account is due next; null where nothing waits. */
export async function nextCarriedAt(db: Db, accountId: string, handOverEndsMs: number): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`
    select min(case state when 'sending' then changed_at + ${handOverEndsMs} * interval '1 millisecond' else due_at end) as at
    from post where account_id = ${accountId}
      and (state in ('due', 'unknown', 'sending') or (state = 'declared' and due_at is not null))`.execute(db);
  return found.rows[0]?.at ?? null;
}

/** Live accounts for which something is due, or was left in somebody's hands. */
export async function listAccountsDue(db: Db, now: Date): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct a.id from post_account a join post p on p.account_id = a.id
    where a.is_live and a.closed_at is null and not a.is_key_wrong
      and (p.state = 'sending' or (p.state in ('due', 'unknown', 'declared') and p.due_at <= ${now}))
    union
    select a.id from post_account a join follower_broadcast b on b.account_id = a.id
    where a.is_live and a.closed_at is null and not a.is_key_wrong
      and (b.state = 'sending' or (b.state in ('approved', 'unknown', 'sent') and b.due_at <= ${now}))`.execute(db);
  return found.rows.map((row) => row.id);
}

/** What is due at a place goes over its account from now on; what people posted by hand is mended by hand. */
export async function handPostsTo(tx: Tx, to: { accountId: string; placeId: string }, at: Date): Promise<void> {
  await sql`
    update post set account_id = ${to.accountId}, due_at = ${at}, tries = 0
    where place_id = ${to.placeId} and state = 'due' and (act = 'publish'
      or exists (select 1 from post o where o.id = post.of_post_id and o.remote_id is not null))`.execute(tx);
}

/** What is due is for people again; whether what was in hand came through nobody can ask any more, so that a person looks. */
export async function giveBackPosts(
  tx: Tx,
  { accountId, reason, begunBefore }: { accountId: string; reason: string; begunBefore: Date },
  at: Date,
): Promise<void> {
  await tx
    .updateTable("post")
    .set({ accountId: null, dueAt: null, changedAt: at })
    .where("accountId", "=", accountId)
    .where("state", "=", "due")
    .execute();
  await tx
    .updateTable("post")
    .set({ state: "failed", reason, dueAt: null, changedAt: at })
    .where("accountId", "=", accountId)
    // What is in hand right now ends by itself.
    .where((where) =>
      where.or([
        where("state", "=", "unknown"),
        where.and([where("state", "=", "sending"), where("changedAt", "<", begunBefore)]),
      ]),
    )
    .execute();
}

export interface Attempt {
  startedAt: Date;
  endedAt: Date | null;
  outcome: PostOutcome["kind"] | null;
  reason: string | null;
}

/** Newest first. */
export async function listAttempts(db: Db, postId: string, limit: number): Promise<Attempt[]> {
  return (await db
    .selectFrom("postAttempt")
    .select(["startedAt", "endedAt", "outcome", "reason"])
    .where("postId", "=", postId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute()) as Attempt[];
}
