import { digitsInWords, numberInWords } from "../../platform/i18n/index.ts";
import { LETTERS, said } from "./spoken.vi.ts";

/** "A012" as it is called out: the name of the letter, then digit by digit, so that nobody takes 12 for 20. */
export function labelInWords(label: string): string {
  return `${LETTERS[label[0] ?? ""] ?? label[0] ?? ""} ${digitsInWords(label.slice(1))}`.trim();
}

/** The number of a counter as people say it: "ba", "mười hai", "ba a". */
export function counterInWords(number: string): string {
  return [...number.matchAll(/\d+|\p{L}+/gu)]
    .map(([part]) =>
      /^\d/.test(part)
        ? numberInWords(Number(part))
        : [...part].map((one) => LETTERS[one.toUpperCase()] ?? one).join(" "),
    )
    .join(" ");
}

/** The call, words only, as a voice says it. */
export const callInWords = (label: string, counter: string): string =>
  said(labelInWords(label), counterInWords(counter));
