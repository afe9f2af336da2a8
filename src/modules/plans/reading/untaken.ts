import { aroundName, mayBeName } from "./agencies.ts";
import { fieldOf, isEmptyLeadIn } from "./duties.ts";
import { isClosing, type OutlineNode, sectionOf } from "./outline.ts";
import type { UntakenPiece } from "./plan-draft.ts";
import { rangeIn, type TextRange } from "./source-lines.ts";
import type { TaskTable } from "./tables.ts";

/**
 * Paragraphs of the part that gives duties which nothing was made of, so that no duty is dropped without a word: what the
 * reader does not understand, a person sees. Headings of what was read, fields of a task and the closing words are no duties.
 */
export function readUntaken(root: OutlineNode, tables: TaskTable[], taken: TextRange[]): UntakenPiece[] {
  const places = merge(taken);
  const found: UntakenPiece[] = [];
  const walk = (node: OutlineNode): void => {
    for (const child of node.children) {
      if (sectionOf(child) === "organisation" && isOpen(child, places)) found.push(pieceOf(child));
      walk(child);
    }
  };
  walk(root);
  for (const { rows } of tables)
    for (const row of rows)
      if (!row.lead && !row.coordinating && !isTouched(rangeIn(row.task), places))
        found.push({ text: row.task.text, range: rangeIn(row.task), under: null });
  return found.sort((a, b) => a.range.start - b.range.start);
}

function isOpen(node: OutlineNode, places: TextRange[]): boolean {
  const text = node.passage.text.slice(node.inlineFrom ?? node.from).trim();
  if (node.section !== null && node.inlineFrom === null) return false;
  if (node.kind === "closing" || node.kind === "annex" || text.length < 12 || isClosing(node.text)) return false;
  // Its duties, taken or not, stand below it.
  if (node.children.length > 0 && (text.length <= 120 || isEmptyLeadIn(text))) return false;
  return fieldOf(node) === null && !isTouched(rangeIn(node.passage, node.from), places);
}

function pieceOf(node: OutlineNode): UntakenPiece {
  return {
    text: node.passage.text.slice(node.from),
    range: rangeIn(node.passage, node.from),
    under: headingAbove(node),
  };
}

/** The nearest point above that is headed by what may be a name: "12. Hội quán Vĩnh Châu". */
function headingAbove(node: OutlineNode): string | null {
  for (let at = node.parent; at && at.rank > 2; at = at.parent) {
    const { start, end } = aroundName(at.text);
    const name = at.text.slice(start, end).trim();
    if (at.section === null && mayBeName(name)) return name;
  }
  return null;
}

/** Ranges in order, those that touch made one. */
function merge(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

function isTouched({ start, end }: TextRange, places: TextRange[]): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next.start < end;
}
