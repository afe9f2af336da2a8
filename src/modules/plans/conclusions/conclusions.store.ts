import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PlanNotice } from "./conclusions.ts";

const COLUMNS = [
  "id",
  "planId",
  "number",
  "heldOn",
  "chair",
  "title",
  "meetingId",
  "sourceText",
  "sourceName",
  "createdByName",
  "createdAt",
] as const;

/** Null where this notice of the day was entered before. */
export async function insertNotice(
  tx: Tx,
  notice: Omit<PlanNotice, "id"> & { createdBy: string | null },
): Promise<string | null> {
  const row = await tx
    .insertInto("planNotice")
    .values(notice)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findNotice(db: Db, id: string): Promise<PlanNotice | undefined> {
  return db.selectFrom("planNotice").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** Newest meeting first. */
export async function listNotices(db: Db, planId: string): Promise<PlanNotice[]> {
  return db
    .selectFrom("planNotice")
    .select(COLUMNS)
    .where("planId", "=", planId)
    .orderBy("heldOn", "desc")
    .orderBy("createdAt", "desc")
    .execute();
}

export async function insertConclusion(
  tx: Tx,
  conclusion: { noticeId: string; taskId: string; createdByName: string; createdAt: Date },
): Promise<void> {
  await tx.insertInto("planConclusion").values(conclusion).execute();
}

/** Conclusions of a plan in the order they were entered. */
export async function listConclusions(db: Db, planId: string): Promise<{ noticeId: string; taskId: string }[]> {
  return db
    .selectFrom("planConclusion as c")
    .innerJoin("planNotice as n", "n.id", "c.noticeId")
    .select(["c.noticeId", "c.taskId"])
    .where("n.planId", "=", planId)
    .orderBy("c.createdAt")
    .execute();
}

/** The notice a task came from; undefined for tasks of the plan's own text. */
export async function findNoticeOfTask(db: Db, taskId: string): Promise<PlanNotice | undefined> {
  return db
    .selectFrom("planNotice as n")
    .innerJoin("planConclusion as c", "c.noticeId", "n.id")
    .select(COLUMNS.map((column) => `n.${column}` as const))
    .where("c.taskId", "=", taskId)
    .executeTakeFirst();
}
