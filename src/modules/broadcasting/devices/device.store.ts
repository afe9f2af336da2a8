import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Device, DeviceHealth } from "./device.ts";

const COLUMNS = [
  "id",
  "stationId",
  "name",
  "pairedAt",
  "pairedByName",
  "revokedAt",
  "revokedByName",
  "seenAt",
  "health",
  "healthAt",
] as const;

const deviceOf = (row: unknown): Device => {
  const { health, ...rest } = row as Omit<Device, "health"> & { health: Partial<DeviceHealth> };
  return { ...rest, health: "version" in health ? (health as DeviceHealth) : null };
};

export async function insertPairing(
  tx: Tx,
  pairing: {
    codeDigest: string;
    stationId: string;
    madeBy: string;
    madeByName: string;
    madeAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.insertInto("devicePairing").values(pairing).execute();
}

/** A code that was not used and has not run out; whoever comes second waits and finds it used. */
export async function lockPairing(
  tx: Tx,
  codeDigest: string,
  now: Date,
): Promise<{ codeDigest: string; stationId: string; madeBy: string; madeByName: string } | undefined> {
  return tx
    .selectFrom("devicePairing")
    .select(["codeDigest", "stationId", "madeBy", "madeByName"])
    .where("codeDigest", "=", codeDigest)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
}

export async function savePairingUsed(tx: Tx, codeDigest: string, deviceId: string, at: Date): Promise<void> {
  await tx.updateTable("devicePairing").set({ usedAt: at, deviceId }).where("codeDigest", "=", codeDigest).execute();
}

export async function insertDevice(
  tx: Tx,
  device: {
    stationId: string;
    name: string;
    tokenDigest: string;
    pairedAt: Date;
    pairedBy: string;
    pairedByName: string;
    seenAt: Date;
  },
): Promise<string> {
  const { id } = await tx.insertInto("stationDevice").values(device).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockDevice(tx: Tx, id: string): Promise<Device | undefined> {
  const row = await tx.selectFrom("stationDevice").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && deviceOf(row);
}

export async function saveRevoked(tx: Tx, id: string, at: Date, byName: string): Promise<void> {
  await tx.updateTable("stationDevice").set({ revokedAt: at, revokedByName: byName }).where("id", "=", id).execute();
}

/** The device of a token that holds; when it was seen is kept to the minute. */
export async function findByToken(db: Db, tokenDigest: string, now: Date): Promise<Device | undefined> {
  const row = await db
    .selectFrom("stationDevice")
    .select(COLUMNS)
    .where("tokenDigest", "=", tokenDigest)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const device = deviceOf(row);
  if (now.getTime() - device.seenAt.getTime() > 60_000)
    await db.updateTable("stationDevice").set({ seenAt: now }).where("id", "=", device.id).execute();
  return device;
}

export async function saveHealth(tx: Tx, id: string, health: DeviceHealth, at: Date): Promise<void> {
  await tx
    .updateTable("stationDevice")
    .set({ health: JSON.stringify(health), healthAt: at, seenAt: at })
    .where("id", "=", id)
    .execute();
}

/** Of these stations, the newest first; those whose token holds before the others. */
export async function listDevices(
  db: Db,
  stationIds: readonly string[],
  options: { onlyPaired?: boolean } = {},
): Promise<Device[]> {
  if (stationIds.length === 0) return [];
  let query = db
    .selectFrom("stationDevice")
    .select(COLUMNS)
    .where("stationId", "=", sql<string>`any(${[...stationIds]}::uuid[])`);
  if (options.onlyPaired) query = query.where("revokedAt", "is", null);
  const rows = await query.orderBy(sql`revoked_at is not null`).orderBy("pairedAt", "desc").execute();
  return rows.map(deviceOf);
}
