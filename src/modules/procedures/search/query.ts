import { abbreviations } from "./lexicon/abbreviations.ts";
import type { Action } from "./lexicon/actions.ts";
import { storyWords } from "./lexicon/fillers.ts";
import { type Lexicon, lexicon } from "./lexicon.ts";
import type { PhraseMatch, Readable } from "./phrases.ts";
import { isSyllable, soundsLike } from "./spelling.ts";
import { agreement, hasMarks, readSyllable, readSyllables } from "./syllable.ts";
import { undoTyping } from "./typing-habits.ts";
import { type Vocabulary, wordsOf } from "./vocabulary.ts";

/** One word that is looked for: the catalogue's words that may be meant, and how well each fits (0..1). */
export type Slot = {
  bare: string;
  readings: Map<number, number>;
  /** How much it counts in titles and in the other texts: rarity × importance in the question. */
  title: number;
  body: number;
  /** How much it still counts where an everyday saying it belongs to is read by its meaning. */
  keep: number;
  /** The next slot stands beside it in the question. */
  joined: boolean;
};

/** One official wording of something said in everyday words. */
export type Meaning = { slots: Slot[]; weight: number; mass: number };
export type Group = { said: string; meanings: Meaning[]; mass: number };

export type Query = {
  codes: string[];
  codePrefix: string | null;
  slots: Slot[];
  groups: Group[];
  actions: Set<Action>;
  qualifiers: Set<number>;
  levels: Set<string>;
  /** The question as understood, where spelling was corrected; else null. */
  corrected: string | null;
  /** All words, to find names of provinces. */
  bareText: string;
};

const MOST_WORDS = 90;
const MOST_CORRECTIONS = 8;
const MOST_GROUPS = 6;
/** Long official wordings do not outweigh the rest of the question; a saying of several words is surer than of one. */
const MOST_MASS = 16;
const SURE = [0, 0.65, 0.9, 1, 1.1];
const STORY = 0.35;
/** What follows "để" tells what it is needed for, not what is needed. */
const PURPOSE = 0.35;

const story = new Set(storyWords.split(" ").map((word) => readSyllable(word.normalize("NFC")).marked));

type Word = Readable & { raw: string; marked: string; bare: string; filler: boolean; kept: boolean; keep: number };

export function understand(text: string, vocabulary: Vocabulary, options: { typing?: boolean } = {}): Query {
  const book = lexicon();
  const short = text.slice(0, 5_000);
  const { words, corrected } = readWords(short, vocabulary, book, options.typing === true);
  markFillers(words, book);
  const anyMarks = words.some(hasMarks);

  const actions = new Set(book.actionsSaid.match(words).map((match) => match.value));
  const qualifiers = new Set(book.qualifiersSaid.match(words).map((match) => match.value));
  const matches = options.typing ? [] : chooseSayings(book.everyday.match(words));
  const purposeFrom = beginningOfPurpose(words, matches);
  const groups: Group[] = [];
  for (const match of matches) {
    const said = match.used.map((at) => words[at]!.raw).join(" ");
    const meanings = match.value.wordings.map((wording) => {
      for (const action of wording.actions) if (action !== "new") actions.add(action);
      return toMeaning(wording.words, wording.weight * match.trust, vocabulary);
    });
    const sure = match.trust * SURE[Math.min(4, match.used.length)]!;
    const aside = match.used[0]! > purposeFrom ? PURPOSE : 1;
    const mass = Math.min(MOST_MASS, Math.max(...meanings.map((one) => one.mass))) * sure * aside;
    groups.push({ said, meanings, mass });
    for (const at of match.used) words[at]!.keep = Math.min(words[at]!.keep, match.value.keep);
  }

  let content = words.map((word, at) => ({ word, at })).filter(({ word }) => !word.filler);
  // A question of nothing but small words is searched as it stands.
  if (content.length === 0 && groups.length === 0) content = words.map((word, at) => ({ word, at }));
  const seen = new Set<string>();
  const slots: Slot[] = [];
  for (const [index, { word, at }] of content.entries()) {
    const next = content[index + 1];
    let importance = seen.has(word.marked) ? 0.3 : 1;
    if (story.has(word.marked) && !word.kept) importance *= STORY;
    if (at > purposeFrom) importance *= PURPOSE;
    const slot = toSlot(word, importance, anyMarks, vocabulary);
    slot.joined = next !== undefined && next.at - at <= 2;
    seen.add(word.marked);
    slots.push(slot);
  }
  const bareText = ` ${words.map((word) => word.bare).join(" ")} `;
  const codes = [...short.matchAll(/(?<!\d)(\d)[.\s]?(\d{6})(?!\d)/g)]
    .slice(0, 5)
    .map((code) => `${code[1]}.${code[2]}`);
  return {
    codes,
    codePrefix: /^\s*\d\.?\d{0,6}\s*$/.test(short) ? short.trim().replace(/^(\d)\.?/, "$1.") : null,
    slots,
    groups,
    actions,
    qualifiers,
    levels: levelsSaid(bareText),
    corrected,
    bareText,
  };
}

