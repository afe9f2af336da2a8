import type { Db, Tx } from "../../platform/db/index.ts";

export interface Attachment {
  id: string;
  /** What people get, in words. */
  label: string;
  fileKey: string;
  fileName: string;
  fileType: string;
  bytes: number;
  fromVersion: number;
}

const COLUMNS = ["id", "label", "fileKey", "fileName", "fileType", "bytes", "fromVersion"] as const;

/** The files a version goes out with, in the order in which they were added. */
export async function listAttachments(db: Db, itemId: string, version: number): Promise<Attachment[]> {
  return db
    .selectFrom("itemAttachment")
    .select(COLUMNS)
    .where("itemId", "=", itemId)
    .where("fromVersion", "<=", version)
    .where((one) => one.or([one("untilVersion", "is", null), one("untilVersion", ">", version)]))
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

export async function insertAttachment(
  tx: Tx,
  itemId: string,
  attachment: Omit<Attachment, "id"> & { addedByName: string; addedAt: Date },
): Promise<void> {
  await tx
    .insertInto("itemAttachment")
    .values({ itemId, ...attachment })
    .execute();
}

/** From this version on it is not handed out any more; what was never published leaves no trace. */
export async function endAttachment(tx: Tx, attachment: Attachment, version: number): Promise<void> {
  if (attachment.fromVersion >= version)
    await tx.deleteFrom("itemAttachment").where("id", "=", attachment.id).execute();
  else await tx.updateTable("itemAttachment").set({ untilVersion: version }).where("id", "=", attachment.id).execute();
}
