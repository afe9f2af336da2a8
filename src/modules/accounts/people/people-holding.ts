import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { type Permission, rolesHolding } from "../permissions.ts";
import { findPersonByEmail } from "./person.store.ts";

/** Somebody who can be written to. */
export interface AddressedPerson {
  id: string;
  name: string;
  email: string;
}

/** Active people who hold the permission at the unit itself on the day; what is held above it is not asked. */
export async function listPeopleHolding(
  db: Db,
  permission: Permission,
  unitId: string,
  day: string,
): Promise<AddressedPerson[]> {
  return db
    .selectFrom("person")
    .innerJoin("roleHeld", "roleHeld.personId", "person.id")
    .select(["person.id", "person.name", "person.email"])
    .distinct()
    .where("person.state", "=", "active")
    .where("roleHeld.unitId", "=", unitId)
    .where("roleHeld.role", "in", [...rolesHolding(permission)])
    .where("roleHeld.fromDay", "<=", day)
    .where((eb) => eb.or([eb("roleHeld.toDay", "is", null), eb("roleHeld.toDay", ">", day)]))
    .orderBy("person.id")
    .execute();
}

/** Active people who hold the permission at one of the units on the day, by name. */
export async function listPeopleHoldingIn(
  db: Db,
  permission: Permission,
  unitIds: readonly string[],
  day: string,
): Promise<AddressedPerson[]> {
  return db
    .selectFrom("person")
    .innerJoin("roleHeld", "roleHeld.personId", "person.id")
    .select(["person.id", "person.name", "person.email"])
    .distinct()
    .where("person.state", "=", "active")
    .where("roleHeld.unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("roleHeld.role", "in", [...rolesHolding(permission)])
    .where("roleHeld.fromDay", "<=", day)
    .where((eb) => eb.or([eb("roleHeld.toDay", "is", null), eb("roleHeld.toDay", ">", day)]))
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
}

export async function findAddressedPerson(db: Db, id: string): Promise<AddressedPerson | undefined> {
  return db
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst();
}

/** Units at which an active person holds the permission on the day; what stands below them is not listed. */
export async function unitsHeldBy(db: Db, personId: string, permission: Permission, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("person")
    .innerJoin("roleHeld", "roleHeld.personId", "person.id")
    .select("roleHeld.unitId")
    .distinct()
    .where("person.id", "=", personId)
    .where("person.state", "=", "active")
    .where("roleHeld.role", "in", [...rolesHolding(permission)])
    .where("roleHeld.fromDay", "<=", day)
    .where((eb) => eb.or([eb("roleHeld.toDay", "is", null), eb("roleHeld.toDay", ">", day)]))
    .execute();
  return rows.map((row) => row.unitId as string);
}

/** Somebody active with this e-mail, whatever its capitals. */
export async function findAddressedPersonByEmail(db: Db, email: string): Promise<AddressedPerson | undefined> {
  const person = await findPersonByEmail(db, email);
  return person && findAddressedPerson(db, person.id);
}

/** Every account by name, also closed ones: for who has to be told apart from all of them. */
export async function listAllNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom("person").select(["id", "name"]).orderBy("id").execute();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Positions of people by id, as they are today; nothing of who has none or is no person. */
export async function personTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => UUID.test(id));
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "title"])
    .where("id", "=", sql<string>`any(${known}::uuid[])`)
    .where("title", "<>", "")
    .execute();
  return new Map(rows.map((row) => [row.id as string, row.title]));
}

/** Names of people by id, whatever became of them since. */
export async function personNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id as string, row.name]));
}
