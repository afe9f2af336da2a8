import { Refused } from "../../platform/refusal/index.ts";

export class CommentUnknown extends Error {
  override name = "CommentUnknown";
  readonly code = "comment-unknown";
}

export type CommentRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "reason-unknown"
  | "reason-decided"
  | "reason-replaced"
  | "reason-too-early"
  | "reason-over"
  | "own-reason"
  | "last-reason"
  | "closed"
  | "too-many"
  | "answer-missing"
  | "nothing-left";

export class CommentRefused extends Refused<CommentRefusal> {
  override name = "CommentRefused";
}
