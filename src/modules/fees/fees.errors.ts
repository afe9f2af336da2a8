export type FeeRefusal =
  | "not-yours"
  | "document-unknown"
  | "wrong-state"
  | "own-document"
  | "empty"
  | "ends-before-it-begins";

/** An act on a document that the rules do not allow. */
export class FeeActRefused extends Error {
  override name = "FeeActRefused";
  readonly code: FeeRefusal;
  constructor(code: FeeRefusal) {
    super(`refused: ${code}`);
    this.code = code;
  }
}
