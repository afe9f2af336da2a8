import { FIELD, TALK } from "./entry.ts";
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
 *      score = (asked + BODY × body) × (1 − TITLE + TITLE × told) × coverage
 *              × deed × circumstances × prior
 *
 *    asked          how much of the question the title answers (0..1, by rarity of words; words that stand together in
 *                   the question must stand together in the title, else they count APART)
 *    told           how much of the title was asked for: the plain "Đăng ký khai sinh" before its five special cases
 *    body           the same from step 1 for the other texts (papers, results, description)
 *    coverage       how many of the words typed are answered, each by itself or by the saying it was read in: so that a
 *                   saying about three words of ten does not decide for all ten
 *    deed           cấp / cấp lại / gia hạn / thu hồi … the same as in the question, or not
 *    circumstances  abroad, at the border, in the army … only when the question speaks of it
 *    prior          what communes receive daily before what a ministry decides once a year; never more than a quarter
 *
 * Weights were chosen on one half of the labelled questions and on our own set (`bench/search-quality.ts` prints both
 * halves; the other half was only counted). Each stands in the middle of a plateau, so that the last digit does not
 * matter. What each part was worth before there was talk behind titles, as success@3 / @1 in per cent when it is switched off, on our own set as typed, without
 * marks, and on half A as typed, without marks:
 *
 *      everything                 98.1/92.3   97.9/90.0   98.6/91.0   98.6/88.2
 *      without everyday sayings   59.7/48.6   56.6/43.6   88.7/78.3   85.8/72.6
 *      without "told" (TITLE 0)   95.6/81.6   92.9/77.5   96.2/83.0   95.8/78.3
 *      without prior              93.3/83.5   91.9/81.6   96.2/89.2   96.2/87.3
 *      without "deed"             97.7/90.4   97.3/88.3   98.6/89.2   98.6/87.7
 *      without "circumstances"    98.5/93.5   97.9/91.4   98.1/91.5   97.6/88.7
 *      words apart as good        98.1/91.9   97.3/89.6   99.1/91.0   99.5/88.7
 *      other texts more (0.4)     97.9/88.7   97.1/86.6   97.6/87.7   97.6/85.4
 *
 * The other texts (BODY) and neighbourhood (APART) earn nothing on these sets, where nearly every question is about a title;
 * they stay, small, for the question whose words stand only in a paper's or result's name.
 */
export const WEIGHTS = {
  RERANKED: 100,
  /** Words that belong together but stand apart in the title: "khai" of "khai thác" is not "khai sinh". */
  APART: 0.5,
  BODY: 0.15,
  TITLE: 0.55,
  /** An official wording from the lexicon against the words typed. */
  MEANING: 1,
  /** Words of the question that the title leaves without answer, however well it answers the others. */
  COVERED: 1,
  /** A word of the question that stands in the field's name only. */
  FIELD: 0.6,
  /** A word of the question that stands only among what people talk about when they mean it. */
  TALK: 0.8,
  SAME_DEED: 1.02,
  OTHER_DEED: 0.74,
  PLAIN_DEED: 0.9,
  UNASKED_DEED: 0.83,
  /** The same title again (nine provinces publish their own copy of a national procedure). */
  REPEATED: 0.95,
  SAID_LEVEL: 1.08,
  /** A province's own procedure steps back (LOCAL) until the province is named. */
  LOCAL: 0.76,
  OWN_PLACE: 1.6,
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
};

/** Abbreviations are written out when a title is read, so it may have more words than syllables were taken. */
const LONGEST_TITLE = 512;

type Span = { meaning: Meaning; from: number; to: number };

/** A question prepared for reading many titles: which slots a word may fill. Keeps no state between titles. */
export class TitleReader {
  /** Where the places of a word begin among `placeSlots`, plus one; 0 for a word that was not asked for. */
  private readonly firstPlace: Int32Array;
  private readonly placeSlots: number[] = [];
  private readonly placeStrengths: number[] = [];
  /** Same index: where the next place of the same word stands, plus one. */
  private readonly nextPlace: number[] = [];
  private readonly slots: Slot[] = [];
  private readonly base: number;
  /** By group: where the slots of its wordings stand among all slots. */
  private readonly groups: { mass: number; spans: Span[]; readFrom: number[] }[] = [];
  private readonly typed: number;
  private readonly total: number;
  private readonly query: Query;
  private readonly rarity: Float32Array;
  // Filled anew for each title.
  private readonly best: Float32Array;
  /** By word of the question: how well this title answers it, by itself or by the saying it belongs to. */
  private readonly covered: Float32Array;
  private readonly positions: number[][];
  private readonly chosen: Uint8Array;
  /** By position in the title: its first place, plus one. */
  private readonly found: Int32Array;

  constructor(query: Query, rarity: Float32Array) {
    this.query = query;
    this.rarity = rarity;
    this.firstPlace = new Int32Array(rarity.length);
    this.found = new Int32Array(LONGEST_TITLE);
    this.slots.push(...query.slots);
    this.base = query.slots.length;
    for (const { meanings, mass, at } of query.groups) {
      const spans: Span[] = [];
      for (const meaning of meanings) {
        if (meaning.mass === 0) continue;
        const from = this.slots.length;
        this.slots.push(...meaning.slots);
        spans.push({ meaning, from, to: this.slots.length });
      }
      const readFrom = query.slots.flatMap((slot, number) => (at.includes(slot.at) ? [number] : []));
      this.groups.push({ mass: mass * WEIGHTS.MEANING, spans, readFrom });
    }
    for (const [slot, { readings }] of this.slots.entries()) {
      for (const [word, strength] of readings) {
        this.nextPlace.push(this.firstPlace[word]!);
        this.firstPlace[word] = this.placeSlots.push(slot);
        this.placeStrengths.push(strength);
      }
    }
    this.typed = query.slots.reduce((sum, slot) => sum + slot.title, 0) || 1;
    const kept = query.slots.reduce((sum, slot) => sum + slot.title * slot.keep, 0);
    this.total = kept + this.groups.reduce((sum, group) => sum + group.mass, 0) || 1;
    this.best = new Float32Array(this.slots.length);
    this.covered = new Float32Array(this.base);
    this.positions = this.slots.map(() => []);
    this.chosen = new Uint8Array(this.slots.length);
  }

