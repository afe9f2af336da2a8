import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { BroadcastingRefused } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { assembleDay } from "../../../programmes/assemble-day.ts";
import { loadSchedule } from "../../../programmes/load-schedule.ts";
import { listStations } from "../../../stations/station.store.ts";
import { DECLARE_LIMITS, declarePlays } from "../../declare-plays.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listPlays } from "../../play.store.ts";
import { PLAYS } from "../list/view.tsx";
import { DeclareView } from "./view.tsx";

const MOST_STATIONS = 500;

interface Given {
  stationId: string | undefined;
  day: string;
  ticked: string[] | null;
  minutes: Record<string, string>;
  note: string;
  errors: FormErrors;
}

async function show(rq: Rq, given: Given, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "broadcasting.declare", rq.now);
  const stations = (await listStations(db, { unitIds: reach, isOff: false }, MOST_STATIONS)).filter(
    (station) => station.kind !== "player",
  );
  const station = stations.find((one) => one.id === given.stationId) ?? null;
  const { day } = given;
  const entries = station
    ? assembleDay(await loadSchedule(db, station.unitId, day, day), station, day).flatMap((slot) => slot.entries)
    : [];
  const plays = station
    ? await listPlays(db, { stationId: station.id, source: "declared", from: day, to: day }, 1_000)
    : [];
  const count = z.coerce.number().int().min(0).safeParse(rq.query.xong);
  return html(
    DeclareView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      stations,
      station,
      day,
      entries,
      declared: new Set(plays.map((play) => play.reportId)),
      now: rq.now,
      given,
      done: count.success && status === 200 ? count.data : null,
    }),
    { status },
  );
}

export function declarePage(rq: Rq): Promise<Reply> {
  const asked = (name: string): string => (typeof rq.query[name] === "string" ? (rq.query[name] as string) : "");
  const today = vietnamDay(rq.now);
  const day = asked("ngay") === "" ? today : parseVietnameseDate(asked("ngay"));
  const isReal = day !== null && day <= today;
  return show(
    rq,
    {
      stationId: asked("diem") || undefined,
      day: isReal ? day : today,
      ticked: null,
      minutes: {},
      note: "",
      errors: isReal ? {} : { ngay: pick(rq.lang, vi, en).errors.day },
    },
    isReal ? 200 : 422,
  );
}

export async function declarePlaysPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const ticked = [(rq.body as Record<string, unknown>).played ?? []]
    .flat()
    .map(String)
    .slice(0, DECLARE_LIMITS.entries);
  const stationId = z.uuid().safeParse(typed.stationId);
  const today = vietnamDay(rq.now);
  const day = z.iso.date().safeParse(typed.day);
  const minutes = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith("m.") ? [[name.slice(2), value]] : [])),
  );
  const errors: FormErrors = {};
  if (!stationId.success) errors.diem = said.station;
  if (!day.success || day.data > today) errors.ngay = said.day;
  if (ticked.length === 0) errors.played = said.nothing;
  if (!fits(typed.note, DECLARE_LIMITS.note)) errors.note = said.note;
  const played = ticked.map((entryId) => ({ entryId, minutes: Number((minutes[entryId] ?? "").replace(",", ".")) }));
  for (const one of played)
    if (!(one.minutes >= 0.1 && one.minutes <= DECLARE_LIMITS.minutes)) errors[`m.${one.entryId}`] = said.minutes;
  const given: Given = {
    stationId: stationId.data,
    day: day.success && day.data <= today ? day.data : today,
    ticked,
    minutes,
    note: typed.note ?? "",
    errors,
  };
  if (Object.keys(errors).length > 0 || !stationId.success) return show(rq, given, 422);
  try {
    const count = await transaction(rq.app.db, (tx) =>
      declarePlays(tx, actorOf(rq), {
        stationId: stationId.data,
        day: given.day,
        played,
        note: given.note || null,
        at: rq.now,
      }),
    );
    const ngay = given.day.split("-").reverse().join("/");
    return seeOther(`${PLAYS}/khai?diem=${stationId.data}&ngay=${encodeURIComponent(ngay)}&xong=${count}`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    return show(rq, { ...given, errors: { played: pick(rq.lang, commonVi, commonEn).refusals[error.code] } }, 409);
  }
}
