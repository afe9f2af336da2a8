import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import {
  QUIZ_LIMITS,
  type QuestionText,
  type QuizSettings,
  questionFault,
  type RestsOn,
  type Subject,
} from "./quiz.ts";
import { QuizRefused } from "./quizzes.errors.ts";
import {
  insertQuestion,
  listQuestions,
  lockQuiz,
  saveConfirmation,
  saveQuestionEnd,
  upsertQuiz,
} from "./quizzes.store.ts";

/** Whoever calls has asked whether the person may; the unit is for the log. */
interface Keeping {
  subject: Subject;
  unitId: string;
  at: Date;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "settings" | "add" | "change" | "confirm" | "remove",
  { subject, unitId, at }: Keeping,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `quiz.${act}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
    unitId,
    details,
    at,
  });
}

const DEFAULTS: QuizSettings = { draws: 5, passShare: 80, tries: 3, minutes: null };

/** @throws QuizRefused "too-few-questions" where it is opened with fewer questions than it draws */
export async function saveQuizSettings(
  tx: Tx,
  actor: Actor,
  input: Keeping & QuizSettings & { isOpen: boolean; isCurrent(on: RestsOn): boolean },
): Promise<void> {
  const { draws, passShare, tries, minutes, isOpen } = input;
  const quiz = await lockQuiz(tx, input.subject);
  const asked = quiz ? (await listQuestions(tx, quiz.id)).filter((one) => input.isCurrent(one.restsOn)) : [];
  if (isOpen && asked.length < draws) throw new QuizRefused("too-few-questions");
  const settings = { draws, passShare, tries, minutes, isOpen };
  await upsertQuiz(tx, input.subject, { ...settings, changedByName: actor.name, changedAt: input.at });
  await note(tx, actor, "settings", input, settings);
}

/** A new question, or another wording of one: the old row ends and is never asked again. Answers its id. */
export async function writeQuestion(
  tx: Tx,
  actor: Actor,
  input: Keeping & QuestionText & { replaces: string | null },
): Promise<string> {
  const { subject, unitId, at, replaces, ...text } = input;
  if (questionFault(text)) throw new QuizRefused("question-faulty");
  const by = { changedByName: actor.name, changedAt: at };
  const found = await lockQuiz(tx, subject);
  const quizId = found?.id ?? (await upsertQuiz(tx, subject, { ...DEFAULTS, isOpen: false, ...by }));
  const questions = await listQuestions(tx, quizId);
  const old = replaces === null ? undefined : questions.find((one) => one.id === replaces);
  if (replaces !== null && !old) throw new QuizRefused("question-unknown");
  if (!old && questions.length >= QUIZ_LIMITS.questions) throw new QuizRefused("too-many-questions");
  const position = old?.position ?? Math.max(0, ...questions.map((one) => one.position)) + 1;
  const id = await insertQuestion(tx, quizId, text, { position, writtenByName: actor.name, writtenAt: at });
  if (old) await saveQuestionEnd(tx, old.id, { endedAt: at, replacedBy: id });
  await note(tx, actor, old ? "change" : "add", input, { question: id, replaces });
  return id;
}

/** Somebody looked: what it rests on changed, and the question still holds. */
export async function confirmQuestion(
  tx: Tx,
  actor: Actor,
  input: Keeping & { questionId: string; stamp: string },
): Promise<void> {
  const question = await standing(tx, input.subject, input.questionId);
  await saveConfirmation(tx, question.id, {
    restsOn: { ...question.restsOn, stamp: input.stamp },
    confirmedByName: actor.name,
    confirmedAt: input.at,
  });
  await note(tx, actor, "confirm", input, { question: question.id, stamp: input.stamp });
}

export async function removeQuestion(tx: Tx, actor: Actor, input: Keeping & { questionId: string }): Promise<void> {
  const question = await standing(tx, input.subject, input.questionId);
  await saveQuestionEnd(tx, question.id, { endedAt: input.at, replacedBy: null });
  await note(tx, actor, "remove", input, { question: question.id });
}

async function standing(tx: Tx, subject: Subject, id: string) {
  const quiz = await lockQuiz(tx, subject);
  const question = quiz && (await listQuestions(tx, quiz.id)).find((one) => one.id === id);
  if (!question) throw new QuizRefused("question-unknown");
  return question;
}
