import { Refused } from "../../../platform/refusal/index.ts";

export type ActivityTypeRefusal = "named-before" | "changed-meanwhile" | "not-offered" | "too-many";

export class ActivityTypeRefused extends Refused<ActivityTypeRefusal> {
  override name = "ActivityTypeRefused";
}

export class ActivityTypeUnknown extends Error {
  override name = "ActivityTypeUnknown";
  readonly code = "activity-type-unknown";
}
