import { Refused } from "../../platform/refusal/index.ts";

export class QuestionNotFound extends Error {
  override name = "QuestionNotFound";
  readonly code = "question-not-found";
}

export class CategoryRefused extends Refused<
  | "no-right-here"
  | "unknown"
  | "decided"
  | "replaced"
  | "too-early"
  | "over"
  | "own"
  | "stays-confidential"
  | "last-confidential"
  | "conduct"
  | "unit-unknown"
> {
  override name = "CategoryRefused";
}

export class TemplateRefused extends Refused<"no-right-here" | "unknown" | "ground-gone"> {
  override name = "TemplateRefused";
}

export class HandlingRefused extends Refused<
  | "not-waiting"
  | "joined"
  | "unit-unknown"
  | "same-unit"
  | "extended-before"
  | "not-later"
  | "too-far"
  | "not-alike"
  | "first-settled"
  | "not-joined"
> {
  override name = "HandlingRefused";
}

export class QuestionActRefused extends Refused<"no-right-here" | "not-from-this-state"> {
  override name = "QuestionActRefused";
}
