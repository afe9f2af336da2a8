import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { Reader } from "../briefings/index.ts";
import type { Course, CourseKind, CourseState, CourseText, CourseVersion, Session, VersionState } from "./course.ts";

const COLUMNS = [
  "c.id",
  "c.unitId",
  "c.kind",
  "c.state",
  "c.version",
  "c.title",
  "c.firstDay",
  "c.lastDay",
  "c.taskId",
  "c.announcedAt",
  "c.cancelledAt",
  "c.cancelledByName",
  "c.cancelledReason",
  "c.heldAt",
  "c.heldBy",
  "c.heldByName",
  "c.publicAt",
  "c.publicBy",
  "c.publicByName",
  "c.result",
  "c.unnamedPeople",
  "c.reached",
  "c.pictures",
  "c.guestUntil",
  "c.createdByName",
  "c.createdAt",
] as const;

const VERSION = [
  "courseId",
  "number",
  "state",
  "kind",
  "title",
  "purpose",
  "basis",
  "topics",
  "unitIds",
  "withBelow",
  "roles",
  "guests",
  "reachesOthers",
  "capacity",
  "signUpUntil",
  "attendShare",
  "asksCheck",
  "givesCertificate",
  "sessions",
  "changeNote",
  "writerIds",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

export const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`;
const texts = (list: readonly string[]) => sql`${[...list]}::text[]`;

/** Each word of a search, for `ilike`. */
export const wordsOf = (q: string | undefined): string[] => wordsToFind(q).map(containing);

export async function insertCourse(
  tx: Tx,
  row: Pick<Course, "unitId" | "kind" | "title" | "firstDay" | "lastDay" | "taskId" | "createdByName" | "createdAt"> & {
    createdBy: string;
  },
): Promise<string> {
  const { id } = await tx.insertInto("course").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findCourse(db: Db, id: string): Promise<Course | undefined> {
  return (await db.selectFrom("course as c").select(COLUMNS).where("c.id", "=", id).executeTakeFirst()) as
    | Course
    | undefined;
}

export async function lockCourse(tx: Tx, id: string): Promise<Course | undefined> {
  const row = await tx.selectFrom("course as c").select(COLUMNS).where("c.id", "=", id).forUpdate().executeTakeFirst();
  return row as Course | undefined;
}

export async function saveCourse(
  tx: Tx,
  id: string,
  change: Partial<Omit<Course, "id" | "pictures">> & { pictures?: readonly string[] },
): Promise<void> {
  const { pictures, ...rest } = change;
  await tx
    .updateTable("course")
    .set({ ...rest, ...(pictures ? { pictures: texts(pictures) as never } : {}) })
    .where("id", "=", id)
    .execute();
}

/** The secret address for people without an account; null where there is none. */
export async function saveGuestAddress(
  tx: Tx,
  id: string,
  address: { hash: string; until: string } | null,
): Promise<void> {
  await tx
    .updateTable("course")
    .set({ guestTokenHash: address?.hash ?? null, guestUntil: address?.until ?? null })
    .where("id", "=", id)
    .execute();
}

/** The course behind a secret address that answers on the day. */
export async function findCourseByToken(db: Db, hash: string, today: string): Promise<Course | undefined> {
  const row = await db
    .selectFrom("course as c")
    .select(COLUMNS)
    .where("c.guestTokenHash", "=", hash)
    .where("c.guestUntil", ">=", today)
    .where("c.version", "is not", null)
    .executeTakeFirst();
  return row as Course | undefined;
}

export async function removeCourse(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("courseMaterial").where("courseId", "=", id).execute();
  await tx.deleteFrom("course").where("id", "=", id).execute();
}

const written = (text: CourseText) => ({
  ...text,
  topics: texts(text.topics) as never,
  unitIds: uuids(text.unitIds) as never,
  roles: texts(text.roles) as never,
  sessions: JSON.stringify(text.sessions),
});

export interface Writing {
  reachesOthers: boolean;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
}

export async function insertVersion(
  tx: Tx,
  key: { courseId: string; number: number },
  text: CourseText,
  by: Writing,
): Promise<void> {
  await tx
    .insertInto("courseVersion")
    .values({ ...key, ...written(text), ...by, writerIds: uuids(by.writerIds) as never })
    .execute();
}

/** Words of a version in hand; it is a draft again. */
export async function rewriteVersion(
  tx: Tx,
  key: { courseId: string; number: number },
  text: CourseText,
  by: Writing,
): Promise<void> {
  const fresh = { state: "draft", decidedBy: null, decidedByName: null, decidedAt: null, note: null };
  await tx
    .updateTable("courseVersion")
    .set({ ...written(text), ...by, writerIds: uuids(by.writerIds) as never, ...fresh })
    .where("courseId", "=", key.courseId)
    .where("number", "=", key.number)
    .execute();
}

export async function saveVersionState(
  tx: Tx,
  key: { courseId: string; number: number },
  change: { state: VersionState; decidedBy?: string; decidedByName?: string; decidedAt?: Date; note?: string | null },
): Promise<void> {
  await tx
    .updateTable("courseVersion")
    .set(change)
    .where("courseId", "=", key.courseId)
    .where("number", "=", key.number)
    .execute();
}

export async function removeVersion(tx: Tx, key: { courseId: string; number: number }): Promise<void> {
  await tx.deleteFrom("courseVersion").where("courseId", "=", key.courseId).where("number", "=", key.number).execute();
}

/** Newest first. */
export async function listVersions(db: Db, courseId: string): Promise<CourseVersion[]> {
  const rows = await db
    .selectFrom("courseVersion")
    .select(VERSION)
    .where("courseId", "=", courseId)
    .orderBy("number", "desc")
    .execute();
  return rows as unknown as CourseVersion[];
}

/** Sessions as approved now; what a change left out stays on record with the moment it was removed. */
export async function saveSessions(tx: Tx, courseId: string, sessions: readonly Session[], at: Date): Promise<void> {
  await tx
    .updateTable("courseSession")
    .set({ removedAt: at })
    .where("courseId", "=", courseId)
    .where("removedAt", "is", null)
    .execute();
  for (const { id, ...rest } of sessions)
    await tx
      .insertInto("courseSession")
      .values({ id, courseId, ...rest, removedAt: null })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...rest, removedAt: null }))
      .execute();
}

/** Of these courses as last approved, in order. */
export async function listSessions(db: Db, courseIds: readonly string[]): Promise<(Session & { courseId: string })[]> {
  if (courseIds.length === 0) return [];
  return db
    .selectFrom("courseSession")
    .select(["id", "courseId", "day", "beginsAt", "endsAt", "place", "online", "topic", "trainer", "trainerPosition"])
    .where("courseId", "=", sql<string>`any(${uuids(courseIds)})`)
    .where("removedAt", "is", null)
    .orderBy("day")
    .orderBy("beginsAt")
    .orderBy("id")
    .execute();
}

const isFor = (me: Reader) => sql<boolean>`
  (v.unit_ids && ${uuids(me.own)} or (v.with_below and v.unit_ids && ${uuids(me.chain)}))
  and (v.roles = '{}' or v.roles && ${me.roles}::text[])`;

/** Whether an announced course is for this person. */
export async function isAddressedTo(db: Db, me: Reader, courseId: string): Promise<boolean> {
  const found = await sql`
    select 1 from course c join course_version v on v.course_id = c.id and v.number = c.version
    where c.id = ${courseId} and ${isFor(me)}`.execute(db);
  return found.rows.length > 0;
}

export interface StreamRow {
  id: string;
  unitId: string;
  kind: CourseKind;
  state: CourseState;
  title: string;
  firstDay: string;
  lastDay: string;
  capacity: number | null;
  signUpUntil: string | null;
  going: number;
  mine: "going" | "waiting" | "left" | null;
  completed: boolean | null;
}

export interface StreamFilter {
  /** What is to come, what one has a seat in, or what is over. */
  view: "coming" | "mine" | "past";
  kind?: CourseKind | undefined;
  q?: string | undefined;
}

/** Courses this person may take part in, or does. */
export async function listStream(
  db: Db,
  me: Reader,
  filter: StreamFilter,
  today: string,
  page: { limit: number; offset: number },
): Promise<StreamRow[]> {
  const parts = [sql`c.version is not null`];
  if (filter.view === "mine") parts.push(sql`s.state in ('going', 'waiting')`);
  else parts.push(sql`(${isFor(me)} or s.state in ('going', 'waiting'))`);
  if (filter.view === "coming") parts.push(sql`c.last_day >= ${today}::date and c.state <> 'held'`);
  if (filter.view === "past") parts.push(sql`(c.last_day < ${today}::date or c.state = 'held')`);
  if (filter.kind) parts.push(sql`c.kind = ${filter.kind}`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(c.title) ilike unaccent(${word})`);
  const order = filter.view === "coming" ? sql`c.first_day, c.id` : sql`c.first_day desc, c.id`;
  const found = await sql<StreamRow>`
    select c.id, c.unit_id, c.kind, c.state, c.title, c.first_day::text as first_day, c.last_day::text as last_day,
      v.capacity, v.sign_up_until::text as sign_up_until, s.state as mine, s.completed,
      (select count(*) from course_seat g where g.course_id = c.id and g.state = 'going')::int as going
    from course c
    join course_version v on v.course_id = c.id and v.number = c.version
    left join course_seat s on s.course_id = c.id and s.person_id = ${me.personId}
    where ${sql.join(parts, sql` and `)}
    order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows;
}

export interface CourseFilter {
  id?: string | undefined;
  /** Units whose courses a person looks after. */
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  state?: CourseState | undefined;
  kind?: CourseKind | undefined;
  taskId?: string | undefined;
  /** What somebody has to do: approve, correct, write down who came, tell how it went. */
  need?: "approve" | "correct" | "tell" | undefined;
  from?: string | undefined;
  to?: string | undefined;
  today?: string | undefined;
  notWrittenBy?: string | undefined;
  q?: string | undefined;
}

function courseWhere(filter: CourseFilter) {
  const parts = [sql`true`];
  if (filter.id) parts.push(sql`c.id = ${filter.id}`);
  if (filter.reach) parts.push(sql`c.unit_id = any(${uuids(filter.reach)})`);
  if (filter.unitId) parts.push(sql`c.unit_id = ${filter.unitId}`);
  if (filter.state) parts.push(sql`c.state = ${filter.state}`);
  if (filter.kind) parts.push(sql`c.kind = ${filter.kind}`);
  if (filter.taskId) parts.push(sql`c.task_id = ${filter.taskId}`);
  if (filter.from) parts.push(sql`c.last_day >= ${filter.from}::date`);
  if (filter.to) parts.push(sql`c.first_day <= ${filter.to}::date`);
  if (filter.need) parts.push(sql`c.state in ('draft', 'announced')`);
  if (filter.need === "approve") parts.push(sql`h.state = 'waiting'`);
  if (filter.need === "correct") parts.push(sql`h.state = 'returned'`);
  if (filter.need === "tell") parts.push(sql`c.state = 'announced' and c.last_day < ${filter.today ?? null}::date`);
  if (filter.notWrittenBy)
    parts.push(sql`not (h.reaches_others and ${filter.notWrittenBy}::uuid = any (h.writer_ids))`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(c.title) ilike unaccent(${word})`);
  return sql`
    from course c left join course_version h on h.course_id = c.id and h.state <> 'approved'
    where ${sql.join(parts, sql` and `)}`;
}

