import { unmark } from "../i18n/index.ts";

/** Every question is read once. */
export interface Line {
  /** " dang ky khai sinh ": words without marks between blanks, so that whole words are compared. */
  bare: string;
  /** The same with marks, wherever the tone was put; null where none were typed. */
  marked: string | null;
  words: string[];
}

/** As `search_line` of the database: words without marks, one blank between them and around. */
export function lineOf(text: string): string {
  return ` ${unmark(text)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
    .trim()} `;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words with their marks; the tone stands at the end of the word, so that "hoà" and "hòa" are one. */
export function markedLineOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFD")
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== "");
  return ` ${words.map((word) => word.replace(TONE, "") + (word.match(TONE) ?? []).join("")).join(" ")} `;
}

export function readLine(text: string): Line {
  const bare = lineOf(text);
  const marked = markedLineOf(text);
  return {
    bare,
    marked: marked.replaceAll("đ", "d").replace(/[\u0300-\u036f]/g, "") === marked ? null : marked,
    words: wordsOfLine(bare),
  };
}

export function wordsOfLine(line: string): string[] {
  return [...new Set(line.trim().split(" "))].filter((word) => word !== "");
}

/**
 * How well a title answers: 4 is the very words, 2.5 to 3 has them as they stand, 1.5 all of them somewhere, less a share of
 * them. Where marks were typed, other marks mean another word ("thuế đất" is no "thuê đất").
 */
export function rateTitle(question: Line, titles: readonly string[]): number {
  return titles.reduce((best, title) => Math.max(best, rateOne(question, title)), 0);
}

function rateOne({ bare, marked, words }: Line, title: string): number {
  if (words.length === 0) return 0;
  const line = lineOf(title);
  const isOther = marked !== null && !markedLineOf(title).includes(marked);
  if (line === bare) return isOther ? 2 : 4;
  if (line.includes(bare)) return (isOther ? 1.4 : 2.5) + (0.5 * bare.length) / line.length;
  const found = words.filter((word) => line.includes(` ${word} `)).length;
  return found === words.length ? 1.5 : found / words.length;
}
