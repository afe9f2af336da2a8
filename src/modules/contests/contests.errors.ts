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
  | "open-suspicion";

export class ContestRefused extends Refused<ContestRefusal> {
  override name = "ContestRefused";
}

export class ContestUnknown extends Error {
  override name = "ContestUnknown";
  readonly code = "contest-unknown";
}
