import { Refused, SavedByAnother } from "../../../platform/refusal/index.ts";

export type CommitteeRefusal =
  | "no-right-here"
  | "entered-before"
  | "two-heads"
  | "no-such-account"
  | "ends-before-it-begins"
  | "in-the-past"
  | "not-yet"
  | "not-planned"
  | "nothing-changed"
  | "unit-unknown";

export class CommitteeRefused extends Refused<CommitteeRefusal> {
  override name = "CommitteeRefused";
}

/** A colleague changed the meeting since the form was opened. */
export class MeetingSavedMeanwhile extends SavedByAnother {
  override name = "MeetingSavedMeanwhile";
}

export class CommitteeUnknown extends Error {
  override name = "CommitteeUnknown";
  readonly code = "committee-unknown";
}
