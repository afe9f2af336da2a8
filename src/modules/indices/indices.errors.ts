import { Refused } from "../../platform/refusal/index.ts";

export type IndexRefusal =
  | "no-right-here"
  | "known-before"
  | "withdrawn"
  | "reason-missing"
  | "above-most"
  | "changed-meanwhile";

export class IndexRefused extends Refused<IndexRefusal> {
  override name = "IndexRefused";
}

export class IndexUnknown extends Error {
  override name = "IndexUnknown";
  readonly code = "index-unknown";
}
