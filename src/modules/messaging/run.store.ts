import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import type { Medium, Purpose, RunState } from "./message.ts";
import type { About } from "./subscriptions/subscription.ts";

/** Only who said to live in one of these hamlets of a unit. */
interface WithinHamlets {
  hamlets?: { unitId: string; names: string[] };
}

/** Who a run goes to: who asked to be told, or a list of the unit. */
export type Recipients = WithinHamlets &
  (
    | {
        kind: "subscribers";
        unitIds: string[];
        about: { kind: Exclude<About, "all">; key: string }[];
        /** Only who asked for just this, not who wants to be told of everything new. */
        withoutAll?: true;
      }
    | { kind: "list"; listId: string }
  );

/** Words of a run in other languages, by language. */
export type RunTexts = Partial<Record<ToldLanguage, { subject: string | null; text: string }>>;

export interface Run {
  id: string;
  unitId: string;
  taskId: string | null;
  recordKind: string;
  recordId: string;
  recordVersion: number;
  title: string;
  medium: Medium;
  purpose: Purpose;
  subject: string | null;
  text: string;
  /** The body of a letter as its record lays it out; null where the text is laid out plainly. */
  html: string | null;
  /** Where a press on a notice leads, on our own site; null where the medium has no such place. */
  path: string | null;
  texts: RunTexts;
  /** A number the first provider cannot reach at all goes by one of another kind, once. */
  fallsThrough: boolean;
  recipients: Recipients;
  state: RunState;
  sendAt: Date | null;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  prepared: number;
  preparedAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
  /** False while reports came after its end that the ledger does not know of. */
  isCounted: boolean;
}

export type RunText = Pick<
  Run,
  | "unitId"
  | "taskId"
  | "recordKind"
  | "recordId"
  | "recordVersion"
  | "title"
  | "medium"
  | "purpose"
  | "subject"
  | "text"
  | "html"
  | "recipients"
  | "sendAt"
> & { path?: Run["path"]; texts?: RunTexts; fallsThrough?: boolean };

/** Runs that were approved, the newest first. */
export async function listApprovedLately(db: Db, limit: number): Promise<{ id: string; approvedAt: Date }[]> {
  const rows = await db
    .selectFrom("messageRun")
    .select(["id", "approvedAt"])
    .where("approvedAt", "is not", null)
    .where("state", "in", ["sending", "done"])
    .orderBy("approvedAt", "desc")
    .limit(limit)
    .execute();
  return rows as { id: string; approvedAt: Date }[];
}

