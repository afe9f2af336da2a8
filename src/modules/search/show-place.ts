import { unmark } from "../../platform/i18n/index.ts";

export type Piece = { text: string; isFound: boolean };

const ABOUT = 190;
/** Further down nobody looks for a place to show. */
const READ = 12_000;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Signs of our own way to write texts: headings, lists, pictures, links. */
function plainText(text: string): string {
  return text
    .slice(0, READ)
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[#>*\-\s]+/gm, "")
    .replace(/[*_`]{1,3}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The part of a text with most of the words in it, words found set apart. Words are without marks. */
export function showPlace(text: string, words: ReadonlySet<string>): Piece[] {
  const plain = plainText(text);
  const found = [...plain.matchAll(WORD)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, word: unmark(match[0]) }))
    .filter(({ word }) => words.has(word));
  let best = { from: 0, count: 0 };
  for (const [index, one] of found.entries()) {
    const seen = new Set<string>();
    for (let next = index; next < found.length && found[next]!.end - one.at <= ABOUT - 40; next++)
      seen.add(found[next]!.word);
    if (seen.size > best.count) best = { from: one.at, count: seen.size };
  }
  const from = best.from <= 60 ? 0 : plain.lastIndexOf(" ", best.from - 30) + 1;
  const wordEnd = plain.indexOf(" ", from + ABOUT);
  const to = plain.length - from <= ABOUT + 20 || wordEnd < 0 ? plain.length : wordEnd;
  const shown = cutAt(plain, found, from, Math.min(to, from + ABOUT + 60));
  if (from > 0) shown.unshift({ text: "… ", isFound: false });
  if (to < plain.length) shown.push({ text: " …", isFound: false });
  return shown;
}

/** A whole title with the words found set apart. */
export function markWords(title: string, words: ReadonlySet<string>): Piece[] {
  const found = [...title.matchAll(WORD)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, word: unmark(match[0]) }))
    .filter(({ word }) => words.has(word));
  return cutAt(title, found, 0, title.length);
}

/** Words that follow each other are one place: "khai sinh", not "khai" and "sinh". */
function cutAt(text: string, found: readonly { at: number; end: number }[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const { at, end } of found) {
    if (at < done || end > to) continue;
    const last = pieces.at(-1);
    if (last?.isFound && text.slice(done, at) === " ") last.text += text.slice(done, end);
    else {
      if (at > done) pieces.push({ text: text.slice(done, at), isFound: false });
      pieces.push({ text: text.slice(at, end), isFound: true });
    }
    done = end;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), isFound: false });
  return pieces;
}
