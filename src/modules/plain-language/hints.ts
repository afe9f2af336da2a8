import { ABBREVIATIONS, BUREAUCRATIC, KNOWN_SIGNS, LEGAL_WORDS, type Phrase } from "./lexicon.ts";
import { countWords, splitSentences } from "./sentences.ts";

export type HintKind = "long" | "bureaucratic" | "abbreviation" | "passive" | "legalWord";

/** A place where a reader would stumble. */
export interface Hint {
  kind: HintKind;
  /** From and to, in characters of the text. */
  start: number;
  end: number;
  found: string;
  /** Plainer words, where the lexicon has some. */
  say: string | null;
  /** Words of a long sentence. */
  count?: number;
}

/** Longer sentences are hard to follow for weak readers (the house rule of this product, as GOV.UK's is 25 English words). */
export const LONGEST_SENTENCE = 20;

const LETTER = /[\p{L}\p{N}]/u;

/** Places of a phrase standing as whole words. */
function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    if (!LETTER.test(text[at - 1] ?? " ") && !LETTER.test(text[at + phrase.length] ?? " ")) places.push(at);
  }
  return places;
}

const byLength = (phrases: readonly Phrase[]): Phrase[] => [...phrases].sort((a, b) => b.found.length - a.found.length);
const BUREAUCRATIC_BY_LENGTH = byLength(BUREAUCRATIC);
const LEGAL_BY_LENGTH = byLength(LEGAL_WORDS);

/** The word is explained where it stands: "… (nghĩa)", "nghĩa (…)", "… tức là", "… nghĩa là", "… là …". */
function isExplained(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  if (/^[\s"”]*\(/u.test(after) || /^[\s"”]*,?\s*(?:tức là|nghĩa là|là)\s/u.test(after)) return true;
  const open = text.lastIndexOf("(", start);
  return open >= 0 && text.slice(0, open).trim() !== "" && !text.slice(open, start).includes(")");
}

/**
 * Hints for a text in Vietnamese, in the order of the text. Pure; `explained` are abbreviations spelled out earlier on
 * the same page.
 */
export function readHints(given: string, explained: readonly string[] = []): Hint[] {
  const text = given.normalize("NFC");
  const lower = text.toLowerCase();
  const hints: Hint[] = [];
  for (const sentence of splitSentences(text)) {
    const end = sentence.start + sentence.text.length;
    const count = countWords(sentence.text);
    if (count > LONGEST_SENTENCE)
      hints.push({ kind: "long", start: sentence.start, end, found: sentence.text, say: null, count });
    const passives = [...sentence.text.toLowerCase().matchAll(/(?<![\p{L}])(?:được|bị)\s+(?=\p{L})/gu)];
    const isChain = passives.length >= 2 || (passives.length === 1 && /(?<![\p{L}])bởi\s/u.test(sentence.text));
    if (isChain) hints.push({ kind: "passive", start: sentence.start, end, found: sentence.text, say: null });
  }
  const taken: [number, number][] = [];
  const isFree = (start: number, end: number): boolean => taken.every(([from, to]) => end <= from || start >= to);
  for (const { found, say } of BUREAUCRATIC_BY_LENGTH) {
    for (const start of placesOf(lower, found)) {
      const end = start + found.length;
      if (!isFree(start, end)) continue;
      taken.push([start, end]);
      hints.push({ kind: "bureaucratic", start, end, found: text.slice(start, end), say });
    }
  }
  for (const { found, say } of LEGAL_BY_LENGTH) {
    const start = placesOf(lower, found).find((at) => isFree(at, at + found.length));
    if (start === undefined) continue;
    const end = start + found.length;
    taken.push([start, end]);
    if (!isExplained(text, start, end))
      hints.push({ kind: "legalWord", start, end, found: text.slice(start, end), say });
  }
  hints.push(...abbreviations(text, new Set(explained)));
  return hints.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Runs of capitals that nobody spelled out. Names of forms (CT01) and numbers of documents are read as they are. */
function abbreviations(text: string, explained: ReadonlySet<string>): Hint[] {
  const seen = new Set(explained);
  const hints: Hint[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}/.-])\p{Lu}{2,}(?![\p{L}\p{N}/-])/gu)) {
    const found = match[0];
    if (seen.has(found) || KNOWN_SIGNS.has(found.toUpperCase())) continue;
    seen.add(found);
    const start = match.index;
    const end = start + found.length;
    // A text all in capitals is loud, not abbreviated.
    if (text === text.toUpperCase() && countWords(text) > 1) continue;
    if (isExplained(text, start, end)) continue;
    hints.push({ kind: "abbreviation", start, end, found, say: ABBREVIATIONS[found] ?? null });
  }
  return hints;
}

export interface Measure {
  sentences: number;
  /** Mean words of a sentence. */
  words: number;
  longest: number;
  withHint: number;
  byKind: Record<HintKind, number>;
}

/** How plain a body of texts is. */
export function measure(texts: readonly string[]): Measure {
  const byKind: Record<HintKind, number> = { long: 0, bureaucratic: 0, abbreviation: 0, passive: 0, legalWord: 0 };
  let sentences = 0;
  let words = 0;
  let longest = 0;
  let withHint = 0;
  for (const text of texts) {
    const hints = readHints(text);
    for (const hint of hints) byKind[hint.kind]++;
    for (const sentence of splitSentences(text.normalize("NFC"))) {
      const count = countWords(sentence.text);
      if (count === 0) continue;
      sentences++;
      words += count;
      longest = Math.max(longest, count);
      const end = sentence.start + sentence.text.length;
      if (hints.some((hint) => hint.start < end && hint.end > sentence.start)) withHint++;
    }
  }
  return { sentences, words: sentences === 0 ? 0 : words / sentences, longest, withHint, byKind };
}
