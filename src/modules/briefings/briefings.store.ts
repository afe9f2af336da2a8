import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import {
  type Briefing,
  type BriefingFile,
  type BriefingKind,
  type BriefingText,
  type BriefingVersion,
  CODE_KINDS,
  type VersionState,
} from "./briefing.ts";

const COLUMNS = [
  "b.id",
  "b.unitId",
  "b.kind",
  "b.state",
  "b.version",
  "b.obligationId",
  "b.publishedAt",
  "b.withdrawnAt",
  "b.withdrawnByName",
  "b.withdrawnReason",
  "b.createdByName",
  "b.createdAt",
] as const;

const VERSION = [
  "briefingId",
  "number",
  "state",
  "title",
  "body",
  "changeNote",
  "source",
  "dueOn",
  "endsOn",
  "ratingReasons",
  "unitIds",
  "withBelow",
  "roles",
  "reachesOthers",
  "attachments",
  "writerIds",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`;

export async function insertBriefing(
  tx: Tx,
  row: Pick<Briefing, "unitId" | "kind" | "obligationId" | "createdByName" | "createdAt"> & { createdBy: string },
): Promise<string> {
  const { id } = await tx.insertInto("briefing").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findBriefing(db: Db, id: string): Promise<Briefing | undefined> {
  return (await db.selectFrom("briefing as b").select(COLUMNS).where("b.id", "=", id).executeTakeFirst()) as
    | Briefing
    | undefined;
}

export async function lockBriefing(tx: Tx, id: string): Promise<Briefing | undefined> {
  const row = await tx
    .selectFrom("briefing as b")
    .select(COLUMNS)
    .where("b.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Briefing | undefined;
}

export async function saveBriefing(tx: Tx, id: string, change: Partial<Omit<Briefing, "id">>): Promise<void> {
  await tx.updateTable("briefing").set(change).where("id", "=", id).execute();
}

export async function removeBriefing(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("briefing").where("id", "=", id).execute();
}

const written = (text: BriefingText) => ({
  ...text,
  source: text.source && JSON.stringify(text.source),
  ratingReasons: JSON.stringify(text.ratingReasons ?? []),
  unitIds: uuids(text.unitIds) as never,
  roles: sql`${text.roles}::text[]` as never,
});

export interface Writing {
  reachesOthers: boolean;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
}

export async function insertVersion(
  tx: Tx,
  key: { briefingId: string; number: number; attachments: readonly BriefingFile[] },
  text: BriefingText,
  by: Writing,
): Promise<void> {
  await tx
    .insertInto("briefingVersion")
    .values({
      ...key,
      ...written(text),
      ...by,
      writerIds: uuids(by.writerIds) as never,
      attachments: JSON.stringify(key.attachments),
    })
    .execute();
}

/** Words of a version in hand; it is a draft again. */
export async function rewriteVersion(
  tx: Tx,
  key: { briefingId: string; number: number },
  text: BriefingText,
  by: Writing,
): Promise<void> {
  await tx
    .updateTable("briefingVersion")
    .set({
      ...written(text),
      ...by,
      writerIds: uuids(by.writerIds) as never,
      state: "draft",
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      note: null,
    })
    .where("briefingId", "=", key.briefingId)
    .where("number", "=", key.number)
    .execute();
}

export async function saveVersionState(
  tx: Tx,
  key: { briefingId: string; number: number },
  change: {
    state?: VersionState;
    attachments?: readonly BriefingFile[];
    decidedBy?: string;
    decidedByName?: string;
    decidedAt?: Date;
    note?: string | null;
  },
): Promise<void> {
  const { attachments, ...rest } = change;
  await tx
    .updateTable("briefingVersion")
    .set({ ...rest, ...(attachments ? { attachments: JSON.stringify(attachments) } : {}) })
    .where("briefingId", "=", key.briefingId)
    .where("number", "=", key.number)
    .execute();
}

export async function removeVersion(tx: Tx, key: { briefingId: string; number: number }): Promise<void> {
  await tx
    .deleteFrom("briefingVersion")
    .where("briefingId", "=", key.briefingId)
    .where("number", "=", key.number)
    .execute();
}

/** Newest first. */
export async function listVersions(db: Db, briefingId: string): Promise<BriefingVersion[]> {
  const rows = await db
    .selectFrom("briefingVersion")
    .select(VERSION)
    .where("briefingId", "=", briefingId)
    .orderBy("number", "desc")
    .execute();
  return rows as unknown as BriefingVersion[];
}

/** The codes of conduct that hold in units, at most one of each kind. */
export async function listCodes(db: Db, unitIds: readonly string[]): Promise<Briefing[]> {
  const rows = await db
    .selectFrom("briefing as b")
    .select(COLUMNS)
    .where("b.kind", "in", [...CODE_KINDS])
    .where("b.state", "=", "published")
    .where("b.unitId", "=", sql<string>`any(${uuids(unitIds)})`)
    .execute();
  return rows as Briefing[];
}

/** Who somebody is to the stream. Units that ended and were taken over stand beside those that took over. */
export interface Reader {
  personId: string;
  unitId: string;
  /** The unit with what it came after. */
  own: string[];
  /** The same with everything above. */
  chain: string[];
  roles: string[];
  since: string;
}

export interface StreamRow {
  id: string;
  unitId: string;
  kind: BriefingKind;
  version: number;
  title: string;
  dueOn: string;
  endsOn: string | null;
  changeNote: string | null;
  publishedAt: Date;
  /** When this version was approved. */
  approvedAt: Date;
  /** When the person said so of this version, in this year where it comes every year. */
  readAt: Date | null;
  /** The last version the person read at all. */
  lastRead: number | null;
}

const isFor = (me: Reader) => sql<boolean>`
  (v.unit_ids && ${uuids(me.own)} or (v.with_below and v.unit_ids && ${uuids(me.chain)}))
  and (v.roles = '{}' or v.roles && ${me.roles}::text[])`;

/** The first year of a reading that comes again, and the day it is due in it; see `periodOf` and `dueIn`. */
const periodSql = (today: string) =>
  sql`case when b.kind = 'conduct' then extract(year from ${today}::date)::int else 0 end`;
const dueSql = (today: string) => sql`case
  when b.kind = 'conduct' and extract(year from v.due_on) < extract(year from ${today}::date)
  then (v.due_on + make_interval(years => (extract(year from ${today}::date) - extract(year from v.due_on))::int))::date
  else v.due_on end`;

export interface StreamFilter {
  view: "unread" | "read" | "all";
  kind?: BriefingKind | undefined;
  q?: string | undefined;
}

/** What this person is asked to read; unread ones first due first, read ones last read first. */
export async function listStream(
  db: Db,
  me: Reader,
  filter: StreamFilter,
  today: string,
  page: { limit: number; offset: number },
): Promise<StreamRow[]> {
  const parts = [sql`b.state = 'published'`, isFor(me)];
  // What ended stays to be looked up by who read it.
  if (filter.view === "unread")
    parts.push(sql`r.read_at is null and (v.ends_on is null or v.ends_on >= ${today}::date)`);
  if (filter.view === "read") parts.push(sql`r.read_at is not null`);
  if (filter.kind) parts.push(sql`b.kind = ${filter.kind}`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(v.title) ilike unaccent(${word})`);
  const order = filter.view === "read" ? sql`r.read_at desc, b.id` : sql`due_on, approved_at, b.id`;
  const found = await sql<StreamRow>`
    select b.id, b.unit_id, b.kind, b.version, v.title, (${dueSql(today)})::text as due_on, v.ends_on::text as ends_on,
      v.change_note, b.published_at, v.decided_at as approved_at, r.read_at,
      (select max(o.version) from briefing_reading o where o.briefing_id = b.id and o.person_id = ${me.personId}) as last_read
    from briefing b
    join briefing_version v on v.briefing_id = b.id and v.number = b.version
    left join briefing_reading r on r.briefing_id = b.id and r.version = b.version
      and r.period = ${periodSql(today)} and r.person_id = ${me.personId}
    where ${sql.join(parts, sql` and `)}
    order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows;
}

export async function countStream(
  db: Db,
  me: Reader,
  today: string,
): Promise<{ unread: number; late: number; read: number }> {
  const found = await sql<{ unread: number; late: number; read: number }>`
    select (count(*) filter (where r.read_at is null and (v.ends_on is null or v.ends_on >= ${today}::date)))::int as unread,
      (count(*) filter (where r.read_at is null and (v.ends_on is null or v.ends_on >= ${today}::date)
        and greatest(${dueSql(today)}, ${me.since}::date + 7) < ${today}::date))::int as late,
      (count(*) filter (where r.read_at is not null))::int as read
    from briefing b
    join briefing_version v on v.briefing_id = b.id and v.number = b.version
    left join briefing_reading r on r.briefing_id = b.id and r.version = b.version
      and r.period = ${periodSql(today)} and r.person_id = ${me.personId}
    where b.state = 'published' and ${isFor(me)}`.execute(db);
  return found.rows[0] ?? { unread: 0, late: 0, read: 0 };
}

/** Whether a published briefing is for this person. */
export async function isAddressedTo(db: Db, me: Reader, briefingId: string): Promise<boolean> {
  const found = await sql`
    select 1 from briefing b join briefing_version v on v.briefing_id = b.id and v.number = b.version
    where b.id = ${briefingId} and ${isFor(me)}`.execute(db);
  return found.rows.length > 0;
}

const wordsOf = (q: string | undefined): string[] => wordsToFind(q).map(containing);

export interface SentFilter {
  /** Units whose briefings a person may look after, and units above them from which some may have come. */
  senders: readonly string[];
  /** Units of the person's reach with everything above them: what was sent to one of them is shown too. */
  receivers: readonly string[];
  unitId?: string | undefined;
  kind?: BriefingKind | undefined;
  state?: "inHand" | "waiting" | "published" | "ended" | "withdrawn" | undefined;
  notWrittenBy?: string | undefined;
  q?: string | undefined;
}

export interface SentRow {
  id: string;
  unitId: string;
  kind: BriefingKind;
  state: Briefing["state"];
  version: number | null;
  /** Of the version that holds, or of the first one in hand. */
  title: string;
  dueOn: string;
  endsOn: string | null;
  unitIds: string[];
  withBelow: boolean;
  roles: string[];
  inHand: VersionState | null;
  createdAt: Date;
}

function sentWhere(filter: SentFilter, today: string) {
  const parts = [
    sql`(b.unit_id = any(${uuids(filter.senders)}) or (b.version is not null and v.unit_ids && ${uuids(filter.receivers)}))`,
  ];
  if (filter.unitId) parts.push(sql`b.unit_id = ${filter.unitId}`);
  if (filter.kind) parts.push(sql`b.kind = ${filter.kind}`);
  if (filter.state === "inHand") parts.push(sql`h.state is not null`);
  if (filter.state === "waiting") parts.push(sql`h.state = 'waiting'`);
  if (filter.state === "withdrawn") parts.push(sql`b.state = 'withdrawn'`);
  if (filter.state === "published")
    parts.push(sql`b.state = 'published' and (v.ends_on is null or v.ends_on >= ${today}::date)`);
  if (filter.state === "ended") parts.push(sql`b.state = 'published' and v.ends_on < ${today}::date`);
  if (filter.notWrittenBy) parts.push(sql`not (${filter.notWrittenBy}::uuid = any (h.writer_ids))`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(v.title) ilike unaccent(${word})`);
  return sql`
    from briefing b
    left join briefing_version h on h.briefing_id = b.id and h.state <> 'approved'
    join briefing_version v on v.briefing_id = b.id and v.number = coalesce(b.version, h.number)
    where ${sql.join(parts, sql` and `)}`;
}

