/**
 * The index as files a browser can open without a server. What decides the order of answers is carried over to the last
 * digit (words with their numbers, counts, pairs, weights of title words); what can be read out of a title again is read
 * when it is needed. Postings of the other texts, most of the weight, are cut into shards by bare syllable, and a
 * question loads only the shards of its own syllables.
 */
import { readOfficialTitle, readTitle } from "./entry.ts";
import { understand } from "./query.ts";
import { isLocal, type Title } from "./ranking.ts";
import {
  describeTitle,
  placeOf,
  type SearchDoc,
  SearchIndex,
  type SearchOptions,
  type SearchResult,
  type Suggestion,
} from "./search-index.ts";
import { readSyllable } from "./syllable.ts";
import { Vocabulary } from "./vocabulary.ts";

export type PackedDoc = [
  code: string,
  name: string,
  plainName: string | 0,
  field: number,
  levels: number,
  issuer: number,
  prior: number,
  /** Words of the people that editors taught the search for it. */
  ...sayings: string[],
];

/** What a procedure is called besides its official name. */
export type OtherTitles = { plainName: string | null; sayings: readonly string[] };

export type PackedIndex = {
  shards: number;
  /** All syllables by number, as written. */
  words: string;
  counts: string;
  pairs: string;
  titles: string;
  fields: string[];
  issuers: (string | null)[];
  levels: string[][];
  priors: number[];
  docs: PackedDoc[];
};

export function packIndex(
  index: SearchIndex,
  titlesOf: ReadonlyMap<string, OtherTitles>,
  shards = 64,
): {
  core: PackedIndex;
  shards: string[];
} {
  const { vocabulary, docs, titlePostings, bodyPostings } = index.parts();
  const renumbered = new Map<number, number>();
  const living = docs.filter((doc, number) => {
    if (doc) renumbered.set(number, renumbered.size);
    return doc !== undefined;
  }) as SearchDoc[];
  const fields = new Table<string>();
  const issuers = new Table<string | null>();
  const priors = new Table<number>();
  const levels = new Table<string>();

  const counts = new ByteWriter();
  for (let id = 0; id < vocabulary.marked.length; id++) {
    counts.number(vocabulary.titles[id]!);
    counts.number(vocabulary.bodies[id]!);
  }
  for (let id = 0; id < vocabulary.bare.length; id++) {
    counts.number(vocabulary.titlesOfBare[id]!);
    counts.number(vocabulary.bodiesOfBare[id]!);
  }
  const pairs = new ByteWriter();
  let last = 0;
  for (const [key, count] of [...vocabulary.pairs].sort((a, b) => a[0] - b[0])) {
    pairs.number(key - last);
    pairs.number(count);
    last = key;
  }
  const titles = new ByteWriter();
  const bodies = Array.from({ length: shards }, () => ({ bytes: new ByteWriter(), last: 0 }));
  for (let id = 0; id < vocabulary.marked.length; id++) {
    writePostings(titles, titlePostings[id] ?? [], renumbered);
    const shard = bodies[vocabulary.bareId[id]! % shards]!;
    const postings = bodyPostings[id];
    if (!postings || postings.length === 0) continue;
    shard.bytes.number(id - shard.last);
    shard.last = id;
    writePostings(shard.bytes, postings, renumbered);
  }
  const core: PackedIndex = {
    shards,
    words: vocabulary.written.join(" "),
    counts: counts.text(),
    pairs: pairs.text(),
    titles: titles.text(),
    docs: living.map((doc) => [
      doc.code,
      doc.name,
      titlesOf.get(doc.code)?.plainName ?? 0,
      fields.at(doc.field),
      levels.at(doc.levels.join(" ")),
      issuers.at(doc.issuer),
      priors.at(doc.prior),
      ...(titlesOf.get(doc.code)?.sayings ?? []),
    ]),
    fields: fields.values,
    issuers: issuers.values,
    levels: levels.values.map((text) => text.split(" ").filter(Boolean)),
    priors: priors.values,
  };
  return { core, shards: bodies.map((one) => one.bytes.text()) };
}

/** A packed index opened for searching. `needs` tells which shards a question wants; `add` takes them in. */
export class OpenedIndex {
  private readonly index: SearchIndex;
  private readonly vocabulary = new Vocabulary();
  private readonly bodyPostings: number[][] = [];
  private readonly shards: number;
  private readonly taken = new Set<number>();

