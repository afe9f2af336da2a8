import { Refused } from "../../platform/refusal/index.ts";

export type ProblemRefusal =
  | "no-right-here"
  | "own-update"
  | "nothing-waits"
  | "already-withdrawn"
  | "changed-meanwhile"
  | "day-in-the-past";

export class ProblemRefused extends Refused<ProblemRefusal> {
  override name = "ProblemRefused";
}

export class ProblemUnknown extends Error {
  override name = "ProblemUnknown";
  readonly code = "problem-unknown";
}
