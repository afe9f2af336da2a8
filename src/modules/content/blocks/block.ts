import type { Topic } from "../../topics/index.ts";

export const BLOCK_STATES = ["waiting", "returned", "approved", "withdrawn"] as const;
export type BlockState = (typeof BLOCK_STATES)[number];

/** What a writer fills in. */
export interface BlockText {
  title: string;
  /** Paragraphs, headings and lists; no pictures and no other blocks. */
  body: string;
  topic: Topic;
  legalBasisIds: number[];
  /** Day on which somebody reads it again, ISO. */
  reviewOn: string;
}

export interface BlockVersion extends BlockText {
  blockId: string;
  number: number;
  state: Exclude<BlockState, "withdrawn">;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  /** Everybody who wrote words of it; none of them decides. */
  writerIds: string[];
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

/** A checked text of a unit, put into items by its code. */
export interface SharedBlock {
  id: string;
  unitId: string;
  code: string;
  /** Counts every act, so that two people do not decide on different words. */
  revision: number;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
}

/** Characters; blocks one text may hold; documents one block may rest on. */
export const BLOCK_LIMITS = { title: 180, body: 4_000, note: 2_000, inOneText: 10, legalBases: 20 };

export const blockLine = (code: string): string => `{{khoi:${code}}}`;

/** A line that is a block and nothing else. */
const LINE = /^\{\{\s*khoi\s*:\s*([^{}]{0,80}?)\s*\}\}$/i;

/** The code a line names; null where it is another line. */
export const blockOf = (line: string): string | null => LINE.exec(line.trim())?.[1]?.toLowerCase() ?? null;

/** Codes of the blocks of a text, each once, in their order. */
export function blocksIn(text: string): string[] {
  return [...new Set(text.split(/\r\n?|\n/).flatMap((line) => blockOf(line) ?? []))];
}

/** A block named inside another line would be read as it is typed. */
export const hasBlockInLine = (text: string): boolean =>
  text.split(/\r\n?|\n/).some((line) => blockOf(line) === null && /\{\{\s*khoi\s*:/i.test(line));

/** The text with its blocks written out; a block that is not among the given ones leaves nothing. */
export function withBlocks(text: string, words: ReadonlyMap<string, string>): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => {
      const code = blockOf(line);
      return code === null ? line : `\n${words.get(code) ?? ""}\n`;
    })
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
