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

const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE, dateStyle: "short" });

/** The calendar day in Vietnam (UTC+7, no summer time), as "YYYY-MM-DD". */
export function vietnamDay(at: Date): string {
  return dayFormat.format(at);
}
