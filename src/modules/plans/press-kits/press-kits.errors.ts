import { Refused } from "../../../platform/refusal/index.ts";

export type KitRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-kit"
  | "changed-meanwhile"
  | "plan-of-others"
  | "no-embargo";

export class KitRefused extends Refused<KitRefusal> {
  override name = "KitRefused";
}

export class KitUnknown extends Error {
  override name = "KitUnknown";
  readonly code = "press-kit-unknown";
}
