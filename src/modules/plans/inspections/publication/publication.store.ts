import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { PlaceInList } from "../../../../platform/http/index.ts";

export type PublicationState = "submitted" | "returned" | "published" | "withdrawn";

export const PUBLICATION_LIMITS = { words: 8_000, ground: 500, note: 2_000 };

/** What everybody is to read of the conclusion of an inspection. */
export interface ConclusionPublication {
  inspectionId: string;
  words: string;
  ground: string;
  state: PublicationState;
  edit: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  publishedAt: Date | null;
}

const COLUMNS = [
  "inspectionId",
  "words",
  "ground",
  "state",
  "edit",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
  "publishedAt",
] as const;

export async function findPublication(db: Db, inspectionId: string): Promise<ConclusionPublication | undefined> {
  return (await db
    .selectFrom("inspectionPublication")
    .select(COLUMNS)
    .where("inspectionId", "=", inspectionId)
    .executeTakeFirst()) as ConclusionPublication | undefined;
}

export async function lockPublication(tx: Tx, inspectionId: string): Promise<ConclusionPublication | undefined> {
  return (await tx
    .selectFrom("inspectionPublication")
    .select(COLUMNS)
    .where("inspectionId", "=", inspectionId)
    .forUpdate()
    .executeTakeFirst()) as ConclusionPublication | undefined;
}

/** Written anew: what waited, was returned or taken back begins again. */
export async function savePublication(
  tx: Tx,
  of: Pick<ConclusionPublication, "inspectionId" | "words" | "ground" | "writtenBy" | "writtenByName" | "writtenAt">,
): Promise<void> {
  const { inspectionId: _, ...change } = of;
  await tx
    .insertInto("inspectionPublication")
    .values({ ...of, state: "submitted" })
    .onConflict((conflict) =>
      conflict.column("inspectionId").doUpdateSet({
        ...change,
        state: "submitted",
        note: null,
        edit: sql<number>`inspection_publication.edit + 1`,
      }),
    )
    .execute();
}

export async function decidePublication(
  tx: Tx,
  inspectionId: string,
  change: {
    state: PublicationState;
    decidedBy: string;
    decidedByName: string;
    decidedAt: Date;
    note: string | null;
    publishedAt?: Date;
  },
): Promise<void> {
  await tx
    .updateTable("inspectionPublication")
    .set({ ...change, edit: sql<number>`edit + 1` })
    .where("inspectionId", "=", inspectionId)
    .execute();
}

/** A published conclusion with what its inspection was, and how much of what was found is put right. */
export interface PublicConclusion {
  inspectionId: string;
  unitId: string;
  byUnitId: string;
  heldOn: string;
  concludedOn: string;
  number: number | null;
  symbol: string | null;
  words: string;
  ground: string;
  publishedAt: Date;
  findings: number;
  closed: number;
}

export async function listPublicConclusions(
  db: Db,
  filter: { inspectionId?: string; unitId?: string | undefined; year?: number | undefined },
  limit: number,
  after?: PlaceInList,
): Promise<PublicConclusion[]> {
  const { rows } = await sql<PublicConclusion>`
    select p.inspection_id::text, i.unit_id::text, i.by_unit_id::text, i.held_on::text, i.concluded_on::text, i.number, i.symbol,
      p.words, p.ground, p.published_at, f.findings, f.closed
    from inspection_publication p join inspection i on i.id = p.inspection_id
    left join lateral (select count(*)::int as findings, (count(*) filter (where state = 'closed'))::int as closed
      from inspection_finding where inspection_id = i.id) f on true
    where p.state = 'published'
      ${filter.inspectionId ? sql`and p.inspection_id = ${filter.inspectionId}` : sql``}
      ${filter.unitId ? sql`and i.unit_id = ${filter.unitId}` : sql``}
      ${filter.year ? sql`and extract(year from i.concluded_on) = ${filter.year}` : sql``}
      ${after ? sql`and (p.published_at, p.inspection_id) < (${after.createdAt}, ${after.id}::uuid)` : sql``}
    order by p.published_at desc, p.inspection_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Units and years something public is of. */
export async function listPublicChoices(db: Db): Promise<{ unitIds: string[]; years: number[] }> {
  const { rows } = await sql<{ unitId: string; year: number }>`
    select distinct i.unit_id::text, extract(year from i.concluded_on)::int as year
    from inspection_publication p join inspection i on i.id = p.inspection_id where p.state = 'published'`.execute(db);
  return {
    unitIds: [...new Set(rows.map((row) => row.unitId))],
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a),
  };
}
