import { Refused } from "../../../platform/refusal/index.ts";

export type CommentRefusal = "not-yours" | "too-late" | "not-concerned" | "taken-back";

export class CommentRefused extends Refused<CommentRefusal> {
  override name = "CommentRefused";
}

export class CommentUnknown extends Error {
  override name = "CommentUnknown";
  readonly code = "comment-unknown";
}
