import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { findAnswer } from "../../../../feedback/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findAsked } from "../../../asked.store.ts";
import { overseen } from "../../../course.policy.ts";
import { findCourse } from "../../../course.store.ts";
import { ASKED_LIMITS, answerAsked, asText, publishAsked, removeAsked } from "../../../follow-up.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { ASKED, TRAINING } from "../../addresses.ts";
import { AskedRecordView } from "./view.tsx";

/** A question of a course one looks after, or that a unit of the reach owes. To all others it does not exist. */
async function load(rq: Rq) {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.question);
  const asked = id.success ? await findAsked(db, id.data) : undefined;
  const course = asked && (await findCourse(db, asked.courseId));
  const seen = (await overseen(db, actorOf(rq), rq.now)).runs;
  if (!asked || !course || !(seen.includes(course.unitId) || (asked.owedBy !== null && seen.includes(asked.owedBy))))
    throw new TrainingRefused("question-unknown");
  return { asked, course };
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const { asked, course } = await load(rq);
  const may = (permission: "training.write" | "training.approve", unitId: string) =>
    mayAt(db, actor, permission, unitId, rq.now);
  const [hosts, owes, approves] = await Promise.all([
    may("training.write", course.unitId),
    may("training.write", asked.owedBy ?? course.unitId),
    may("training.approve", course.unitId),
  ]);
  return html(
    AskedRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      asked,
      course,
      today: vietnamDay(rq.now),
      inboxAnswer: asked.inboxId ? ((await findAnswer(db, asked.inboxId))?.answer ?? null) : null,
      unit: asked.owedBy ? ((await unitNames(db, [asked.owedBy], vietnamDay(rq.now))).get(asked.owedBy) ?? "") : null,
      mayAnswer: (hosts || owes) && asked.state !== "handed",
      mayRemove: hosts,
      mayPublish: approves,
      isOwnAnswer: asked.answeredBy === actor.id,
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      typed: { answer: asked.answer ?? "", ...typed },
      errors,
    }),
    { status },
  );
}

export const askedRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

async function act(rq: Rq, done: string, work: (tx: Tx, questionId: string) => Promise<void>): Promise<Reply> {
  const { asked } = await load(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, asked.id));
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, typedForm(rq).typed, { answer: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
  return seeOther(`${ASKED}/${asked.id}?xong=${done}`);
}

export async function answerAskedPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  if (!isText(typed.answer, ASKED_LIMITS.answer)) {
    return show(rq, typed, { answer: pick(rq.lang, vi, en).asked.errors.answer }, 422);
  }
  return act(rq, "tra-loi", (tx, questionId) =>
    answerAsked(tx, actorOf(rq), { questionId, answer: asText(typed.answer), at: rq.now }),
  );
}

export const publishAskedPage = (rq: Rq): Promise<Reply> =>
  act(rq, "cong-khai", (tx, questionId) => publishAsked(tx, actorOf(rq), { questionId, isPublic: true, at: rq.now }));

export const hideAskedPage = (rq: Rq): Promise<Reply> =>
  act(rq, "an", (tx, questionId) => publishAsked(tx, actorOf(rq), { questionId, isPublic: false, at: rq.now }));

export async function removeAskedPage(rq: Rq): Promise<Reply> {
  const { asked, course } = await load(rq);
  await transaction(rq.app.db, (tx) => removeAsked(tx, actorOf(rq), { questionId: asked.id, at: rq.now }));
  return seeOther(`${TRAINING}/${course.id}/cau-hoi?xong=bo`);
}
