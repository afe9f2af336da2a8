import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
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
import { actorOf } from "../../../../accounts/index.ts";
import { listPicturesByCode, staffPictures } from "../../../../media/index.ts";
import { listTaskChoices } from "../../../../plans/index.ts";
import { listSessions } from "../../../course.store.ts";
import { COURSE_LIMITS } from "../../../course.ts";
import { countCame } from "../../../held.store.ts";
import { holdCourse } from "../../../hold-course.ts";
import { loadToRun } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countAttendance } from "../../../seats.store.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { ResultView } from "./view.tsx";

const PICTURE_CODE = /^anh-[a-z0-9]{4,12}$/;
const MOST_PICTURES = 24;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const loaded = await loadToRun(rq);
  const { course } = loaded;
  if (course.state === "draft") throw new TrainingRefused("not-announced");
  return html(
    ResultView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      isOver: course.lastDay <= vietnamDay(rq.now),
      sessions: await listSessions(db, [course.id]),
      came: await countAttendance(db, course.id),
      people: (await countCame(db, course.id)).came,
      tasks: await listTaskChoices(db, [course.unitId], rq.now),
      pictures: [...(await staffPictures(db, course.pictures, [course.unitId])).values()],
      typed,
      errors,
    }),
    { status },
  );
}

export async function resultPage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  return show(
    rq,
    {
      result: course.result ?? "",
      unnamed: course.unnamedPeople > 0 ? String(course.unnamedPeople) : "",
      pictures: course.pictures.join(" "),
      taskId: course.taskId ?? "",
    },
    {},
  );
}

export async function holdPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.result.errors;
  const { course } = await loadToRun(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.result, COURSE_LIMITS.result)) errors.result = said.result;
  const number = (typed.unnamed ?? "").replace(/[.\s]/g, "");
  if (number !== "" && (!/^\d{1,6}$/.test(number) || Number(number) > COURSE_LIMITS.unnamed))
    errors.unnamed = said.unnamed;
  const codes = [
    ...new Set(
      (typed.pictures ?? "")
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const known = new Set((await listPicturesByCode(rq.app.db, codes.slice(0, MOST_PICTURES))).map((one) => one.code));
  const unknown = codes.find((code) => !PICTURE_CODE.test(code) || !known.has(code));
  if (codes.length > MOST_PICTURES) errors.pictures = said.picturesMany;
  else if (unknown) errors.pictures = said.pictureUnknown(unknown.slice(0, 40));
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      holdCourse(tx, actorOf(rq), {
        courseId: course.id,
        result: (typed.result ?? "").replace(/\r\n?/g, "\n"),
        unnamedPeople: number === "" ? 0 : Number(number),
        pictures: codes,
        taskId: typed.taskId || null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    const field = { "nobody-came": "unnamed", "task-not-here": "taskId" }[error.code as string] ?? "result";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
  return seeOther(`${TRAINING}/${course.id}?xong=ket-qua`);
}
