import { Refused } from "../../../platform/refusal/index.ts";

export type CameraRefusal =
  | "no-right-here"
  | "named-before"
  | "ended"
  | "not-ended"
  | "changed-meanwhile"
  | "point-of-others"
  | "ends-before"
  | "erased-before"
  | "seen-later";

export class CameraRefused extends Refused<CameraRefusal> {
  override name = "CameraRefused";
}

export class CameraUnknown extends Error {
  override name = "CameraUnknown";
  readonly code = "camera-unknown";
}
