import { randomInt } from "node:crypto";

/** The record a quiz is about, of whatever module; the bank only tells one from another. */
export interface Subject {
  kind: string;
  id: string;
}

export interface QuizSettings {
  /** How many questions an attempt draws. */
  draws: number;
  /** Right answers in a hundred that pass. */
  passShare: number;
  tries: number;
  /** Null: as long as it takes. */
  minutes: number | null;
}

export interface Quiz extends QuizSettings {
  id: string;
  isOpen: boolean;
  changedByName: string;
  changedAt: Date;
}

export const QUESTION_KINDS = ["single", "multiple", "truth"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Answer {
  id: string;
  text: string;
  isRight: boolean;
}

/** What a question rests on, and the stamp of the version it was checked against. */
export interface RestsOn {
  kind: string;
  id: string;
  /** Sentence, article or part, in words. */
  words: string;
  path: string | null;
  stamp: string;
}

export interface QuestionText {
  kind: QuestionKind;
  text: string;
  answers: Answer[];
  explanation: string;
  restsOn: RestsOn;
}

export interface Question extends QuestionText {
  id: string;
  position: number;
  writtenByName: string;
  writtenAt: Date;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  endedAt: Date | null;
}

/** A question of an attempt, with its answers in the order shown. */
export interface Drawn {
  questionId: string;
  answerIds: string[];
}

export interface Attempt {
  id: string;
  quizId: string;
  taker: string;
  subjectVersion: number;
  number: number;
  drawn: Drawn[];
  beganAt: Date;
  endsAt: Date | null;
  finishedAt: Date | null;
  given: Record<string, string[]> | null;
  counted: number | null;
  rightCount: number | null;
  passed: boolean | null;
}

export const QUIZ_LIMITS = {
  draws: [3, 30],
  passShare: [1, 100],
  tries: [1, 10],
  minutes: [1, 180],
  questions: 300,
  text: 400,
  answer: 300,
  answers: 6,
  explanation: 600,
} as const;

/** The network may take so long to bring what was sent in time. */
const GRACE_MS = 15_000;

export const isOver = (attempt: Pick<Attempt, "endsAt">, at: Date): boolean =>
  attempt.endsAt !== null && at.getTime() > attempt.endsAt.getTime() + GRACE_MS;

function shuffled<T>(list: readonly T[]): T[] {
  const out = [...list];
  for (let last = out.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
}

/** Some of the questions in an order of their own, and the answers of each in another; "right" stays before "wrong". */
export function draw(questions: readonly Question[], count: number): Drawn[] {
  return shuffled(questions)
    .slice(0, count)
    .map((question) => {
      const ids = question.answers.map((answer) => answer.id);
      return { questionId: question.id, answerIds: question.kind === "truth" ? ids : shuffled(ids) };
    });
}

/** All right ones and no other. */
export function isRight(question: Pick<Question, "answers">, given: readonly string[]): boolean {
  const right = question.answers.filter((answer) => answer.isRight).map((answer) => answer.id);
  return right.length === new Set(given).size && right.every((id) => given.includes(id));
}

export interface Marked {
  counted: number;
  right: number;
  /** Null where nothing is left to be counted. */
  passed: boolean | null;
  answers: { questionId: string; isRight: boolean }[];
}

/** What came of an attempt. A question that was changed or whose ground moved meanwhile is not counted for or against. */
export function mark(
  drawn: readonly Drawn[],
  valid: ReadonlyMap<string, Pick<Question, "answers">>,
  given: Readonly<Record<string, readonly string[]>>,
  passShare: number,
): Marked {
  const answers = drawn.flatMap(({ questionId }) => {
    const question = valid.get(questionId);
    return question ? [{ questionId, isRight: isRight(question, given[questionId] ?? []) }] : [];
  });
  const right = answers.filter((one) => one.isRight).length;
  const counted = answers.length;
  return { counted, right, passed: counted === 0 ? null : right * 100 >= passShare * counted, answers };
}

/** A question that can be asked: enough answers, at least one right, one only where one only is asked for. */
export function questionFault(
  question: Pick<QuestionText, "kind" | "answers">,
): "few" | "none-right" | "many-right" | null {
  const right = question.answers.filter((answer) => answer.isRight).length;
  if (question.answers.length < 2) return "few";
  if (right === 0) return "none-right";
  return question.kind !== "multiple" && right > 1 ? "many-right" : null;
}