/** Newest first. */
export async function listSent(
  db: Db,
  filter: SentFilter,
  today: string,
  page: { limit: number; after?: { createdAt: Date; id: string } | undefined },
): Promise<SentRow[]> {
  const after = page.after
    ? sql` and (b.created_at, b.id) < (${page.after.createdAt}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await sql<SentRow>`
    select b.id, b.unit_id, b.kind, b.state, b.version, v.title, (${dueSql(today)})::text as due_on,
      v.ends_on::text as ends_on, v.unit_ids, v.with_below, v.roles, h.state as in_hand, b.created_at
    ${sentWhere(filter, today)}${after}
    order by b.created_at desc, b.id desc limit ${page.limit}`.execute(db);
  return found.rows;
}

export async function listSenders(db: Db, filter: SentFilter, today: string): Promise<string[]> {
  const found = await sql<{ unitId: string }>`select distinct b.unit_id ${sentWhere(filter, today)}`.execute(db);
  return found.rows.map((row) => row.unitId);
}

export async function listPublicCodes(db: Db): Promise<{ id: string; changedAt: Date }[]> {
  const found = await sql<{ id: string; changedAt: Date }>`
    select b.id, v.decided_at as changed_at from briefing b
    join briefing_version v on v.briefing_id = b.id and v.number = b.version
    where b.kind = any(${[...CODE_KINDS]}) and b.state = 'published' order by b.published_at, b.id`.execute(db);
  return found.rows;
}
