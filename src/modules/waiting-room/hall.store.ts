import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Hall, HallSettings, Priority, QueueCounter, QueueGroup } from "./hall.ts";

const HALL = [
  "pointId",
  "unitId",
  "code",
  "kioskVersion",
  "isOpen",
  "phone",
  "promiseMinutes",
  "leadMinutes",
  "graceMinutes",
  "backAfter",
  "mostAbsences",
  "perMinute",
  "keepDays",
  "languages",
  "slip",
  "isSpoken",
  "changedByName",
  "changedAt",
] as const;

export async function findHall(db: Db, by: { pointId: string } | { code: string }): Promise<Hall | undefined> {
  const query = db.selectFrom("queueHall").select(HALL);
  const found = "code" in by ? query.where("code", "=", by.code) : query.where("pointId", "=", by.pointId);
  return (await found.executeTakeFirst()) as Hall | undefined;
}

export async function listHalls(db: Db, unitIds: readonly string[] | null): Promise<Hall[]> {
  let query = db.selectFrom("queueHall").select(HALL).orderBy("unitId").orderBy("pointId");
  if (unitIds) query = query.where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`);
  return (await query.execute()) as Hall[];
}

export async function insertHall(
  tx: Tx,
  hall: HallSettings & { pointId: string; unitId: string; code: string; isDemo: boolean },
  by: { name: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("queueHall")
    .values({ ...hall, changedByName: by.name, changedAt: by.at })
    .execute();
}

export async function saveHallRow(
  tx: Tx,
  pointId: string,
  settings: HallSettings,
  by: { name: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("queueHall")
    .set({ ...settings, changedByName: by.name, changedAt: by.at })
    .where("pointId", "=", pointId)
    .execute();
}

export async function countUpKiosk(tx: Tx, pointId: string): Promise<void> {
  await tx
    .updateTable("queueHall")
    .set({ kioskVersion: sql`kiosk_version + 1` })
    .where("pointId", "=", pointId)
    .execute();
}

export async function lockHall(tx: Tx, pointId: string): Promise<Hall | undefined> {
  return (await tx
    .selectFrom("queueHall")
    .select(HALL)
    .where("pointId", "=", pointId)
    .forUpdate()
    .executeTakeFirst()) as Hall | undefined;
}

export async function listGroups(db: Db, pointId: string): Promise<QueueGroup[]> {
  return (await db
    .selectFrom("queueGroup")
    .select(["id", "letter", "name", "names"])
    .where("pointId", "=", pointId)
    .where("endedAt", "is", null)
    .orderBy("position")
    .execute()) as QueueGroup[];
}

/** Also ended ones, as tickets of earlier still name them. */
export async function findGroup(
  db: Db,
  id: number,
): Promise<(QueueGroup & { pointId: string; endedAt: Date | null }) | undefined> {
  return (await db
    .selectFrom("queueGroup")
    .select(["id", "pointId", "letter", "name", "names", "endedAt"])
    .where("id", "=", id)
    .executeTakeFirst()) as (QueueGroup & { pointId: string; endedAt: Date | null }) | undefined;
}

/** Groups keep their number as long as their letter stands; what is not named any more ends. */
export async function saveGroups(
  tx: Tx,
  pointId: string,
  groups: readonly Omit<QueueGroup, "id">[],
  at: Date,
): Promise<void> {
  const known = await listGroups(tx, pointId);
  for (const gone of known.filter((one) => !groups.some((group) => group.letter === one.letter)))
    await tx.updateTable("queueGroup").set({ endedAt: at }).where("id", "=", gone.id).execute();
  for (const [position, group] of groups.entries()) {
    const before = known.find((one) => one.letter === group.letter);
    const row = { name: group.name, names: JSON.stringify(group.names), position };
    if (before) await tx.updateTable("queueGroup").set(row).where("id", "=", before.id).execute();
    else
      await tx
        .insertInto("queueGroup")
        .values({ ...row, pointId, letter: group.letter })
        .execute();
  }
}

export async function listPriorities(db: Db, pointId: string): Promise<Priority[]> {
  return (await db
    .selectFrom("queuePriority")
    .select(["id", "name", "names", "minutes", "basis"])
    .where("pointId", "=", pointId)
    .where("endedAt", "is", null)
    .orderBy("position")
    .execute()) as Priority[];
}

export async function savePriorities(
  tx: Tx,
  pointId: string,
  priorities: readonly Omit<Priority, "id">[],
  at: Date,
): Promise<void> {
  const known = await listPriorities(tx, pointId);
  for (const gone of known.filter((one) => !priorities.some((other) => other.name === one.name)))
    await tx.updateTable("queuePriority").set({ endedAt: at }).where("id", "=", gone.id).execute();
  for (const [position, one] of priorities.entries()) {
    const before = known.find((other) => other.name === one.name);
    const row = { names: JSON.stringify(one.names), minutes: one.minutes, basis: one.basis, position };
    if (before) await tx.updateTable("queuePriority").set(row).where("id", "=", before.id).execute();
    else
      await tx
        .insertInto("queuePriority")
        .values({ ...row, pointId, name: one.name })
        .execute();
  }
}

export async function listQueueCounters(db: Db, pointId: string): Promise<QueueCounter[]> {
  return db
    .selectFrom("queueCounter")
    .select(["number", "groupIds", "pausedAt", "pausedByName"])
    .where("pointId", "=", pointId)
    .execute();
}

export async function saveCounterGroups(
  tx: Tx,
  pointId: string,
  counters: readonly { number: string; groupIds: readonly number[] }[],
): Promise<void> {
  for (const { number, groupIds } of counters)
    await tx
      .insertInto("queueCounter")
      .values({ pointId, number, groupIds: [...groupIds] })
      .onConflict((conflict) => conflict.columns(["pointId", "number"]).doUpdateSet({ groupIds: [...groupIds] }))
      .execute();
}

export async function pauseCounterRow(
  tx: Tx,
  pointId: string,
  number: string,
  by: { name: string; at: Date } | null,
): Promise<void> {
  const row = { pausedAt: by?.at ?? null, pausedByName: by?.name ?? null };
  await tx
    .insertInto("queueCounter")
    .values({ pointId, number, ...row })
    .onConflict((conflict) => conflict.columns(["pointId", "number"]).doUpdateSet(row))
    .execute();
}
