import type { DocumentTypeCode } from "./document-types.ts";

/** Blanks that neither a word processor nor the typesetter runs together. */
const blanks = (count: number): string => "\u00A0".repeat(count);

/**
 * "05/KH-UBND", for letters "05/SNV-CCHC"; free room for the number before it is issued ("      /KH-UBND"). Numbers below 10 are
 * padded; "/" after the number, "-" between groups, no spaces: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 3.
 */
export function formatDocumentNumber(number: number | null, type: DocumentTypeCode, symbol: string): string {
  const counted = number === null ? blanks(6) : String(number).padStart(2, "0");
  return `${counted}/${type === "CV" ? symbol : `${type}-${symbol}`}`;
}

/**
 * "ngày 05 tháng 01 năm 2026", or with free room before the day is known. Days below 10 and the months 1 and 2 are padded:
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 4.
 */
export function dateInWords(date: string | null, year: number): string {
  if (date === null) return `ngày${blanks(5)}tháng${blanks(5)}năm ${year}`;
  const [y, m, d] = date.split("-");
  return `ngày ${d} tháng ${Number(m) < 3 ? m : Number(m)} năm ${y}`;
}

export function placeAndDate(place: string, date: string | null, year: number): string {
  return `${place}, ${dateInWords(date, year)}`;
}
