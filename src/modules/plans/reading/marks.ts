import { fold, isMostlyCapital } from "./fold.ts";

/**
 * The mark at the head of a paragraph ("III.", "2.1.", "đ)", "-") and how deep such marks usually stand. Layout of
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5 (and of Thông tư 01/2011/TT-BNV, 55/2005/TTLT before it): Phần, Chương, Mục,
 * Điều, khoản "1.", điểm "a)"; bodies without articles run I. / 1. / a) / - / +. Real plans mix them freely, so depth
 * is only a first guess; the order in which marks appear decides (see outline.ts).
 */
export type MarkKind =
  | "part"
  | "chapter"
  | "letter-section"
  | "section"
  | "roman"
  | "article"
  | "number"
  | "number2"
  | "number3"
  | "letter"
  | "paren"
  | "dash"
  | "plus"
  | "bullet";

export type Mark = {
  kind: MarkKind;
  label: string;
  /** Where the text after the mark begins. */
  end: number;
};

/** 1 = parts … 7 = bullets. Kinds of one rank may nest either way. */
export const MARK_RANK: Record<MarkKind, number> = {
  part: 1,
  chapter: 1,
  "letter-section": 2,
  section: 2,
  roman: 2,
  article: 2,
  number: 3,
  number2: 4,
  number3: 5,
  letter: 6,
  paren: 6,
  dash: 7,
  plus: 7,
  bullet: 7,
};

const PART = /^ph(?:an|u luc) +(?:thu +)?([ivx]{1,5}|\d{1,2}|[a-h]|nhat|hai|ba|tu|nam)\b *[.:)-]* */;
const CHAPTER = /^chuong +([ivx]{1,5}|\d{1,2})\b *[.:)-]* */;
const SECTION = /^muc +([ivx]{1,5}|\d{1,2}|[a-h])\b *[.:)-]* */;
const ARTICLE = /^dieu +(\d{1,3}[a-z]?) *[.:] */;
const ROMAN = /^([IVX]{1,6}) ?[.)/:-] *(?=[\p{L}“"'(])/u;
const LETTER_SECTION = /^([A-HĐ]) ?[.)/:-] +(?=[\p{Lu}“"'(])/u;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4}) ?[.)/:] *(?=[^\d\s])/;
const NUMBER_DASH = /^(\d{1,2}(?:\.\d{1,2}){0,4}) ?- *(?=[\p{L}“"'(])/u;
const NUMBER_BARE = /^(\d{1,2}(?:\.\d{1,2}){1,4}) +(?=[\p{Lu}“"'(])/u;
/** "2.1. 100% công chức …", "1. 20 băng rôn": a number that counts something behind the one that is the mark. */
const NUMBER_COUNTED =
  /^(\d{1,2}(?:\.\d{1,2}){1,4}) ?[.)] +(?=[1-9]\d{0,4}(?:[.,]\d{3})* ?[%\p{L}])|^(\d{1,2}) ?[.)] +(?=[1-9]\d{0,3} ?(?:%|\p{Ll}))/u;
const LETTER = /^([a-zđ]) ?[.)/] *(?=[\p{L}\d“"'(])/u;
const LETTER_TWO = /^([a-zđ]{2,3}) ?\) *(?=[\p{L}“"'(])/u;
const PAREN = /^\((\d{1,2}|[a-zđ]|i{1,3}|iv|v)\) *(?=\S)/u;
const DASH = /^[-–—−] *(?=[^\s\-–—−\d>])|^[-–—−] +(?=\S)/u;
const PLUS = /^\+ *(?=\S)/;
const BULLET = /^[•●▪■◦○◆►➢✓✔❖·*\uf000-\uf0ff] *(?=\S)/u;

export function readMark(text: string): Mark | null {
  if (text === "") return null;
  const head = text.length > 60 ? text.slice(0, 60) : text;
  const first = head.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return numberMark(head);
  const bullet = DASH.exec(head);
  if (bullet) return { kind: "dash", label: "-", end: bullet[0].length };
  const plus = PLUS.exec(head);
  if (plus) return { kind: "plus", label: "+", end: plus[0].length };
  const dot = BULLET.exec(head);
  if (dot) return { kind: "bullet", label: head.charAt(0), end: dot[0].length };
  const paren = PAREN.exec(head);
  if (paren) return { kind: "paren", label: paren[1]!, end: paren[0].length };
  return wordMark(head) ?? letterMark(head);
}

function numberMark(head: string): Mark | null {
  const found = NUMBER.exec(head) ?? NUMBER_DASH.exec(head) ?? NUMBER_BARE.exec(head) ?? NUMBER_COUNTED.exec(head);
  if (!found) return null;
  const label = (found[1] ?? found[2])!;
  // "15/KH-UBND", "12-KH/TU" and "30/6" at the head of a wrapped line are numbers of documents and dates, not items.
  if (/^\d{1,5} ?[-/] ?[A-ZĐ]{2}/u.test(head) && !/^\d{1,2} ?[-/] ?[\p{Lu}]+ /u.test(head)) return null;
  if (/^\d{1,2} ?[-/] ?[A-ZĐ][\p{L}]*[-/]/u.test(head)) return null;
  const depth = label.split(".").length;
  const kind: MarkKind = depth === 1 ? "number" : depth === 2 ? "number2" : "number3";
  return { kind, label, end: found[0].length };
}

function wordMark(head: string): Mark | null {
  const first = head.charAt(0);
  if (first !== "P" && first !== "C" && first !== "M" && first !== "Đ") return null;
  const folded = fold(head);
  const tables: [MarkKind, RegExp][] = [
    ["part", PART],
    ["chapter", CHAPTER],
    ["section", SECTION],
    ["article", ARTICLE],
  ];
  for (const [kind, pattern] of tables) {
    const found = pattern.exec(folded);
    if (found) return { kind, label: found[1]!.toUpperCase(), end: found[0].length };
  }
  return null;
}

function letterMark(head: string): Mark | null {
  const roman = ROMAN.exec(head);
  if (roman && !/^V\/v/i.test(head) && !/^[CD][./]/.test(head)) {
    return { kind: "roman", label: roman[1]!, end: roman[0].length };
  }
  const section = LETTER_SECTION.exec(head);
  if (section) return { kind: "letter-section", label: section[1]!, end: section[0].length };
  const letter = LETTER.exec(head) ?? LETTER_TWO.exec(head);
  // "a/c", "t/m" and the like are abbreviations.
  if (letter && !/^[a-zđ][/.][a-zđ]\b/.test(head)) return { kind: "letter", label: letter[1]!, end: letter[0].length };
  return null;
}

/** A paragraph whose mark stands alone on its line ("-" or "2." with the text on the next). */
export function isLoneMark(text: string): boolean {
  return /^(?:[-–—+•●▪*]|[IVX]{1,6}[.)/]|\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|[a-zđ]\))$/u.test(text);
}

/** Written as a heading is: capitals, or short and without an end mark. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 220) return false;
  if (isMostlyCapital(text, 0.8)) return true;
  return text.length <= 120 && !/[.;,!?…]$/u.test(text);
}
