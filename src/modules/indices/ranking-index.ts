import { readHundredths } from "../../platform/i18n/index.ts";

/** An index somebody else publishes. Numbers are hundredths of the measure. */
export interface RankingIndex {
  /** The address of its page. */
  key: string;
  name: string;
  fullName: string;
  /** Who publishes it. */
  owner: string;
  about: string;
  measure: string;
  /** The highest value there can be; null where there is none. */
  most: number | null;
  /** No longer kept: it leaves the public pages, what was entered stays on record. */
  isWithdrawn: boolean;
  version: number;
  changedByName: string;
  approvedByName: string;
  changedAt: Date;
}

export type IndexFacts = Pick<
  RankingIndex,
  "key" | "name" | "fullName" | "owner" | "about" | "measure" | "most" | "isWithdrawn"
>;

/** A part of an index as it was published. */
export interface IndexPart {
  name: string;
  value: number;
  most: number | null;
  rank: number | null;
}

export interface ResultFacts {
  indexKey: string;
  unitId: string;
  year: number;
  value: number;
  rank: number | null;
  outOf: number | null;
  components: IndexPart[];
  source: string;
  sourceAddress: string | null;
  narrative: string;
  /** Why the value before was wrong, where the year had one. */
  reason: string | null;
}

export interface IndexResult extends ResultFacts {
  id: number;
  writtenByName: string;
  approvedByName: string;
  at: Date;
}

export const INDEX_LIMITS = {
  name: 60,
  fullName: 200,
  owner: 200,
  about: 600,
  measure: 30,
  source: 300,
  address: 500,
  narrative: 3_000,
  reason: 500,
  part: 200,
  parts: 60,
  partsText: 20_000,
  rank: 10_000,
};

/**
 * Lines "Chi phí thời gian; 7,25; 10; 12": name, value, and where they are known the highest value and the rank.
 *
 * @returns the parts, or the first line that cannot be read
 */
export function readParts(text: string): { parts: IndexPart[] } | { wrongLine: string } {
  const parts: IndexPart[] = [];
  for (const line of text.normalize("NFC").split("\n")) {
    if (line.trim() === "") continue;
    const [name = "", value = "", most = "", rank = "", ...more] = line.split(/[;\t]/).map((cell) => cell.trim());
    const part = {
      name,
      value: readHundredths(value),
      most: most === "" ? null : readHundredths(most),
      rank: rank === "" ? null : /^\d{1,4}$/.test(rank) && Number(rank) > 0 ? Number(rank) : Number.NaN,
    };
    const isWrong =
      name === "" ||
      name.length > INDEX_LIMITS.part ||
      part.value === null ||
      (most !== "" && part.most === null) ||
      (part.most !== null && part.value > part.most) ||
      Number.isNaN(part.rank) ||
      more.some((cell) => cell !== "") ||
      parts.length >= INDEX_LIMITS.parts;
    if (isWrong || part.value === null) return { wrongLine: line.trim().slice(0, 100) };
    parts.push({ ...part, value: part.value });
  }
  return { parts };
}
