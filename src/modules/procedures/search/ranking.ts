import type { Action } from "./lexicon/actions.ts";
import { qualifiers } from "./lexicon/actions.ts";
import type { Meaning, Query, Slot } from "./query.ts";

/**
 * How a procedure is rated for a question. Two steps:
 *
 * 1. Every procedure that has any of the words (or of the official wordings meant by them) gets a rough score, BM25F over
 *    titles and all other texts; the best `RERANKED` go on.
 * 2. Their titles are read as a person would read them, once to the letter and once by what the everyday words mean
 *    (a question may already be an official title); the better reading counts:
 *
 *      score = (asked + BODY × body) × (1 − TITLE + TITLE × told) × deed × circumstances × prior
 *
 *    asked          how much of the question the title answers (0..1, by rarity of words; words that stand together in
 *                   the question must stand together in the title, else they count APART)
 *    told           how much of the title was asked for: the plain "Đăng ký khai sinh" before its five special cases
 *    body           the same from step 1 for the other texts (papers, results, description)
 *    deed           cấp / cấp lại / gia hạn / thu hồi … the same as in the question, or not
 *    circumstances  abroad, at the border, in the army … only when the question speaks of it
 *    prior          what communes receive daily before what a ministry decides once a year; never more than a quarter
 *
 * Weights were chosen on one half of the labelled questions and our own set (`bench/search-quality.ts` prints both
 * halves); each is near the middle of a plateau, so that the last digit does not matter.
 */
export const WEIGHTS = {
  RERANKED: 240,
  /** Words that belong together but stand apart in the title: "khai" of "khai thác" is not "khai sinh". */
  APART: 0.45,
  BODY: 0.35,
  TITLE: 0.4,
  /** An official wording from the lexicon against the words typed. */
  MEANING: 1.5,
  SAME_DEED: 1.06,
  OTHER_DEED: 0.74,
  PLAIN_DEED: 0.86,
  UNASKED_DEED: 0.85,
  /** The same title again (nine provinces publish their own copy of a national procedure). */
  REPEATED: 0.88,
  SAID_LEVEL: 1.04,
};

/** What step 2 reads of a procedure. */
export type Title = {
  /** Numbers of the words (see Vocabulary) and their weights in the title. */
  words: Int32Array;
  weights: Float32Array;
};

export type Candidate = {
  titles: readonly Title[];
  actions: ReadonlySet<Action>;
  qualifiers: readonly number[];
  levels: readonly string[];
  prior: number;
  /** Rough score of the other texts, 0..1. */
  body: number;
};

type Place = { slot: number; strength: number };

/** A question prepared for reading many titles: which slots a word may fill. */
export class TitleReader {
  private readonly places = new Map<number, Place[]>();
  private readonly slots: Slot[] = [];
  private readonly base: number;
  private readonly meanings: { meaning: Meaning; from: number; group: number }[] = [];
  private readonly typed: number;
  private readonly total: number;
  private readonly best: Float32Array;
  private readonly positions: number[][];
  private readonly query: Query;
  private readonly rarityOf: (word: number) => number;

  constructor(query: Query, rarityOf: (word: number) => number) {
    this.query = query;
    this.rarityOf = rarityOf;
    this.slots.push(...query.slots);
    this.base = query.slots.length;
    for (const [group, { meanings }] of query.groups.entries()) {
      for (const meaning of meanings) {
        this.meanings.push({ meaning, from: this.slots.length, group });
        this.slots.push(...meaning.slots);
      }
    }
    for (const [slot, { readings }] of this.slots.entries()) {
      for (const [word, strength] of readings) {
        const there = this.places.get(word);
        if (there) there.push({ slot, strength });
        else this.places.set(word, [{ slot, strength }]);
      }
    }
    this.typed = query.slots.reduce((sum, slot) => sum + slot.title, 0) || 1;
    const kept = query.slots.reduce((sum, slot) => sum + slot.title * slot.keep, 0);
    const meant = query.groups.reduce((sum, group) => sum + group.mass * WEIGHTS.MEANING, 0);
    this.total = kept + meant || 1;
    this.best = new Float32Array(this.slots.length);
    this.positions = this.slots.map(() => []);
  }

  score(candidate: Candidate): number {
    let reading = 0;
    for (const title of candidate.titles) reading = Math.max(reading, this.read(title, candidate.body));
    return reading * this.deed(candidate.actions) * this.circumstances(candidate.qualifiers) * this.priorOf(candidate);
  }

