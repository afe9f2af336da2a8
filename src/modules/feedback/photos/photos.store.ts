import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Photo } from "./photo.ts";

/** A photo whose sealed file lies in the store already. */
export interface KeptPhoto {
  id: string;
  fileKey: string;
  width: number;
  height: number;
}

const COLUMNS = [
  "id",
  "questionId",
  "position",
  "fileKey",
  "width",
  "height",
  "hiddenCells",
  "markedByName",
  "markedAt",
  "publicKey",
] as const;

export async function insertPhotos(tx: Tx, questionId: string, photos: readonly KeptPhoto[], at: Date): Promise<void> {
  await tx
    .insertInto("questionPhoto")
    .values(photos.map((photo, index) => ({ ...photo, questionId, position: index + 1, addedAt: at })))
    .execute();
}

export async function listPhotos(db: Db, questionId: string): Promise<Photo[]> {
  return db
    .selectFrom("questionPhoto")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .orderBy("position")
    .execute();
}

export async function findPhoto(db: Db, id: string): Promise<Photo | undefined> {
  return db.selectFrom("questionPhoto").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function savePhotoMarks(
  tx: Tx,
  id: string,
  marks: { hiddenCells: string[]; markedBy: string; markedByName: string; markedAt: Date; publicKey: string },
): Promise<void> {
  await tx.updateTable("questionPhoto").set(marks).where("id", "=", id).execute();
}

/** Photos of messages settled before the day, with what lies in the store for them. */
export async function listOldPhotos(db: Db, before: Date, limit: number): Promise<Photo[]> {
  return db
    .selectFrom("questionPhoto")
    .innerJoin("question", "question.id", "questionPhoto.questionId")
    .select(COLUMNS.map((column) => `questionPhoto.${column}` as const))
    .where("question.state", "<>", "received")
    .where(sql<Date>`coalesce(question.answered_at, question.received_at)`, "<", before)
    .orderBy("questionPhoto.id")
    .limit(limit)
    .execute();
}

export async function deletePhoto(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("questionPhoto").where("id", "=", id).execute();
}

/** Whether another photo has the same copy: files are kept by their content. */
export async function isCopyShared(db: Db, photo: Pick<Photo, "id" | "publicKey">): Promise<boolean> {
  if (photo.publicKey === null) return false;
  const other = await db
    .selectFrom("questionPhoto")
    .select("id")
    .where("publicKey", "=", photo.publicKey)
    .where("id", "<>", photo.id)
    .executeTakeFirst();
  return other !== undefined;
}
