import { Refused } from "../../platform/refusal/index.ts";

export type TargetRefusal =
  | "no-right-here"
  | "set-before"
  | "withdrawn"
  | "reason-missing"
  | "is-reckoned"
  | "changed-meanwhile";

export class TargetRefused extends Refused<TargetRefusal> {
  override name = "TargetRefused";
}

export class TargetUnknown extends Error {
  override name = "TargetUnknown";
  readonly code = "target-unknown";
}
