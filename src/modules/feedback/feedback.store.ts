import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import { answeredInTime, petitionsDue } from "./petitions-due.store.ts";
import { type ClosedAs, type QuestionKind, type QuestionSource, type QuestionState, readCode } from "./question.ts";

export interface Question {
  id: string;
  code: string;
  kind: QuestionKind;
  state: QuestionState;
  unitId: string;
  pagePath: string | null;
  source: QuestionSource;
  /** Of what the press forwarded: the outlet, and the address of its article. */
  sourceName: string | null;
  sourceUrl: string | null;
  body: string;
  contactSealed: string | null;
  receivedAt: Date;
  dueOn: string;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  answeredByName: string | null;
  seenByAskerAt: Date | null;
  reopened: number;
  category: string | null;
  place: string;
  closedAs: ClosedAs | null;
  /** What its sender reads about that. */
  closedReason: string | null;
  /** About the conduct of a person: in none of the lists and pages of the open inbox. */
  isConfidential: boolean;
  /** The one that says the same and is answered for both. */
  joinedTo: string | null;
  extendedAt: Date | null;
  extendedFrom: string | null;
  /** The body outside it went to, and where that is reached. */
  forwardedTo: string | null;
  forwardedAddress: string | null;
}

export const QUESTION_COLUMNS = [
  "id",
  "code",
  "kind",
  "state",
  "unitId",
  "pagePath",
  "source",
  "sourceName",
  "sourceUrl",
  "body",
  "contactSealed",
  "receivedAt",
  "dueOn",
  "answer",
  "answeredAt",
  "answeredBy",
  "answeredByName",
  "seenByAskerAt",
  "reopened",
  "category",
  "place",
  "closedAs",
  "closedReason",
  "isConfidential",
  "joinedTo",
  "extendedAt",
  "extendedFrom",
  "forwardedTo",
  "forwardedAddress",
] as const;

