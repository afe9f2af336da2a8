/** A body outside that takes messages by Open311 GeoReport v2. */
export interface OutsideBody {
  id: string;
  name: string;
  contact: string;
  endpoint: string;
  jurisdictionId: string;
  serviceCode: string;
  apiKeySealed: string | null;
  state: "waiting" | "approved" | "ended";
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  approvedByName: string | null;
}

/** How a message sent on stands. "unknown": it was on its way when the answer was lost; a person decides. */
export type OutsideState = "waiting" | "sending" | "sent" | "unknown" | "refused" | "settled";

export interface SentOutside {
  questionId: string;
  bodyId: string;
  words: string;
  place: string;
  state: OutsideState;
  tries: number;
  begunAt: Date | null;
  reason: string | null;
  requestId: string | null;
  token: string | null;
  notice: string | null;
  sentAt: Date | null;
  answer: string | null;
  settledAt: Date | null;
}

export const OUTSIDE_LIMITS = { name: 200, contact: 300, endpoint: 300, code: 100, words: 4_000, key: 300 };

/** A process that ended while it told a body leaves the row behind so long at most. */
export const SENDING_ENDS_MS = 2 * 60_000;
/** Pauses between tries while a body cannot be reached; after the last a person is told. */
const PAUSES_MINUTES = [5, 15, 60, 240, 720, 1440, 1440];

/** When to try again, or null where it was tried often enough. */
export function tryAgainAt(tries: number, now: Date): Date | null {
  const pause = PAUSES_MINUTES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000);
}
