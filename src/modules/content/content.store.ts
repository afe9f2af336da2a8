import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import { type ToldLanguage, withinTopic } from "../topics/index.ts";
import type { WrittenOut } from "./blocks/write-out.ts";
import type { Audience, Item, ItemKind, ItemState, ItemText, ItemVersion, TextSource, Topic } from "./item.ts";
import type { ItemFacts } from "./kinds/kind-facts.ts";
import type { TextFigure } from "./live-figures/read-figures.ts";
import type { Host } from "./meetings/meeting.ts";

export async function insertItem(
  tx: Tx,
  item: Pick<Item, "unitId" | "slug" | "kind" | "taskId" | "obligationId" | "authorId" | "createdAt">,
): Promise<string> {
  const row = await tx
    .insertInto("item")
    .values({ ...item, state: "draft", changedAt: item.createdAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Versions people read, those put out last first. */
export async function listPublishedLately(db: Db, limit: number): Promise<{ id: string; version: number; at: Date }[]> {
  const found = await sql<{ id: string; version: number; at: Date }>`
    select id, published_version as version, coalesce(republished_at, published_at) as at from item
    where published_version is not null and state <> 'withdrawn'
    order by coalesce(republished_at, published_at) desc limit ${limit}`.execute(db);
  return found.rows;
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  return (await db.selectFrom("item").select("id").where("slug", "=", slug).executeTakeFirst()) !== undefined;
}

export async function insertVersion(
  tx: Tx,
  version: ItemText &
    WrittenOut &
    Pick<
      ItemVersion,
      "itemId" | "number" | "writtenBy" | "writtenByName" | "writtenAt" | "writerIds" | "source" | "correctionNote"
    >,
): Promise<void> {
  await tx
    .insertInto("itemVersion")
    .values({
      ...version,
      facts: JSON.stringify(version.facts),
      blockVersions: JSON.stringify(version.blockVersions),
      figures: JSON.stringify(version.figures),
      source: version.source && JSON.stringify(version.source),
    })
    .execute();
}

export async function saveVersionText(
  tx: Tx,
  itemId: string,
  number: number,
  change: ItemText &
    WrittenOut &
    Pick<ItemVersion, "writtenBy" | "writtenByName" | "writtenAt" | "writerIds" | "correctionNote">,
): Promise<void> {
  await tx
    .updateTable("itemVersion")
    .set({
      ...change,
      facts: JSON.stringify(change.facts),
      blockVersions: JSON.stringify(change.blockVersions),
      figures: JSON.stringify(change.figures),
    })
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
}

/** The same words with what they name written out anew. */
export async function saveWrittenOut(tx: Tx, itemId: string, number: number, out: WrittenOut): Promise<void> {
  await tx
    .updateTable("itemVersion")
    .set({
      wholeBody: out.wholeBody,
      blockVersions: JSON.stringify(out.blockVersions),
      figures: JSON.stringify(out.figures),
    })
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
}

export async function saveWriters(tx: Tx, itemId: string, number: number, writerIds: string[]): Promise<void> {
  await tx
    .updateTable("itemVersion")
    .set({ writerIds })
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
}

export async function saveSource(tx: Tx, itemId: string, number: number, source: TextSource): Promise<void> {
  await tx
    .updateTable("itemVersion")
    .set({ source: JSON.stringify(source) })
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
}

export async function saveApproval(
  tx: Tx,
  itemId: string,
  number: number,
  approval: Pick<ItemVersion, "approvedBy" | "approvedByName" | "approvedAt">,
): Promise<void> {
  await tx.updateTable("itemVersion").set(approval).where("itemId", "=", itemId).where("number", "=", number).execute();
}

export async function freezeVersion(tx: Tx, itemId: string, number: number): Promise<void> {
  await tx
    .updateTable("itemVersion")
    .set({ frozen: true })
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
}

export async function saveItem(
  tx: Tx,
  id: string,
  change: Partial<Omit<Item, "id" | "unitId" | "authorId" | "createdAt">>,
): Promise<void> {
  await tx.updateTable("item").set(change).where("id", "=", id).execute();
}

export async function lockItem(tx: Tx, id: string): Promise<Item | undefined> {
  return (await tx.selectFrom("item").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Item
    | undefined;
}

export async function findItem(db: Db, id: string): Promise<Item | undefined> {
  return (await db.selectFrom("item").selectAll().where("id", "=", id).executeTakeFirst()) as Item | undefined;
}

export async function findItemBySlug(db: Db, slug: string): Promise<Item | undefined> {
  return (await db.selectFrom("item").selectAll().where("slug", "=", slug).executeTakeFirst()) as Item | undefined;
}

export async function getVersion(db: Db, itemId: string, number: number): Promise<ItemVersion> {
  const row = await db
    .selectFrom("itemVersion")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  const { wholeBody, ...version } = row;
  return { ...version, body: wholeBody ?? row.body, typedBody: row.body } as unknown as ItemVersion;
}

export interface VersionRow {
  number: number;
  writtenByName: string;
  writtenAt: Date;
}

/** Newest first. */
export async function listVersions(db: Db, itemId: string): Promise<VersionRow[]> {
  return db
    .selectFrom("itemVersion")
    .select(["number", "writtenByName", "writtenAt"])
    .where("itemId", "=", itemId)
    .orderBy("number", "desc")
    .limit(200)
    .execute();
}

export interface ItemEvent {
  at: Date;
  personName: string;
  act: string;
  version: number;
  note: string | null;
  /** Whose role it was, where it was done by delegation. */
  onBehalfOf: string | null;
}

export async function insertEvent(
  tx: Tx,
  event: ItemEvent & { itemId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("itemEvent").values(event).execute();
}

export async function listEvents(db: Db, itemId: string): Promise<ItemEvent[]> {
  return db
    .selectFrom("itemEvent")
    .select(["at", "personName", "act", "version", "note", "onBehalfOf"])
    .where("itemId", "=", itemId)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}

export interface ItemRow {
  id: string;
  slug: string;
  kind: ItemKind;
  state: ItemState;
  unitId: string;
  taskId: string | null;
  title: string;
  topic: Topic;
  changedAt: Date;
  writtenByName: string;
  writtenBy: string;
  publishedVersion: number | null;
  publishedAt: Date | null;
  audiences: Audience[];
  procedureCodes: string[];
  placeIds: string[];
  hamlets: string[];
  hosts: Host[];
  languages: ToldLanguage[];
  sectors: string[];
  legalBasisIds: number[];
}

export interface ItemFilter {
  unitIds: string[];
  state?: ItemState;
  kind?: ItemKind;
  topic?: Topic;
  taskId?: string;
  authorId?: string;
  /** Words of the title, marks as typed or none at all. */
  words?: string;
  /** For one of these places. */
  placeIds?: string[];
  /** Wanted in this language. */
  wantedIn?: string;
  /** Rests on one of these documents. */
  basisIds?: number[];
  /** For this sector. */
  sector?: string;
}

function staffQuery(db: Db, filter: ItemFilter) {
  let query = db
    .selectFrom("item")
    .innerJoin("itemVersion", (join) =>
      join.onRef("itemVersion.itemId", "=", "item.id").onRef("itemVersion.number", "=", "item.workingVersion"),
    )
    .where("item.unitId", "=", sql<string>`any(${filter.unitIds}::uuid[])`);
  if (filter.kind) query = query.where("item.kind", "=", filter.kind);
  if (filter.topic) query = query.where(withinTopic("itemVersion.topic", filter.topic));
  if (filter.taskId) query = query.where("item.taskId", "=", filter.taskId);
  if (filter.authorId) query = query.where("itemVersion.writtenBy", "=", filter.authorId);
  if (filter.placeIds) query = query.where(sql<boolean>`item_version.place_ids && ${filter.placeIds}::uuid[]`);
  if (filter.wantedIn) query = query.where(sql<boolean>`${filter.wantedIn} = any (item_version.languages)`);
  if (filter.sector) query = query.where(sql<boolean>`${[filter.sector]}::text[] <@ item_version.sectors`);
  if (filter.basisIds) query = query.where(sql<boolean>`item_version.legal_basis_ids && ${filter.basisIds}::bigint[]`);
  if (filter.words) {
    const like = containing(filter.words);
    query = query.where(
      sql<boolean>`(item_version.title ilike ${like} or unaccent(item_version.title) ilike unaccent(${like}))`,
    );
  }
  return query;
}

/** Newest change first; `after` is the last row of the page before. */
export async function listItems(
  db: Db,
  filter: ItemFilter,
  limit: number,
  after?: { changedAt: Date; id: string },
): Promise<ItemRow[]> {
  let query = staffQuery(db, filter)
    .select([
      "item.id",
      "item.slug",
      "item.kind",
      "item.state",
      "item.unitId",
      "item.taskId",
      "item.changedAt",
      "item.publishedVersion",
      "itemVersion.title",
      "itemVersion.topic",
      "itemVersion.writtenByName",
      "itemVersion.writtenBy",
      "item.publishedAt",
      "itemVersion.audiences",
      "itemVersion.procedureCodes",
      "itemVersion.placeIds",
      "itemVersion.hamlets",
      "itemVersion.hosts",
      "itemVersion.languages",
      "itemVersion.legalBasisIds",
      "itemVersion.sectors",
    ])
    .orderBy("item.changedAt", "desc")
    .orderBy("item.id");
  if (filter.state) query = query.where("item.state", "=", filter.state);
  if (after) query = query.where(sql<boolean>`(item.changed_at, item.id) < (${after.changedAt}, ${after.id}::uuid)`);
  return (await query.limit(limit).execute()) as ItemRow[];
}

export async function countItemsByState(db: Db, filter: ItemFilter): Promise<Record<ItemState, number>> {
  const rows = await staffQuery(db, filter)
    .select("item.state")
    .select((one) => one.fn.countAll<number>().as("count"))
    .groupBy("item.state")
    .execute();
  const counts: Record<ItemState, number> = {
    draft: 0,
    submitted: 0,
    returned: 0,
    approved: 0,
    published: 0,
    archived: 0,
    replaced: 0,
    withdrawn: 0,
  };
  for (const row of rows) counts[row.state as ItemState] = Number(row.count);
  return counts;
}

/** An item that tells of a version of a procedure. */
export interface TellingItem {
  id: string;
  title: string;
  code: string;
  to: number;
}

/** Items of these units that were made from one of these procedures, newest first; withdrawn ones tell nothing any more. */
export async function listItemsTelling(db: Db, unitIds: string[], codes: string[]): Promise<TellingItem[]> {
  const found = await sql<TellingItem>`
    select i.id, v.title, v.source ->> 'code' as code, (v.source ->> 'to')::int as to
    from item i join item_version v on v.item_id = i.id and v.number = i.working_version
    where i.unit_id = any(${unitIds}::uuid[]) and v.source ->> 'code' = any(${codes}) and i.state not in ('withdrawn', 'replaced')
    order by i.changed_at desc limit 500`.execute(db);
  return found.rows;
}

/** What everybody may read of an item: always the published version. */
export interface PublicItem {
  id: string;
  slug: string;
  kind: ItemKind;
  unitId: string;
  version: number;
  title: string;
  summary: string;
  body: string;
  topic: Topic;
  audiences: Audience[];
  procedureCodes: string[];
  facts: ItemFacts;
  figures: TextFigure[];
  placeIds: string[];
  hamlets: string[];
  hosts: Host[];
  languages: ToldLanguage[];
  sectors: string[];
  legalBasisIds: number[];
  correctionNote: string | null;
  publishedAt: Date;
  republishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  /** Kept, no longer current. */
  archivedAt: Date | null;
  archivedReason: string | null;
  /** Since when another stands in its place; which one answers `findReplacement`. */
  replacedAt: Date | null;
}

function publicQuery(db: Db) {
  return db
    .selectFrom("item")
    .innerJoin("itemVersion", (join) =>
      join.onRef("itemVersion.itemId", "=", "item.id").onRef("itemVersion.number", "=", "item.publishedVersion"),
    )
    .select([
      "item.id",
      "item.slug",
      "item.kind",
      "item.unitId",
      "itemVersion.number as version",
      "itemVersion.title",
      "itemVersion.summary",
      sql<string>`coalesce(item_version.whole_body, item_version.body)`.as("body"),
      "itemVersion.topic",
      "itemVersion.audiences",
      "itemVersion.procedureCodes",
      "itemVersion.facts",
      sql<TextFigure[]>`item_version.figures`.as("figures"),
      "itemVersion.placeIds",
      "itemVersion.hamlets",
      "itemVersion.hosts",
      "itemVersion.languages",
      "itemVersion.legalBasisIds",
      "itemVersion.sectors",
      "itemVersion.correctionNote",
      "item.publishedAt",
      "item.republishedAt",
      "item.withdrawnAt",
      "item.withdrawnReason",
      "item.archivedAt",
      "item.archivedReason",
      "item.replacedAt",
    ]);
}

/** By its address; withdrawn items answer too, with the reason, because addresses answer for ever. */
export async function findPublicItem(db: Db, slug: string): Promise<PublicItem | undefined> {
  return (await publicQuery(db).where("item.slug", "=", slug).executeTakeFirst()) as PublicItem | undefined;
}

/** What stands in the place of a replaced item now: the last of the chain that began there. */
export async function findReplacement(db: Db, itemId: string): Promise<{ slug: string; title: string } | undefined> {
  const found = await sql<{ slug: string; title: string }>`
    with recursive chain as (
      select i.id, i.replaced_by, 0 as step from item i where i.id = ${itemId}
      union all
      select n.id, n.replaced_by, c.step + 1 from chain c join item n on n.id = c.replaced_by where c.step < 50
    )
    select i.slug, v.title from chain c join item i on i.id = c.id
    join item_version v on v.item_id = i.id and v.number = i.published_version
    where c.step > 0 order by c.step desc limit 1`.execute(db);
  return found.rows[0];
}

/** current: what front lists show; archived: what is kept; both: whatever can still be read as such. */
export type Standing = "current" | "archived" | "both";

const STANDS: Record<Standing, ReturnType<typeof sql>> = {
  current: sql`item.state not in ('withdrawn', 'replaced', 'archived')`,
  archived: sql`item.state = 'archived'`,
  both: sql`item.state not in ('withdrawn', 'replaced')`,
};

/** What stands in public of an item, by its id: for who tells officials of it. */
export async function findItemForBriefing(db: Db, id: string): Promise<PublicItem | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  return (await publicQuery(db).where("item.id", "=", id).where(sql<boolean>`${STANDS.both}`).executeTakeFirst()) as
    | PublicItem
    | undefined;
}

/** Published ones of these, withdrawn or not: for records that name them. */
export async function listItemsById(db: Db, ids: readonly string[]): Promise<PublicItem[]> {
  if (ids.length === 0) return [];
  return (await publicQuery(db)
    .where("item.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute()) as PublicItem[];
}

export interface PublicFilter {
  /** Without it, what is current. */
  standing?: Standing;
  unitIds?: string[];
  topic?: Topic;
  kind?: ItemKind;
  audience?: string;
  /** Told for this sector by itself. */
  sector?: string;
  procedureCode?: string;
  /** For one of these units: named as a place of it, or the unit that tells it where no place is named. */
  placeIds?: string[];
  /** Rests on this document. */
  basisId?: number;
  /** Words of title, summary or text, with marks as typed or without any. */
  words?: string;
  /** Only what can be read in this language beside Vietnamese. */
  language?: string;
  /** Came out, or out again, from the one moment on and before the other. */
  outFrom?: Date;
  outBefore?: Date;
  /** Came out for the first time from the one moment on and before the other, whatever was corrected since. */
  bornFrom?: Date;
  bornBefore?: Date;
  kinds?: readonly ItemKind[];
  /** Only what has a sound for the radio, of whatever words. */
  hasSound?: boolean;
}

function whichPublic(filter: PublicFilter) {
  const { bornFrom, bornBefore, kinds, hasSound } = filter;
  const { unitIds, topic, kind, audience, procedureCode, placeIds, basisId } = filter;
  const { words, language, outFrom, outBefore } = filter;
  const out = sql`coalesce(item.republished_at, item.published_at)`;
  const like = words === undefined ? "" : containing(words);
  return sql<boolean>`(${STANDS[filter.standing ?? "current"]}
    ${unitIds ? sql`and item.unit_id = any(${unitIds}::uuid[])` : sql``}
    ${topic ? sql`and ${withinTopic("itemVersion.topic", topic)}` : sql``}
    ${kind ? sql`and item.kind = ${kind}` : sql``}
    ${kinds ? sql`and item.kind = any(${[...kinds]})` : sql``}
    ${bornFrom ? sql`and item.published_at >= ${bornFrom}` : sql``}
    ${bornBefore ? sql`and item.published_at < ${bornBefore}` : sql``}
    ${outFrom ? sql`and ${out} >= ${outFrom}` : sql``}
    ${outBefore ? sql`and ${out} < ${outBefore}` : sql``}
    ${
      hasSound
        ? sql`and exists (select 1 from script_audio s where s.item_id = item.id and s.state = 'ready' and (s.kind = 'spoken' or s.heard_at is not null))`
        : sql``
    }
    ${filter.sector ? sql`and ${[filter.sector]}::text[] <@ item_version.sectors` : sql``}
    ${audience ? sql`and ${audience} = any(item_version.audiences)` : sql``}
    ${procedureCode ? sql`and ${procedureCode} = any(item_version.procedure_codes)` : sql``}
    ${
      placeIds
        ? sql`and (item_version.place_ids && ${placeIds}::uuid[]
            or (item_version.place_ids = '{}' and item.unit_id = any(${placeIds}::uuid[])))`
        : sql``
    }
    ${basisId ? sql`and ${basisId}::bigint = any (item_version.legal_basis_ids)` : sql``}
    ${
      language
        ? sql`and exists (select 1 from translation t where t.item_id = item.id and t.lang = ${language} and t.confirmed_version is not null)`
        : sql``
    }
    ${
      words
        ? sql`and unaccent(concat_ws(' ', item_version.title, item_version.summary, item_version.whole_body, item_version.body)) ilike unaccent(${like})`
        : sql``
    })`;
}

/** Newest first, what came before `after`. */
export async function listPublicItems(
  db: Db,
  filter: PublicFilter,
  limit: number,
  after?: { publishedAt: Date; id: string },
): Promise<PublicItem[]> {
  let query = publicQuery(db).where(whichPublic(filter)).orderBy("item.publishedAt", "desc").orderBy("item.id", "desc");
  if (after)
    query = query.where(sql<boolean>`(item.published_at, item.id) < (${after.publishedAt}, ${after.id}::uuid)`);
  return (await query.limit(limit).execute()) as PublicItem[];
}

/**
 * Current items to read beside one: on a procedure it names first, then on its topic, those of its own unit before others, the
 * newest first.
 */
export async function listRelatedItems(
  db: Db,
  item: Pick<PublicItem, "id" | "unitId" | "topic" | "procedureCodes">,
  limit: number,
): Promise<PublicItem[]> {
  const sharesProcedure = sql<boolean>`item_version.procedure_codes && ${item.procedureCodes}::text[]`;
  return (await publicQuery(db)
    .where(whichPublic({}))
    .where("item.id", "<>", item.id)
    .where(sql<boolean>`(${sharesProcedure} or item_version.topic = ${item.topic})`)
    .orderBy(sql`${sharesProcedure} desc`)
    .orderBy(sql`item.unit_id = ${item.unitId}::uuid desc`)
    .orderBy("item.publishedAt", "desc")
    .orderBy("item.id")
    .limit(limit)
    .execute()) as PublicItem[];
}

export async function countPublicItems(db: Db, filter: PublicFilter): Promise<number> {
  const row = await publicQuery(db)
    .clearSelect()
    .select((one) => one.fn.countAll<string>().as("count"))
    .where(whichPublic(filter))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * The approved words for a procedure's own page: of the newest public item that tells how this very version came about.
 * Null where none does, or where it was taken back.
 */
export async function findPageWords(
  db: Db,
  code: string,
  version: number,
): Promise<{ text: string; slug: string; title: string } | null> {
  const found = await sql<{ text: string; slug: string; title: string }>`
    select r.text, i.slug, v.title from item i
      join item_version v on v.item_id = i.id and v.number = i.published_version
      join item_rendition r on r.item_id = i.id and r.number = v.number and r.form = 'page' and r.lang = 'vi'
    where i.state not in ('withdrawn', 'replaced', 'archived') and v.source ->> 'code' = ${code}
      and (v.source ->> 'to')::int = ${version} and v.source ->> 'from' is not null
    order by i.published_at desc, i.id limit 1`.execute(db);
  return found.rows[0] ?? null;
}

/** Items that are or may become public and rest on the document, or whose text holds its number; newest first. */
export async function listItemsNaming(
  db: Db,
  { id, number }: { id: number; number: string },
  publishedOnly: boolean,
): Promise<{ id: string; slug: string; title: string; isPublished: boolean }[]> {
  const like = containing(number);
  const found = await sql<{ id: string; slug: string; title: string; isPublished: boolean }>`
    select i.id, i.slug, v.title, i.published_version is not null and i.state not in ('withdrawn', 'replaced') as is_published
    from item i join item_version v on v.item_id = i.id
      and v.number = case when ${publishedOnly} then i.published_version else i.working_version end
    where i.state not in ('withdrawn', 'replaced') and (${id}::bigint = any (v.legal_basis_ids) or coalesce(v.whole_body, v.body) ilike ${like} or v.summary ilike ${like} or v.title ilike ${like})
    order by i.changed_at desc, i.id limit 500`.execute(db);
  return found.rows;
}

/** Who wrote what people read of these items. */
export async function listWritersOfPublished(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .innerJoin("itemVersion", (join) =>
      join.onRef("itemVersion.itemId", "=", "item.id").onRef("itemVersion.number", "=", "item.publishedVersion"),
    )
    .select(["item.id", "itemVersion.writerIds"])
    .where("item.id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.writerIds]));
}

/** What this item stands in the place of. */
export async function listReplacedBy(db: Db, itemId: string): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom("item")
    .innerJoin("itemVersion", (join) =>
      join.onRef("itemVersion.itemId", "=", "item.id").onRef("itemVersion.number", "=", "item.publishedVersion"),
    )
    .select(["item.id", "itemVersion.title"])
    .where("item.replacedBy", "=", itemId)
    .orderBy("item.replacedAt", "desc")
    .limit(50)
    .execute();
}

export interface ScheduledItem {
  id: string;
  unitId: string;
  title: string;
  publishAt: Date;
  approvedByName: string | null;
  /** Forms kept at the approval. */
  forms: number;
  /** Languages in which it was confirmed and can be read then. */
  languages: ToldLanguage[];
}

/** Approved and waiting for its hour, the next first. */
export async function listScheduled(db: Db, unitIds: readonly string[], limit: number): Promise<ScheduledItem[]> {
  const found = await sql<ScheduledItem>`
    select i.id, i.unit_id, v.title, i.publish_at, v.approved_by_name,
      (select count(*) from item_rendition r where r.item_id = i.id and r.number = v.number and r.lang = 'vi')::int as forms,
      coalesce((select array_agg(t.lang order by t.lang) from translation t
        where t.item_id = i.id and t.confirmed_version is not null), '{}') as languages
    from item i join item_version v on v.item_id = i.id and v.number = i.working_version
    where i.state = 'approved' and i.publish_at is not null and i.unit_id = any(${[...unitIds]}::uuid[])
    order by i.publish_at, i.id limit ${limit}`.execute(db);
  return found.rows;
}
