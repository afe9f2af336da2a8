import { nfc } from "./vietnamese.ts";

/** What people typed or pasted, as it is kept: NFC, no invisible signs, no more than two line breaks on end. */
export function cleanText(typed: string): string {
  return nfc(typed)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]/gu, "")
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g, "")
    .replace(/[\p{M}]{4,}/gu, (marks) => marks.slice(0, 3))
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
