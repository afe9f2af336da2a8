/** Where "now" comes from. Tests and replays hand in their own; nothing else calls `new Date()` for the present. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told otherwise. */
export function fixedClock(start: string | Date): Clock & { set(at: string | Date): void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next);
    },
  };
}

export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const SEVEN_HOURS_MS = 7 * 3_600_000;

/** The calendar day in Vietnam (UTC+7, no summer time since 1975), as "YYYY-MM-DD". */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + SEVEN_HOURS_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/**
 * When the quiet hours end that `now` lies in, or null outside them. Times of day are Vietnamese; the end belongs to the day, the beginning
 * to the night.
 */
export function quietHoursEnd(hours: { from: string; to: string }, now: Date): Date | null {
  if (hours.from === hours.to) return null;
  const time = new Date(now.getTime() + SEVEN_HOURS_MS).toISOString().slice(11, 16);
  const overMidnight = hours.from > hours.to;
  const isQuiet = overMidnight ? time >= hours.from || time < hours.to : time >= hours.from && time < hours.to;
  if (!isQuiet) return null;
  const today = new Date(`${vietnamDay(now)}T${hours.to}:00+07:00`);
  return overMidnight && time >= hours.from ? new Date(today.getTime() + DAY_MS) : today;
}
