import { Refused } from "../../../platform/refusal/index.ts";

export type OrientationRefusal = "no-right-here" | "withdrawn-already" | "plan-of-others";

export class OrientationRefused extends Refused<OrientationRefusal> {
  override name = "OrientationRefused";
}

export class OrientationUnknown extends Error {
  override name = "OrientationUnknown";
  readonly code = "orientation-unknown";
}
