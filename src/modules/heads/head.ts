/** Somebody who heads a unit, as published office-holder. */
export interface Head {
  id: string;
  unitId: string;
  personName: string;
  /** "Chủ tịch Ủy ban nhân dân phường". */
  office: string;
  fromOn: string;
  /** The last day in office; null while it goes on. */
  toOn: string | null;
  decisionNumber: string;
  decisionOn: string;
  decisionIssuer: string;
  version: number;
  withdrawnReason: string | null;
  createdByName: string;
  /** Who else stands by the entry; null in those made before two people were asked for. */
  approvedByName: string | null;
  createdAt: Date;
}

export type HeadFacts = Pick<
  Head,
  "personName" | "office" | "fromOn" | "toOn" | "decisionNumber" | "decisionOn" | "decisionIssuer"
>;

export const HEAD_LIMITS = { personName: 120, office: 200, decisionNumber: 60, decisionIssuer: 200, reason: 500 };

export const nameOfHead = (head: Pick<Head, "personName" | "office">): string => `${head.personName}, ${head.office}`;

export type HeadTime = "now" | "past" | "toCome" | "withdrawn";

export function timeOfHead(head: Pick<Head, "fromOn" | "toOn" | "withdrawnReason">, today: string): HeadTime {
  if (head.withdrawnReason !== null) return "withdrawn";
  if (head.fromOn > today) return "toCome";
  return head.toOn !== null && head.toOn < today ? "past" : "now";
}

/**
 * Whether somebody may take office with these days beside those known. The one in office without an end gives way on the day
 * before; every other overlap is a fault of the days.
 */
export function placeFor(
  days: Pick<Head, "fromOn" | "toOn">,
  known: readonly Pick<Head, "id" | "fromOn" | "toOn">[],
): { givesWay: string | null } | "overlaps" {
  const overlapping = known.filter(
    (one) => (days.toOn === null || one.fromOn <= days.toOn) && (one.toOn === null || one.toOn >= days.fromOn),
  );
  const [first, ...others] = overlapping;
  if (!first) return { givesWay: null };
  return others.length === 0 && first.toOn === null && first.fromOn < days.fromOn ? { givesWay: first.id } : "overlaps";
}
