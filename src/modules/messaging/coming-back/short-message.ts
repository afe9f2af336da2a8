import { nfc, unmark } from "../../../platform/i18n/index.ts";

/** What somebody wants who sends us a short message. */
export type Wish =
  | { kind: "lookup"; code: string }
  | { kind: "question"; as: "question" | "comment"; text: string }
  | { kind: "stop" }
  | { kind: "help" };

/** First words, unmarked and in capitals, as people write them: together, apart, written out. */
const WORDS: { words: string[][]; wish: "lookup" | "comment" | "question" | "stop" }[] = [
  { wish: "lookup", words: [["HS"], ["HO", "SO"], ["HOSO"]] },
  { wish: "comment", words: [["GY"], ["GOP", "Y"], ["GOPY"]] },
  { wish: "question", words: [["HOI"]] },
  {
    wish: "stop",
    words: [
      ["TU", "CHOI"],
      ["TUCHOI"],
      ["TC"],
      ["HUY"],
      ["STOP"],
      ["THOI"],
      ["NGUNG"],
      ["KHONG", "NHAN"],
      ["DUNG", "GUI"],
    ],
  },
];

/** A refusal has to be understood when in doubt (Nghị định 91/2020/NĐ-CP Điều 13–16); a sentence that only begins like one is none. */
const MOST_WORDS_OF_A_STOP = 5;
const MOST_CODE = 60;

/**
 * Reads what somebody typed on a telephone: capitals, marks, blanks and signs between the word and what follows do not
 * matter. What is not understood asks for help.
 */
export function readShortMessage(typed: string): Wish {
  const text = nfc(typed).trim();
  const words = [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((found) => ({
    plain: unmark(found[0]).toUpperCase(),
    end: found.index + found[0].length,
  }));
  for (const { wish, words: ways } of WORDS) {
    const way = ways.find((one) => one.every((word, at) => words[at]?.plain === word));
    const last = way && words[way.length - 1];
    if (!last) continue;
    const rest = text.slice(last.end).replace(/^[\s:;,.\-–=<>()[\]*#"'“”]+/u, "");
    if (wish === "stop") return words.length <= MOST_WORDS_OF_A_STOP ? { kind: "stop" } : { kind: "help" };
    if (rest === "") return { kind: "help" };
    // "Hồ sơ khai sinh cần những gì" asks what is needed, not where one's own dossier stands.
    if (wish === "lookup") return isCode(rest) ? { kind: "lookup", code: codeIn(rest) } : { kind: "help" };
    return { kind: "question", as: wish, text: rest };
  }
  // "HSH26-…": the code begins with a letter and nobody left a blank.
  const glued = /^HS(?=[A-Z.-]*\d)(\S+)$/i.exec(text);
  return glued ? { kind: "lookup", code: codeIn(glued[1] as string) } : { kind: "help" };
}

/** Codes have digits; those of eight letters may have none, and stand alone. */
const isCode = (text: string): boolean => /\d/.test(text) || !/\s/.test(text);

const codeIn = (text: string): string =>
  text
    .toUpperCase()
    .replace(/\s+/g, " ")
    .replace(/[\s>)\].,;!?"'”]+$/u, "")
    .slice(0, MOST_CODE);
