import { VIETNAM_YEARS } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listSettledYears } from "./calendar.store.ts";

/** From this day on the next year's days off ought to be in; the government gives notice in the autumn. */
const FROM = "-10-01";

/** Whether the days off and worked Saturdays of a year are complete. */
export async function isYearSettled(db: Db, year: number): Promise<boolean> {
  return (
    VIETNAM_YEARS.some((one) => one.year === year && one.isFinal) ||
    (await listSettledYears(db)).some((one) => one.year === year)
  );
}

/** The year whose calendar is missing and wanted now; null where all is well. */
export async function missingCalendarYear(db: Db, now: Date): Promise<number | null> {
  const today = vietnamDay(now);
  const year = Number(today.slice(0, 4));
  if (!(await isYearSettled(db, year))) return year;
  return today >= `${year}${FROM}` && !(await isYearSettled(db, year + 1)) ? year + 1 : null;
}
