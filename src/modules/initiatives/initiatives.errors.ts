import { Refused } from "../../platform/refusal/index.ts";

export type InitiativeRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-initiative"
  | "changed-meanwhile"
  | "procedure-unknown"
  | "sent-before"
  | "in-the-past"
  | "in-the-future"
  | "council-too-small"
  | "author-on-council"
  | "not-on-council"
  | "has-conflict"
  | "marked-before"
  | "mark-out-of-range"
  | "no-quorum"
  | "criterion-unknown"
  | "days-reversed"
  | "not-recognised"
  | "own-unit"
  | "adopted-before"
  | "own-report"
  | "no-figures";

export class InitiativeRefused extends Refused<InitiativeRefusal> {
  override name = "InitiativeRefused";
}

export class InitiativeUnknown extends Error {
  override name = "InitiativeUnknown";
  readonly code = "initiative-unknown";
}

export class UseUnknown extends Error {
  override name = "UseUnknown";
  readonly code = "use-unknown";
}
