import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

export interface EntryFilter {
  /** Words without marks, in the notation of PostgreSQL: 'khai' & 'sinh'. */
  query: string;
  /** As `search_line`: what a title should have as it stands. */
  line: string;
  unitIds: readonly string[] | null;
}

export interface Entry {
  kind: string;
  path: string;
  unitId: string | null;
  lang: string;
  title: string;
  text: string;
  onDay: string | null;
}

/** The words of a question as the database cuts them. */
export async function wordsOfQuestion(db: Db, text: string): Promise<string[]> {
  const found = await sql<{ words: string[] }>`select search_words(${text}) as words`.execute(db);
  return found.rows[0]?.words ?? [];
}

/**
 * What so many rows have in common is not weighed row by row: the newest of them are as good as any others. Rarer words are
 * looked up by word, common ones by day, where every few rows have them.
 */
const COMMON = 3_000;

export interface EntryCount {
  /** Counted up to `COMMON` + 1. */
  titles: number;
  all: number;
}

const ofKind = ({ query }: EntryFilter, kind: string): string => `(${query}) & 'kind:${kind}'`;
const unitsOf = ({ unitIds }: EntryFilter) => sql`${unitIds && [...unitIds]}::uuid[]`;

/** How many of each kind have the words in their title, and at all. */
export async function countEntries(
  db: Db,
  kinds: readonly string[],
  filter: EntryFilter,
): Promise<Map<string, EntryCount>> {
  const queries = kinds.map((kind) => ofKind(filter, kind));
  const found = await sql<EntryCount & { kind: string }>`
    select k.kind, search_count(k.query::tsquery, true, ${COMMON + 1}, ${unitsOf(filter)}) as titles,
      search_count(k.query::tsquery, false, ${COMMON + 1}, ${unitsOf(filter)}) as "all"
    from unnest(${[...kinds]}::text[], ${queries}::text[]) as k (kind, query)`.execute(db);
  return new Map(found.rows.map(({ kind, titles, all }) => [kind, { titles, all }]));
}

/**
 * Best first: the words as they stand in the title, all words in the title, then by day. Text is fetched for these rows only.
 * `count` is what `countEntries` gave for this kind.
 */
export async function findEntries(
  db: Db,
  kind: string,
  filter: EntryFilter,
  count: EntryCount,
  page: { offset: number; limit: number },
): Promise<Entry[]> {
  const titled = await entriesBy(db, true, kind, filter, count.titles > COMMON, page);
  const left = page.limit - titled.length;
  if (left <= 0 || count.titles > COMMON || count.all <= count.titles) return titled;
  const offset = Math.max(0, page.offset - count.titles);
  return [...titled, ...(await entriesBy(db, false, kind, filter, count.all > COMMON, { offset, limit: left }))];
}

async function entriesBy(
  db: Db,
  inTitles: boolean,
  kind: string,
  filter: EntryFilter,
  isCommon: boolean,
  page: { offset: number; limit: number },
): Promise<Entry[]> {
  const query = sql`${ofKind(filter, kind)}::tsquery`;
  const found = isCommon
    ? sql`select kind, key, lang from search_entry where kind = ${kind}
        ${inTitles ? sql`and title_words @@ ${query}` : sql`and words @@ ${query} and (title_words @@ ${query}) is not true`}
        ${filter.unitIds ? sql`and (unit_id is null or unit_id = any(${unitsOf(filter)}))` : sql``}
        order by on_day desc nulls last, key limit ${page.limit} offset ${page.offset}`
    : sql`select * from search_rare(${query}, ${inTitles}, ${filter.line}, ${unitsOf(filter)}, ${page.limit}, ${page.offset})`;
  const rows = await sql<Entry>`
    select kind, path, unit_id, lang, title, text, on_day
    from (select kind, key, lang, row_number() over () as place from (${found}) as best) as placed
    join search_entry using (kind, key, lang) order by place`.execute(db);
  return rows.rows;
}

/** Which of these words stand in anything that can be found. */
export async function knownWords(db: Db, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const rows = await db
    .selectFrom("searchWord")
    .select("word")
    .where("word", "=", sql<string>`any(${[...words]}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.word));
}
