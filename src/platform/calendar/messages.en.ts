import { formatDate, formatNumber } from "../i18n/format.ts";
import type { DueLimit } from "./explain-due.ts";
import type { vi } from "./messages.vi.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const UNITS: Record<DueLimit["unit"], string> = {
  workingDay: "working days",
  day: "days",
  hour: "working hours",
  month: "months",
};
const dated = (day: string): string => `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""} ${formatDate(day)}`;

export const en: typeof vi = {
  weekdayDate: dated,
  weekend: "a weekend day",
  feasts: {
    newYear: "New Year's Day",
    tet: "Lunar New Year",
    hungKings: "Hùng Kings' Commemoration Day",
    reunification: "Reunification Day",
    labour: "Labour Day",
    national: "National Day",
    culture: "Vietnam Culture Day",
    compensatory: "day off in lieu",
    exchanged: "day off in exchange for another",
  },
  limit: (limit) => {
    const unit = UNITS[limit.unit];
    return `${formatNumber(limit.amount, "en")} ${limit.amount === 1 ? unit.slice(0, -1) : unit}`;
  },
  received: (time, day) => `Received at ${time} on ${dated(day)}.`,
  afterCutoff: (cutoff, day) => `After ${cutoff} it counts as received on ${dated(day)}.`,
  onRestDay: (reason, day) => `That is ${reason}, so it counts as received on ${dated(day)}.`,
  countsFrom: (day) => `The day of receipt is not counted; counting starts on ${dated(day)}.`,
  hoursFrom: (time, day) => `Working hours are counted from ${time} on ${dated(day)}.`,
  skipped: (parts) => `Not counted: ${parts}.`,
  weekendDays: (count) => (count <= 2 ? "Saturday and Sunday" : `${formatNumber(count, "en")} Saturdays and Sundays`),
  feastOn: (days, reason) => `${days} (${reason})`,
  and: " and ",
  workedRestDay: (day) => `${dated(day)} is worked in exchange, so it counts.`,
  full: (limit, day) => `${limit} are complete on ${dated(day)}.`,
  movedOn: (reason, day) => `That is ${reason}, so it moves to ${dated(day)}.`,
  forecast: (year) => `The days off of ${year} are not yet official, so the date may change.`,
  due: (day, time) =>
    time === null
      ? `The result is due on ${dated(day)} at the latest.`
      : `The result is due at ${time} on ${dated(day)} at the latest.`,
};
