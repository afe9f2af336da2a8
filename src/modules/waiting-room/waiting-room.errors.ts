import { Refused } from "../../platform/refusal/index.ts";

export type QueueRefusal =
  | "no-right-here"
  | "hall-closed"
  | "not-open-yet"
  | "closed-now"
  | "closed-today"
  | "group-closed"
  | "group-waited-for"
  | "too-fast"
  | "day-full"
  | "not-near"
  | "not-by-phone"
  | "moved-on"
  | "counter-busy"
  | "counter-paused"
  | "counter-without-groups"
  | "counter-unknown"
  | "target-unknown"
  | "dossier-unknown";

/** An act on tickets or counters that does not fit what they are now. */
export class QueueRefused extends Refused<QueueRefusal> {
  override name = "QueueRefused";
}

export class QueueUnknown extends Error {
  override name = "QueueUnknown";
  readonly code = "queue-unknown";
}
