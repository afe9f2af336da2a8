/**
 * Vietnamese text as a sequence of syllables, each in two spellings:
 *
 * - `marked`: one canonical spelling per reading. Tone is moved behind the letters, so "hòa" and "hoà" are equal, and the
 *   final i/y that both schools write ("ký/kí", "quý/quí") is one letter.
 * - `bare`: the same without any mark, đ as d. What people type when they have no Vietnamese keyboard.
 */
export type Syllable = {
  /** As typed, lower case, NFC. */
  raw: string;
  marked: string;
  bare: string;
  /** Position in the text it was read from (UTF-16). */
  start: number;
  end: number;
};

/** Marks that change the letter (â ă ơ) stay with it; tones are cut off and written behind. */
const TONES: Record<string, string> = { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" };
const LETTER_MARKS = "\u0302\u0306\u031b";
const TONE_SIGN = "/";

/** Zero-width and directional characters that copy and paste leaves in the middle of words. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const FINAL_Y = /^(qu|[bcdđghklmnprstvx])y$/;

type Reading = { marked: string; bare: string };
const readings = new Map<string, Reading>();

/** Reads one lower-case NFC word. Cached: a language has few syllables; the cache is emptied before it grows large. */
export function readSyllable(raw: string): Reading {
  const known = readings.get(raw);
  if (known) return known;
  let letters = "";
  let bare = "";
  let tone = "";
  for (const char of raw.normalize("NFD")) {
    const asTone = TONES[char];
    if (asTone) {
      tone = asTone;
    } else if (LETTER_MARKS.includes(char)) {
      letters += char;
    } else if (char === "đ") {
      letters += "đ";
      bare += "d";
    } else if (!/\p{M}/u.test(char)) {
      letters += char;
      bare += char;
    }
  }
  if (FINAL_Y.test(letters)) letters = `${letters.slice(0, -1)}i`;
  if (FINAL_Y.test(bare)) bare = `${bare.slice(0, -1)}i`;
  const reading = { marked: (tone ? letters + TONE_SIGN + tone : letters).normalize("NFC"), bare };
  if (readings.size > 20_000) readings.clear();
  readings.set(raw, reading);
  return reading;
}

/** Splits a text into syllables; stops after `limit`, so that hostile input costs nothing. */
export function readSyllables(text: string, limit = Number.POSITIVE_INFINITY): Syllable[] {
  const clean = text.replace(INVISIBLE, "").normalize("NFC").toLowerCase();
  const syllables: Syllable[] = [];
  for (const match of clean.matchAll(WORD)) {
    if (syllables.length >= limit) break;
    const raw = match[0].length > 40 ? match[0].slice(0, 40) : match[0];
    const { marked, bare } = readSyllable(raw);
    if (bare === "") continue;
    syllables.push({ raw, marked, bare, start: match.index, end: match.index + match[0].length });
  }
  return syllables;
}

export function hasMarks(syllable: { marked: string; bare: string }): boolean {
  return syllable.marked !== syllable.bare;
}

function lettersOf(marked: string): string {
  const cut = marked.indexOf(TONE_SIGN);
  return cut < 0 ? marked : marked.slice(0, cut);
}

function toneOf(marked: string): string {
  const cut = marked.indexOf(TONE_SIGN);
  return cut < 0 ? "" : marked.slice(cut + 1);
}

/** Hỏi and ngã sound alike for most of the country and are mixed up in writing. */
function mixedUpTones(a: string, b: string): boolean {
  return (a === "3" && b === "4") || (a === "4" && b === "3");
}

/**
 * How well a typed syllable can stand for a written one that has the same bare letters: 1 = the same word, near 0 =
 * other marks were typed on purpose. Marks that were typed are respected first; marks left out are forgiven.
 */
export function agreement(typed: string, written: string): number {
  if (typed === written) return 1;
  // Not a single mark typed: nothing speaks against it.
  if (typed === readSyllable(lettersOf(written)).bare) return 0.9;
  const typedTone = toneOf(typed);
  const writtenTone = toneOf(written);
  const typedLetters = lettersOf(typed);
  const writtenLetters = lettersOf(written);
  const tone =
    typedTone === writtenTone ? 1 : mixedUpTones(typedTone, writtenTone) ? 0.85 : typedTone === "" ? 0.8 : 0.4;
  if (typedLetters === writtenLetters) return tone;
  return isPartOf(typedLetters, writtenLetters) ? 0.8 * tone : 0.35 * tone;
}

/** True if `typed` has no letter mark that `written` lacks: "đât" is on the way to "đất", "dât" too; "bân" is not "ban". */
function isPartOf(typed: string, written: string): boolean {
  if (typed.length !== written.length) return false;
  for (let i = 0; i < typed.length; i++) {
    const a = typed[i]!;
    const b = written[i]!;
    if (a !== b && a !== readSyllable(b).bare) return false;
  }
  return true;
}