// ---------------------------------------------------------------------------------------------------- reading words

/** Reads words, writes short forms out and corrects spelling. */
function readWords(text: string, vocabulary: Vocabulary, book: Lexicon, typing: boolean) {
  const words: Word[] = [];
  const syllables = readSyllables(text, MOST_WORDS);
  const known = (bare: string) => vocabulary.knows(bare) || book.knows(bare);
  let corrections = 0;
  let correctedAny = false;
  for (const [index, { raw, marked, bare }] of syllables.entries()) {
    const add = (word: { marked: string; bare: string; alternatives?: Word["alternatives"] }, as = raw) =>
      words.push({
        raw: as,
        marked: word.marked,
        bare: word.bare,
        alternatives: word.alternatives,
        filler: false,
        kept: false,
        keep: 1,
      });

    const unfinished = typing && index === syllables.length - 1;
    const written = unfinished ? undefined : abbreviations[raw];
    if (written) {
      const before = words[words.length - 1];
      const after = syllables[index + 1];
      for (const word of wordsOf(fitting(written, before?.bare, after?.bare, vocabulary, book))) add(word);
      continue;
    }
    if (unfinished || known(bare) || /^\d+$/.test(raw) || corrections >= MOST_CORRECTIONS) {
      add({ marked, bare });
      continue;
    }
    corrections++;
    const undone = undoTyping(raw);
    if (undone) {
      const reading = readSyllable(undone);
      if (known(reading.bare)) {
        // A stray key gives a word that does not exist with that mark; then only its letters are believed.
        const exists = vocabulary.find(reading.marked) !== undefined;
        add(
          exists ? reading : { marked: reading.bare, bare: reading.bare },
          exists ? undone : vocabulary.usual(reading.bare),
        );
        correctedAny = true;
        continue;
      }
    }
    if (isSyllable(bare)) {
      // A real word the catalogue does not use; `doubtWords` looks at its neighbours.
      corrections--;
      add({ marked, bare });
      continue;
    }
    const parts = split(bare, vocabulary, book);
    if (parts) {
      for (const part of parts) add({ marked: part, bare: part }, vocabulary.usual(part));
      correctedAny = true;
      continue;
    }
    const candidates = nearWords(bare, words[words.length - 1]?.bare, syllables[index + 1]?.bare, vocabulary, book);
    const best = candidates[0];
    if (!best) {
      add({ marked, bare });
      continue;
    }
    correctedAny = true;
    add({ marked: best.bare, bare: best.bare, alternatives: candidates.slice(1, 4) }, vocabulary.usual(best.bare));
  }
  if (!typing) doubtWords(words, vocabulary, book);
  return { words, corrected: correctedAny ? spellOut(words) : null };
}

/** Of several readings of a short form, the one whose words go with the neighbouring words. */
function fitting(
  written: string[],
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
  book: Lexicon,
): string {
  if (written.length === 1) return written[0]!;
  let best = written[0]!;
  let most = 0;
  for (const [index, reading] of written.entries()) {
    const words = wordsOf(reading);
    const fits =
      goesWith(before, words[0]!.bare, vocabulary, book) +
      goesWith(words[words.length - 1]!.bare, after, vocabulary, book);
    const score = fits - index * 0.5;
    if (score > most) {
      most = score;
      best = reading;
    }
  }
  return best;
}

/** How firmly two words belong together: number of titles with the pair; the lexicon's own phrases count as a few. */
function goesWith(
  first: string | undefined,
  second: string | undefined,
  vocabulary: Vocabulary,
  book: Lexicon,
): number {
  if (!first || !second) return 0;
  return Math.min(vocabulary.pair(first, second), 20) + (book.pairs.has(`${first} ${second}`) ? 3 : 0);
}

