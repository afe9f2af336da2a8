import ical, { ICalEventTransparency } from "ical-generator";
import { shortText } from "../../../platform/i18n/index.ts";
import type { MeetingToCome } from "../committee/committee.store.ts";
import { meetingPath } from "../committee/remind-of-meetings.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { dayOf } from "../reminders/collect-reminders.ts";
import type { UnitTask } from "../unit-tasks.ts";
import type { vi } from "./messages.vi.ts";

/** Notices of meetings say when they begin, not when they end; two hours are kept free. */
const MEETING_MS = 2 * 3_600_000;

/** Tasks with a day as whole days of an iCalendar (RFC 5545); those without one have no place in a calendar. */
export function writeCalendar(
  tasks: readonly UnitTask[],
  unitNames: ReadonlyMap<string, string>,
  words: typeof vi,
  publicUrl: string,
  now: Date,
  meetings: readonly Meeting[] = [],
  ofCommittees: readonly MeetingToCome[] = [],
): string {
  const calendar = ical({
    name: words.calendarName,
    prodId: { company: "Dân Biết", product: "Kế hoạch", language: "VI" },
    ttl: 6 * 3600,
  });
  for (const one of tasks) {
    const day = dayOf(one);
    if (day === null) continue;
    const address = `${publicUrl}/can-bo/ke-hoach/nhiem-vu/${one.task.id}`;
    calendar.createEvent({
      id: `${one.task.id}-${one.unitId}@${new URL(publicUrl).host}`,
      // Days are written as they stand in UTC, whatever zone the server lives in.
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: now,
      // A last day does not make somebody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${one.state === "done" ? words.done : one.state === "late" ? words.late : words.due} ${shortText(one.task.text, 120)}`,
      description: [unitNames.get(one.unitId), one.planNumber, one.task.text, address].filter(Boolean).join("\n"),
      url: address,
    });
  }
  for (const { series, day } of meetings) {
    const address = `${publicUrl}/can-bo/ke-hoach/nhiem-vu/${series.taskId}/hop-dinh-ky`;
    calendar.createEvent({
      id: `${series.id}-${day}@${new URL(publicUrl).host}`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: series.title,
      location: series.place,
      description: [unitNames.get(series.unitId), address].filter(Boolean).join("\n"),
      url: address,
    });
  }
  for (const one of ofCommittees) {
    const start = new Date(`${one.heldOn}T${one.beginsAt}:00+07:00`);
    const address = `${publicUrl}${meetingPath(one)}`;
    calendar.createEvent({
      id: `${one.id}@${new URL(publicUrl).host}`,
      start,
      end: new Date(start.getTime() + MEETING_MS),
      stamp: now,
      summary: one.title,
      location: one.place,
      description: [one.committeeName, one.agenda, address].join("\n"),
      url: address,
    });
  }
  return calendar.toString();
}
