import { randomUUID } from "node:crypto";
import { keyedDigest, open, sameSecret, seal } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { currentGrounds } from "../briefings/index.ts";
import { newCode } from "../feedback/index.ts";
import {
  beginAttempt,
  findQuiz,
  finishAttempt,
  listAttempts,
  listQuestions,
  listQuestionsById,
} from "../quizzes/index.ts";
import {
  type Entrant,
  findEntrantByPhone,
  insertEntrant,
  insertEntry,
  keepBest,
  listRounds,
  lockContest,
} from "./contest.store.ts";
import {
  type Contest,
  FASTEST_PER_QUESTION,
  type List,
  listsOf,
  openRound,
  phaseOf,
  type Round,
  shownInPublic,
} from "./contest.ts";
import { ContestRefused, ContestUnknown } from "./contests.errors.ts";
import { contestRefusal, subjectOf } from "./keep-contest.ts";
import { note } from "./steps.ts";

const PURPOSE = "contest entrant";
/** Questions of a contest rest on documents and procedures; words of its own it has none. */
const WORDS_VERSION = 1;

export interface Person {
  name: string;
  /** Ten digits from 0. */
  phone: string;
}

export interface Register extends Person {
  contestId: string;
  list: List;
  unitId: string;
  at: Date;
}

const phoneDigest = (key: Buffer, contestId: string, phone: string): string =>
  keyedDigest(key, "contest phone", `${contestId}:${phone}`);

/**
 * Once per telephone. Returns the code with which one takes part, and the number of the draw.
 *
 * @throws ContestUnknown, ContestRefused "not-open", "other-list", "registered-before"; with `by` also "no-right-here"
 */
export async function register(
  tx: Tx,
  secretKey: Buffer,
  input: Register & { by?: { actor: Actor; source: "paper" | "phone" } },
): Promise<{ id: string; code: string; number: number }> {
  const { contestId, list, unitId, name, phone, by, at } = input;
  const contest = await lockContest(tx, contestId);
  if (!contest) throw new ContestUnknown();
  if (by) {
    const refusal = await contestRefusal(tx, by.actor, "register", contest, at);
    if (refusal) throw new ContestRefused(refusal);
  }
  const phase = phaseOf(contest, await listRounds(tx, [contestId]), at);
  if (phase !== "open" && phase !== "coming" && phase !== "between") throw new ContestRefused("not-open");
  if (!listsOf(contest.audience).includes(list)) throw new ContestRefused("other-list");
  const id = randomUUID();
  const code = newCode();
  const number = await insertEntrant(tx, {
    id,
    contestId,
    code,
    list,
    unitId,
    sealed: seal(secretKey, PURPOSE, id, JSON.stringify({ name, phone })),
    phoneDigest: phoneDigest(secretKey, contestId, phone),
    shown: shownInPublic(name, phone),
    source: by?.source ?? "page",
    registeredByName: by?.actor.name ?? null,
    createdAt: at,
  });
  if (number === null) throw new ContestRefused("registered-before");
  if (by) {
    const of = { contestId, unitId: contest.unitId, act: "register", at };
    await note(tx, by.actor, of, { details: { number, source: by.source } });
  }
  return { id, code, number };
}

/** Who takes part with this telephone; for sending the code again. */
export const findByPhone = (
  db: Db,
  secretKey: Buffer,
  of: { contestId: string; phone: string },
): Promise<Entrant | undefined> =>
  findEntrantByPhone(db, { contestId: of.contestId, phoneDigest: phoneDigest(secretKey, of.contestId, of.phone) });

/** Name and telephone of an entrant, while they are kept. */
export const personOf = (secretKey: Buffer, entrant: Pick<Entrant, "id" | "sealed">): Person | null =>
  entrant.sealed === null ? null : (JSON.parse(open(secretKey, PURPOSE, entrant.id, entrant.sealed)) as Person);

const mark = (key: Buffer, id: string): string => keyedDigest(key, "contest entry", id).slice(0, 16);

/** The address of one's own entry, once the code was typed. */
export const entryPath = (key: Buffer, entrantId: string): string =>
  `/cuoc-thi/bai/${entrantId}.${mark(key, entrantId)}`;

export function readEntryToken(key: Buffer, token: string): string | null {
  const [id = "", secret = ""] = token.split(".");
  return /^[0-9a-f-]{36}$/.test(id) && sameSecret(secret, mark(key, id)) ? id : null;
}

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
