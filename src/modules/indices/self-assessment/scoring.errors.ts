import { Refused } from "../../../platform/refusal/index.ts";

export type ScoringRefusal =
  | "no-right-here"
  | "own-sheet"
  | "own-scores"
  | "own-unit"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "words-changed"
  | "another-approved"
  | "appraised-before"
  | "not-for-this-unit"
  | "score-out-of-range"
  | "not-scored-by-units"
  | "reason-missing"
  | "scores-missing"
  | "appraisal-missing"
  | "evidence-full";

export class ScoringRefused extends Refused<ScoringRefusal> {
  override name = "ScoringRefused";
}

export class ScoringUnknown extends Error {
  override name = "ScoringUnknown";
  readonly code = "scoring-unknown";
}
