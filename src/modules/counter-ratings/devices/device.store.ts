import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { type DeviceFacts, type RatingDevice, SILENT_AFTER_HOURS } from "./device.ts";

const COLUMNS = [
  "id",
  "unitId",
  "pointId",
  "counter",
  "name",
  "subjects",
  "fields",
  "procedureCodes",
  "languages",
  "firstPairedAt",
  "pairedAt",
  "pairedByName",
  "seenAt",
  "waiting",
  "clockOffsetMs",
  "version",
  "offAt",
  "offByName",
  "changedByName",
  "changedAt",
] as const;

const rows = (db: Db) =>
  db.selectFrom("ratingDevice").select([...COLUMNS, sql<boolean>`token_digest is not null`.as("isPaired")]);

export async function findDevice(db: Db, id: string): Promise<RatingDevice | undefined> {
  return (await rows(db).where("id", "=", id).executeTakeFirst()) as RatingDevice | undefined;
}

export async function lockDevice(tx: Tx, id: string): Promise<RatingDevice | undefined> {
  return (await rows(tx).where("id", "=", id).forUpdate().executeTakeFirst()) as RatingDevice | undefined;
}

/** The tablet of a token that holds; held, so that its batches come one after the other. */
export async function lockDeviceByToken(tx: Tx, tokenDigest: string): Promise<RatingDevice | undefined> {
  const found = await rows(tx).where("tokenDigest", "=", tokenDigest).forUpdate().executeTakeFirst();
  return found as RatingDevice | undefined;
}

/** Those in use before those switched off, by unit and name. */
export async function listDevices(db: Db, unitIds: readonly string[]): Promise<RatingDevice[]> {
  const found = await rows(db)
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy(sql`off_at is not null`)
    .orderBy("unitId")
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy("id")
    .execute();
  return found as RatingDevice[];
}

export const DEVICE_CONDITIONS = ["used", "silent", "waiting", "unpaired", "off"] as const;
export type DeviceCondition = (typeof DEVICE_CONDITIONS)[number];

export interface DeviceFilter {
  unitIds: readonly string[];
  /** Words of the name, with marks or without. */
  q?: string | undefined;
  condition?: DeviceCondition | undefined;
}

/** Those in use first, by name; a page of them. */
export async function searchDevices(
  db: Db,
  filter: DeviceFilter,
  page: { now: Date; offset: number; limit: number },
): Promise<RatingDevice[]> {
  const silentBefore = new Date(page.now.getTime() - SILENT_AFTER_HOURS * 3_600_000);
  let query = rows(db).where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`search_line(name) like ${containing(unmark(word))}`);
  if (filter.condition === "off") query = query.where("offAt", "is not", null);
  else if (filter.condition) query = query.where("offAt", "is", null);
  if (filter.condition === "unpaired") query = query.where("tokenDigest", "is", null);
  if (filter.condition === "used" || filter.condition === "silent") query = query.where("tokenDigest", "is not", null);
  if (filter.condition === "used") query = query.where("seenAt", ">=", silentBefore);
  if (filter.condition === "silent") query = query.where("seenAt", "<", silentBefore);
  if (filter.condition === "waiting") query = query.where("waiting", ">", 0);
  const found = await query
    .orderBy(sql`off_at is not null`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy("id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return found as RatingDevice[];
}

/** Of all that are paired: how many were not heard of since, how many ratings wait, and when the most silent one was heard of. */
export async function countTablets(
  db: Db,
  before: Date,
): Promise<{ paired: number; silent: number; waiting: number; oldestAt: Date | null }> {
  const { rows: found } = await sql<{ paired: number; silent: number; waiting: number; oldestAt: Date | null }>`
    select count(*)::int as paired, count(*) filter (where seen_at < ${before})::int as silent,
      coalesce(sum(waiting), 0)::int as waiting, min(seen_at) as oldest_at
    from rating_device where token_digest is not null`.execute(db);
  return found[0] ?? { paired: 0, silent: 0, waiting: 0, oldestAt: null };
}

export async function insertDevice(
  tx: Tx,
  device: DeviceFacts & { unitId: string; isDemo: boolean },
  by: { name: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto("ratingDevice")
    .values({ ...device, changedByName: by.name, changedAt: by.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveDevice(
  tx: Tx,
  id: string,
  facts: DeviceFacts & { unitId: string },
  by: { name: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("ratingDevice")
    .set({ ...facts, changedByName: by.name, changedAt: by.at })
    .where("id", "=", id)
    .execute();
}

export async function saveOff(tx: Tx, id: string, off: { name: string; at: Date } | null): Promise<void> {
  await tx
    .updateTable("ratingDevice")
    .set({
      offAt: off?.at ?? null,
      offByName: off?.name ?? null,
      ...(off ? { tokenDigest: null, waiting: null } : {}),
    })
    .where("id", "=", id)
    .execute();
}

export async function saveUnpaired(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("ratingDevice").set({ tokenDigest: null, waiting: null }).where("id", "=", id).execute();
}

export async function savePaired(
  tx: Tx,
  id: string,
  paired: { tokenDigest: string; byName: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("ratingDevice")
    .set({
      tokenDigest: paired.tokenDigest,
      pairedAt: paired.at,
      pairedByName: paired.byName,
      firstPairedAt: sql<Date>`coalesce(first_paired_at, ${paired.at})`,
      seenAt: paired.at,
      waiting: 0,
    })
    .where("id", "=", id)
    .execute();
}

export async function saveSeen(
  tx: Tx,
  id: string,
  seen: { at: Date; waiting: number | null; clockOffsetMs: number; version: string | null },
): Promise<void> {
  const { at: seenAt, ...rest } = seen;
  await tx
    .updateTable("ratingDevice")
    .set({ seenAt, ...rest })
    .where("id", "=", id)
    .execute();
}

export async function insertPairing(
  tx: Tx,
  pairing: {
    codeDigest: string;
    deviceId: string;
    madeBy: string;
    madeByName: string;
    madeAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.insertInto("ratingPairing").values(pairing).execute();
}

/** A code that was not used and has not run out; whoever comes second waits and finds it used. */
export async function lockPairing(
  tx: Tx,
  codeDigest: string,
  now: Date,
): Promise<{ deviceId: string; madeBy: string; madeByName: string } | undefined> {
  return tx
    .selectFrom("ratingPairing")
    .select(["deviceId", "madeBy", "madeByName"])
    .where("codeDigest", "=", codeDigest)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
}

export async function savePairingUsed(tx: Tx, codeDigest: string, at: Date): Promise<void> {
  await tx.updateTable("ratingPairing").set({ usedAt: at }).where("codeDigest", "=", codeDigest).execute();
}
