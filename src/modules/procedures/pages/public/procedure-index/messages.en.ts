import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  procedures: "Administrative procedures",
  title: "Index of procedures",
  lead: "All procedures in force, by first letter and by field.",
  byLetter: "By first letter",
  byField: "By field",
  letter: (letter) => (letter === "0" ? "Digits" : letter === "d" ? "D, Đ" : letter.toUpperCase()),
  letterTitle: (letter) =>
    letter === "0" ? "Procedures beginning with a digit" : `Procedures beginning with ${en.letter(letter)}`,
  count: (count) => (count === 1 ? "1 entry" : `${formatNumber(count)} entries`),
  range: (first, last) => `From “${first} …” to “${last} …”`,
  page: (page, pages) => `Page ${formatNumber(page)} of ${formatNumber(pages)}`,
};
