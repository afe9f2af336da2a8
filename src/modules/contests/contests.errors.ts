import { Refused } from "../../platform/refusal/index.ts";

export type ContestRefusal =
  | "no-right-here"
  | "own-contest"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "quiz-not-open"
  | "over-the-ceiling"
  | "not-open"
  | "registered-before"
  | "other-list"
  | "decided-before"
  | "open-suspicion"
  | "rights-not-accepted"
  | "words-short"
  | "words-long"
  | "no-more-essays"
  | "marks-already"
  | "no-such-person"
  | "too-few-markers"
  | "handed-in-before"
  | "marks-wrong"
  | "no-consent"
  | "not-compared"
  | "marks-missing"
  | "not-begun"
  | "marked-here"
  | "team-missing"
  | "team-name-taken"
  | "no-teams"
  | "own-typing";

export class ContestRefused extends Refused<ContestRefusal> {
  override name = "ContestRefused";
}

export class ContestUnknown extends Error {
  override name = "ContestUnknown";
  readonly code = "contest-unknown";
}
