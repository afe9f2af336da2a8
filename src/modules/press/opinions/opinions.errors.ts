import { Refused } from "../../../platform/refusal/index.ts";

export type OpinionRefusal = "no-right-here" | "not-answered" | "own-answer" | "published-before" | "same-article";

export class OpinionRefused extends Refused<OpinionRefusal> {
  override name = "OpinionRefused";
}

export class OpinionUnknown extends Error {
  override name = "OpinionUnknown";
  readonly code = "opinion-unknown";
}
