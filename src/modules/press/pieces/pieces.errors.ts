import { Refused } from "../../../platform/refusal/index.ts";

export type PieceRefusal =
  | "no-right-here"
  | "logged-before"
  | "own-piece"
  | "decided-before"
  | "not-from-this-state"
  | "changed-meanwhile"
  | "own-answer"
  | "law-not-asked"
  | "too-many-today"
  | "task-refused"
  | "not-taken-over"
  | "handed-on-before";

export class PieceRefused extends Refused<PieceRefusal> {
  override name = "PieceRefused";
}

export class PieceUnknown extends Error {
  override name = "PieceUnknown";
  readonly code = "press-piece-unknown";
}
