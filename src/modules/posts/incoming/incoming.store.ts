import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { AccountKind } from "../connections/account.ts";
import type { Incoming } from "./incoming.ts";

const COLUMNS = [
  "id",
  "accountId",
  "kind",
  "sealedSender",
  "questionId",
  "receivedAt",
  "replyState",
  "replyReason",
  "repliedAt",
] as const;

/** Whether it was taken before: networks tell the same thing again. */
export async function isTaken(tx: Tx, accountId: string, remoteId: string): Promise<boolean> {
  // Two tellings at once wait for one another.
  await sql`select pg_advisory_xact_lock(hashtext(${accountId}), hashtext(${remoteId}))`.execute(tx);
  const row = await tx
    .selectFrom("postIncoming")
    .select("id")
    .where("accountId", "=", accountId)
    .where("remoteId", "=", remoteId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertIncoming(
  tx: Tx,
  incoming: Pick<Incoming, "id" | "accountId" | "kind" | "sealedSender" | "questionId" | "receivedAt"> & {
    remoteId: string;
  },
): Promise<void> {
  await tx.insertInto("postIncoming").values(incoming).execute();
}

export async function findIncomingOf(db: Db, questionId: string): Promise<Incoming | undefined> {
  return (await db
    .selectFrom("postIncoming")
    .select(COLUMNS)
    .where("questionId", "=", questionId)
    .executeTakeFirst()) as Incoming | undefined;
}

export async function findIncoming(db: Db, id: string): Promise<Incoming | undefined> {
  return (await db.selectFrom("postIncoming").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | Incoming
    | undefined;
}

export async function lockIncoming(tx: Tx, id: string): Promise<Incoming | undefined> {
  return (await tx.selectFrom("postIncoming").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | Incoming
    | undefined;
}

export async function saveReply(
  tx: Tx,
  id: string,
  reply: { replyState: Incoming["replyState"]; replyReason: string | null; repliedAt: Date },
): Promise<void> {
  await tx.updateTable("postIncoming").set(reply).where("id", "=", id).execute();
}

/** Who wrote it is forgotten once nothing can be answered to it any more. */
export async function eraseSenders(tx: Tx, before: Date): Promise<number> {
  const done = await tx
    .updateTable("postIncoming")
    .set({ sealedSender: null })
    .where("sealedSender", "is not", null)
    .where("receivedAt", "<", before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface IncomingRow extends Incoming {
  place: string;
  unitId: string;
  accountKind: AccountKind;
}

export interface IncomingFilter {
  unitIds: readonly string[];
  replyState?: Incoming["replyState"];
}

/** Newest first; `after` is the last row of the page before. */
export async function listIncoming(
  db: Db,
  filter: IncomingFilter,
  limit: number,
  after?: Pick<Incoming, "receivedAt" | "id">,
): Promise<IncomingRow[]> {
  let query = db
    .selectFrom("postIncoming as i")
    .innerJoin("postAccount as a", "a.id", "i.accountId")
    .innerJoin("postPlace as p", "p.id", "a.placeId")
    .select([
      "i.id",
      "i.accountId",
      "i.kind",
      "i.sealedSender",
      "i.questionId",
      "i.receivedAt",
      "i.replyState",
      "i.replyReason",
      "i.repliedAt",
      "p.name as place",
      "p.unitId",
      "a.kind as accountKind",
    ])
    .where("p.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)
    .where(sql<boolean>`not exists (select from confidential_question q where q.id = i.question_id)`);
  if (filter.replyState) query = query.where("i.replyState", "=", filter.replyState);
  if (after) query = query.where(sql<boolean>`(i.received_at, i.id) < (${after.receivedAt}, ${after.id}::uuid)`);
  return (await query
    .orderBy("i.receivedAt", "desc")
    .orderBy("i.id", "desc")
    .limit(limit)
    .execute()) as unknown as IncomingRow[];
}

export async function unitOfIncoming(tx: Tx, id: string): Promise<string> {
  const row = await tx
    .selectFrom("postIncoming as i")
    .innerJoin("postAccount as a", "a.id", "i.accountId")
    .innerJoin("postPlace as p", "p.id", "a.placeId")
    .select("p.unitId")
    .where("i.id", "=", id)
    .executeTakeFirstOrThrow();
  return row.unitId;
}
