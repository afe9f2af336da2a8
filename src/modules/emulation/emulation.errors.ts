import { Refused } from "../../platform/refusal/index.ts";

export type EmulationRefusal =
  | "no-right-here"
  | "decided-before"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "own-movement"
  | "own-report"
  | "too-late"
  | "registered-before"
  | "point-out-of-range"
  | "nothing-reported"
  | "unjudged";

export class EmulationRefused extends Refused<EmulationRefusal> {
  override name = "EmulationRefused";
}

export class EmulationUnknown extends Error {
  override name = "EmulationUnknown";
  readonly code = "emulation-unknown";
}
