const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const RETRY_PAUSES = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE];
const LOOK_PAUSES = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE];

/** Milliseconds until a message is tried again after `tries` refusals that may pass, or null when it was tried enough. */
export function pauseAfter(tries: number): number | null {
  return RETRY_PAUSES[tries - 1] ?? null;
}

/** Milliseconds until a provider is asked again about a lost answer, or null when a person has to decide. */
export function lookPauseAfter(looks: number): number | null {
  return LOOK_PAUSES[looks] ?? null;
}

/** Failures in a row after which a provider rests. One slow answer is no outage. */
export const FAILURES_UNTIL_REST = 5;

/** A hand-over that takes longer is slow; many in a row are a reason to let another carry, where there is one. */
export const SLOW_MS = 5 * SECOND;

/** A provider that had too much is not hurried with the same message. */
export const BUSY_PAUSE_MS = SECOND;

const LONGEST_REST = 10 * MINUTE;

/** Milliseconds a provider rests for the first, second … time in a row: 5 seconds, doubled, or as long as it asked for; at most 10 minutes. */
export function restAfter(rests: number, askedMs = 0): number {
  return Math.min(Math.max(5 * SECOND * 2 ** (rests - 1), askedMs), LONGEST_REST);
}

/** A hand-over older than this is in nobody's hands any more: every channel gives up before. */
export const HAND_OVER_ENDS_MS = 25 * SECOND;
