import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import { uuids, wordsOf } from "./course.store.ts";

export type SeatState = "going" | "waiting" | "left";
export type SeatHow = "self" | "nominated" | "guest" | "door";
export type AttendanceHow = "tick" | "code" | "door";

export interface Seat {
  id: string;
  courseId: string;
  number: number;
  personId: string | null;
  unitId: string | null;
  /** Name and office of somebody without an account. */
  guestSealed: string | null;
  state: SeatState;
  how: SeatHow;
  signedByName: string;
  signedAt: Date;
  leftAt: Date | null;
  wrongCodes: number;
  /** Settled when the course was held. */
  completed: boolean | null;
}

const SEAT = [
  "id",
  "courseId",
  "number",
  "personId",
  "unitId",
  "guestSealed",
  "state",
  "how",
  "signedByName",
  "signedAt",
  "leftAt",
  "wrongCodes",
  "completed",
] as const;

export async function insertSeat(
  tx: Tx,
  seat: Pick<
    Seat,
    "id" | "courseId" | "personId" | "unitId" | "guestSealed" | "state" | "how" | "signedByName" | "signedAt" | "leftAt"
  > & {
    guestTokenHash: string | null;
  },
): Promise<void> {
  await tx.insertInto("courseSeat").values(seat).execute();
}

export async function findSeatOf(db: Db, courseId: string, personId: string): Promise<Seat | undefined> {
  const row = await db
    .selectFrom("courseSeat")
    .select(SEAT)
    .where("courseId", "=", courseId)
    .where("personId", "=", personId)
    .executeTakeFirst();
  return row as Seat | undefined;
}

export async function findSeatByToken(db: Db, courseId: string, tokenHash: string): Promise<Seat | undefined> {
  const row = await db
    .selectFrom("courseSeat")
    .select(SEAT)
    .where("courseId", "=", courseId)
    .where("guestTokenHash", "=", tokenHash)
    .executeTakeFirst();
  return row as Seat | undefined;
}

/** The seat of a guest as it is now. */
export async function findGuestSeat(db: Db, courseId: string, id: string): Promise<Seat | undefined> {
  const row = await db
    .selectFrom("courseSeat")
    .select(SEAT)
    .where("courseId", "=", courseId)
    .where("id", "=", id)
    .where("personId", "is", null)
    .executeTakeFirst();
  return row as Seat | undefined;
}

export async function saveSeat(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<Seat, "state" | "how" | "unitId" | "signedByName" | "signedAt" | "leftAt" | "wrongCodes" | "completed">
  >,
): Promise<void> {
  await tx.updateTable("courseSeat").set(change).where("id", "=", id).execute();
}

/** Whoever comes back stands at the end of the line again. */
export async function renewNumber(tx: Tx, id: string): Promise<void> {
  await sql`update course_seat set number = default where id = ${id}`.execute(tx);
}

/** The next of the waiting list get a seat; answers which. */
export async function moveUp(tx: Tx, courseId: string, count: number): Promise<string[]> {
  const moved = await sql<{ id: string }>`
    update course_seat set state = 'going' where id in (
      select id from course_seat where course_id = ${courseId} and state = 'waiting' order by number limit ${count}
    ) returning id`.execute(tx);
  return moved.rows.map((row) => row.id);
}

export async function findSeat(db: Db, id: string): Promise<Seat | undefined> {
  const row = await db.selectFrom("courseSeat").select(SEAT).where("id", "=", id).executeTakeFirst();
  return row as Seat | undefined;
}

export async function countSeats(
  db: Db,
  courseId: string,
): Promise<{ going: number; waiting: number; guests: number }> {
  const found = await sql<{ going: number; waiting: number; guests: number }>`
    select count(*) filter (where state = 'going')::int as going, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state <> 'left' and person_id is null)::int as guests
    from course_seat where course_id = ${courseId}`.execute(db);
  return found.rows[0] ?? { going: 0, waiting: 0, guests: 0 };
}

/** How many stand before this one in the line, himself or herself included. */
export async function placeInLine(db: Db, seat: Pick<Seat, "courseId" | "number">): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from course_seat
    where course_id = ${seat.courseId} and state = 'waiting' and number <= ${seat.number}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

export interface Participant extends Seat {
  /** Of an official; null for guests and for whoever can no longer sign in. */
  name: string | null;
  title: string | null;
  /** Ids of the sessions attended. */
  attended: string[];
}

