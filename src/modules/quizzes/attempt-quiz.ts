import type { Tx } from "../../platform/db/index.ts";
import { type Attempt, draw, isOver, mark, type Quiz, type RestsOn, type Subject } from "./quiz.ts";
import { QuizRefused } from "./quizzes.errors.ts";
import {
  insertAttempt,
  listQuestions,
  listQuestionsById,
  lockAttempts,
  lockQuiz,
  saveResult,
} from "./quizzes.store.ts";

/** Whoever calls has asked whether this taker may, and says which grounds of questions are still what they were. */
interface Taking {
  subject: Subject;
  subjectVersion: number;
  taker: string;
  isCurrent(on: RestsOn): boolean;
  at: Date;
}

/** Tries that count: finished ones of this version, but for those in which every question changed meanwhile. */
export const triesUsed = (attempts: readonly Attempt[], subjectVersion: number): number =>
  attempts.filter((one) => one.subjectVersion === subjectVersion && one.passed !== null).length;

const NOTHING = { counted: 0, right: 0, passed: null, answers: [] };

/** An attempt whose time is over, or that was begun on another version, ends with nothing answered. */
async function closeStale(tx: Tx, quiz: Quiz, attempts: readonly Attempt[], taking: Taking): Promise<void> {
  const open = attempts.find((one) => one.finishedAt === null);
  if (!open) return;
  if (open.subjectVersion !== taking.subjectVersion) await saveResult(tx, open.id, {}, NOTHING, taking.at);
  else if (isOver(open, taking.at)) await finish(tx, quiz, open, {}, taking);
}

async function finish(
  tx: Tx,
  quiz: Quiz,
  attempt: Attempt,
  given: Record<string, string[]>,
  taking: Pick<Taking, "isCurrent" | "at">,
): Promise<void> {
  const questions = await listQuestionsById(
    tx,
    attempt.drawn.map((one) => one.questionId),
  );
  for (const [id, question] of questions)
    if (question.endedAt !== null || !taking.isCurrent(question.restsOn)) questions.delete(id);
  await saveResult(tx, attempt.id, given, mark(attempt.drawn, questions, given, quiz.passShare), taking.at);
}

/**
 * Draws an attempt; where one is in hand, that one goes on, with its questions and its time.
 *
 * @throws QuizRefused "no-quiz", "too-few-questions", "tries-used-up", "passed-already"
 */
export async function beginAttempt(tx: Tx, taking: Taking): Promise<void> {
  const quiz = await lockQuiz(tx, taking.subject, "share");
  if (!quiz?.isOpen) throw new QuizRefused("no-quiz");
  await closeStale(tx, quiz, await lockAttempts(tx, quiz.id, taking.taker), taking);
  const attempts = await lockAttempts(tx, quiz.id, taking.taker);
  if (attempts.some((one) => one.finishedAt === null)) return;
  if (attempts.some((one) => one.passed && one.subjectVersion === taking.subjectVersion))
    throw new QuizRefused("passed-already");
  if (triesUsed(attempts, taking.subjectVersion) >= quiz.tries) throw new QuizRefused("tries-used-up");
  const questions = (await listQuestions(tx, quiz.id)).filter((one) => taking.isCurrent(one.restsOn));
  if (questions.length < quiz.draws) throw new QuizRefused("too-few-questions");
  // Two presses at once: the second finds the attempt of the first.
  await insertAttempt(tx, {
    quizId: quiz.id,
    taker: taking.taker,
    subjectVersion: taking.subjectVersion,
    number: (attempts[0]?.number ?? 0) + 1,
    drawn: draw(questions, quiz.draws),
    beganAt: taking.at,
    endsAt: quiz.minutes === null ? null : new Date(taking.at.getTime() + quiz.minutes * 60_000),
  });
}

/**
 * Marks what was answered, once. Only answers that were offered for questions that were drawn count; whatever else was
 * sent is not looked at. Answers the number of the attempt.
 *
 * @throws QuizRefused "no-attempt"
 */
export async function finishAttempt(
  tx: Tx,
  taking: Taking & { attemptId: string; given: Readonly<Record<string, readonly string[]>> },
): Promise<{ number: number; isLate: boolean }> {
  const quiz = await lockQuiz(tx, taking.subject, "share");
  const attempts = quiz ? await lockAttempts(tx, quiz.id, taking.taker) : [];
  const open = attempts.find((one) => one.finishedAt === null && one.id === taking.attemptId);
  if (!quiz || !open || open.subjectVersion !== taking.subjectVersion) throw new QuizRefused("no-attempt");
  const isLate = isOver(open, taking.at);
  const given = Object.fromEntries(
    open.drawn.map((one) => [
      one.questionId,
      isLate ? [] : one.answerIds.filter((id) => taking.given[one.questionId]?.includes(id)),
    ]),
  );
  await finish(tx, quiz, open, given, taking);
  return { number: open.number, isLate };
}
