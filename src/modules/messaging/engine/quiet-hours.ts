import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Medium } from "../message.ts";

const VIETNAM = 7 * 60 * 60 * 1_000;
const DAY = 24 * 60 * 60 * 1_000;

/**
 * When the quiet hours end that `now` lies in, or null outside them. Only what rings is kept quiet: mail waits for no
 * morning. Times of day are Vietnamese; the end belongs to the day, the beginning to the night.
 */
export function quietUntil(medium: Medium, hours: { from: string; to: string }, now: Date): Date | null {
  if (medium === "email" || hours.from === hours.to) return null;
  const time = new Date(now.getTime() + VIETNAM).toISOString().slice(11, 16);
  const overMidnight = hours.from > hours.to;
  const isQuiet = overMidnight ? time >= hours.from || time < hours.to : time >= hours.from && time < hours.to;
  if (!isQuiet) return null;
  const today = new Date(`${vietnamDay(now)}T${hours.to}:00+07:00`);
  return overMidnight && time >= hours.from ? new Date(today.getTime() + DAY) : today;
}
