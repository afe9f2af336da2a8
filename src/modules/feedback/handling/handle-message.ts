import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { findHomeUnit, findUnit, subtreeIds } from "../../organisations/index.ts";
import { noteQuestion, questionForAct } from "../answer-question.ts";
import { HandlingRefused } from "../feedback.errors.ts";
import { lockOpenQuestion, type Question, saveQuestion } from "../feedback.store.ts";
import { type Step, tellStep } from "../jobs/tell-step.ts";
import { dueOn } from "../question.ts";
import { insertStep, lockJoined, type QuestionStep, type StepAct } from "./handling.store.ts";

/** Petitions are handed to the competent body within five working days (Nghị định 20/2008/NĐ-CP). */
export const TRANSFER_WITHIN = 5;
/** What comes from elsewhere leaves the unit that gets it at least so many working days. */
const LEAST_LEFT = 2;
/** No extension leads further than this many working days. */
export const LONGEST_EXTENSION = 20;

interface Handle {
  questionId: string;
  /** What the sender reads. */
  reason: string;
  at: Date;
}

/** The message that waits for an answer, and those joined to it, which go the same way. */
async function waiting(tx: Tx, actor: Actor, input: Handle): Promise<{ question: Question; all: Question[] }> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  if (question.state !== "received") throw new HandlingRefused("not-waiting");
  if (question.joinedTo !== null) throw new HandlingRefused("joined");
  const joined = (await lockJoined(tx, question.id)).filter((one) => one.state === "received");
  return { question, all: [question, ...joined] };
}

async function done(
  tx: Tx,
  actor: Actor,
  question: Question,
  act: StepAct,
  told: Step,
  step: Partial<QuestionStep> & { reason: string },
  at: Date,
): Promise<void> {
  await insertStep(tx, question.id, {
    at,
    act,
    fromUnitId: null,
    toUnitId: null,
    dueOn: null,
    isLate: false,
    ...step,
  });
  await noteQuestion(tx, actor, question, act, null, at, {
    ...(step.toUnitId ? { to: step.toUnitId } : {}),
    ...(step.dueOn ? { dueOn: step.dueOn } : {}),
    ...(step.isLate ? { late: true } : {}),
  });
  await tellStep(tx, question, told, at);
}

/**
 * Hands a message to another unit of the installation. A petition gets the time of its kind anew there; what else is due soon
 * gets two working days.
 */
export async function transferMessage(tx: Tx, actor: Actor, input: Handle & { toUnitId: string }): Promise<void> {
  const { question, all } = await waiting(tx, actor, input);
  const today = vietnamDay(input.at);
  const home = await findHomeUnit(tx, today);
  const within = home ? await subtreeIds(tx, home.id, today) : [];
  if (!within.includes(input.toUnitId) || !(await findUnit(tx, input.toUnitId, today)))
    throw new HandlingRefused("unit-unknown");
  if (input.toUnitId === question.unitId) throw new HandlingRefused("same-unit");
  const calendar = await workingCalendarFor(tx, input.toUnitId, input.at);
  for (const one of all) {
    const lastDay = calendar.addWorkingDays(vietnamDay(one.receivedAt), TRANSFER_WITHIN);
    const least = calendar.addWorkingDays(today, LEAST_LEFT);
    const anew = one.kind === "petition" ? dueOn(one.kind, today, calendar) : [one.dueOn, least].sort().at(-1);
    const due = anew ?? one.dueOn;
    await saveQuestion(tx, one.id, { unitId: input.toUnitId, dueOn: due });
    await done(
      tx,
      actor,
      one,
      "transfer",
      "transferred",
      {
        reason: input.reason,
        fromUnitId: one.unitId,
        toUnitId: input.toUnitId,
        dueOn: due,
        isLate: one.kind === "petition" && today > lastDay,
      },
      input.at,
    );
  }
}

/** Puts the day off, once, with a reason its sender reads. */
export async function extendMessage(tx: Tx, actor: Actor, input: Handle & { dueOn: string }): Promise<void> {
  const { question, all } = await waiting(tx, actor, input);
  if (question.extendedAt !== null) throw new HandlingRefused("extended-before");
  const today = vietnamDay(input.at);
  const calendar = await workingCalendarFor(tx, question.unitId, input.at);
  if (input.dueOn <= question.dueOn || input.dueOn < today) throw new HandlingRefused("not-later");
  if (input.dueOn > calendar.addWorkingDays([question.dueOn, today].sort().at(-1) ?? today, LONGEST_EXTENSION))
    throw new HandlingRefused("too-far");
  for (const one of all) {
    await saveQuestion(tx, one.id, { dueOn: input.dueOn, extendedAt: input.at, extendedFrom: one.dueOn });
    await done(tx, actor, one, "extend", "extended", { reason: input.reason, dueOn: input.dueOn }, input.at);
  }
}

/** Not received: its sender reads why. */
export async function refuseMessage(tx: Tx, actor: Actor, input: Handle): Promise<void> {
  const { all } = await waiting(tx, actor, input);
  for (const one of all) {
    await saveQuestion(tx, one.id, { state: "closed", closedAs: "refused", closedReason: input.reason });
    await done(tx, actor, one, "refuse", "refused", { reason: input.reason }, input.at);
  }
}

/** To a body outside the installation: its sender reads which and where. */
export async function forwardMessage(
  tx: Tx,
  actor: Actor,
  input: Handle & { to: string; address: string },
): Promise<void> {
  const { all } = await waiting(tx, actor, input);
  for (const one of all) {
    await saveQuestion(tx, one.id, {
      state: "closed",
      closedAs: "forwarded",
      closedReason: input.reason,
      forwardedTo: input.to,
      forwardedAddress: input.address,
    });
    await done(tx, actor, one, "forward", "forwarded", { reason: input.reason }, input.at);
  }
}

/** This one says what another of the same unit says, and waits for the answer of that one. */
export async function joinMessage(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; withId: string; at: Date },
): Promise<void> {
  const { question, all } = await waiting(tx, actor, { ...input, reason: "" });
  const first = await lockOpenQuestion(tx, input.withId);
  if (!first || first.id === question.id || first.unitId !== question.unitId) throw new HandlingRefused("not-alike");
  if (first.joinedTo !== null || first.state !== "received") throw new HandlingRefused("first-settled");
  // Those that were joined to this one follow it.
  for (const one of all) {
    await saveQuestion(tx, one.id, { joinedTo: first.id });
    await noteQuestion(tx, actor, one, "join", null, input.at, { with: first.id });
  }
}

/** It is about something else after all, and has an answer of its own to get. */
export async function splitMessage(tx: Tx, actor: Actor, input: { questionId: string; at: Date }): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  if (question.joinedTo === null || question.state !== "received") throw new HandlingRefused("not-joined");
  await saveQuestion(tx, question.id, { joinedTo: null });
  await noteQuestion(tx, actor, question, "split", null, input.at, { from: question.joinedTo });
}
