import { Refused } from "../../platform/refusal/index.ts";

export type VisualRefusal =
  | "no-right-here"
  | "own-work"
  | "not-from-here"
  | "changed-meanwhile"
  | "design-missing"
  | "design-elsewhere"
  | "design-not-approved"
  | "slogan-not-usable"
  | "task-elsewhere"
  | "day-to-come"
  | "before-up"
  | "until-before-up"
  | "permit-missing"
  | "more-than-left"
  | "before-ordered"
  | "before-printed"
  | "before-handed"
  | "has-handouts"
  | "unit-unknown";

export class VisualRefused extends Refused<VisualRefusal> {
  override name = "VisualRefused";
}

export class VisualUnknown extends Error {
  override name = "VisualUnknown";
  readonly code = "visual-unknown";
}
