import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { HoldKind } from "../rating.ts";

/** Ratings of a tablet and day that do not look like people. */
export interface Hold {
  id: number;
  deviceId: string;
  unitId: string;
  kind: HoldKind;
  onDay: string;
  firstAt: Date;
  lastAt: Date;
  ratings: number;
  foundAt: Date;
  decision: "count" | "leave" | null;
  reason: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
}

export async function findHold(db: Db, id: number): Promise<Hold | undefined> {
  return (await db.selectFrom("ratingHold").selectAll().where("id", "=", id).executeTakeFirst()) as Hold | undefined;
}

export async function lockHold(tx: Tx, id: number): Promise<Hold | undefined> {
  const row = await tx.selectFrom("ratingHold").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Hold | undefined;
}

/** Those nobody decided about first, then the newest. */
export async function listHolds(
  db: Db,
  filter: { unitIds: readonly string[]; isOpen?: boolean },
  limit: number,
): Promise<Hold[]> {
  let query = db
    .selectFrom("ratingHold")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.isOpen) query = query.where("decision", "is", null);
  return (await query.orderBy(sql`decision is not null`).orderBy("id", "desc").limit(limit).execute()) as Hold[];
}

export async function saveDecision(
  tx: Tx,
  id: number,
  decided: { decision: "count" | "leave"; reason: string; decidedByName: string; decidedAt: Date },
): Promise<void> {
  await tx.updateTable("ratingHold").set(decided).where("id", "=", id).execute();
}

/** How many of each mark a hold has. */
export async function marksOfHold(db: Db, id: number): Promise<{ mark: number; ratings: number }[]> {
  return db
    .selectFrom("counterRating")
    .select(["mark", sql<number>`count(*)::int`.as("ratings")])
    .where("holdId", "=", id)
    .groupBy("mark")
    .orderBy("mark")
    .execute();
}
