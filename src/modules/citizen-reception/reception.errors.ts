import { Refused } from "../../platform/refusal/index.ts";

export type ReceptionRefusal = "no-right-here" | "withdrawn" | "not-a-day" | "day-passed" | "changed-meanwhile";

export class ReceptionRefused extends Refused<ReceptionRefusal> {
  override name = "ReceptionRefused";
}

export class ReceptionUnknown extends Error {
  override name = "ReceptionUnknown";
  readonly code = "reception-unknown";
}
