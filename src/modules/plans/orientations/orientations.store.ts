import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Orientation } from "./orientation.ts";

const COLUMNS = [
  "id",
  "unitId",
  "planId",
  "givenBy",
  "givenOn",
  "validUntil",
  "documentId",
  "words",
  "createdByName",
  "createdAt",
  "withdrawnAt",
  "withdrawnByName",
  "withdrawnReason",
] as const;

export async function insertOrientation(
  tx: Tx,
  orientation: Omit<Orientation, "id" | "withdrawnAt" | "withdrawnByName" | "withdrawnReason"> & {
    createdBy: string | null;
  },
): Promise<string> {
  return (await tx.insertInto("orientation").values(orientation).returning("id").executeTakeFirstOrThrow()).id;
}

export async function lockOrientation(tx: Tx, id: string): Promise<Orientation | undefined> {
  return tx.selectFrom("orientation").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function saveWithdrawal(
  tx: Tx,
  id: string,
  end: { withdrawnAt: Date; withdrawnByName: string; withdrawnReason: string },
): Promise<void> {
  await tx.updateTable("orientation").set(end).where("id", "=", id).execute();
}

export interface OrientationFilter {
  unitIds: readonly string[];
  /** Those for this plan and those for everything; without it all. */
  planId?: string | null;
  /** Only what holds on this day. */
  inForceOn?: string | undefined;
  q?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. */
export async function listOrientations(
  db: Db,
  filter: OrientationFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<Orientation[]> {
  let query = db
    .selectFrom("orientation")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.planId !== undefined)
    query = query.where(sql<boolean>`(plan_id is null or plan_id = ${filter.planId}::uuid)`);
  if (filter.inForceOn)
    query = query
      .where("withdrawnAt", "is", null)
      .where("givenOn", "<=", filter.inForceOn)
      .where(sql<boolean>`(valid_until is null or valid_until >= ${filter.inForceOn}::date)`);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', given_by, words)) ilike unaccent(${like})`);
  }
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
}
