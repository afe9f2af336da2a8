import { type Selectable, sql } from "kysely";
import { containing, type DB, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Evidence, EvidenceEnd, EvidenceFile, EvidenceKind, PressGenre } from "./evidence.ts";

const COLUMNS = [
  "id",
  "taskId",
  "unitId",
  "kind",
  "title",
  "happenedOn",
  "eventKind",
  "place",
  "attendance",
  "outlet",
  "url",
  "airMinutes",
  "programme",
  "genre",
  "hostProgrammeId",
  "activityType",
  "pageTitle",
  "pagePublishedOn",
  "pageFileKey",
  "pageSeenAt",
  "pageFailure",
  "note",
  "ledgerEntryId",
  "createdBy",
  "createdByName",
  "createdAt",
  "endedAt",
  "endedAs",
  "endedByName",
  "endedReason",
] as const;

type Row = Pick<Selectable<DB["evidence"]>, (typeof COLUMNS)[number]>;
const asEvidence = (row: Row): Evidence => row as Evidence;

export async function insertEvidence(
  tx: Tx,
  evidence: Omit<Evidence, "endedAt" | "endedAs" | "endedByName" | "endedReason"> & {
    urlKey: string | null;
    seriesId: string | null;
    seriesDay: string | null;
  },
  files: readonly EvidenceFile[],
): Promise<void> {
  await tx.insertInto("evidence").values(evidence).execute();
  if (files.length === 0) return;
  await tx
    .insertInto("evidenceFile")
    .values(files.map((file, position) => ({ ...file, position, evidenceId: evidence.id })))
    .execute();
}

export async function findEvidence(db: Db, id: string): Promise<Evidence | undefined> {
  const row = await db.selectFrom("evidence").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row && asEvidence(row);
}

export async function lockEvidence(tx: Tx, id: string): Promise<Evidence | undefined> {
  const row = await tx.selectFrom("evidence").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asEvidence(row);
}

export async function saveEnd(
  tx: Tx,
  id: string,
  end: { endedAt: Date; endedAs: EvidenceEnd; endedByName: string; endedReason: string },
): Promise<void> {
  await tx.updateTable("evidence").set(end).where("id", "=", id).execute();
}

export async function listEvidenceFiles(db: Db, evidenceId: string): Promise<EvidenceFile[]> {
  const rows = await db
    .selectFrom("evidenceFile")
    .select(["role", "fileKey", "name", "contentType", "bytes"])
    .where("evidenceId", "=", evidenceId)
    .orderBy("position")
    .execute();
  return rows as EvidenceFile[];
}

/** What stands for the task and is the same piece: the same article, one of the same files, the same event of the unit. */
export async function findSame(
  db: Db,
  ask: {
    taskId: string;
    urlKey: string | null;
    fileKeys: readonly string[];
    event: { unitId: string; happenedOn: string; title: string } | null;
  },
): Promise<{ id: string; by: string; at: Date; same: "same-press" | "same-file" | "same-event" } | undefined> {
  const found = await sql<{ id: string; by: string; at: Date; same: "same-press" | "same-file" | "same-event" }>`
    select e.id, e.created_by_name as by, e.created_at as at,
      case when e.url_key = ${ask.urlKey}::text then 'same-press'
        when exists (select from evidence_file f where f.evidence_id = e.id and f.file_key = any(${[...ask.fileKeys]}::text[]))
          then 'same-file'
        else 'same-event' end as same
    from evidence e
    where e.task_id = ${ask.taskId} and e.ended_at is null and (
      e.url_key = ${ask.urlKey}::text
      or exists (select from evidence_file f where f.evidence_id = e.id and f.file_key = any(${[...ask.fileKeys]}::text[]))
      or (e.kind = 'event' and e.unit_id = ${ask.event?.unitId ?? null}::uuid
        and e.happened_on = ${ask.event?.happenedOn ?? null}::date and lower(e.title) = lower(${ask.event?.title ?? null}::text)))
    order by e.created_at limit 1`.execute(db);
  return found.rows[0];
}