  /** The better of two readings of the question: to the letter, and by what its everyday words mean. */
  private read(title: Title, body: number): number {
    this.place(title);
    const literal = this.rate(title, body, this.matched(0, this.base, false) / this.typed, [
      { from: 0, to: this.base },
    ]);
    if (this.query.groups.length === 0) return literal;
    let asked = this.matched(0, this.base, true);
    const chosen: { from: number; to: number }[] = [{ from: 0, to: this.base }];
    for (const [index, group] of this.query.groups.entries()) {
      let most = 0;
      let bestFrom = -1;
      let bestTo = -1;
      for (const { meaning, from, group: of } of this.meanings) {
        if (of !== index || meaning.mass === 0) continue;
        const to = from + meaning.slots.length;
        const part = (this.matched(from, to, false) / meaning.mass) * meaning.weight;
        if (part > most) {
          most = part;
          bestFrom = from;
          bestTo = to;
        }
      }
      asked += most * group.mass * WEIGHTS.MEANING;
      if (bestFrom >= 0) chosen.push({ from: bestFrom, to: bestTo });
    }
    return Math.max(literal, this.rate(title, body, asked / this.total, chosen));
  }

  private rate(title: Title, body: number, asked: number, chosen: { from: number; to: number }[]): number {
    return (asked + WEIGHTS.BODY * body) * (1 - WEIGHTS.TITLE + WEIGHTS.TITLE * this.told(title, chosen));
  }

  /** Notes where in the title each slot is filled. */
  private place(title: Title): void {
    this.best.fill(0);
    for (const positions of this.positions) positions.length = 0;
    for (let at = 0; at < title.words.length; at++) {
      for (const { slot, strength } of this.places.get(title.words[at]!) ?? []) {
        if (strength > this.best[slot]!) this.best[slot] = strength;
        this.positions[slot]!.push(at);
      }
    }
  }

  /** Mass of the slots found, less where neighbours in the question are not neighbours in the title. */
  private matched(from: number, to: number, byMeaning: boolean): number {
    let sum = 0;
    for (let slot = from; slot < to; slot++) {
      const strength = this.best[slot]!;
      if (strength === 0) continue;
      const joinedBefore = slot > from && this.slots[slot - 1]!.joined;
      const joinedAfter = slot + 1 < to && this.slots[slot]!.joined;
      let near = 1;
      if (joinedBefore || joinedAfter) {
        const together = (joinedBefore && this.beside(slot - 1, slot)) || (joinedAfter && this.beside(slot, slot + 1));
        near = together ? 1 : WEIGHTS.APART;
      }
      const { title, keep } = this.slots[slot]!;
      sum += title * strength * near * (byMeaning ? keep : 1);
    }
    return sum;
  }

  private beside(first: number, second: number): boolean {
    for (const a of this.positions[first]!)
      for (const b of this.positions[second]!) if (b > a && b - a <= 2) return true;
    return false;
  }

  private told(title: Title, chosen: { from: number; to: number }[]): number {
    let all = 0;
    let told = 0;
    for (let at = 0; at < title.words.length; at++) {
      const weight = title.weights[at]!;
      if (weight === 0) continue;
      const word = title.words[at]!;
      const mass = weight * this.rarityOf(word);
      all += mass;
      let strength = 0;
      for (const place of this.places.get(word) ?? []) {
        if (place.strength > strength && chosen.some(({ from, to }) => place.slot >= from && place.slot < to)) {
          strength = place.strength;
        }
      }
      told += mass * strength;
    }
    return all === 0 ? 0 : told / all;
  }

  private deed(titleActions: ReadonlySet<Action>): number {
    const asked = this.query.actions;
    const plain = titleActions.has("new");
    if (asked.size === 0) return plain ? 1 : WEIGHTS.UNASKED_DEED;
    for (const action of titleActions) if (asked.has(action)) return WEIGHTS.SAME_DEED;
    return plain ? WEIGHTS.PLAIN_DEED : WEIGHTS.OTHER_DEED;
  }

  private circumstances(titleQualifiers: readonly number[]): number {
    let factor = 1;
    for (const index of titleQualifiers) {
      if (!this.query.qualifiers.has(index)) factor = Math.min(factor, factor * qualifiers[index]!.weight);
    }
    return Math.max(factor, 0.5);
  }

  private priorOf(candidate: Candidate): number {
    const said = candidate.levels.some((level) => this.query.levels.has(level));
    return candidate.prior * (said ? WEIGHTS.SAID_LEVEL : 1);
  }
}

/** Before any question: everyday and national procedures first. `received` is 2 = daily, 1 = often, 0 = not known. */
export function priorFor(entry: { levels: readonly string[]; issuer: string | null }, received: 0 | 1 | 2): number {
  let prior = 1;
  if (entry.levels.includes("commune")) prior += 0.06;
  else if (entry.levels.includes("province")) prior += 0.03;
  prior += [0, 0.06, 0.12][received]!;
  return isLocal(entry.issuer) ? prior * 0.84 : prior;
}

export function isLocal(issuer: string | null): boolean {
  return issuer !== null && /^(ubnd|ủy ban nhân dân|sở|hội đồng|trung tâm)/i.test(issuer.normalize("NFC").trim());
}
