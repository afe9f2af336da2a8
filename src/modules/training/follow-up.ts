import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { seal } from "../../platform/crypto/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { askQuestion } from "../feedback/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { type Asked, type AskedState, insertAsked, lockAsked, saveAsked } from "./asked.store.ts";
import { lockCourse } from "./course.store.ts";
import { COURSE_LIMITS, type Course } from "./course.ts";
import { forAct, noteAct } from "./keep-course.ts";
import { TrainingRefused } from "./training.errors.ts";

export const ASKER_PURPOSE = "course asker";

export interface WriteAsked {
  courseId: string;
  body: string;
  /** Who asked, where that was said. */
  asker: string | null;
  how: AskedState;
  answer: string | null;
  /** Who owes the answer, or whose inbox it goes to. */
  unitId: string | null;
  dueOn: string | null;
  at: Date;
}

/** The unit that holds the course, or one below it. */
async function requireUnit(tx: Tx, course: Pick<Course, "unitId">, unitId: string | null, at: Date): Promise<string> {
  if (unitId === null || !(await subtreeIds(tx, course.unitId, vietnamDay(at))).includes(unitId))
    throw new TrainingRefused("unit-out-of-reach");
  return unitId;
}

/**
 * A question asked at a course is put on record with what becomes of it: answered there, owed by a unit until a day, or a
 * question of the inbox of a unit, with the day the law gives it.
 */
export async function writeAsked(tx: Tx, actor: Actor, secretKey: Buffer, input: WriteAsked): Promise<string> {
  const { course } = await forAct(tx, actor, "run", input);
  const { at, how } = input;
  if (course.state === "draft") throw new TrainingRefused("not-announced");
  if (course.firstDay > vietnamDay(at)) throw new TrainingRefused("session-to-come");
  const id = randomUUID();
  const unitId = how === "answered" ? null : await requireUnit(tx, course, input.unitId, at);
  if (how === "owed" && (input.dueOn ?? "") < vietnamDay(at)) throw new TrainingRefused("due-in-the-past");
  const inbox =
    how === "handed" && unitId !== null
      ? await askQuestion(tx, secretKey, {
          unitId,
          kind: "question",
          body: input.body,
          contact: null,
          pagePath: null,
          at,
        })
      : null;
  await insertAsked(tx, {
    id,
    courseId: course.id,
    body: input.body,
    askerSealed: input.asker ? seal(secretKey, ASKER_PURPOSE, id, input.asker) : null,
    state: how,
    owedBy: unitId,
    dueOn: how === "owed" ? input.dueOn : (inbox?.dueOn ?? null),
    answer: how === "answered" ? input.answer : null,
    answeredBy: how === "answered" ? actor.id : null,
    answeredByName: how === "answered" ? actor.name : null,
    answeredAt: how === "answered" ? at : null,
    inboxId: inbox?.id ?? null,
    inboxCode: inbox?.code ?? null,
    publishedAt: null,
    publishedBy: null,
    publishedByName: null,
    recordedByName: actor.name,
    recordedAt: at,
  });
  await noteAct(tx, actor, "ask", course, { question: id, how, unit: unitId }, at);
  return id;
}

async function locked(tx: Tx, questionId: string): Promise<{ asked: Asked; course: Course }> {
  const asked = await lockAsked(tx, questionId);
  const course = asked && (await lockCourse(tx, asked.courseId));
  if (!asked || !course) throw new TrainingRefused("question-unknown");
  return { asked, course };
}

/** The unit that owes it answers, or the one that held the course. What is answered again waits for its second person again. */
export async function answerAsked(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; answer: string; at: Date },
): Promise<void> {
  const { asked, course } = await locked(tx, input.questionId);
  const units = [...new Set([asked.owedBy ?? course.unitId, course.unitId])];
  const may = await Promise.all(units.map((id) => mayAt(tx, actor, "training.write", id, input.at)));
  if (!may.includes(true)) throw new TrainingRefused("no-right-here");
  if (asked.state === "handed") throw new TrainingRefused("answered-in-the-inbox");
  await saveAsked(tx, asked.id, {
    state: "answered",
    answer: input.answer,
    answeredBy: actor.id,
    answeredByName: actor.name,
    answeredAt: input.at,
  });
  await noteAct(tx, actor, "answer", course, { question: asked.id }, input.at);
  await notifyPublicChange(tx, "training");
}

/** The question, and the answer as it stands, may be read by everybody; by somebody else than who answered. */
export async function publishAsked(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; isPublic: boolean; at: Date },
): Promise<void> {
  const { asked, course } = await locked(tx, input.questionId);
  if (!(await mayAt(tx, actor, "training.approve", course.unitId, input.at)))
    throw new TrainingRefused("no-right-here");
  if (input.isPublic && asked.answeredBy === actor.id) throw new TrainingRefused("own-answer");
  await saveAsked(tx, asked.id, {
    publishedAt: input.isPublic ? input.at : null,
    publishedBy: input.isPublic ? actor.id : null,
    publishedByName: input.isPublic ? actor.name : null,
  });
  await noteAct(
    tx,
    actor,
    input.isPublic ? "publish-question" : "hide-question",
    course,
    { question: asked.id },
    input.at,
  );
  await notifyPublicChange(tx, "training");
}

/** Written down by mistake. What went into the inbox stays there. */
export async function removeAsked(tx: Tx, actor: Actor, input: { questionId: string; at: Date }): Promise<void> {
  const { asked, course } = await locked(tx, input.questionId);
  if (!(await mayAt(tx, actor, "training.write", course.unitId, input.at))) throw new TrainingRefused("no-right-here");
  await saveAsked(tx, asked.id, { removedAt: input.at, removedByName: actor.name });
  await noteAct(tx, actor, "remove-question", course, { question: asked.id }, input.at);
  await notifyPublicChange(tx, "training");
}

/** Lines of a form become texts with one kind of line end. */
export const asText = (text: string | undefined): string => (text ?? "").replace(/\r\n?/g, "\n");

export const ASKED_LIMITS = { body: 2_000, answer: COURSE_LIMITS.purpose, asker: 160, ahead: 366 };
