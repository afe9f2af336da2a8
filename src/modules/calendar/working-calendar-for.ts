import {
  type CalendarChange,
  VIETNAM_YEARS,
  type WorkingCalendar,
  workingCalendar,
} from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, readKept } from "../../platform/db/index.ts";
import { provinceOf } from "../organisations/index.ts";
import { listChanges, listSettledYears } from "./calendar.store.ts";

/**
 * The working days that hold for a unit: the arrangement shipped with the product as the seed, with what an administrator
 * changed for the country or the unit's province, and the years somebody found complete. Without a unit, the country's.
 */
export async function workingCalendarFor(db: Db, unitId: string | null, now: Date): Promise<WorkingCalendar> {
  const province = unitId ? await provinceOf(db, unitId, vietnamDay(now)) : undefined;
  return calendarOf(db, province?.id ?? null);
}

/** The same for a province at hand, with changes that are only thought of. */
export async function calendarOf(
  db: Db,
  provinceId: string | null,
  thought: readonly CalendarChange[] = [],
): Promise<WorkingCalendar> {
  const [settled, changes] = await readKept(db, "calendar", provinceId ?? "", () =>
    Promise.all([listSettledYears(db), listChanges(db, { unitIds: provinceId ? [provinceId] : [] })]),
  );
  return workingCalendar(
    [...VIETNAM_YEARS, ...settled.map(({ year }) => ({ year, off: {}, worked: [], isFinal: true }))],
    [...changes, ...thought],
  );
}
