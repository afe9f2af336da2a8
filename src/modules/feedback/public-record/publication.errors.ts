import { Refused } from "../../../platform/refusal/index.ts";

export type PublicationRefusal =
  | "no-right-here"
  | "not-answered"
  | "never-public"
  | "waits"
  | "changed-meanwhile"
  | "open-finds"
  | "photo-changed"
  | "own-words"
  | "not-from-this-state"
  | "no-consent"
  | "procedure-ended";

export class PublicationRefused extends Refused<PublicationRefusal> {
  override name = "PublicationRefused";
}

export class RecordUnknown extends Error {
  override name = "RecordUnknown";
  readonly code = "record-unknown";
}
