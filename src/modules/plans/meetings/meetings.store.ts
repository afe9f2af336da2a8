import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { MeetingSeries } from "./meeting.ts";

const COLUMNS = [
  "id",
  "taskId",
  "unitId",
  "title",
  "eventKind",
  "place",
  "norm",
  "startsOn",
  "endsOn",
  "createdByName",
  "createdAt",
  "endedOn",
  "endedByName",
  "endedReason",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertSeries(
  tx: Tx,
  series: Omit<MeetingSeries, "id" | "endedOn" | "endedByName" | "endedReason"> & { createdBy: string | null },
): Promise<string> {
  return (await tx.insertInto("meetingSeries").values(series).returning("id").executeTakeFirstOrThrow()).id;
}

export async function findSeries(db: Db, id: string): Promise<MeetingSeries | undefined> {
  const row = await db.selectFrom("meetingSeries").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as MeetingSeries | undefined;
}

export async function lockSeries(tx: Tx, id: string): Promise<MeetingSeries | undefined> {
  const row = await tx.selectFrom("meetingSeries").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as MeetingSeries | undefined;
}

export async function saveSeriesEnd(
  tx: Tx,
  id: string,
  end: { endedOn: string; endedByName: string; endedReason: string },
): Promise<void> {
  await tx.updateTable("meetingSeries").set(end).where("id", "=", id).execute();
}

/** Series of a task, or of units whose tasks are followed, that meet in some stretch of time. */
export async function listSeries(
  db: Db,
  of: { taskId?: string; planId?: string | undefined; unitIds?: readonly string[]; from?: string; to?: string },
): Promise<MeetingSeries[]> {
  let query = db
    .selectFrom("meetingSeries as m")
    .innerJoin("planTask as t", "t.id", "m.taskId")
    .innerJoin("plan as p", "p.id", "t.planId")
    .select(COLUMNS.map((column) => `m.${column}` as const))
    .where("p.state", "<>", "draft");
  if (of.taskId) query = query.where("m.taskId", "=", of.taskId);
  if (of.planId) query = query.where("p.id", "=", of.planId);
  if (of.unitIds) query = query.where("m.unitId", "=", inList(of.unitIds));
  if (of.from) query = query.where("m.endsOn", ">=", of.from);
  if (of.to) query = query.where("m.startsOn", "<=", of.to);
  return (await query.orderBy("m.createdAt").orderBy("m.id").limit(2_000).execute()) as MeetingSeries[];
}

/** What proves which meeting: "series day" → evidence that stands. */
export async function listHeld(db: Db, seriesIds: readonly string[]): Promise<Map<string, string>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("evidence")
    .select(["id", "seriesId", "seriesDay"])
    .where("seriesId", "=", inList(seriesIds))
    .where("endedAt", "is", null)
    .execute();
  return new Map(rows.map((row) => [`${row.seriesId} ${row.seriesDay}`, row.id]));
}
