import { BODY, readOfficialTitle, readTitle, type SearchEntry, TALK, type TitleWord } from "./entry.ts";
import type { Action } from "./lexicon/actions.ts";
import { received } from "./lexicon/common-procedures.ts";
import { actionsOfTitle, qualifiersOfTitle } from "./lexicon.ts";
import { type Query, rarity, type Slot, understand, understandBeginning } from "./query.ts";
import { isLocal, priorFor, type Title, TitleReader, WEIGHTS } from "./ranking.ts";
import { readSyllables } from "./syllable.ts";
import { Vocabulary } from "./vocabulary.ts";

export type SearchHit = {
  code: string;
  id?: string;
  score: number;
};

export type SearchResult = {
  total: number;
  hits: SearchHit[];
  /** The question with its spelling corrected, where that was needed. */
  didYouMean?: string;
  /** Everyday words that were read as official ones: "sổ đỏ" -> what the law calls it. */
  understood: { said: string; meant: string }[];
};

export type Searchable = Pick<SearchEntry, "id" | "code" | "name" | "field" | "levels" | "issuer">;

export type SearchOptions = {
  filter?: (entry: Searchable) => boolean;
  limit?: number;
  offset?: number;
  /** Multiplies the score of an entry, for instance for procedures of the reader's own province. */
  boost?: (entry: Searchable) => number;
};

export type Suggestion = { code: string; name: string };

export type SearchDoc = Searchable & {
  readonly titles: Title[];
  readonly titleKey: string;
  readonly actions: ReadonlySet<Action>;
  readonly qualifiers: number[];
  readonly prior: number;
  readonly place: string;
};
type Doc = SearchDoc;

/** What an index is made of, for `packed-index.ts`. */
export type IndexParts = {
  vocabulary: Vocabulary;
  docs: (SearchDoc | undefined)[];
  titlePostings: number[][];
  bodyPostings: number[][];
};

const daily = new Set<string>(received.daily);
const often = new Set<string>(received.often);

/** Rough scores are kept in one byte beside the number of the document. */
const STEPS = 255;
const BODY_HALF = 1.2;
/** Below this part of the best score an answer is no answer; the rough score of step 1 has to be nearer. */
const NOT_AN_ANSWER = 0.3;
const RATHER = 0.6;
/** Questions that are no business of an office ("thời tiết ngày mai") stay below, real ones above. */
const WORTH_SHOWING = 0.24;
const FEW = 40;
const MANY = 16;

type Rough = { number: number; rated: number; body: number };

export function buildSearchIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const index = new SearchIndex();
  for (const entry of entries) index.update(entry);
  return index;
}

/**
 * The catalogue in memory. Pure: no database, no file, no clock, so that a browser or a USB stick searches with the
 * same ranking. An entry is replaced by adding it again; the old one is skipped until a quarter is outdated, then
 * everything is packed.
 */
export class SearchIndex {
  private vocabulary = new Vocabulary();
  private docs: (Doc | undefined)[] = [];
  private numberOf = new Map<string, number>();
  /** By word: number of document × 256 + weight. */
  private titlePostings: number[][] = [];
  private bodyPostings: number[][] = [];
  private dead = 0;
  private roughTitle = new Float32Array(0);
  private roughBody = new Float32Array(0);
  private rarity: Float32Array | undefined;
  /** By document; 0 for the outdated. */
  private priors: number[] = [];

  get size(): number {
    return this.numberOf.size;
  }

  parts(): IndexParts {
    const { vocabulary, docs, titlePostings, bodyPostings } = this;
    return { vocabulary, docs, titlePostings, bodyPostings };
  }

  /** An index of ready parts, for searching only. */
  static of(parts: IndexParts): SearchIndex {
    const index = new SearchIndex();
    index.vocabulary = parts.vocabulary;
    index.docs = parts.docs;
    index.titlePostings = parts.titlePostings;
    index.bodyPostings = parts.bodyPostings;
    index.priors = parts.docs.map((doc) => doc?.prior ?? 0);
    index.numberOf = new Map(parts.docs.flatMap((doc, number) => (doc ? [[keyOf(doc), number] as const] : [])));
    return index;
  }

  update(entry: SearchEntry): void {
    this.remove(keyOf(entry));
    this.rarity = undefined;
    const number = this.docs.length;
    const titles = [readOfficialTitle(entry)];
    if (entry.plainName) titles.push(readTitle(entry.plainName));
    for (const saying of entry.sayings ?? []) titles.push(readTitle(saying));
    const official = titles[0]!;
    this.docs.push({
      ...(entry.id === undefined ? {} : { id: entry.id }),
      code: entry.code,
      name: entry.name,
      field: entry.field,
      levels: entry.levels,
      issuer: entry.issuer,
      titles: titles.map((words) => this.indexTitle(words)),
      ...describeTitle(official),
      prior: priorFor(entry, daily.has(entry.code) ? 2 : often.has(entry.code) ? 1 : 0),
      place: isLocal(entry.issuer) ? placeOf(entry.issuer!) : "",
    });
    this.priors.push(this.docs[number]!.prior);
    this.numberOf.set(keyOf(entry), number);
    this.postTitle(number, titles);
    this.postBody(number, entry);
  }

