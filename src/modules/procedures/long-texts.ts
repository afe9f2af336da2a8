import type { ProcedureRecord } from "./procedure-record.ts";

/** Prose parts that may be of any length, in the order of the page. */
export const LONG_PARTS = ["steps", "conditions", "description", "receptionAddress"] as const;
export type LongPart = (typeof LONG_PARTS)[number];

/**
 * Most prose of one page, in characters: 60 KB over the wire hold about this much Vietnamese beside everything else. The
 * longest real text has 20,000.
 */
const MOST_OF_A_PAGE = 60_000;
const MOST_OF_A_PART = 40_000;
/** Characters of one page of a full text. */
export const FULL_TEXT_PAGE = 60_000;

export const longPartOf = (record: ProcedureRecord, part: LongPart): string =>
  part === "receptionAddress" ? record.agencies.receptionAddress : record[part];

/**
 * The record with its endless texts cut for a page, and which parts those are; their whole stands on a page of its own.
 * A record of ordinary length comes back as it is.
 */
export function shortenForPage(record: ProcedureRecord): { record: ProcedureRecord; cut: LongPart[] } {
  const total = LONG_PARTS.reduce((sum, part) => sum + longPartOf(record, part).length, 0);
  if (total <= MOST_OF_A_PAGE) return { record, cut: [] };
  const cut: LongPart[] = [];
  let left = MOST_OF_A_PAGE;
  const kept = Object.fromEntries(
    LONG_PARTS.map((part) => {
      const text = longPartOf(record, part);
      const room = Math.min(MOST_OF_A_PART, left);
      const [head = ""] = splitText(text, Math.max(room, 500));
      left = Math.max(0, left - head.length);
      if (head.length < text.length) cut.push(part);
      return [part, head.length < text.length ? `${head.trimEnd()} …` : text];
    }),
  ) as Record<LongPart, string>;
  const { receptionAddress, ...prose } = kept;
  return { record: { ...record, ...prose, agencies: { ...record.agencies, receptionAddress } }, cut };
}

/** Pieces of at most a length, cut between lines, else between sentences, else between words. */
export function splitText(text: string, length: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > length) {
    const window = text.slice(from, from + length);
    const at = [window.lastIndexOf("\n"), window.lastIndexOf(". ") + 1, window.lastIndexOf(" ")].find(
      (one) => one > length / 2,
    );
    const end = from + (at ?? length);
    pieces.push(text.slice(from, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
