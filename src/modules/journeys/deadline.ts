import type { WorkingCalendar } from "../../platform/calendar/index.ts";
import type { Deadline } from "./journey.ts";

/**
 * The last day of a time that runs from a day. That day is not counted; a last day that is a rest day moves to the next
 * working day (Bộ luật Dân sự 2015 Điều 147, 148, in force November 2026).
 */
export function lastDayOf(
  deadline: Pick<Deadline, "amount" | "unit">,
  from: string,
  calendar: WorkingCalendar,
): string {
  switch (deadline.unit) {
    case "day":
      return calendar.addDays(from, deadline.amount);
    case "workingDay":
      return calendar.addWorkingDays(from, deadline.amount);
    case "month":
      return calendar.addDays(monthsLater(from, deadline.amount), 0);
    case "year":
      return calendar.addDays(monthsLater(from, deadline.amount * 12), 0);
  }
}

/** The same day of a later month; the month's last day where it is shorter. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const same = new Date(Date.UTC(year, month - 1 + months, date));
  return (same > last ? last : same).toISOString().slice(0, 10);
}