  /** `key`: the entry's id, or its code where it has none. */
  remove(key: string): void {
    const number = this.numberOf.get(key);
    if (number === undefined) return;
    this.numberOf.delete(key);
    this.docs[number] = undefined;
    this.priors[number] = 0;
    this.dead++;
    if (this.dead > 200 && this.dead * 4 > this.docs.length) this.pack();
  }

  search(text: string, options: SearchOptions = {}): SearchResult {
    const query = understand(text, this.vocabulary);
    const ranked = this.rank(query, options);
    const offset = Math.max(0, options.offset ?? 0);
    const limit = Math.max(0, options.limit ?? 10);
    const hits = ranked.slice(offset, offset + limit).map(({ number, score }) => {
      const { code, id } = this.docs[number]!;
      return { code, ...(id === undefined ? {} : { id }), score: Math.round(score * 1000) / 1000 };
    });
    const result: SearchResult = {
      total: ranked.length,
      hits,
      understood: query.groups.map(({ said, meanings }) => ({
        said,
        meant: meanings[0]!.slots.map((slot) => this.spellOut(slot)).join(" "),
      })),
    };
    if (query.corrected) result.didYouMean = query.corrected;
    return result;
  }

  /** A word of an official wording as the catalogue writes it: the reading that is meant, not the most usual one. */
  private spellOut(slot: Slot): string {
    for (const [word, strength] of slot.readings) if (strength === 1) return this.vocabulary.written[word]!;
    return this.vocabulary.usual(slot.bare);
  }

  /** Names of procedures while typing: the last word may be unfinished. Short everyday names first. */
  suggest(prefix: string, limit = 8): Suggestion[] {
    const query = understandBeginning(prefix, this.vocabulary);
    if (query.slots.length === 0 && query.groups.length === 0 && !query.codePrefix) return [];
    const seen = new Set<string>();
    const suggestions: Suggestion[] = [];
    for (const { number } of this.rank(query, { boost: (entry) => (entry as Doc).prior ** 4 })) {
      const doc = this.docs[number]!;
      if (seen.has(doc.titleKey)) continue;
      seen.add(doc.titleKey);
      suggestions.push({ code: doc.code, name: doc.name });
      if (suggestions.length >= limit) break;
    }
    return suggestions;
  }

  // ------------------------------------------------------------------------------------------------------- ranking

  private rank(query: Query, options: SearchOptions): { number: number; score: number }[] {
    const byCode = this.byCode(query, options);
    const { best, others } = asksInWords(query) ? this.rough(query, options) : NOTHING;
    const reader = new TitleReader(query, this.titleRarity());
    const bodyTotal = query.slots.reduce((sum, slot) => sum + slot.body, 0) || 1;
    const scored: { number: number; score: number }[] = [];
    for (const { number, body } of best) {
      const doc = this.docs[number]!;
      let score = reader.score(doc, Math.min(1, body / bodyTotal));
      if (doc.place && query.bareText.includes(doc.place)) score *= WEIGHTS.OWN_PLACE;
      if (options.boost) score *= options.boost(doc);
      scored.push({ number, score });
    }
    scored.sort((a, b) => b.score - a.score || a.number - b.number);
    lowerRepeated(scored, (number) => this.docs[number]!.titleKey);
    const least = (scored[0]?.score ?? 0) * NOT_AN_ANSWER;
    const answers = scored.filter(
      ({ number, score }) => score >= least && score > WORTH_SHOWING && !byCode.includes(number),
    );
    const ranked = [...byCode.map((number) => ({ number, score: 10 })), ...answers];
    // Beyond what was read closely (nobody's first pages) the rough order has to do.
    const end = (answers[answers.length - 1]?.score ?? 0) * 0.99;
    others.sort((a, b) => b.rated - a.rated);
    for (const { number, rated } of others) {
      if (!byCode.includes(number)) ranked.push({ number, score: (end * rated) / others[0]!.rated });
    }
    return ranked;
  }

  private byCode(query: Query, options: SearchOptions): number[] {
    const allowed = (number: number) => !options.filter || options.filter(this.docs[number]!);
    const found: number[] = [];
    const take = (fits: (code: string) => boolean) => {
      for (const [number, doc] of this.docs.entries()) {
        if (doc && fits(doc.code) && allowed(number)) found.push(number);
        if (found.length >= 50) break;
      }
    };
    const { codes, codePrefix } = query;
    if (codes.length > 0) take((code) => codes.includes(code));
    if (found.length === 0 && codePrefix && codePrefix.length >= 3) take((code) => code.startsWith(codePrefix));
    return found.sort((a, b) => this.docs[a]!.code.localeCompare(this.docs[b]!.code));
  }

