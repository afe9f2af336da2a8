/** One year of days that differ from "Monday to Friday": weekdays off, and Saturdays worked in exchange. */
export interface CalendarYear {
  year: number;
  off: readonly string[];
  worked: readonly string[];
  /** Whether the government's arrangement for the year is known; otherwise only fixed holidays are in, and pages say so. */
  isFinal: boolean;
}

/**
 * Working days of civil servants. Bộ luật Lao động 2019 Điều 111–112 (in force since 01/01/2021); Ngày Văn hóa Việt Nam
 * 24/11 since 01/7/2026 (Nghị quyết 28/2026/QH16); Tết, Quốc khánh and swapped days as the government fixed them for each
 * year. 2027: no arrangement published yet, so only days certain by law.
 */
export const VIETNAM_YEARS: readonly CalendarYear[] = [
  {
    year: 2025,
    off: [
      "2025-01-01",
      "2025-01-27",
      "2025-01-28",
      "2025-01-29",
      "2025-01-30",
      "2025-01-31",
      "2025-04-07",
      "2025-04-30",
      "2025-05-01",
      "2025-05-02",
      "2025-09-01",
      "2025-09-02",
    ],
    worked: ["2025-04-26"],
    isFinal: true,
  },
  {
    year: 2026,
    off: [
      "2026-01-01",
      "2026-01-02",
      "2026-02-16",
      "2026-02-17",
      "2026-02-18",
      "2026-02-19",
      "2026-02-20",
      "2026-04-27",
      "2026-04-30",
      "2026-05-01",
      "2026-08-31",
      "2026-09-01",
      "2026-09-02",
      "2026-11-24",
    ],
    worked: ["2026-01-10", "2026-08-22"],
    isFinal: true,
  },
  {
    // Tết on 06/02 (mùng 1 a Saturday), Giỗ Tổ on 16/4; the days around them wait for the government's notice.
    year: 2027,
    off: [
      "2027-01-01",
      "2027-02-05",
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-04-16",
      "2027-04-30",
      "2027-05-03",
      "2027-09-02",
      "2027-09-03",
      "2027-11-24",
    ],
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
}

export function workingCalendar(years: readonly CalendarYear[] = VIETNAM_YEARS): WorkingCalendar {
  const off = new Set(years.flatMap((one) => one.off));
  const worked = new Set(years.flatMap((one) => one.worked));
  const certain = new Set(years.filter((one) => one.isFinal).map((one) => one.year));

  const isWorkingDay = (day: string): boolean => {
    if (worked.has(day)) return true;
    if (off.has(day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday >= 1 && weekday <= 5;
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
  };
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
