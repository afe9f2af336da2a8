import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { tokenHash } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsHeldBy } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findFeed, findFeedByToken, saveFeedRead } from "../../../calendar-feed/calendar-feed.store.ts";
import { endFeed, makeFeed } from "../../../calendar-feed/keep-feed.ts";
import { en } from "../../../calendar-feed/messages.en.ts";
import { vi } from "../../../calendar-feed/messages.vi.ts";
import { writeCalendar } from "../../../calendar-feed/write-calendar.ts";
import { listMeetingsIn } from "../../../committee/committee.store.ts";
import { loadMeetings } from "../../../meetings/keep-series.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { listTasksOfUnits } from "../../../unit-tasks.ts";
import { CalendarFeedView } from "./view.tsx";

const BASE = "/can-bo/ke-hoach/nhiem-vu/lich";

async function show(rq: Rq, made: string | null): Promise<Reply> {
  return html(
    CalendarFeedView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      feed: (await findFeed(rq.app.db, actorOf(rq).id)) ?? null,
      address: made === null ? null : `${rq.app.config.http.publicUrl}/lich/${made}.ics`,
      isEnded: rq.query.xong === "ended",
    }),
  );
}

export async function calendarFeedPage(rq: Rq): Promise<Reply> {
  return show(rq, null);
}

/** The address is in this one answer only; what is kept is its hash. */
export async function makeCalendarFeedPage(rq: Rq): Promise<Reply> {
  const token = await transaction(rq.app.db, (tx) => makeFeed(tx, actorOf(rq), rq.now));
  return show(rq, token);
}

export async function endCalendarFeedPage(rq: Rq): Promise<Reply> {
  await transaction(rq.app.db, (tx) => endFeed(tx, actorOf(rq), rq.now));
  return seeOther(`${BASE}?xong=ended`);
}

/** Days of recurring meetings a calendar gets: those just past, and those of the coming year. */
const MEETINGS_BACK = 31;
const MEETINGS_AHEAD = 366;

/** What a calendar reads: tasks of the units where the person may declare today. Nothing more once the right is gone. */
export async function calendarFile(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const token = z
    .string()
    .regex(/^[\w-]{43}\.ics$/)
    .safeParse(rq.params.token);
  const feed = token.success ? await findFeedByToken(db, tokenHash(token.data.slice(0, -4))) : undefined;
  if (!feed) throw notFound();
  const today = vietnamDay(rq.now);
  const units = await unitsHeldBy(db, feed.personId, "plans.declare", today);
  const tasks = await listTasksOfUnits(db, units, today);
  const time = { from: shift(today, -MEETINGS_BACK), to: shift(today, MEETINGS_AHEAD) };
  const meetings = await loadMeetings(db, { unitIds: units, ...time }, today);
  const held = [...tasks.map((one) => one.unitId), ...meetings.map((one) => one.series.unitId)];
  const names = await unitNames(db, [...new Set(held)], today);
  if (feed.lastReadOn !== today) await transaction(db, (tx) => saveFeedRead(tx, feed.personId, today));
  const committees = await listMeetingsIn(db, time, { personId: feed.personId, unitIds: units });
  const text = writeCalendar(tasks, names, pick(rq.lang, vi, en), config.http.publicUrl, rq.now, meetings, committees);
  return download(Buffer.from(text), "text/calendar; charset=utf-8", "viec.ics", true);
}
