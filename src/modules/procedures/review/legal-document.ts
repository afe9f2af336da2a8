/** Whether a document still holds, as editors wrote it down. */
export const LAW_STATUSES = ["inForce", "partly", "superseded", "expired"] as const;
export type LawStatus = (typeof LAW_STATUSES)[number];

export interface LegalDocument {
  id: number;
  number: string;
  issuedOn: string | null;
  title: string;
  status: LawStatus;
  statusOn: string | null;
  replacedBy: string | null;
  note: string | null;
  changedByName: string;
  changedAt: Date;
}

/** Numbers are compared as offices write them, without blanks, in capitals. */
export const foldNumber = (number: string): string => number.replace(/\s+/g, "").toUpperCase();

type Known = Pick<LegalDocument, "number" | "issuedOn" | "status" | "statusOn" | "replacedBy">;

/**
 * The status of a cited document on a day. A number that means documents of several days is told apart by the day; if
 * the citation has none, nothing is said.
 */
export function lawStatusIn(documents: readonly Known[], on: string) {
  const byNumber = new Map<string, Known[]>();
  for (const one of documents) {
    const key = foldNumber(one.number);
    byNumber.set(key, [...(byNumber.get(key) ?? []), one]);
  }
  return (number: string, date: string | null): { status: LawStatus; replacedBy: string | null } | undefined => {
    const known = byNumber.get(foldNumber(number)) ?? [];
    const fitting = known.filter((one) => one.issuedOn === null || date === null || one.issuedOn === date);
    if (fitting.length !== 1) return undefined;
    const { status, statusOn, replacedBy } = fitting[0] as Known;
    return statusOn !== null && statusOn > on ? { status: "inForce", replacedBy: null } : { status, replacedBy };
  };
}
