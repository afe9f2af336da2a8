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
