import { Refused } from "../../../platform/refusal/index.ts";

export type EvidenceRefusal =
  | "same-press"
  | "same-file"
  | "same-event"
  | "counted-course"
  | "in-the-future"
  | "other-year"
  | "ended-before"
  | "own-evidence"
  | "no-right-here";

/** `field` is the one on the form; `before` names what was handed in earlier. */
export class EvidenceRefused extends Refused<EvidenceRefusal> {
  override name = "EvidenceRefused";
  readonly field: string;
  readonly before: { id: string; by: string; at: Date } | null;
  constructor(code: EvidenceRefusal, field = "", before: EvidenceRefused["before"] = null) {
    super(code);
    this.field = field;
    this.before = before;
  }
}

export class EvidenceUnknown extends Error {
  override name = "EvidenceUnknown";
  readonly code = "evidence-unknown";
}
