import type { Tx } from "../../../platform/db/index.ts";
import { currentGrounds } from "../../briefings/index.ts";
import {
  beginAttempt,
  findQuiz,
  finishAttempt,
  listAttempts,
  listQuestions,
  listQuestionsById,
} from "../../quizzes/index.ts";
import { type Entrant, insertEntry, keepBest, listRounds, lockContest } from "../contest.store.ts";
import { type Contest, FASTEST_PER_QUESTION, openRound, phaseOf, type Round } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { subjectOf } from "../keep-contest.ts";

/** Questions of a contest rest on documents and procedures; words of its own it has none. */
const WORDS_VERSION = 1;

interface Taking {
  contest: Contest;
  round: Round;
}

/** Contests are not locked against each other's entrants: a share lock holds off approval and withdrawal only. */
async function taking(tx: Tx, contestId: string, at: Date): Promise<Taking> {
  const contest = await lockContest(tx, contestId, "share");
  if (!contest) throw new ContestUnknown();
  const rounds = await listRounds(tx, [contestId]);
  const round = openRound(rounds, at);
  if (!round || phaseOf(contest, rounds, at) !== "open") throw new ContestRefused("not-open");
  return { contest, round };
}

/**
 * Draws questions for the round that is open, in an order of its own; where one is in hand, that one goes on.
 *
 * @throws ContestRefused "not-open"; QuizRefused as `beginAttempt`
 */
export async function beginEntry(tx: Tx, input: { entrant: Entrant; prediction: number; at: Date }): Promise<void> {
  const { entrant, prediction, at } = input;
  const { contest, round } = await taking(tx, entrant.contestId, at);
  const quiz = await findQuiz(tx, subjectOf(contest));
  const questions = quiz ? await listQuestions(tx, quiz.id) : [];
  await insertEntry(tx, {
    contestId: contest.id,
    round: round.number,
    entrantId: entrant.id,
    prediction,
    beganAt: at,
  });
  await beginAttempt(tx, {
    subject: subjectOf(contest),
    subjectVersion: round.number,
    taker: entrant.id,
    isCurrent: await currentGrounds(tx, questions, WORDS_VERSION, at),
    at,
  });
}

/** So long after a round has closed an answer sheet begun in it is still taken. */
const HALF_MINUTE = 30_000;

/**
 * Takes what was answered, by the server's clock. An answer sheet begun in a round may come in until half a minute after it closed.
 *
 * @throws ContestRefused "not-open"; QuizRefused as `finishAttempt`
 */
export async function finishEntry(
  tx: Tx,
  input: {
    entrant: Entrant;
    attemptId: string;
    given: Readonly<Record<string, readonly string[]>>;
    at: Date;
  },
): Promise<{ number: number; isLate: boolean }> {
  const { entrant, attemptId, given, at } = input;
  const contest = await lockContest(tx, entrant.contestId, "share");
  if (contest?.state !== "approved") throw new ContestRefused("not-open");
  const quiz = await findQuiz(tx, subjectOf(contest));
  const attempts = quiz ? await listAttempts(tx, quiz.id, entrant.id) : [];
  const inHand = attempts.find((one) => one.id === attemptId);
  const rounds = await listRounds(tx, [contest.id]);
  const round = rounds.find((one) => one.number === inHand?.subjectVersion);
  if (!inHand || !round || at.getTime() > round.closesAt.getTime() + HALF_MINUTE) throw new ContestRefused("not-open");
  const questions = await listQuestionsById(
    tx,
    inHand.drawn.map((one) => one.questionId),
  );
  const done = await finishAttempt(tx, {
    subject: subjectOf(contest),
    subjectVersion: round.number,
    taker: entrant.id,
    isCurrent: await currentGrounds(tx, [...questions.values()], WORDS_VERSION, at),
    attemptId,
    given,
    at,
  });
  await keepBest(tx, { contestId: contest.id, round: round.number, entrantId: entrant.id }, FASTEST_PER_QUESTION);
  return done;
}