  /** Step 1: adds up the words found and keeps the best. */
  private rough(query: Query, options: SearchOptions): { best: Rough[]; others: Rough[] } {
    const size = this.docs.length;
    if (this.roughTitle.length < size) {
      this.roughTitle = new Float32Array(size + 1024);
      this.roughBody = new Float32Array(size + 1024);
    }
    this.roughTitle.fill(0, 0, size);
    this.roughBody.fill(0, 0, size);
    for (const slot of query.slots) this.addSlot(slot, 1, true);
    for (const group of query.groups) {
      for (const meaning of group.meanings) {
        const share = (WEIGHTS.MEANING * meaning.weight * group.mass) / Math.max(1, meaning.mass);
        for (const slot of meaning.slots) this.addSlot(slot, share, false);
      }
    }
    let most = 0;
    for (let number = 0; number < size; number++) {
      const rated = (this.roughTitle[number]! + WEIGHTS.BODY * this.roughBody[number]!) * this.priors[number]!;
      const counts = rated > 0 && (!options.filter || options.filter(this.docs[number]!));
      this.roughTitle[number] = counts ? rated : 0;
      if (counts && rated > most) most = rated;
    }
    return this.best(size, most);
  }

  /** The best by rough score: counted into steps of the best score first, so that nothing has to be sorted. */
  private best(size: number, most: number): { best: Rough[]; others: Rough[] } {
    if (most === 0) return { best: [], others: [] };
    const steps = new Uint16Array(1024);
    const scale = 1023 / most;
    for (let number = 0; number < size; number++) {
      const rated = this.roughTitle[number]!;
      if (rated > 0) steps[(rated * scale) | 0]!++;
    }
    let least = 1023;
    let count = steps[least]!;
    while (least > 0 && count < WEIGHTS.RERANKED) {
      const next = steps[least - 1]!;
      // Many documents with nothing but the same common word: enough is enough.
      if (count >= FEW && count + next > 2 * WEIGHTS.RERANKED) break;
      count += next;
      least--;
    }
    const best: Rough[] = [];
    const others: Rough[] = [];
    const half = most * RATHER;
    for (let number = 0; number < size; number++) {
      const rated = this.roughTitle[number]!;
      if (rated <= 0) continue;
      if (((rated * scale) | 0) >= least) best.push({ number, rated, body: this.roughBody[number]! });
      else if (rated >= half) others.push({ number, rated, body: 0 });
    }
    return { best, others };
  }

  private addSlot(slot: Slot, share: number, withBody: boolean): void {
    // A word still being typed stands for many words; a title with several of them is no better than with one.
    const once = slot.readings.size > MANY ? new Set<number>() : null;
    for (const [word, strength] of slot.readings) {
      const title = (slot.title * strength * share) / STEPS;
      if (title > 0) {
        for (const posting of this.titlePostings[word] ?? []) {
          const number = posting >>> 8;
          if (once?.has(number)) continue;
          once?.add(number);
          this.roughTitle[number]! += title * (posting & 255);
        }
      }
      const body = (slot.body * strength) / STEPS;
      if (withBody && body > 0 && !once) {
        for (const posting of this.bodyPostings[word] ?? []) this.roughBody[posting >>> 8]! += body * (posting & 255);
      }
    }
  }

  /** Rarity of each word in titles; counted anew after a change. */
  private titleRarity(): Float32Array {
    this.rarity ??= Float32Array.from(this.vocabulary.titles, (count) => rarity(count));
    return this.rarity;
  }

  // ------------------------------------------------------------------------------------------------------ indexing

  private indexTitle(words: readonly TitleWord[]): Title {
    const ids = Int32Array.from(words, (word) => this.vocabulary.id(word.marked, word.bare, word.raw));
    const title = { words: ids, weights: Float32Array.from(words, (word) => word.weight) };
    this.notePairs(title);
    return title;
  }

  private notePairs(title: Title): void {
    const words = ownPart(title);
    for (let at = 0; at + 1 < words.length; at++) this.vocabulary.notePair(words[at]!, words[at + 1]!);
  }

  private postTitle(number: number, titles: readonly TitleWord[][]): void {
    const weights = new Map<number, number>();
    for (const title of titles) {
      for (const word of title) {
        const id = this.vocabulary.id(word.marked, word.bare, word.raw);
        // Even a hollow word or an aside makes the document findable.
        weights.set(id, Math.max(weights.get(id) ?? 0, 0.3 + 0.7 * word.weight));
      }
    }
    post(this.titlePostings, number, weights);
    this.vocabulary.countTitle(ownWords(this.docs[number]!.titles));
  }

