import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import type { Station, StationKind, StationMedium } from "./station.ts";

const COLUMNS = [
  "id",
  "unitId",
  "medium",
  "kind",
  "code",
  "vendorCode",
  "name",
  "hamlet",
  "place",
  "latitude",
  "longitude",
  "languages",
  "volume",
  "keeper",
  "note",
  "offOn",
  "offReason",
  "createdByName",
  "createdAt",
  "changedByName",
  "changedAt",
] as const;

type Row = Omit<Station, "latitude" | "longitude"> & { latitude: string | null; longitude: string | null };

const degrees = (text: string | null): number | null => (text === null ? null : Number(text));
const stationOf = (row: unknown): Station => {
  const { latitude, longitude, ...rest } = row as Row;
  return { ...rest, latitude: degrees(latitude), longitude: degrees(longitude) };
};

export async function insertStation(tx: Tx, station: Omit<Station, "id" | "offOn" | "offReason">): Promise<string> {
  const { id } = await tx.insertInto("station").values(station).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveStation(
  tx: Tx,
  id: string,
  change: Partial<Omit<Station, "id" | "unitId" | "code" | "medium" | "createdAt" | "createdByName">>,
): Promise<void> {
  await tx.updateTable("station").set(change).where("id", "=", id).execute();
}

export async function lockStation(tx: Tx, id: string): Promise<Station | undefined> {
  const row = await tx.selectFrom("station").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && stationOf(row);
}

/** Whether another station bears this name in the unit, or this code in a vendor's system. */
export async function findTaken(
  db: Db,
  station: { id: string | null; unitId: string; name: string; vendorCode: string | null },
): Promise<"name" | "vendorCode" | null> {
  const rows = await db
    .selectFrom("station")
    .select(["id", "unitId", "name", "vendorCode"])
    .where((is) =>
      is.or([
        is.and([is("unitId", "=", station.unitId), is("name", "=", station.name)]),
        is("vendorCode", "=", station.vendorCode ?? ""),
      ]),
    )
    .execute();
  const others = rows.filter((row) => row.id !== station.id);
  if (others.some((row) => row.unitId === station.unitId && row.name === station.name)) return "name";
  return others.length > 0 ? "vendorCode" : null;
}

export interface StationFilter {
  id?: string | undefined;
  ids?: readonly string[] | undefined;
  code?: string | undefined;
  /** Units a person may look at; without it all. */
  reach?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  medium?: StationMedium | undefined;
  kind?: StationKind | undefined;
  /** Told in this language. */
  language?: string | undefined;
  isOff?: boolean | undefined;
  q?: string | undefined;
}

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function filtered(db: Db, filter: StationFilter) {
  let query = db.selectFrom("station");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.ids) query = query.where("id", "=", among(filter.ids));
  if (filter.code) query = query.where("code", "=", filter.code);
  if (filter.reach) query = query.where("unitId", "=", among(filter.reach));
  if (filter.unitIds) query = query.where("unitId", "=", among(filter.unitIds));
  if (filter.medium) query = query.where("medium", "=", filter.medium);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.language) query = query.where(sql<boolean>`${filter.language} = any (languages)`);
  if (filter.isOff !== undefined) query = query.where("offOn", filter.isOff ? "is not" : "is", null);
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', name, hamlet, place, keeper, code, vendor_code)) ilike unaccent(${like})`,
    );
  }
  return query;
}

/** By name; `after` is the last row of the page before. */
export async function listStations(
  db: Db,
  filter: StationFilter,
  limit: number,
  after?: { name: string; id: string },
): Promise<Station[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after)
    query = query.where(
      sql<boolean>`(name collate "vi-x-icu", id) > (${after.name}::text collate "vi-x-icu", ${after.id}::uuid)`,
    );
  const rows = await query.orderBy(sql`name collate "vi-x-icu"`).orderBy("id").limit(limit).execute();
  return rows.map(stationOf);
}

export async function findStation(db: Db, filter: StationFilter): Promise<Station | undefined> {
  return (await listStations(db, filter, 1))[0];
}

export interface StationCounts {
  loudspeaker: number;
  screen: number;
  off: number;
}

export async function countStations(db: Db, filter: StationFilter): Promise<StationCounts> {
  return filtered(db, filter)
    .select([
      sql<number>`(count(*) filter (where medium = 'loudspeaker' and off_on is null))::int`.as("loudspeaker"),
      sql<number>`(count(*) filter (where medium = 'screen' and off_on is null))::int`.as("screen"),
      sql<number>`(count(*) filter (where off_on is not null))::int`.as("off"),
    ])
    .executeTakeFirstOrThrow();
}

export async function countByUnit(db: Db, filter: StationFilter): Promise<Map<string, number>> {
  const rows = await filtered(db, filter)
    .select(["unitId", sql<number>`count(*)::int`.as("count")])
    .groupBy("unitId")
    .execute();
  return new Map(rows.map((row) => [row.unitId, row.count]));
}

export async function listStationUnits(db: Db, filter: StationFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}
