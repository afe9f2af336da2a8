import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import type { Medium, MessageState, Purpose } from "./message.ts";

export interface NewMessage {
  key: string;
  unitId: string;
  medium: Medium;
  purpose: Purpose;
  contactId: string;
  sealedText: string;
  dueAt: Date;
  createdAt: Date;
  changedAt: Date;
}

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx
    .insertInto("message")
    .values(message)
    .onConflict((on) => on.column("key").doNothing())
    .execute();
}

/**
 * When a campaign may ring at a contact: at its hour, or a day after the `perDay`-th last campaign before it. `other` leaves
 * out the message itself.
 */
const allowedAt = (contactId: RawBuilder<unknown>, dueAt: Date, perDay: number, other: RawBuilder<unknown>) => sql`
  greatest(${dueAt}::timestamptz, (select earlier.at + interval '24 hours' from (
    select case when p.state = 'waiting' then p.due_at else p.changed_at end as at from message p
    where p.contact_id = ${contactId} and p.purpose = 'campaign' and p.due_at < 'infinity'
      and p.state in ('waiting', 'sending', 'unknown', 'sent', 'delivered') ${other}
    ) earlier order by earlier.at desc offset ${perDay - 1} limit 1))`;

const CAMPAIGN_LOCK = 7203005;

/** Runs that would ring at the same people are written one after the other, so that each sees what the other did. */
async function oneCampaignAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CAMPAIGN_LOCK})`.execute(tx);
}

/** When one message to who asked to be told of something may ring. */
export async function campaignDueAt(
  tx: Tx,
  message: { contactId: string; medium: Medium },
  at: { dueAt: Date; perDay: number },
): Promise<Date> {
  if (!isLimited({ ...message, purpose: "campaign" })) return at.dueAt;
  await oneCampaignAtATime(tx);
  const contactId = sql`${message.contactId}::uuid`;
  const found = await sql<{ at: Date }>`select ${allowedAt(contactId, at.dueAt, at.perDay, sql``)} as at`.execute(tx);
  return found.rows[0]?.at ?? at.dueAt;
}

const isLimited = (run: { medium: Medium; purpose: Purpose }): boolean =>
  run.medium === "sms" && run.purpose === "campaign";

/**
 * The messages of a run to these contacts, each once, however often it is asked for. A campaign by short message waits at
 * those who had `perDay` in a day already.
 */
export async function insertRunMessages(
  tx: Tx,
  run: { id: string; unitId: string; medium: Medium; purpose: Purpose },
  contactIds: readonly string[],
  at: { dueAt: Date; now: Date; perDay: number },
): Promise<number> {
  if (isLimited(run)) await oneCampaignAtATime(tx);
  const dueAt = isLimited(run)
    ? allowedAt(sql`one.contact_id`, at.dueAt, at.perDay, sql``)
    : sql`${at.dueAt}::timestamptz`;
  const made = await sql`
    insert into message (key, run_id, unit_id, medium, purpose, contact_id, language, due_at, created_at, changed_at)
    select ${run.id} || ':' || contact_id, ${run.id}, ${run.unitId}, ${run.medium}, ${run.purpose}, contact_id,
      (select k.language from message_contact k join message_run r on r.id = ${run.id} where k.id = contact_id and r.texts ? k.language),
      ${dueAt}, ${at.now}, ${at.now}
    from unnest(${[...contactIds]}::uuid[]) as one (contact_id)
    on conflict (key) do nothing`.execute(tx);
  return Number(made.numAffectedRows ?? 0);
}

/** Those of a run that was paused go on at this hour, or when their people may be rung at. */
export async function releaseMessages(
  tx: Tx,
  run: { id: string; medium: Medium; purpose: Purpose },
  at: { dueAt: Date; perDay: number },
): Promise<void> {
  if (isLimited(run)) await oneCampaignAtATime(tx);
  const dueAt = isLimited(run)
    ? allowedAt(sql`m.contact_id`, at.dueAt, at.perDay, sql`and p.id <> m.id`)
    : sql`${at.dueAt}::timestamptz`;
  await sql`update message m set due_at = ${dueAt} where run_id = ${run.id} and state = 'waiting' and due_at = 'infinity'`.execute(
    tx,
  );
}

/** In which languages a run is told, by how many messages; Vietnamese among them. */
export async function countRunLanguages(db: Db, runId: string): Promise<Map<ToldLanguage, number>> {
  const found = await sql<{ language: ToldLanguage; count: number }>`
    select coalesce(language, 'vi') as language, count(*)::int as count from message where run_id = ${runId}
    group by 1 order by 2 desc, 1`.execute(db);
  return new Map(found.rows.map((row) => [row.language, row.count]));
}

export type StateCounts = Record<MessageState, number>;

export async function countRunMessages(db: Db, runId: string): Promise<StateCounts> {
  const rows = await db
    .selectFrom("message")
    .select("state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("runId", "=", runId)
    .groupBy("state")
    .execute();
  const counts: StateCounts = {
    waiting: 0,
    sending: 0,
    unknown: 0,
    sent: 0,
    delivered: 0,
    refused: 0,
    unreachable: 0,
    cancelled: 0,
  };
  for (const row of rows) counts[row.state as MessageState] = Number(row.count);
  return counts;
}

/** Media over which something is due, or was left in somebody's hands. */
export async function listMediaDue(db: Db, now: Date): Promise<Medium[]> {
  const found = await sql<{ medium: Medium }>`
    select m.medium from (values ('sms'), ('email'), ('push')) as m (medium)
    where exists (select 1 from message one where one.medium = m.medium and one.state = 'waiting' and one.due_at <= ${now})
      or exists (select 1 from message one join message_provider p on p.id = one.provider_id
        where p.medium = m.medium and one.state in ('sending', 'unknown') and one.due_at <= ${now})`.execute(db);
  return found.rows.map((row) => row.medium);
}

export interface MessageRow {
  id: number;
  state: MessageState;
  reason: string | null;
  contactId: string;
  sealedAddress: string | null;
  provider: string | null;
  changedAt: Date;
  /** When it arrived or could not, by what the provider says; null until it says so. */
  reportedAt: Date | null;
  attempts: number;
  /** Who could not reach the number before, and why. */
  fellFrom: string | null;
  fellReason: string | null;
}

/** Messages of a run by number, those that failed or wait for a person when asked for. */
export async function listRunMessages(
  db: Db,
  runId: string,
  states: readonly MessageState[],
  limit: number,
  after = 0,
): Promise<MessageRow[]> {
  const found = await sql<MessageRow>`
    select m.id, m.state, m.reason, m.contact_id, k.sealed as sealed_address, p.name as provider, m.changed_at, m.reported_at,
      (select count(*)::int from message_attempt a where a.message_id = m.id) as attempts,
      (select f.name from message_provider f where f.id = m.fell_from) as fell_from, m.fell_reason
    from message m join message_contact k on k.id = m.contact_id left join message_provider p on p.id = m.provider_id
    where m.run_id = ${runId} and m.id > ${after} and m.state = any(${[...states]}::text[])
    order by m.id limit ${limit}`.execute(db);
  return found.rows;
}

/** Why messages of a run did not arrive, the most frequent reason first. */
export async function countReasons(db: Db, runId: string): Promise<{ reason: string; count: number }[]> {
  const found = await sql<{ reason: string; count: number }>`
    select reason, count(*)::int as count from message
    where run_id = ${runId} and state in ('refused', 'unreachable', 'unknown') group by reason order by count(*) desc, reason limit 20`.execute(
    db,
  );
  return found.rows;
}

/** How many of a run one provider could not reach and another took, by why, with how many of them went out. */
export async function countFallen(
  db: Db,
  runId: string,
): Promise<{ provider: string; reason: string; count: number; sent: number }[]> {
  const found = await sql<{ provider: string; reason: string; count: number; sent: number }>`
    select p.name as provider, m.fell_reason as reason, count(*)::int as count,
      (count(*) filter (where m.state in ('sent', 'delivered')))::int as sent
    from message m join message_provider p on p.id = m.fell_from
    where m.run_id = ${runId} group by 1, 2 order by 3 desc, 2 limit 20`.execute(db);
  return found.rows;
}

/** How many of a run were handed over in the last minute. */
export async function countLately(db: Db, runId: string, since: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message
    where run_id = ${runId} and changed_at >= ${since} and state in ('sent', 'delivered', 'refused', 'unreachable')`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

