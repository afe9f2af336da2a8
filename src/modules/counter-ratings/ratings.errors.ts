import { Refused } from "../../platform/refusal/index.ts";

export type RatingRefusal =
  | "no-right-here"
  | "code-wrong"
  | "counter-unknown"
  | "device-off"
  | "decided-so-already"
  | "slip-used"
  | "not-settled-yet";

/** An act on tablets or ratings that does not fit what they are now. */
export class RatingRefused extends Refused<RatingRefusal> {
  override name = "RatingRefused";
}

/** A tablet, burst or slip that is not there, or not within this person's reach. */
export class RatingUnknown extends Error {
  override name = "RatingUnknown";
  readonly code = "rating-unknown";
}
