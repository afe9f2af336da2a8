/**
 * About how wide a text is in Times New Roman, in points. Good to a tenth: enough to divide a long name and for rules of "a
 * third to a half" of a text; the word processor sets the text itself.
 */
export function textWidth(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const letter of text) {
    if (letter === " " || letter === "\u00A0") ems += 0.25;
    else if (/[IÍÌỈĨỊ]/.test(letter)) ems += 0.36;
    else if (/\p{Lu}/u.test(letter)) ems += bold ? 0.71 : 0.69;
    else if (/[iíìỉĩịltfrj.,:;'()/-]/.test(letter)) ems += 0.31;
    else ems += bold ? 0.53 : 0.49;
  }
  return ems * size;
}

/** A name of more words is no name; its lines are filled one after the other. */
const MOST_WORDS = 30;
const MOST_LINES = 5;

/** Divides a name at spaces into as few lines as fit `room` points, as equal in width as can be. */
export function balanceLines(text: string, room: number, size: number, bold: boolean): string[] {
  const parts = text.split(" ").filter(Boolean);
  const width = (line: string) => textWidth(line, size, bold);
  if (parts.length <= MOST_WORDS) {
    for (
      let count = Math.max(1, Math.ceil(width(text) / room));
      count <= Math.min(MOST_LINES, parts.length);
      count += 1
    ) {
      const lines = divide(parts, count, width);
      if (count === parts.length || lines.every((line) => width(line) <= room)) return lines;
    }
  }
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${part}` : part;
    if (lines.length > 0 && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** What a break inside a phrase costs, in points of uneven width: names part better after a comma or before "và". */
const PHRASE_BREAK = 60;

const partsPhrase = (before: string, after: string): boolean =>
  before.endsWith(",") || after.toLocaleLowerCase("vi") === "và";

/** The division into `count` lines that is most even and parts the fewest phrases. */
function divide(parts: readonly string[], count: number, width: (line: string) => number): string[] {
  let best: string[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  const tryFrom = (start: number, lines: readonly string[], cost: number) => {
    if (lines.length === count - 1) {
      const all = [...lines, parts.slice(start).join(" ")];
      const total = cost + Math.max(...all.map(width));
      if (total < bestCost) [best, bestCost] = [all, total];
      return;
    }
    for (let end = start + 1; end < parts.length; end += 1) {
      const penalty = partsPhrase(parts[end - 1]!, parts[end]!) ? 0 : PHRASE_BREAK;
      tryFrom(end, [...lines, parts.slice(start, end).join(" ")], cost + penalty);
    }
  };
  tryFrom(0, [], 0);
  return best;
}
