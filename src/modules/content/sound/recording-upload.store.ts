import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { RecordingOf, RecordingUpload } from "./recording-upload.ts";

const of = (what: RecordingOf) => ({ itemId: what.itemId, lang: what.lang, scriptSum: what.scriptSum });

export async function findUploadOf(db: Db, what: RecordingOf): Promise<RecordingUpload | undefined> {
  const { itemId, lang, scriptSum } = of(what);
  let query = db.selectFrom("recordingUpload").selectAll().where("itemId", "=", itemId);
  query = lang === null ? query.where("scriptSum", "=", scriptSum) : query.where("lang", "=", lang);
  return (await query.executeTakeFirst()) as RecordingUpload | undefined;
}

export async function findUpload(db: Db, id: string): Promise<RecordingUpload | undefined> {
  const row = await db.selectFrom("recordingUpload").selectAll().where("id", "=", id).executeTakeFirst();
  return row as RecordingUpload | undefined;
}

export async function lockUpload(tx: Tx, id: string): Promise<RecordingUpload | undefined> {
  const row = await tx.selectFrom("recordingUpload").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as RecordingUpload | undefined;
}

/** In place of what was sent for the same thing before. */
export async function replaceUpload(tx: Tx, upload: Omit<RecordingUpload, "beganAt" | "failedAt">): Promise<void> {
  await dropUploadOf(tx, upload);
  await tx.insertInto("recordingUpload").values(upload).execute();
}

export async function saveUpload(
  tx: Tx,
  id: string,
  change: Partial<Pick<RecordingUpload, "state" | "failure" | "beganAt" | "failedAt">>,
): Promise<void> {
  await tx.updateTable("recordingUpload").set(change).where("id", "=", id).execute();
}

export async function dropUpload(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("recordingUpload").where("id", "=", id).execute();
}

export async function dropUploadOf(tx: Tx, what: RecordingOf): Promise<void> {
  const { itemId, lang, scriptSum } = of(what);
  const query = tx.deleteFrom("recordingUpload").where("itemId", "=", itemId);
  await (lang === null ? query.where("scriptSum", "=", scriptSum) : query.where("lang", "=", lang)).execute();
}

/**
 * Something still rests on these bytes: another upload that waits, or a sound of ours that somebody saved and sent again. Files
 * are kept under the hash of what is in them.
 */
export async function isFileInUse(db: Db, key: string): Promise<boolean> {
  const found = await sql<{ inUse: boolean }>`
    select exists (select from recording_upload where file_key = ${key} and state <> 'failed')
      or exists (select from script_audio where mp3_key = ${key} or ogg_key = ${key})
      or exists (select from translation_audio where file_key = ${key})
      or exists (select from reading where file_key = ${key}) as in_use`.execute(db);
  return found.rows[0]?.inUse ?? true;
}
