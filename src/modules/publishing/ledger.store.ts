import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { type Topic, withinTopic } from "../topics/index.ts";
import type { Channel, DeliveryState, LedgerEntry } from "./ledger.ts";

const COLUMNS = [
  "id",
  "channel",
  "state",
  "recordKind",
  "recordId",
  "recordVersion",
  "title",
  "unitId",
  "taskId",
  "address",
  "fileKey",
  "reason",
  "createdAt",
  "sentAt",
  "withdrawnAt",
  "withdrawnReason",
  "reached",
  "language",
  "place",
  "seconds",
] as const;

export interface NewLedgerEntry {
  /** One thing over one channel once: a repeated job finds the row that is already there. */
  key: string;
  channel: Channel;
  recordKind: string;
  recordId: string;
  recordVersion: number;
  title: string;
  unitId: string;
  taskId: string | null;
  /** The matter the law makes the unit publish that this publishes. */
  obligationId?: string | null;
  createdBy: string;
  createdAt: Date;
  /** Where everybody can see it, where that is known beforehand. */
  address?: string;
  /** Of things that are out when they are put on record, such as a paper on a board. */
  state?: "sent";
  sentAt?: Date;
  /** What was told to whom: by the lists of topics, audiences and languages. */
  topic?: string | null;
  audiences?: string[];
  language?: string;
  /** People who came, received or opened it, where that is known. */
  reached?: number | null;
  /** Hamlet or venue below the unit, as written. */
  place?: string | null;
  /** How long it could be heard or seen, and the last day of it: see `addAirTime`. */
  seconds?: number;
  lastDay?: string;
}

/** Returns the row's id, also when the key was there before. */
/** What is out as soon as it is due, without anybody outside. */
const PAGES: Channel[] = ["portal", "provincePortal", "feed", "sheet"];

export async function insertLedgerEntry(tx: Tx, entry: NewLedgerEntry): Promise<string> {
  const row = await tx
    .insertInto("ledgerEntry")
    .values(entry)
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ key: entry.key }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Many rows of a print run at once; those of a part that is printed again are there already. */
export async function insertLedgerEntries(tx: Tx, entries: readonly NewLedgerEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto("ledgerEntry")
    .values([...entries])
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
}

/** Rows whose paper is printed and kept. */
export async function savePrinted(
  tx: Tx,
  printed: readonly { keys: readonly string[]; fileKey: string }[],
  at: Date,
): Promise<void> {
  const keys = printed.flatMap((one) => one.keys.map((key) => ({ key, fileKey: one.fileKey })));
  if (keys.length === 0) return;
  await sql`
    update ledger_entry set state = 'sent', sent_at = ${at}, file_key = made.file_key, reason = null
    from unnest(${keys.map((one) => one.key)}::text[], ${keys.map((one) => one.fileKey)}::text[]) as made (key, file_key)
    where ledger_entry.key = made.key and ledger_entry.state <> 'sent'`.execute(tx);
}

export async function saveRefused(tx: Tx, keys: readonly string[], reason: string): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .updateTable("ledgerEntry")
    .set({ state: "refused", reason })
    .where("key", "in", [...keys])
    .where("state", "<>", "sent")
    .execute();
}

export async function lockLedgerEntry(tx: Tx, id: string): Promise<LedgerEntry | undefined> {
  const row = await tx.selectFrom("ledgerEntry").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as LedgerEntry | undefined;
}

export async function saveDelivery(
  tx: Tx,
  id: string,
  change: {
    state: DeliveryState;
    reason?: string | null;
    address?: string | null;
    fileKey?: string | null;
    sentAt?: Date;
  },
): Promise<void> {
  await tx.updateTable("ledgerEntry").set(change).where("id", "=", id).execute();
}

export async function saveWithdrawal(tx: Tx, ids: string[], at: Date, reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("ledgerEntry")
    .set({ withdrawnAt: at, withdrawnReason: reason })
    .where("id", "in", ids)
    .where("withdrawnAt", "is", null)
    .execute();
}

export async function saveTaskOfEntry(tx: Tx, id: string, taskId: string | null): Promise<void> {
  await tx.updateTable("ledgerEntry").set({ taskId }).where("id", "=", id).execute();
}

