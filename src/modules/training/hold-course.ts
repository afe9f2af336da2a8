import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { noteUses } from "../media/index.ts";
import { listTaskChoices } from "../plans/index.ts";
import { openDelivery, saveReachOfRecord, withdrawDeliveries } from "../publishing/index.ts";
import { listSessions, removeVersion, saveCourse } from "./course.store.ts";
import { type Course, type CourseVersion, momentOf } from "./course.ts";
import { countCame, replaceCounts, settleSeats } from "./held.store.ts";
import { forAct, noteAct } from "./keep-course.ts";
import { TrainingRefused } from "./training.errors.ts";

export interface Result {
  courseId: string;
  result: string;
  /** People who came and stand on no list. */
  unnamedPeople: number;
  /** Codes of the library of pictures. */
  pictures: string[];
  taskId: string | null;
  at: Date;
}

async function count(tx: Tx, course: Course, current: CourseVersion, unnamed: number): Promise<number> {
  await settleSeats(tx, { id: course.id, version: current.number }, current);
  const { came, units } = await countCame(tx, course.id);
  await replaceCounts(tx, course.id, units);
  const reached = came + unnamed;
  if (reached === 0) throw new TrainingRefused("nobody-came");
  return reached;
}

async function requireTask(tx: Tx, course: Course, taskId: string | null, at: Date): Promise<void> {
  if (taskId === null || taskId === course.taskId) return;
  if (!(await listTaskChoices(tx, [course.unitId], at)).some((one) => one.id === taskId))
    throw new TrainingRefused("task-not-here");
}

/**
 * How it went. Held, it is one row of the ledger for those who came, and proves the task it served; told again, the same row
 * holds the new number. What was public waits for a second person again.
 */
export async function holdCourse(tx: Tx, actor: Actor, input: Result): Promise<void> {
  const { course, current, inHand } = await forAct(tx, actor, "run", input);
  const { at } = input;
  if (!current || course.state === "draft") throw new TrainingRefused("not-announced");
  if (course.lastDay > vietnamDay(at)) throw new TrainingRefused("not-over-yet");
  await requireTask(tx, course, input.taskId, at);
  const reached = await count(tx, course, current, input.unnamedPeople);
  const first = course.state === "announced";
  if (first && inHand) await removeVersion(tx, { courseId: course.id, number: inHand.number });
  const sessions = await listSessions(tx, [course.id]);
  const [opening] = sessions;
  await saveCourse(tx, course.id, {
    state: "held",
    heldAt: course.heldAt ?? at,
    heldBy: actor.id,
    heldByName: actor.name,
    result: input.result,
    unnamedPeople: input.unnamedPeople,
    reached,
    pictures: input.pictures,
    taskId: input.taskId,
    publicAt: null,
    publicBy: null,
    publicByName: null,
  });
  await noteUses(
    tx,
    { kind: "course", id: course.id, title: course.title, path: `/can-bo/tap-huan/${course.id}` },
    input.pictures,
  );
  const changed = await saveReachOfRecord(tx, {
    recordKind: "course",
    recordId: course.id,
    channel: "event",
    reached,
    taskId: input.taskId,
  });
  if (changed === 0)
    await openDelivery(tx, {
      key: `course:${course.id}:${at.getTime()}`,
      channel: "event",
      recordKind: "course",
      recordId: course.id,
      recordVersion: current.number,
      title: course.title,
      unitId: course.unitId,
      taskId: input.taskId,
      topic: current.topics[0] ?? null,
      language: "vi",
      reached,
      place: opening?.place ?? null,
      createdBy: actor.name,
      createdAt: at,
      state: "sent",
      sentAt: opening ? momentOf(opening.day, opening.beginsAt) : at,
    });
  await noteAct(tx, actor, first ? "hold" : "amend-result", course, { reached, task: input.taskId }, at);
  await notifyPublicChange(tx, "training");
}

/** It was told by mistake: lists are open again, and its row counts no longer. */
export async function reopenCourse(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; reason: string; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "settle", input);
  await saveCourse(tx, course.id, {
    state: "announced",
    heldAt: null,
    heldBy: null,
    heldByName: null,
    reached: null,
    publicAt: null,
    publicBy: null,
    publicByName: null,
  });
  await replaceCounts(tx, course.id, []);
  await withdrawDeliveries(tx, actor, {
    recordKind: "course",
    recordId: course.id,
    unitId: course.unitId,
    reason: input.reason,
    at: input.at,
  });
  await noteAct(tx, actor, "reopen", course, { reason: input.reason }, input.at);
  await notifyPublicChange(tx, "training");
}

/** Result, pictures and published questions stand before everybody, by the word of somebody who did not write the result. */
export async function publishResult(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; isPublic: boolean; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "settle", input);
  if (input.isPublic && course.heldBy === actor.id) throw new TrainingRefused("own-result");
  await saveCourse(tx, course.id, {
    publicAt: input.isPublic ? input.at : null,
    publicBy: input.isPublic ? actor.id : null,
    publicByName: input.isPublic ? actor.name : null,
  });
  await noteAct(tx, actor, input.isPublic ? "publish" : "unpublish", course, {}, input.at);
  await notifyPublicChange(tx, "training");
}
