export type Lang = "vi" | "en";

/** The catalogue for a language: `pick(lang, vi, en)`. English must satisfy the Vietnamese type, so no key is missing. */
export function pick<M>(lang: Lang, vi: M, en: M): M {
  return lang === "en" ? en : vi;
}

export { type CleanText, cleanPaste, emojiIn } from "./clean-paste.ts";
export { cleanText } from "./clean-text.ts";
export { type DongFault, dongInWords, MOST_DONG, parseDong } from "./dong.ts";
export {
  dayInWords,
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  parseVietnameseDate,
} from "./format.ts";
export { readHour } from "./hour.ts";
export { readHundredths, writeHundredths } from "./hundredths.ts";
export { markVietnamese } from "./language-of-parts.ts";
export { convertLegacy, findLegacyFont, type LegacyFont } from "./legacy-fonts.ts";
export { digitsInWords, numberInWords } from "./numbers.ts";
export { readPhone } from "./phone.ts";
export { readRoman, roman } from "./roman.ts";
export { shortText } from "./short-text.ts";
export {
  asTyped,
  capitalised,
  compareByGivenName,
  compareVietnamese,
  nfc,
  slugify,
  unmark,
  withoutMarks,
} from "./vietnamese.ts";
