export type PlaceRefusal =
  | "not-yours"
  | "point-unknown"
  | "day-past"
  | "day-before-beginning"
  | "already-ended"
  | "exceptions-overlap"
  | "exception-unknown"
  | "nothing-chosen"
  | "too-many"
  | "changed-meanwhile"
  | "not-urgent";

/** An act on places or offers that the rules do not allow. */
export class PlaceActRefused extends Error {
  override name = "PlaceActRefused";
  readonly code: PlaceRefusal;
  readonly data: { day?: string; count?: number };
  constructor(code: PlaceRefusal, data: { day?: string; count?: number } = {}) {
    super(`refused: ${code}`);
    this.code = code;
    this.data = data;
  }
}
