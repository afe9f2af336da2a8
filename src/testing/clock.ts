import type { Clock } from "../platform/clock/index.ts";

/**
 * Stands at a moment of the test's choosing and moves one millisecond each time somebody looks: what is done later is
 * later, as in life, so lists ordered by time keep the order of the deeds.
 */
export function steppingClock(start: string | Date): Clock & { set(at: string | Date): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at++),
    set: (next) => {
      at = new Date(next).getTime();
    },
  };
}
