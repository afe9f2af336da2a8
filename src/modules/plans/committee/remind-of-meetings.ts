import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Morning, Reminder } from "../../../platform/http/index.ts";
import { nearestHolding } from "../../accounts/index.ts";
import { listInvited, listMeetingsIn, listMembers, type MeetingToCome } from "./committee.store.ts";
import { sitsOn } from "./committee.ts";
import { vi } from "./messages.vi.ts";

export const meetingPath = (meeting: { id: string; committeeId: string }): string =>
  `/can-bo/ban-chi-dao/${meeting.committeeId}/hop/${meeting.id}`;

/**
 * Members with an account and the people of invited units: when a meeting is called, moved or cancelled, and on the mornings
 * before it.
 */
export async function remindOfMeetings({ db }: AppContext, morning: Morning): Promise<Reminder[]> {
  const { today, since, isNamed } = morning;
  const isNews = (one: MeetingToCome): boolean => one.changedAt !== null && vietnamDay(one.changedAt) >= since;
  const isTold = (one: MeetingToCome): boolean =>
    one.state === "planned" && (isNamed(one.heldOn) || one.heldOn === today || vietnamDay(one.createdAt) >= since);
  const planned = (await listMeetingsIn(db, { from: today, to: shift(today, 400) })).filter(
    (one) => isTold(one) || (one.state !== "held" && isNews(one)),
  );
  const members = await listMembers(db, [...new Set(planned.map((one) => one.committeeId))]);
  const invited = await listInvited(
    db,
    planned.map((one) => one.id),
  );
  const reminders: Reminder[] = [];
  for (const meeting of planned) {
    const told = new Set(
      members
        .filter((one) => one.committeeId === meeting.committeeId && sitsOn(one, meeting.heldOn))
        .flatMap((one) => one.personId ?? []),
    );
    for (const { unitId } of invited.filter((one) => one.meetingId === meeting.id))
      for (const person of await nearestHolding(db, "plans.declare", unitId, today)) told.add(person.id);
    const news = meeting.state === "cancelled" ? "cancelled" : isNews(meeting) ? "changed" : null;
    const text = vi.reminder(meeting);
    for (const personId of told)
      reminders.push({ personId, dueOn: null, text: news ? vi.news[news](text) : text, path: meetingPath(meeting) });
  }
  return reminders;
}

/** For the first page of a member, and of who stands in an invited unit: meetings of the next two weeks. */
export async function meetingsForToday(
  db: Db,
  whose: { personId: string; unitIds: readonly string[] },
  today: string,
): Promise<(MeetingToCome & { path: string })[]> {
  const rows = await listMeetingsIn(db, { from: today, to: shift(today, 14) }, whose);
  return rows.filter((one) => one.state === "planned").map((one) => ({ ...one, path: meetingPath(one) }));
}
