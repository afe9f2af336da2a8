import { vietnamDay } from "../../platform/clock/index.ts";
import { open } from "../../platform/crypto/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { type Permission, unitsWhere } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { CONTACT_PURPOSE } from "./ask-question.ts";
import { HandlingRefused, QuestionActRefused, QuestionNotFound } from "./feedback.errors.ts";
import { insertQuestionEvent, lockOpenQuestion, lockQuestion, type Question, saveQuestion } from "./feedback.store.ts";
import { lockJoined } from "./handling/handling.store.ts";
import { tellAsker } from "./jobs/tell-asker.ts";
import { type Contact, isNetwork, nextQuestionState, type QuestionAct } from "./question.ts";

/** Answers, or mends an answer given. The asker's code shows it at once; a mail follows if an address was left. */
export async function answerQuestion(
  tx: Tx,
  actor: Actor,
  input: {
    questionId: string;
    answer: string;
    internalNote: string | null;
    at: Date;
    /** The answer with its fields filled for one sender. */
    fill?: (question: Question) => string;
    /** Refuses what was answered meanwhile. */
    onlyWaiting?: boolean;
  },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  if (input.onlyWaiting && question.state !== "received") throw new QuestionActRefused("not-from-this-state");
  if (question.joinedTo !== null && question.state === "received") throw new HandlingRefused("joined");
  await give(tx, actor, question, input);
  // Who said the same is answered by the same words, and told.
  for (const one of await lockJoined(tx, question.id))
    if (one.state !== "closed") await give(tx, actor, one, { ...input, internalNote: null });
}

async function give(
  tx: Tx,
  actor: Actor,
  question: Question,
  input: { answer: string; internalNote: string | null; at: Date; fill?: (question: Question) => string },
): Promise<void> {
  const act: QuestionAct = question.state === "answered" ? "amend" : "answer";
  const state = nextQuestionState(question.state, act);
  if (state === null) throw new QuestionActRefused("not-from-this-state");
  await saveQuestion(tx, question.id, {
    state,
    answer: input.fill?.(question) ?? input.answer,
    answeredAt: input.at,
    answeredBy: actor.id,
    answeredByName: actor.name,
    seenByAskerAt: null,
  });
  await noteQuestion(tx, actor, question, act, input.internalNote, input.at);
  if (question.contactSealed || isNetwork(question.source))
    await addJob(
      tx,
      tellAsker,
      { questionId: question.id, answeredAt: input.at.toISOString() },
      { subject: `question:${question.id}` },
    );
}

/** Shows who asked. Every look is on record, with the reason given. */
export async function revealContact(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { questionId: string; reason: string; at: Date },
): Promise<Contact | null> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  if (!question.contactSealed) return null;
  await noteQuestion(tx, actor, question, "reveal", input.reason, input.at);
  return JSON.parse(open(secretKey, CONTACT_PURPOSE, question.id, question.contactSealed)) as Contact;
}

/** The asker says the answer did not help: it comes back with a new deadline. */
export async function reopenQuestion(tx: Tx, input: { question: Question; dueOn: string; at: Date }): Promise<void> {
  const question = await lockQuestion(tx, input.question.id);
  if (!question) throw new QuestionNotFound();
  const state = nextQuestionState(question.state, "reopen");
  if (state === null) throw new QuestionActRefused("not-from-this-state");
  // What is asked again wants an answer of its own.
  await saveQuestion(tx, question.id, {
    state,
    dueOn: input.dueOn,
    reopened: question.reopened + 1,
    joinedTo: null,
  });
  await noteQuestion(tx, { id: null, name: "Người hỏi" }, question, "reopen", null, input.at);
}

/** The locked row, for who may answer at its unit. */
export async function questionForAct(tx: Tx, actor: Actor, questionId: string, at: Date): Promise<Question> {
  const question = await lockOpenQuestion(tx, questionId);
  if (!question) throw new QuestionNotFound();
  const permission: Permission = "feedback.answer";
  const reach = await subtreeIds(tx, unitsWhere(actor, permission), vietnamDay(at));
  if (!reach.includes(question.unitId)) throw new QuestionActRefused("no-right-here");
  return question;
}

/** History and log of one act. */
export async function noteQuestion(
  tx: Tx,
  actor: { id: string | null; name: string },
  question: Question,
  act: string,
  internalNote: string | null,
  at: Date,
  details: Record<string, unknown> = {},
): Promise<void> {
  await insertQuestionEvent(tx, {
    questionId: question.id,
    personId: actor.id,
    personName: actor.name,
    act,
    internalNote,
    at,
  });
  await recordAct(tx, actor, {
    act: question.isConfidential ? `conduct.${act}` : `question.${act}`,
    subjectKind: question.isConfidential ? "sealedQuestion" : "question",
    subjectId: question.id,
    unitId: question.unitId,
    details: { from: question.state, ...details },
    at,
  });
}
