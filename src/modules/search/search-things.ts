import type { AppContext } from "../../platform/app-context.ts";
import type { Lang } from "../../platform/i18n/index.ts";
import {
  type FoundThing,
  type FoundThings,
  lineOf,
  markedLineOf,
  rateTitle,
  readLine,
  type SearchQuestion,
  type SearchSource,
} from "../../platform/search/index.ts";
import { allButOne, allOf, anySpelling, oneSlipAway, withoutHollow } from "./read-again.ts";
import {
  countEntries,
  type Entry,
  type EntryCount,
  type EntryFilter,
  findEntries,
  knownWords,
  wordsOfQuestion,
} from "./search-entry.store.ts";

export interface SearchAsked {
  text: string;
  lang: Lang;
  now: Date;
  unitSlug: string | null;
  unitIds: readonly string[] | null;
  /** Only things of this kind, in pages; null: the best few of every kind. */
  kind: string | null;
  page: number;
}

export interface FoundGroup extends FoundThings {
  source: SearchSource;
}

export interface Answer {
  /** The kind that answers best comes first. */
  groups: FoundGroup[];
  /** What was searched for instead, where the words as typed found nothing. */
  instead: string | null;
  /** Words without marks that count as found. */
  words: Set<string>;
}

export const ON_PAGE = 20;
const OF_EACH = 5;
/** Counting further helps nobody. */
const SHOWN = 1_000;
/** So many of a kind are looked at again, with marks and places of tones; the database knows neither. */
const WEIGHED = 24;
const MOST_WORDS = 12;
const MOST_SPELLINGS = 12;
/** Texts so long that some of the words stand in them by chance. */
const LONG = new Set(["plan"]);

/** What everybody may find for these words. Sources that fail are left out and logged: the others still answer. */
export async function searchThings(
  app: AppContext,
  sources: readonly SearchSource[],
  asked: SearchAsked,
): Promise<Answer> {
  const line = readLine(asked.text);
  const wanted = asked.kind === null ? sources : sources.filter((one) => one.kind === asked.kind);
  const question: SearchQuestion = {
    ...asked,
    line,
    offset: asked.kind === null ? 0 : (asked.page - 1) * ON_PAGE,
    limit: asked.kind === null ? OF_EACH : ON_PAGE,
  };
  const [kept, answered] = await Promise.all([
    findKept(
      app,
      wanted.filter((one) => !one.find),
      question,
    ),
    Promise.all(wanted.filter((one) => one.find).map((source) => ask(app, source, question))),
  ]);
  const groups = [...kept.groups, ...answered].filter((group) => group.things.length > 0);
  const worth = new Map(groups.map((group) => [group, worthOf(group, question)]));
  groups.sort((a, b) => worth.get(b)! - worth.get(a)!);
  const isElsewhere = answered.some((group) => group.things.length > 0);
  return {
    groups,
    instead: isElsewhere && kept.instead !== null && kept.groups.every((one) => one.total === 0) ? null : kept.instead,
    words: new Set([...line.words, ...kept.words]),
  };
}

async function ask(app: AppContext, source: SearchSource, question: SearchQuestion): Promise<FoundGroup> {
  try {
    return { source, ...(await source.find!(app, question)) };
  } catch (error) {
    app.log.error({ err: error, kind: source.kind }, "a kind left out of the search");
    return { source, things: [], total: 0 };
  }
}

/** What a thing is called besides says less than its title: "khai sinh" is also a word of "Mất giấy tờ". */
const OTHER_NAMES = 0.75;
/** A number as documents have it: "367/2025". */
const NUMBERED = /\d+\s*\/\s*\d{4}/;

function worthOf({ source, things }: FoundGroup, question: SearchQuestion): number {
  const best = Math.max(
    ...things.map((thing) =>
      Math.max(rateTitle(question.line, [thing.title]), OTHER_NAMES * rateTitle(question.line, thing.also ?? [])),
    ),
  );
  return best + source.weight + (source.kind === "document" && NUMBERED.test(question.text) && best >= 1.5 ? 2 : 0);
}

interface Kept {
  groups: FoundGroup[];
  instead: string | null;
  words: string[];
}

/**
 * Rows of `search_entry`. Where all words together find nothing: without words that only ask, then with one slip of the
 * fingers in any word, then with any one word missing.
 */
