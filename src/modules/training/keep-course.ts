import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { type ActingPerson, recordAct } from "../audit/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { listTaskChoices } from "../plans/index.ts";
import { type CourseAct, courseRefusal } from "./course.policy.ts";
import {
  insertCourse,
  insertVersion,
  listVersions,
  lockCourse,
  removeCourse,
  removeVersion,
  rewriteVersion,
  saveCourse,
  saveSessions,
  saveVersionState,
} from "./course.store.ts";
import { type Course, type CourseText, type CourseVersion, daysOf, inOrder, momentOf, stampOf } from "./course.ts";
import { fillSeats } from "./fill-seats.ts";
import { CourseUnknown, TrainingRefused } from "./training.errors.ts";

export async function noteAct(
  tx: Tx,
  actor: ActingPerson,
  act: string,
  course: Pick<Course, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `course.${act}`,
    subjectKind: "course",
    subjectId: course.id,
    unitId: course.unitId,
    details,
    at,
  });
}

export interface Held {
  course: Course;
  /** Newest first. */
  versions: CourseVersion[];
  inHand: CourseVersion | undefined;
  current: CourseVersion | undefined;
}

export const held = (course: Course, versions: CourseVersion[]): Held => ({
  course,
  versions,
  inHand: versions.find((one) => one.state !== "approved"),
  current: versions.find((one) => one.number === course.version),
});

/** The course, locked, for an act the person may do on it. */
export async function forAct(
  tx: Tx,
  actor: Actor,
  act: CourseAct,
  input: { courseId: string; at: Date },
): Promise<Held> {
  const course = await lockCourse(tx, input.courseId);
  if (!course) throw new CourseUnknown();
  const all = held(course, await listVersions(tx, course.id));
  const refusal = await courseRefusal(tx, actor, act, course, all.inHand, input.at);
  if (refusal) throw new TrainingRefused(refusal);
  return all;
}

/** Only the unit and what is below it is invited; answers whether it reaches beyond the unit, or people without an account. */
async function requireAddressees(tx: Tx, unitId: string, text: CourseText, at: Date): Promise<boolean> {
  const within = new Set(await subtreeIds(tx, unitId, vietnamDay(at)));
  if (text.unitIds.length === 0 || text.unitIds.some((id) => !within.has(id)))
    throw new TrainingRefused("unit-out-of-reach");
  return text.guests !== null || text.unitIds.some((id) => id !== unitId) || (text.withBelow && within.size > 1);
}

/** What is announced lies ahead; what is changed may have begun, but no session is put into the past. */
function requireSense(text: CourseText, before: CourseVersion | undefined, at: Date): void {
  const [first] = inOrder(text.sessions);
  const known = new Set((before?.sessions ?? []).map((one) => `${one.id} ${one.day} ${one.beginsAt}`));
  for (const one of text.sessions)
    if (momentOf(one.day, one.endsAt) < at && !known.has(`${one.id} ${one.day} ${one.beginsAt}`))
      throw new TrainingRefused("day-in-the-past");
  if (text.signUpUntil !== null && first && text.signUpUntil > first.day)
    throw new TrainingRefused("sign-up-after-beginning");
}

async function requireTask(tx: Tx, unitId: string, taskId: string | null, at: Date): Promise<void> {
  if (taskId === null) return;
  if (!(await listTaskChoices(tx, [unitId], at)).some((one) => one.id === taskId))
    throw new TrainingRefused("task-not-here");
}

const headOf = (text: CourseText) => ({ kind: text.kind, title: text.title, ...daysOf(text.sessions) });

/** A draft of a course. Nobody is invited before it is announced. Returns its id. */
export async function writeCourse(
  tx: Tx,
  actor: Actor,
  input: CourseText & { unitId: string; taskId: string | null; at: Date },
): Promise<string> {
  const { unitId, taskId, at, ...text } = input;
  if (!(await mayAt(tx, actor, "training.write", unitId, at))) throw new TrainingRefused("no-right-here");
  requireSense(text, undefined, at);
  const reachesOthers = await requireAddressees(tx, unitId, text, at);
  await requireTask(tx, unitId, taskId, at);
  const id = await insertCourse(tx, {
    unitId,
    taskId,
    ...headOf(text),
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: at,
  });
  await insertVersion(
    tx,
    { courseId: id, number: 1 },
    { ...text, changeNote: null },
    { reachesOthers, writerIds: [actor.id], writtenByName: actor.name, writtenAt: at },
  );
  await noteAct(tx, actor, "write", { id, unitId }, { kind: text.kind }, at);
  return id;
}

/**
 * Other words for what is in hand, or a change of what is announced: it holds once it is approved.
 *
 * @throws TrainingRefused "changed-meanwhile" where something was written or decided after `basedOn`
 */