/** Returns false when the code was drawn before; the caller draws another. */
export async function insertQuestion(
  tx: Tx,
  question: Pick<
    Question,
    | "id"
    | "code"
    | "kind"
    | "unitId"
    | "pagePath"
    | "source"
    | "sourceName"
    | "sourceUrl"
    | "body"
    | "contactSealed"
    | "receivedAt"
    | "dueOn"
    | "category"
    | "place"
  > & { searchKey: string } & Partial<{
      isConfidential: boolean;
      aboutUnitId: string | null;
      forInspectors: boolean;
      namedSealed: string | null;
    }>,
): Promise<boolean> {
  const made = await tx
    .insertInto("question")
    .values(question)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function findQuestionByCode(db: Db, code: string): Promise<Question | undefined> {
  return (await db.selectFrom("question").select(QUESTION_COLUMNS).where("code", "=", code).executeTakeFirst()) as
    | Question
    | undefined;
}

/** One of the open inbox; what is confidential has queries of its own. */
export async function findQuestion(db: Db, id: string): Promise<Question | undefined> {
  return (await db
    .selectFrom("question")
    .select(QUESTION_COLUMNS)
    .where("id", "=", id)
    .where("isConfidential", "=", false)
    .executeTakeFirst()) as Question | undefined;
}

/** Whatever it is; only for what tells its sender. */
export async function findQuestionToTell(db: Db, id: string): Promise<Question | undefined> {
  return (await db.selectFrom("question").select(QUESTION_COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | Question
    | undefined;
}

/** What was answered, and the code under which its asker reads it again; undefined while nothing was. */
export async function findAnswer(db: Db, id: string): Promise<{ answer: string; code: string } | undefined> {
  const row = await db
    .selectFrom("question")
    .select(["answer", "code"])
    .where("id", "=", id)
    .where("state", "=", "answered")
    .executeTakeFirst();
  return row?.answer ? { answer: row.answer, code: row.code } : undefined;
}

export async function lockQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  return (await tx
    .selectFrom("question")
    .select(QUESTION_COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as Question | undefined;
}

/** The same of the open inbox alone. */
export async function lockOpenQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  const question = await lockQuestion(tx, id);
  return question?.isConfidential ? undefined : question;
}

export async function saveQuestion(
  tx: Tx,
  id: string,
  change: Partial<Omit<Question, "id" | "code" | "body">>,
): Promise<void> {
  await tx.updateTable("question").set(change).where("id", "=", id).execute();
}

export interface QuestionFilter {
  unitIds: string[];
  state?: QuestionState;
  kind?: QuestionKind;
  source?: QuestionSource;
  /** Not answered and due before this day. */
  lateOn?: string;
  /** Not answered and due on or before this day. */
  dueBy?: string;
  pagePath?: string;
  category?: string;
  words?: string;
  /** Petitions as `countPetitionsDue` counts them; `onTime` only those answered by their day. */
  due?: { from: string; until: string; today: string; onTime: boolean };
}

function filtered(db: Db, filter: QuestionFilter) {
  let query = db
    .selectFrom("question")
    .where("unitId", "=", sql<string>`any(${filter.unitIds}::uuid[])`)
    .where("isConfidential", "=", false);
  if (filter.state) query = query.where("state", "=", filter.state);
  // What is joined waits with the one it is joined to, and is answered there.
  if (filter.state === "received" || filter.lateOn || filter.dueBy) query = query.where("joinedTo", "is", null);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.source) query = query.where("source", "=", filter.source);
  if (filter.lateOn) query = query.where("state", "=", "received").where("dueOn", "<", filter.lateOn);
  if (filter.dueBy) query = query.where("state", "=", "received").where("dueOn", "<=", filter.dueBy);
  if (filter.due)
    query = query.where(petitionsDue(filter.due)).where(filter.due.onTime ? answeredInTime : sql<boolean>`true`);
  if (filter.pagePath) query = query.where("pagePath", "=", filter.pagePath);
  if (filter.category) query = query.where("category", "=", filter.category);
  // A code is typed with its dash.
  const typed = filter.words && readCode(filter.words);
  if (typed) query = query.where("code", "=", typed);
  else for (const word of wordsToFind(filter.words)) query = query.where("searchKey", "like", containing(unmark(word)));
  return query;
}

/** What is due first comes first; answered ones newest first. */
export async function listQuestions(
  db: Db,
  filter: QuestionFilter,
  limit: number,
  offset = 0,
  waiting?: number,
): Promise<Question[]> {
  // Two lists one behind the other: each has an index for its order, the two together have none.
  const open = filter.state === undefined || filter.state === "received";
  const first = open
    ? await filtered(db, filter)
        .where("state", "=", "received")
        .select(QUESTION_COLUMNS)
        .orderBy("dueOn")
        .orderBy("id")
        .limit(limit)
        .offset(offset)
        .execute()
    : [];
  const missing = limit - first.length;
  if (missing === 0 || filter.state === "received" || filter.lateOn || filter.dueBy) return first as Question[];
  const before = first.length > 0 || offset === 0 ? 0 : open ? (waiting ?? (await countWaiting(db, filter))) : 0;
  const rest = await filtered(db, filter)
    .where("state", "<>", "received")
    .select(QUESTION_COLUMNS)
    .orderBy("receivedAt", "desc")
    .orderBy("id")
    .limit(missing)
    .offset(first.length > 0 ? 0 : Math.max(0, offset - before))
    .execute();
  return [...first, ...rest] as Question[];
}

async function countWaiting(db: Db, filter: QuestionFilter): Promise<number> {
  const row = await filtered(db, filter)
    .where("state", "=", "received")
    .select((one) => one.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many stand under each tab and came by each way, read once. */
export async function countQuestionsByState(
  db: Db,
  filter: Omit<QuestionFilter, "state" | "lateOn" | "dueBy">,
  today: string,
): Promise<{
  counts: Record<"all" | "received" | "late" | "answered" | "closed", number>;
  /** Those that wait with the ones joined to them: where in the list of all the others begin. */
  waiting: number;
  sources: Map<QuestionSource, number>;
}> {
  const rows = await filtered(db, filter)
    .select([
      "state",
      "source",
      sql<boolean>`(state = 'received' and due_on < ${today}::date)`.as("isLate"),
      sql<boolean>`(joined_to is not null)`.as("isJoined"),
    ])
    .select(sql<number>`count(*)::int`.as("count"))
    .groupBy(["state", "source", sql`3`, sql`4`])
    .execute();
  const counts = { all: 0, received: 0, late: 0, answered: 0, closed: 0 };
  const sources = new Map<QuestionSource, number>();
  let waiting = 0;
  for (const row of rows) {
    const source = row.source as QuestionSource;
    counts.all += row.count;
    if (row.state === "received") waiting += row.count;
    if (row.state !== "received" || !row.isJoined) counts[row.state as QuestionState] += row.count;
    if (row.isLate && !row.isJoined) counts.late += row.count;
    sources.set(source, (sources.get(source) ?? 0) + row.count);
  }
  return { counts, waiting, sources };
}

export interface QuestionEvent {
  at: Date;
  personName: string;
  act: string;
  internalNote: string | null;
}

export async function insertQuestionEvent(
  tx: Tx,
  event: QuestionEvent & { questionId: string; personId: string | null },
): Promise<void> {
  await tx.insertInto("questionEvent").values(event).execute();
}

export async function listQuestionEvents(db: Db, questionId: string): Promise<QuestionEvent[]> {
  return db
    .selectFrom("questionEvent")
    .select(["at", "personName", "act", "internalNote"])
    .where("questionId", "=", questionId)
    .orderBy("id", "desc")
    .execute();
}

/** Contacts of questions settled before the day are gone for good; the question and its answer stay. */
export async function eraseContactsBefore(tx: Tx, before: Date, at: Date): Promise<number> {
  const done = await tx
    .updateTable("question")
    .set({ contactSealed: null, contactErasedAt: at })
    .where("contactSealed", "is not", null)
    .where("state", "<>", "received")
    .where("answeredAt", "<", before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export interface PageRating {
  id: string;
  path: string;
  unitId: string;
  isUseful: boolean;
  lang: string;
  ratedOn: string;
  ratedAt: Date;
}

export async function insertRating(tx: Tx, rating: PageRating): Promise<void> {
  await tx
    .insertInto("pageRating")
    .values(rating)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function saveRatingReason(
  tx: Tx,
  id: string,
  reason: string,
  part: string | null = null,
): Promise<boolean> {
  const done = await tx.updateTable("pageRating").set({ reason, part }).where("id", "=", id).executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

export interface RatingCount {
  path: string;
  useful: number;
  notUseful: number;
}

/** Pages by how many found them of no use, since a day. */
export async function countRatings(
  db: Db,
  filter: { unitIds: string[]; since: string; path?: string },
  limit: number,
): Promise<RatingCount[]> {
  let query = db
    .selectFrom("pageRating")
    .where("unitId", "=", sql<string>`any(${filter.unitIds}::uuid[])`)
    .where("ratedOn", ">=", filter.since);
  if (filter.path) query = query.where("path", "=", filter.path);
  const rows = await query
    .select("path")
    .select(sql<number>`count(*) filter (where is_useful)`.as("useful"))
    .select(sql<number>`count(*) filter (where not is_useful)`.as("notUseful"))
    .groupBy("path")
    .orderBy(sql`count(*) filter (where not is_useful)`, "desc")
    .orderBy("path")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ path: row.path, useful: Number(row.useful), notUseful: Number(row.notUseful) }));
}

/** Questions of these units that were answered between two moments, and how many of them by their day. */
export async function countAnswered(
  db: Db,
  of: { unitIds: readonly string[]; from: Date; before: Date },
): Promise<{ answered: number; onTime: number }> {
  return db
    .selectFrom("question")
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .where("isConfidential", "=", false)
    .where("answeredAt", ">=", of.from)
    .where("answeredAt", "<", of.before)
    .select([
      sql<number>`count(*)::int`.as("answered"),
      sql<number>`(count(*) filter (where (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on))::int`.as(
        "onTime",
      ),
    ])
    .executeTakeFirstOrThrow();
}