function nearWords(
  bare: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
  book: Lexicon,
): { bare: string; trust: number }[] {
  const candidates = new Map<string, number>();
  for (const { bare: word, likely } of vocabulary.slips.find(bare)) candidates.set(word, likely);
  for (const word of soundsLike(bare)) {
    if (vocabulary.knows(word) || book.knows(word)) candidates.set(word, Math.max(0.85, candidates.get(word) ?? 0));
  }
  const rated = [...candidates].map(([word, likely]) => {
    const fits = goesWith(before, word, vocabulary, book) + goesWith(word, after, vocabulary, book);
    const common = Math.log1p(vocabulary.titlesWith(word)) / 10;
    return { bare: word, trust: 0.9 * likely, score: likely * (1 + common) + Math.min(fits, 12) / 6 };
  });
  rated.sort((a, b) => b.score - a.score);
  return rated.slice(0, 4);
}

/**
 * Words that exist but stand beside none of their neighbours ("trứng thực", "lộp hồ sơ") may be misspelt: where a word that
 * sounds alike or is one slip away goes with a neighbour, it is looked for too.
 */
function doubtWords(words: Word[], vocabulary: Vocabulary, book: Lexicon): void {
  for (const [at, word] of words.entries()) {
    if (word.alternatives || /\d/.test(word.bare) || word.bare.length < 2 || at > 40) continue;
    const before = words[at - 1]?.bare;
    const after = words[at + 1]?.bare;
    const fits = goesWith(before, word.bare, vocabulary, book) + goesWith(word.bare, after, vocabulary, book);
    if (fits > 0) continue;
    const alternatives: { bare: string; trust: number }[] = [];
    const consider = (bare: string, trust: number) => {
      if (!vocabulary.knows(bare) && !book.knows(bare)) return;
      const better = goesWith(before, bare, vocabulary, book) + goesWith(bare, after, vocabulary, book);
      if (better >= 3 && !alternatives.some((one) => one.bare === bare)) alternatives.push({ bare, trust });
    };
    for (const sound of soundsLike(word.bare)) consider(sound, 0.8);
    if (word.bare.length >= 3)
      for (const { bare, likely } of vocabulary.slips.find(word.bare)) if (likely >= 0.6) consider(bare, 0.7 * likely);
    if (alternatives.length > 0) word.alternatives = alternatives.slice(0, 3);
  }
}

/** Words typed without spaces: "dangkykhaisinh". Only as syllables that go together in titles or in the lexicon. */
function split(bare: string, vocabulary: Vocabulary, book: Lexicon): string[] | null {
  if (bare.length < 5 || bare.length > 40) return null;
  type Path = { words: string[]; score: number };
  const best: (Path | undefined)[] = [{ words: [], score: 0 }];
  for (let end = 2; end <= bare.length; end++) {
    for (let from = Math.max(0, end - 7); from <= end - 1; from++) {
      const path = best[from];
      if (!path) continue;
      const word = bare.slice(from, end);
      if (!vocabulary.knows(word) && !book.knows(word)) continue;
      if (word.length === 1 || path.words.length > 8) continue;
      const before = path.words[path.words.length - 1];
      const firm = before ? Math.min(goesWith(before, word, vocabulary, book), 12) : 1;
      const score = path.score + (firm > 0 ? 1 + firm / 12 : -1.5) - 1;
      const there = best[end];
      if (!there || score > there.score) best[end] = { words: [...path.words, word], score };
    }
  }
  const found = best[bare.length];
  return found && found.words.length > 1 && found.score > 0 ? found.words : null;
}

function spellOut(words: readonly Word[]): string {
  return words.map((word) => word.raw).join(" ");
}

// ------------------------------------------------------------------------------------------------- what is not asked

function markFillers(words: Word[], book: Lexicon): void {
  const kept = new Set(book.kept.match(words).flatMap((match) => match.used));
  for (const at of kept) words[at]!.kept = true;
  for (const match of book.fillers.match(words)) {
    // A corrected or badly fitting word is not thrown away on suspicion.
    if (match.trust < 0.75) continue;
    for (const at of match.used) if (match.used.length > 3 || !kept.has(at)) words[at]!.filler = true;
  }
}

