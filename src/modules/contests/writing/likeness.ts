import { unmark } from "../../../platform/i18n/index.ts";

/** So many words in a row make a passage that is counted as the same. */
const RUN = 6;
/** Of all runs one in so many is looked up; whole essays are compared only where these meet. */
const SAMPLE = 4;
/** What stands in more essays than this is paired one after the other only, so that a thousand copies stay countable. */
const MOST_TOGETHER = 60;

interface Words {
  words: string[];
  /** Where each word begins and ends in the text. */
  spans: [number, number][];
}

function wordsOf(text: string): Words {
  const words: string[] = [];
  const spans: [number, number][] = [];
  for (const match of text.normalize("NFC").matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(unmark(match[0]).toLowerCase());
    spans.push([match.index, match.index + match[0].length]);
  }
  return { words, spans };
}

export const countWords = (text: string): number => text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/** FNV-1a over each run of words; marks and capitals do not tell two runs apart. */
function runsOf({ words }: Words): number[] {
  const runs: number[] = [];
  for (let at = 0; at + RUN <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let word = at; word < at + RUN; word++)
      for (const letter of `${words[word]} `) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    runs.push(hash);
  }
  return runs;
}

export interface ComparedEssay {
  id: string;
  entrantId: string;
  text: string;
}

export interface Likeness {
  a: string;
  b: string;
  /** Percent of the shorter one that stands in the other as well. */
  share: number;
}

/**
 * Pairs of essays of different people of which so many percent of the shorter one's runs of six words stand in the other as well.
 * What `ignore` says (topic, rules) counts for nobody.
 */
export function findLikeness(essays: readonly ComparedEssay[], of: { atLeast: number; ignore: string }): Likeness[] {
  const common = new Set(runsOf(wordsOf(of.ignore)));
  const sets = essays.map((one) => new Set(runsOf(wordsOf(one.text)).filter((run) => !common.has(run))));
  const holders = new Map<number, number[]>();
  for (const [at, runs] of sets.entries())
    for (const run of runs)
      if (run % SAMPLE === 0) {
        const list = holders.get(run);
        if (list) list.push(at);
        else holders.set(run, [at]);
      }
  const candidates = new Set<string>();
  for (const list of holders.values()) {
    if (list.length < 2) continue;
    const far = list.length > MOST_TOGETHER ? 1 : list.length;
    for (const [at, one] of list.entries())
      for (const other of list.slice(at + 1, at + 1 + far)) candidates.add(`${one}:${other}`);
  }
  const found: Likeness[] = [];
  for (const pair of candidates) {
    const [x = 0, y = 0] = pair.split(":").map(Number);
    const [one, other] = [essays[x], essays[y]];
    const [mine, theirs] = [sets[x], sets[y]];
    if (!one || !other || !mine || !theirs || one.entrantId === other.entrantId) continue;
    const share = shareOf(mine, theirs);
    if (share >= of.atLeast) found.push({ a: one.id, b: other.id, share });
  }
  return found.sort((p, q) => q.share - p.share || p.a.localeCompare(q.a) || p.b.localeCompare(q.b));
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let same = 0;
  for (const run of small) if (large.has(run)) same++;
  return Math.round((same / small.size) * 100);
}

export interface Passage {
  text: string;
  isShared: boolean;
}

/** A text cut into what stands in the other as well and what does not, in its order. */
export function markShared(text: string, other: string): Passage[] {
  const own = wordsOf(text);
  const theirs = new Set(runsOf(wordsOf(other)));
  const isShared = own.words.map(() => false);
  for (const [at, run] of runsOf(own).entries()) if (theirs.has(run)) isShared.fill(true, at, at + RUN);
  const passages: Passage[] = [];
  const whole = text.normalize("NFC");
  let from = 0;
  for (const [at, span] of own.spans.entries()) {
    const next = own.spans[at + 1];
    if (next && isShared[at] === isShared[at + 1]) continue;
    const until = next ? (isShared[at] ? span[1] : next[0]) : whole.length;
    passages.push({ text: whole.slice(from, until), isShared: isShared[at] ?? false });
    from = until;
  }
  return passages;
}
