/** The search over the catalogue; see ranking.ts for how answers are ordered. Pure: runs in a browser too. */
export type { SearchEntry } from "./entry.ts";
export { type OtherTitles, type PackedIndex, packIndex } from "./packed-index.ts";
export {
  buildSearchIndex,
  type Searchable,
  type SearchHit,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
  type Suggestion,
} from "./search-index.ts";
