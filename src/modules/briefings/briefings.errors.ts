import { Refused } from "../../platform/refusal/index.ts";

export type BriefingRefusal =
  | "no-right-here"
  | "unit-out-of-reach"
  | "own-words"
  | "nothing-in-hand"
  | "not-waiting"
  | "waits-already"
  | "not-published"
  | "already-withdrawn"
  | "changed-meanwhile"
  | "day-in-the-past"
  | "too-many-files"
  | "source-unknown"
  | "matter-not-here"
  | "another-code"
  | "not-for-you"
  | "not-in-person"
  | "ended"
  | "older-version"
  | "read-first"
  | "held-in-future"
  | "list-withdrawn";

export class BriefingRefused extends Refused<BriefingRefusal> {
  override name = "BriefingRefused";
}

export class BriefingUnknown extends Error {
  override name = "BriefingUnknown";
  readonly code = "briefing-unknown";
}
