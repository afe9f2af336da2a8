import { agreement, readSyllable } from "./syllable.ts";

/**
 * Phrases as people write them down in the lexicon, compiled into one trie per list.
 *
 *   "mở (tiệm|quán|cửa hàng)"   alternatives, of one or more words; an empty one makes the group optional
 *   "giấy? khai sinh"            an optional word
 *   "{kin} … mất"                a class of words, and a gap of up to six words
 */
export type Classes = Record<string, string>;

type Step = { word: string } | { gap: true } | { oneOf: string };

/** The words of a class by their bare spelling. */
type ClassMembers = ReadonlyMap<string, readonly string[]>;
/** Only edges of a common beginning are shared between phrases; those that lead out of a group belong to one. */
type Edge<T> = { marked: string; to: Node<T>; shared: boolean };
type Node<T> = {
  words: Map<string, Edge<T>[]>;
  classes: { members: ClassMembers; to: Node<T> }[];
  gap: Node<T> | null;
  skips: Node<T>[];
  ends: T[];
};

const GAP = 6;
/** Text made to match everything everywhere is not followed for ever. */
const MOST_STEPS = 6_000;
const MEANT_ENOUGH = 0.55;
const ONE_WORD = 0.85;
/** What is left of the trust in another reading of a word whose neighbours were typed with marks. */
const MARKS_TYPED = 0.65;

/** `used`: positions of the words that were named by the phrase (gaps left out). */
export type PhraseMatch<T> = { used: number[]; value: T; trust: number };

/** A word of the query with what else it may stand for (corrected spellings). */
export type Readable = {
  marked: string;
  bare: string;
  alternatives?: { bare: string; trust: number }[];
  /** Stands among words typed with their marks, so a mark it lacks is hardly one left out. */
  marksTyped?: boolean;
};

export class PhraseBook<T> {
  private readonly root: Node<T> = newNode();
  private readonly classes = new Map<string, Map<string, string[]>>();
  /** Every word used in a phrase, so that the spelling correction knows it. */
  readonly vocabulary = new Set<string>();
  readonly pairs = new Set<string>();
  private stepsLeft = 0;

  constructor(classes: Classes = {}) {
    for (const [name, words] of Object.entries(classes)) {
      const byBare = new Map<string, string[]>();
      for (const word of words.split(" ")) {
        const { marked, bare } = readSyllable(word.normalize("NFC"));
        byBare.set(bare, [...(byBare.get(bare) ?? []), marked]);
        this.vocabulary.add(bare);
      }
      this.classes.set(name, byBare);
    }
  }

  add(pattern: string, value: T): void {
    for (const one of inAnyOrder(pattern.split(" ~ "))) {
      const [end] = this.grow(readPattern(one.join(" … ")), this.root, [], null);
      end.ends.push(value);
    }
  }

  /** Lays the parts of a phrase one behind the other; the last one leads to `to`, if given. */
  private grow(parts: readonly Part[], from: Node<T>, before: string[], to: Node<T> | null): [Node<T>, string[]] {
    let node = from;
    let last = before;
    for (const [index, part] of parts.entries()) {
      const target = index === parts.length - 1 ? to : null;
      if ("step" in part) {
        node = this.step(node, part.step, last, target ?? (node === from && from !== this.root ? newNode() : null));
        last = "word" in part.step ? [readSyllable(part.step.word).bare] : [];
        continue;
      }
      const join = target ?? newNode<T>();
      const lasts: string[] = [];
      for (const choice of part.choices) {
        if (choice.length === 0) {
          node.skips.push(join);
          lasts.push(...last);
        } else {
          lasts.push(...this.grow(choice, node, last, join)[1]);
        }
      }
      node = join;
      last = lasts;
    }
    return [node, last];
  }

  /** One step of a phrase; to a common node where none is given. */
  private step(node: Node<T>, step: Step, before: readonly string[], to: Node<T> | null): Node<T> {
    if ("gap" in step) {
      if (to) {
        node.gap ??= newNode();
        node.gap.skips.push(to);
        return to;
      }
      node.gap ??= newNode();
      return node.gap;
    }
    if ("oneOf" in step) {
      const members = this.classes.get(step.oneOf);
      if (!members) throw new Error(`unknown class of words: ${step.oneOf}`);
      const target = to ?? newNode<T>();
      node.classes.push({ members, to: target });
      return target;
    }
    const { marked, bare } = readSyllable(step.word);
    this.vocabulary.add(bare);
    for (const word of before) this.pairs.add(`${word} ${bare}`);
    const edges = node.words.get(bare) ?? [];
    if (edges.length === 0) node.words.set(bare, edges);
    const common = to ? undefined : edges.find((edge) => edge.shared && edge.marked === marked);
    if (common) return common.to;
    const edge = { marked, to: to ?? newNode<T>(), shared: to === null };
    edges.push(edge);
    return edge.to;
  }

  /** All matches, those with most words first; a match whose words all belong to a longer one is left out. */
  match(words: readonly Readable[], least = MEANT_ENOUGH): PhraseMatch<T>[] {
    let found: PhraseMatch<T>[] = [];
    this.stepsLeft = MOST_STEPS;
    for (let from = 0; from < words.length; from++) this.walk(words, from, this.root, 1, [], found);
    // One word alone says something only if it stands there exactly.
    found = found.filter((one) => one.trust >= (one.used.length > 1 ? least : ONE_WORD));
    found.sort((a, b) => b.used.length - a.used.length || b.trust - a.trust);
    const kept: PhraseMatch<T>[] = [];
    for (const one of found) {
      const within = (other: PhraseMatch<T>) => one.used.every((at) => other.used.includes(at));
      const covered = kept.some(
        (other) => within(other) && (other.used.length > one.used.length || other.value === one.value),
      );
      if (!covered) kept.push(one);
    }
    return kept;
  }

