import { Refused } from "../../../platform/refusal/index.ts";

export type RequestRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-hand-in"
  | "nothing-to-hand-in"
  | "task-not-yours"
  | "plan-not-in-force"
  | "same-link"
  | "same-file"
  | "too-many"
  | "in-the-future"
  | "before-plan"
  | "counted-before";

/** `field` is the one on the form; `title` names the piece it is about. */
export class RequestRefused extends Refused<RequestRefusal> {
  override name = "RequestRefused";
  readonly title: string;
  constructor(code: RequestRefusal, title = "") {
    super(code);
    this.title = title;
  }
}

export class RequestUnknown extends Error {
  override name = "RequestUnknown";
  readonly code = "request-unknown";
}
