import { z } from "zod";
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
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { EVENT_KINDS } from "../../../evidence/evidence.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { endSeries, type NewSeries, startSeries } from "../../../meetings/keep-series.ts";
import { EVERY, MEETING_LIMITS, meetingsOf, normOf } from "../../../meetings/meeting.ts";
import { MeetingRefused } from "../../../meetings/meetings.errors.ts";
import { listHeld, listSeries } from "../../../meetings/meetings.store.ts";
import { en } from "../../../meetings/messages.en.ts";
import { type MeetingWords, vi } from "../../../meetings/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { ownUnits } from "../evidence-new/page.tsx";
import { visibleTask } from "../plan-access.ts";
import { TaskMeetingsView } from "./view.tsx";

const MOST_YEARS = 5;

async function show(rq: Rq, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const { plan, task } = await visibleTask(rq);
  const series = await listSeries(db, { taskId: task.id });
  const held = await listHeld(
    db,
    series.map((one) => one.id),
  );
  const own = plan.state === "issued" ? await ownUnits(rq, task.id) : [];
  const year = plan.year ?? Number(today.slice(0, 4));
  const done = z.enum(["started", "ended"]).safeParse(rq.query.xong);
  return html(
    TaskMeetingsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      evidenceWords: pick(rq.lang, evidenceVi, evidenceEn),
      plan,
      task,
      groups: series.map((one) => ({ series: one, meetings: meetingsOf(one, held, today) })),
      unitNames: await unitNames(db, [...new Set(series.map((one) => one.unitId))], today),
      own,
      typed: typed ?? {
        unitId: own[0]?.id ?? "",
        ...typedDay("startsOn", today),
        ...typedDay("endsOn", `${year}-12-31`),
      },
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export const taskMeetingsPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

const numberIn = (text: string | undefined, most: number): number | null => {
  const value = /^\d{1,2}$/.test(text ?? "") ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
};

function read(
  rq: Rq,
  said: MeetingWords["errors"],
): { typed: Typed; errors: FormErrors; checked: Omit<NewSeries, "taskId"> } {
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unitId;
  if (!isText(typed.title, MEETING_LIMITS.title)) errors.title = said.title;
  const eventKind = EVENT_KINDS.find((one) => one === typed.eventKind);
  if (!eventKind) errors.eventKind = said.eventKind;
  if (!isText(typed.place, MEETING_LIMITS.place)) errors.place = said.place;
  const every = EVERY.find((one) => one === typed.every);
  if (!every) errors.every = said.every;
  const day = numberIn(typed.day, 31);
  if (day === null) errors.day = said.day;
  const month = numberIn(typed.month, 12);
  const hasDay = month !== null && day !== null && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate();
  if (every === "year" && day !== null && !hasDay) errors.month = said.month;
  const startsOn = dayOf("startsOn") ?? null;
  const endsOn = dayOf("endsOn") ?? null;
  if (startsOn === null) errors.startsOn = said.startsOn;
  const isTooLong =
    startsOn !== null && endsOn !== null && Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > MOST_YEARS;
  if (endsOn === null || (startsOn !== null && endsOn < startsOn) || isTooLong) errors.endsOn = said.endsOn;
  return {
    typed,
    errors,
    checked: {
      unitId: typed.unitId ?? "",
      title: typed.title ?? "",
      eventKind: eventKind ?? "other",
      place: typed.place ?? "",
      norm: normOf(every ?? "month", day ?? 1, month ?? 1),
      startsOn: startsOn ?? "",
      endsOn: endsOn ?? "",
    },
  };
}

export async function startSeriesPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { task } = await visibleTask(rq);
  const { typed, errors, checked } = read(rq, words.errors);
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) => startSeries(tx, actorOf(rq), { ...checked, taskId: task.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof MeetingRefused)) throw error;
    return show(rq, typed, { endsOn: words.refusals[error.code] }, 422);
  }
  return seeOther(`/can-bo/ke-hoach/nhiem-vu/${task.id}/hop-dinh-ky?xong=started`);
}

export async function endSeriesPage(rq: Rq): Promise<Reply> {
  const { task } = await visibleTask(rq);
  const { typed } = typedForm(rq);
  const seriesId = z.uuid().parse(rq.params.series);
  if (!isText(typed.reason, MEETING_LIMITS.reason))
    return show(rq, null, { [`reason-${seriesId}`]: pick(rq.lang, vi, en).errors.reason }, 422);
  const { reason } = typed;
  await transaction(rq.app.db, (tx) => endSeries(tx, actorOf(rq), { seriesId, reason, at: rq.now }));
  return seeOther(`/can-bo/ke-hoach/nhiem-vu/${task.id}/hop-dinh-ky?xong=ended`);
}
