import { nfc, unmark } from "../../../platform/i18n/index.ts";

/** Words that insult, as they are written, with and without marks. A hint for a person, nothing more. */
const INSULTS = [
  "ngu như",
  "đồ ngu",
  "thằng chó",
  "con chó",
  "mất dạy",
  "vô học",
  "khốn nạn",
  "súc vật",
  "đồ chó",
  "bố láo",
  "đm",
  "đcm",
  "vcl",
  "óc chó",
  "lũ ăn hại",
  "lũ ăn cắp",
];

export function insultsIn(text: string): string[] {
  const marked = ` ${nfc(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;
  const hasMarks = marked !== unmark(marked);
  const read = (words: string) => (hasMarks ? words : unmark(words));
  return INSULTS.filter((insult) => marked.includes(` ${read(insult)} `));
}

const LETTER = "\\p{L}\\p{M}\\p{N}";

/** The same with the place of each in the text, whatever stands between its words. */
export function insultPlaces(text: string): { at: number; text: string }[] {
  const hasMarks = text !== unmark(text);
  return insultsIn(text).flatMap((insult) => {
    const words = (hasMarks ? insult : unmark(insult)).split(" ");
    const pattern = new RegExp(`(?<![${LETTER}])${words.join(`[^${LETTER}]+`)}(?![${LETTER}])`, "giu");
    return [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
  });
}
