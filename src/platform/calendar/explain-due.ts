import { vietnamDay } from "../clock/index.ts";
import { type RestReason, shift, type WorkingCalendar } from "./working-days.ts";

/** How long something may take. `sameDay`: ready on the day it comes in, without counting. */
export interface DueLimit {
  amount: number;
  unit: "workingDay" | "day" | "hour" | "month";
  sameDay?: true | undefined;
}

export interface DueQuestion {
  receivedAt: Date;
  limit: DueLimit;
  /** "15:00" where the rule says that what comes later counts as received on the next working day. */
  cutoff?: string | null | undefined;
  /** When an office works, for limits in hours. */
  workingHours?: readonly { from: string; to: string }[] | undefined;
}

/** One thing that moved the date, in the order in which it is told. Days are "YYYY-MM-DD", times "HH:MM", Vietnamese time. */
export type DueStep =
  | { code: "received"; day: string; time: string }
  | { code: "afterCutoff"; cutoff: string; day: string }
  | { code: "onRestDay"; reason: RestReason; day: string }
  | { code: "countsFrom"; day: string }
  | { code: "hoursFrom"; day: string; time: string }
  | { code: "skipped"; weekendDays: number; days: { day: string; reason: RestReason }[] }
  | { code: "workedRestDay"; day: string }
  | { code: "full"; limit: DueLimit; day: string }
  | { code: "movedOn"; from: string; reason: RestReason; day: string }
  | { code: "forecast"; year: number }
  | { code: "due"; day: string; time: string | null };

export interface Due {
  /** Last moment for the result. Limits in days end at 24:00 (Bộ luật Dân sự 2015 Điều 148). */
  dueAt: Date;
  dueOn: string;
  steps: DueStep[];
  /** False where the days off of a year in between are not yet fixed. */
  isCertain: boolean;
}

/** Eight hours as most offices have them; a limit of eight hours is a working day. */
export const USUAL_WORKING_HOURS: readonly { from: string; to: string }[] = [
  { from: "07:30", to: "11:30" },
  { from: "13:00", to: "17:00" },
];

/**
 * By when something received at a moment is due, and why. The first day is not counted, a limit that ends on a rest day
 * ends on the next working day (Bộ luật Dân sự 2015 Điều 147–148, in force since 01/01/2017). What comes in on a rest day
 * counts as received on the next working day. Parts of days count as whole ones.
 */
export function explainDue(question: DueQuestion, calendar: WorkingCalendar): Due {
  const { limit } = question;
  const day = vietnamDay(question.receivedAt);
  const time = clockTime(question.receivedAt);
  const steps: DueStep[] = [{ code: "received", day, time }];
  const finish = (dueOn: string, at: string | null): Due => {
    const isCertain = calendar.isCertain(dueOn) && calendar.isCertain(day);
    if (!isCertain)
      steps.push({ code: "forecast", year: Number((calendar.isCertain(dueOn) ? day : dueOn).slice(0, 4)) });
    steps.push({ code: "due", day: dueOn, time: at });
    const dueAt = new Date(`${dueOn}T${at ?? "23:59"}:${at ? "00" : "59"}+07:00`);
    return { dueAt, dueOn, steps, isCertain };
  };
  if (limit.unit === "hour" && !limit.sameDay) {
    const { day: dueOn, time: at } = countHours(question, calendar, day, time, steps);
    return finish(dueOn, at);
  }
  const start = countAsReceived(question, calendar, day, time, steps);
  if (limit.sameDay || limit.amount === 0) return finish(start, null);
  const amount = Math.ceil(limit.amount);
  if (limit.unit === "workingDay") {
    const dueOn = calendar.addWorkingDays(start, amount);
    steps.push({ code: "countsFrom", day: calendar.addWorkingDays(start, 1) });
    pushBetween(start, dueOn, calendar, steps);
    steps.push({ code: "full", limit, day: dueOn });
    return finish(dueOn, null);
  }
  const last = limit.unit === "day" ? shift(start, amount) : addMonths(start, amount);
  const dueOn = calendar.addDays(last, 0);
  steps.push({ code: "countsFrom", day: shift(start, 1) }, { code: "full", limit, day: last });
  const reason = calendar.restReason(last);
  if (reason !== null) steps.push({ code: "movedOn", from: last, reason, day: dueOn });
  return finish(dueOn, null);
}

function countAsReceived(
  question: DueQuestion,
  calendar: WorkingCalendar,
  day: string,
  time: string,
  steps: DueStep[],
): string {
  const reason = calendar.restReason(day);
  if (reason !== null) {
    const next = calendar.addWorkingDays(day, 1);
    steps.push({ code: "onRestDay", reason, day: next });
    return next;
  }
  // At 15:00 sharp is not yet after it.
  if (question.cutoff && time > question.cutoff) {
    const next = calendar.addWorkingDays(day, 1);
    steps.push({ code: "afterCutoff", cutoff: question.cutoff, day: next });
    return next;
  }
  return day;
}

function pushBetween(start: string, dueOn: string, calendar: WorkingCalendar, steps: DueStep[]): void {
  const days: { day: string; reason: RestReason }[] = [];
  const worked: string[] = [];
  let weekendDays = 0;
  for (let at = shift(start, 1); at <= dueOn; at = shift(at, 1)) {
    const reason = calendar.restReason(at);
    if (reason === "weekend") weekendDays++;
    else if (reason !== null) days.push({ day: at, reason });
    else if (calendar.isWorkedRestDay(at)) worked.push(at);
  }
  if (weekendDays > 0 || days.length > 0) steps.push({ code: "skipped", weekendDays, days });
  steps.push(...worked.map((day) => ({ code: "workedRestDay" as const, day })));
}

/** Hours of work only: what is left when the office closes goes on when it opens again. */
function countHours(
  question: DueQuestion,
  calendar: WorkingCalendar,
  day: string,
  time: string,
  steps: DueStep[],
): { day: string; time: string } {
  const given = question.workingHours ?? [];
  const spans = given.length > 0 ? given : USUAL_WORKING_HOURS;
  const reason = calendar.restReason(day);
  let at = day;
  let from = minutes(time);
  if (reason !== null) {
    at = calendar.addWorkingDays(day, 1);
    from = 0;
    steps.push({ code: "onRestDay", reason, day: at });
  }
  let left = Math.max(0, Math.round(question.limit.amount * 60));
  let begun = false;
  // Ends: every working day holds at least one minute of work, and somewhere there is a working day.
  for (;;) {
    for (const span of spans) {
      const opens = Math.max(minutes(span.from), from);
      const closes = minutes(span.to);
      if (opens >= closes) continue;
      if (!begun) steps.push({ code: "hoursFrom", day: at, time: clock(opens) });
      begun = true;
      if (opens + left <= closes) {
        pushBetween(day, at, calendar, steps);
        return { day: at, time: clock(opens + left) };
      }
      left -= closes - opens;
    }
    at = calendar.addWorkingDays(at, 1);
    from = 0;
  }
}

/** The same day so many months later; a month without that day ends on its last (Bộ luật Dân sự 2015 Điều 148). */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const same = new Date(Date.UTC(year, month - 1 + months, date));
  return (same > last ? last : same).toISOString().slice(0, 10);
}

/** "09:05" in Vietnam. */
export function clockTime(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

const clock = (total: number): string =>
  `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
