import { shift, type WorkingCalendar } from "../../platform/calendar/index.ts";
import type { OpeningHours, Weekday } from "../organisations/index.ts";
import { WEEKDAYS } from "../organisations/index.ts";

export interface Span {
  from: string;
  to: string;
}

/** A counter (quầy) as it stands on a day. Without fields it serves all that no other counter of the place serves. */
export interface Counter {
  number: string;
  name: string | null;
  fields: string[];
  phone: string | null;
}

/** What people may find at a place beside counters: to wait, to do things themselves, to get in, to be understood. */
export const FACILITIES = [
  "tickets",
  "seats",
  "water",
  "toilet",
  "children",
  "parking",
  "computers",
  "wifi",
  "copier",
  "cardPayment",
  "qrPayment",
  "rating",
  "guides",
  "ramp",
  "lift",
  "wheelchairToilet",
  "signLanguage",
  "ethnicLanguages",
] as const;
export type Facility = (typeof FACILITIES)[number];

/** Days on which a place opens otherwise; no spans: it stays closed. */
export interface PointException {
  id: number;
  dayFrom: string;
  dayTo: string;
  hours: Span[];
  note: string;
}

/** A place where dossiers are received (nơi tiếp nhận), as it is on one day. */
export interface ServicePoint {
  id: string;
  unitId: string;
  createdOn: string;
  endedOn: string | null;
  isDemo: boolean;
  name: string;
  address: string;
  directions: string | null;
  phone: string | null;
  email: string | null;
  hours: OpeningHours;
  note: string | null;
  facilities: Facility[];
  validFrom: string;
  validTo: string | null;
  counters: Counter[];
  exceptions: PointException[];
}

export interface HoursOfDay {
  day: string;
  spans: Span[];
  /** Why these hours differ from the usual ones of the weekday. */
  why: { exception: string } | { rest: true } | null;
}

/**
 * When a place opens on a day: what was said for that very day, else the hours of its weekday; closed on public holidays;
 * a Saturday worked in exchange has the hours of a Monday. Saturday mornings are hours like others, though nobody counts
 * them as working days.
 */
export function hoursOn(
  point: Pick<ServicePoint, "hours" | "exceptions">,
  day: string,
  calendar: WorkingCalendar,
): HoursOfDay {
  const exception = point.exceptions.find((one) => one.dayFrom <= day && day <= one.dayTo);
  if (exception) return { day, spans: exception.hours, why: { exception: exception.note } };
  const weekday = weekdayOf(day);
  const reason = calendar.restReason(day);
  if (reason === "weekend") return { day, spans: point.hours[weekday], why: null };
  if (reason !== null) return { day, spans: [], why: { rest: true } };
  return { day, spans: calendar.isWorkedRestDay(day) ? point.hours.mon : point.hours[weekday], why: null };
}

/** The next day after this one on which the place opens; null where none comes within a month. */
export function nextOpening(
  point: Pick<ServicePoint, "hours" | "exceptions">,
  after: string,
  calendar: WorkingCalendar,
): HoursOfDay | null {
  for (let ahead = 1; ahead <= 31; ahead++) {
    const found = hoursOn(point, shift(after, ahead), calendar);
    if (found.spans.length > 0) return found;
  }
  return null;
}

/** The counters that serve a field: those that name it, else those that serve all the rest. */
export function countersFor(point: Pick<ServicePoint, "counters">, field: string): Counter[] {
  const named = point.counters.filter((counter) => counter.fields.includes(field));
  return named.length > 0 ? named : point.counters.filter((counter) => counter.fields.length === 0);
}

export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
}

/** "07:00–11:00, 13:00–17:00" */
export function showSpans(spans: readonly Span[]): string {
  return spans.map((span) => `${span.from}–${span.to}`).join(", ");
}
