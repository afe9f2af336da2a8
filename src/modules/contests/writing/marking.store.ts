import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

export interface Marker {
  id: string;
  contestId: string;
  number: number;
  personId: string | null;
  name: string;
  unitIds: string[];
  removedAt: Date | null;
}

const MARKER = ["id", "contestId", "number", "personId", "name", "unitIds", "removedAt"] as const;

/** Null where this person marks already. */
export async function insertMarker(
  tx: Tx,
  marker: Pick<Marker, "contestId" | "personId" | "name" | "unitIds"> & { addedByName: string; addedAt: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto("contestMarker")
    .values((from) => ({
      ...marker,
      number: from
        .selectFrom("contestMarker")
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
        .where("contestId", "=", marker.contestId),
    }))
    .onConflict((conflict) => conflict.columns(["contestId", "personId"]).where("removedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Those who mark now, and those who did. */
export async function listMarkers(db: Db, contestId: string): Promise<Marker[]> {
  return db.selectFrom("contestMarker").select(MARKER).where("contestId", "=", contestId).orderBy("number").execute();
}

export async function saveMarkerRemoved(tx: Tx, of: { contestId: string; id: string; at: Date }): Promise<boolean> {
  const done = await tx
    .updateTable("contestMarker")
    .set({ removedAt: of.at })
    .where("id", "=", of.id)
    .where("contestId", "=", of.contestId)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

export interface Sheet {
  id: string;
  contestId: string;
  markerId: string;
  essayId: string | null;
  turn: number;
  marks: number[] | null;
  total: number | null;
  remark: string | null;
  handedInAt: Date | null;
}

const SHEET = ["id", "contestId", "markerId", "essayId", "turn", "marks", "total", "remark", "handedInAt"] as const;

const asSheet = (row: { total: string | number | null; marks: unknown }): Sheet =>
  ({ ...row, total: row.total === null ? null : Number(row.total) }) as unknown as Sheet;

export async function insertSheet(
  tx: Tx,
  sheet: Pick<Sheet, "contestId" | "markerId" | "essayId" | "turn"> & { drawnAt: Date },
): Promise<void> {
  await tx.insertInto("contestSheet").values(sheet).execute();
}

export async function listSheets(db: Db, contestId: string): Promise<Sheet[]> {
  const rows = await db
    .selectFrom("contestSheet")
    .select(SHEET)
    .where("contestId", "=", contestId)
    .orderBy("turn")
    .execute();
  return rows.map(asSheet);
}

export async function listSheetsOfEssay(db: Db, essayId: string): Promise<Sheet[]> {
  const rows = await db
    .selectFrom("contestSheet")
    .select(SHEET)
    .where("essayId", "=", essayId)
    .orderBy("turn")
    .execute();
  return rows.map(asSheet);
}

export async function findSheet(db: Db, id: string): Promise<(Sheet & { personId: string | null }) | undefined> {
  const row = await db
    .selectFrom("contestSheet as s")
    .innerJoin("contestMarker as m", "m.id", "s.markerId")
    .select(SHEET.map((name) => `s.${name}` as const))
    .select("m.personId")
    .where("s.id", "=", id)
    .where("m.removedAt", "is", null)
    .executeTakeFirst();
  return row && { ...asSheet(row), personId: row.personId };
}

export async function saveSheet(
  tx: Tx,
  id: string,
  of: { marks: readonly number[]; total: number; remark: string | null; handedInAt: Date },
): Promise<void> {
  await tx
    .updateTable("contestSheet")
    .set({ ...of, marks: JSON.stringify(of.marks) })
    .where("id", "=", id)
    .execute();
}

/** What a marker who was taken off had not handed in; turns come free for others. */
export async function deleteOpenSheets(tx: Tx, markerId: string): Promise<void> {
  await tx.deleteFrom("contestSheet").where("markerId", "=", markerId).where("handedInAt", "is", null).execute();
}

export async function deleteSheet(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("contestSheet").where("id", "=", id).where("handedInAt", "is", null).execute();
}

export interface OwnSheet {
  id: string;
  contestId: string;
  title: string;
  blindCode: string;
  total: number | null;
  handedInAt: Date | null;
}

/** What one person has to mark and has marked; what waits first. */
export async function listOwnSheets(db: Db, personId: string, limit: number): Promise<OwnSheet[]> {
  const rows = await db
    .selectFrom("contestSheet as s")
    .innerJoin("contestMarker as m", "m.id", "s.markerId")
    .innerJoin("contestEssay as e", "e.id", "s.essayId")
    .innerJoin("contest as c", "c.id", "s.contestId")
    .select(["s.id", "s.contestId", "c.title", "e.blindCode", "s.total", "s.handedInAt"])
    .where("m.personId", "=", personId)
    .where("m.removedAt", "is", null)
    .where("c.state", "=", "approved")
    .where("c.resultsAt", "is", null)
    .where("e.withdrawnAt", "is", null)
    .where("e.excludedAt", "is", null)
    .orderBy(sql`s.handed_in_at is not null`)
    .orderBy("s.contestId")
    .orderBy("e.blindCode")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, total: row.total === null ? null : Number(row.total) }));
}

/** How many sheets wait for this person, in contests whose entries are being marked. */
export async function countOpenSheets(db: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from contest_sheet s
    join contest_marker m on m.id = s.marker_id and m.removed_at is null
    join contest c on c.id = s.contest_id and c.state = 'approved' and c.results_at is null
    join contest_essay e on e.id = s.essay_id and e.excluded_at is null and e.withdrawn_at is null
    where m.person_id = ${personId} and s.handed_in_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

export interface Alike {
  essayA: string;
  essayB: string;
  share: number;
  decision: AlikeDecision | null;
  reason: string | null;
  decidedByName: string | null;
}
export const ALIKE_DECISIONS = ["fine", "exclude-a", "exclude-b", "exclude-both"] as const;
export type AlikeDecision = (typeof ALIKE_DECISIONS)[number];

/** What was decided before stays decided. */
export async function insertAlike(
  tx: Tx,
  one: { contestId: string; essayA: string; essayB: string; share: number; foundAt: Date },
): Promise<void> {
  const [essayA, essayB] = one.essayA < one.essayB ? [one.essayA, one.essayB] : [one.essayB, one.essayA];
  await tx
    .insertInto("contestLikeness")
    .values({ ...one, essayA, essayB })
    .onConflict((conflict) => conflict.columns(["essayA", "essayB"]).doNothing())
    .execute();
}

/** Found before, and no more so: an essay was written anew. */
export async function deleteUndecidedAlike(tx: Tx, contestId: string): Promise<void> {
  await tx.deleteFrom("contestLikeness").where("contestId", "=", contestId).where("decision", "is", null).execute();
}

/** What waits for a decision first, then what is most alike. */
export async function listAlike(db: Db, contestId: string, limit: number): Promise<Alike[]> {
  const rows = await db
    .selectFrom("contestLikeness")
    .select(["essayA", "essayB", "share", "decision", "reason", "decidedByName"])
    .where("contestId", "=", contestId)
    .orderBy(sql`decision is not null`)
    .orderBy("share", "desc")
    .limit(limit)
    .execute();
  return rows as Alike[];
}

/** False where it was decided before. */
export async function saveAlikeDecision(
  tx: Tx,
  of: { contestId: string; essayA: string; essayB: string },
  decision: { decision: AlikeDecision; reason: string; decidedByName: string; decidedAt: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable("contestLikeness")
    .set(decision)
    .where("contestId", "=", of.contestId)
    .where("essayA", "=", of.essayA)
    .where("essayB", "=", of.essayB)
    .where("decision", "is", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Pairs that wait for somebody; those with an essay that is out already do not. */
export async function countUndecidedAlike(db: Db, contestId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from contest_likeness l
    join contest_essay a on a.id = l.essay_a join contest_essay b on b.id = l.essay_b
    where l.contest_id = ${contestId} and l.decision is null and a.excluded_at is null and b.excluded_at is null
      and a.withdrawn_at is null and b.withdrawn_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}
