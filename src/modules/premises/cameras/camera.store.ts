import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Camera, CameraFacts } from "./camera.ts";

type Change = Partial<Omit<Camera, "id" | "version">>;

export async function insertCamera(
  tx: Tx,
  camera: CameraFacts & Pick<Camera, "writtenByName" | "approvedByName" | "approvedAt">,
): Promise<string> {
  const { id } = await tx.insertInto("camera").values(camera).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveCamera(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .updateTable("camera")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findCamera(db: Db, id: string): Promise<Camera | undefined> {
  const row = await db.selectFrom("camera").selectAll().where("id", "=", id).executeTakeFirst();
  return row as Camera | undefined;
}

export async function findCameras(db: Db, ids: readonly string[]): Promise<Map<string, Camera>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("camera")
    .selectAll()
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map((rows as Camera[]).map((row) => [row.id, row]));
}

export async function lockCamera(tx: Tx, id: string): Promise<Camera | undefined> {
  const row = await tx.selectFrom("camera").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Camera | undefined;
}

export const CAMERA_VIEWS = ["on", "faulty", "ended"] as const;
export type CameraView = (typeof CAMERA_VIEWS)[number];

export interface CameraFilter {
  unitIds: readonly string[];
  q?: string | undefined;
  view?: CameraView | undefined;
  /** The day the views are about, and after how many days a notice is looked at again. */
  today: string;
  noticeDays: number;
}

/** By name; `after` is the last row of the page before. */
export async function listCameras(
  db: Db,
  filter: CameraFilter,
  limit: number,
  after?: { name: string; id: string },
): Promise<Camera[]> {
  const { today } = filter;
  let query = db
    .selectFrom("camera")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.view === "ended") query = query.where("endedOn", "<", today);
  if (filter.view === "on") query = query.where(sql<boolean>`(ended_on is null or ended_on >= ${today}::date)`);
  if (filter.view === "faulty")
    query = query.where(
      sql<boolean>`case when ended_on < ${today}::date
        then footage_erased_on is null and ended_on + kept_days < ${today}::date
        else notice_seen_on is null or notice_seen_on + ${filter.noticeDays}::int < ${today}::date end`,
    );
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', name, hangs, sees, keeper)) ilike unaccent(${containing(word)})`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(name collate "vi-x-icu", id) > (${after.name} collate "vi-x-icu", ${after.id}::uuid)`,
    );
  return (await query.orderBy(sql`name collate "vi-x-icu"`).orderBy("id").limit(limit).execute()) as Camera[];
}

/** What hangs at units on a day, place by place. */
export async function camerasOn(db: Db, unitIds: readonly string[], day: string, limit: number): Promise<Camera[]> {
  const rows = await db
    .selectFrom("camera")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("sinceOn", "<=", day)
    .where(sql<boolean>`(ended_on is null or ended_on >= ${day}::date)`)
    .orderBy("pointId")
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as Camera[];
}

/** Which of these units have a camera on a day. */
export async function unitsWithCameras(db: Db, unitIds: readonly string[], day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("camera")
    .select("unitId")
    .distinct()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("sinceOn", "<=", day)
    .where(sql<boolean>`(ended_on is null or ended_on >= ${day}::date)`)
    .execute();
  return rows.map((row) => row.unitId);
}
