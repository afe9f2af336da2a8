export class QuestionNotFound extends Error {
  override name = "QuestionNotFound";
  readonly code = "question-not-found";
}

export class QuestionActRefused extends Error {
  override name = "QuestionActRefused";
  readonly code: "no-right-here" | "not-from-this-state";
  constructor(code: QuestionActRefused["code"]) {
    super(code);
    this.code = code;
  }
}