export async function changeCourse(
  tx: Tx,
  actor: Actor,
  input: CourseText & { courseId: string; taskId: string | null; basedOn: string; at: Date },
): Promise<void> {
  const { courseId, taskId, basedOn, at, ...text } = input;
  const { course, versions, inHand, current } = await forAct(tx, actor, "write", input);
  const [last] = versions;
  if (!last || stampOf(last) !== basedOn) throw new TrainingRefused("changed-meanwhile");
  requireSense(text, current, at);
  const reachesOthers = await requireAddressees(tx, course.unitId, text, at);
  if (taskId !== course.taskId) await requireTask(tx, course.unitId, taskId, at);
  await saveCourse(tx, course.id, { taskId, ...(current ? {} : headOf(text)) });
  const by = { reachesOthers, writtenByName: actor.name, writtenAt: at };
  const number = inHand?.number ?? last.number + 1;
  const told = { ...text, changeNote: number === 1 ? null : text.changeNote };
  if (inHand)
    await rewriteVersion(tx, { courseId, number }, told, {
      ...by,
      writerIds: [...new Set([...inHand.writerIds, actor.id])],
    });
  else await insertVersion(tx, { courseId, number }, told, { ...by, writerIds: [actor.id] });
  await noteAct(tx, actor, "change", course, { version: number }, at);
}

interface OnVersion {
  courseId: string;
  basedOn: string;
  at: Date;
}

function requireSame(inHand: CourseVersion | undefined, basedOn: string): CourseVersion {
  if (!inHand || stampOf(inHand) !== basedOn) throw new TrainingRefused("changed-meanwhile");
  return inHand;
}

/** To the second pair of eyes. */
export async function submitCourse(tx: Tx, actor: Actor, input: OnVersion): Promise<void> {
  const { course, inHand, current } = await forAct(tx, actor, "submit", input);
  const version = requireSame(inHand, input.basedOn);
  requireSense(version, current, input.at);
  await saveVersionState(tx, { courseId: course.id, number: version.number }, { state: "waiting" });
  await noteAct(tx, actor, "submit", course, { version: version.number }, input.at);
}

/** It is announced, or what was announced is as this version says now. Free seats go to who waited. */
export async function approveCourse(tx: Tx, actor: Actor, input: OnVersion): Promise<void> {
  const { course, inHand, current } = await forAct(tx, actor, "decide", input);
  const version = requireSame(inHand, input.basedOn);
  requireSense(version, current, input.at);
  await saveVersionState(
    tx,
    { courseId: course.id, number: version.number },
    { state: "approved", decidedBy: actor.id, decidedByName: actor.name, decidedAt: input.at },
  );
  await saveSessions(tx, course.id, version.sessions, input.at);
  await saveCourse(tx, course.id, {
    ...headOf(version),
    state: "announced",
    version: version.number,
    announcedAt: course.announcedAt ?? input.at,
  });
  await fillSeats(tx, course.id, version.capacity);
  await noteAct(tx, actor, "approve", course, { version: version.number }, input.at);
  await notifyPublicChange(tx, "training");
}

export async function returnCourse(tx: Tx, actor: Actor, input: OnVersion & { reason: string }): Promise<void> {
  const { course, inHand } = await forAct(tx, actor, "decide", input);
  const version = requireSame(inHand, input.basedOn);
  await saveVersionState(
    tx,
    { courseId: course.id, number: version.number },
    { state: "returned", decidedBy: actor.id, decidedByName: actor.name, decidedAt: input.at, note: input.reason },
  );
  await noteAct(tx, actor, "return", course, { version: version.number }, input.at);
}

/** What is in hand is given up; a course that was never announced goes with it. True where the course stays. */
export async function discardCourse(tx: Tx, actor: Actor, input: { courseId: string; at: Date }): Promise<boolean> {
  const { course, inHand } = await forAct(tx, actor, "discard", input);
  if (!inHand) throw new TrainingRefused("nothing-in-hand");
  if (course.version === null) await removeCourse(tx, course.id);
  else await removeVersion(tx, { courseId: course.id, number: inHand.number });
  await noteAct(tx, actor, "discard", course, { version: inHand.number }, input.at);
  return course.version !== null;
}

/** It does not take place. Whoever had a seat reads so, with the reason; what was in hand is given up. */
export async function cancelCourse(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; reason: string; at: Date },
): Promise<void> {
  const { course, inHand } = await forAct(tx, actor, "cancel", input);
  if (inHand) await removeVersion(tx, { courseId: course.id, number: inHand.number });
  await saveCourse(tx, course.id, {
    state: "cancelled",
    cancelledAt: input.at,
    cancelledByName: actor.name,
    cancelledReason: input.reason,
  });
  await noteAct(tx, actor, "cancel", course, { reason: input.reason }, input.at);
  await notifyPublicChange(tx, "training");
}
