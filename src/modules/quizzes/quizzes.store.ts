import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Attempt, Drawn, Marked, Question, QuestionText, Quiz, QuizSettings, RestsOn, Subject } from "./quiz.ts";

const QUIZ = ["id", "draws", "passShare", "tries", "minutes", "isOpen", "changedByName", "changedAt"] as const;
const QUESTION = [
  "id",
  "kind",
  "text",
  "answers",
  "explanation",
  "restsOn",
  "position",
  "writtenByName",
  "writtenAt",
  "confirmedByName",
  "confirmedAt",
  "endedAt",
] as const;
const ATTEMPT = [
  "id",
  "quizId",
  "taker",
  "subjectVersion",
  "number",
  "drawn",
  "beganAt",
  "endsAt",
  "finishedAt",
  "given",
  "counted",
  "rightCount",
  "passed",
] as const;

export async function findQuiz(db: Db, subject: Subject): Promise<Quiz | undefined> {
  return db
    .selectFrom("quiz")
    .select(QUIZ)
    .where("subjectKind", "=", subject.kind)
    .where("subjectId", "=", subject.id)
    .executeTakeFirst();
}

/** Attempts of one quiz begin and end one after the other per taker; its settings hold still meanwhile. */
export async function lockQuiz(
  tx: Tx,
  subject: Subject,
  how: "share" | "update" = "update",
): Promise<Quiz | undefined> {
  const query = tx
    .selectFrom("quiz")
    .select(QUIZ)
    .where("subjectKind", "=", subject.kind)
    .where("subjectId", "=", subject.id);
  return (how === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst();
}

export async function upsertQuiz(
  tx: Tx,
  subject: Subject,
  settings: QuizSettings & { isOpen: boolean; changedByName: string; changedAt: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto("quiz")
    .values({ subjectKind: subject.kind, subjectId: subject.id, ...settings })
    .onConflict((conflict) => conflict.constraint("quiz_one_per_subject").doUpdateSet(settings))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertQuestion(
  tx: Tx,
  quizId: string,
  text: QuestionText,
  by: { position: number; writtenByName: string; writtenAt: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto("quizQuestion")
    .values({
      quizId,
      ...text,
      answers: JSON.stringify(text.answers),
      restsOn: JSON.stringify(text.restsOn),
      ...by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveQuestionEnd(
  tx: Tx,
  id: string,
  end: { endedAt: Date; replacedBy: string | null },
): Promise<void> {
  await tx.updateTable("quizQuestion").set(end).where("id", "=", id).execute();
}

export async function saveConfirmation(
  tx: Tx,
  id: string,
  by: { restsOn: RestsOn; confirmedByName: string; confirmedAt: Date },
): Promise<void> {
  await tx
    .updateTable("quizQuestion")
    .set({ ...by, restsOn: JSON.stringify(by.restsOn) })
    .where("id", "=", id)
    .execute();
}

/** Those that stand, in their order. */
export async function listQuestions(db: Db, quizId: string): Promise<Question[]> {
  const rows = await db
    .selectFrom("quizQuestion")
    .select(QUESTION)
    .where("quizId", "=", quizId)
    .where("endedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows as unknown as Question[];
}

/** Of an attempt, also those that ended since. */
export async function listQuestionsById(db: Db, ids: readonly string[]): Promise<Map<string, Question>> {
  if (ids.length === 0) return new Map();
  const rows = (await db
    .selectFrom("quizQuestion")
    .select(QUESTION)
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute()) as unknown as Question[];
  return new Map(rows.map((row) => [row.id, row]));
}

export interface QuestionCount {
  questionId: string;
  answered: number;
  wrong: number;
}

export async function countAnswers(db: Db, quizId: string): Promise<Map<string, QuestionCount>> {
  const found = await sql<QuestionCount>`
    select a.question_id, count(*)::int as answered, (count(*) filter (where not a.is_right))::int as wrong
    from quiz_answer a join quiz_question q on q.id = a.question_id
    where q.quiz_id = ${quizId} and q.ended_at is null group by 1`.execute(db);
  return new Map(found.rows.map((row) => [row.questionId, row]));
}

/** False where the taker has one in hand already. */
export async function insertAttempt(
  tx: Tx,
  attempt: Pick<Attempt, "quizId" | "taker" | "subjectVersion" | "number" | "beganAt" | "endsAt"> & { drawn: Drawn[] },
): Promise<boolean> {
  const row = await tx
    .insertInto("quizAttempt")
    .values({ ...attempt, drawn: JSON.stringify(attempt.drawn) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** All of a taker, newest first. */
export async function listAttempts(db: Db, quizId: string, taker: string): Promise<Attempt[]> {
  const rows = await db
    .selectFrom("quizAttempt")
    .select(ATTEMPT)
    .where("quizId", "=", quizId)
    .where("taker", "=", taker)
    .orderBy("number", "desc")
    .execute();
  return rows as unknown as Attempt[];
}

export async function lockAttempts(tx: Tx, quizId: string, taker: string): Promise<Attempt[]> {
  await tx
    .selectFrom("quizAttempt")
    .select("id")
    .where("quizId", "=", quizId)
    .where("taker", "=", taker)
    .orderBy("number")
    .forUpdate()
    .execute();
  return listAttempts(tx, quizId, taker);
}

export async function saveResult(
  tx: Tx,
  attemptId: string,
  given: Record<string, string[]>,
  marked: Marked,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("quizAttempt")
    .set({
      finishedAt: at,
      given: JSON.stringify(given),
      counted: marked.counted,
      rightCount: marked.right,
      passed: marked.passed,
    })
    .where("id", "=", attemptId)
    .execute();
  if (marked.answers.length > 0)
    await tx
      .insertInto("quizAnswer")
      .values(marked.answers.map((one) => ({ attemptId, ...one })))
      .execute();
}

/** Attempts at quizzes of these subjects, in one batch. */
export async function removeAttempts(
  tx: Tx,
  subjectKind: string,
  ids: readonly string[],
  limit: number,
): Promise<number> {
  const done = await sql`
    delete from quiz_attempt where id in (
      select a.id from quiz_attempt a join quiz q on q.id = a.quiz_id
      where q.subject_kind = ${subjectKind} and q.subject_id = any(${[...ids]}::uuid[]) limit ${limit})`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}
