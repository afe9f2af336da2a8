import { Refused } from "../../../platform/refusal/index.ts";

export type ContactRefusal =
  | "no-right-here"
  | "changed-meanwhile"
  | "ended"
  | "too-long"
  | "own-notice"
  | "decided-before"
  | "nobody-to-tell"
  | "kit-not-open"
  | "item-not-open"
  | "item-changed";

export class ContactRefused extends Refused<ContactRefusal> {
  override name = "ContactRefused";
}

export class ContactUnknown extends Error {
  override name = "ContactUnknown";
  readonly code = "press-contact-unknown";
}
