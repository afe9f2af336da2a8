import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { QUESTION_COLUMNS, type Question } from "../feedback.store.ts";

/** That the Front follows a message: since when, and who wished it. */
export interface Watch {
  bySender: boolean;
  askedByName: string;
  reason: string;
  at: Date;
}

/** What the Front said of a message, and what the office replied. */
export interface Remark {
  id: string;
  questionId: string;
  body: string;
  personId: string;
  personName: string;
  at: Date;
  dueOn: string;
  reply: string | null;
  repliedByName: string | null;
  repliedAt: Date | null;
}

const REMARK = [
  "id",
  "questionId",
  "body",
  "personId",
  "personName",
  "at",
  "dueOn",
  "reply",
  "repliedByName",
  "repliedAt",
] as const;

/** False where the Front follows it already. */
export async function insertWatch(
  tx: Tx,
  questionId: string,
  watch: Watch & { askedBy: string | null },
): Promise<boolean> {
  const made = await tx
    .insertInto("questionFrontWatch")
    .values({ questionId, ...watch })
    .onConflict((conflict) => conflict.column("questionId").doNothing())
    .returning("questionId")
    .executeTakeFirst();
  return made !== undefined;
}

export async function findWatch(db: Db, questionId: string): Promise<Watch | undefined> {
  return db
    .selectFrom("questionFrontWatch")
    .select(["bySender", "askedByName", "reason", "at"])
    .where("questionId", "=", questionId)
    .executeTakeFirst();
}

export async function insertRemark(
  tx: Tx,
  remark: Pick<Remark, "questionId" | "body" | "personId" | "personName" | "at" | "dueOn">,
): Promise<void> {
  await tx.insertInto("questionFrontRemark").values(remark).execute();
}

