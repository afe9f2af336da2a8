import { Refused } from "../../../platform/refusal/index.ts";

export type WifiRefusal = "no-right-here" | "named-before" | "withdrawn" | "changed-meanwhile" | "point-of-others";

export class WifiRefused extends Refused<WifiRefusal> {
  override name = "WifiRefused";
}

export class WifiUnknown extends Error {
  override name = "WifiUnknown";
  readonly code = "wifi-unknown";
}