export interface LockedMessage {
  id: number;
  runId: string | null;
  unitId: string;
  medium: Medium;
  state: MessageState;
  providerId: string | null;
}

export async function lockMessage(tx: Tx, id: number): Promise<LockedMessage | undefined> {
  return (await tx
    .selectFrom("message")
    .select(["id", "runId", "unitId", "medium", "state", "providerId"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as LockedMessage | undefined;
}

/**
 * For a change of many: two that change the same ones wait for each other in the same order. Whoever only points at one (a
 * report, an attempt) hinders nobody.
 */
export async function lockMessages(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`select 1 from message where id = any(${[...ids]}::bigint[]) order by id for no key update`.execute(tx);
}

interface Decision {
  state: MessageState;
  reason: string;
  isPaused: boolean;
  at: Date;
}

/** Messages of a run about which the provider could not tell when asked again; whatever it says later still counts. */
const awaitsPerson = (runId: string) => sql`run_id = ${runId} and state = 'unknown' and looks >= 2`;

export async function countAwaitingPerson(db: Db, runId: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message where ${awaitsPerson(runId)}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

export async function saveDecisions(tx: Tx, runId: string, change: Decision): Promise<number> {
  const done = await sql`
    update message set state = ${change.state}, reason = ${change.reason}, changed_at = ${change.at},
      due_at = ${change.isPaused ? sql`'infinity'` : change.at}
    where id in (select id from message where ${awaitsPerson(runId)} order by id for update)`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

export async function saveDecision(tx: Tx, id: number, change: Decision): Promise<void> {
  await tx
    .updateTable("message")
    .set({
      state: change.state,
      reason: change.reason,
      dueAt: change.isPaused ? sql<Date>`'infinity'` : change.at,
      changedAt: change.at,
    })
    .where("id", "=", id)
    .execute();
}

export interface MessageEnd {
  key: string;
  state: MessageState;
  reason: string | null;
}

/** What became of messages, by the matter they were written for. */
export async function listMessageEnds(db: Db, keys: readonly string[]): Promise<MessageEnd[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("message")
    .select(["key", "state", "reason"])
    .where("key", "in", [...keys])
    .execute();
  return rows as MessageEnd[];
}
