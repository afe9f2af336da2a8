import { Refused } from "../../../platform/refusal/index.ts";

export type GroupRefusal = "no-right-here" | "named-before" | "changed-meanwhile" | "ended";

export class GroupRefused extends Refused<GroupRefusal> {
  override name = "GroupRefused";
}

export class GroupUnknown extends Error {
  override name = "GroupUnknown";
  readonly code = "recipient-group-unknown";
}
