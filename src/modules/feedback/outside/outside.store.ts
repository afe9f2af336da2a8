import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { OutsideBody, SentOutside } from "./outside.ts";

const BODY = [
  "id",
  "name",
  "contact",
  "endpoint",
  "jurisdictionId",
  "serviceCode",
  "apiKeySealed",
  "state",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "approvedByName",
] as const;

export async function insertBody(tx: Tx, body: Omit<OutsideBody, "state" | "approvedByName">): Promise<void> {
  await tx.insertInto("open311Body").values(body).execute();
}

/** In the order of their names; those that ended last. */
export async function listBodies(db: Db): Promise<OutsideBody[]> {
  return (await db
    .selectFrom("open311Body")
    .select(BODY)
    .orderBy(sql`state = 'ended'`)
    .orderBy("name")
    .orderBy("writtenAt")
    .limit(500)
    .execute()) as OutsideBody[];
}

export async function findBody(db: Db, id: string): Promise<OutsideBody | undefined> {
  return (await db.selectFrom("open311Body").select(BODY).where("id", "=", id).executeTakeFirst()) as
    | OutsideBody
    | undefined;
}

export async function lockBody(tx: Tx, id: string): Promise<OutsideBody | undefined> {
  return (await tx.selectFrom("open311Body").select(BODY).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | OutsideBody
    | undefined;
}

export async function saveBody(
  tx: Tx,
  id: string,
  change: { state: OutsideBody["state"]; approvedBy?: string; approvedByName?: string; approvedAt?: Date },
): Promise<void> {
  await tx.updateTable("open311Body").set(change).where("id", "=", id).execute();
}

const SENT = [
  "questionId",
  "bodyId",
  "words",
  "place",
  "state",
  "tries",
  "begunAt",
  "reason",
  "requestId",
  "token",
  "notice",
  "sentAt",
  "answer",
  "settledAt",
] as const;

export async function insertSent(
  tx: Tx,
  sent: Pick<SentOutside, "questionId" | "bodyId" | "words" | "place"> & { dueAt: Date },
): Promise<void> {
  await tx
    .insertInto("questionOutside")
    .values({ ...sent, state: "waiting" })
    .execute();
}

export async function findSent(db: Db, questionId: string): Promise<SentOutside | undefined> {
  return (await db
    .selectFrom("questionOutside")
    .select(SENT)
    .where("questionId", "=", questionId)
    .executeTakeFirst()) as SentOutside | undefined;
}

export async function lockSent(tx: Tx, questionId: string): Promise<SentOutside | undefined> {
  return (await tx
    .selectFrom("questionOutside")
    .select(SENT)
    .where("questionId", "=", questionId)
    .forUpdate()
    .executeTakeFirst()) as SentOutside | undefined;
}

export async function saveSent(
  tx: Tx,
  questionId: string,
  change: Partial<Omit<SentOutside, "questionId" | "bodyId">> & { dueAt?: Date | null; askedAt?: Date },
): Promise<void> {
  await tx.updateTable("questionOutside").set(change).where("questionId", "=", questionId).execute();
}

/** What is to be told now, first what waits longest. */
export async function nextDue(db: Db, now: Date): Promise<SentOutside | undefined> {
  return (await db
    .selectFrom("questionOutside")
    .select(SENT)
    .where("state", "=", "waiting")
    .where("dueAt", "<=", now)
    .orderBy("dueAt")
    .limit(1)
    .executeTakeFirst()) as SentOutside | undefined;
}

/** Takes the row for one try; false where somebody else has it. */
export async function beginSending(tx: Tx, questionId: string, at: Date): Promise<boolean> {
  const begun = await tx
    .updateTable("questionOutside")
    .set((one) => ({ state: "sending", begunAt: at, tries: one("tries", "+", 1) }))
    .where("questionId", "=", questionId)
    .where("state", "=", "waiting")
    .returning("questionId")
    .executeTakeFirst();
  return begun !== undefined;
}

/** What a process that ended left on its way: nobody knows whether it was taken. */
export async function noteLost(tx: Tx, begunBefore: Date, reason: string): Promise<SentOutside[]> {
  return (await tx
    .updateTable("questionOutside")
    .set({ state: "unknown", reason })
    .where("state", "=", "sending")
    .where("begunAt", "<", begunBefore)
    .returning(SENT)
    .execute()) as SentOutside[];
}

/** Those the body has taken and that were not asked about since the moment, longest ago first. */
export async function listToAsk(db: Db, before: Date, limit: number): Promise<SentOutside[]> {
  return (await db
    .selectFrom("questionOutside")
    .select(SENT)
    .where("state", "=", "sent")
    .where((where) => where.or([where("askedAt", "is", null), where("askedAt", "<", before)]))
    .orderBy("askedAt", (order) => order.asc().nullsFirst())
    .limit(limit)
    .execute()) as SentOutside[];
}

export interface StuckOutside {
  questionId: string;
  body: string;
  state: "unknown" | "refused";
}

/** What did not arrive, or is not known to have, of these units. */
export async function listStuck(db: Db, unitIds: readonly string[], limit: number): Promise<StuckOutside[]> {
  if (unitIds.length === 0) return [];
  return (await db
    .selectFrom("questionOutside as o")
    .innerJoin("question as q", "q.id", "o.questionId")
    .select(["o.questionId", "q.body", "o.state"])
    .where("o.state", "in", ["unknown", "refused"])
    .where("q.isConfidential", "=", false)
    .where("q.unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("o.begunAt")
    .limit(limit)
    .execute()) as StuckOutside[];
}
