import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { type Topic, withinTopic } from "../topics/index.ts";
import type { Outcome, Problem, ProblemState, ProblemText, ProblemUpdate } from "./problem.ts";

const COLUMNS = [
  "p.id",
  "p.unitId",
  "p.topic",
  "p.title",
  "p.source",
  "p.state",
  "p.firstDueOn",
  "p.dueOn",
  "p.publishedAt",
  "p.toldAt",
  "p.withdrawnReason",
  "p.createdByName",
  "p.createdAt",
] as const;

const UPDATE = [
  "id",
  "problemId",
  "state",
  "outcome",
  "situation",
  "cause",
  "doing",
  "dueOn",
  "writtenBy",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
] as const;

const inList = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertProblem(
  tx: Tx,
  problem: Pick<Problem, "unitId" | "topic" | "title" | "source" | "createdByName" | "createdAt">,
): Promise<string> {
  const { id } = await tx.insertInto("problem").values(problem).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockProblem(tx: Tx, id: string): Promise<Problem | undefined> {
  const row = await tx.selectFrom("problem as p").select(COLUMNS).where("p.id", "=", id).forUpdate().executeTakeFirst();
  return row as Problem | undefined;
}

export async function saveProblem(
  tx: Tx,
  id: string,
  change: Partial<Omit<Problem, "id" | "createdAt">>,
): Promise<void> {
  await tx.updateTable("problem").set(change).where("id", "=", id).execute();
}

export type NewUpdate = ProblemText & Pick<ProblemUpdate, "problemId" | "writtenBy" | "writtenByName" | "writtenAt">;

export async function insertUpdate(tx: Tx, update: NewUpdate): Promise<void> {
  await tx.insertInto("problemUpdate").values(update).execute();
}

/** Writes over what waits; what was decided never changes. */
export async function rewriteWaiting(tx: Tx, update: NewUpdate): Promise<void> {
  const { problemId, ...rest } = update;
  await tx
    .updateTable("problemUpdate")
    .set(rest)
    .where("problemId", "=", problemId)
    .where("state", "=", "waiting")
    .execute();
}

export async function saveDecision(
  tx: Tx,
  id: number,
  decision: {
    state: "approved" | "returned";
    decidedBy: string;
    decidedByName: string;
    decidedAt: Date;
    note: string | null;
  },
): Promise<void> {
  await tx.updateTable("problemUpdate").set(decision).where("id", "=", id).execute();
}

/** Newest first. */
export async function listUpdates(db: Db, problemId: string): Promise<ProblemUpdate[]> {
  const rows = await db
    .selectFrom("problemUpdate")
    .select(UPDATE)
    .where("problemId", "=", problemId)
    .orderBy("id", "desc")
    .execute();
  return rows as ProblemUpdate[];
}

/** The last approved words of each of these problems. */
export async function listLastTold(db: Db, problemIds: readonly string[]): Promise<Map<string, ProblemUpdate>> {
  if (problemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("problemUpdate")
    .distinctOn("problemId")
    .select(UPDATE)
    .where("problemId", "=", inList(problemIds))
    .where("state", "=", "approved")
    .orderBy("problemId")
    .orderBy("id", "desc")
    .execute();
  return new Map((rows as ProblemUpdate[]).map((row) => [row.problemId, row]));
}

export interface ProblemFilter {
  id?: string | undefined;
  ids?: readonly string[] | undefined;
  /** Units a person may look at; without it all. */
  reach?: readonly string[] | undefined;
  unitIds?: readonly string[] | undefined;
  topic?: Topic | undefined;
  state?: ProblemState | undefined;
  /** What somebody has to do: approve what waits, correct what was returned, act on a day that has passed. */
  need?: "approve" | "correct" | "act" | undefined;
  /** Of those that wait: only what somebody else wrote. */
  notWrittenBy?: string | undefined;
  today?: string | undefined;
  isPublic?: boolean | undefined;
  source?: string | undefined;
  q?: string | undefined;
}

const lastUpdateIs = (state: string) =>
  sql<boolean>`(select u.state from problem_update u where u.problem_id = p.id order by u.id desc limit 1) = ${state}`;

function filtered(db: Db, filter: ProblemFilter) {
  let query = db.selectFrom("problem as p");
  if (filter.id) query = query.where("p.id", "=", filter.id);
  if (filter.ids) query = query.where("p.id", "=", inList(filter.ids));
  if (filter.reach) query = query.where("p.unitId", "=", inList(filter.reach));
  if (filter.unitIds) query = query.where("p.unitId", "=", inList(filter.unitIds));
  if (filter.topic) query = query.where(withinTopic("p.topic", filter.topic));
  if (filter.state) query = query.where("p.state", "=", filter.state);
  if (filter.isPublic) query = query.where("p.publishedAt", "is not", null).where("p.state", "<>", "withdrawn");
  if (filter.source) query = query.where("p.source", "=", filter.source);
  if (filter.need) query = query.where("p.state", "<>", "withdrawn");
  if (filter.need === "approve") query = query.where(lastUpdateIs("waiting"));
  if (filter.notWrittenBy)
    query = query.where(
      sql<boolean>`not exists (select from problem_update u
        where u.problem_id = p.id and u.state = 'waiting' and u.written_by = ${filter.notWrittenBy})`,
    );
  if (filter.need === "correct") query = query.where(lastUpdateIs("returned"));
  if (filter.need === "act") query = query.where("p.state", "=", "open").where("p.dueOn", "<", filter.today ?? "");
  for (const word of wordsToFind(filter.q)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`(unaccent(p.title) ilike unaccent(${like}) or exists (select from problem_update u
        where u.problem_id = p.id and unaccent(concat_ws(' ', u.situation, u.cause, u.doing)) ilike unaccent(${like})))`,
    );
  }
  return query;
}

/** Newest first; `after` is the last row of the page before. */
export async function listProblems(
  db: Db,
  filter: ProblemFilter,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<Problem[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after)
    query = query.where(sql<boolean>`(p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const rows = await query.orderBy("p.createdAt", "desc").orderBy("p.id", "desc").limit(limit).execute();
  return rows as Problem[];
}

/** For the public: open ones by the day they were promised for, the longest overdue first; others by when it was last told. */
export async function listPublicProblems(
  db: Db,
  filter: Omit<ProblemFilter, "isPublic"> & { state: Outcome },
  page: { limit: number; offset: number },
): Promise<Problem[]> {
  const query = filtered(db, { ...filter, isPublic: true }).select(COLUMNS);
  const ordered =
    filter.state === "open"
      ? query.orderBy("p.dueOn", (by) => by.asc().nullsLast()).orderBy("p.toldAt")
      : query.orderBy("p.toldAt", "desc");
  return (await ordered.orderBy("p.id").limit(page.limit).offset(page.offset).execute()) as Problem[];
}

export interface ProblemCounts {
  open: number;
  overdue: number;
  solved: number;
  unsolved: number;
  withdrawn: number;
}

export async function countProblems(db: Db, filter: ProblemFilter & { today: string }): Promise<ProblemCounts> {
  const of = (where: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${where}))::int`;
  return filtered(db, filter)
    .select([
      of(sql`p.state = 'open'`).as("open"),
      of(sql`p.state = 'open' and p.due_on < ${filter.today}`).as("overdue"),
      of(sql`p.state = 'solved'`).as("solved"),
      of(sql`p.state = 'unsolved'`).as("unsolved"),
      of(sql`p.state = 'withdrawn'`).as("withdrawn"),
    ])
    .executeTakeFirstOrThrow();
}

export async function listProblemUnits(db: Db, filter: ProblemFilter): Promise<string[]> {
  const rows = await filtered(db, filter).select("p.unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

export type SolvedProblem = Problem & { said: string; done: string | null; updateId: number; solvedAt: Date };

/** Problems of these units that were told as solved between two moments and are solved still, the latest first. */
export async function listSolvedBetween(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; before: Date },
  limit: number,
): Promise<SolvedProblem[]> {
  const rows = await filtered(db, { unitIds: of.unitIds, state: "solved", isPublic: true })
    .innerJoin("problemUpdate as u", "u.problemId", "p.id")
    .where("u.state", "=", "approved")
    .where("u.outcome", "=", "solved")
    .where("u.decidedAt", ">=", of.from)
    .where("u.decidedAt", "<", of.before)
    .distinctOn("p.id")
    .select(COLUMNS)
    .select(["u.doing as done", "u.situation as said", "u.id as updateId", "u.decidedAt as solvedAt"])
    .orderBy("p.id")
    .orderBy("u.id")
    .execute();
  return (rows as unknown as SolvedProblem[])
    .sort((a, b) => b.solvedAt.getTime() - a.solvedAt.getTime())
    .slice(0, limit);
}
