import { shift, type WorkingCalendar } from "../../platform/calendar/index.ts";

export interface DueShift {
  limit: number;
  /** How many days of filing get another due date. */
  count: number;
  /** The first of them. */
  filed: string;
  was: string;
  becomes: string;
}

/** Limits most procedures have, in working days. */
const LIMITS = [1, 3, 5, 7, 10, 15, 20, 30];
/** A limit of 30 working days reaches over two months. */
const AHEAD = 75;

/** Which due dates become others when days change: for dossiers handed in from `today` on, by limit. Pure. */
export function dueShifts(
  before: WorkingCalendar,
  after: WorkingCalendar,
  days: readonly string[],
  today: string,
): DueShift[] {
  const sorted = [...days].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const begin = shift(first, -AHEAD) > today ? shift(first, -AHEAD) : today;
  return LIMITS.flatMap((limit): DueShift[] => {
    const moved: DueShift[] = [];
    for (let filed = begin; filed <= last; filed = shift(filed, 1)) {
      if (!before.isWorkingDay(filed) && !after.isWorkingDay(filed)) continue;
      const was = before.addWorkingDays(filed, limit);
      const becomes = after.addWorkingDays(filed, limit);
      if (was !== becomes) moved.push({ limit, count: 1, filed, was, becomes });
    }
    const [one] = moved;
    return one ? [{ ...one, count: moved.length }] : [];
  });
}