/** A row of seconds, or more seconds for the row that is there; one that had lost all of them counts again. */
export async function insertAirTime(tx: Tx, entry: NewLedgerEntry & { seconds: number }): Promise<void> {
  await tx
    .insertInto("ledgerEntry")
    .values(entry)
    .onConflict((on) =>
      on.column("key").doUpdateSet({
        seconds: sql`ledger_entry.seconds + excluded.seconds`,
        sentAt: sql`least(ledger_entry.sent_at, excluded.sent_at)`,
        withdrawnAt: sql`case when ledger_entry.seconds > 0 then ledger_entry.withdrawn_at end`,
        withdrawnReason: sql`case when ledger_entry.seconds > 0 then ledger_entry.withdrawn_reason end`,
      }),
    )
    .execute();
}

/** Records of a kind of which a page, feed or sheet still waits since before the moment. */
export async function listLateRecords(
  db: Db,
  recordKind: string,
  before: Date,
  limit: number,
): Promise<{ recordId: string; recordVersion: number }[]> {
  return db
    .selectFrom("ledgerEntry")
    .select(["recordId", "recordVersion"])
    .distinct()
    .where("recordKind", "=", recordKind)
    .where("state", "=", "waiting")
    .where("withdrawnAt", "is", null)
    .where("channel", "in", PAGES)
    .where("createdAt", "<", before)
    .limit(limit)
    .execute();
}

