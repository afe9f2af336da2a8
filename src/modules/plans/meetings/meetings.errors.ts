import { Refused } from "../../../platform/refusal/index.ts";

export type MeetingRefusal = "ended-already" | "no-such-day";

export class MeetingRefused extends Refused<MeetingRefusal> {
  override name = "MeetingRefused";
}

export class SeriesUnknown extends Error {
  override name = "SeriesUnknown";
  readonly code = "meeting-series-unknown";
}
