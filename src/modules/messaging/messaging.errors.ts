import { Refused } from "../../platform/refusal/index.ts";

export type MessagingRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "writer-does-not-approve"
  | "in-the-past"
  | "not-an-address"
  | "not-unknown"
  | "no-keys"
  | "rank-taken"
  | "not-public"
  | "source-changed"
  | "no-form"
  | "list-name-taken"
  | "list-closed"
  | "in-the-inbox"
  | "text-erased";

export class MessagingRefused extends Refused<MessagingRefusal> {
  override name = "MessagingRefused";
}

export class RunUnknown extends Error {
  override name = "RunUnknown";
}
