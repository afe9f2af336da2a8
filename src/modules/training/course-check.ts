import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { currentGrounds } from "../briefings/index.ts";
import {
  beginAttempt,
  findQuiz,
  finishAttempt,
  listAttempts,
  listQuestions,
  listQuestionsById,
  type Subject,
} from "../quizzes/index.ts";
import { listVersions, lockCourse } from "./course.store.ts";
import type { Course, CourseVersion } from "./course.ts";
import { GUEST } from "./guests.ts";
import { countCame, replaceCounts, settleSeats } from "./held.store.ts";
import { noteAct } from "./keep-course.ts";
import { findGuestSeat, findSeatOf, listAttended, type Seat } from "./seats.store.ts";
import { CourseUnknown, TrainingRefused } from "./training.errors.ts";

export const subjectOf = (course: Pick<Course, "id">): Subject => ({ kind: "course", id: course.id });

/** A change of day or place leaves what was passed as it is: the check is always about the same words. */
export const CHECK_VERSION = 1;

/** Sentences questions may rest on: the purpose and the topics of the sessions. */
export const sentencesOf = (
  version: Pick<CourseVersion, "purpose" | "sessions">,
  notes: readonly string[],
): string[] => [
  ...new Set(
    [version.purpose, ...version.sessions.map((one) => one.topic), ...notes]
      .join("\n")
      .split("\n")
      .map((line) =>
        line
          .replace(/^(- |## )/, "")
          .trim()
          .slice(0, 200),
      )
      .filter(Boolean),
  ),
];

/** An official, or a guest with the seat of the own secret address. */
export type Taker = Actor | { guest: Seat };

/** Whoever was at a session takes the check; once the course was held, passing settles who completed it. */
async function taking(
  tx: Tx,
  who: Taker,
  courseId: string,
): Promise<{ course: Course; seat: Seat; current: CourseVersion }> {
  const course = await lockCourse(tx, courseId);
  const current = course && (await listVersions(tx, course.id)).find((one) => one.number === course.version);
  if (!course || !current) throw new CourseUnknown();
  if (course.state === "cancelled") throw new TrainingRefused("already-cancelled");
  const seat =
    "guest" in who ? await findGuestSeat(tx, course.id, who.guest.id) : await findSeatOf(tx, course.id, who.id);
  if (seat?.state !== "going") throw new TrainingRefused("no-seat");
  if ((await listAttended(tx, seat.id)).length === 0) throw new TrainingRefused("attend-first");
  return { course, seat, current };
}

export async function beginCourseCheck(tx: Tx, who: Taker, input: { courseId: string; at: Date }): Promise<void> {
  const { course, seat } = await taking(tx, who, input.courseId);
  const quiz = await findQuiz(tx, subjectOf(course));
  const questions = quiz ? await listQuestions(tx, quiz.id) : [];
  await beginAttempt(tx, {
    subject: subjectOf(course),
    subjectVersion: CHECK_VERSION,
    taker: seat.id,
    isCurrent: await currentGrounds(tx, questions, CHECK_VERSION, input.at),
    at: input.at,
  });
}

export async function finishCourseCheck(
  tx: Tx,
  who: Taker,
  input: { courseId: string; attemptId: string; given: Readonly<Record<string, readonly string[]>>; at: Date },
): Promise<{ number: number; isLate: boolean }> {
  const { course, seat, current } = await taking(tx, who, input.courseId);
  const quiz = await findQuiz(tx, subjectOf(course));
  const attempts = quiz ? await listAttempts(tx, quiz.id, seat.id) : [];
  const open = attempts.find((one) => one.finishedAt === null);
  const questions = await listQuestionsById(tx, open?.drawn.map((one) => one.questionId) ?? []);
  const done = await finishAttempt(tx, {
    subject: subjectOf(course),
    subjectVersion: CHECK_VERSION,
    taker: seat.id,
    isCurrent: await currentGrounds(tx, [...questions.values()], CHECK_VERSION, input.at),
    attemptId: input.attemptId,
    given: input.given,
    at: input.at,
  });
  if (course.state === "held") {
    await settleSeats(tx, { id: course.id, version: current.number }, current);
    await replaceCounts(tx, course.id, (await countCame(tx, course.id)).units);
  }
  const isGuest = "guest" in who;
  await noteAct(tx, isGuest ? GUEST : who, "check", course, { attempt: done.number, guest: isGuest }, input.at);
  return done;
}
