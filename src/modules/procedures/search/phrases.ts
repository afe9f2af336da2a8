import { agreement, readSyllable } from "./syllable.ts";

/**
 * Phrases as people write them down in the lexicon, compiled into one trie per list.
 *
 *   "mở (tiệm|quán|cửa hàng)"   alternatives, of one or more words; an empty one makes the group optional
 *   "giấy? khai sinh"            an optional word
 *   "{kin} … mất"                a class of words, and a gap of up to three words
 */
export type Classes = Record<string, string>;

type Step = { word: string } | { gap: true } | { oneOf: string };

type Edge<T> = { marked: string; to: Node<T> };
type Node<T> = {
  words: Map<string, Edge<T>[]>;
  classes: Map<string, Node<T>>;
  gap: Node<T> | null;
  ends: T[];
};

const GAP = 3;
const MEANT_ENOUGH = 0.55;

export type PhraseMatch<T> = { from: number; to: number; value: T; trust: number };

/** A word of the query with what else it may stand for (corrected spellings). */
export type Readable = { marked: string; bare: string; alternatives?: { bare: string; trust: number }[] };

export class PhraseBook<T> {
  private readonly root: Node<T> = newNode();
  private readonly classes = new Map<string, Map<string, string[]>>();
  /** Every word used in a phrase, so that the spelling correction knows it. */
  readonly vocabulary = new Set<string>();
  readonly pairs = new Set<string>();

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
    for (const steps of expand(pattern)) {
      let node = this.root;
      let before = "";
      for (const step of steps) {
        if ("gap" in step) {
          node.gap ??= newNode();
          node = node.gap;
          before = "";
        } else if ("oneOf" in step) {
          if (!this.classes.has(step.oneOf)) throw new Error(`unknown class of words: ${step.oneOf}`);
          let to = node.classes.get(step.oneOf);
          if (!to) {
            to = newNode();
            node.classes.set(step.oneOf, to);
          }
          node = to;
          before = "";
        } else {
          const { marked, bare } = readSyllable(step.word);
          this.vocabulary.add(bare);
          if (before) this.pairs.add(`${before} ${bare}`);
          before = bare;
          const edges = node.words.get(bare) ?? [];
          if (edges.length === 0) node.words.set(bare, edges);
          let edge = edges.find((one) => one.marked === marked);
          if (!edge) {
            edge = { marked, to: newNode() };
            edges.push(edge);
          }
          node = edge.to;
        }
      }
      node.ends.push(value);
    }
  }

  /** All matches, longest first at each place; a match that lies inside a longer one is left out. */
  match(words: readonly Readable[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < words.length; from++) this.walk(words, from, from, this.root, 1, found, 0);
    found.sort((a, b) => b.to - b.from - (a.to - a.from) || b.trust - a.trust);
    const kept: PhraseMatch<T>[] = [];
    for (const one of found) {
      const covered = kept.some(
        (other) =>
          other.from <= one.from && other.to >= one.to && (other.to - other.from > one.to - one.from || other.value === one.value),
      );
      if (!covered) kept.push(one);
    }
    return kept.sort((a, b) => a.from - b.from);
  }

  /** Values of the phrases that begin with these words, the last of which may be incomplete. */
  complete(words: readonly Readable[]): T[] {
    const found: T[] = [];
    const last = words[words.length - 1];
    if (!last) return found;
    let nodes = [this.root];
    for (const word of words.slice(0, -1)) nodes = nodes.flatMap((node) => this.steps(node, word).map((step) => step.to));
    for (const node of nodes) {
      for (const [bare, edges] of node.words) {
        if (!bare.startsWith(last.bare)) continue;
        for (const edge of edges) collect(edge.to, found, 12);
      }
    }
    return [...new Set(found)];
  }

  private steps(node: Node<T>, word: Readable): { to: Node<T>; trust: number }[] {
    const result: { to: Node<T>; trust: number }[] = [];
    for (const edge of node.words.get(word.bare) ?? []) {
      const trust = agreement(word.marked, edge.marked);
      if (trust >= MEANT_ENOUGH) result.push({ to: edge.to, trust });
    }
    for (const other of word.alternatives ?? []) {
      for (const edge of node.words.get(other.bare) ?? []) result.push({ to: edge.to, trust: other.trust });
    }
    for (const [name, to] of node.classes) {
      for (const marked of this.classes.get(name)!.get(word.bare) ?? []) {
        const trust = agreement(word.marked, marked);
        if (trust >= MEANT_ENOUGH) result.push({ to, trust });
      }
    }
    return result;
  }

  private walk(
    words: readonly Readable[],
    from: number,
    at: number,
    node: Node<T>,
    trust: number,
    found: PhraseMatch<T>[],
    depth: number,
  ): void {
    if (depth > 24 || found.length > 400) return;
    for (const value of node.ends) found.push({ from, to: at, value, trust });
    const word = words[at];
    if (!word) return;
    for (const step of this.steps(node, word)) {
      this.walk(words, from, at + 1, step.to, Math.min(trust, step.trust), found, depth + 1);
    }
    if (node.gap) {
      for (let skip = 0; skip <= GAP && at + skip < words.length; skip++) {
        this.walk(words, from, at + skip, node.gap, trust, found, depth + 1);
      }
    }
  }
}

function newNode<T>(): Node<T> {
  return { words: new Map(), classes: new Map(), gap: null, ends: [] };
}

function collect<T>(node: Node<T>, found: T[], limit: number): void {
  if (found.length >= limit) return;
  found.push(...node.ends);
  for (const edges of node.words.values()) for (const edge of edges) collect(edge.to, found, limit);
}

/** Writes a pattern out into all plain sequences it stands for. */
function expand(pattern: string): Step[][] {
  let sequences: Step[][] = [[]];
  const parts = pattern.normalize("NFC").toLowerCase().match(/\([^)]*\)\??|[^\s()]+/g) ?? [];
  for (const part of parts) {
    const optional = part.endsWith("?");
    const core = optional ? part.slice(0, -1) : part;
    const choices: Step[][] = [];
    if (core.startsWith("(")) {
      for (const choice of core.slice(1, -1).split("|")) choices.push(choice.split(" ").filter(Boolean).map(toStep));
    } else {
      choices.push([toStep(core)]);
    }
    if (optional) choices.push([]);
    sequences = sequences.flatMap((before) => choices.map((choice) => [...before, ...choice]));
    if (sequences.length > 2_000) throw new Error(`this phrase stands for too many: ${pattern}`);
  }
  return sequences.filter((steps) => steps.length > 0);
}

function toStep(word: string): Step {
  if (word === "…") return { gap: true };
  const name = /^\{(\w+)\}$/.exec(word)?.[1];
  return name ? { oneOf: name } : { word };
}
