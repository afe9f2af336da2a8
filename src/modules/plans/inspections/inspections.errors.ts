import { Refused } from "../../../platform/refusal/index.ts";

export type InspectionRefusal =
  | "no-right-here"
  | "own-unit"
  | "own-minutes"
  | "own-answer"
  | "own-words"
  | "words-changed"
  | "not-from-this-state"
  | "same-unit"
  | "other-year"
  | "in-the-future"
  | "due-before-inspection"
  | "due-before-conclusion"
  | "before-held"
  | "changed-meanwhile"
  | "no-plan-in-force"
  | "plan-of-others"
  | "task-of-others";

export class InspectionRefused extends Refused<InspectionRefusal> {
  override name = "InspectionRefused";
}

export class InspectionUnknown extends Error {
  override name = "InspectionUnknown";
  readonly code = "inspection-unknown";
}
