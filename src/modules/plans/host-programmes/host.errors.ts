import { Refused, SavedByAnother } from "../../../platform/refusal/index.ts";

export type HostRefusal =
  | "no-right-here"
  | "not-offered"
  | "woven-already"
  | "plan-not-open"
  | "not-a-reform-programme";

export class HostRefused extends Refused<HostRefusal> {
  override name = "HostRefused";
}

export class HostUnknown extends Error {
  override name = "HostUnknown";
  readonly code = "host-programme-unknown";
}

export class HostSavedMeanwhile extends SavedByAnother {
  override name = "HostSavedMeanwhile";
}
