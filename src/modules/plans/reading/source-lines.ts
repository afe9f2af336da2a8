import { missingBlanks } from "./glued-words.ts";

/**
 * The text as it came, cut into clean lines that remember where each character stood. Everything the reader finds is found
 * in clean text (NFC, no markdown, no zero-width characters, "\n", "\r\n" and "\v" alike) and answered as a range into the
 * text as it came, so highlights sit right even for NFD text with Windows line ends.
 */
export type TextRange = { start: number; end: number };

/** One line: `text` is clean and trimmed; `at` maps its characters to the source (null: one to one from `start`). */
export type SourceLine = {
  text: string;
  start: number;
  end: number;
  at: { starts: Int32Array; ends: Int32Array } | null;
  /** A form feed stood before it: a new page. */
  newPage: boolean;
  /** A line that held nothing but "|": the cell edge some web copies leave. */
  cellEdge: boolean;
};

/** A logical paragraph: one or more lines joined by a blank. */
export type Passage = {
  text: string;
  pieces: { at: number; line: SourceLine; from: number }[];
  blankBefore: boolean;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: form feed and vertical tab are what word processors write
const UNCLEAN = /[\u0300-\u036f\u00a0\u00ad\u200b-\u200f\u2028\u2060\ufeff\t*#|\\\u0000-\u0008\u000e-\u001f]| {2}/;

export function readLines(source: string): SourceLine[] {
  const markdown = looksLikeMarkdown(source);
  const lines: SourceLine[] = [];
  let start = 0;
  let newPage = false;
  for (let i = 0; i <= source.length; i++) {
    const code = i === source.length ? 10 : source.charCodeAt(i);
    if (code !== 10 && code !== 13 && code !== 12 && code !== 11 && code !== 0x2028 && code !== 0x2029) continue;
    const line = cleanLine(source, start, i, markdown);
    line.newPage = newPage;
    lines.push(line);
    newPage = code === 12;
    if (code === 13 && source.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

export function lineRange(line: SourceLine, from: number, to: number): TextRange {
  const last = Math.max(from, Math.min(to, line.text.length) - 1);
  if (line.text.length === 0) return { start: line.start, end: line.end };
  const first = Math.min(from, line.text.length - 1);
  if (line.at === null) return { start: line.start + first, end: line.start + last + 1 };
  return { start: line.at.starts[first]!, end: line.at.ends[last]! };
}

export function passageOf(lines: SourceLine[], blankBefore = false): Passage {
  let text = "";
  const pieces: Passage["pieces"] = [];
  for (const line of lines) {
    if (line.text === "") continue;
    if (text !== "") text += " ";
    pieces.push({ at: text.length, line, from: 0 });
    text += line.text;
  }
  return { text, pieces, blankBefore };
}

/** A passage that is part of one line (a table cell). */
export function passageOfPart(line: SourceLine, from: number, to: number): Passage {
  let first = from;
  let last = to;
  while (first < last && isBlank(line.text.charCodeAt(first))) first++;
  while (last > first && isBlank(line.text.charCodeAt(last - 1))) last--;
  return { text: line.text.slice(first, last), pieces: [{ at: 0, line, from: first }], blankBefore: false };
}

export function joinPassages(parts: Passage[]): Passage {
  const joined: Passage = { text: "", pieces: [], blankBefore: parts[0]?.blankBefore ?? false };
  for (const part of parts) {
    if (part.text === "") continue;
    if (joined.text !== "") joined.text += " ";
    const shift = joined.text.length;
    for (const piece of part.pieces) joined.pieces.push({ ...piece, at: piece.at + shift });
    joined.text += part.text;
  }
  return joined;
}

/** Where `text[from, to)` of the passage stands in the source. */
export function rangeIn(passage: Passage, from = 0, to = passage.text.length): TextRange {
  if (passage.pieces.length === 0) return { start: 0, end: 0 };
  const last = Math.max(from, to - 1);
  const head = pieceAt(passage, from);
  const tail = pieceAt(passage, last);
  return {
    start: lineRange(head.line, Math.max(0, from - head.at + head.from), from - head.at + head.from + 1).start,
    end: lineRange(tail.line, last - tail.at + tail.from, last - tail.at + tail.from + 1).end,
  };
}

function pieceAt(passage: Passage, position: number): Passage["pieces"][number] {
  const { pieces } = passage;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= position) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}

function looksLikeMarkdown(source: string): boolean {
  let bold = 0;
  for (let i = source.indexOf("**"); i !== -1 && bold < 6; i = source.indexOf("**", i + 2)) bold++;
  return bold >= 4;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function cleanLine(source: string, from: number, to: number, markdown: boolean): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  const lead = source.slice(from, start);
  const raw = source.slice(start, end);
  const line: SourceLine = { text: raw, start, end, at: null, newPage: false, cellEdge: raw === "|" };
  if (line.cellEdge) line.text = "";
  else if (raw !== "" && (UNCLEAN.test(raw) || lead.includes("\t"))) {
    // Empty first cells of a table row; before running text a tab is only an indent.
    const tab = raw.includes("\t") ? lead.indexOf("\t") : -1;
    if (tab !== -1) {
      line.start = from + tab;
      rewrite(line, source.slice(line.start, end), markdown, true);
    } else rewrite(line, raw, markdown, lead !== "" && raw.startsWith("|"));
  }
  partGluedWords(line);
  return line;
}

/** A blank that was lost stands, as a position, where the word behind it begins. */
function partGluedWords(line: SourceLine): void {
  const blanks = missingBlanks(line.text);
  if (blanks.length === 0) return;
  const starts = new Int32Array(line.text.length + blanks.length);
  const ends = new Int32Array(starts.length);
  let text = "";
  let from = 0;
  const copy = (to: number) => {
    for (let i = from; i < to; i++) {
      starts[text.length + i - from] = line.at ? line.at.starts[i]! : line.start + i;
      ends[text.length + i - from] = line.at ? line.at.ends[i]! : line.start + i + 1;
    }
    text += line.text.slice(from, to);
    from = to;
  };
  for (const blank of blanks) {
    copy(blank);
    const at = ends[text.length - 1]!;
    starts[text.length] = at;
    ends[text.length] = at;
    text += " ";
  }
  copy(line.text.length);
  line.text = text;
  line.at = { starts, ends };
}

/** The slow road: character by character, keeping for each kept character where it came from. */
function rewrite(line: SourceLine, raw: string, markdown: boolean, keepLead: boolean): void {
  const starts = new Int32Array(raw.length + 1);
  const ends = new Int32Array(raw.length + 1);
  const out: string[] = [];
  let size = 0;
  const push = (char: string, from: number, to: number) => {
    for (let i = 0; i < char.length; i++) {
      starts[size] = from;
      ends[size] = to;
      size++;
    }
    out.push(char);
  };
  let i = markdown ? skipHeadingMarks(raw) : 0;
  const bullet = /^\*\s/.test(raw);
  while (i < raw.length) {
    const code = raw.charCodeAt(i);
    if (code === 32 || code === 9 || code === 0xa0) {
      let to = i;
      let tabs = 0;
      while (to < raw.length && isBlank(raw.charCodeAt(to))) if (raw.charCodeAt(to++) === 9) tabs++;
      // A wide gap is how two columns look in plain text; each tab is a cell's end.
      const gap = tabs > 0 ? "\t".repeat(Math.min(tabs, 20)) : to - i >= 4 ? "\t" : " ";
      push(gap, line.start + i, line.start + to);
      i = to;
      continue;
    }
    if (isInvisible(code) || (markdown && code === 0x2a && !(i === 0 && bullet))) {
      i++;
      continue;
    }
    if (markdown && code === 0x5c && i + 1 < raw.length && /[-.*_#|>()[\]!+]/.test(raw.charAt(i + 1))) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < raw.length && isCombining(raw.charCodeAt(to))) to++;
    const char = to === i + 1 ? raw.charAt(i) : raw.slice(i, to).normalize("NFC");
    push(char.length > to - i ? raw.slice(i, to) : char, line.start + i, line.start + to);
    i = to;
  }
  trimRewritten(line, out.join(""), starts, ends, keepLead);
}

function trimRewritten(line: SourceLine, text: string, starts: Int32Array, ends: Int32Array, keepLead: boolean): void {
  let first = 0;
  let last = text.length;
  // The bars around a markdown table row say nothing; those between cells do.
  const edge = (char: string) => char === " " || char === "\t" || (char === "|" && text.length > 1);
  while (!keepLead && first < last && edge(text.charAt(first))) first++;
  while (last > first && edge(text.charAt(last - 1))) last--;
  line.text = text.slice(first, last);
  if (line.text.includes("|") && line.text.includes("---") && /^[\s|:-]+$/.test(line.text)) line.text = "";
  line.at = { starts: starts.slice(first, last), ends: ends.slice(first, last) };
}

function skipHeadingMarks(raw: string): number {
  const marks = /^#{1,6}\s+|^>\s+/.exec(raw);
  return marks ? marks[0].length : 0;
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function isInvisible(code: number): boolean {
  return (
    code < 9 ||
    (code > 13 && code < 32) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}
