import { clockTime, type Due, explainDue, shift, type WorkingCalendar } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { FilingMethod } from "../procedures/index.ts";
import { limitsOf } from "../procedures/index.ts";
import type { Dossier, DossierChannel, DossierLimit, Punctuality } from "./dossier.ts";

/** A limit a version states for a way of filing; `caseName` where it states several. */
export interface LimitChoice {
  caseName: string | null;
  limit: DossierLimit;
}

/**
 * The limits a version states for a way of filing, one for each case it tells apart; those at the counter where it says
 * nothing of this way. Empty where none is certain: then whoever receives says one.
 */
export function limitChoices(methods: readonly FilingMethod[], channel: DossierChannel): LimitChoice[] {
  const of = (one: DossierChannel): LimitChoice[] =>
    methods
      .filter((method) => method.channel === one)
      .flatMap(limitsOf)
      .map(({ case: caseName, time, cutoff }) => ({ caseName, limit: { ...time, cutoff } }));
  const own = of(channel);
  const found = own.length > 0 ? own : of("inPerson");
  const seen = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

const HOURS = { hour: 1, workingDay: 24, day: 24, month: 24 * 30 } as const;

/** The choice that promises least; undefined of none. */
export function longestOf(choices: readonly LimitChoice[]): LimitChoice | undefined {
  const length = ({ limit }: LimitChoice): number => limit.amount * HOURS[limit.unit];
  return choices.toSorted((a, b) => length(b) - length(a))[0];
}

/** By when, counted from a moment on. */
export function dueFrom(limit: DossierLimit, from: Date, calendar: WorkingCalendar): Due {
  const { cutoff, ...rest } = limit;
  return explainDue({ receivedAt: from, limit: rest, cutoff }, calendar);
}

/**
 * The date after the clock stood still from `pausedAt` to `resumedAt`: what was left of the time on the day it stopped is
 * counted on from the day it goes again. The day on which it stopped was used up, the day on which it goes again is not
 * counted (Bộ luật Dân sự 2015 Điều 147). A dossier that was late when it stopped stays late by its old date.
 */
export function dueAfterPause(
  of: { limit: DossierLimit; dueAt: Date; pausedAt: Date; resumedAt: Date },
  calendar: WorkingCalendar,
): Date {
  const { limit, dueAt, pausedAt, resumedAt } = of;
  if (pausedAt >= dueAt) return dueAt;
  const [pausedOn, resumedOn, dueOn] = [pausedAt, resumedAt, dueAt].map(vietnamDay) as [string, string, string];
  if (limit.unit === "hour" && !limit.sameDay) {
    const left = workedMinutes(pausedAt, dueAt, calendar) / 60;
    return explainDue({ receivedAt: resumedAt, limit: { amount: left, unit: "hour" } }, calendar).dueAt;
  }
  if (limit.unit === "workingDay" || limit.sameDay) {
    const left = calendar.workingDaysBetween(pausedOn, dueOn);
    // Stopped and gone on within one day: the time as it was.
    return endOf(left === 0 ? nextWorkingDay(resumedOn, calendar) : calendar.addWorkingDays(resumedOn, left));
  }
  const left = Math.round((Date.parse(dueOn) - Date.parse(pausedOn)) / 86_400_000);
  return endOf(calendar.addDays(shift(resumedOn, left), 0));
}

const endOf = (day: string): Date => new Date(`${day}T23:59:59+07:00`);

const nextWorkingDay = (day: string, calendar: WorkingCalendar): string => calendar.addDays(day, 0);

/** Minutes of office hours between two moments, as explainDue counts them. */
export function workedMinutes(from: Date, to: Date, calendar: WorkingCalendar): number {
  // Found by halving: how long a limit from `from` ends at `to`; office hours have no formula of their own here.
  let low = 0;
  let high = Math.min(60 * 24 * 400, Math.ceil((to.getTime() - from.getTime()) / 60_000));
  const ends = (minutes: number): Date =>
    explainDue({ receivedAt: from, limit: { amount: minutes / 60, unit: "hour" } }, calendar).dueAt;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ends(middle) <= to) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * How a dossier was settled, judged by its date after permitted pauses, never by a date told with an apology. Limits in
 * days are judged by days, limits in hours by the minute. Without a date nobody is late.
 */
export function judge(dossier: Pick<Dossier, "dueAt" | "timeLimit">, settledAt: Date): Punctuality {
  const { dueAt, timeLimit } = dossier;
  if (!dueAt) return "onTime";
  if (timeLimit?.unit === "hour" && !timeLimit.sameDay) {
    if (vietnamDay(settledAt) < vietnamDay(dueAt)) return "early";
    return settledAt <= dueAt ? "onTime" : "late";
  }
  const [day, due] = [vietnamDay(settledAt), vietnamDay(dueAt)];
  return day < due ? "early" : day === due ? "onTime" : "late";
}

/** What waits is late when its date has passed; while the clock stands still, when it had passed before. */
export function isLate(dossier: Pick<Dossier, "dueAt" | "pausedAt">, now: Date): boolean {
  return dossier.dueAt !== null && (dossier.pausedAt ?? now) > dossier.dueAt;
}

/** "17:00" where a limit in hours ends within the day, null where it ends with it. */
export function dueTime(dossier: Pick<Dossier, "timeLimit">, at: Date): string | null {
  return dossier.timeLimit?.unit === "hour" && !dossier.timeLimit.sameDay ? clockTime(at) : null;
}
