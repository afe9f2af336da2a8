import type { PostOutcome } from "../connection.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every way gives up long before: what is in hand longer was in the hands of a process that ended. */
export const HAND_OVER_ENDS_MS = 90 * SECOND;

const AGAIN_AFTER = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];
/** How long after a first look that found nothing the second is, before anything is posted again. */
export const NOT_THERE_AGAIN_MS = 2 * MINUTE;
const LOOK_AFTER = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
const MOST_PAUSE_MS = 24 * HOUR;

/** When to try, or to look, again; null when it was enough. */
export const againAfter = (tries: number): number | null => AGAIN_AFTER[tries] ?? null;
export const lookAfter = (looks: number): number | null => LOOK_AFTER[looks] ?? null;
/** What is there and not yet to be seen waits for a person at the network, or for the network itself: for a month. */
const HIDDEN_LOOKS = 120;
export const hiddenLookAfter = (looks: number): number | null =>
  LOOK_AFTER[looks] ?? (looks < HIDDEN_LOOKS ? 6 * HOUR : null);
export const restAfter = (rests: number): number => Math.min(MINUTE * 2 ** rests, 6 * HOUR);

/** What becomes of a post after an attempt. */
export type Verdict =
  | { state: "declared"; remoteId: string; note: string | null }
  | { state: "failed"; reason: string }
  | { state: "due"; afterMs: number; countsAsTry: boolean; reason: string }
  | { state: "unknown"; reason: string };

/** Pure: a try is counted only where it was this post's own fault. */
export function judgeOutcome(outcome: PostOutcome, tries: number): Verdict {
  switch (outcome.kind) {
    case "sent":
      return { state: "declared", remoteId: outcome.remoteId, note: outcome.note ?? null };
    case "refused":
      return { state: "failed", reason: outcome.reason };
    case "unknown":
      return { state: "unknown", reason: outcome.reason };
    case "reconnect":
      return { state: "due", afterMs: 0, countsAsTry: false, reason: outcome.reason };
    case "retryLater": {
      const pause = againAfter(tries);
      if (pause === null) return { state: "failed", reason: outcome.reason };
      return {
        state: "due",
        afterMs: Math.min(Math.max(pause, outcome.afterMs ?? 0), MOST_PAUSE_MS),
        countsAsTry: true,
        reason: outcome.reason,
      };
    }
  }
}
