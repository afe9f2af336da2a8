import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Rate } from "../service-quality/index.ts";
import type { Topic } from "../topics/index.ts";
import type { Target, TargetFacts, TargetValue } from "./target.ts";

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertTarget(
  tx: Tx,
  target: TargetFacts & { createdByName: string; approvedByName: string; createdAt: Date },
): Promise<string> {
  const { id } = await tx.insertInto("target").values(target).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findTarget(db: Db, id: string): Promise<Target | undefined> {
  return (await db.selectFrom("target").selectAll().where("id", "=", id).executeTakeFirst()) as Target | undefined;
}

export async function lockTarget(tx: Tx, id: string): Promise<Target | undefined> {
  const row = await tx.selectFrom("target").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Target | undefined;
}

export async function saveWithdrawal(tx: Tx, id: string, withdrawnReason: string): Promise<void> {
  await tx
    .updateTable("target")
    .set({ withdrawnReason, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Counts a change, so that what was seen before is known to be old. */
export async function countTargetChange(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("target").set({ version: sql<number>`version + 1` }).where("id", "=", id).execute();
}

export async function insertTargetValue(tx: Tx, value: Omit<TargetValue, "id">): Promise<void> {
  await tx.insertInto("targetValue").values(value).execute();
}

/** Everything ever said of a target, the newest day first, of one day the newest first. */
export async function listTargetValues(db: Db, targetId: string): Promise<TargetValue[]> {
  const rows = await db
    .selectFrom("targetValue")
    .selectAll()
    .where("targetId", "=", targetId)
    .orderBy("asOf", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows as TargetValue[];
}

/** The value that counts: of the last day, as said last. */
export async function lastValues(db: Db, targetIds: readonly string[]): Promise<Map<string, TargetValue>> {
  const rows = await db
    .selectFrom("targetValue")
    .selectAll()
    .distinctOn("targetId")
    .where("targetId", "=", inList(targetIds))
    .orderBy("targetId")
    .orderBy("asOf", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map((rows as TargetValue[]).map((row) => [row.targetId, row]));
}

export interface TargetFilter {
  year: number;
  /** null: of every unit. */
  unitIds: readonly string[] | null;
  topic?: Topic | undefined;
  q?: string | undefined;
}

/** By unit and name; what was withdrawn is left out. */
export async function listTargets(db: Db, filter: TargetFilter, limit: number): Promise<Target[]> {
  let query = db
    .selectFrom("target")
    .innerJoin("unit", "unit.id", "target.unitId")
    .selectAll("target")
    .where("target.year", "=", filter.year)
    .where("target.withdrawnReason", "is", null);
  if (filter.unitIds !== null) query = query.where("target.unitId", "=", inList(filter.unitIds));
  if (filter.topic) query = query.where("target.topic", "=", filter.topic);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(sql<boolean>`unaccent(target.name) ilike unaccent(${like})`);
  }
  const rows = await query.orderBy(sql`target.unit_id, target.name collate "vi-x-icu"`).limit(limit).execute();
  return rows as Target[];
}

/** Years with targets of these units, newest first. */
export async function listTargetYears(db: Db, unitIds: readonly string[] | null): Promise<number[]> {
  let query = db.selectFrom("target").select("year").distinct().where("withdrawnReason", "is", null);
  if (unitIds !== null) query = query.where("unitId", "=", inList(unitIds));
  return (await query.orderBy("year", "desc").execute()).map((row) => row.year);
}

/** Targets of a year whose value is reckoned from this share, at least so much of it. */
export async function listTargetsReckonedFrom(
  db: Db,
  of: { rate: Rate; year: number },
): Promise<Pick<Target, "unitId" | "promised" | "name" | "document">[]> {
  return db
    .selectFrom("target")
    .select(["unitId", "promised", "name", "document"])
    .where("year", "=", of.year)
    .where("reckonedFrom", "=", of.rate)
    .where("direction", "=", "atLeast")
    .where("withdrawnReason", "is", null)
    .orderBy("id")
    .execute();
}