  constructor(core: PackedIndex) {
    const { vocabulary } = this;
    this.shards = core.shards;
    for (const raw of core.words.split(" ")) {
      const { marked, bare } = readSyllable(raw);
      vocabulary.id(marked, bare, raw);
    }
    const counts = new ByteReader(core.counts);
    for (let id = 0; id < vocabulary.marked.length; id++) {
      vocabulary.titles[id] = counts.number();
      vocabulary.bodies[id] = counts.number();
    }
    for (let id = 0; id < vocabulary.bare.length; id++) {
      vocabulary.titlesOfBare[id] = counts.number();
      vocabulary.bodiesOfBare[id] = counts.number();
    }
    const pairs = new ByteReader(core.pairs);
    for (let key = 0; !pairs.atEnd; ) {
      key += pairs.number();
      vocabulary.pairs.set(key, pairs.number());
    }
    const titles = new ByteReader(core.titles);
    const titlePostings = vocabulary.marked.map(() => readPostings(titles));
    const docs = core.docs.map((doc) => new PackedSearchDoc(doc, core, vocabulary));
    this.index = SearchIndex.of({ vocabulary, docs, titlePostings, bodyPostings: this.bodyPostings });
  }

  /** Numbers of the shards this question wants and nobody has taken in yet. */
  needs(text: string): number[] {
    const wanted = new Set<number>();
    for (const slot of understand(text, this.vocabulary).slots) {
      if (slot.body === 0) continue;
      for (const word of slot.readings.keys()) wanted.add(this.vocabulary.bareId[word]! % this.shards);
    }
    return [...wanted].filter((shard) => !this.taken.has(shard));
  }

  add(shard: number, packed: string): void {
    this.taken.add(shard);
    const bytes = new ByteReader(packed);
    for (let id = 0; !bytes.atEnd; ) {
      id += bytes.number();
      this.bodyPostings[id] = readPostings(bytes);
    }
  }

  search(text: string, options: SearchOptions = {}): SearchResult {
    return this.index.search(text, options);
  }

  /** Needs no shard: what is suggested while typing is read from titles. */
  suggest(prefix: string, limit = 8): Suggestion[] {
    return this.index.suggest(prefix, limit);
  }
}

/** Titles are read when a question comes near them; most never are. */
class PackedSearchDoc implements SearchDoc {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly string[];
  readonly issuer: string | null;
  readonly prior: number;
  readonly plainName: string | null;
  private readonly vocabulary: Vocabulary;
  private description: ReturnType<typeof describeTitle> | undefined;
  private readonly sayings: readonly string[];
  private read: Title[] | undefined;

  constructor(doc: PackedDoc, core: PackedIndex, vocabulary: Vocabulary) {
    [this.code, this.name] = doc;
    this.plainName = doc[2] === 0 ? null : doc[2];
    this.field = core.fields[doc[3]]!;
    this.levels = core.levels[doc[4]]!;
    this.issuer = core.issuers[doc[5]]!;
    this.prior = core.priors[doc[6]]!;
    this.sayings = doc.slice(7) as string[];
    this.vocabulary = vocabulary;
  }

  get titles(): Title[] {
    const others = [...(this.plainName === null ? [] : [this.plainName]), ...this.sayings];
    this.read ??= [readOfficialTitle(this), ...others.map(readTitle)].map((words) => ({
      words: Int32Array.from(words, (word) => this.vocabulary.id(word.marked, word.bare, word.raw)),
      weights: Float32Array.from(words, (word) => word.weight),
    }));
    return this.read;
  }

  get titleKey() {
    return this.described.titleKey;
  }

  get actions() {
    return this.described.actions;
  }

  get qualifiers() {
    return this.described.qualifiers;
  }

  get place(): string {
    return isLocal(this.issuer) ? placeOf(this.issuer!) : "";
  }

  private get described() {
    this.description ??= describeTitle(readOfficialTitle(this));
    return this.description;
  }
}

function writePostings(bytes: ByteWriter, postings: readonly number[], renumbered: ReadonlyMap<number, number>): void {
  const living = postings.flatMap((posting) => {
    const number = renumbered.get(posting >>> 8);
    return number === undefined ? [] : [[number, posting & 255] as const];
  });
  bytes.number(living.length);
  let last = 0;
  for (const [number, weight] of living) {
    bytes.number(number - last);
    bytes.byte(weight);
    last = number;
  }
}

function readPostings(bytes: ByteReader): number[] {
  const postings = new Array<number>(bytes.number());
  let number = 0;
  for (let at = 0; at < postings.length; at++) {
    number += bytes.number();
    postings[at] = number * 256 + bytes.byte();
  }
  return postings;
}

/** Values by number, each once. */
class Table<T> {
  readonly values: T[] = [];
  private readonly numbers = new Map<T, number>();

  at(value: T): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Numbers in as few bytes as they need, seven bits each. */
class ByteWriter {
  private readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value);
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  text(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.bytes.length; at += 8_190) {
      parts.push(btoa(String.fromCharCode(...this.bytes.slice(at, at + 8_190))));
    }
    return parts.join("");
  }
}

class ByteReader {
  private readonly bytes: string;
  private at = 0;

  constructor(text: string) {
    this.bytes = atob(text);
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes.charCodeAt(this.at++);
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }
}