export async function insertRun(
  tx: Tx,
  run: RunText & Pick<Run, "writtenBy" | "writtenByName" | "writtenAt">,
): Promise<string> {
  const row = await tx
    .insertInto("messageRun")
    .values({ ...run, texts: JSON.stringify(run.texts ?? {}), recipients: JSON.stringify(run.recipients) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveRun(
  tx: Tx,
  id: string,
  change: Partial<Omit<Run, "id" | "recipients" | "texts">> & { recipients?: Recipients; texts?: RunTexts },
): Promise<void> {
  const { recipients, texts, ...rest } = change;
  await tx
    .updateTable("messageRun")
    .set({
      ...rest,
      ...(recipients ? { recipients: JSON.stringify(recipients) } : {}),
      ...(texts ? { texts: JSON.stringify(texts) } : {}),
    })
    .where("id", "=", id)
    .execute();
}

export async function lockRun(tx: Tx, id: string): Promise<Run | undefined> {
  return (await tx.selectFrom("messageRun").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Run
    | undefined;
}

export async function findRun(db: Db, id: string): Promise<Run | undefined> {
  return (await db.selectFrom("messageRun").selectAll().where("id", "=", id).executeTakeFirst()) as Run | undefined;
}

export interface WaitingRun
  extends Pick<Run, "id" | "unitId" | "title" | "medium" | "recordId" | "recordVersion" | "sendAt"> {
  isApproved: boolean;
}

/** Runs that did not go out yet, or not to all, with the version of the record their words are from. */
export async function listWaitingRuns(db: Db, recordKind: string): Promise<WaitingRun[]> {
  const found = await sql<WaitingRun>`
    select id, unit_id, title, medium, record_id, record_version, send_at, approved_at is not null as is_approved
    from message_run where record_kind = ${recordKind} and state not in ('done', 'cancelled') order by id`.execute(db);
  return found.rows;
}

/** Runs of which every message is written and has ended. */
export async function listEndedRuns(db: Db): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select r.id from message_run r where r.state = 'sending'
      and not exists (select 1 from message m where m.run_id = r.id and m.state in ('waiting', 'sending', 'unknown'))`.execute(
    db,
  );
  return found.rows.map((row) => row.id);
}

/** Runs that ended and of which reports came since. */
export async function listUncountedRuns(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("messageRun").select("id").where("isCounted", "=", false).execute();
  return rows.map((row) => row.id);
}

/** Waiting messages of a paused run wait for it, whatever hour they were due. */
export async function holdMessages(tx: Tx, runId: string): Promise<void> {
  await sql`update message set due_at = 'infinity' where run_id = ${runId} and state = 'waiting'`.execute(tx);
}

/** What is in somebody's hands ends as it ends; what waits is not sent any more. */
export async function cancelMessages(tx: Tx, runId: string, reason: string, now: Date): Promise<number> {
  const done = await sql`
    update message set state = 'cancelled', reason = ${reason}, changed_at = ${now} where run_id = ${runId} and state = 'waiting'`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0);
}

/** Runs that wait with something for one address, or go to one of these lists. */
export async function listRunsWaitingFor(
  tx: Tx,
  of: { contactId: string } | { listIds: readonly string[] },
): Promise<Run[]> {
  const chosen =
    "contactId" in of
      ? sql`id in (select run_id from message where contact_id = ${of.contactId} and state = 'waiting')`
      : sql`recipients ->> 'listId' = any(${[...of.listIds]}::text[])`;
  const found = await sql<Run>`
    select * from message_run where state in ('preparing', 'sending', 'paused') and ${chosen} order by id`.execute(tx);
  return found.rows;
}

/** Ends the waiting messages of a run to people it would not be written to any more: all, or one address. */
export async function cancelUnwanted(
  tx: Tx,
  runId: string,
  whom: Whom,
  contactId: string | null,
  why: { reason: string; at: Date },
): Promise<void> {
  await sql`
    update message m set state = 'cancelled', reason = ${why.reason}, changed_at = ${why.at}
    where m.run_id = ${runId} and m.state = 'waiting' ${contactId ? sql`and m.contact_id = ${contactId}` : sql``}
      and not exists (select from message_contact c where c.id = m.contact_id and ${whoFits(whom)})`.execute(tx);
}

/**
 * The next contacts a run goes to, by id after `after`: each address once, none that does not exist, nobody who refused, and
 * for campaigns nobody without a confirmed wish or a place on the list.
 */
export async function listRecipients(db: Db, whom: Whom, after: string | null, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from message_contact c
    where ${whoFits(whom)} ${after ? sql`and c.id > ${after}` : sql``}
    order by c.id limit ${limit}`.execute(db);
  return found.rows.map((row) => row.id);
}

export async function countRecipients(db: Db, whom: Whom): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from message_contact c where ${whoFits(whom)}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** The same by the language people asked to be told in. */
export async function countRecipientsByLanguage(db: Db, whom: Whom): Promise<Map<ToldLanguage, number>> {
  const found = await sql<{ language: ToldLanguage; count: number }>`
    select coalesce(c.language, 'vi') as language, count(*)::int as count from message_contact c
    where ${whoFits(whom)} group by 1 order by 2 desc, 1`.execute(db);
  return new Map(found.rows.map((row) => [row.language, row.count]));
}

/** A run, with the units whose campaigns somebody may have refused: its own and those above it. */
export type Whom = Pick<Run, "medium" | "purpose" | "recipients"> & { refusalUnits: readonly string[] };

function whoFits({ medium, purpose, recipients, refusalUnits }: Whom) {
  const chosen =
    recipients.kind === "list"
      ? sql`exists (select 1 from message_list_member l where l.list_id = ${recipients.listId} and l.contact_id = c.id and l.removed_at is null)`
      : sql`exists (select 1 from message_subscription s where s.contact_id = c.id and s.confirmed_at is not null and s.ended_at is null
          and s.unit_id = any(${recipients.unitIds}::uuid[])
          and (${recipients.withoutAll ? sql`false` : sql`s.about = 'all'`} ${
            recipients.about.length > 0
              ? sql`or (s.about, s.about_key) in (select * from unnest(${recipients.about.map((one) => one.kind)}::text[], ${recipients.about.map((one) => one.key)}::text[]))`
              : sql``
          }))`;
  const notRefused =
    purpose === "campaign"
      ? sql`and not exists (select 1 from message_refusal f where f.contact_id = c.id and f.ended_at is null
          and f.unit_id = any(${[...refusalUnits]}::uuid[]))`
      : sql``;
  const { hamlets } = recipients;
  const within = hamlets
    ? sql`and c.hamlet_unit_id = ${hamlets.unitId} and c.hamlet = any(${hamlets.names}::text[])`
    : sql``;
  return sql`c.medium = ${medium} and c.sealed is not null and c.dead_at is null and ${chosen} ${notRefused} ${within}`;
}

export interface RunFilter {
  unitIds: readonly string[];
  state?: RunState;
  medium?: Medium;
  recordId?: string;
  notWrittenBy?: string;
  /** Words of the title, marks as typed or none at all. */
  words?: string;
}

/** Newest first; `after` is the last row of the page before. */
export async function listRuns(
  db: Db,
  filter: RunFilter,
  limit: number,
  after?: { writtenAt: Date; id: string },
): Promise<Run[]> {
  let query = db
    .selectFrom("messageRun")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.medium) query = query.where("medium", "=", filter.medium);
  if (filter.notWrittenBy) query = query.where("writtenBy", "<>", filter.notWrittenBy);
  if (filter.recordId) query = query.where("recordId", "=", filter.recordId);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${like})`);
  }
  if (after) query = query.where(sql<boolean>`(written_at, id) < (${after.writtenAt}, ${after.id}::uuid)`);
  return (await query.orderBy("writtenAt", "desc").orderBy("id", "desc").limit(limit).execute()) as unknown as Run[];
}

export interface MessageList {
  id: string;
  unitId: string;
  medium: Medium;
  name: string;
  ground: string;
  members: number;
}

/** Lists that are in use, with how many people are on each. */
export async function listMessageLists(db: Db, unitIds: readonly string[]): Promise<MessageList[]> {
  const found = await sql<MessageList>`
    select l.id, l.unit_id, l.medium, l.name, l.ground,
      (select count(*)::int from message_list_member m where m.list_id = l.id and m.removed_at is null) as members
    from message_list l where l.unit_id = any(${[...unitIds]}::uuid[]) and l.closed_at is null
    order by l.name collate "vi-x-icu"`.execute(db);
  return found.rows;
}
