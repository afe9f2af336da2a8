import { Refused } from "../../platform/refusal/index.ts";

export type BroadcastingRefusal =
  | "no-right-here"
  | "name-taken"
  | "vendor-code-taken"
  | "system-name-taken"
  | "told-newer"
  | "changed-meanwhile"
  | "station-off"
  | "not-for-players"
  | "code-wrong"
  | "slots-overlap"
  | "in-quiet-time"
  | "quiet-over-slot"
  | "too-many-slots"
  | "not-on-air"
  | "no-sound"
  | "own-text"
  | "own-words"
  | "end-wrong"
  | "day-in-the-past"
  | "slot-of-others"
  | "station-of-others"
  | "tells-itself"
  | "not-in-programme"
  | "not-played-yet"
  | "not-to-show"
  | "shown-already"
  | "too-many-days"
  | "proven-already"
  | "withdrawn-before";

export class BroadcastingRefused extends Refused<BroadcastingRefusal> {
  override name = "BroadcastingRefused";
}

/** A station, programme or play that is not there, or not within this person's reach. */
export class BroadcastingUnknown extends Error {
  override name = "BroadcastingUnknown";
  readonly code = "broadcasting-unknown";
}