  /** `body`: rough score of the other texts, 0..1. */
  score(candidate: Candidate, body: number): number {
    let reading = 0;
    for (const title of candidate.titles) reading = Math.max(reading, this.read(title, body));
    return reading * this.deed(candidate.actions) * this.circumstances(candidate.qualifiers) * this.priorOf(candidate);
  }

  /** The better of two readings of the question: to the letter, and by what its everyday words mean. */
  private read(title: Title, body: number): number {
    this.place(title);
    this.chosen.fill(0).fill(1, 0, this.base);
    const literal = this.rate(title, body, this.matched(0, this.base, false) / this.typed);
    this.covered.set(this.best.subarray(0, this.base));
    if (this.groups.length === 0) return literal * this.coverage(title);
    let asked = this.matched(0, this.base, true);
    for (const { mass, spans, readFrom } of this.groups) {
      let most = 0;
      let best: Span | undefined;
      for (const span of spans) {
        const part = (this.matched(span.from, span.to, false) / span.meaning.mass) * span.meaning.weight;
        if (part > most) {
          most = part;
          best = span;
        }
      }
      asked += most * mass;
      if (best) this.chosen.fill(1, best.from, best.to);
      for (const slot of readFrom) this.covered[slot] = Math.max(this.covered[slot]!, most);
    }
    return Math.max(literal, this.rate(title, body, asked / this.total)) * this.coverage(title);
  }

  /** Rises with the part of the question, word for word, that the title answers; a saying counts for its own words only. */
  private coverage(title: Title): number {
    let sum = 0;
    for (let slot = 0; slot < this.base; slot++) sum += this.slots[slot]!.title * this.covered[slot]!;
    const covered = sum / this.typed;
    return 1 + WEIGHTS.COVERED * covered * (covered + this.told(title));
  }

  private rate(title: Title, body: number, asked: number): number {
    return (asked + WEIGHTS.BODY * body) * (1 - WEIGHTS.TITLE + WEIGHTS.TITLE * this.told(title));
  }

  /** Notes where in the title each slot is filled. */
  private place(title: Title): void {
    this.best.fill(0);
    for (const positions of this.positions) positions.length = 0;
    for (let at = 0; at < title.words.length; at++) {
      const first = this.firstPlace[title.words[at]!]!;
      this.found[at] = first;
      for (let place = first; place > 0; place = this.nextPlace[place - 1]!) {
        const slot = this.placeSlots[place - 1]!;
        const strength = this.placeStrengths[place - 1]! * this.worth(title.weights[at]!);
        if (strength > this.best[slot]!) this.best[slot] = strength;
        this.positions[slot]!.push(at);
      }
    }
  }

  private worth(weight: number): number {
    return weight === FIELD ? WEIGHTS.FIELD : weight === TALK ? WEIGHTS.TALK : 1;
  }

  /** Mass of the slots found, less where neighbours in the question are not neighbours in the title. */
  private matched(from: number, to: number, byMeaning: boolean): number {
    let sum = 0;
    let besideLast = false;
    for (let slot = from; slot < to; slot++) {
      const joinedBefore = slot > from && this.slots[slot - 1]!.joined;
      const joinedAfter = slot + 1 < to && this.slots[slot]!.joined;
      const besideNext = joinedAfter && this.beside(slot, slot + 1);
      const strength = this.best[slot]!;
      if (strength > 0) {
        const near = (joinedBefore || joinedAfter) && !besideLast && !besideNext ? WEIGHTS.APART : 1;
        const { title, keep } = this.slots[slot]!;
        sum += title * strength * near * (byMeaning ? keep : 1);
      }
      besideLast = besideNext;
    }
    return sum;
  }

  private beside(first: number, second: number): boolean {
    for (const a of this.positions[first]!) {
      for (const b of this.positions[second]!) if (b > a && b - a <= 2) return true;
    }
    return false;
  }

  private told(title: Title): number {
    let all = 0;
    let told = 0;
    for (let at = 0; at < title.words.length; at++) {
      const weight = title.weights[at]!;
      if (weight === 0) continue;
      // What follows need not be told.
      if (weight <= FIELD) break;
      const mass = weight * this.rarity[title.words[at]!]!;
      all += mass;
      let strength = 0;
      for (let place = this.found[at]!; place > 0; place = this.nextPlace[place - 1]!) {
        const fits = this.placeStrengths[place - 1]!;
        if (fits > strength && this.chosen[this.placeSlots[place - 1]!] === 1) strength = fits;
      }
      told += mass * strength;
    }
    return all === 0 ? 0 : told / all;
  }

  /** Whether the title does what is asked. */
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
  return isLocal(entry.issuer) ? prior * WEIGHTS.LOCAL : prior;
}

export function isLocal(issuer: string | null): boolean {
  return issuer !== null && /^(ubnd|ủy ban nhân dân|sở|hội đồng|trung tâm)/i.test(issuer.normalize("NFC").trim());
}