export interface EvidenceFilter {
  /** Of these units only; of all without it. */
  unitIds?: readonly string[];
  /** What happened from this day on. */
  from?: string | undefined;
  /** What happened by this day. */
  upTo?: string | undefined;
  planId?: string | undefined;
  taskId?: string | undefined;
  kind?: EvidenceKind | undefined;
  state?: "standing" | EvidenceEnd | undefined;
  outlet?: string | undefined;
  /** The column or programme; "" where none was named. */
  programme?: string | undefined;
  genre?: PressGenre | undefined;
  /** What was done together with this host programme. */
  hostProgrammeId?: string | undefined;
  /** What was done together with any host programme. */
  wovenOnly?: boolean;
  /** Of this kind of activity, by its own word or that of its task; "none": of no kind. */
  activityType?: string | undefined;
  /** What legal dissemination counts as well. */
  inLaw?: boolean;
  /** Words of title, place, outlet. */
  q?: string | undefined;
}

export interface ListedEvidence extends Evidence {
  planId: string;
  planNumber: string | null;
  taskText: string;
}

function filtered(db: Db, filter: EvidenceFilter) {
  let query = db
    .selectFrom("evidence as e")
    .innerJoin("planTask as t", "t.id", "e.taskId")
    .innerJoin("plan as p", "p.id", "t.planId");
  if (filter.unitIds) query = query.where("e.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.from) query = query.where("e.happenedOn", ">=", filter.from);
  if (filter.upTo) query = query.where("e.happenedOn", "<=", filter.upTo);
  if (filter.outlet) query = query.where("e.outlet", "=", filter.outlet);
  if (filter.programme !== undefined)
    query = query.where(sql<boolean>`coalesce(e.programme, '') = ${filter.programme}`);
  if (filter.genre) query = query.where("e.genre", "=", filter.genre);
  if (filter.hostProgrammeId) query = query.where("e.hostProgrammeId", "=", filter.hostProgrammeId);
  if (filter.wovenOnly) query = query.where("e.hostProgrammeId", "is not", null);
  if (filter.activityType) {
    const kind = sql`coalesce(e.activity_type, (select a.type_key from plan_task_activity a where a.task_id = e.task_id))`;
    query = query.where(
      filter.activityType === "none" ? sql<boolean>`${kind} is null` : sql<boolean>`${kind} = ${filter.activityType}`,
    );
  }
  if (filter.inLaw)
    query = query.where(sql<boolean>`exists (select from host_programme h where h.kind = 'legalDissemination'
      and (h.id = e.host_programme_id or exists (
        select from plan_task_host w where w.task_id = e.task_id and w.programme_id = h.id)))`);
  if (filter.planId) query = query.where("p.id", "=", filter.planId);
  if (filter.taskId) query = query.where("t.id", "=", filter.taskId);
  if (filter.kind) query = query.where("e.kind", "=", filter.kind);
  if (filter.state === "standing") query = query.where("e.endedAt", "is", null);
  else if (filter.state) query = query.where("e.endedAs", "=", filter.state);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', e.title, e.place, e.outlet)) ilike unaccent(${like})`);
  }
  return query;
}

export interface EvidenceSums {
  events: number;
  /** Everybody who came, summed over events; people who came twice are two. */
  attendance: number;
  press: number;
  airMinutes: number;
  files: number;
  /** Of all of them, those done together with another programme. */
  woven: number;
}

/** What of the filter counts, added up. */
export async function sumEvidence(db: Db, filter: EvidenceFilter): Promise<EvidenceSums> {
  return filtered(db, filter)
    .where("e.endedAt", "is", null)
    .select([
      sql<number>`(count(*) filter (where e.kind = 'event'))::int`.as("events"),
      sql<number>`coalesce(sum(e.attendance), 0)::int`.as("attendance"),
      sql<number>`(count(*) filter (where e.kind = 'press'))::int`.as("press"),
      sql<number>`coalesce(sum(e.air_minutes), 0)::int`.as("airMinutes"),
      sql<number>`(count(*) filter (where e.kind = 'file'))::int`.as("files"),
      sql<number>`(count(*) filter (where e.host_programme_id is not null))::int`.as("woven"),
    ])
    .executeTakeFirstOrThrow();
}

