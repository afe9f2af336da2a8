import { SlipFinder } from "./spelling.ts";
import { readSyllable } from "./syllable.ts";

/** All syllables of the catalogue, numbered; how often titles contain them, alone and in pairs. */
export class Vocabulary {
  readonly marked: string[] = [];
  /** As it is written in the catalogue (one of the ways). */
  readonly written: string[] = [];
  readonly bareId: number[] = [];
  readonly bare: string[] = [];
  /** Number of titles with this word, by word and by bare spelling. */
  readonly titles: number[] = [];
  readonly titlesOfBare: number[] = [];
  readonly bodies: number[] = [];
  readonly bodiesOfBare: number[] = [];
  readonly readingsOfBare: number[][] = [];
  private readonly ids = new Map<string, number>();
  private readonly bareIds = new Map<string, number>();
  /** Two bare syllables side by side in titles (first × 65,536 + second): in how many. */
  readonly pairs = new Map<number, number>();
  readonly slips = new SlipFinder();

  id(marked: string, bare: string, raw: string): number {
    const known = this.ids.get(marked);
    if (known !== undefined) return known;
    const id = this.marked.length;
    this.ids.set(marked, id);
    this.marked.push(marked);
    this.written.push(raw);
    this.titles.push(0);
    this.bodies.push(0);
    let bareId = this.bareIds.get(bare);
    if (bareId === undefined) {
      bareId = this.bare.length;
      this.bareIds.set(bare, bareId);
      this.bare.push(bare);
      this.readingsOfBare.push([]);
      this.titlesOfBare.push(0);
      this.bodiesOfBare.push(0);
      this.slips.add(bare);
    }
    this.bareId.push(bareId);
    this.readingsOfBare[bareId]!.push(id);
    return id;
  }

  find(marked: string): number | undefined {
    return this.ids.get(marked);
  }

  readings(bare: string): readonly number[] {
    const id = this.bareIds.get(bare);
    return id === undefined ? [] : this.readingsOfBare[id]!;
  }

  knows(bare: string): boolean {
    return this.bareIds.has(bare);
  }

  titlesWith(bare: string): number {
    const id = this.bareIds.get(bare);
    return id === undefined ? 0 : this.titlesOfBare[id]!;
  }

  bodiesWith(bare: string): number {
    const id = this.bareIds.get(bare);
    return id === undefined ? 0 : this.bodiesOfBare[id]!;
  }

  /** The spelling with marks that titles use most for these bare letters. */
  usual(bare: string): string {
    let best = bare;
    let most = -1;
    for (const id of this.readings(bare)) {
      const count = this.titles[id]! + this.bodies[id]! / 1000;
      if (count > most) {
        most = count;
        best = this.written[id]!;
      }
    }
    return best;
  }

  /** Counts anew, from the words of each title and of each body. */
  recount(titles: Iterable<ReadonlySet<number>>, bodies: Iterable<ReadonlySet<number>>): void {
    for (const counts of [this.titles, this.titlesOfBare, this.bodies, this.bodiesOfBare]) counts.fill(0);
    this.pairs.clear();
    for (const words of titles) this.countTitle(words);
    for (const words of bodies) this.countBody(words);
  }

  countTitle(words: ReadonlySet<number>): void {
    this.count(words, this.titles, this.titlesOfBare);
  }

  countBody(words: ReadonlySet<number>): void {
    this.count(words, this.bodies, this.bodiesOfBare);
  }

  private count(words: ReadonlySet<number>, byWord: number[], byBare: number[]): void {
    for (const id of words) byWord[id]!++;
    for (const bare of new Set([...words].map((id) => this.bareId[id]!))) byBare[bare]!++;
  }

  notePair(first: number, second: number): void {
    const key = this.bareId[first]! * 65_536 + this.bareId[second]!;
    this.pairs.set(key, (this.pairs.get(key) ?? 0) + 1);
  }

  /** In how many titles the two stand side by side. */
  pair(first: string, second: string): number {
    const a = this.bareIds.get(first);
    const b = this.bareIds.get(second);
    return a === undefined || b === undefined ? 0 : (this.pairs.get(a * 65_536 + b) ?? 0);
  }

  /** Bare words beginning with `start`, those of most titles first. */
  beginningWith(start: string, limit: number): string[] {
    const found: { bare: string; titles: number }[] = [];
    for (let id = 0; id < this.bare.length; id++) {
      if (this.bare[id]!.startsWith(start)) found.push({ bare: this.bare[id]!, titles: this.titlesOfBare[id]! });
    }
    found.sort((a, b) => b.titles - a.titles);
    return found.slice(0, limit).map((one) => one.bare);
  }
}

/** The words of a phrase written by us (lexicon), as pairs of spellings. */
export function wordsOf(phrase: string): { marked: string; bare: string }[] {
  return phrase.normalize("NFC").toLowerCase().split(" ").filter(Boolean).map(readSyllable);
}
