import { Refused } from "../../platform/refusal/index.ts";

export type ColumnRefusal = "no-right-here" | "named-before" | "ended" | "changed-meanwhile";

export class ColumnRefused extends Refused<ColumnRefusal> {
  override name = "ColumnRefused";
}

export class ColumnUnknown extends Error {
  override name = "ColumnUnknown";
  readonly code = "column-unknown";
}