export interface ParticipantFilter {
  courseId: string;
  states: readonly SeatState[];
  /** Officials of these units only, and no guests. */
  unitIds?: readonly string[] | undefined;
  guestsOnly?: boolean | undefined;
  ids?: readonly string[] | undefined;
  q?: string | undefined;
}

/** By unit and in the order of Vietnamese lists, guests last; the waiting list in its own order behind. */
export async function listParticipants(db: Db, filter: ParticipantFilter, limit: number): Promise<Participant[]> {
  const parts = [sql`s.course_id = ${filter.courseId}`, sql`s.state = any(${[...filter.states]}::text[])`];
  if (filter.unitIds) parts.push(sql`s.unit_id = any(${uuids(filter.unitIds)})`);
  if (filter.guestsOnly) parts.push(sql`s.person_id is null`);
  if (filter.ids) parts.push(sql`s.id = any(${uuids(filter.ids)})`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(o.name) ilike unaccent(${word})`);
  const found = await sql<Participant>`
    select s.id, s.course_id, s.number, s.person_id, s.unit_id, s.guest_sealed, s.state, s.how, s.signed_by_name,
      s.signed_at, s.left_at, s.wrong_codes, s.completed, o.name, o.title,
      coalesce((select array_agg(a.session_id::text) from course_attendance a where a.seat_id = s.id), '{}') as attended
    from course_seat s left join official o on o.id = s.person_id
    where ${sql.join(parts, sql` and `)}
    order by s.state, case when s.state = 'waiting' then s.number end, s.person_id is null, s.unit_id,
      o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", s.number
    limit ${limit}`.execute(db);
  return found.rows;
}

/** Units of which somebody takes part. */
export async function listSeatUnits(db: Db, courseId: string): Promise<string[]> {
  const found = await sql<{ unitId: string }>`
    select distinct unit_id from course_seat where course_id = ${courseId} and unit_id is not null`.execute(db);
  return found.rows.map((row) => row.unitId);
}

export interface Nominee {
  id: string;
  name: string;
  title: string | null;
  unitId: string;
  seat: SeatState | null;
}

/** People of these units who are invited, with the seat they have; by unit and name. */
export async function listNominees(
  db: Db,
  ask: {
    courseId: string;
    unitIds: readonly string[];
    roles: readonly string[];
    today: string;
    q?: string | undefined;
    ids?: readonly string[];
  },
  limit: number,
): Promise<Nominee[]> {
  const parts = [sql`o.unit_id = any(${uuids(ask.unitIds)})`];
  if (ask.roles.length > 0)
    parts.push(sql`exists (select from official_role g where g.person_id = o.id and g.role = any(${[...ask.roles]}::text[])
      and g.from_day <= ${ask.today}::date and (g.to_day is null or g.to_day > ${ask.today}::date))`);
  if (ask.ids) parts.push(sql`o.id = any(${uuids(ask.ids)})`);
  for (const word of wordsOf(ask.q)) parts.push(sql`unaccent(o.name) ilike unaccent(${word})`);
  const found = await sql<Nominee>`
    select o.id, o.name, o.title, o.unit_id, s.state as seat
    from official o left join course_seat s on s.course_id = ${ask.courseId} and s.person_id = o.id
    where ${sql.join(parts, sql` and `)}
    order by o.unit_id, o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", o.id
    limit ${limit}`.execute(db);
  return found.rows;
}

/** Who was at a session; done twice it changes nothing. */
export async function insertAttendance(
  tx: Tx,
  rows: readonly { sessionId: string; seatId: string; how: AttendanceHow; recordedByName: string; recordedAt: Date }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("courseAttendance")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeAttendance(tx: Tx, sessionId: string, seatIds: readonly string[]): Promise<void> {
  if (seatIds.length === 0) return;
  await tx
    .deleteFrom("courseAttendance")
    .where("sessionId", "=", sessionId)
    .where("seatId", "=", sql<string>`any(${uuids(seatIds)})`)
    .execute();
}

/** How many were at each session. */
export async function countAttendance(db: Db, courseId: string): Promise<Map<string, number>> {
  const found = await sql<{ sessionId: string; n: number }>`
    select a.session_id, count(*)::int as n from course_attendance a join course_session e on e.id = a.session_id
    where e.course_id = ${courseId} group by 1`.execute(db);
  return new Map(found.rows.map((row) => [row.sessionId, row.n]));
}

/** Sessions attended by one seat. */
export async function listAttended(db: Db, seatId: string): Promise<string[]> {
  const rows = await db.selectFrom("courseAttendance").select("sessionId").where("seatId", "=", seatId).execute();
  return rows.map((row) => row.sessionId);
}
