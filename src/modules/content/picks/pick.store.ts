import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Pick } from "./pick.ts";

const COLUMNS = ["id", "unitId", "path", "position", "until", "pickedByName", "pickedAt"] as const;

/** In the order shown; with `on` only those that stand on that day. */
export async function listPicks(db: Db, unitId: string, on?: string): Promise<Pick[]> {
  let query = db.selectFrom("pick").select(COLUMNS).where("unitId", "=", unitId);
  if (on) query = query.where("until", ">=", on);
  return query.orderBy("position").execute();
}

/** Locks the picks of a unit, so that two who change their order wait for each other. */
export async function lockPicks(tx: Tx, unitId: string): Promise<Pick[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`pick:${unitId}`}))`.execute(tx);
  return listPicks(tx, unitId);
}

export async function findPick(db: Db, id: string): Promise<Pick | undefined> {
  return db.selectFrom("pick").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function insertPick(tx: Tx, pick: Omit<Pick, "id"> & { pickedBy: string }): Promise<string> {
  const { id } = await tx.insertInto("pick").values(pick).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveUntil(tx: Tx, id: string, until: string): Promise<void> {
  await tx.updateTable("pick").set({ until }).where("id", "=", id).execute();
}

export async function deletePicks(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .deleteFrom("pick")
      .where("id", "in", [...ids])
      .execute();
}

/** Gives the picks the places in which they stand here, from 1 on. */
export async function savePlaces(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update pick set position = place.at from unnest(${[...ids]}::uuid[]) with ordinality as place (id, at)
    where pick.id = place.id`.execute(tx);
}
