/** With whom data is shared through a key. */
export interface DataAgreement {
  id: string;
  unitId: string;
  tokenId: string;
  receiver: string;
  data: string;
  basis: string;
  purpose: string;
  until: string;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type AgreementFacts = Pick<
  DataAgreement,
  "unitId" | "tokenId" | "receiver" | "data" | "basis" | "purpose" | "until"
>;

export const AGREEMENT_LIMITS = { receiver: 200, data: 1_000, basis: 500, purpose: 1_000, reason: 500, years: 10 };

/** Rows of a list, as an answer of the interface holds them; a single record is one, and what is no JSON is one as well. */
export function recordsIn(body: unknown): number {
  if (typeof body !== "string") return 1;
  try {
    const value: unknown = JSON.parse(body);
    if (Array.isArray(value)) return value.length;
    if (value === null || typeof value !== "object") return 1;
    const list = Object.values(value).find((one) => Array.isArray(one));
    return Array.isArray(list) ? list.length : 1;
  } catch {
    return 1;
  }
}

export type AgreementStanding = "inForce" | "over" | "none";

export const standingOf = (until: string | null, today: string): AgreementStanding =>
  until === null ? "none" : until < today ? "over" : "inForce";
