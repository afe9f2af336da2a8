import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Poll, PollFacts } from "./poll.ts";

const COLUMNS = [
  "id",
  "unitId",
  "question",
  "options",
  "opensOn",
  "closesOn",
  "state",
  "basedOn",
  "createdBy",
  "createdByName",
  "createdAt",
  "approvedByName",
  "approvedAt",
  "withdrawnReason",
] as const;

export async function insertPoll(
  tx: Tx,
  poll: PollFacts & Pick<Poll, "createdBy" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx
    .insertInto("poll")
    .values({ ...poll, options: JSON.stringify(poll.options) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findPoll(db: Db, id: string): Promise<Poll | undefined> {
  const row = await db.selectFrom("poll").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as unknown as Poll | undefined;
}

export async function lockPoll(tx: Tx, id: string, how: "update" | "share" = "update"): Promise<Poll | undefined> {
  const query = tx.selectFrom("poll").select(COLUMNS).where("id", "=", id);
  const row = await (how === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst();
  return row as unknown as Poll | undefined;
}

export async function savePoll(
  tx: Tx,
  id: string,
  change: Partial<Omit<Poll, "id" | "basedOn" | "options">> & { approvedBy?: string | null },
): Promise<void> {
  await tx
    .updateTable("poll")
    .set({ ...change, basedOn: sql<number>`based_on + 1` })
    .where("id", "=", id)
    .execute();
}

/** Newest first. */
export async function listPolls(db: Db, reach: readonly string[], limit: number, offset = 0): Promise<Poll[]> {
  const rows = await db
    .selectFrom("poll")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...reach]}::uuid[])`)
    .orderBy("opensOn", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows as unknown as Poll[];
}

/** Open on the day, of these units or of all; or with `closed` those that are over. */
export async function listPublicPolls(
  db: Db,
  of: { unitIds?: readonly string[]; today: string; closed?: boolean },
  limit: number,
): Promise<Poll[]> {
  let query = db.selectFrom("poll").select(COLUMNS).where("state", "=", "approved").where("opensOn", "<=", of.today);
  query = query.where("closesOn", of.closed ? "<" : ">=", of.today);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  return (await query.orderBy("opensOn", "desc").orderBy("id").limit(limit).execute()) as unknown as Poll[];
}

/** False where this device has pressed before. */
export async function insertVote(
  tx: Tx,
  vote: { pollId: string; deviceDigest: string; optionKey: string; votedOn: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("pollVote")
    .values(vote)
    .onConflict((conflict) => conflict.doNothing())
    .returning("optionKey")
    .executeTakeFirst();
  return row !== undefined;
}

export async function countVotes(db: Db, pollId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("pollVote")
    .select(["optionKey", sql<number>`count(*)::int`.as("n")])
    .where("pollId", "=", pollId)
    .groupBy("optionKey")
    .execute();
  return new Map(rows.map((row) => [row.optionKey, row.n]));
}

export async function hasVoted(db: Db, pollId: string, deviceDigest: string): Promise<boolean> {
  const row = await db
    .selectFrom("pollVote")
    .select("optionKey")
    .where("pollId", "=", pollId)
    .where("deviceDigest", "=", deviceDigest)
    .executeTakeFirst();
  return row !== undefined;
}
