export interface Orientation {
  id: string;
  /** It holds for this unit and everything below it. */
  unitId: string;
  /** For one plan only; null: for all that is told. */
  planId: string | null;
  /** Who gave it: the commission, and the person where it is said. */
  givenBy: string;
  givenOn: string;
  validUntil: string | null;
  documentId: number | null;
  words: string;
  createdByName: string;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
}

export type OrientationState = "inForce" | "ahead" | "over" | "withdrawn";

export function orientationState(
  one: Pick<Orientation, "givenOn" | "validUntil" | "withdrawnAt">,
  today: string,
): OrientationState {
  if (one.withdrawnAt !== null) return "withdrawn";
  if (one.givenOn > today) return "ahead";
  return one.validUntil !== null && one.validUntil < today ? "over" : "inForce";
}

export const ORIENTATION_LIMITS = { words: 4_000, givenBy: 200, reason: 500 };
