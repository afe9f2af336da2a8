import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Parcel, ParcelState } from "./parcel.ts";

export async function insertParcel(
  tx: Tx,
  row: Omit<Parcel, "id" | "tracking" | "reason" | "nextStep" | "handOverId" | "version">,
): Promise<number> {
  const { id } = await tx.insertInto("dossierParcel").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockParcel(tx: Tx, id: number): Promise<Parcel | undefined> {
  const row = await tx.selectFrom("dossierParcel").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Parcel | undefined;
}

export async function findParcel(db: Db, id: number): Promise<Parcel | undefined> {
  const row = await db.selectFrom("dossierParcel").selectAll().where("id", "=", id).executeTakeFirst();
  return row as Parcel | undefined;
}

export async function saveParcel(
  tx: Tx,
  id: number,
  change: Partial<
    Pick<
      Parcel,
      "state" | "stateSince" | "tracking" | "reason" | "nextStep" | "handOverId" | "carrier" | "addressSealed"
    >
  >,
): Promise<void> {
  await tx
    .updateTable("dossierParcel")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Lists of the counter: results to be sent, on their way, done with; papers that came. */
export const PARCEL_LISTS = ["toSend", "away", "done", "came"] as const;
export type ParcelList = (typeof PARCEL_LISTS)[number];

const STATES: Record<Exclude<ParcelList, "came">, readonly ParcelState[]> = {
  toSend: ["waiting"],
  away: ["handed-over", "on-the-way"],
  done: ["delivered", "returned"],
};

export interface ParcelRow extends Parcel {
  procedureName: string;
  receivedAt: Date;
}

function listed(db: Db, list: ParcelList, reach: readonly string[]) {
  const query = db
    .selectFrom("dossierParcel as p")
    .innerJoin("dossierCode as c", "c.id", "p.dossierId")
    .innerJoin("dossier as d", (join) =>
      join
        .onRef("d.id", "=", "c.id")
        .onRef("d.provinceId", "=", "c.provinceId")
        .onRef("d.receivedOn", "=", "c.receivedOn"),
    )
    .where("p.unitId", "=", sql<string>`any(${[...reach]}::uuid[])`);
  if (list === "came") return query.where("p.direction", "=", "in").where("p.handOverId", "is", null);
  const mine = query.where("p.direction", "=", "out").where("p.state", "in", [...STATES[list]]);
  // A result is sent once there is one.
  return list === "toSend" ? mine.where("d.state", "in", ["settled", "returned"]) : mine;
}

/** Oldest first where something has to be done, else newest first. */
export async function listParcels(
  db: Db,
  list: ParcelList,
  reach: readonly string[],
  limit: number,
): Promise<ParcelRow[]> {
  const rows = await listed(db, list, reach)
    .selectAll("p")
    .select(["d.procedureName", "d.receivedAt"])
    .orderBy("p.id", list === "done" ? "desc" : "asc")
    .limit(limit)
    .execute();
  return rows as unknown as ParcelRow[];
}

export async function countParcels(db: Db, list: ParcelList, reach: readonly string[]): Promise<number> {
  const row = await listed(db, list, reach)
    .select((one) => one.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function listParcelsOf(db: Db, dossierId: number): Promise<Parcel[]> {
  const rows = await db
    .selectFrom("dossierParcel")
    .selectAll()
    .where("dossierId", "=", dossierId)
    .orderBy("id")
    .execute();
  return rows as Parcel[];
}

export interface HandOver {
  id: number;
  unitId: string;
  direction: "in" | "out";
  year: number;
  number: number;
  carrier: string;
  postman: string;
  officerName: string;
  at: Date;
}

/** The next number of the unit's year is given in the same transaction. */
export async function insertHandOver(tx: Tx, row: Omit<HandOver, "id" | "number">): Promise<HandOver> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hand-over ${row.unitId} ${row.year}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom("postHandOver")
    .select((one) => one.fn.max("number").as("number"))
    .where("unitId", "=", row.unitId)
    .where("year", "=", row.year)
    .executeTakeFirst();
  const kept = await tx
    .insertInto("postHandOver")
    .values({ ...row, number: Number(last?.number ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
  return kept as HandOver;
}

export async function findHandOver(db: Db, id: number): Promise<HandOver | undefined> {
  const row = await db.selectFrom("postHandOver").selectAll().where("id", "=", id).executeTakeFirst();
  return row as HandOver | undefined;
}

export async function listHandOvers(db: Db, reach: readonly string[], limit: number): Promise<HandOver[]> {
  const rows = await db
    .selectFrom("postHandOver")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...reach]}::uuid[])`)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows as HandOver[];
}

export async function listParcelsIn(db: Db, handOverId: number): Promise<ParcelRow[]> {
  const rows = await db
    .selectFrom("dossierParcel as p")
    .innerJoin("dossierCode as c", "c.id", "p.dossierId")
    .innerJoin("dossier as d", (join) =>
      join
        .onRef("d.id", "=", "c.id")
        .onRef("d.provinceId", "=", "c.provinceId")
        .onRef("d.receivedOn", "=", "c.receivedOn"),
    )
    .selectAll("p")
    .select(["d.procedureName", "d.receivedAt"])
    .where("p.handOverId", "=", handOverId)
    .orderBy("p.id")
    .execute();
  return rows as unknown as ParcelRow[];
}

/** Addresses of what arrived, or came back, long enough ago. */
export async function forgetAddresses(tx: Tx, before: Date): Promise<number> {
  const done = await tx
    .updateTable("dossierParcel")
    .set({ addressSealed: null })
    .where("addressSealed", "is not", null)
    .where("state", "in", ["delivered", "returned"])
    .where("stateSince", "<", before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** With the personal data of a dossier, wherever its parcels are. */
export async function forgetAddressesOf(tx: Tx, dossierId: number): Promise<void> {
  await tx.updateTable("dossierParcel").set({ addressSealed: null }).where("dossierId", "=", dossierId).execute();
}

export async function listAddressesSealedEarlier(
  db: Db,
  currentKey: string,
  limit: number,
): Promise<Pick<Parcel, "id" | "dossierId" | "addressSealed">[]> {
  return db
    .selectFrom("dossierParcel")
    .select(["id", "dossierId", "addressSealed"])
    .where("addressSealed", "is not", null)
    .where(sql<boolean>`split_part(address_sealed, '.', 2) <> ${currentKey}`)
    .limit(limit)
    .execute();
}