async function findKept(app: AppContext, sources: readonly SearchSource[], question: SearchQuestion): Promise<Kept> {
  const none: Kept = { groups: [], instead: null, words: [] };
  if (sources.length === 0) return none;
  const kinds = sources.map((one) => one.kind);
  const words = (await wordsOfQuestion(app.db, question.text)).slice(0, MOST_WORDS);
  if (words.length === 0) return none;
  const tried = async (
    query: string,
    among: readonly string[] = kinds,
  ): Promise<{ filter: EntryFilter; counts: Map<string, EntryCount> } | null> => {
    const filter = { query, line: question.line.bare, unitIds: question.unitIds };
    const counts = await countEntries(app.db, among, filter);
    return [...counts.values()].some((count) => count.all > 0) ? { filter, counts } : null;
  };
  const spoken = withoutHollow(words);
  const heart = spoken ?? words;
  let found = (await tried(allOf(words))) ?? (spoken ? await tried(allOf(spoken)) : null);
  let meant: Map<string, string[]> | null = null;
  if (!found) {
    meant = await otherSpellings(app, heart);
    if (meant.size > 0) found = await tried(anySpelling(heart, meant));
    if (!found) meant = null;
  }
  if (!found) {
    const fewer = allButOne(heart);
    found = fewer
      ? await tried(
          fewer,
          kinds.filter((kind) => !LONG.has(kind)),
        )
      : null;
  }
  if (!found) return none;
  const { filter, counts } = found;
  const groups = await Promise.all(
    sources
      .filter((source) => (counts.get(source.kind)?.all ?? 0) > 0)
      .map(async (source) => {
        const count = counts.get(source.kind)!;
        const things = await bestOf(app, source.kind, filter, count, question);
        return { source, things, total: Math.min(count.all, SHOWN), isMore: count.all > SHOWN };
      }),
  );
  const spelled = meant === null ? null : spellingIn(question.line.words, meant, groups);
  return {
    groups,
    instead: spelled?.join(" ") ?? null,
    words: [...words, ...(meant ? [...meant.values()].flat() : [])],
  };
}

/** The first page is weighed again; further pages are as the database gives them. */
async function bestOf(
  app: AppContext,
  kind: string,
  filter: EntryFilter,
  count: EntryCount,
  question: SearchQuestion,
): Promise<FoundThing[]> {
  const { offset, limit } = question;
  if (offset > 0) return (await findEntries(app.db, kind, filter, count, { offset, limit })).map(thingOf);
  const rows = await findEntries(app.db, kind, filter, count, { offset: 0, limit: WEIGHED });
  const weighed = rows.map((row, at) => ({ row, at, worth: weigh(row, question) }));
  weighed.sort((a, b) => b.worth - a.worth || a.at - b.at);
  // What stands on the first page must not come again on the second, so only its own rows change places.
  const first = weighed.filter((one) => limit === OF_EACH || one.at < limit);
  return first.slice(0, limit).map((one) => thingOf(one.row));
}

function weigh(row: Entry, { line }: SearchQuestion): number {
  const inTitle = rateTitle(line, [row.title]);
  if (line.words.length < 2) return inTitle;
  const text = lineOf(row.text);
  const isTold = text.includes(line.bare);
  const isSpelled = line.marked === null || markedLineOf(row.text).includes(line.marked);
  return inTitle + (isTold ? (isSpelled ? 0.8 : 0.2) : 0);
}

const thingOf = (row: Entry): FoundThing => ({
  path: row.path,
  title: row.title,
  text: row.text,
  day: row.onDay,
  unitId: row.unitId,
  textLang: row.lang,
});

/** For words that stand in nothing that can be found: those one slip away that do. */
async function otherSpellings(app: AppContext, words: readonly string[]): Promise<Map<string, string[]>> {
  const near = new Map(words.map((word) => [word, oneSlipAway(word)]));
  const known = await knownWords(app.db, [...new Set([...near].flatMap(([word, others]) => [word, ...others]))]);
  const meant = new Map<string, string[]>();
  for (const [word, others] of near) {
    const living = known.has(word) ? [] : others.filter((other) => known.has(other));
    if (living.length > 0) meant.set(word, living.slice(0, MOST_SPELLINGS));
  }
  return meant;
}

/** The spelling that stands in the best thing found, to tell people what was searched for. */
function spellingIn(
  words: readonly string[],
  meant: ReadonlyMap<string, readonly string[]>,
  groups: readonly FoundGroup[],
): string[] {
  const lines = groups.flatMap((group) => group.things.slice(0, 1).map((one) => lineOf(`${one.title} ${one.text}`)));
  return words.map((word) => {
    const choices = [word, ...(meant.get(word) ?? [])];
    return choices.find((one) => lines.some((line) => line.includes(` ${one} `))) ?? word;
  });
}
