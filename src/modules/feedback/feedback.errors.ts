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
> {
  override name = "CategoryRefused";
}

export class QuestionActRefused extends Refused<"no-right-here" | "not-from-this-state"> {
  override name = "QuestionActRefused";
}
