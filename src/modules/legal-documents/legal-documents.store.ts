import { type RawBuilder, sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { type Topic, withinTopic } from "../topics/index.ts";
import {
  type DocumentFacts,
  type DocumentStatus,
  foldIssuer,
  foldNumber,
  type IssuerLevel,
  type LegalDocument,
  type RelationKind,
  searchKeyOf,
} from "./legal-document.ts";

const COLUMNS = [
  "id",
  "type",
  "number",
  "issuer",
  "issuerUnitId",
  "issuedOn",
  "title",
  "status",
  "inForceFrom",
  "partlyFrom",
  "inForceTo",
  "topics",
  "url",
  "fileKey",
  "fileName",
  "fileType",
  "note",
  "version",
  "createdByName",
  "createdAt",
  "changedById",
  "changedByName",
  "changedAt",
  "checkedByName",
  "checkedAt",
  "publishedAt",
] as const;

export interface DocumentFilter {
  /** Words of number, title, kind or issuer, with or without marks. */
  words?: string | undefined;
  type?: string | undefined;
  /** Words of the issuer. */
  issuer?: string | undefined;
  level?: IssuerLevel | undefined;
  status?: DocumentStatus | undefined;
  year?: number | undefined;
  /** An area takes its sub-topics in. */
  topic?: Topic | undefined;
  unchecked?: boolean | undefined;
  publicOnly?: boolean | undefined;
  day: string;
}

/** The rule of `statusOn`, for filters. */
function statusSql(day: string): RawBuilder<string> {
  return sql<string>`case
    when in_force_from > ${day}::date then 'notYet'
    when in_force_to <= ${day}::date or (in_force_to is null and status = 'expired') then 'expired'
    when partly_from <= ${day}::date or (partly_from is null and status = 'partly') then 'partly'
    when status = 'unknown' then 'unknown' else 'inForce' end`;
}

const LEVEL_SQL = sql<string>`case
  when issuer_key = '' then 'other'
  when issuer_key ~ '\\y(xa|phuong|dac khu|thi tran)\\y' then 'commune'
  when issuer_key ~ '\\y(huyen|quan|thi xa)\\y' then 'district'
  when issuer_key ~ '\\y(tinh|thanh pho|so|tinh uy|thanh uy)\\y' then 'province'
  when issuer_key ~ '^(bo|chinh phu|thu tuong|quoc hoi|uy ban thuong vu|chu tich nuoc|ban chap hanh trung uong|bo chinh tri|ban bi thu|van phong chinh phu|thanh tra chinh phu|ngan hang nha nuoc|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|uy ban dan toc)\\y' then 'central'
  else 'other' end`;

function filtered(db: Db, filter: DocumentFilter) {
  let query = db.selectFrom("legalDocument");
  for (const word of wordsToFind(filter.words, 12)) query = query.where("searchKey", "like", containing(word));
  if (filter.type) query = query.where("type", "=", filter.type);
  if (filter.issuer) query = query.where("issuerKey", "like", `%${foldIssuer(filter.issuer).replace(/[%_\\]/g, "")}%`);
  if (filter.level) query = query.where(LEVEL_SQL, "=", filter.level);
  if (filter.status) query = query.where(statusSql(filter.day), "=", filter.status);
  if (filter.year)
    query = query.where("issuedOn", ">=", `${filter.year}-01-01`).where("issuedOn", "<=", `${filter.year}-12-31`);
  if (filter.topic) {
    const { topic } = filter;
    query = query.where(
      sql<boolean>`exists (select from unnest(topics) as told (topic) where ${withinTopic("told.topic", topic)})`,
    );
  }
  if (filter.unchecked) query = query.where("checkedAt", "is", null);
  if (filter.publicOnly) query = query.where("publishedAt", "is not", null);
  return query;
}

/** Newest first, those without a day last; the next page begins after the row given. */
export async function listDocuments(
  db: Db,
  filter: DocumentFilter,
  page: { limit: number; after?: { issuedOn: string | null; id: number } | undefined; offset?: number },
): Promise<LegalDocument[]> {
  let query = filtered(db, filter)
    .select(COLUMNS)
    .orderBy(sql`issued_on desc nulls last`)
    .orderBy("id", "desc")
    .limit(page.limit);
  if (page.offset) query = query.offset(page.offset);
  if (page.after) {
    const { issuedOn, id } = page.after;
    query = query.where(
      sql<boolean>`(coalesce(issued_on, '0001-01-01'::date), id) < (coalesce(${issuedOn}::date, '0001-01-01'::date), ${id}::bigint)`,
    );
  }
  return (await query.execute()) as LegalDocument[];
}

/** Public documents that take effect between two days, the latest first; of issuers without a unit here, or of these units. */
export async function listDocumentsTakingEffect(
  db: Db,
  of: { from: string; to: string; unitIds: readonly string[] },
  limit: number,
): Promise<{ documents: LegalDocument[]; total: number }> {
  const query = filtered(db, { day: of.to, publicOnly: true })
    .where("inForceFrom", ">=", of.from)
    .where("inForceFrom", "<=", of.to)
    .where(sql<boolean>`(issuer_unit_id is null or issuer_unit_id = any(${[...of.unitIds]}::uuid[]))`);
  const rows = await query
    .select(COLUMNS)
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .orderBy("inForceFrom", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return { documents: rows as unknown as LegalDocument[], total: rows[0]?.total ?? 0 };
}

export async function countDocuments(db: Db, filter: DocumentFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((one) => one.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function countByStatus(db: Db, filter: DocumentFilter): Promise<Map<DocumentStatus, number>> {
  const rows = await filtered(db, { ...filter, status: undefined })
    .select(statusSql(filter.day).as("on"))
    .select((one) => one.fn.countAll<number>().as("n"))
    .groupBy(sql`1`)
    .execute();
  return new Map(rows.map((row) => [row.on as DocumentStatus, Number(row.n)]));
}

export async function listYears(db: Db): Promise<number[]> {
  const rows = await sql<{ year: number }>`
    select distinct extract(year from issued_on)::int as year from legal_document where issued_on is not null order by 1 desc`.execute(
    db,
  );
  return rows.rows.map((row) => row.year);
}

export async function findDocument(db: Db, id: number): Promise<LegalDocument | undefined> {
  const row = await db.selectFrom("legalDocument").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as LegalDocument | undefined;
}

export async function lockDocument(tx: Tx, id: number): Promise<LegalDocument | undefined> {
  const row = await tx.selectFrom("legalDocument").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as LegalDocument | undefined;
}

export async function listDocumentsById(db: Db, ids: readonly number[]): Promise<LegalDocument[]> {
  if (ids.length === 0) return [];
  return (await db
    .selectFrom("legalDocument")
    .select(COLUMNS)
    .where("id", "in", [...ids])
    .execute()) as LegalDocument[];
}

/** What an issuer has in force on a day, whole or in part; newest first. */
export async function listDocumentsInForceOf(
  db: Db,
  of: { issuer: string; day: string; limit: number },
): Promise<LegalDocument[]> {
  return (await db
    .selectFrom("legalDocument")
    .select(COLUMNS)
    .where("issuerKey", "=", foldIssuer(of.issuer))
    .where(statusSql(of.day), "in", ["inForce", "partly"])
    .orderBy(sql`issued_on desc nulls last`)
    .orderBy("id", "desc")
    .limit(of.limit)
    .execute()) as LegalDocument[];
}

/** Everything that bears one of these numbers: what a citation is compared with. */
export async function listDocumentsByNumber(db: Db, numbers: readonly string[]): Promise<LegalDocument[]> {
  const keys = [...new Set(numbers.map(foldNumber))];
  if (keys.length === 0) return [];
  return (await db
    .selectFrom("legalDocument")
    .select(COLUMNS)
    .where("numberKey", "in", keys)
    .orderBy("id")
    .execute()) as LegalDocument[];
}

export type KnownDocument = Pick<
  LegalDocument,
  "id" | "number" | "issuedOn" | "status" | "inForceFrom" | "partlyFrom" | "inForceTo"
> & {
  replacedBy: string | null;
  amendments: { number: string; on: string }[];
};

/** The whole library as reviews of records ask it: how each document stands, what replaced and what amended it. */
export async function listKnownDocuments(db: Db): Promise<KnownDocument[]> {
  const rows = await sql<KnownDocument>`
    select d.id, d.number, d.issued_on, d.status, d.in_force_from, d.partly_from, d.in_force_to,
      r.replaced_by, coalesce(r.amendments, '[]'::jsonb) as amendments
    from legal_document d
    left join (
      select r.to_id, string_agg(f.number, ', ' order by f.id) filter (where r.kind = 'replaces') as replaced_by,
        jsonb_agg(jsonb_build_object('number', f.number, 'on', coalesce(r.on_day, f.in_force_from, f.issued_on)))
          filter (where r.kind in ('amends', 'supplements', 'corrects')
            and coalesce(r.on_day, f.in_force_from, f.issued_on) is not null) as amendments
      from legal_document_relation r join legal_document f on f.id = r.from_id
      where r.removed_at is null group by r.to_id
    ) r on r.to_id = d.id`.execute(db);
  return rows.rows;
}

type Key = Pick<DocumentFacts, "type" | "number" | "issuer" | "issuedOn">;

export async function findByKey(db: Db, key: Key): Promise<{ id: number } | undefined> {
  return db
    .selectFrom("legalDocument")
    .select("id")
    .where("type", "is not distinct from", key.type)
    .where("numberKey", "=", foldNumber(key.number))
    .where("issuerKey", "=", foldIssuer(key.issuer))
    .where("issuedOn", "is not distinct from", key.issuedOn)
    .executeTakeFirst();
}

const columnsOf = (facts: DocumentFacts) => ({
  ...facts,
  issuerKey: foldIssuer(facts.issuer),
  searchKey: searchKeyOf(facts),
});

export type DocumentFile = Pick<LegalDocument, "fileKey" | "fileName" | "fileType">;

export async function insertDocument(
  tx: Tx,
  facts: DocumentFacts,
  by: { id: string; name: string },
  at: Date,
  file?: DocumentFile | undefined,
): Promise<number> {
  const row = await tx
    .insertInto("legalDocument")
    .values({
      ...columnsOf(facts),
      ...file,
      createdByName: by.name,
      createdAt: at,
      changedById: by.id,
      changedByName: by.name,
      changedAt: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changed facts must be checked again; the public goes on reading them, with a word about that. */
export async function saveDocument(
  tx: Tx,
  id: number,
  facts: DocumentFacts,
  by: { id: string; name: string },
  at: Date,
  file?: DocumentFile | undefined,
): Promise<void> {
  await tx
    .updateTable("legalDocument")
    .set({
      ...columnsOf(facts),
      ...file,
      changedById: by.id,
      changedByName: by.name,
      changedAt: at,
      checkedById: null,
      checkedByName: null,
      checkedAt: null,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export async function saveCheck(
  tx: Tx,
  ids: readonly number[],
  by: { id: string; name: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable("legalDocument")
    .set({
      checkedById: by.id,
      checkedByName: by.name,
      checkedAt: at,
      publishedAt: sql<Date>`coalesce(published_at, ${at}::timestamptz)`,
    })
    .where("id", "in", [...ids])
    .execute();
}

// ── relations ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Relation {
  id: number;
  kind: RelationKind;
  fromId: number;
  toId: number;
  onDay: string | null;
  partly: boolean;
  note: string | null;
  createdByName: string;
  createdAt: Date;
}

const RELATION = ["id", "kind", "fromId", "toId", "onDay", "partly", "note", "createdByName", "createdAt"] as const;

/** Both ways, for some documents. */
export async function listRelations(db: Db, ids: readonly number[]): Promise<Relation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("legalDocumentRelation")
    .select(RELATION)
    .where("removedAt", "is", null)
    .where((where) => where.or([where("fromId", "in", [...ids]), where("toId", "in", [...ids])]))
    .orderBy(sql`on_day nulls first`)
    .orderBy("id")
    .execute();
  return rows as Relation[];
}

export async function insertRelation(tx: Tx, relation: Omit<Relation, "id">): Promise<{ id: number } | undefined> {
  return tx
    .insertInto("legalDocumentRelation")
    .values(relation)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
}

export async function endRelation(tx: Tx, id: number, documentId: number, byName: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable("legalDocumentRelation")
    .set({ removedByName: byName, removedAt: at })
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .where((where) => where.or([where("fromId", "=", documentId), where("toId", "=", documentId)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0;
}

// ── history ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface DocumentEvent {
  at: Date;
  personName: string;
  act: string;
  details: Record<string, unknown>;
}

export async function insertDocumentEvent(tx: Tx, documentId: number, event: DocumentEvent): Promise<void> {
  await tx
    .insertInto("legalDocumentEvent")
    .values({ documentId, ...event, details: JSON.stringify(event.details) })
    .execute();
}

export async function listDocumentEvents(db: Db, documentId: number, limit = 50): Promise<DocumentEvent[]> {
  const rows = await db
    .selectFrom("legalDocumentEvent")
    .select(["at", "personName", "act", "details"])
    .where("documentId", "=", documentId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows as unknown as DocumentEvent[];
}