/** Which of these keys have a row. */
export async function findKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("ledgerEntry")
    .select("key")
    .where("key", "=", sql<string>`any(${[...keys]}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.key));
}

export async function lockEntryByKey(tx: Tx, key: string): Promise<LedgerEntry | undefined> {
  const row = await tx.selectFrom("ledgerEntry").select(COLUMNS).where("key", "=", key).forUpdate().executeTakeFirst();
  return row as LedgerEntry | undefined;
}

export async function saveSeconds(tx: Tx, id: string, seconds: number): Promise<void> {
  await tx.updateTable("ledgerEntry").set({ seconds }).where("id", "=", id).execute();
}

/** How many people it came to, once that is known. */
export async function saveReach(tx: Tx, id: string, reached: number): Promise<void> {
  await tx.updateTable("ledgerEntry").set({ reached }).where("id", "=", id).execute();
}

export interface LedgerFilter {
  id?: string;
  key?: string;
  ids?: readonly string[];
  recordKind?: string;
  recordId?: string;
  taskIds?: string[];
  unitIds?: string[];
  channel?: Channel;
  state?: DeliveryState;
  /** Only rows that count as proof: sent, not withdrawn. */
  proofOnly?: boolean;
  /** All of these words stand in the title, with marks or without. */
  words?: string;
  /** Only rows that serve no task. */
  withoutTask?: boolean;
  from?: Date;
  to?: Date;
  /** Went out by this moment; for figures as of a day. */
  sentBy?: Date;
  /** Went out at this moment or later. */
  sentFrom?: Date;
  /** Counted as proof at this moment, whatever became of it since. */
  stoodAt?: Date;
  /** Was written, or went out, after this moment. */
  cameAfter?: Date;
  channels?: readonly Channel[];
  /** Speaks of this topic or one below it, or of none and serves one of these tasks. */
  about?: { topic: Topic; taskIds: readonly string[] };
  /** Speaks to this audience, or to nobody in particular and serves one of these tasks, or none that names anybody. */
  toAudience?: { audience: string; taskIds: readonly string[]; orUnsaid: boolean };
  /** In this language, or in none that is said and for one of these tasks, or for none that says one. */
  inLanguage?: { language: string; taskIds: readonly string[]; orUnsaid: boolean };
}

// biome-ignore lint/suspicious/noExplicitAny: one filter for queries of different selections
function filtered<Q extends { where: any }>(query: Q, filter: LedgerFilter): Q {
  let next = query;
  if (filter.key) next = next.where("key", "=", filter.key);
  if (filter.id) next = next.where("id", "=", filter.id);
  if (filter.ids) next = next.where("id", "=", sql`any(${[...filter.ids]}::uuid[])`);
  if (filter.recordKind) next = next.where("recordKind", "=", filter.recordKind);
  if (filter.recordId) next = next.where("recordId", "=", filter.recordId);
  if (filter.taskIds) {
    const ids = sql`any(${filter.taskIds}::uuid[])`;
    // What proves a task of a plan below proves the duty it carries out.
    next = next.where(
      sql<boolean>`(task_id = ${ids} or task_id in (select c.task_id from plan_task_counted c where c.root_task_id = ${ids}))`,
    );
  }
  if (filter.unitIds) next = next.where("unitId", "=", sql`any(${filter.unitIds}::uuid[])`);
  if (filter.channel) next = next.where("channel", "=", filter.channel);
  if (filter.state) next = next.where("state", "=", filter.state);
  if (filter.proofOnly) next = next.where("state", "=", "sent").where("withdrawnAt", "is", null);
  for (const word of wordsToFind(filter.words))
    next = next.where(sql<boolean>`search_form(title) like search_form(${containing(word)})`);
  if (filter.withoutTask) next = next.where("taskId", "is", null);
  if (filter.from) next = next.where("createdAt", ">=", filter.from);
  if (filter.to) next = next.where("createdAt", "<", filter.to);
  if (filter.sentBy) next = next.where("sentAt", "<=", filter.sentBy);
  if (filter.sentFrom) next = next.where("sentAt", ">=", filter.sentFrom);
  if (filter.stoodAt) {
    const { stoodAt } = filter;
    next = next.where(
      sql<boolean>`(state = 'sent' and created_at <= ${stoodAt} and sent_at <= ${stoodAt} and (withdrawn_at is null or withdrawn_at > ${stoodAt}))`,
    );
  }
  if (filter.cameAfter)
    next = next.where(sql<boolean>`(created_at > ${filter.cameAfter} or sent_at > ${filter.cameAfter})`);
  if (filter.channels) next = next.where("channel", "in", [...filter.channels]);
  if (filter.inLanguage) {
    const { language, taskIds, orUnsaid } = filter.inLanguage;
    next = next.where(
      sql<boolean>`(language = ${language} or language is null and (${orUnsaid} or task_id = any(${[...taskIds]}::uuid[])))`,
    );
  }
  if (filter.about) {
    const { topic, taskIds } = filter.about;
    next = next.where(
      sql<boolean>`(${withinTopic("topic", topic)} or topic is null and task_id = any(${[...taskIds]}::uuid[]))`,
    );
  }
  if (filter.toAudience) {
    const { audience, taskIds, orUnsaid } = filter.toAudience;
    next = next.where(
      sql<boolean>`(${audience} = any(audiences) or audiences = '{}' and (${orUnsaid} or task_id = any(${[...taskIds]}::uuid[])))`,
    );
  }
  return next;
}

/** Newest first; `after` is the last row of the page before. */
export async function listLedgerEntries(
  db: Db,
  filter: LedgerFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<LedgerEntry[]> {
  let query = filtered(db.selectFrom("ledgerEntry").select(COLUMNS), filter).orderBy("createdAt", "desc").orderBy("id");
  if (after) {
    query = query.where((where) =>
      where.or([
        where("createdAt", "<", after.createdAt),
        where.and([where("createdAt", "=", after.createdAt), where("id", ">", after.id)]),
      ]),
    );
  }
  return (await query.limit(limit).execute()) as LedgerEntry[];
}

/**
 * Proven products per task and unit: records, not deliveries. A news item that went out over four channels has four rows
 * and is one product, however often it was corrected.
 */
export async function countProvenRecords(
  db: Db,
  taskIds: readonly string[],
  sentBy?: Date,
): Promise<{ taskId: string; unitId: string; records: number; rows: number }[]> {
  if (taskIds.length === 0) return [];
  // A row below several tasks of one duty is one row of the duty: pairs are distinct.
  const rows = await sql<{ taskId: string; unitId: string; records: number; rows: number }>`
    select p.root as task_id, l.unit_id, count(distinct (l.record_kind, l.record_id))::int as records, count(*)::int as rows
    from (
      select t as root, t as task from unnest(${[...taskIds]}::uuid[]) t
      union select c.root_task_id, c.task_id from plan_task_counted c where c.root_task_id = any(${[...taskIds]}::uuid[])
    ) p
    join ledger_entry l on l.task_id = p.task
    where l.state = 'sent' and l.withdrawn_at is null and (${sentBy ?? null}::timestamptz is null or l.sent_at <= ${sentBy ?? null})
    group by 1, 2`.execute(db);
  return rows.rows;
}

/** What went out of a unit to somebody about something, added up. Records are products: one over three channels is one. */
export interface Told {
  unitId: string;
  taskId: string | null;
  channel: Channel;
  topic: string | null;
  audiences: string[];
  language: string | null;
  /** Of events, and of boards where asked: the others are told by their unit. */
  place: string | null;
  last: Date;
  records: number;
  /** Null where it is known of none of them. */
  reached: number | null;
}

/** Each record by itself first: loudspeakers have millions of rows a year, and a "count distinct" would sort them all. */
async function toldOver(
  db: Db,
  ask: { since: Date; unitIds?: readonly string[] },
  channels: readonly Channel[],
  byPlace: boolean,
) {
  if (channels.length === 0) return [];
  const kinds = ["unitId", "taskId", "channel", "topic", "audiences", "language"] as const;
  const ofRecords = filtered(db.selectFrom("ledgerEntry"), {
    proofOnly: true,
    channels,
    ...(ask.unitIds ? { unitIds: [...ask.unitIds] } : {}),
  })
    .where("sentAt", ">=", ask.since)
    .select([...kinds, "recordKind", "recordId"])
    .select(byPlace ? "place" : sql<string | null>`null::text`.as("place"))
    .select((one) => [one.fn.max("sentAt").as("last"), one.fn.sum<string | null>("reached").as("reached")])
    .groupBy([...kinds, "recordKind", "recordId", ...(byPlace ? (["place"] as const) : [])]);
  return db
    .selectFrom(ofRecords.as("one"))
    .select([...kinds, "place"])
    .select((one) => [
      one.fn.max("last").as("last"),
      one.fn.sum<string | null>("reached").as("reached"),
      one.fn.countAll<string>().as("records"),
    ])
    .groupBy([...kinds, "place"])
    .execute();
}

/** What stands as told since a moment, over these channels, by unit, task, channel, topic, audiences and language. */
export async function countTold(
  db: Db,
  ask: { channels: readonly Channel[]; since: Date; unitIds?: readonly string[]; withBoards?: boolean },
): Promise<Told[]> {
  const isLocal = (channel: Channel): boolean =>
    channel === "event" || (ask.withBoards === true && channel === "board");
  const [wide, local] = await Promise.all([
    toldOver(
      db,
      ask,
      ask.channels.filter((one) => !isLocal(one)),
      false,
    ),
    toldOver(db, ask, ask.channels.filter(isLocal), true),
  ]);
  const rows = [...wide, ...local];
  return rows.map((row) => ({
    ...row,
    channel: row.channel as Channel,
    last: row.last as Date,
    records: Number(row.records),
    reached: row.reached === null ? null : Number(row.reached),
  }));
}

/** What went out to an audience over a channel; `channel` null: over all of them, each record once. */
export interface AudienceReach {
  audience: string;
  channel: Channel | null;
  records: number;
  /** Deliveries, each with its row. */
  rows: number;
  /** How many read, heard or got it, as far as anybody counted, and over how many of the rows. */
  reached: number;
  counted: number;
}

/** By audience and channel, of what stands and went out within a stretch of time. Whom nobody named is counted as residents. */
export async function sumReachByAudience(
  db: Db,
  ask: { channels: readonly Channel[]; sentFrom: Date; sentBefore: Date; unitIds: readonly string[] },
): Promise<AudienceReach[]> {
  const { rows } = await sql<AudienceReach>`
    select audience, channel, count(distinct (record_kind, record_id))::int as records, count(*)::int as rows,
      coalesce(sum(reached), 0)::int as reached, count(reached)::int as counted
    from ledger_entry cross join lateral unnest(case when audiences = '{}' then array['residents'] else audiences end) audience
    where state = 'sent' and withdrawn_at is null and sent_at >= ${ask.sentFrom} and sent_at < ${ask.sentBefore}
      and unit_id = any(${[...ask.unitIds]}::uuid[]) and channel = any(${[...ask.channels]}::text[])
    group by grouping sets ((audience, channel), (audience))`.execute(db);
  return rows;
}

export interface ChannelUse {
  channel: Channel;
  /** Products: one record over this channel is one. */
  records: number;
  units: number;
  /** As far as anybody counted; null where nobody did. */
  reached: number | null;
  /** Records of which it is known how many people they reached. */
  counted: number;
}

/** What went out of some units between two moments, by channel; one record over two channels is in both. */
export async function sumByChannel(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; to: Date },
): Promise<ChannelUse[]> {
  const rows = await filtered(db.selectFrom("ledgerEntry"), {
    unitIds: [...of.unitIds],
    proofOnly: true,
    sentFrom: of.from,
    sentBy: of.to,
  })
    .select("channel")
    .select([
      sql<number>`count(distinct (record_kind, record_id))::int`.as("records"),
      sql<number>`count(distinct unit_id)::int`.as("units"),
      sql<string | null>`sum(reached)`.as("reached"),
      sql<number>`(count(distinct (record_kind, record_id)) filter (where reached is not null))::int`.as("counted"),
    ])
    .groupBy("channel")
    .execute();
  return rows.map((row) => ({
    ...row,
    channel: row.channel as Channel,
    reached: row.reached === null ? null : Number(row.reached),
  }));
}

/** The day ("YYYY-MM-DD") on which something of these units last went out over each channel, not before a day. */
export async function lastByChannel(
  db: Db,
  unitIds: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await filtered(db.selectFrom("ledgerEntry"), {
    unitIds: [...unitIds],
    proofOnly: true,
    sentFrom: new Date(`${since}T00:00:00+07:00`),
  })
    .select(["channel", sql<string>`(max(sent_at) at time zone 'Asia/Ho_Chi_Minh')::date::text`.as("lastOn")])
    .groupBy("channel")
    .execute();
  return new Map(rows.map((row) => [row.channel, row.lastOn]));
}

/** Over which channels each of these records went out and still stands. */
export async function channelsOfRecords(
  db: Db,
  recordKind: string,
  recordIds: readonly string[],
): Promise<Map<string, Channel[]>> {
  if (recordIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("ledgerEntry")
    .select(["recordId", "channel"])
    .distinct()
    .where("recordKind", "=", recordKind)
    .where("recordId", "=", sql<string>`any(${[...recordIds]}::text[])`)
    .where("state", "=", "sent")
    .where("withdrawnAt", "is", null)
    .orderBy("channel")
    .execute();
  const found = new Map<string, Channel[]>();
  for (const { recordId, channel } of rows) found.set(recordId, [...(found.get(recordId) ?? []), channel as Channel]);
  return found;
}

/** Over which channels each task was proven between two moments. */
export async function channelsOfTasks(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; to: Date },
): Promise<Map<string, Channel[]>> {
  const rows = await filtered(db.selectFrom("ledgerEntry"), {
    unitIds: [...of.unitIds],
    proofOnly: true,
    sentFrom: of.from,
    sentBy: of.to,
  })
    .where("taskId", "is not", null)
    .select("taskId")
    .select(sql<Channel[]>`array_agg(distinct channel)`.as("channels"))
    .groupBy("taskId")
    .execute();
  return new Map(rows.map((row) => [row.taskId as string, row.channels]));
}

/** How often people were reached for these tasks, as far as anybody counted: one person over two channels is in both. */
export async function sumReached(db: Db, taskIds: readonly string[]): Promise<Map<string, number>> {
  if (taskIds.length === 0) return new Map();
  const rows = await filtered(db.selectFrom("ledgerEntry"), { proofOnly: true })
    .where("taskId", "=", sql<string>`any(${[...taskIds]}::uuid[])`)
    .where("reached", "is not", null)
    .select("taskId")
    .select((one) => one.fn.sum<string>("reached").as("reached"))
    .groupBy("taskId")
    .execute();
  return new Map(rows.map((row) => [row.taskId as string, Number(row.reached)]));
}

/** Products that went out for these tasks between two moments, by the channel they went over; one over two channels is in both. */
export async function countProvenByChannel(
  db: Db,
  of: { taskIds: readonly string[]; unitIds: readonly string[] | null; from: Date; to: Date },
): Promise<Map<Channel, number>> {
  if (of.taskIds.length === 0 || of.unitIds?.length === 0) return new Map();
  const rows = await filtered(db.selectFrom("ledgerEntry"), {
    taskIds: [...of.taskIds],
    ...(of.unitIds ? { unitIds: [...of.unitIds] } : {}),
    proofOnly: true,
    sentBy: of.to,
  })
    .where("sentAt", ">=", of.from)
    .select("channel")
    .select(sql<number>`count(distinct (record_kind, record_id))::int`.as("records"))
    .groupBy("channel")
    .execute();
  return new Map(rows.map((row) => [row.channel as Channel, row.records]));
}

export async function countLedgerByState(db: Db, filter: LedgerFilter): Promise<Record<DeliveryState, number>> {
  const rows = await filtered(db.selectFrom("ledgerEntry"), { ...filter, state: undefined })
    .select("state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("state")
    .execute();
  const counts: Record<DeliveryState, number> = { waiting: 0, sending: 0, sent: 0, refused: 0, unreachable: 0 };
  for (const row of rows) counts[row.state as DeliveryState] = Number(row.count);
  return counts;
}
