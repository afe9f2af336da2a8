/** Why a weekday is off. `compensatory` stands in for a feast on a weekend, `exchanged` for a Saturday that is worked. */
export type FeastDay =
  | "newYear"
  | "tet"
  | "hungKings"
  | "reunification"
  | "labour"
  | "national"
  | "culture"
  | "compensatory"
  | "exchanged";

/** Why a day is no working day: the weekend, a feast, or what the office that keeps the calendar wrote down. */
export type RestReason = "weekend" | FeastDay | { note: string };

/** One year of days that differ from "Monday to Friday": weekdays off, and Saturdays worked in exchange. */
export interface CalendarYear {
  year: number;
  off: Readonly<Record<string, FeastDay>>;
  worked: readonly string[];
  /** Whether the government's arrangement for the year is known; otherwise only fixed holidays are in, and pages say so. */
  isFinal: boolean;
}

/** A day that somebody responsible set otherwise: off for a storm, worked in exchange, a feast moved. */
export interface CalendarChange {
  day: string;
  isOff: boolean;
  note: string;
}

/**
 * Working days of civil servants. Bộ luật Lao động 2019 Điều 111–112 (in force since 01/01/2021); Ngày Văn hóa Việt Nam
 * 24/11 since 01/7/2026 (Nghị quyết 28/2026/QH16); Tết, Quốc khánh and swapped days as the government fixed them for each
 * year. 2027: no arrangement published yet, so only days certain by law.
 */
export const VIETNAM_YEARS: readonly CalendarYear[] = [
  {
    year: 2025,
    off: {
      "2025-01-01": "newYear",
      "2025-01-27": "tet",
      "2025-01-28": "tet",
      "2025-01-29": "tet",
      "2025-01-30": "tet",
      "2025-01-31": "tet",
      "2025-04-07": "hungKings",
      "2025-04-30": "reunification",
      "2025-05-01": "labour",
      "2025-05-02": "exchanged",
      "2025-09-01": "national",
      "2025-09-02": "national",
    },
    worked: ["2025-04-26"],
    isFinal: true,
  },
  {
    year: 2026,
    off: {
      "2026-01-01": "newYear",
      "2026-01-02": "exchanged",
      "2026-02-16": "tet",
      "2026-02-17": "tet",
      "2026-02-18": "tet",
      "2026-02-19": "tet",
      "2026-02-20": "tet",
      "2026-04-27": "compensatory",
      "2026-04-30": "reunification",
      "2026-05-01": "labour",
      "2026-08-31": "exchanged",
      "2026-09-01": "national",
      "2026-09-02": "national",
      "2026-11-24": "culture",
    },
    worked: ["2026-01-10", "2026-08-22"],
    isFinal: true,
  },
  {
    // Tết on 06/02 (mùng 1 a Saturday), Giỗ Tổ on 16/4; the days around them wait for the government's notice.
    year: 2027,
    off: {
      "2027-01-01": "newYear",
      "2027-02-05": "tet",
      "2027-02-08": "tet",
      "2027-02-09": "tet",
      "2027-02-10": "compensatory",
      "2027-04-16": "hungKings",
      "2027-04-30": "reunification",
      "2027-05-03": "compensatory",
      "2027-09-02": "national",
      "2027-09-03": "national",
      "2027-11-24": "culture",
    },
    worked: [],
    isFinal: false,
  },
];

export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
  /** The day `count` working days after `day`; the first day is not counted (Bộ luật Dân sự 2015 Điều 147). */
  addWorkingDays(day: string, count: number): string;
  /** `count` calendar days later; ends on the next working day when it falls on a rest day (Điều 148). */
  addDays(day: string, count: number): string;
  /** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: string, to: string): number;
  /** Whether the arrangement of that day's year is known for certain. */
  isCertain(day: string): boolean;
  /** Why nobody works that day; null on a working day. */
  restReason(day: string): RestReason | null;
  /** Whether it is a Saturday or Sunday on which people work all the same. */
  isWorkedRestDay(day: string): boolean;
}

/** The calendar the government fixed, with what a responsible office changed since. */
export function workingCalendar(
  years: readonly CalendarYear[] = VIETNAM_YEARS,
  changes: readonly CalendarChange[] = [],
): WorkingCalendar {
  const off = new Map<string, RestReason>(years.flatMap((one) => Object.entries(one.off)));
  const worked = new Set(years.flatMap((one) => one.worked));
  for (const change of changes) {
    off.delete(change.day);
    worked.delete(change.day);
    if (change.isOff) off.set(change.day, { note: change.note });
    else worked.add(change.day);
  }
  const certain = new Set(years.filter((one) => one.isFinal).map((one) => one.year));

  const isWorkingDay = (day: string): boolean => {
    if (worked.has(day)) return true;
    if (off.has(day)) return false;
    return !isWeekend(day);
  };
  const nextWorkingDay = (day: string): string => {
    let next = day;
    while (!isWorkingDay(next)) next = shift(next, 1);
    return next;
  };
  return {
    isWorkingDay,
    addWorkingDays(day, count) {
      let at = day;
      for (let left = count; left > 0; ) {
        at = shift(at, 1);
        if (isWorkingDay(at)) left--;
      }
      return nextWorkingDay(at);
    },
    addDays: (day, count) => nextWorkingDay(shift(day, count)),
    workingDaysBetween(from, to) {
      let count = 0;
      for (let at = shift(from, 1); at <= to; at = shift(at, 1)) if (isWorkingDay(at)) count++;
      return count;
    },
    isCertain: (day) => certain.has(Number(day.slice(0, 4))),
    restReason: (day) => (isWorkingDay(day) ? null : (off.get(day) ?? "weekend")),
    isWorkedRestDay: (day) => worked.has(day) && isWeekend(day),
  };
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The calendar day `days` later (or earlier). */
export function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The end of a Vietnamese day as a moment: deadlines end at 24:00 (Bộ luật Dân sự 2015 Điều 148). */
export function endOfDay(day: string): Date {
  return new Date(new Date(`${shift(day, 1)}T00:00:00+07:00`).getTime() - 1);
}
