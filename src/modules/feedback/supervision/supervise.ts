import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { unitsWhere } from "../../accounts/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { ancestorIdsOf, subtreeIds } from "../../organisations/index.ts";
import { noteQuestion, questionForAct } from "../answer-question.ts";
import { QuestionNotFound } from "../feedback.errors.ts";
import { lockOpenQuestion, type Question } from "../feedback.store.ts";
import { loadSettings } from "../handling/handling.store.ts";
import { tellStep } from "../jobs/tell-step.ts";
import { SupervisionRefused } from "./supervision.errors.ts";
import { findWatched, insertRemark, insertWatch, isThereAFront, lockRemark, saveReply } from "./supervision.store.ts";

export const SUPERVISION_LIMITS = { remark: 4_000, reply: 4_000, reason: 1_000 };

/** Whether somebody acts for the Front over this unit: at the unit itself or at one above it. */
export async function hasFront(db: Db, unitId: string, today: string): Promise<boolean> {
  const above = (await ancestorIdsOf(db, [unitId], today)).get(unitId) ?? [];
  return isThereAFront(db, [unitId, ...above], today);
}

/**
 * The sender wishes that the Front follows the message, which is not confidential. False where nobody acts for it over the unit
 * the message went to: nobody is told of eyes that are not there.
 */
export async function watchForSender(tx: Tx, questionId: string, at: Date): Promise<boolean> {
  const question = await lockOpenQuestion(tx, questionId);
  if (!question || !(await hasFront(tx, question.unitId, vietnamDay(at)))) return false;
  return insertWatch(tx, questionId, { bySender: true, askedBy: null, askedByName: "Người gửi", reason: "", at });
}

/**
 * An officer who answers for the message hands it to the Front as well.
 *
 * @throws SupervisionRefused "watched-before"
 */
export async function handToFront(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; reason: string; at: Date },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  const { reason, at } = input;
  if (
    !(await insertWatch(tx, question.id, { bySender: false, askedBy: actor.id, askedByName: actor.name, reason, at }))
  )
    throw new SupervisionRefused("watched-before");
  await noteQuestion(tx, actor, question, "front-watch", reason, at);
}

/** The message the Front follows, within the reach of who acts for it. */
export async function watchedFor(db: Db, actor: Actor, id: string, at: Date): Promise<Question> {
  const question = await findWatched(db, id);
  const reach = await subtreeIds(db, unitsWhere(actor, "supervision.read"), vietnamDay(at));
  if (!question || !reach.includes(question.unitId)) throw new QuestionNotFound();
  return question;
}

/** The Front says what it finds; the office has working days to reply, its sender is told. */
export async function remark(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; body: string; at: Date },
): Promise<void> {
  await watchedFor(tx, actor, input.questionId, input.at);
  const question = await lockOpenQuestion(tx, input.questionId);
  if (!question) throw new QuestionNotFound();
  const calendar = await workingCalendarFor(tx, question.unitId, input.at);
  const dueOn = calendar.addWorkingDays(vietnamDay(input.at), (await loadSettings(tx)).front);
  await insertRemark(tx, {
    questionId: question.id,
    body: input.body,
    personId: actor.id,
    personName: actor.name,
    at: input.at,
    dueOn,
  });
  await noteQuestion(tx, actor, question, "front-remark", null, input.at, { dueOn });
  await tellStep(tx, question, "remarked", input.at);
}

/**
 * The office replies to the Front, once.
 *
 * @throws SupervisionRefused "replied-before", "own-remark" where one wrote the remark oneself
 */
export async function replyToFront(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; remarkId: string; reply: string; at: Date },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  const said = await lockRemark(tx, input.remarkId);
  if (!said || said.questionId !== question.id) throw new QuestionNotFound();
  if (said.reply !== null) throw new SupervisionRefused("replied-before");
  if (said.personId === actor.id) throw new SupervisionRefused("own-remark");
  await saveReply(tx, said.id, {
    reply: input.reply,
    repliedBy: actor.id,
    repliedByName: actor.name,
    repliedAt: input.at,
  });
  await noteQuestion(tx, actor, question, "front-reply", null, input.at);
}
