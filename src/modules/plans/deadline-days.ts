import type { TaskDeadline } from "./plan.ts";
import { parseDeadline } from "./reading/deadline.ts";

/** What a typed or printed time means as days. @see reading/deadline.ts */
export function readTaskDeadline(text: string | null, year: number | null): TaskDeadline {
  const read = text ? parseDeadline(text, { year }) : null;
  return {
    deadlineText: text || null,
    deadlineKind: read?.kind ?? null,
    deadlineNorm: read?.norm ?? null,
    deadlineFlag: read?.flag ?? null,
    startsOn: read?.start ?? null,
    dueOn: read?.end ?? null,
  };
}

/** The time of a task as the document has it, said to be wrong where no calendar has such a day. */
export function deadlineAsWritten(
  task: Pick<TaskDeadline, "deadlineText" | "deadlineFlag">,
  impossible: string,
): string | null {
  return task.deadlineText && task.deadlineFlag ? `${task.deadlineText} (${impossible})` : task.deadlineText;
}

const pad = (value: number): string => String(value).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${pad(month)}-${pad(Math.min(day, lastDay(year, month)))}`;

/**
 * The next day on which a recurring task is due, from `today` on; null where it does not recur by days. A day that a month
 * does not have is that month's last.
 */
export function nextDueDay(norm: string | null, today: string): string | null {
  const found = /^(monthly|quarterly|yearly)(?::(.+))?$/.exec(norm ?? "");
  if (!found) return null;
  const [, every, at] = found;
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const days: string[] = [];
  const parts = (at ?? "").split(",").filter(Boolean);
  if (every === "monthly") {
    for (let step = 0; step < 2; step++) {
      const [y, m] = month + step > 12 ? [year + 1, 1] : [year, month + step];
      for (const part of parts.length > 0 ? parts : ["31"]) days.push(dayOf(y, m, Number(part)));
    }
  } else if (every === "quarterly") {
    // "m3-20" is a day in the quarter's last month; a bare day is meant for the month after the quarter, or its end.
    for (let step = 0; step < 6; step++) {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + step * 3;
      const [y, m] = [year + Math.floor((first - 1) / 12), ((first - 1) % 12) + 1];
      for (const part of parts.length > 0 ? parts : ["m3-31"]) {
        const inQuarter = /^m3-(\d+)$/.exec(part);
        days.push(inQuarter ? dayOf(y, m + 2, Number(inQuarter[1])) : dayOf(y, m, Number(part)));
      }
    }
  } else {
    for (const y of [year, year + 1])
      for (const part of parts) {
        const [m, d] = part.split("-").map(Number);
        if (m && d) days.push(dayOf(y, m, d));
      }
  }
  return days.filter((day) => day >= today).sort()[0] ?? null;
}
