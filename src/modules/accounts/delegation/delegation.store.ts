import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import type { Role } from "../permissions.ts";

/** A role handed to a colleague from one day to another, both counted. */
export interface Delegation {
  id: string;
  grantId: string;
  role: Role;
  unitId: string;
  holderId: string;
  holderName: string;
  personId: string;
  personName: string;
  fromDay: string;
  untilDay: string;
  reason: string;
  registeredByName: string;
  registeredAt: Date;
  endedAt: Date | null;
  endedByName: string | null;
}

/** Answers null where the same person has it already on one of the days. */
export async function insertDelegation(
  tx: Tx,
  delegation: Pick<
    Delegation,
    "grantId" | "personId" | "fromDay" | "untilDay" | "reason" | "registeredByName" | "registeredAt"
  > & {
    registeredBy: string;
  },
): Promise<string | null> {
  const row = await tx
    .insertInto("delegation")
    .values(delegation)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

const SELECTED = sql`
  select d.id, d.grant_id, g.role, g.unit_id, h.id as holder_id, h.name as holder_name, d.person_id, p.name as person_name,
    d.from_day, d.until_day, d.reason, d.registered_by_name, d.registered_at, d.ended_at, d.ended_by_name
  from delegation d join role_grant g on g.id = d.grant_id
  join person h on h.id = g.person_id join person p on p.id = d.person_id`;

export async function findDelegation(db: Db, id: string): Promise<Delegation | undefined> {
  return (await sql<Delegation>`${SELECTED} where d.id = ${id}`.execute(db)).rows[0];
}

export async function lockDelegation(tx: Tx, id: string): Promise<Delegation | undefined> {
  return (await sql<Delegation>`${SELECTED} where d.id = ${id} for update of d`.execute(tx)).rows[0];
}

export async function saveEnd(tx: Tx, id: string, end: { endedAt: Date; endedByName: string }): Promise<void> {
  await tx.updateTable("delegation").set(end).where("id", "=", id).execute();
}

export const DELEGATION_STANDINGS = ["now", "coming", "over"] as const;
export type DelegationStanding = (typeof DELEGATION_STANDINGS)[number];

export interface DelegationFilter {
  /** Handed over by this person or to him; or of a role at one of these units. */
  personId: string;
  unitIds: readonly string[];
  standing?: DelegationStanding;
  q?: string;
  day: string;
}

const STANDS = {
  now: (day: string) => sql`d.ended_at is null and d.from_day <= ${day}::date and d.until_day >= ${day}::date`,
  coming: (day: string) => sql`d.ended_at is null and d.from_day > ${day}::date`,
  over: (day: string) => sql`(d.ended_at is not null or d.until_day < ${day}::date)`,
};

const which = (filter: DelegationFilter) => {
  const like = containing(unmark(filter.q ?? "").toLowerCase());
  return sql`where (h.id = ${filter.personId}::uuid or d.person_id = ${filter.personId}::uuid
      or g.unit_id = any(${[...filter.unitIds]}::uuid[]))
    ${filter.standing ? sql`and ${STANDS[filter.standing](filter.day)}` : sql``}
    ${filter.q ? sql`and (h.search_key like ${like} or p.search_key like ${like})` : sql``}`;
};

/** What holds or is to come first. */
export async function listDelegations(
  db: Db,
  filter: DelegationFilter,
  limit: number,
  offset = 0,
): Promise<Delegation[]> {
  const found = await sql<Delegation>`${SELECTED} ${which(filter)}
    order by ${STANDS.over(filter.day)}, d.from_day desc, d.id limit ${limit} offset ${offset}`.execute(db);
  return found.rows;
}

export async function countDelegations(
  db: Db,
  filter: Omit<DelegationFilter, "standing">,
): Promise<Record<DelegationStanding, number>> {
  const count = (one: DelegationStanding) => sql`count(*) filter (where ${STANDS[one](filter.day)})::int`;
  const found = await sql<Record<DelegationStanding, number>>`
    select ${count("now")} as now, ${count("coming")} as coming, ${count("over")} as over
    from delegation d join role_grant g on g.id = d.grant_id
    join person h on h.id = g.person_id join person p on p.id = d.person_id ${which(filter)}`.execute(db);
  return found.rows[0] ?? { now: 0, coming: 0, over: 0 };
}

export interface Colleague {
  id: string;
  name: string;
  title: string;
  unitId: string;
}

/** Active people of these units, by name; the words may be of the name or the e-mail, with marks or without. */
export async function listColleagues(
  db: Db,
  ask: { unitIds: readonly string[]; except: string; q: string },
  limit: number,
): Promise<Colleague[]> {
  const like = containing(unmark(ask.q).toLowerCase());
  const found = await sql<Colleague>`
    select id, name, title, unit_id from person
    where state = 'active' and id <> ${ask.except}::uuid and unit_id = any(${[...ask.unitIds]}::uuid[])
      ${ask.q ? sql`and search_key like ${like}` : sql``}
    order by given_name collate "vi-x-icu", name collate "vi-x-icu", id limit ${limit}`.execute(db);
  return found.rows;
}
