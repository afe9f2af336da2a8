import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Comment, CommentSubject } from "./comment.ts";

const COLUMNS = [
  "id",
  "taskId",
  "requestId",
  "body",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "editedAt",
  "takenBackAt",
] as const;

export async function insertComment(tx: Tx, comment: Comment): Promise<void> {
  await tx.insertInto("comment").values(comment).execute();
}

export async function findComment(db: Db, id: string): Promise<Comment | undefined> {
  return db.selectFrom("comment").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function lockComment(tx: Tx, id: string): Promise<Comment | undefined> {
  return tx.selectFrom("comment").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function saveWords(tx: Tx, id: string, body: string, editedAt: Date): Promise<void> {
  await tx.updateTable("comment").set({ body, editedAt }).where("id", "=", id).execute();
}

export async function saveTakenBack(tx: Tx, id: string, takenBackAt: Date): Promise<void> {
  await tx.updateTable("comment").set({ body: "", takenBackAt }).where("id", "=", id).execute();
}

const about = (subject: CommentSubject) =>
  "taskId" in subject
    ? sql<boolean>`comment.task_id = ${subject.taskId}::uuid`
    : sql<boolean>`comment.request_id = ${subject.requestId}::uuid`;

/** The newest of them, oldest of these first; `before` is the first one of the page after. */
export async function listComments(
  db: Db,
  subject: CommentSubject,
  limit: number,
  before?: { writtenAt: Date; id: string },
): Promise<Comment[]> {
  let query = db.selectFrom("comment").select(COLUMNS).where(about(subject));
  if (before)
    query = query.where(sql<boolean>`(written_at, id) < (${before.writtenAt}::timestamptz, ${before.id}::uuid)`);
  const rows = await query.orderBy("writtenAt", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows.reverse();
}

export async function countComments(db: Db, subject: CommentSubject): Promise<number> {
  const row = await db
    .selectFrom("comment")
    .select(sql<number>`count(*)::int`.as("count"))
    .where(about(subject))
    .where("takenBackAt", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function listWriters(db: Db, subject: CommentSubject): Promise<string[]> {
  const rows = await db
    .selectFrom("comment")
    .select("writtenBy")
    .distinct()
    .where(about(subject))
    .where("takenBackAt", "is", null)
    .execute();
  return rows.map((row) => row.writtenBy);
}

/** Whoever is to be told already stays so; being named weighs more than having written. */
export async function saveNotices(
  tx: Tx,
  commentId: string,
  people: readonly { personId: string; isMention: boolean }[],
): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto("commentNotice")
    .values(people.map((one) => ({ ...one, commentId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listUntold(db: Db): Promise<{ personId: string; commentId: string }[]> {
  return db
    .selectFrom("commentNotice")
    .innerJoin("comment", "comment.id", "commentNotice.commentId")
    .select(["commentNotice.personId", "commentNotice.commentId"])
    .where("commentNotice.toldOn", "is", null)
    .where("comment.takenBackAt", "is", null)
    .orderBy("comment.writtenAt")
    .execute();
}

export async function saveTold(tx: Tx, personId: string, commentIds: readonly string[], day: string): Promise<void> {
  await tx
    .updateTable("commentNotice")
    .set({ toldOn: day })
    .where("personId", "=", personId)
    .where("commentId", "=", sql<string>`any(${[...commentIds]}::uuid[])`)
    .execute();
}

/** Comments that still stand, for a mail: who wrote about what. */
export async function listStandingComments(db: Db, ids: readonly string[]): Promise<(Comment & { about: string })[]> {
  return db
    .selectFrom("comment")
    .leftJoin("planTask", "planTask.id", "comment.taskId")
    .leftJoin("cooperationRequest", "cooperationRequest.id", "comment.requestId")
    .select(COLUMNS.map((column) => `comment.${column}` as const))
    .select(sql<string>`coalesce(plan_task.text, cooperation_request.title)`.as("about"))
    .where("comment.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("comment.takenBackAt", "is", null)
    .orderBy("comment.writtenAt")
    .execute();
}
