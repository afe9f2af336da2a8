import { Refused } from "../../../platform/refusal/index.ts";

export type CommitteeRefusal =
  | "no-right-here"
  | "entered-before"
  | "two-heads"
  | "no-such-account"
  | "ends-before-it-begins"
  | "in-the-past"
  | "not-yet"
  | "not-planned"
  | "unit-unknown";

export class CommitteeRefused extends Refused<CommitteeRefusal> {
  override name = "CommitteeRefused";
}

export class CommitteeUnknown extends Error {
  override name = "CommitteeUnknown";
  readonly code = "committee-unknown";
}
