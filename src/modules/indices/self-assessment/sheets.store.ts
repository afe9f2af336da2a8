import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Criterion, KeptCriterion, Sheet, SheetFacts, SheetPurpose, SheetState } from "./sheet.ts";

const COLUMNS = [
  "id",
  "purpose",
  "indexKey",
  "year",
  "unitId",
  "forKind",
  "edition",
  "replacesId",
  "title",
  "document",
  "note",
  "dueOn",
  "passTotal",
  "passShare",
  "state",
  "withdrawnReason",
  "version",
  "writtenBy",
  "writtenByName",
  "createdAt",
  "approvedByName",
  "approvedAt",
] as const;

export async function insertSheet(
  tx: Tx,
  row: SheetFacts & Pick<Sheet, "edition" | "replacesId" | "writtenBy" | "writtenByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("scoringSheet").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function replaceCriteria(tx: Tx, sheetId: string, criteria: readonly Criterion[]): Promise<void> {
  await tx.deleteFrom("scoringCriterion").where("sheetId", "=", sheetId).execute();
  await tx
    .insertInto("scoringCriterion")
    .values(criteria.map((one, position) => ({ sheetId, position, ...one })))
    .execute();
}

export async function listCriteria(db: Db, sheetId: string): Promise<KeptCriterion[]> {
  const rows = await db
    .selectFrom("scoringCriterion")
    .select(["id", "number", "text", "maximum", "scoring", "formula", "isLeaf"])
    .where("sheetId", "=", sheetId)
    .orderBy("position")
    .execute();
  return rows as KeptCriterion[];
}

export async function findSheet(db: Db, id: string): Promise<Sheet | undefined> {
  const row = await db.selectFrom("scoringSheet").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Sheet | undefined;
}

export async function lockSheet(tx: Tx, id: string): Promise<Sheet | undefined> {
  const row = await tx.selectFrom("scoringSheet").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Sheet | undefined;
}

export async function saveSheet(
  tx: Tx,
  id: string,
  change: Partial<Omit<Sheet, "id" | "version" | "createdAt">> & { approvedBy?: string | null },
): Promise<void> {
  await tx
    .updateTable("scoringSheet")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** The sheet in force of the same purpose or index, kind and keeper for a year. */
export async function findApproved(
  db: Db,
  of: Pick<Sheet, "purpose" | "indexKey" | "unitId" | "forKind" | "year">,
): Promise<Sheet | undefined> {
  const row = await db
    .selectFrom("scoringSheet")
    .select(COLUMNS)
    .where("purpose", "=", of.purpose)
    .where("indexKey", "is not distinct from", of.indexKey)
    .where("unitId", "=", of.unitId)
    .where("forKind", "=", of.forKind)
    .where("year", "=", of.year)
    .where("state", "=", "approved")
    .executeTakeFirst();
  return row as Sheet | undefined;
}

export interface SheetFilter {
  /** Drafts only of these units; what was approved is everybody's. */
  draftsIn?: readonly string[] | undefined;
  states?: readonly SheetState[] | undefined;
  unitIds?: readonly string[] | undefined;
  purpose?: SheetPurpose | undefined;
  year?: number | undefined;
  q?: string | undefined;
  dueFrom?: string | undefined;
}

/** The newest year first. */
export async function listSheets(
  db: Db,
  filter: SheetFilter,
  place: { limit: number; offset?: number },
): Promise<Sheet[]> {
  const { draftsIn, states, unitIds, purpose, year, q, dueFrom } = filter;
  let query = db.selectFrom("scoringSheet").select(COLUMNS);
  if (states) query = query.where("state", "in", [...states]);
  if (unitIds) query = query.where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`);
  if (draftsIn)
    query = query.where((where) =>
      where.or([where("approvedAt", "is not", null), where("unitId", "=", sql<string>`any(${[...draftsIn]}::uuid[])`)]),
    );
  if (purpose) query = query.where("purpose", "=", purpose);
  if (year) query = query.where("year", "=", year);
  if (dueFrom) query = query.where("dueOn", ">=", dueFrom);
  for (const word of wordsToFind(q))
    query = query.where(sql<boolean>`unaccent(title) ilike unaccent(${containing(word)})`);
  const rows = await query
    .orderBy("year", "desc")
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(place.limit)
    .offset(place.offset ?? 0)
    .execute();
  return rows as Sheet[];
}
