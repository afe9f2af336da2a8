import { Refused } from "../../platform/refusal/index.ts";

export type HeadRefusal =
  | "no-right-here"
  | "overlaps"
  | "ends-before-it-begins"
  | "decided-later"
  | "changed-meanwhile"
  | "withdrawn"
  | "nothing-changed";

export class HeadRefused extends Refused<HeadRefusal> {
  override name = "HeadRefused";
}

export class HeadUnknown extends Error {
  override name = "HeadUnknown";
  readonly code = "head-unknown";
}
