import { Refused } from "../../../platform/refusal/index.ts";

export type SpokespersonRefusal =
  | "no-right-here"
  | "named-before"
  | "withdrawn"
  | "changed-meanwhile"
  | "ends-before-it-begins"
  | "decided-later"
  | "no-way";

export class SpokespersonRefused extends Refused<SpokespersonRefusal> {
  override name = "SpokespersonRefused";
}

export class SpokespersonUnknown extends Error {
  override name = "SpokespersonUnknown";
  readonly code = "spokesperson-unknown";
}
