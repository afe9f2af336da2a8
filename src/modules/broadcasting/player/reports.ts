/** What was really played. Its id is made by the device, so that the same report sent twice counts once. */
export interface PlayReport {
  id: string;
  /** Of the programme or of an interrupt, as the server named it. */
  entryId: string;
  sha256: string;
  startedAt: string;
  endedAt: string;
  /** Seconds that could be heard. */
  seconds: number;
  result: "ok" | "partial" | "failed";
  /** Why it was not whole. */
  note: string | null;
}

export interface PlaysAnswer {
  accepted: string[];
  refused: { id: string; code: string }[];
}

/** What a server takes at once. */
export const MOST_AT_ONCE = 100;

/** The oldest first, as many as go at once. */
export const nextBatch = (waiting: readonly PlayReport[], most = MOST_AT_ONCE): PlayReport[] => waiting.slice(0, most);

/** What still waits after an answer: what was taken or refused for good is done with; what the answer does not name stays. */
export function stillWaiting(waiting: readonly PlayReport[], answer: PlaysAnswer): PlayReport[] {
  const done = new Set([...answer.accepted, ...answer.refused.map((one) => one.id)]);
  return waiting.filter((report) => !done.has(report.id));
}

/** A play in hand, as it is kept every few seconds: after a power cut this is all that is known of it. */
export interface OpenPlay {
  id: string;
  entryId: string;
  sha256: string;
  startedAt: number;
  heardUntil: number;
  /** How long its recording is. */
  length: number;
}

/** A recording that ends by itself long before its end was not whole. */
const isCutShort = (heard: number, length: number): boolean => heard < length * 0.9 - 2;

/** Nobody can have heard more of a recording than there is, nor any of what failed. */
export function reportOf(open: OpenPlay, result: PlayReport["result"], note: string | null): PlayReport {
  const heard = Math.max(0, Math.round((open.heardUntil - open.startedAt) / 1000));
  const isShort = result === "ok" && isCutShort(heard, open.length);
  return {
    id: open.id,
    entryId: open.entryId,
    sha256: open.sha256,
    startedAt: new Date(open.startedAt).toISOString(),
    endedAt: new Date(Math.max(open.startedAt, open.heardUntil)).toISOString(),
    seconds: result === "failed" ? 0 : Math.min(heard, Math.ceil(open.length)),
    result: isShort ? "partial" : result,
    note: isShort ? "cut-short" : note,
  };
}
