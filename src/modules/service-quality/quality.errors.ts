import { Refused } from "../../platform/refusal/index.ts";

export type QualityRefusal =
  | "counted-from-ratings"
  | "no-right-here"
  | "dossier-unknown"
  | "complained-before"
  | "own-dossier"
  | "already-false"
  | "reason-missing"
  | "month-ahead"
  | "version-changed"
  | "begins-too-early"
  | "no-home"
  | "same-as-now";

export class QualityRefused extends Refused<QualityRefusal> {
  override name = "QualityRefused";
}

export class ComplaintUnknown extends Error {
  override name = "ComplaintUnknown";
  readonly code = "complaint-unknown";
}

export class DefinitionUnknown extends Error {
  override name = "DefinitionUnknown";
  readonly code = "definition-unknown";
}
