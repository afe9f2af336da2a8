import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { DayChange, Reception, ReceptionFacts } from "./reception.ts";

type Names = { writtenByName: string; approvedByName: string; at: Date };
const inUnits = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function insertReception(tx: Tx, { rule, ...facts }: ReceptionFacts & Names): Promise<string> {
  const { id } = await tx
    .insertInto("citizenReception")
    .values({ ...facts, rule: JSON.stringify(rule) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findReception(db: Db, id: string): Promise<Reception | undefined> {
  if (!UUID.test(id)) return undefined;
  return (await db.selectFrom("citizenReception").selectAll().where("id", "=", id).executeTakeFirst()) as unknown as
    | Reception
    | undefined;
}

export async function lockReception(tx: Tx, id: string): Promise<Reception | undefined> {
  return (await tx
    .selectFrom("citizenReception")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as unknown as Reception | undefined;
}

export async function saveWithdrawal(tx: Tx, id: string, withdrawnReason: string): Promise<void> {
  await tx
    .updateTable("citizenReception")
    .set({ withdrawnReason, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** "held": holds on the day or later; "over": withdrawn, or its last day is past. */
export type ReceptionStanding = "held" | "over";

/** Schedules of these units, unit by unit, the oldest first. */
export async function listReceptions(
  db: Db,
  of: { unitIds: readonly string[]; on: string; standing?: ReceptionStanding },
  place: { limit: number; offset?: number },
): Promise<Reception[]> {
  const held = sql<boolean>`withdrawn_reason is null and (valid_to is null or valid_to >= ${of.on})`;
  return (await db
    .selectFrom("citizenReception")
    .selectAll()
    .where("unitId", "=", inUnits(of.unitIds))
    .where(of.standing === "over" ? sql<boolean>`not (${held})` : held)
    .orderBy("unitId")
    .orderBy("validFrom")
    .orderBy("at")
    .limit(place.limit)
    .offset(place.offset ?? 0)
    .execute()) as unknown as Reception[];
}

export async function listDayChanges(db: Db, receptionIds: readonly string[]): Promise<DayChange[]> {
  return db
    .selectFrom("citizenReceptionDay")
    .select(["receptionId", "day", "movedTo", "reason"])
    .where("receptionId", "=", inUnits(receptionIds))
    .execute();
}

export async function saveDayChange(tx: Tx, change: DayChange & Names): Promise<void> {
  await tx
    .insertInto("citizenReceptionDay")
    .values(change)
    .onConflict((conflict) => conflict.columns(["receptionId", "day"]).doUpdateSet({ ...change }))
    .execute();
}

/** Units among these that have a schedule now. */
export async function listUnitsWithReception(db: Db, unitIds: readonly string[], on: string): Promise<string[]> {
  const rows = await db
    .selectFrom("citizenReception")
    .select("unitId")
    .distinct()
    .where("unitId", "=", inUnits(unitIds))
    .where("withdrawnReason", "is", null)
    .where((where) => where.or([where("validTo", "is", null), where("validTo", ">=", on)]))
    .execute();
  return rows.map((row) => row.unitId);
}
