import { BIRTH_PROVINCES } from "./birth-provinces.ts";

export type Sex = "male" | "female";

/** What a 12-digit personal number tells about whoever bears it: `PPP G YY NNNNNN`. There is no check digit. */
export interface NumberMeaning {
  birthYear: number;
  sex: Sex;
  /** Where the birth was registered; the name is null for codes outside the list, which are in use too. */
  birthPlace: { code: string; name: string | null };
}

/** A number as people type and scanners send it, without blanks and dots; null unless 12 digits are left. */
export function readPersonalNumber(text: string): string | null {
  const digits = cleanNumber(text);
  return /^\d{12}$/.test(digits) ? digits : null;
}

/** The number of an identity card given until 2021: 9 digits. */
export function readOldNumber(text: string): string | null {
  const digits = cleanNumber(text);
  return /^\d{9}$/.test(digits) ? digits : null;
}

/** Digits of any width; nothing of what people put between groups of them. */
const cleanNumber = (text: string): string => text.normalize("NFKC").replace(/[\s.,\-–_'’]/g, "");

export function meaningOf(number: string): NumberMeaning {
  const code = number.slice(0, 3);
  const century = Number(number.charAt(3));
  return {
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
    sex: century % 2 === 0 ? "male" : "female",
    birthPlace: { code, name: BIRTH_PROVINCES[code] ?? null },
  };
}

/** "024*****0123": a quarter at the front and a third at the end, for a person to recognise and nobody to use. */
export function maskNumber(number: string): string {
  const front = Math.floor(number.length / 4);
  const end = Math.floor(number.length / 3);
  const hidden = Math.max(number.length - front - end, 0);
  return `${number.slice(0, front)}${"*".repeat(hidden)}${number.slice(number.length - end)}`;
}
