import { shift, type WorkingCalendar } from "../../platform/calendar/index.ts";

/** 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days of a schedule: some weekdays, days of the month, or the nth weekday of the month (5: the last). */
export type ReceptionRule =
  | { kind: "weekly"; weekdays: Weekday[] }
  | { kind: "monthly"; days: number[] }
  | { kind: "nth"; nth: 1 | 2 | 3 | 4 | 5; weekday: Weekday };

export const RULE_KINDS = ["weekly", "monthly", "nth"] as const satisfies readonly ReceptionRule["kind"][];
export const ON_REST = ["nextWorkingDay", "none"] as const;
export type OnRest = (typeof ON_REST)[number];

export interface ReceptionFacts {
  unitId: string;
  /** Who receives, by office: "Chủ tịch Ủy ban nhân dân xã". */
  host: string;
  hostName: string | null;
  place: string;
  phone: string | null;
  rule: ReceptionRule;
  onRest: OnRest;
  /** "07:30" */
  timeFrom: string;
  timeTo: string;
  note: string;
  validFrom: string;
  validTo: string | null;
}

export interface Reception extends ReceptionFacts {
  id: string;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

export interface DayChange {
  receptionId: string;
  /** The day by the schedule. */
  day: string;
  movedTo: string | null;
  reason: string;
}

export interface ReceptionDay {
  /** The day on which somebody is received; of a cancelled one, the day by the schedule. */
  day: string;
  /** The day by the schedule, where it is another. */
  instead: string | null;
  isCancelled: boolean;
  /** Why it is moved or cancelled; null where a day of rest moves it. */
  reason: string | null;
}

export const RECEPTION_LIMITS = { host: 120, hostName: 80, place: 200, phone: 40, note: 500, reason: 300 };

const weekdayOf = (day: string): Weekday => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;
const dayOfMonth = (day: string): number => Number(day.slice(8));
const isLastOfItsKind = (day: string): boolean => shift(day, 7).slice(0, 7) !== day.slice(0, 7);

function fits(rule: ReceptionRule, day: string): boolean {
  switch (rule.kind) {
    case "weekly":
      return rule.weekdays.includes(weekdayOf(day));
    case "monthly":
      // The 31st of a month with thirty days is its last day.
      return rule.days.some(
        (wanted) => wanted === dayOfMonth(day) || (wanted > dayOfMonth(day) && dayOfMonth(shift(day, 1)) === 1),
      );
    case "nth":
      return (
        weekdayOf(day) === rule.weekday &&
        (rule.nth === 5 ? isLastOfItsKind(day) : Math.ceil(dayOfMonth(day) / 7) === rule.nth)
      );
  }
}

/** A day of rest moves a day this far at most; Tết is the longest. */
const LONGEST_REST = 14;

/**
 * Days of a schedule from a day to a day, in order, as they will be: days of rest moved or left out, and what somebody said of a
 * single day. Pure.
 */
export function receptionDays(
  of: Pick<Reception, "rule" | "onRest" | "validFrom" | "validTo">,
  stretch: {
    from: string;
    until: string;
    calendar: WorkingCalendar;
    changes: readonly Omit<DayChange, "receptionId">[];
  },
): ReceptionDay[] {
  const { from, until, calendar } = stretch;
  const changes = new Map(stretch.changes.map((one) => [one.day, one]));
  const found = new Map<string, ReceptionDay>();
  // What was moved from before the stretch may fall into it.
  for (let day = shift(from, -62); day <= until; day = shift(day, 1)) {
    if (day < of.validFrom || (of.validTo !== null && day > of.validTo) || !fits(of.rule, day)) continue;
    const change = changes.get(day);
    if (change) {
      const at = change.movedTo ?? day;
      found.set(`${at} ${day}`, {
        day: at,
        instead: change.movedTo ? day : null,
        isCancelled: change.movedTo === null,
        reason: change.reason,
      });
      continue;
    }
    if (calendar.isWorkingDay(day))
      found.set(`${day} ${day}`, { day, instead: null, isCancelled: false, reason: null });
    else if (of.onRest === "nextWorkingDay") {
      let next = shift(day, 1);
      for (let steps = 0; !calendar.isWorkingDay(next) && steps < LONGEST_REST; steps++) next = shift(next, 1);
      found.set(`${next} ${day}`, { day: next, instead: day, isCancelled: false, reason: null });
    }
  }
  return [...found.values()]
    .filter((one) => one.day >= from && one.day <= until)
    .sort((a, b) => a.day.localeCompare(b.day));
}
