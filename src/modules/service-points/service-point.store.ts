import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { OpeningHours } from "../organisations/index.ts";
import type { Counter, Facility, PointException, ServicePoint, Span } from "./point.ts";

export interface PointText {
  name: string;
  address: string;
  directions: string | null;
  phone: string | null;
  email: string | null;
  hours: OpeningHours;
  note: string | null;
  /** None unless told. */
  facilities?: Facility[];
}

type Row = Omit<ServicePoint, "counters" | "exceptions">;

function rows(db: Db, on: string) {
  return db
    .selectFrom("servicePoint as p")
    .innerJoin("servicePointVersion as v", "v.pointId", "p.id")
    .where("v.validFrom", "<=", on)
    .where((eb) => eb.or([eb("v.validTo", "is", null), eb("v.validTo", ">", on)]))
    .select([
      "p.id",
      "p.unitId",
      "p.createdOn",
      "p.endedOn",
      "p.isDemo",
      "v.name",
      "v.address",
      "v.directions",
      "v.phone",
      "v.email",
      "v.hours",
      "v.note",
      "v.facilities",
      "v.validFrom",
      "v.validTo",
    ]);
}

/** Places of units on a day, by unit and in the order in which they were opened. */
export async function listPoints(db: Db, unitIds: readonly string[], on: string): Promise<ServicePoint[]> {
  if (unitIds.length === 0) return [];
  const found = await rows(db, on)
    .where("p.unitId", "in", [...unitIds])
    .where((eb) => eb.or([eb("p.endedOn", "is", null), eb("p.endedOn", ">", on)]))
    .orderBy("p.unitId")
    .orderBy("p.createdOn")
    .orderBy("p.id")
    .execute();
  return complete(db, found as unknown as Row[], on);
}

/** Places that exist on a day and have all these words (without marks) in name, address or the way there. */
export async function searchPoints(
  db: Db,
  unitIds: readonly string[],
  words: readonly string[],
  on: string,
  page: { offset: number; limit: number },
): Promise<{ points: Pick<Row, "id" | "unitId" | "name" | "address" | "directions" | "phone">[]; total: number }> {
  if (unitIds.length === 0 || words.length === 0) return { points: [], total: 0 };
  const found = await sql<Pick<Row, "id" | "unitId" | "name" | "address" | "directions" | "phone"> & { total: number }>`
    select p.id, p.unit_id, v.name, v.address, v.directions, v.phone, count(*) over ()::int as total
    from service_point p join service_point_version v on v.point_id = p.id
      and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
    where p.unit_id = any(${[...unitIds]}::uuid[]) and (p.ended_on is null or p.ended_on > ${on}::date)
      and search_line(concat_ws(' ', v.name, v.address, v.directions)) like all (${words.map((word) => `% ${word} %`)}::text[])
    order by v.name collate "vi-x-icu", p.id limit ${page.limit} offset ${page.offset}`.execute(db);
  return { points: found.rows, total: found.rows[0]?.total ?? 0 };
}

/** One place as it is on a day; before its beginning as it first was. */
export async function findPoint(db: Db, id: string, on: string): Promise<ServicePoint | undefined> {
  const first = await db
    .selectFrom("servicePointVersion")
    .select((eb) => eb.fn.min("validFrom").as("day"))
    .where("pointId", "=", id)
    .executeTakeFirst();
  if (!first?.day) return undefined;
  const last = await db
    .selectFrom("servicePointVersion")
    .select("validFrom")
    .where("pointId", "=", id)
    .where("validFrom", "<=", on < first.day ? first.day : on)
    .orderBy("validFrom", "desc")
    .executeTakeFirstOrThrow();
  const found = await rows(db, last.validFrom).where("p.id", "=", id).execute();
  return (await complete(db, found as unknown as Row[], on < first.day ? first.day : on))[0];
}

