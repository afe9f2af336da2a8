import { Refused } from "../../../platform/refusal/index.ts";

export type InquiryRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-answer"
  | "changed-meanwhile"
  | "too-many-today"
  | "kit-not-public"
  | "nobody-there";

export class InquiryRefused extends Refused<InquiryRefusal> {
  override name = "InquiryRefused";
}

export class InquiryUnknown extends Error {
  override name = "InquiryUnknown";
  readonly code = "inquiry-unknown";
}
