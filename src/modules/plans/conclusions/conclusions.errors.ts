import { Refused } from "../../../platform/refusal/index.ts";

export type NoticeRefusal = "entered-before" | "in-the-future" | "not-in-force" | "due-before-meeting";

export class NoticeRefused extends Refused<NoticeRefusal> {
  override name = "NoticeRefused";
}

export class NoticeUnknown extends Error {
  override name = "NoticeUnknown";
  readonly code = "notice-unknown";
}
