import { Refused } from "../../../platform/refusal/index.ts";

export type SoundRefusal =
  | "no-right-here"
  /** Withdrawn, replaced or archived: nobody is told of it any more. */
  | "item-over"
  /** The script changed since the page was opened; what was to be said is not what it says now. */
  | "script-moved"
  | "no-sound"
  | "own-recording"
  /** Only what was approved leaves the house. */
  | "not-approved";

export class SoundRefused extends Refused<SoundRefusal> {
  override name = "SoundRefused";
}
