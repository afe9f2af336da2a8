import { capitalised } from "../../platform/i18n/index.ts";
import { isMostlyCapital } from "./reading/fold.ts";

const NAMES = [
  "Việt Nam",
  "Khmer",
  "Đảng",
  "Nhà nước",
  "Quốc hội",
  "Chính phủ",
  "Thủ tướng",
  "Bộ Chính trị",
  "Ban Bí thư",
  "Trung ương",
  "Phó Chủ tịch",
  "Phó Giám đốc",
  ...["Luật", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kế hoạch"].map((kind) => `${kind} số`),
];
/** "32/CT-TTG", "15/KH-UBND": the number of a document, in which only the Prime Minister's sign has a small letter. */
const DOCUMENT_NUMBER = /^\d+\/[\p{Lu}\d/-]+[^\p{L}]*$/u;

/**
 * A heading printed in capitals as people would write it in a sentence: small letters, with a capital at the begin, in the
 * names given, and in abbreviations (no vowel: "CCHC", "TTHC"). What is not all capitals stays as it is.
 */
export function readableCase(printed: string, names: readonly (string | null)[] = []): string {
  const text = printed.normalize("NFC").replace(/\s+/g, " ").trim();
  if (!isMostlyCapital(text, 0.8)) return text;
  const small = text
    .split(" ")
    .map((word) => {
      if (DOCUMENT_NUMBER.test(word)) return word.replace(/-TTG\b/, "-TTg");
      return isAbbreviation(word) ? word : word.toLocaleLowerCase("vi");
    })
    .join(" ");
  let out = small;
  for (const name of [...NAMES, ...names]) {
    if (!name || name.length < 2 || isMostlyCapital(name, 0.8)) continue;
    const at = out.toLocaleLowerCase("vi");
    const wanted = name.normalize("NFC");
    const low = wanted.toLocaleLowerCase("vi");
    for (let from = at.indexOf(low); from !== -1; from = at.indexOf(low, from + low.length)) {
      const isWhole = !/\p{L}/u.test(at.charAt(from - 1)) && !/\p{L}/u.test(at.charAt(from + low.length));
      if (isWhole) out = out.slice(0, from) + wanted + out.slice(from + wanted.length);
    }
  }
  return capitalised(out);
}

function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2) return false;
  return (
    /^(UBND|HĐND|TTHC|CCHC|CNTT|QLNN|VBQPPL|DVC|CĐS|TTĐT|MTTQ|VNeID)$/u.test(letters) ||
    !/[AĂÂEÊIOÔƠUƯYÀ-ỹ]/iu.test(letters)
  );
}
