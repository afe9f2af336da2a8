import { type Expression, type SqlBool, sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { PersonActRefused, PersonNotFound } from "../accounts.errors.ts";
import type { Role } from "../permissions.ts";
import { givenNameOf, type PersonState, searchKeyOf } from "./person.ts";

export interface Person {
  id: string;
  name: string;
  email: string;
  title: string;
  unitId: string;
  state: PersonState;
  passwordHash: string | null;
  passwordChangedAt: Date | null;
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  totpLastStep: number | null;
  isDemo: boolean;
  createdAt: Date;
  closedAt: Date | null;
  lastSignInAt: Date | null;
}

const COLUMNS = [
  "id",
  "name",
  "email",
  "title",
  "unitId",
  "state",
  "passwordHash",
  "passwordChangedAt",
  "totpSecret",
  "totpConfirmedAt",
  "totpLastStep",
  "isDemo",
  "createdAt",
  "closedAt",
  "lastSignInAt",
] as const;

/** @throws PersonActRefused when somebody has the e-mail already, also when two are written at the same moment. */
export async function insertPerson(
  tx: Tx,
  person: Pick<Person, "name" | "email" | "title" | "unitId" | "state" | "passwordHash" | "isDemo" | "createdAt">,
): Promise<string> {
  const row = await tx
    .insertInto("person")
    .values({ ...person, givenName: givenNameOf(person.name), searchKey: searchKeyOf(person.name, person.email) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new PersonActRefused("email-taken");
  return row.id;
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  return (await db.selectFrom("person").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as Person | undefined;
}

export async function getPerson(db: Db, id: string): Promise<Person> {
  const person = await findPerson(db, id);
  if (!person) throw new PersonNotFound();
  return person;
}

export async function lockPerson(tx: Tx, id: string): Promise<Person> {
  const row = await tx.selectFrom("person").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw new PersonNotFound();
  return row as Person;
}

export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  const same = sql<SqlBool>`lower(email) = lower(${email})`;
  return (await db.selectFrom("person").select(COLUMNS).where(same).executeTakeFirst()) as Person | undefined;
}

export async function savePerson(
  tx: Tx,
  id: string,
  change: Partial<Omit<Person, "id" | "name" | "email">>,
): Promise<void> {
  await tx.updateTable("person").set(change).where("id", "=", id).execute();
}

/** What is looked up and sorted by hangs on the name, so the three go together. */
export async function correctPersonRow(
  tx: Tx,
  person: Pick<Person, "id" | "email">,
  change: Pick<Person, "name" | "title" | "unitId">,
): Promise<void> {
  const { name, title, unitId } = change;
  await tx
    .updateTable("person")
    .set({ name, title, unitId, givenName: givenNameOf(name), searchKey: searchKeyOf(name, person.email) })
    .where("id", "=", person.id)
    .execute();
}

export interface PersonFilter {
  /** Name or e-mail, with or without marks. */
  q?: string;
  state?: PersonState;
  role?: Role;
  /** null = everywhere; otherwise people who belong to one of these units or hold a role there. */
  reach: string[] | null;
  /** Narrows to a unit and what is below it, within the reach. */
  within?: string[];
  /** The day on which roles count. */
  day: string;
}

export interface PersonRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  title: string;
  unitId: string;
  state: PersonState;
  hasSecondFactor: boolean;
  lastSignInAt: Date | null;
  grants: { role: Role; unitId: string }[];
}

export interface PersonKey {
  givenName: string;
  name: string;
  id: string;
}

const VI = sql.raw(`collate "vi-x-icu"`);

function matches(filter: PersonFilter): Expression<SqlBool> {
  const parts = [sql<SqlBool>`true`];
  if (filter.q) {
    for (const word of wordsToFind(unmark(filter.q))) {
      parts.push(sql<SqlBool>`p.search_key like ${containing(word)}`);
    }
  }
  if (filter.state) parts.push(sql<SqlBool>`p.state = ${filter.state}`);
  const current = sql`g.from_day <= ${filter.day}::date and (g.to_day is null or g.to_day > ${filter.day}::date)`;
  if (filter.role) {
    parts.push(
      sql<SqlBool>`exists (select 1 from role_grant g where g.person_id = p.id and g.role = ${filter.role} and ${current})`,
    );
  }
  for (const units of [filter.reach, filter.within]) {
    if (!units) continue;
    parts.push(sql<SqlBool>`(p.unit_id = any(${units}::uuid[]) or exists
      (select 1 from role_grant g where g.person_id = p.id and g.unit_id = any(${units}::uuid[]) and ${current}))`);
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** In the order of Vietnamese lists (given name, then the whole name), after or before a row. */
export async function listPeople(
  db: Db,
  filter: PersonFilter,
  page: { limit: number; after?: PersonKey; before?: PersonKey },
): Promise<PersonRow[]> {
  const key = page.after ?? page.before;
  const row = sql`(p.given_name ${VI}, p.name ${VI}, p.id)`;
  const edge = key
    ? sql` and ${row} ${sql.raw(page.after ? ">" : "<")} (${key.givenName} ${VI}, ${key.name} ${VI}, ${key.id}::uuid)`
    : sql``;
  const direction = sql.raw(page.before ? "desc" : "asc");
  const found = await sql<PersonRow>`
    select p.id, p.name, p.given_name, p.email, p.title, p.unit_id, p.state,
      p.totp_confirmed_at is not null as has_second_factor,
      p.last_sign_in_at,
      coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) order by g.role)
        from role_grant g where g.person_id = p.id and g.from_day <= ${filter.day}::date
        and (g.to_day is null or g.to_day > ${filter.day}::date)), '[]') as grants
    from person p where ${matches(filter)}${edge}
    order by p.given_name ${VI} ${direction}, p.name ${VI} ${direction}, p.id ${direction}
    limit ${page.limit}`.execute(db);
  return page.before ? found.rows.reverse() : found.rows;
}

export async function countPeople(db: Db, filter: PersonFilter): Promise<number> {
  const counted = await sql<{ n: number }>`select count(*) as n from person p where ${matches(filter)}`.execute(db);
  return counted.rows[0]?.n ?? 0;
}

/** Units that people belong to or hold a role at, alive or not. */
export async function listUnitIdsInUse(db: Db): Promise<string[]> {
  const found = await sql<{ unitId: string }>`
    select unit_id from person union select unit_id from role_grant`.execute(db);
  return found.rows.map((row) => row.unitId);
}
