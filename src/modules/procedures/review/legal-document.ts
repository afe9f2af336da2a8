import { foldNumber, type KnownDocument, statusOn } from "../../legal-documents/index.ts";

export interface LawStanding {
  status: "inForce" | "partly" | "expired";
  replacedBy: string | null;
  /** What amended or corrected it, with the day. */
  amendments: { number: string; on: string }[];
}

/**
 * How a cited document stands on a day, by the library. A number that means documents of several days is told apart by the
 * day; if the citation has none, nothing is said, nor where nobody knows.
 */
export function lawStatusIn(documents: readonly KnownDocument[], on: string) {
  const byNumber = Map.groupBy(documents, (one) => foldNumber(one.number));
  return (number: string, date: string | null): LawStanding | undefined => {
    const known = byNumber.get(foldNumber(number)) ?? [];
    const fitting = known.filter((one) => one.issuedOn === null || date === null || one.issuedOn === date);
    const [document] = fitting;
    if (!document || fitting.length !== 1) return undefined;
    const status = statusOn(document, on);
    if (status === "unknown" || status === "notYet") return undefined;
    return {
      status,
      replacedBy: status === "inForce" ? null : document.replacedBy,
      amendments: document.amendments.filter((one) => one.on <= on),
    };
  };
}
