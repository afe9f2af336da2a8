import { Refused } from "../../platform/refusal/index.ts";

export type BroadcastingRefusal =
  | "no-right-here"
  | "name-taken"
  | "vendor-code-taken"
  | "changed-meanwhile"
  | "station-off";

export class BroadcastingRefused extends Refused<BroadcastingRefusal> {
  override name = "BroadcastingRefused";
}

/** A station, programme or play that is not there, or not within this person's reach. */
export class BroadcastingUnknown extends Error {
  override name = "BroadcastingUnknown";
  readonly code = "broadcasting-unknown";
}
