import { Refused } from "../../platform/refusal/index.ts";

export type SurveyRefusal =
  | "no-right-here"
  | "own-survey"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "questionnaire-not-approved"
  | "nobody-to-ask"
  | "not-open"
  | "answered-before"
  | "device-off"
  | "own-sheet"
  | "sheet-done"
  | "sheet-stratum"
  | "no-satisfaction"
  | "empty-factor"
  | "few-options"
  | "too-few-answers";

export class SurveyRefused extends Refused<SurveyRefusal> {
  override name = "SurveyRefused";
}

export class SurveyUnknown extends Error {
  override name = "SurveyUnknown";
  readonly code = "survey-unknown";
}

export class QuestionnaireUnknown extends Error {
  override name = "QuestionnaireUnknown";
  readonly code = "questionnaire-unknown";
}
