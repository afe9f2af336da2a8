import { shift, type WorkingCalendar } from "../../../platform/calendar/index.ts";

export const PERIOD_KINDS = ["month", "quarter", "halfYear", "year", "adHoc"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Stretch {
  fromOn: string;
  toOn: string;
}

export interface ReportPeriod extends Stretch {
  id: string;
  planId: string;
  /** Who leads the plan: opened the period, takes the reports, makes one of them. */
  unitId: string;
  kind: PeriodKind;
  dueOn: string;
  /** What everybody is asked to write about this time. */
  note: string | null;
  /** Units that only help report too. */
  withHelpers: boolean;
  /** The unit the reports go through; null where they go straight to the leading one. */
  throughId: string | null;
  openedBy: string | null;
  openedByName: string;
  openedAt: Date;
  closedByName: string | null;
  closedAt: Date | null;
}

const MONTHS: Record<Exclude<PeriodKind, "adHoc" | "year">, number> = { month: 1, quarter: 3, halfYear: 6 };

/** Working days after the end of a period in which its report is due, unless somebody says another day. */
export const DUE_AFTER = 5;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/**
 * The stretches a year is cut into. The year itself ends on the day before the plan's own day of reporting ("trước ngày
 * 15/12"), because nobody can report on days still to come.
 */
export function stretchesOf(kind: Exclude<PeriodKind, "adHoc">, year: number, reportDueOn: string | null): Stretch[] {
  if (kind === "year") {
    const isInYear = reportDueOn?.startsWith(`${year}-`) && reportDueOn > `${year}-01-02`;
    return [{ fromOn: `${year}-01-01`, toOn: isInYear && reportDueOn ? shift(reportDueOn, -1) : `${year}-12-31` }];
  }
  const length = MONTHS[kind];
  return Array.from({ length: 12 / length }, (_, at) => {
    const first = at * length + 1;
    const next = first + length;
    const after = next > 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(next)}-01`;
    return { fromOn: `${year}-${twoDigits(first)}-01`, toOn: shift(after, -1) };
  });
}

/**
 * The plan's own day for a report of its year; some working days after the end for all others. Where that day is over when
 * the period is opened, those days are given from today: nobody is late on the day on which he is asked.
 */
export function dueDayOf(
  stretch: Stretch,
  kind: PeriodKind,
  reportDueOn: string | null,
  calendar: Pick<WorkingCalendar, "addWorkingDays">,
  today: string,
): string {
  const isPlansDay = kind === "year" && reportDueOn !== null && reportDueOn > stretch.fromOn;
  const dueOn = isPlansDay ? reportDueOn : calendar.addWorkingDays(stretch.toOn, DUE_AFTER);
  return dueOn < today ? calendar.addWorkingDays(today, DUE_AFTER) : dueOn;
}

/** Which month, quarter or half of its year a stretch is. */
export function placeInYear(period: Stretch & { kind: PeriodKind }): number {
  const month = Number(period.fromOn.slice(5, 7));
  if (period.kind === "month") return month;
  if (period.kind === "quarter") return Math.ceil(month / 3);
  return period.kind === "halfYear" ? Math.ceil(month / 6) : 1;
}

/** The last day figures can be counted to: no report knows tomorrow. */
export const countedTo = (period: Stretch, today: string): string => (period.toOn < today ? period.toOn : today);
