import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import { type BriefingKind, DAYS_FOR_NEWCOMERS, type Gathering } from "./briefing.ts";

/** Which reading is counted, of whom. */
export interface Asked {
  briefingId: string;
  version: number;
  period: number;
  dueOn: string;
  roles: readonly string[];
  /** Units whose people are asked. */
  unitIds: readonly string[];
}

export interface Reading {
  briefingId: string;
  version: number;
  period: number;
  personId: string;
  unitId: string;
  readAt: Date;
}

/** False where the person said so before. */
export async function insertReading(tx: Tx, reading: Reading): Promise<boolean> {
  const row = await tx
    .insertInto("briefingReading")
    .values(reading)
    .onConflict((conflict) => conflict.doNothing())
    .returning("personId")
    .executeTakeFirst();
  return row !== undefined;
}

/** All versions and years a person said it of, newest first. */
export async function listReadingsOf(db: Db, briefingId: string, personId: string): Promise<Reading[]> {
  return db
    .selectFrom("briefingReading")
    .select(["briefingId", "version", "period", "personId", "unitId", "readAt"])
    .where("briefingId", "=", briefingId)
    .where("personId", "=", personId)
    .orderBy("period", "desc")
    .orderBy("version", "desc")
    .execute();
}

const holdsRole = (roles: readonly string[], today: string) =>
  roles.length === 0
    ? sql`true`
    : sql`exists (select from official_role g where g.person_id = o.id and g.role = any(${[...roles]}::text[])
        and g.from_day <= ${today}::date and (g.to_day is null or g.to_day > ${today}::date))`;

export interface UnitCount {
  unitId: string;
  people: number;
  read: number;
  late: number;
  /** Of the quick check on this version. */
  passed: number;
}

/** Per unit how many are asked, have read, are late. Who left is not counted, neither as asked nor as having read. */
export async function countByUnit(db: Db, asked: Asked, today: string): Promise<UnitCount[]> {
  const found = await sql<UnitCount>`
    select o.unit_id, count(*)::int as people, count(r.person_id)::int as read,
      count(k.taker)::int as passed,
      (count(*) filter (where r.person_id is null
        and greatest(${asked.dueOn}::date, o.since + ${DAYS_FOR_NEWCOMERS}::int) < ${today}::date))::int as late
    from official o
    left join briefing_reading r on r.briefing_id = ${asked.briefingId} and r.version = ${asked.version}
      and r.period = ${asked.period} and r.person_id = o.id
    left join quiz_pass k on k.subject_kind = 'briefing' and k.subject_id = ${asked.briefingId}
      and k.subject_version = ${asked.version} and k.taker = o.id::text
    where o.unit_id = any(${[...asked.unitIds]}::uuid[]) and ${holdsRole(asked.roles, today)}
    group by o.unit_id`.execute(db);
  return found.rows;
}

export interface Sums {
  people: number;
  read: number;
}

