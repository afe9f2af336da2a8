import { Refused } from "../../platform/refusal/index.ts";

export type BulletinRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-text"
  | "nothing-public"
  | "number-taken"
  | "changed-meanwhile"
  | "nothing-in-it"
  | "entry-gone"
  | "note-missing";

export class BulletinRefused extends Refused<BulletinRefusal> {
  override name = "BulletinRefused";
}

export class BulletinUnknown extends Error {
  override name = "BulletinUnknown";
  readonly code = "bulletin-unknown";
}
