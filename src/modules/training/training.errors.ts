import { Refused } from "../../platform/refusal/index.ts";

export type TrainingRefusal =
  | "no-right-here"
  | "unit-out-of-reach"
  | "task-not-here"
  | "day-in-the-past"
  | "sign-up-after-beginning"
  | "changed-meanwhile"
  | "nothing-in-hand"
  | "waits-already"
  | "not-waiting"
  | "own-words"
  | "not-announced"
  | "already-cancelled"
  | "already-held"
  | "not-held"
  | "attend-first"
  | "no-check"
  | "no-certificates"
  | "certificate-unknown"
  | "revoked-already"
  | "not-over-yet"
  | "nobody-came"
  | "own-result"
  | "question-unknown"
  | "due-in-the-past"
  | "answered-in-the-inbox"
  | "own-answer"
  | "sign-up-closed"
  | "not-for-you"
  | "seat-taken-already"
  | "no-seat"
  | "began-already"
  | "not-your-people"
  | "session-unknown"
  | "session-to-come"
  | "code-not-now"
  | "code-wrong"
  | "codes-used-up"
  | "too-many-materials"
  | "material-unknown"
  | "guests-not-invited"
  | "guest-written-already";

export class TrainingRefused extends Refused<TrainingRefusal> {
  override name = "TrainingRefused";
}

export class CourseUnknown extends Error {
  override name = "CourseUnknown";
  readonly code = "course-unknown";
}
