import { shift, type WorkingCalendar } from "../../platform/calendar/index.ts";
import { type OpeningHours, WEEKDAYS, type Weekday } from "../organisations/index.ts";

export interface OpenState {
  today: { from: string; to: string }[];
  /** The next day with hours, when today has none. */
  next: { weekday: Weekday; day: string; spans: { from: string; to: string }[] } | null;
}

/** Which hours hold on a day: those of its weekday, none on public holidays; a Saturday worked in exchange has Monday's. */
export function openState(hours: OpeningHours, today: string, calendar: WorkingCalendar): OpenState {
  const spansOn = (day: string): { from: string; to: string }[] => {
    const weekday = weekdayOf(day);
    const isWeekend = weekday === "sat" || weekday === "sun";
    const works = calendar.isWorkingDay(day);
    if (isWeekend) return works ? hours.mon : hours[weekday];
    return works ? hours[weekday] : [];
  };
  const now = spansOn(today);
  if (now.length > 0) return { today: now, next: null };
  for (let ahead = 1; ahead <= 14; ahead++) {
    const day = shift(today, ahead);
    const spans = spansOn(day);
    if (spans.length > 0) return { today: [], next: { weekday: weekdayOf(day), day, spans } };
  }
  return { today: [], next: null };
}

export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
}

/** "07:00–11:00, 13:00–17:00" */
export function showSpans(spans: readonly { from: string; to: string }[]): string {
  return spans.map((span) => `${span.from}–${span.to}`).join(", ");
}
