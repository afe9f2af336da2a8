import { Refused } from "../../platform/refusal/index.ts";

export type MisunderstandingRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "procedure-ended"
  | "no-unit-to-write-for";

export class MisunderstandingRefused extends Refused<MisunderstandingRefusal> {
  override name = "MisunderstandingRefused";
}

export class MisunderstandingUnknown extends Error {
  override name = "MisunderstandingUnknown";
  readonly code = "misunderstanding-unknown";
}