/** Newest first; `after` is the last row of the page before. */
export async function listEvidence(
  db: Db,
  filter: EvidenceFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<ListedEvidence[]> {
  let query = filtered(db, filter)
    .select(COLUMNS.map((column) => `e.${column}` as const))
    .select(["p.id as planId", "p.number as planNumber", "t.text as taskText"]);
  if (after)
    query = query.where(sql<boolean>`(e.created_at, e.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("e.createdAt", "desc").orderBy("e.id", "desc").limit(limit).execute();
  return rows as ListedEvidence[];
}

/** Units within reach that handed anything in, for the filter. */
export async function listEvidenceUnits(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("evidence")
    .select("unitId")
    .distinct()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .execute();
  return rows.map((row) => row.unitId);
}

/** A piece of the press as readers are told of it. */
export interface PressPiece {
  id: string;
  title: string;
  outlet: string;
  programme: string | null;
  happenedOn: string;
  url: string | null;
  airMinutes: number | null;
}

/**
 * What the press brought and counts, of plans everybody may read, the newest day first; `after` is the last row of the page
 * before.
 */
export async function listPressPieces(
  db: Db,
  filter: { outlet: string | null; programme: string | null; upTo?: string | undefined },
  limit: number,
  after?: { happenedOn: string; id: string },
): Promise<PressPiece[]> {
  let query = filtered(db, { kind: "press", state: "standing", upTo: filter.upTo }).where("p.state", "in", [
    "issued",
    "closed",
  ]);
  if (filter.outlet !== null) query = query.where(sql<boolean>`lower(e.outlet) = lower(${filter.outlet})`);
  if (filter.programme !== null) query = query.where(sql<boolean>`lower(e.programme) = lower(${filter.programme})`);
  if (after) query = query.where(sql<boolean>`(e.happened_on, e.id) < (${after.happenedOn}::date, ${after.id}::uuid)`);
  const rows = await query
    .select(["e.id", "e.title", "e.outlet", "e.programme", "e.happenedOn", "e.url", "e.airMinutes"])
    .orderBy("e.happenedOn", "desc")
    .orderBy("e.id", "desc")
    .limit(limit)
    .execute();
  return rows as PressPiece[];
}

/** The day of the last piece of each outlet that these units handed in and that counts, not before a day. */
export async function lastByOutlet(
  db: Db,
  unitIds: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await filtered(db, { unitIds, kind: "press", state: "standing", from: since })
    .select([sql<string>`e.outlet`.as("outlet"), sql<string>`max(e.happened_on)::text`.as("lastOn")])
    .groupBy("e.outlet")
    .execute();
  return new Map(rows.map((row) => [row.outlet, row.lastOn]));
}

export interface ProgrammeMonth {
  outlet: string;
  /** "" where none was named. */
  programme: string;
  genre: PressGenre | null;
  /** 1 to 12. */
  month: number;
  pieces: number;
  minutes: number;
}

/** What the press brought and counts, added up by outlet, programme, genre and month. */
export async function sumProgrammes(db: Db, filter: EvidenceFilter): Promise<ProgrammeMonth[]> {
  const month = sql<number>`extract(month from e.happened_on)::int`;
  const programme = sql<string>`coalesce(e.programme, '')`;
  return filtered(db, { ...filter, kind: "press" })
    .where("e.endedAt", "is", null)
    .select([
      sql<string>`e.outlet`.as("outlet"),
      programme.as("programme"),
      "e.genre",
      month.as("month"),
      sql<number>`count(*)::int`.as("pieces"),
      sql<number>`coalesce(sum(e.air_minutes), 0)::int`.as("minutes"),
    ])
    .groupBy(["e.outlet", programme, "e.genre", month])
    .orderBy(sql`e.outlet collate "vi-x-icu"`)
    .orderBy(sql`coalesce(e.programme, '') collate "vi-x-icu"`)
    .orderBy(month)
    .orderBy("e.genre")
    .execute() as Promise<ProgrammeMonth[]>;
}
