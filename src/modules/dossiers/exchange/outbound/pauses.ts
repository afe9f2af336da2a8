const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const RETRIES = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE];
const LOOKS = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE];

/** Milliseconds until a message is tried again after `tries` refusals that may pass; null when it was tried enough. */
export const pauseAfter = (tries: number): number | null => RETRIES[tries - 1] ?? null;

/** Milliseconds until the other side is asked again about a lost answer; null when a person has to decide. */
export const lookPauseAfter = (looks: number): number | null => LOOKS[looks] ?? null;

/** Failures in a row after which a destination rests. */
export const UNTIL_REST = 5;

/** Milliseconds a destination rests for the first, second … time in a row: doubled, at most 10 minutes. */
export const restAfter = (rests: number): number => Math.min(5 * SECOND * 2 ** (rests - 1), 10 * MINUTE);