/** The sums of many briefings at once. */
export async function countMany(db: Db, many: readonly Asked[], today: string): Promise<Map<string, Sums>> {
  if (many.length === 0) return new Map();
  const spread = {
    key: many.map((one) => one.briefingId),
    version: many.map((one) => one.version),
    period: many.map((one) => one.period),
    roles: many.map((one) => JSON.stringify(one.roles)),
    pairKey: many.flatMap((one) => one.unitIds.map(() => one.briefingId)),
    pairUnit: many.flatMap((one) => [...one.unitIds]),
  };
  const found = await sql<{ briefingId: string } & Sums>`
    with asked (briefing_id, version, period, roles) as materialized (
      select a.id, a.version, a.period, array(select jsonb_array_elements_text(a.roles::jsonb))
      from unnest(${spread.key}::uuid[], ${spread.version}::int[], ${spread.period}::int[], ${spread.roles}::text[])
        as a (id, version, period, roles)
    ), place (briefing_id, unit_id) as materialized (
      select * from unnest(${spread.pairKey}::uuid[], ${spread.pairUnit}::uuid[])
    ), whole as (
      select o.unit_id, count(*)::int as n from official o
      where o.unit_id in (select unit_id from place) group by o.unit_id
    )
    select a.briefing_id,
      coalesce(case when a.roles = '{}' then (select sum(w.n) from place p join whole w on w.unit_id = p.unit_id
          where p.briefing_id = a.briefing_id)
        else (select count(*) from place p join official o on o.unit_id = p.unit_id
          where p.briefing_id = a.briefing_id and exists (select from official_role g where g.person_id = o.id
            and g.role = any(a.roles) and g.from_day <= ${today}::date and (g.to_day is null or g.to_day > ${today}::date)))
        end, 0)::int as people,
      coalesce(case when a.roles = '{}' then (select sum(c.readers) from place p
          join briefing_read_count c on c.briefing_id = a.briefing_id and c.version = a.version and c.period = a.period
            and c.unit_id = p.unit_id
          where p.briefing_id = a.briefing_id)
        else (select count(*) from place p join official o on o.unit_id = p.unit_id
          join briefing_reading r on r.briefing_id = a.briefing_id and r.version = a.version and r.period = a.period
            and r.person_id = o.id
          where p.briefing_id = a.briefing_id and exists (select from official_role g where g.person_id = o.id
            and g.role = any(a.roles) and g.from_day <= ${today}::date and (g.to_day is null or g.to_day > ${today}::date)))
        end, 0)::int as read
    from asked a`.execute(db);
  return new Map(found.rows.map((row) => [row.briefingId, { people: row.people, read: row.read }]));
}

export interface NamedReading {
  personId: string;
  name: string;
  title: string;
  unitId: string;
  readAt: Date | null;
  dueOn: string;
  /** Of the quick check on this version; null where the person has not finished one. */
  passed: boolean | null;
}

/** Who has read and who has not, by unit and in the order of Vietnamese lists. */
export async function listNames(
  db: Db,
  asked: Asked,
  today: string,
  filter: { state?: "read" | "unread" | "late" | undefined },
  limit: number,
): Promise<NamedReading[]> {
  const due = sql`greatest(${asked.dueOn}::date, o.since + ${DAYS_FOR_NEWCOMERS}::int)`;
  const state =
    filter.state === "read"
      ? sql` and r.person_id is not null`
      : filter.state === "unread"
        ? sql` and r.person_id is null`
        : filter.state === "late"
          ? sql` and r.person_id is null and ${due} < ${today}::date`
          : sql``;
  const found = await sql<NamedReading>`
    select o.id as person_id, o.name, o.title, o.unit_id, r.read_at, (${due})::text as due_on,
      case when k.taker is not null then true when t.taker is not null then false end as passed
    from official o
    left join briefing_reading r on r.briefing_id = ${asked.briefingId} and r.version = ${asked.version}
      and r.period = ${asked.period} and r.person_id = o.id
    left join quiz_pass k on k.subject_kind = 'briefing' and k.subject_id = ${asked.briefingId}
      and k.subject_version = ${asked.version} and k.taker = o.id::text
    left join quiz_try t on t.subject_kind = 'briefing' and t.subject_id = ${asked.briefingId}
      and t.subject_version = ${asked.version} and t.taker = o.id::text
    where o.unit_id = any(${[...asked.unitIds]}::uuid[]) and ${holdsRole(asked.roles, today)}${state}
    order by o.unit_id, o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", o.id
    limit ${limit}`.execute(db);
  return found.rows;
}

/** Who is still to read one of these and is to be told today: a first time, or because the day is near or past. */
export async function listUnread(
  db: Db,
  asked: Asked,
  ask: { today: string; days: readonly string[]; isNew: boolean },
  limit: number,
): Promise<{ personId: string; dueOn: string }[]> {
  const due = sql`greatest(${asked.dueOn}::date, o.since + ${DAYS_FOR_NEWCOMERS}::int)`;
  const found = await sql<{ personId: string; dueOn: string }>`
    select o.id as person_id, (${due})::text as due_on
    from official o
    where o.unit_id = any(${[...asked.unitIds]}::uuid[]) and ${holdsRole(asked.roles, ask.today)}
      and (${ask.isNew} or ${due} = any(${[...ask.days]}::date[]))
      and not exists (select from briefing_reading r where r.briefing_id = ${asked.briefingId}
        and r.version = ${asked.version} and r.period = ${asked.period} and r.person_id = o.id)
    limit ${limit}`.execute(db);
  return found.rows;
}

