import type { Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import {
  type CheckPlace,
  checkPages,
  type QuestionsPlace,
  questionFormPages,
  questionPages,
} from "../../../../briefings/index.ts";
import { beginCourseCheck, CHECK_VERSION, finishCourseCheck, sentencesOf, subjectOf } from "../../../course-check.ts";
import { loadCourse, loadToRun } from "../../../load-course.ts";
import { listMaterials } from "../../../materials.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listAttended } from "../../../seats.store.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";

/** Questions are seen and kept by who writes for the unit that holds the course. */
async function openQuestions(rq: Rq): Promise<QuestionsPlace> {
  const words = pick(rq.lang, vi, en);
  const { course, current, inHand } = await loadToRun(rq);
  const version = current ?? inHand;
  if (!version) throw new TrainingRefused("not-announced");
  const base = `${TRAINING}/${course.id}`;
  const notes = (await listMaterials(rq.app.db, course.id)).flatMap((one) => (one.note ? [one.note] : []));
  return {
    subject: subjectOf(course),
    version: CHECK_VERSION,
    unitId: course.unitId,
    title: course.title,
    base: `${base}/kiem-tra`,
    crumbs: [
      { text: words.title, href: TRAINING },
      { text: course.title, href: base },
    ],
    sentences: sentencesOf(version, notes),
    openHint: words.check.openHint,
  };
}

export const courseQuestions = questionPages(openQuestions);
export const courseQuestion = questionFormPages(openQuestions);

/** Taken by who was at a session; the taker is the seat, so that it goes with it. */
async function openCheck(rq: Rq): Promise<CheckPlace> {
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const { course, current, mine } = await loadCourse(rq);
  if (!current?.asksCheck) throw new TrainingRefused("no-check");
  const came = mine ? (await listAttended(rq.app.db, mine.id)).length > 0 : false;
  const base = `${TRAINING}/${course.id}`;
  return {
    subject: subjectOf(course),
    version: CHECK_VERSION,
    unitId: course.unitId,
    title: course.title,
    base,
    back: base,
    crumbs: [
      { text: words.title, href: TRAINING },
      { text: course.title, href: base },
    ],
    taker: mine?.id ?? "",
    refusal:
      course.state === "cancelled" ? words.refusals["already-cancelled"] : came ? null : words.refusals["attend-first"],
    begin: (tx, at) => beginCourseCheck(tx, actor, { courseId: course.id, at }),
    finish: (tx, input) => finishCourseCheck(tx, actor, { courseId: course.id, ...input }),
  };
}

export const courseCheck = checkPages(openCheck);