async function complete(db: Db, found: readonly Row[], on: string): Promise<ServicePoint[]> {
  const ids = found.map((row) => row.id);
  if (ids.length === 0) return [];
  const counters = await db
    .selectFrom("serviceCounter")
    .select(["pointId", "number", "name", "fields", "phone"])
    .where("pointId", "in", ids)
    .where("validFrom", "<=", on)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", on)]))
    .orderBy(sql`length(number)`)
    .orderBy("number")
    .execute();
  const exceptions = await db
    .selectFrom("servicePointException")
    .select(["pointId", "id", "dayFrom", "dayTo", "hours", "note"])
    .where("pointId", "in", ids)
    .where("withdrawnAt", "is", null)
    .where("dayTo", ">=", on)
    .orderBy("dayFrom")
    .execute();
  return found.map((row) => ({
    ...row,
    counters: counters.filter((one) => one.pointId === row.id).map(({ pointId: _, ...counter }) => counter),
    exceptions: exceptions
      .filter((one) => one.pointId === row.id)
      .map(({ pointId: _, ...exception }) => exception as unknown as PointException),
  }));
}

export interface PointHistoryRow {
  validFrom: string;
  validTo: string | null;
  name: string;
  address: string;
  writtenByName: string;
  writtenAt: Date;
}

export async function listPointHistory(db: Db, id: string): Promise<PointHistoryRow[]> {
  return db
    .selectFrom("servicePointVersion")
    .select(["validFrom", "validTo", "name", "address", "writtenByName", "writtenAt"])
    .where("pointId", "=", id)
    .orderBy("validFrom", "desc")
    .execute();
}

export async function lockPoint(
  tx: Tx,
  id: string,
): Promise<{ unitId: string; createdOn: string; endedOn: string | null } | undefined> {
  return tx
    .selectFrom("servicePoint")
    .select(["unitId", "createdOn", "endedOn"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertPoint(
  tx: Tx,
  point: { unitId: string; createdOn: string; isDemo: boolean },
): Promise<string> {
  const row = await tx.insertInto("servicePoint").values(point).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function endPointRow(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable("servicePoint").set({ endedOn: on }).where("id", "=", id).execute();
  await cutVersions(tx, id, on);
}

/** Nothing written for the day or later stays; what held before ends on the day. */
export async function cutVersions(tx: Tx, id: string, on: string): Promise<void> {
  for (const table of ["servicePointVersion", "serviceCounter"] as const) {
    await tx.deleteFrom(table).where("pointId", "=", id).where("validFrom", ">=", on).execute();
    await tx
      .updateTable(table)
      .set({ validTo: on })
      .where("pointId", "=", id)
      .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", on)]))
      .execute();
  }
}

export async function insertPointVersion(
  tx: Tx,
  id: string,
  from: string,
  text: PointText,
  by: { id: string; name: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("servicePointVersion")
    .values({
      pointId: id,
      validFrom: from,
      ...text,
      facilities: text.facilities ?? [],
      hours: JSON.stringify(text.hours),
      writtenById: by.id,
      writtenByName: by.name,
      writtenAt: by.at,
    })
    .execute();
}

export async function insertCounters(tx: Tx, id: string, from: string, counters: readonly Counter[]): Promise<void> {
  if (counters.length === 0) return;
  await tx
    .insertInto("serviceCounter")
    .values(counters.map((counter) => ({ pointId: id, validFrom: from, ...counter })))
    .execute();
}

export async function countExceptionsWithin(tx: Tx, id: string, from: string, to: string): Promise<number> {
  const row = await tx
    .selectFrom("servicePointException")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("pointId", "=", id)
    .where("withdrawnAt", "is", null)
    .where("dayFrom", "<=", to)
    .where("dayTo", ">=", from)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertException(
  tx: Tx,
  id: string,
  exception: { dayFrom: string; dayTo: string; hours: Span[]; note: string },
  by: { name: string; at: Date },
): Promise<number> {
  const row = await tx
    .insertInto("servicePointException")
    .values({
      pointId: id,
      ...exception,
      hours: JSON.stringify(exception.hours),
      writtenByName: by.name,
      writtenAt: by.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function withdrawException(tx: Tx, pointId: string, id: number, at: Date): Promise<number> {
  const found = await tx
    .updateTable("servicePointException")
    .set({ withdrawnAt: at })
    .where("id", "=", id)
    .where("pointId", "=", pointId)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return Number(found.numUpdatedRows);
}
