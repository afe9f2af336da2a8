import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import type { Artwork, ArtworkKind, ArtworkState } from "./artwork.ts";

const COLUMNS = [
  "id",
  "unitId",
  "year",
  "number",
  "kind",
  "title",
  "topic",
  "width",
  "height",
  "spec",
  "fileKey",
  "fileType",
  "fileName",
  "sloganId",
  "taskId",
  "short",
  "isOpen",
  "state",
  "version",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

export type ArtworkContent = Pick<
  Artwork,
  | "kind"
  | "title"
  | "topic"
  | "width"
  | "height"
  | "spec"
  | "fileKey"
  | "fileType"
  | "fileName"
  | "sloganId"
  | "taskId"
  | "short"
  | "isOpen"
>;

const asRow = ({ spec, ...rest }: ArtworkContent) => ({ ...rest, spec: spec === null ? null : JSON.stringify(spec) });

/** Takes the next number of the unit's year; two at once wait for each other. */
export async function insertArtwork(
  tx: Tx,
  artwork: ArtworkContent & Pick<Artwork, "unitId" | "year" | "writtenBy" | "writtenByName" | "writtenAt">,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`artwork:${artwork.unitId}:${artwork.year}`}))`.execute(tx);
  const { number } = await tx
    .selectFrom("artwork")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
    .where("unitId", "=", artwork.unitId)
    .where("year", "=", artwork.year)
    .executeTakeFirstOrThrow();
  const { unitId, year, writtenBy, writtenByName, writtenAt, ...content } = artwork;
  const { id } = await tx
    .insertInto("artwork")
    .values({ ...asRow(content), unitId, year, number, writtenBy, writtenByName, writtenAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function lockArtwork(tx: Tx, id: string): Promise<Artwork | undefined> {
  const row = await tx.selectFrom("artwork").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as unknown as Artwork | undefined;
}

export async function saveContent(
  tx: Tx,
  id: string,
  content: ArtworkContent & Pick<Artwork, "writtenBy" | "writtenByName" | "writtenAt" | "version" | "state">,
): Promise<void> {
  const { writtenBy, writtenByName, writtenAt, version, state, ...rest } = content;
  await tx
    .updateTable("artwork")
    .set({
      ...asRow(rest),
      writtenBy,
      writtenByName,
      writtenAt,
      version,
      state,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      note: null,
    })
    .where("id", "=", id)
    .execute();
}

export async function saveArtworkState(
  tx: Tx,
  id: string,
  change: {
    state: ArtworkState;
    version: number;
    decidedBy?: string | null;
    decidedByName?: string | null;
    decidedAt?: Date | null;
    note?: string | null;
  },
): Promise<void> {
  await tx.updateTable("artwork").set(change).where("id", "=", id).execute();
}

export interface ArtworkFilter {
  id?: string | undefined;
  reach?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  kind?: ArtworkKind | undefined;
  state?: ArtworkState | undefined;
  topic?: Topic | undefined;
  year?: number | undefined;
  sloganId?: string | undefined;
  /** Only what everybody may download. */
  isPublic?: boolean | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: ArtworkFilter) {
  let query = db.selectFrom("artwork");
  if (filter.id) query = query.where("id", "=", filter.id);
  // What everybody may download, officers of other units may look at too.
  if (filter.reach)
    query = query.where(
      sql<boolean>`(unit_id = any(${[...filter.reach]}::uuid[]) or (state = 'approved' and is_open))`,
    );
  if (filter.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.topic) query = query.where(withinTopic("topic", filter.topic));
  if (filter.year) query = query.where("year", "=", filter.year);
  if (filter.sloganId) query = query.where("sloganId", "=", filter.sloganId);
  if (filter.isPublic) query = query.where("state", "=", "approved").where("isOpen", "=", true);
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', title, spec->>'text', spec->>'sub', file_name)) ilike unaccent(${containing(word)})`,
    );
  return query;
}

/** Newest first. */
export async function listArtworks(
  db: Db,
  filter: ArtworkFilter,
  page: { limit: number; offset?: number },
): Promise<Artwork[]> {
  const rows = await filtered(db, filter)
    .select(COLUMNS)
    .orderBy("year", "desc")
    .orderBy("writtenAt", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows as unknown as Artwork[];
}

export async function listArtworkFacets(
  db: Db,
  filter: ArtworkFilter,
): Promise<{ unitIds: string[]; years: number[] }> {
  const rows = await filtered(db, filter).select(["unitId", "year"]).distinct().execute();
  return {
    unitIds: [...new Set(rows.map((row) => row.unitId))],
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a),
  };
}
