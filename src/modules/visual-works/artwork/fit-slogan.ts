import type { MeasureText } from "../../../platform/print/index.ts";
import { leadsOn, pausesAfter, piecesOf } from "./compounds.ts";

/** Room for a text, in any unit of length; sizes come back in the same unit. */
export interface Room {
  width: number;
  height: number;
}

export interface FittedText {
  lines: string[];
  /** Size of the letters (em). */
  size: number;
  /** From one base line to the next, as a multiple of the size. */
  pitch: number;
}

/** How far letters with two marks ("Ể") reach above the base line and marks below ("ạ") under it, as multiples of the size. */
export const INK = { above: 1.16, below: 0.25 };
const PITCH = 1.28;
/** Khmer stands higher and hangs lower. */
const KHMER_PITCH = 1.7;
const MOST_LINES = 14;

/** Height of so many lines set in letters of size 1. */
const heightOf = (lines: number, pitch: number): number => INK.above + INK.below + (lines - 1) * pitch;

const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/.test(text);

/** A Khmer word is written in one, whatever its length. */
const syllablesOf = (word: string): number => (isKhmer(word) ? Math.max(1, Math.round([...word].length / 4)) : 1);

/** Words people count: syllables between spaces. */
export const countWords = (text: string): number =>
  text.split(/[\s\u200b]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Sets a text as large as it stands well in a room. A line never ends inside a compound or a name, the last line is never one
 * syllable alone, and a break that reads badly has to earn itself by larger letters. Lines broken by hand stay as they are.
 *
 * @param most the size beyond which letters do not grow
 */
export function fitText(
  text: string,
  room: Room,
  measure: MeasureText,
  more: { names?: readonly string[]; most?: number; lines?: number } = {},
): FittedText {
  const pitch = isKhmer(text) ? KHMER_PITCH : PITCH;
  const most = more.most ?? Number.POSITIVE_INFINITY;
  const byHand = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (byHand.length !== 1) {
    const lines = byHand.length === 0 ? [""] : byHand;
    const widest = Math.max(...lines.map(measure), 0.01);
    return { lines, size: Math.min(most, room.width / widest, room.height / heightOf(lines.length, pitch)), pitch };
  }
  const line = byHand[0] as string;
  // Khmer has no spaces between words; where a line may end, its writers put a mark of no width.
  const glue = line.includes("\u200b") && isKhmer(line) ? "\u200b" : " ";
  const pieces = piecesOf(line.split(glue === " " ? /\s+/ : "\u200b"), more.names).map((piece) => ({
    text: piece.join(glue),
    syllables: piece.reduce((sum, one) => sum + syllablesOf(one), 0),
    last: piece.at(-1) as string,
  }));
  const between = (from: number, to: number): string =>
    pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join(glue);
  const widths = pieces.map((_, from) => pieces.map((_, to) => (to < from ? 0 : measure(between(from, to + 1)))));
  const mostLines = Math.min(more.lines ?? MOST_LINES, pieces.length);
  let best: { score: number; ends: number[]; size: number } | undefined;
  for (const size of sizesToTry(widths, room, mostLines, pitch, most)) {
    // Nothing smaller can win any more.
    if (best && size * BONUS <= best.score) break;
    const lines = Math.min(mostLines, linesIn(room.height / size, pitch));
    const found = breakLines(pieces, widths, room.width / size, lines);
    if (!found) continue;
    const score = size * Math.exp(-found.cost);
    if (!best || score > best.score) best = { score, ends: found.ends, size };
  }
  // One line always fits at some size.
  const { ends, size } = best ?? { ends: [pieces.length], size: 0 };
  return { lines: ends.map((end, at) => between(ends[at - 1] ?? 0, end)), size, pitch };
}

/** What the best break is worth at most: letters so much smaller cannot win. */
const BONUS = Math.exp(0.4);
const EPSILON = 1e-9;

/** The sizes at which something changes: where a run of pieces just fills a line, and where one line more just fits. */
function sizesToTry(
  widths: readonly (readonly number[])[],
  room: Room,
  lines: number,
  pitch: number,
  most: number,
): number[] {
  const sizes = new Set<number>();
  const add = (size: number): void => {
    sizes.add(Math.min(most, size));
  };
  for (const row of widths) for (const width of row) if (width > 0) add(room.width / width);
  for (let count = 1; count <= lines; count++) add(room.height / heightOf(count, pitch));
  return [...sizes].filter((size) => size > 0 && Number.isFinite(size)).sort((a, b) => b - a);
}

function linesIn(height: number, pitch: number): number {
  return Math.floor((height - INK.above - INK.below + EPSILON) / pitch) + 1;
}

interface Piece {
  syllables: number;
  last: string;
}

/** The best way to break pieces into at most so many lines of a width; undefined where there is none. */
function breakLines(
  pieces: readonly Piece[],
  widths: readonly (readonly number[])[],
  width: number,
  lines: number,
): { cost: number; ends: number[] } | undefined {
  const count = pieces.length;
  if (lines < 1) return undefined;
  const syllables = pieces.reduce((sum, piece) => sum + piece.syllables, 0);
  type State = { cost: number; ends: number[] };
  let layer: (State | undefined)[] = [{ cost: 0, ends: [] }];
  let best: State | undefined;
  for (let line = 1; line <= lines; line++) {
    const next: (State | undefined)[] = [];
    for (let from = 0; from < count; from++) {
      const before = layer[from];
      if (!before) continue;
      for (let to = from; to < count && (widths[from]?.[to] ?? 0) <= width * (1 + EPSILON); to++) {
        const isLast = to === count - 1;
        const alone = from === to && pieces[to]?.syllables === 1;
        if (isLast && alone && line > 1 && syllables > 1) continue;
        const cost =
          before.cost +
          (isLast ? 0 : costOfEnd(pieces[to] as Piece)) +
          (alone && syllables > 1 ? 0.25 : 0) +
          (isLast ? 0 : costOfStray(pieces, from, to)) +
          0.12 * (1 - (widths[from]?.[to] ?? 0) / width) ** 2;
        const known = isLast ? best : next[to + 1];
        if (known && known.cost <= cost) continue;
        const state = { cost, ends: [...before.ends, to + 1] };
        if (isLast) best = state;
        else next[to + 1] = state;
      }
    }
    layer = next;
  }
  return best;
}

function costOfEnd(piece: Piece): number {
  if (leadsOn(piece.last)) return 0.3;
  return pausesAfter(piece.last) ? -0.1 : 0.03;
}

/** One syllable of the next clause left behind at the end of a line ("cho trẻ: nộp"). */
function costOfStray(pieces: readonly Piece[], from: number, to: number): number {
  const before = pieces[to - 1];
  return to > from && before && pausesAfter(before.last) && pieces[to]?.syllables === 1 ? 0.2 : 0;
}