export interface CourseRow {
  id: string;
  unitId: string;
  kind: CourseKind;
  state: CourseState;
  title: string;
  firstDay: string;
  lastDay: string;
  inHand: VersionState | null;
  going: number;
  waiting: number;
  reached: number | null;
  createdAt: Date;
}

/** Newest first; `after` is the last row of the page before. */
export async function listCourses(
  db: Db,
  filter: CourseFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<CourseRow[]> {
  const behind = after ? sql` and (c.created_at, c.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``;
  const found = await sql<CourseRow>`
    with page as (
      select c.id, c.unit_id, c.kind, c.state, c.title, c.first_day::text as first_day, c.last_day::text as last_day,
        h.state as in_hand, c.reached, c.created_at ${courseWhere(filter)}${behind}
      order by c.created_at desc, c.id desc limit ${limit}
    )
    select page.*, coalesce(n.going, 0)::int as going, coalesce(n.waiting, 0)::int as waiting
    from page left join lateral (
      select count(*) filter (where s.state = 'going') as going, count(*) filter (where s.state = 'waiting') as waiting
      from course_seat s where s.course_id = page.id
    ) n on true
    order by page.created_at desc, page.id desc`.execute(db);
  return found.rows;
}

export async function countCourses(db: Db, filter: CourseFilter): Promise<Record<CourseState, number>> {
  const found = await sql<{ state: CourseState; n: number }>`
    select c.state, count(*)::int as n ${courseWhere(filter)} group by c.state`.execute(db);
  const counts: Record<CourseState, number> = { draft: 0, announced: 0, cancelled: 0, held: 0 };
  for (const row of found.rows) counts[row.state] = row.n;
  return counts;
}

export async function listCourseUnits(db: Db, filter: CourseFilter): Promise<string[]> {
  const found = await sql<{ unitId: string }>`select distinct c.unit_id ${courseWhere(filter)}`.execute(db);
  return found.rows.map((row) => row.unitId);
}
