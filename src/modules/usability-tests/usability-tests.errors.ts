import { Refused } from "../../platform/refusal/index.ts";

export type TestRefusal =
  | "no-right-here"
  | "own-test"
  | "own-words"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "no-tasks"
  | "many-tasks"
  | "days-over"
  | "not-open"
  | "full"
  | "taken-part"
  | "not-closed"
  | "nothing-found"
  | "raised-before"
  | "many-findings";

export class TestRefused extends Refused<TestRefusal> {
  override name = "TestRefused";
}

export class TestUnknown extends Error {
  override name = "TestUnknown";
  readonly code = "usability-test-unknown";
}
