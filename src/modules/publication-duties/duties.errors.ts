import { Refused } from "../../platform/refusal/index.ts";

export type DutyRefusal =
  | "no-right-here"
  | "duty-not-valid"
  | "in-the-future"
  | "before-document"
  | "ended-before"
  | "paper-not-yours"
  | "used-before"
  | "end-before-begin"
  | "dropped"
  | "reason-missing"
  | "form-not-required";

export class DutyRefused extends Refused<DutyRefusal> {
  override name = "DutyRefused";
}

export class DutyUnknown extends Error {
  override name = "DutyUnknown";
  readonly code = "duty-unknown";
}
