import { shift } from "../../../platform/calendar/index.ts";
import { nextDueDay } from "../deadline-days.ts";

/** Days from `from` to `to` on which a task is due: its day, or each time it comes again. */
export function dueDaysBetween(
  task: { dueOn: string | null; deadlineNorm: string | null; startsOn: string | null },
  from: string,
  to: string,
): string[] {
  const days: string[] = [];
  for (let day = nextDueDay(task.deadlineNorm, from); day !== null && day <= to; ) {
    const isOver = (task.dueOn !== null && day > task.dueOn) || days.length >= 60;
    if (isOver) break;
    if (task.startsOn === null || day >= task.startsOn) days.push(day);
    day = nextDueDay(task.deadlineNorm, shift(day, 1));
  }
  if (task.dueOn !== null && task.dueOn >= from && task.dueOn <= to && !days.includes(task.dueOn))
    days.push(task.dueOn);
  return days.sort();
}
