import { Refused } from "../../platform/refusal/index.ts";

export type EventRefusal =
  | "no-right-here"
  | "own-update"
  | "nothing-waits"
  | "already-withdrawn"
  | "changed-meanwhile"
  | "day-in-the-past"
  | "not-held-yet"
  | "not-moved"
  | "outcome-not-now";

export class EventRefused extends Refused<EventRefusal> {
  override name = "EventRefused";
}

export class EventUnknown extends Error {
  override name = "EventUnknown";
  readonly code = "event-unknown";
}