/** Oldest first. */
export async function listRemarks(db: Db, questionId: string): Promise<Remark[]> {
  return db
    .selectFrom("questionFrontRemark")
    .select(REMARK)
    .where("questionId", "=", questionId)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export async function lockRemark(tx: Tx, id: string): Promise<Remark | undefined> {
  return tx.selectFrom("questionFrontRemark").select(REMARK).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function saveReply(
  tx: Tx,
  id: string,
  reply: { reply: string; repliedBy: string; repliedByName: string; repliedAt: Date },
): Promise<void> {
  await tx.updateTable("questionFrontRemark").set(reply).where("id", "=", id).execute();
}

/** Whether anybody at these units acts for the Front on the day: without one, nothing is offered to be followed. */
export async function isThereAFront(db: Db, unitIds: readonly string[], today: string): Promise<boolean> {
  if (unitIds.length === 0) return false;
  const found = await db
    .selectFrom("roleGrant")
    .select("id")
    .where("role", "=", "front")
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("fromDay", "<=", today)
    .where((where) => where.or([where("toDay", "is", null), where("toDay", ">", today)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface WatchedFilter {
  unitIds: readonly string[];
  view?: WatchedView | undefined;
  unitId?: string | undefined;
  words?: string | undefined;
  today: string;
}

export const WATCHED_VIEWS = ["new", "late", "remarked", "replied", "settled"] as const;
export type WatchedView = (typeof WATCHED_VIEWS)[number];

export interface Watched extends Pick<Question, "id" | "code" | "kind" | "state" | "closedAs" | "unitId" | "body"> {
  receivedAt: Date;
  dueOn: string;
  watchedAt: Date;
  bySender: boolean;
  remarks: number;
  waiting: number;
}

/** `w` is the watch, `q` the message, `r` its remarks counted. */
const FROM = sql`
  from question_front_watch w join question q on q.id = w.question_id
  left join lateral (select count(*)::int as remarks, (count(*) filter (where reply is null))::int as waiting
    from question_front_remark where question_id = q.id) r on true`;

function where(filter: WatchedFilter) {
  const units = filter.unitId ? filter.unitIds.filter((id) => id === filter.unitId) : filter.unitIds;
  const views: Record<WatchedView, ReturnType<typeof sql>> = {
    new: sql`r.remarks = 0 and q.state = 'received'`,
    late: sql`q.state = 'received' and q.due_on < ${filter.today}::date`,
    remarked: sql`r.waiting > 0`,
    replied: sql`r.remarks > 0 and r.waiting = 0`,
    settled: sql`q.state <> 'received'`,
  };
  const words = wordsToFind(filter.words).map((word) => sql`and q.search_key like ${containing(unmark(word))}`);
  return sql`where not q.is_confidential and q.unit_id = any(${[...units]}::uuid[])
    ${filter.view ? sql`and ${views[filter.view]}` : sql``} ${sql.join(words, sql` `)}`;
}

/** What the Front follows within its reach, newest first. */
export async function listWatched(db: Db, filter: WatchedFilter, limit: number, offset = 0): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    select q.id::text, q.code, q.kind, q.state, q.closed_as, q.unit_id::text, q.body, q.received_at, q.due_on::text,
      w.at as watched_at, w.by_sender, r.remarks, r.waiting
    ${FROM} ${where(filter)} order by w.at desc, q.id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countWatched(
  db: Db,
  filter: Omit<WatchedFilter, "view">,
): Promise<Record<WatchedView | "all", number>> {
  const { rows } = await sql<Record<WatchedView | "all", number>>`
    select count(*)::int as all,
      (count(*) filter (where r.remarks = 0 and q.state = 'received'))::int as new,
      (count(*) filter (where q.state = 'received' and q.due_on < ${filter.today}::date))::int as late,
      (count(*) filter (where r.waiting > 0))::int as remarked,
      (count(*) filter (where r.remarks > 0 and r.waiting = 0))::int as replied,
      (count(*) filter (where q.state <> 'received'))::int as settled
    ${FROM} ${where(filter)}`.execute(db);
  return rows[0] as Record<WatchedView | "all", number>;
}

/** One message the Front follows; undefined where it does not, or must not. */
export async function findWatched(db: Db, id: string): Promise<Question | undefined> {
  return (await db
    .selectFrom("question")
    .innerJoin("questionFrontWatch", "questionFrontWatch.questionId", "question.id")
    .select(QUESTION_COLUMNS)
    .where("question.id", "=", id)
    .where("isConfidential", "=", false)
    .executeTakeFirst()) as Question | undefined;
}

export interface WatchedFigures {
  unitId: string;
  watched: number;
  remarks: number;
  replied: number;
  repliedInTime: number;
}

/** What the Front took up between two moments, by office. */
export async function listWatchedFigures(
  db: Db,
  of: { unitIds: readonly string[] | null; from: Date; before: Date },
): Promise<WatchedFigures[]> {
  const { rows } = await sql<WatchedFigures>`
    select q.unit_id::text, count(*)::int as watched, coalesce(sum(r.remarks), 0)::int as remarks,
      coalesce(sum(r.replied), 0)::int as replied, coalesce(sum(r.in_time), 0)::int as replied_in_time
    from question_front_watch w join question q on q.id = w.question_id
    left join lateral (select count(*) as remarks, count(reply) as replied,
        count(*) filter (where (replied_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on) as in_time
      from question_front_remark where question_id = q.id) r on true
    where w.at >= ${of.from} and w.at < ${of.before} and not q.is_confidential
      ${of.unitIds ? sql`and q.unit_id = any(${[...of.unitIds]}::uuid[])` : sql``}
    group by q.unit_id`.execute(db);
  return rows;
}

export interface SubjectCount {
  /** Null: sent under none. */
  category: string | null;
  messages: number;
  late: number;
}

/** What people speak of at these units between two moments: messages by category, and how many were or are late. */
export async function countBySubject(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; before: Date; today: string },
): Promise<SubjectCount[]> {
  const { rows } = await sql<SubjectCount>`
    select q.category, count(*)::int as messages,
      (count(*) filter (where coalesce((q.answered_at at time zone 'Asia/Ho_Chi_Minh')::date, ${of.today}::date) > q.due_on
        and q.closed_as is null))::int as late
    from question q
    where q.received_at >= ${of.from} and q.received_at < ${of.before} and not q.is_confidential
      and q.unit_id = any(${[...of.unitIds]}::uuid[])
    group by q.category order by messages desc, q.category nulls last`.execute(db);
  return rows;
}

export interface RemarkToday {
  questionId: string;
  body: string;
  dueOn: string;
}

/** Remarks that wait for a reply of these units, first what is due first. */
export async function listRemarksWaiting(db: Db, unitIds: readonly string[], limit: number): Promise<RemarkToday[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom("questionFrontRemark as r")
    .innerJoin("question as q", "q.id", "r.questionId")
    .select(["r.questionId", "r.body", "r.dueOn"])
    .where("r.reply", "is", null)
    .where("q.isConfidential", "=", false)
    .where("q.unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("r.dueOn")
    .orderBy("r.id")
    .limit(limit)
    .execute();
}