/** The person as a reader: unit, roles of the day, since when. Undefined for who cannot sign in. */
export async function findOfficial(
  db: Db,
  personId: string,
  today: string,
): Promise<{ unitId: string; since: string; roles: string[] } | undefined> {
  const found = await sql<{ unitId: string; since: string; roles: string[] }>`
    select o.unit_id, o.since::text as since, array(select distinct g.role from official_role g where g.person_id = o.id
      and g.from_day <= ${today}::date and (g.to_day is null or g.to_day > ${today}::date)) as roles
    from official o where o.id = ${personId}`.execute(db);
  return found.rows[0];
}

const GATHERING = [
  "id",
  "briefingId",
  "version",
  "unitId",
  "kind",
  "heldOn",
  "who",
  "people",
  "fileKey",
  "fileName",
  "fileType",
  "recordedByName",
  "recordedAt",
  "withdrawnAt",
  "withdrawnReason",
] as const;

export async function insertGathering(
  tx: Tx,
  row: Omit<Gathering, "id" | "withdrawnAt" | "withdrawnReason"> & { recordedBy: string },
): Promise<string> {
  const { id } = await tx.insertInto("briefingGathering").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockGathering(tx: Tx, id: string): Promise<Gathering | undefined> {
  const row = await tx
    .selectFrom("briefingGathering")
    .select(GATHERING)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Gathering | undefined;
}

export async function saveGatheringEnd(
  tx: Tx,
  id: string,
  end: { withdrawnAt: Date; withdrawnByName: string; withdrawnReason: string },
): Promise<void> {
  await tx.updateTable("briefingGathering").set(end).where("id", "=", id).execute();
}

/** Of these units, newest first. */
export async function listGatherings(
  db: Db,
  briefingId: string,
  unitIds: readonly string[],
  limit: number,
): Promise<Gathering[]> {
  const rows = await db
    .selectFrom("briefingGathering")
    .select(GATHERING)
    .where("briefingId", "=", briefingId)
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("heldOn", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as Gathering[];
}

/** What is asked of officials now; for reminding. */
export async function listHolding(
  db: Db,
  today: string,
): Promise<
  {
    id: string;
    kind: BriefingKind;
    version: number;
    title: string;
    dueOn: string;
    unitIds: string[];
    withBelow: boolean;
    roles: string[];
    approvedAt: Date;
  }[]
> {
  const found = await sql<Awaited<ReturnType<typeof listHolding>>[number]>`
    select b.id, b.kind, b.version, v.title, v.due_on::text as due_on, v.unit_ids, v.with_below, v.roles,
      v.decided_at as approved_at
    from briefing b join briefing_version v on v.briefing_id = b.id and v.number = b.version
    where b.state = 'published' and (v.ends_on is null or v.ends_on >= ${today}::date)
    order by v.due_on, b.id`.execute(db);
  return found.rows;
}

/** Reading records of briefings that ended before the day, and yearly ones of years before it, in one batch. */
export async function removeReadings(tx: Tx, before: string, limit: number): Promise<number> {
  const done = await sql`
    delete from briefing_reading r using (
      select o.ctid from briefing_reading o
      join briefing b on b.id = o.briefing_id
      left join briefing_version v on v.briefing_id = b.id and v.number = b.version
      where (b.state = 'withdrawn' and b.withdrawn_at < ${before}::date)
        or v.ends_on < ${before}::date
        or (o.version < b.version and v.decided_at < ${before}::date)
        or (o.period > 0 and make_date(o.period, 12, 31) < ${before}::date)
      limit ${limit}
    ) old where r.ctid = old.ctid`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

/** Briefings that ended or were withdrawn before the day, and the quick checks of which are no longer kept. */
export async function listEndedBefore(db: Db, before: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select b.id from briefing b join briefing_version v on v.briefing_id = b.id and v.number = b.version
    where (b.state = 'withdrawn' and b.withdrawn_at < ${before}::date) or v.ends_on < ${before}::date`.execute(db);
  return found.rows.map((row) => row.id);
}
