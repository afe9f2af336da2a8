import { Refused } from "../../platform/refusal/index.ts";

export type RecognitionRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-proposal"
  | "changed-meanwhile"
  | "source-unknown"
  | "in-the-future"
  | "no-person";

export class RecognitionRefused extends Refused<RecognitionRefusal> {
  override name = "RecognitionRefused";
}

export class RecognitionUnknown extends Error {
  override name = "RecognitionUnknown";
  readonly code = "recognition-unknown";
}
