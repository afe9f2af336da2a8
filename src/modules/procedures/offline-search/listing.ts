import type { OfferedFilter } from "../local/offered-filter.ts";

/** What the lists and filters of the catalogue need besides the index. Documents are named by their number in it. */
export interface Listing {
  /** All documents in the order of the lists. */
  order: number[];
  /** Per document: whom it is for, by number in `applicants`, then whether it goes online and by post. */
  marks: number[];
  /** Of each field, as addresses write it. */
  fieldSlugs: string[];
  /** Further fields of those documents that belong to several, by code, as addresses write them. */
  moreFields: Record<string, string[]>;
  /** Levels by the word of addresses. */
  levels: Record<string, string>;
  /** Groups of applicants as addresses write them. */
  applicants: string[];
}

export const ONLINE = 32;
export const POST = 64;

/** What one unit receives, in a file of its own. */
export interface UnitOffer extends OfferedFilter {
  name: string;
}
