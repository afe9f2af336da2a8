import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnitChoices, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { ASKED_STATES, listAsked } from "../../../asked.store.ts";
import { ASKED_LIMITS, asText, writeAsked } from "../../../follow-up.ts";
import { loadCourse, loadToRun } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { AskedView } from "./view.tsx";

/** A unit has so many days unless somebody says otherwise. */
const USUAL_DAYS = 7;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const loaded = await loadCourse(rq);
  const { course } = loaded;
  if (!loaded.isOurs) throw new TrainingRefused("no-right-here");
  const rows = await listAsked(db, course.id);
  const below = loaded.mayRun ? await subtreeIds(db, course.unitId, today) : [];
  return html(
    AskedView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      mayWrite: loaded.mayRun && course.state !== "cancelled" && course.state !== "draft" && course.firstDay <= today,
      today,
      rows,
      units: await listUnitChoices(db, below, today),
      unitNames: await unitNames(
        db,
        rows.flatMap((row) => (row.owedBy ? [row.owedBy] : [])),
        today,
      ),
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      typed,
      errors,
    }),
    { status },
  );
}

export const askedPage = (rq: Rq): Promise<Reply> =>
  show(rq, { how: "answered", ...typedDay("dueOn", shift(vietnamDay(rq.now), USUAL_DAYS)) }, {});

export async function writeAskedPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.asked.errors;
  const { course } = await loadToRun(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const errors: FormErrors = {};
  const how = ASKED_STATES.find((one) => one === typed.how);
  if (!isText(typed.body, ASKED_LIMITS.body)) errors.body = said.body;
  if (!fits(typed.asker, ASKED_LIMITS.asker)) errors.asker = said.asker;
  if (!how) errors.how = said.how;
  if (how === "answered" && !isText(typed.answer, ASKED_LIMITS.answer)) errors.answer = said.answer;
  const unitId = z.uuid().safeParse(how === "handed" ? typed.inboxUnit : typed.unitId).data ?? null;
  if (how === "owed" && !unitId) errors.unitId = said.unit;
  if (how === "handed" && !unitId) errors.inboxUnit = said.unit;
  const dueOn = form.dayOf("dueOn");
  const last = shift(vietnamDay(rq.now), ASKED_LIMITS.ahead);
  if (how === "owed" && (!dueOn || dueOn > last)) errors.dueOn = said.due;
  if (Object.keys(errors).length > 0 || !how) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeAsked(tx, actorOf(rq), rq.app.config.secretKey, {
        courseId: course.id,
        body: asText(typed.body),
        asker: typed.asker || null,
        how,
        answer: how === "answered" ? asText(typed.answer) : null,
        unitId,
        dueOn: how === "owed" ? (dueOn ?? null) : null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    const field = error.code === "due-in-the-past" ? "dueOn" : error.code === "unit-out-of-reach" ? "unitId" : "body";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
  return seeOther(`${TRAINING}/${course.id}/cau-hoi?xong=${how}`);
}
