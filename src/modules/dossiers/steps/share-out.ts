import { explainDue, type WorkingCalendar } from "../../../platform/calendar/index.ts";
import { workedMinutes } from "../dossier-clock.ts";

/**
 * When each of some steps has to be done, so that all together end on the due date: the office hours between the two moments are
 * shared out by their parts. The last ends exactly when the dossier is due; none ends before the one ahead of it.
 */
export function shareOut(
  of: { from: Date; dueAt: Date; shares: readonly number[] },
  calendar: WorkingCalendar,
): Date[] {
  const { from, dueAt, shares } = of;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const total = dueAt > from ? workedMinutes(from, dueAt, calendar) : 0;
  let used = 0;
  return shares.map((share, at) => {
    used += share;
    if (at === shares.length - 1 || total === 0 || whole === 0) return dueAt;
    const amount = Math.floor((total * used) / whole) / 60;
    const ends = explainDue({ receivedAt: from, limit: { amount, unit: "hour" } }, calendar).dueAt;
    return new Date(Math.min(ends.getTime(), dueAt.getTime()));
  });
}
