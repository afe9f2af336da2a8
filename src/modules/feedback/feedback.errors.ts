import { Refused } from "../../platform/refusal/index.ts";

export class QuestionNotFound extends Error {
  override name = "QuestionNotFound";
  readonly code = "question-not-found";
}

export class QuestionActRefused extends Refused<"no-right-here" | "not-from-this-state"> {
  override name = "QuestionActRefused";
}
