import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { About, Outcome, Stage } from "./usability-test.ts";

export interface Session {
  id: string;
  testId: string;
  state: "running" | "done" | "stopped" | "cut";
  stage: Stage;
  position: number;
  searchingSince: Date | null;
}

const COLUMNS = ["id", "testId", "state", "stage", "position", "searchingSince"] as const;

/** Where this browser is in the test; `sessionId` null where it is through. */
export async function findMark(
  db: Db,
  testId: string,
  digest: string,
): Promise<{ sessionId: string | null } | undefined> {
  return db
    .selectFrom("usabilityMark")
    .select("sessionId")
    .where("testId", "=", testId)
    .where("digest", "=", digest)
    .executeTakeFirst();
}

/** False where this browser has one already. */
export async function insertMark(
  tx: Tx,
  mark: { testId: string; digest: string; sessionId: string; markedOn: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("usabilityMark")
    .values(mark)
    .onConflict((conflict) => conflict.doNothing())
    .returning("digest")
    .executeTakeFirst();
  return row !== undefined;
}

export const findSession = (db: Db, id: string): Promise<Session | undefined> =>
  db.selectFrom("usabilitySession").select(COLUMNS).where("id", "=", id).executeTakeFirst() as Promise<
    Session | undefined
  >;

export const lockSession = (tx: Tx, id: string): Promise<Session | undefined> =>
  tx.selectFrom("usabilitySession").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst() as Promise<
    Session | undefined
  >;

export async function insertSession(
  tx: Tx,
  session: {
    id?: string;
    testId: string;
    way: "link" | "beside";
    state: Session["state"];
    stage: Stage;
    position: number;
    touchedAt: Date | null;
    beganOn: string;
    enteredByName?: string;
  } & Partial<About> & { words?: string | null },
): Promise<string | undefined> {
  const row = await tx
    .insertInto("usabilitySession")
    .values(session)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function saveSession(
  tx: Tx,
  id: string,
  change: Partial<Omit<Session, "id" | "testId"> & About & { touchedAt: Date | null; words: string | null }>,
): Promise<void> {
  await tx.updateTable("usabilitySession").set(change).where("id", "=", id).execute();
}

/** Over: its moments go, and the mark no longer leads to it. */
export async function endSession(
  tx: Tx,
  id: string,
  state: "done" | "stopped" | "cut",
  leastSeconds: number,
): Promise<void> {
  await sql`update usability_session s set state = ${state}, searching_since = null, touched_at = null,
    is_held = exists (select from usability_result r where r.session_id = s.id and r.outcome <> 'stopped')
      and not exists (select from usability_result r where r.session_id = s.id and r.outcome <> 'stopped' and r.seconds >= ${leastSeconds})
    where s.id = ${id}::uuid`.execute(tx);
  await tx.updateTable("usabilityMark").set({ sessionId: null }).where("sessionId", "=", id).execute();
}

export interface Result {
  sessionId: string;
  taskKey: string;
  testId: string;
  outcome: Outcome;
  seconds: number | null;
  ease: number | null;
  answer: string | null;
  page: string | null;
  gaveUp: boolean;
  heard: string | null;
}

export async function insertResult(tx: Tx, result: Result): Promise<void> {
  await tx
    .insertInto("usabilityResult")
    .values(result)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveResult(
  tx: Tx,
  of: { sessionId: string; taskKey: string },
  change: Partial<Pick<Result, "outcome" | "ease" | "answer">>,
): Promise<void> {
  await tx
    .updateTable("usabilityResult")
    .set(change)
    .where("sessionId", "=", of.sessionId)
    .where("taskKey", "=", of.taskKey)
    .execute();
}

export async function deleteResult(tx: Tx, of: { sessionId: string; taskKey: string }): Promise<void> {
  await tx
    .deleteFrom("usabilityResult")
    .where("sessionId", "=", of.sessionId)
    .where("taskKey", "=", of.taskKey)
    .execute();
}

export const findResult = (
  db: Db,
  of: { sessionId: string; taskKey: string },
): Promise<Pick<Result, "gaveUp" | "page"> | undefined> =>
  db
    .selectFrom("usabilityResult")
    .select(["gaveUp", "page"])
    .where("sessionId", "=", of.sessionId)
    .where("taskKey", "=", of.taskKey)
    .executeTakeFirst() as Promise<Pick<Result, "gaveUp" | "page"> | undefined>;

export async function countByLink(db: Db, testId: string): Promise<number> {
  const row = await db
    .selectFrom("usabilitySession")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("testId", "=", testId)
    .where("way", "=", "link")
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Began, by test. */
export async function countSessions(db: Db, testIds: readonly string[]): Promise<Map<string, number>> {
  if (testIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("usabilitySession")
    .select(["testId", sql<number>`count(*)::int`.as("n")])
    .where("testId", "=", sql<string>`any(${[...testIds]}::uuid[])`)
    .groupBy("testId")
    .execute();
  return new Map(rows.map((row) => [row.testId, row.n]));
}

/** Those nobody has touched since. */
export async function listLeft(db: Db, before: Date, limit: number): Promise<Session[]> {
  const rows = await db
    .selectFrom("usabilitySession")
    .select(COLUMNS)
    .where("state", "=", "running")
    .where("touchedAt", "<", before)
    .orderBy("touchedAt")
    .limit(limit)
    .execute();
  return rows as Session[];
}

/** Free words and words heard of tests that closed before the day. */
export async function forgetWordsOf(tx: Tx, closedBefore: string): Promise<number> {
  const { numAffectedRows } = await sql`update usability_session s set words = null
    from usability_test t where t.id = s.test_id and s.words is not null and t.closes_on < ${closedBefore}::date`.execute(
    tx,
  );
  const heard = await sql`update usability_result r set heard = null
    from usability_test t where t.id = r.test_id and r.heard is not null and t.closes_on < ${closedBefore}::date`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0) + Number(heard.numAffectedRows ?? 0);
}

/** Marks of tests that are over. */
export async function forgetMarks(tx: Tx, today: string): Promise<void> {
  await sql`delete from usability_mark m using usability_test t
    where t.id = m.test_id and (t.state = 'withdrawn' or t.closes_on < ${today}::date) and m.session_id is null`.execute(
    tx,
  );
}
