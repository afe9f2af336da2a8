import { readSentences } from "./official-text.ts";

/** Words of a sentence that stayed, went or came. */
export interface WordPart {
  op: "same" | "removed" | "added";
  text: string;
}

/** A stretch of sentences that stayed, went or came; or one sentence that was reworded, with its words marked. */
export type TextPart =
  | { op: "same" | "removed" | "added"; text: string }
  | { op: "changed"; before: string; text: string; words: WordPart[] };

export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Beyond this many pairs of sentences the middle is shown as replaced; no real text comes near after trimming ends. */
const MOST_PAIRS = 4_000_000;
/** Two sentences tell the same thing in other words when at least this share of their words stayed in order. */
const ALIKE = 0.5;
/** A sentence that went is looked for among this many that came; rewording does not move sentences far. */
const WINDOW = 12;
const MOST_WORDS = 400;
/** Word marks are for reading; after this many reworded sentences the rest is told as gone and come. */
const MOST_MARKED = 2_000;

/** Sentences that stayed, went, came or were reworded, in reading order. */
export function compareTexts(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [];
  const push = (op: "same" | "removed" | "added", text: string): void => {
    const last = parts.at(-1);
    if (last?.op === op) last.text += `\n${text}`;
    else parts.push({ op, text });
  };
  let removed: string[] = [];
  let added: string[] = [];
  let marked = 0;
  const flush = (): void => {
    marked += pairUp(removed, added, marked, (part) => {
      if (part.op === "changed") parts.push(part);
      else push(part.op, part.text);
    });
    removed = [];
    added = [];
  };
  for (const { op, text } of align(sentencesOf(before), sentencesOf(after))) {
    if (op === "same") {
      flush();
      push("same", text);
    } else if (op === "removed") removed.push(text);
    else added.push(text);
  }
  flush();
  return parts;
}

/** Sentences with the number that stands before them: "1." alone would be told as a sentence that went or came. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let number = "";
  for (const sentence of readSentences(text)) {
    if (/^(?:Bước )?\(?(?:\d{1,3}|\p{L})[.)]$/u.test(sentence)) {
      if (number !== "") sentences.push(number);
      number = sentence;
    } else {
      sentences.push(number === "" ? sentence : `${number} ${sentence}`);
      number = "";
    }
  }
  return number === "" ? sentences : [...sentences, number];
}

/** Pairs sentences of one gap that say the same in other words; the rest went or came. Gives how many were paired. */
function pairUp(
  removed: readonly string[],
  added: readonly string[],
  marked: number,
  push: (part: TextPart) => void,
): number {
  let from = 0;
  let pairs = 0;
  const open: string[] = [];
  const giveOpen = (): void => {
    for (const text of open) push({ op: "removed", text });
    open.length = 0;
  };
  for (const before of removed) {
    const best = marked + pairs < MOST_MARKED ? bestPartner(before, added, from) : null;
    if (best === null) {
      open.push(before);
      continue;
    }
    giveOpen();
    for (const text of added.slice(from, best.index)) push({ op: "added", text });
    push({ op: "changed", before, text: added[best.index] as string, words: best.words });
    from = best.index + 1;
    pairs++;
  }
  giveOpen();
  for (const text of added.slice(from)) push({ op: "added", text });
  return pairs;
}

function bestPartner(
  before: string,
  added: readonly string[],
  from: number,
): { index: number; words: WordPart[] } | null {
  let best: { index: number; words: WordPart[] } | null = null;
  let most = ALIKE;
  for (let index = from; index < Math.min(added.length, from + WINDOW); index++) {
    const after = added[index] as string;
    const words = compareWords(before, after);
    const share = words === null ? 0 : likeness(words);
    if (words !== null && share >= most) {
      most = share + 0.001;
      best = { index, words };
    }
  }
  return best;
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Share of words that stayed, of the longer of both sentences. */
export function likeness(words: readonly WordPart[]): number {
  const count = (ops: readonly string[]): number =>
    words.filter((one) => ops.includes(one.op)).reduce((sum, one) => sum + countWords(one.text), 0);
  const longest = Math.max(count(["same", "removed"]), count(["same", "added"]));
  return longest === 0 ? 1 : count(["same"]) / longest;
}

/** Words that stayed, went and came; null where the sentences are too long to be read that way or have no word in common. */
export function compareWords(before: string, after: string): WordPart[] | null {
  const a = before.split(/\s+/).filter((word) => word !== "");
  const b = after.split(/\s+/).filter((word) => word !== "");
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const known = new Set(a);
  const shared = b.filter((word) => known.has(word)).length;
  if (shared < Math.max(a.length, b.length) * ALIKE) return null;
  const words: WordPart[] = [];
  for (const { op, text } of align(a, b)) {
    const last = words.at(-1);
    if (last?.op === op) last.text += ` ${text}`;
    else words.push({ op, text });
  }
  return words;
}

/** Members of both lists in order, those that differ by longest common subsequence. */
function align(a: readonly string[], b: readonly string[]): WordPart[] {
  const fa = a.map(fold);
  const fb = b.map(fold);
  let start = 0;
  while (start < a.length && start < b.length && fa[start] === fb[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && fa[a.length - 1 - end] === fb[b.length - 1 - end]) end++;
  const parts: WordPart[] = [];
  for (let index = 0; index < start; index++) parts.push({ op: "same", text: b[index] as string });
  const n = a.length - start - end;
  const m = b.length - start - end;
  if (n * m > MOST_PAIRS) {
    for (let i = 0; i < n; i++) parts.push({ op: "removed", text: a[start + i] as string });
    for (let j = 0; j < m; j++) parts.push({ op: "added", text: b[start + j] as string });
  } else middle(a, b, fa, fb, start, n, m, parts);
  for (let index = b.length - end; index < b.length; index++) parts.push({ op: "same", text: b[index] as string });
  return parts;
}

function middle(
  a: readonly string[],
  b: readonly string[],
  fa: readonly string[],
  fb: readonly string[],
  start: number,
  n: number,
  m: number,
  parts: WordPart[],
): void {
  const width = m + 1;
  const length = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      length[i * width + j] =
        fa[start + i] === fb[start + j]
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && fa[start + i] === fb[start + j]) {
      parts.push({ op: "same", text: b[start + j] as string });
      i++;
      j++;
    } else if (j >= m || (i < n && (length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number))) {
      parts.push({ op: "removed", text: a[start + i] as string });
      i++;
    } else {
      parts.push({ op: "added", text: b[start + j] as string });
      j++;
    }
  }
}