/** Where "để …" begins, if what is wanted was named before it; else beyond the end. */
function beginningOfPurpose(words: readonly Word[], matches: readonly { used: number[] }[]): number {
  for (const [at, word] of words.entries()) {
    if (word.marked !== "đê/3" && !(word.marked === "de" && !words.some(hasMarks))) continue;
    const next = words[at + 1]?.bare;
    const before = words[at - 1]?.bare ?? "";
    if (
      !next ||
      ["lai", "danh", "nghi", "an"].includes(next) ||
      ["moi", "vua", "vo", "me", "con", "sinh"].includes(before)
    )
      continue;
    const named = words.slice(0, at).filter((one) => !one.filler).length;
    if (named >= 3 || matches.some((match) => match.used[match.used.length - 1]! < at && match.used.length > 1))
      return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** The longest sayings first; one that shares most of its words with a longer one says the same thing less well. */
function chooseSayings<T>(matches: PhraseMatch<T>[]): PhraseMatch<T>[] {
  const taken = new Set<number>();
  const chosen: PhraseMatch<T>[] = [];
  for (const match of matches) {
    const shared = match.used.filter((at) => taken.has(at)).length;
    if (shared * 2 >= match.used.length) continue;
    chosen.push(match);
    for (const at of match.used) taken.add(at);
    if (chosen.length >= MOST_GROUPS) break;
  }
  return chosen;
}

function levelsSaid(bareText: string): Set<string> {
  const levels = new Set<string>();
  if (/ (xa|phuong|thi tran|ubnd|uy ban) /.test(bareText)) levels.add("commune");
  if (/ (cap tinh|so|tinh|thanh pho) /.test(bareText)) levels.add("province");
  if (/ (trung uong|cap bo|bo truong) /.test(bareText)) levels.add("ministry");
  return levels;
}

// ------------------------------------------------------------------------------------------------------------ slots

/** Rarity of a word that stands in `count` titles. Beyond a point, rarer does not tell more. */
export function rarity(count: number): number {
  return Math.min(6.5, Math.log(1 + 5_600 / (count + 0.5)));
}

/** A word that no title has says little about which title is meant. */
const ABSENT = 2;

function toSlot(word: Word, importance: number, anyMarks: boolean, vocabulary: Vocabulary): Slot {
  const readings = new Map<number, number>();
  // In a question without marks every reading is equal; beside marked words an unmarked one is more likely meant so.
  const unmarked = hasMarks(word) ? null : anyMarks && !/\d/.test(word.bare) ? 0.85 : 1;
  for (const id of vocabulary.readings(word.bare)) {
    const strength =
      vocabulary.marked[id] === word.marked ? 1 : (unmarked ?? agreement(word.marked, vocabulary.marked[id]!));
    readings.set(id, strength);
  }
  for (const { bare, trust } of word.alternatives ?? []) {
    for (const id of vocabulary.readings(bare)) readings.set(id, Math.max(trust, readings.get(id) ?? 0));
  }
  let titles = vocabulary.titlesWith(word.bare);
  let bodies = vocabulary.bodiesWith(word.bare);
  if (hasMarks(word)) {
    const id = vocabulary.find(word.marked);
    if (id !== undefined && vocabulary.titles[id]! > 0) titles = vocabulary.titles[id]!;
    if (id !== undefined && vocabulary.bodies[id]! > 0) bodies = vocabulary.bodies[id]!;
  }
  for (const { bare } of word.alternatives ?? []) titles = Math.max(titles, vocabulary.titlesWith(bare));
  return {
    bare: word.bare,
    readings,
    title: importance * (titles === 0 ? ABSENT : rarity(titles)),
    body: importance * (bodies === 0 ? 0 : rarity(bodies)),
    keep: word.keep,
    joined: false,
  };
}

function toMeaning(
  words: readonly { marked: string; bare: string }[],
  weight: number,
  vocabulary: Vocabulary,
): Meaning {
  const slots = words.map(({ marked, bare }, index) => {
    const slot = toSlot({ raw: marked, marked, bare, filler: false, kept: false, keep: 1 }, 1, true, vocabulary);
    slot.joined = index + 1 < words.length;
    return slot;
  });
  return { slots, weight, mass: slots.reduce((sum, slot) => sum + slot.title, 0) };
}
