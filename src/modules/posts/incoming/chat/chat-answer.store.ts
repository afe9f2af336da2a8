import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";

export const CHAT_OUTCOMES = ["answer", "choices", "none"] as const;
export type ChatOutcome = (typeof CHAT_OUTCOMES)[number];
export type ChatState = "waiting" | "sending" | "sent" | "failed";

/** What our program answered to a message over a network, out of the catalogue. */
export interface ChatReply {
  id: string;
  accountId: string;
  unitId: string;
  remoteId: string;
  /** Who wrote, sealed; null once it is forgotten. */
  sealedSender: string | null;
  outcome: ChatOutcome;
  procedureCode: string | null;
  procedureVersion: number | null;
  /** The question it became, where nothing fitted. */
  questionId: string | null;
  text: string;
  receivedAt: Date;
  state: ChatState;
  reason: string | null;
  settledAt: Date | null;
}

const COLUMNS = [
  "id",
  "accountId",
  "unitId",
  "remoteId",
  "sealedSender",
  "outcome",
  "procedureCode",
  "procedureVersion",
  "questionId",
  "text",
  "receivedAt",
  "state",
  "reason",
  "settledAt",
] as const;

export async function insertChatReply(tx: Tx, reply: Omit<ChatReply, "state" | "reason" | "settledAt">): Promise<void> {
  await tx
    .insertInto("postChatReply")
    .values({ ...reply, state: "waiting" })
    .execute();
}

/** Whether a message was answered before: networks tell the same thing again. */
export async function isAnswered(tx: Tx, accountId: string, remoteId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("postChatReply")
    .select("id")
    .where("accountId", "=", accountId)
    .where("remoteId", "=", remoteId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockChatReply(tx: Tx, id: string): Promise<ChatReply | undefined> {
  return (await tx.selectFrom("postChatReply").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | ChatReply
    | undefined;
}

export async function saveChatReply(
  tx: Tx,
  id: string,
  change: Pick<ChatReply, "state" | "reason" | "settledAt">,
): Promise<void> {
  await tx.updateTable("postChatReply").set(change).where("id", "=", id).execute();
}

export async function findChatReply(db: Db, id: string): Promise<ChatReply | undefined> {
  return (await db.selectFrom("postChatReply").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | ChatReply
    | undefined;
}

export interface ChatFilter {
  unitIds: readonly string[];
  outcome?: ChatOutcome | undefined;
  state?: ChatState | undefined;
  code?: string | undefined;
}

/** Newest first; `after` is the last row of the page before. What became a confidential question stands in no list. */
export async function listChatReplies(
  db: Db,
  filter: ChatFilter,
  limit: number,
  after?: { receivedAt: Date; id: string },
): Promise<ChatReply[]> {
  let query = db
    .selectFrom("postChatReply")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)
    .where(sql<boolean>`not exists (select from confidential_question q where q.id = question_id)`);
  if (filter.code) query = query.where("procedureCode", "=", filter.code);
  if (filter.outcome) query = query.where("outcome", "=", filter.outcome);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (after) query = query.where(sql<boolean>`(received_at, id) < (${after.receivedAt}, ${after.id}::uuid)`);
  return (await query.orderBy("receivedAt", "desc").orderBy("id", "desc").limit(limit).execute()) as ChatReply[];
}

/** Answers that could not be sent after a moment: who asked has nothing, and no question lies anywhere. */
export async function countUnsent(db: Db, unitIds: readonly string[], after: Date): Promise<number> {
  const row = await db
    .selectFrom("postChatReply")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("state", "=", "failed")
    .where("outcome", "<>", "none")
    .where("receivedAt", ">=", after)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Who wrote before the moment is forgotten; what was answered stays. */
export async function forgetChatSenders(tx: Tx, before: Date): Promise<void> {
  await tx
    .updateTable("postChatReply")
    .set({ sealedSender: null })
    .where("receivedAt", "<", before)
    .where("sealedSender", "is not", null)
    .execute();
}
