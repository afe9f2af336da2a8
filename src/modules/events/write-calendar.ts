import ical, { ICalEventStatus } from "ical-generator";
import type { EventUpdate } from "./event.ts";
import type { vi } from "./messages.vi.ts";

/** Who announces says when it begins, not always when it ends; two hours are kept free. */
const USUAL_MS = 2 * 3_600_000;

/** Events as an iCalendar (RFC 5545); what was cancelled stays in it as cancelled, so that it leaves people's calendars. */
export function writeCalendar(
  events: readonly EventUpdate[],
  hosts: ReadonlyMap<string, string>,
  words: typeof vi,
  of: { name: string; publicUrl: string },
): string {
  const said = words.public;
  const calendar = ical({
    name: of.name,
    prodId: { company: "Dân Biết", product: "Sự kiện", language: "VI" },
    ttl: 3 * 3600,
  });
  const moment = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+07:00`);
  for (const one of events) {
    const address = `${of.publicUrl}/su-kien/${one.eventId}`;
    const start = moment(one.day, one.beginsAt);
    const mark = one.outcome === "cancelled" ? said.cancelledMark : one.outcome === "moved" ? said.movedMark : "";
    calendar.createEvent({
      id: `${one.eventId}@${new URL(of.publicUrl).host}`,
      sequence: one.id,
      stamp: one.decidedAt ?? one.writtenAt,
      start,
      end: one.endsAt ? moment(one.day, one.endsAt) : new Date(start.getTime() + USUAL_MS),
      status: one.outcome === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: [mark, one.title].filter(Boolean).join(" "),
      location: one.place,
      description: [
        hosts.get(one.eventId),
        one.reason ? said.reason(one.reason) : "",
        `${said.who}: ${one.who}`,
        one.how ? `${said.how}: ${one.how}` : "",
        address,
      ]
        .filter(Boolean)
        .join("\n"),
      url: address,
    });
  }
  return calendar.toString();
}