  private postBody(number: number, entry: SearchEntry): void {
    const weights = new Map<number, number>();
    for (const { read, weight, atMost, usual } of BODY) {
      const syllables = readSyllables(read(entry).slice(0, atMost * 12), atMost);
      const one = weight / (0.5 + (0.5 * syllables.length) / usual);
      for (const word of syllables) {
        const id = this.vocabulary.id(word.marked, word.bare, word.raw);
        weights.set(id, (weights.get(id) ?? 0) + one);
      }
    }
    for (const [id, weight] of weights) weights.set(id, weight / (weight + BODY_HALF));
    post(this.bodyPostings, number, weights);
    this.vocabulary.countBody(new Set(weights.keys()));
  }

  /** Gives the living documents new numbers and forgets the others. */
  private pack(): void {
    const renumbered = new Map<number, number>();
    const docs: Doc[] = [];
    for (const [number, doc] of this.docs.entries()) {
      if (!doc) continue;
      renumbered.set(number, docs.length);
      docs.push(doc);
    }
    this.docs = docs;
    this.priors = docs.map((doc) => doc.prior);
    this.numberOf = new Map(docs.map((doc, number) => [keyOf(doc), number]));
    const bodies = docs.map(() => new Set<number>());
    for (const postings of [this.titlePostings, this.bodyPostings]) {
      for (const [word, list] of postings.entries()) {
        if (!list) continue;
        postings[word] = list.flatMap((posting) => {
          const number = renumbered.get(posting >>> 8);
          if (number === undefined) return [];
          if (postings === this.bodyPostings) bodies[number]!.add(word);
          return [number * 256 + (posting & 255)];
        });
      }
    }
    this.vocabulary.recount(
      docs.map((doc) => ownWords(doc.titles)),
      bodies,
    );
    for (const { titles } of docs) for (const title of titles) this.notePairs(title);
    this.rarity = undefined;
    this.dead = 0;
  }
}

/** A title without what people only talk about beside it: rarity and pairs are counted of what is written. */
function ownPart({ words, weights }: Title): Int32Array {
  const end = weights.indexOf(TALK);
  return end < 0 ? words : words.subarray(0, end);
}

function ownWords(titles: readonly Title[]): Set<number> {
  return new Set(titles.flatMap((title) => [...ownPart(title)]));
}

export function describeTitle(official: readonly TitleWord[]): Pick<SearchDoc, "titleKey" | "actions" | "qualifiers"> {
  // Cases and asides describe; what is done stands in the first clause.
  const deed = official.filter((word) => word.weight >= 0.6 || word.weight === 0).slice(0, 24);
  return {
    // The same procedure at another level differs by an aside in brackets.
    titleKey: official
      .filter((word) => word.weight > 0.2)
      .map((word) => word.bare)
      .join(" "),
    actions: actionsOfTitle(deed),
    qualifiers: qualifiersOfTitle(official.filter((word) => word.weight !== TALK)),
  };
}

const NOTHING: { best: Rough[]; others: Rough[] } = { best: [], others: [] };

/** Digits and single letters ("1=1", "{{7*7}}") stand in many titles and mean none of them. */
function asksInWords({ slots, groups }: Query): boolean {
  return groups.length > 0 || slots.some((slot) => slot.readings.size > 0 && /[a-z][a-z\d]/.test(slot.bare));
}

const keyOf = (entry: Searchable): string => entry.id ?? entry.code;

function post(postings: number[][], number: number, weights: ReadonlyMap<number, number>): void {
  for (const [id, weight] of weights) {
    const posting = number * 256 + Math.max(1, Math.round(Math.min(1, weight) * STEPS));
    const list = postings[id];
    if (list) list.push(posting);
    else postings[id] = [posting];
  }
}

/** Further copies of a title step back, so that three answers are three different procedures. */
function lowerRepeated(scored: { number: number; score: number }[], keyOf: (number: number) => string): void {
  const times = new Map<string, number>();
  let changed = false;
  for (const one of scored) {
    const key = keyOf(one.number);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before > 0) {
      one.score *= WEIGHTS.REPEATED ** before;
      changed = true;
    }
  }
  if (changed) scored.sort((a, b) => b.score - a.score || a.number - b.number);
}

/** "UBND tỉnh Lạng Sơn" -> " lang son ", to be found in a question. */
export function placeOf(issuer: string): string {
  const words = readSyllables(issuer).map((word) => word.bare);
  const from = Math.max(words.lastIndexOf("tinh"), words.lastIndexOf("pho"));
  return ` ${words.slice(from + 1).join(" ")} `;
}
