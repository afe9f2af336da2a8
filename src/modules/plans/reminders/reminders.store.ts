import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Reminder } from "../../../platform/http/index.ts";

export interface DigestTask {
  taskId: string;
  unitId: string;
  /** The day it is about: the last day, or the next one of a task that comes again. */
  dueOn: string;
}

/** A request for cooperation that the person's unit owes an answer to. */
export interface DigestRequest {
  requestId: string;
  unitId: string;
  dueOn: string;
}

/** False where the person has had the digest of the day. */
export async function insertDigest(
  tx: Tx,
  digest: {
    personId: string;
    day: string;
    tasks: readonly DigestTask[];
    requests: readonly DigestRequest[];
    /** Ids of comments. */
    comments: readonly string[];
    obstacles: readonly string[];
    notices: readonly Reminder[];
    createdAt: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("reminderDigest")
    .values({
      ...digest,
      tasks: JSON.stringify(digest.tasks),
      requests: JSON.stringify(digest.requests),
      comments: JSON.stringify(digest.comments),
      obstacles: JSON.stringify(digest.obstacles),
      notices: JSON.stringify(digest.notices),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("personId")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findDigest(
  db: Db,
  personId: string,
  day: string,
): Promise<
  | {
      tasks: DigestTask[];
      requests: DigestRequest[];
      comments: string[];
      obstacles: string[];
      notices: Reminder[];
    }
  | undefined
> {
  const row = await db
    .selectFrom("reminderDigest")
    .select(["tasks", "requests", "comments", "obstacles", "notices"])
    .where("personId", "=", personId)
    .where("day", "=", day)
    .executeTakeFirst();
  return (
    row && {
      tasks: row.tasks as unknown as DigestTask[],
      requests: row.requests as unknown as DigestRequest[],
      comments: row.comments as unknown as string[],
      obstacles: row.obstacles as unknown as string[],
      notices: row.notices as unknown as Reminder[],
    }
  );
}

export async function removeDigestsBefore(tx: Tx, day: string): Promise<number> {
  const done = await tx.deleteFrom("reminderDigest").where("day", "<", day).executeTakeFirst();
  return Number(done.numDeletedRows);
}
