import { shift, type WorkingCalendar } from "../../../platform/calendar/index.ts";

/** Days before the last day on which a unit is reminded, and days after it. */
export const BEFORE = [30, 14, 7, 3, 1] as const;
export const AFTER = [1, 3, 7, 14, 30] as const;
/** From then on a late task is named once in so many days. */
const LATE_EVERY = 30;

/**
 * The days a digest of today answers for: today and the days off right before it, because nobody is written to on a day
 * off. None on a day off.
 */
export function daysOfDigest(today: string, calendar: Pick<WorkingCalendar, "isWorkingDay">): string[] {
  if (!calendar.isWorkingDay(today)) return [];
  const days = [today];
  for (let day = shift(today, -1); !calendar.isWorkingDay(day); day = shift(day, -1)) days.push(day);
  return days;
}

/** Whether one of these days is a day of reminding for a task with this last day. */
export function isReminded(dueOn: string, days: readonly string[]): boolean {
  return days.some((day) => {
    const left = daysBetween(day, dueOn);
    const late = -left;
    if (left > 0) return BEFORE.some((one) => one === left);
    return AFTER.some((one) => one === late) || (late > 30 && late % LATE_EVERY === 0);
  });
}

/** Calendar days from one to the other; below zero when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
