import { Refused } from "../../platform/refusal/index.ts";

export type AppRefusal = "no-right-here" | "named-before" | "withdrawn" | "changed-meanwhile";

export class AppRefused extends Refused<AppRefusal> {
  override name = "AppRefused";
}

export class AppUnknown extends Error {
  override name = "AppUnknown";
  readonly code = "app-unknown";
}
