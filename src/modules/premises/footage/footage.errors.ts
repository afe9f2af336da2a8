import { Refused } from "../../../platform/refusal/index.ts";

export type FootageRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-request"
  | "changed-meanwhile"
  | "camera-of-others"
  | "camera-not-there"
  | "handed-before"
  | "erased"
  | "erased-before";

export class FootageRefused extends Refused<FootageRefusal> {
  override name = "FootageRefused";
}

export class FootageUnknown extends Error {
  override name = "FootageUnknown";
  readonly code = "footage-request-unknown";
}
