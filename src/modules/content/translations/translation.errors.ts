import { Refused, SavedByAnother } from "../../../platform/refusal/index.ts";

export type TranslationRefusal =
  | "not-from-this-state"
  | "no-right-here"
  | "not-a-reader"
  | "not-native"
  | "own-words"
  | "not-whole"
  | "own-recording"
  | "own-term"
  | "no-recording"
  | "numbers-apart"
  | "not-chosen"
  | "chosen-already"
  | "not-in-force"
  | "too-many";

export class TranslationRefused extends Refused<TranslationRefusal> {
  override name = "TranslationRefused";
}

/** Another translator saved since the page was opened. */
export class TranslationChangedMeanwhile extends SavedByAnother {
  override name = "TranslationChangedMeanwhile";
}
