import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { shareForAct } from "../share-for-act.ts";
import { type Meeting, type MeetingSeries, meetingDays, meetingsOf } from "./meeting.ts";
import { MeetingRefused, SeriesUnknown } from "./meetings.errors.ts";
import { findSeries, insertSeries, listHeld, listSeries, lockSeries, saveSeriesEnd } from "./meetings.store.ts";

export type NewSeries = Pick<
  MeetingSeries,
  "taskId" | "unitId" | "title" | "eventKind" | "place" | "norm" | "startsOn" | "endsOn"
>;

/** A unit that has the task says when it meets. Returns the id. @throws MeetingRefused("no-such-day") when it would never meet */
export async function startSeries(tx: Tx, actor: Actor, { at, ...input }: NewSeries & { at: Date }): Promise<string> {
  const { plan } = await shareForAct(tx, actor, { ...input, basedOn: null, at });
  const days = meetingDays({ ...input, endedOn: null });
  if (days.length === 0) throw new MeetingRefused("no-such-day");
  const id = await insertSeries(tx, {
    ...input,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await noteAct(tx, actor, plan, "startSeries", {
    taskId: input.taskId,
    unitId: input.unitId,
    note: input.title,
    details: { series: id, norm: input.norm, meetings: days.length },
    at,
  });
  return id;
}

/** From today on it meets no more; what was held or missed before stays as it is. */
export async function endSeries(
  tx: Tx,
  actor: Actor,
  input: { seriesId: string; reason: string; at: Date },
): Promise<void> {
  const series = await lockSeries(tx, input.seriesId);
  if (!series) throw new SeriesUnknown();
  const { plan } = await shareForAct(tx, actor, { ...series, basedOn: null, at: input.at });
  if (series.endedOn !== null) throw new MeetingRefused("ended-already");
  const endedOn = vietnamDay(input.at);
  await saveSeriesEnd(tx, series.id, { endedOn, endedByName: actor.name, endedReason: input.reason });
  await noteAct(tx, actor, plan, "endSeries", {
    taskId: series.taskId,
    unitId: series.unitId,
    note: input.reason,
    details: { series: series.id },
    at: input.at,
  });
}

/** The meeting named as "series day", if it is one of the task that has come and nothing proves yet. */
export async function openMeeting(db: Db, taskId: string, named: string, today: string): Promise<Meeting | null> {
  const [id = "", day = ""] = named.split(" ");
  const series = z.uuid().safeParse(id).success ? await findSeries(db, id) : undefined;
  if (series?.taskId !== taskId || !z.iso.date().safeParse(day).success || day > today) return null;
  const [meeting] = meetingsOf(series, await listHeld(db, [series.id]), today, day, day);
  return meeting && meeting.evidenceId === null ? meeting : null;
}

/** Meetings in a stretch of time with what became of them, by day. */
export async function loadMeetings(
  db: Db,
  of: { taskId?: string; planId?: string | undefined; unitIds?: readonly string[]; from?: string; to?: string },
  today: string,
): Promise<Meeting[]> {
  const series = await listSeries(db, of);
  const held = await listHeld(
    db,
    series.map((one) => one.id),
  );
  return series
    .flatMap((one) => meetingsOf(one, held, today, of.from, of.to))
    .sort((a, b) => a.day.localeCompare(b.day) || a.series.title.localeCompare(b.series.title, "vi"));
}
