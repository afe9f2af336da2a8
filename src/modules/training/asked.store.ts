import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import { uuids, wordsOf } from "./course.store.ts";

export const ASKED_STATES = ["answered", "owed", "handed"] as const;
/** Answered there or since, owed by a unit until a day, or handed into the inbox of questions. */
export type AskedState = (typeof ASKED_STATES)[number];

export interface Asked {
  id: string;
  courseId: string;
  position: number;
  body: string;
  askerSealed: string | null;
  state: AskedState;
  owedBy: string | null;
  dueOn: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  inboxId: string | null;
  inboxCode: string | null;
  publishedAt: Date | null;
  publishedBy: string | null;
  publishedByName: string | null;
  recordedByName: string;
  recordedAt: Date;
}

const COLUMNS = [
  "id",
  "courseId",
  "position",
  "body",
  "askerSealed",
  "state",
  "owedBy",
  "dueOn",
  "answer",
  "answeredBy",
  "answeredByName",
  "answeredAt",
  "inboxId",
  "inboxCode",
  "publishedAt",
  "publishedBy",
  "publishedByName",
  "recordedByName",
  "recordedAt",
] as const;

export async function insertAsked(tx: Tx, row: Omit<Asked, "position">): Promise<void> {
  const { n } = await tx
    .selectFrom("courseQuestion")
    .select(sql<number>`coalesce(max(position), 0)::int + 1`.as("n"))
    .where("courseId", "=", row.courseId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("courseQuestion")
    .values({ ...row, position: n })
    .execute();
}

export async function lockAsked(tx: Tx, id: string): Promise<Asked | undefined> {
  const row = await tx
    .selectFrom("courseQuestion")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row as Asked | undefined;
}

export async function saveAsked(
  tx: Tx,
  id: string,
  change: Partial<Omit<Asked, "id" | "courseId">> & { removedAt?: Date; removedByName?: string },
): Promise<void> {
  await tx.updateTable("courseQuestion").set(change).where("id", "=", id).execute();
}

/** Of one course, in the order they were written down. */
export async function listAsked(db: Db, courseId: string): Promise<Asked[]> {
  const rows = await db
    .selectFrom("courseQuestion")
    .select(COLUMNS)
    .where("courseId", "=", courseId)
    .where("removedAt", "is", null)
    .orderBy("position")
    .execute();
  return rows as Asked[];
}

export interface AskedFilter {
  /** Owed by these units, or asked at courses of these. */
  unitIds: readonly string[];
  state?: AskedState | "late" | undefined;
  unitId?: string | undefined;
  today: string;
  q?: string | undefined;
}

export type AskedRow = Asked & { courseTitle: string; courseUnitId: string; heldOn: string };

/** What is owed first, soonest first; then the newest. */
export async function listAskedOf(
  db: Db,
  filter: AskedFilter,
  page: { limit: number; offset: number },
): Promise<AskedRow[]> {
  const parts = [
    sql`q.removed_at is null`,
    sql`(q.owed_by = any(${uuids(filter.unitIds)}) or c.unit_id = any(${uuids(filter.unitIds)}))`,
  ];
  if (filter.state === "late") parts.push(sql`q.state = 'owed' and q.due_on < ${filter.today}::date`);
  else if (filter.state) parts.push(sql`q.state = ${filter.state}`);
  if (filter.unitId) parts.push(sql`coalesce(q.owed_by, c.unit_id) = ${filter.unitId}`);
  for (const word of wordsOf(filter.q)) parts.push(sql`unaccent(q.body) ilike unaccent(${word})`);
  const found = await sql<AskedRow>`
    select q.id, q.course_id, q.position, q.body, q.asker_sealed, q.state, q.owed_by, q.due_on::text as due_on, q.answer,
      q.answered_by, q.answered_by_name, q.answered_at, q.inbox_id, q.inbox_code, q.published_at, q.published_by,
      q.published_by_name, q.recorded_by_name, q.recorded_at, c.title as course_title, c.unit_id as course_unit_id,
      c.first_day::text as held_on
    from course_question q join course c on c.id = q.course_id
    where ${sql.join(parts, sql` and `)}
    order by q.state <> 'owed', case when q.state = 'owed' then q.due_on end, q.recorded_at desc, q.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return found.rows;
}

/** What these units owe, soonest first. */
export async function listOwed(db: Db, unitIds: readonly string[], limit: number): Promise<AskedRow[]> {
  if (unitIds.length === 0) return [];
  const found = await sql<AskedRow>`
    select q.id, q.course_id, q.body, q.due_on::text as due_on, q.owed_by, c.title as course_title
    from course_question q join course c on c.id = q.course_id
    where q.state = 'owed' and q.removed_at is null and q.owed_by = any(${uuids(unitIds)})
    order by q.due_on, q.id limit ${limit}`.execute(db);
  return found.rows;
}

export async function findAsked(db: Db, id: string): Promise<Asked | undefined> {
  const row = await db
    .selectFrom("courseQuestion")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return row as Asked | undefined;
}
