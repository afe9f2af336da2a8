import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Notice, NoticeState } from "./notice.ts";

const COLUMNS = ["id", "questionId", "step", "channel", "state", "reason", "at", "changedAt"] as const;

/** The notice of a step; the one that is there, where it was opened before. */
export async function openNotice(
  tx: Tx,
  notice: Pick<Notice, "questionId" | "step" | "channel" | "at">,
): Promise<string> {
  const made = await tx
    .insertInto("questionNotice")
    .values({ ...notice, changedAt: notice.at })
    .onConflict((conflict) => conflict.columns(["questionId", "step", "at"]).doUpdateSet({ channel: notice.channel }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function findNotice(db: Db, id: string): Promise<Notice | undefined> {
  const row = await db.selectFrom("questionNotice").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Notice | undefined;
}

/** The notice of the answer that was given last. */
export async function findAnswerNotice(db: Db, questionId: string): Promise<Notice | undefined> {
  const row = await db
    .selectFrom("questionNotice")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .where("step", "=", "answered")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as Notice | undefined;
}

export async function listNotices(db: Db, questionId: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom("questionNotice")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
  return rows as Notice[];
}

/** Moves a notice on; false where it is no longer in one of these states. */
export async function moveNotice(
  tx: Tx,
  id: string,
  from: readonly NoticeState[],
  to: { state: NoticeState; reason?: string | null; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable("questionNotice")
    .set({ state: to.state, reason: to.reason ?? null, changedAt: to.at })
    .where("id", "=", id)
    .where("state", "in", [...from])
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
