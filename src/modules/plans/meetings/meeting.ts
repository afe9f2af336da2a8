import { shift } from "../../../platform/calendar/index.ts";
import { nextDueDay } from "../deadline-days.ts";
import type { EventKind } from "../evidence/evidence.ts";

/** How often: a month, the first or the last month of a quarter, a year. */
export const EVERY = ["month", "quarterFirst", "quarterLast", "year"] as const;
export type Every = (typeof EVERY)[number];

export interface MeetingSeries {
  id: string;
  taskId: string;
  unitId: string;
  title: string;
  eventKind: EventKind;
  place: string;
  /** "monthly:25", "quarterly:5", "quarterly:m3-20", "yearly:12-15": as deadlines are written. */
  norm: string;
  startsOn: string;
  endsOn: string;
  createdByName: string;
  createdAt: Date;
  /** From this day on it meets no more. */
  endedOn: string | null;
  endedByName: string | null;
  endedReason: string | null;
}

export const MEETING_LIMITS = { title: 200, place: 300, reason: 500, days: 400 };

const two = (value: number): string => String(value).padStart(2, "0");

export function normOf(every: Every, day: number, month: number): string {
  switch (every) {
    case "month":
      return `monthly:${day}`;
    case "quarterFirst":
      return `quarterly:${day}`;
    case "quarterLast":
      return `quarterly:m3-${day}`;
    case "year":
      return `yearly:${two(month)}-${two(day)}`;
  }
}

/** The days of a series in a stretch of time, both ends within. A day that a month does not have is that month's last. */
export function meetingDays(
  series: Pick<MeetingSeries, "norm" | "startsOn" | "endsOn" | "endedOn">,
  from = series.startsOn,
  to = series.endsOn,
): string[] {
  const days: string[] = [];
  const last = [series.endsOn, to, ...(series.endedOn ? [shift(series.endedOn, -1)] : [])].sort()[0] ?? to;
  const first = [from, series.startsOn].sort()[1] ?? from;
  let day = nextDueDay(series.norm, first);
  while (day !== null && day <= last && days.length < MEETING_LIMITS.days) {
    days.push(day);
    day = nextDueDay(series.norm, shift(day, 1));
  }
  return days;
}

export type MeetingState = "held" | "missed" | "today" | "coming";

export interface Meeting {
  series: MeetingSeries;
  day: string;
  state: MeetingState;
  /** What proves that it was held. */
  evidenceId: string | null;
}

/** Each meeting with what became of it: nobody says that one was missed, its day passes and nothing proves it. */
export function meetingsOf(
  series: MeetingSeries,
  held: ReadonlyMap<string, string>,
  today: string,
  from?: string,
  to?: string,
): Meeting[] {
  return meetingDays(series, from, to).map((day) => {
    const evidenceId = held.get(`${series.id} ${day}`) ?? null;
    const state = evidenceId ? "held" : day < today ? "missed" : day === today ? "today" : "coming";
    return { series, day, state, evidenceId };
  });
}