  /** Values of the phrases that begin with these words, the last of which may be unfinished. */
  complete(words: readonly Readable[], limit: number): T[] {
    const last = words[words.length - 1];
    if (!last) return [];
    let nodes = withSkips([this.root]);
    for (const word of words.slice(0, -1)) {
      const next: Node<T>[] = [];
      for (const node of nodes) this.eachStep(node, word, (to) => next.push(to));
      nodes = withSkips(next);
    }
    const found = new Set<T>();
    for (const node of nodes) {
      for (const [bare, edges] of node.words) {
        if (!bare.startsWith(last.bare)) continue;
        for (const edge of edges) {
          if (hasMarksOf(last) && bare === last.bare && agreement(last.marked, edge.marked) < MEANT_ENOUGH) continue;
          collectEnds(edge.to, found, limit, 4);
        }
      }
    }
    return [...found];
  }

  /** Calls back for each way on over this word. A callback, because an array per step would be most of the garbage. */
  private eachStep(node: Node<T>, word: Readable, take: (to: Node<T>, trust: number) => void): void {
    const edges = node.words.get(word.bare);
    if (edges) {
      for (const edge of edges) {
        const trust = trustIn(word, edge.marked);
        if (trust >= MEANT_ENOUGH) take(edge.to, trust);
      }
    }
    if (word.alternatives) {
      for (const other of word.alternatives) {
        for (const edge of node.words.get(other.bare) ?? []) take(edge.to, other.trust);
      }
    }
    for (const { members, to } of node.classes) {
      const spellings = members.get(word.bare);
      if (!spellings) continue;
      for (const marked of spellings) {
        const trust = trustIn(word, marked);
        if (trust >= MEANT_ENOUGH) take(to, trust);
      }
    }
  }

  private walk(
    words: readonly Readable[],
    at: number,
    node: Node<T>,
    trust: number,
    used: number[],
    found: PhraseMatch<T>[],
  ): void {
    if (used.length > 16 || found.length > 300 || this.stepsLeft-- < 0) return;
    for (const value of node.ends) found.push({ used: used.slice(), value, trust });
    for (const other of node.skips) this.walk(words, at, other, trust, used, found);
    const word = words[at];
    if (!word) return;
    this.eachStep(node, word, (to, fits) => {
      used.push(at);
      this.walk(words, at + 1, to, Math.min(trust, fits), used, found);
      used.pop();
    });
    if (!node.gap) return;
    for (let skip = 0; skip <= GAP && at + skip < words.length; skip++) {
      this.walk(words, at + skip, node.gap, trust, used, found);
    }
  }
}

function trustIn(word: Readable, written: string): number {
  const trust = agreement(word.marked, written);
  return word.marksTyped && trust < 1 ? trust * MARKS_TYPED : trust;
}

function newNode<T>(): Node<T> {
  return { words: new Map(), classes: [], gap: null, skips: [], ends: [] };
}

function inAnyOrder(parts: string[]): string[][] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((part, at) => inAnyOrder(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]));
}

function hasMarksOf(word: Readable): boolean {
  return word.marked !== word.bare;
}

function withSkips<T>(nodes: Node<T>[]): Node<T>[] {
  const all = new Set(nodes);
  for (const node of all) for (const other of node.skips) all.add(other);
  return [...all];
}

function collectEnds<T>(node: Node<T>, found: Set<T>, limit: number, depth: number): void {
  if (found.size >= limit || depth === 0) return;
  for (const value of node.ends) found.add(value);
  for (const other of node.skips) collectEnds(other, found, limit, depth);
  for (const edges of node.words.values()) for (const edge of edges) collectEnds(edge.to, found, limit, depth - 1);
}

type Part = { step: Step } | { choices: Part[][] };

/** Reads a pattern; groups may stand in groups. */
function readPattern(pattern: string): Part[] {
  const tokens =
    pattern
      .normalize("NFC")
      .toLowerCase()
      .match(/[()|?]|[^\s()|?]+/g) ?? [];
  let at = 0;
  const row = (): Part[] => {
    const parts: Part[] = [];
    while (at < tokens.length && tokens[at] !== ")" && tokens[at] !== "|") {
      const token = tokens[at++]!;
      let part: Part = { step: toStep(token) };
      if (token === "(") {
        const choices = [row()];
        while (tokens[at] === "|") {
          at++;
          choices.push(row());
        }
        if (tokens[at++] !== ")") throw new Error(`bracket not closed: ${pattern}`);
        part = { choices };
      }
      if (tokens[at] === "?") {
        at++;
        part = { choices: "choices" in part ? [...part.choices, []] : [[part], []] };
      }
      parts.push(part);
    }
    return parts;
  };
  const parts = row();
  if (at < tokens.length) throw new Error(`bracket too many: ${pattern}`);
  return parts;
}

function toStep(word: string): Step {
  if (word === "…") return { gap: true };
  const name = /^\{(\w+)\}$/.exec(word)?.[1];
  return name ? { oneOf: name } : { word };
}
