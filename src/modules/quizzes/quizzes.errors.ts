import { Refused } from "../../platform/refusal/index.ts";

export type QuizRefusal =
  | "no-quiz"
  | "too-few-questions"
  | "too-many-questions"
  | "question-unknown"
  | "question-faulty"
  | "tries-used-up"
  | "passed-already"
  | "no-attempt"
  | "time-over";

export class QuizRefused extends Refused<QuizRefusal> {
  override name = "QuizRefused";
}
