import type { WorkingCalendar } from "../../../platform/calendar/index.ts";
import { shift } from "../../../platform/calendar/index.ts";

/** What the press is owed an answer to within a time. */
export const RULE_KINDS = ["information", "interview", "figures", "filming", "criticism", "opinion"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export interface PressRule {
  kind: RuleKind;
  days: number;
  /** Working days; else days of the calendar. */
  isWorking: boolean;
  /** Which law or regulation says so. */
  basis: string;
  /** Somebody compared it with the text of the law. */
  isChecked: boolean;
  setByName: string;
  setAt: Date;
}

export const RULE_LIMITS = { days: 120, basis: 300 };

/** The last day: so many working days on, or so many days on and then the next working day. */
export function lastDay(
  rule: Pick<PressRule, "days" | "isWorking">,
  from: string,
  calendar: Pick<WorkingCalendar, "addWorkingDays" | "isWorkingDay">,
): string {
  if (rule.isWorking) return calendar.addWorkingDays(from, rule.days);
  const day = shift(from, rule.days);
  return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1);
}
