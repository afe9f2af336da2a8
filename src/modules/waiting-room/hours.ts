import type { HoursOfDay } from "../service-points/index.ts";

const SEVEN_HOURS_MS = 7 * 3_600_000;

/** Minutes since midnight in Vietnam. */
export const minuteOf = (at: Date): number => Math.floor((at.getTime() + SEVEN_HOURS_MS) / 60_000) % 1_440;

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export type OpenNow =
  | { is: "open" }
  /** Tickets are had from this hour on. */
  | { is: "early"; from: string }
  | { is: "over" }
  | { is: "rest" };

/** Whether tickets are had now: within the hours of the day, and so long before each stretch of them begins. */
export function openNow(hours: HoursOfDay, at: Date, leadMinutes: number): OpenNow {
  const now = minuteOf(at);
  const ahead = hours.spans
    .filter((span) => now < minutesIn(span.to))
    .sort((a, b) => minutesIn(a.from) - minutesIn(b.from))[0];
  if (hours.spans.length === 0) return { is: "rest" };
  if (!ahead) return { is: "over" };
  const from = Math.max(0, minutesIn(ahead.from) - leadMinutes);
  if (now >= from) return { is: "open" };
  const two = (number: number): string => String(number).padStart(2, "0");
  return { is: "early", from: `${two(Math.floor(from / 60))}:${two(from % 60)}` };
}

/** Whether everything that still waits is over: so long after the last hour of the day, or when the day has none. */
export function isDayOver(hours: HoursOfDay, at: Date, graceMinutes: number): boolean {
  const last = Math.max(-1, ...hours.spans.map((span) => minutesIn(span.to)));
  return minuteOf(at) >= Math.min(1_439, last + graceMinutes);
}
