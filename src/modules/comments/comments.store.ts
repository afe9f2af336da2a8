import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import type { CommentState } from "./comment.ts";

export interface Comment {
  id: string;
  code: string;
  subjectId: string;
  unitId: string;
  path: string;
  subjectTitle: string;
  name: string;
  body: string;
  shown: string | null;
  emailSealed: string | null;
  state: CommentState;
  receivedAt: Date;
  dueOn: string;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  reason: string | null;
  note: string | null;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  questionCode: string | null;
}

/** False when the code was drawn before; the caller draws another. */
export async function insertComment(
  tx: Tx,
  comment: Pick<
    Comment,
    | "id"
    | "code"
    | "subjectId"
    | "unitId"
    | "path"
    | "subjectTitle"
    | "name"
    | "body"
    | "emailSealed"
    | "receivedAt"
    | "dueOn"
  >,
): Promise<boolean> {
  const made = await tx
    .insertInto("readerComment")
    .values(comment)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function findComment(db: Db, by: { id: string } | { code: string }): Promise<Comment | undefined> {
  const query = db.selectFrom("readerComment").selectAll();
  const found = "id" in by ? query.where("id", "=", by.id) : query.where("code", "=", by.code);
  return (await found.executeTakeFirst()) as Comment | undefined;
}

/** What was passed on and became confidential is read by the head and the inspectors alone, also where it was written. */
const isOpen = sql<boolean>`not exists (
  select from confidential_question q where q.code = reader_comment.question_code)`;

export async function findOpenComment(db: Db, id: string): Promise<Comment | undefined> {
  const found = db.selectFrom("readerComment").selectAll().where("id", "=", id).where(isOpen);
  return (await found.executeTakeFirst()) as Comment | undefined;
}

export async function lockComment(tx: Tx, id: string): Promise<Comment | undefined> {
  return (await tx.selectFrom("readerComment").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Comment
    | undefined;
}

export async function saveComment(
  tx: Tx,
  id: string,
  change: Partial<Omit<Comment, "id" | "code" | "body">>,
): Promise<void> {
  await tx.updateTable("readerComment").set(change).where("id", "=", id).execute();
}

export interface CommentFilter {
  unitIds: readonly string[];
  state?: CommentState | undefined;
  lateOn?: string | undefined;
  unitId?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: CommentFilter) {
  let query = db
    .selectFrom("readerComment")
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)
    .where(isOpen);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.lateOn) query = query.where("state", "=", "waiting").where("dueOn", "<", filter.lateOn);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.q) {
    const like = containing(filter.q);
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', body, name, subject_title, code)) ilike unaccent(${like})`,
    );
  }
  return query;
}

/** What waits comes first, due first; then the newest. */
export async function listComments(
  db: Db,
  filter: CommentFilter,
  page: { limit: number; offset: number },
): Promise<Comment[]> {
  return (await filtered(db, filter)
    .selectAll()
    .orderBy(sql`state <> 'waiting'`)
    .orderBy(sql`case when state = 'waiting' then due_on end`)
    .orderBy("receivedAt", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute()) as Comment[];
}

export async function countComments(db: Db, filter: CommentFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((one) => one.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type PublicComment = Pick<Comment, "id" | "name" | "receivedAt" | "answer" | "answeredByName" | "answeredAt"> & {
  shown: string;
};

/** Oldest first, as a conversation is read. */
export async function listPublicComments(db: Db, subjectId: string, limit: number): Promise<PublicComment[]> {
  return (await db
    .selectFrom("readerComment")
    .select(["id", "name", "shown", "receivedAt", "answer", "answeredByName", "answeredAt"])
    .where("subjectId", "=", subjectId)
    .where("state", "=", "published")
    .orderBy("receivedAt")
    .orderBy("id")
    .limit(limit)
    .execute()) as PublicComment[];
}

/** Of an item: how many comments there are in each state, those not public by reason. */
export async function countByStateAndReason(
  db: Db,
  subjectId: string,
): Promise<{ state: CommentState; reason: string | null; count: number }[]> {
  const rows = await db
    .selectFrom("readerComment")
    .select(["state", "reason"])
    .select((one) => one.fn.countAll<string>().as("count"))
    .where("subjectId", "=", subjectId)
    .groupBy(["state", "reason"])
    .orderBy("state")
    .orderBy("reason")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as CommentState, count: Number(row.count) }));
}

export async function countPublished(db: Db, subjectIds: readonly string[]): Promise<Map<string, number>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("readerComment")
    .select("subjectId")
    .select((one) => one.fn.countAll<string>().as("count"))
    .where("subjectId", "in", [...subjectIds])
    .where("state", "=", "published")
    .groupBy("subjectId")
    .execute();
  return new Map(rows.map((row) => [row.subjectId, Number(row.count)]));
}

export interface CommentSetting {
  isOn: boolean;
  openDays: number;
  answerDays: number;
}
export async function listSettings(db: Db, unitIds: readonly string[]): Promise<Map<string, CommentSetting>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("readerCommentSetting")
    .select(["unitId", "isOn", "openDays", "answerDays"])
    .where("unitId", "in", [...unitIds])
    .execute();
  return new Map(rows.map(({ unitId, ...setting }) => [unitId, setting]));
}

export async function saveSetting(
  tx: Tx,
  unitId: string,
  setting: CommentSetting & { changedByName: string; changedAt: Date },
): Promise<void> {
  await tx
    .insertInto("readerCommentSetting")
    .values({ unitId, ...setting })
    .onConflict((conflict) => conflict.column("unitId").doUpdateSet(setting))
    .execute();
}

export async function findSwitch(db: Db, subjectId: string): Promise<boolean | null> {
  const row = await db
    .selectFrom("readerCommentSwitch")
    .select("isOn")
    .where("subjectId", "=", subjectId)
    .executeTakeFirst();
  return row?.isOn ?? null;
}

export async function saveSwitch(
  tx: Tx,
  subjectId: string,
  change: { isOn: boolean; changedByName: string; changedAt: Date },
): Promise<void> {
  await tx
    .insertInto("readerCommentSwitch")
    .values({ subjectId, ...change })
    .onConflict((conflict) => conflict.column("subjectId").doUpdateSet(change))
    .execute();
}

/** Counts one more of an address on a day; returns how many it has now. */
export async function countSender(tx: Tx, day: string, sender: string): Promise<number> {
  const row = await tx
    .insertInto("readerCommentSender")
    .values({ day, sender, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["day", "sender"]).doUpdateSet({ count: sql<number>`reader_comment_sender.count + 1` }),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Addresses for answers that were given long ago, and counts of days gone by. */
export async function eraseTraces(tx: Tx, before: { decided: Date; day: string }): Promise<number> {
  const done = await tx
    .updateTable("readerComment")
    .set({ emailSealed: null })
    .where("emailSealed", "is not", null)
    .where("decidedAt", "<", before.decided)
    .executeTakeFirst();
  await tx.deleteFrom("readerCommentSender").where("day", "<", before.day).execute();
  return Number(done.numUpdatedRows);
}
