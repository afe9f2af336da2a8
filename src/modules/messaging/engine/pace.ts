export interface Pace {
  /** How many may begin now, at most `perSecond` in any second that passes. */
  room(perSecond: number): number;
  took(count: number): void;
}

const SECOND = 1_000;

/** Remembers what began in the last second; one for a provider, kept from turn to turn. */
export function keepPace(now: () => number = Date.now): Pace {
  let begun: { at: number; count: number }[] = [];
  return {
    room(perSecond) {
      const moment = now();
      begun = begun.filter((one) => moment - one.at < SECOND);
      return Math.max(0, perSecond - begun.reduce((sum, one) => sum + one.count, 0));
    },
    took(count) {
      if (count > 0) begun.push({ at: now(), count });
    },
  };
}
