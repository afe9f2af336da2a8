import { Refused } from "../../../platform/refusal/index.ts";

export class MeetingRefused extends Refused<"day-to-come" | "unknown" | "withdrawn-before" | "no-right-here"> {
  override name = "MeetingRefused";
}
