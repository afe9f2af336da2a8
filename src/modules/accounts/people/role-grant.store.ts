import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Role } from "../permissions.ts";

export interface RoleGrant {
  id: string;
  personId: string;
  unitId: string;
  role: Role;
  fromDay: string;
  toDay: string | null;
}

/** All grants somebody ever had, the present ones first. */
export async function listGrants(db: Db, personId: string): Promise<RoleGrant[]> {
  const rows = await db
    .selectFrom("roleGrant")
    .selectAll()
    .where("personId", "=", personId)
    .orderBy(sql`to_day is not null`)
    .orderBy("fromDay", "desc")
    .orderBy("role")
    .execute();
  return rows as RoleGrant[];
}

/** @throws PersonActRefused when the person holds the role there at any time from that day. */
export async function insertGrant(tx: Tx, grant: Omit<RoleGrant, "id" | "toDay">): Promise<string> {
  const row = await tx
    .insertInto("roleGrant")
    .values(grant)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new PersonActRefused("role-held");
  return row.id;
}

export async function lockGrant(tx: Tx, id: string): Promise<RoleGrant | undefined> {
  return (await tx.selectFrom("roleGrant").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | RoleGrant
    | undefined;
}

/** Ends grants from the given day on: at once when it is today. */
export async function endGrant(tx: Tx, id: string, day: string): Promise<void> {
  await tx
    .updateTable("roleGrant")
    .set({ toDay: sql`greatest(from_day, ${day}::date)` })
    .where("id", "=", id)
    .execute();
}

export async function endGrantsOf(tx: Tx, personId: string, day: string): Promise<void> {
  await tx
    .updateTable("roleGrant")
    .set({ toDay: sql`greatest(from_day, ${day}::date)` })
    .where("personId", "=", personId)
    .where((eb) => eb.or([eb("toDay", "is", null), eb("toDay", ">", day)]))
    .execute();
}

/** Administrators who can sign in, other than this person. */
export async function countOtherAdmins(db: Db, personId: string, day: string): Promise<number> {
  const row = await db
    .selectFrom("roleGrant")
    .innerJoin("person", "person.id", "roleGrant.personId")
    .select((eb) => eb.fn.count<number>("person.id").distinct().as("n"))
    .where("roleGrant.role", "=", "admin")
    .where("person.state", "=", "active")
    .where("person.id", "<>", personId)
    .where("roleGrant.fromDay", "<=", day)
    .where((eb) => eb.or([eb("roleGrant.toDay", "is", null), eb("roleGrant.toDay", ">", day)]))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Losing an administrator is decided by one at a time, so that two cannot dismiss each other at the same moment. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7203010)`.execute(tx);
}
