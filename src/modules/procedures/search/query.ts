import { abbreviations } from "./lexicon/abbreviations.ts";
import type { Action } from "./lexicon/actions.ts";
import { storyWords } from "./lexicon/fillers.ts";
import { type Lexicon, lexicon, type Wording } from "./lexicon.ts";
import type { PhraseMatch, Readable } from "./phrases.ts";
import { isSyllable, soundsLike } from "./spelling.ts";
import { agreement, hasMarks, readSyllable, readSyllables } from "./syllable.ts";
import { undoTyping } from "./typing-habits.ts";
import { type Vocabulary, wordsOf } from "./vocabulary.ts";

/** One word that is looked for: the catalogue's words that may be meant, and how well each fits (0..1). */
export type Slot = {
  bare: string;
  /** Which word of the question it is. */
  at: number;
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
/** `at`: which words of the question were read so. */
export type Group = { said: string; at: readonly number[]; meanings: Meaning[]; mass: number };

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
/** Letters up to which a word has to fit its neighbours, or be a plain slip, before it is corrected. */
const SHORT = 4;
const OFTEN = 40;
const MOST_GROUPS = 6;
const MOST_DEEDS = 2;
/** The deed against the thing it is done to. */
const DEED = 0.3;
/** Long official wordings do not outweigh the rest of the question; a saying of several words is surer than of one. */
const MOST_MASS = 16;
const SURE = [0, 0.65, 0.9, 1, 1.1];
const APART_IN_SAYING = 0.2;
/** Letters of a single unmarked word that is too short to be a saying. */
const GUESSED = 4;
/** Letters a single unmarked word needs at least to name a deed. */
const TOO_SHORT = 3;
/** In so many titles two syllables stand side by side that are one word. */
const COMPOUND = 6;
/** From this share of words with marks on, marks were typed on purpose. */
const MARKS_TYPED = 0.5;
const STORY = 0.35;
const AGAIN = 0.3;
/** What follows "để" tells what it is needed for, not what is needed. */
const PURPOSE = 0.35;

const story = new Set(storyWords.split(" ").map((word) => readSyllable(word.normalize("NFC")).marked));

type Word = Readable & { raw: string; marked: string; bare: string; filler: boolean; kept: boolean; keep: number };

/** Full-width, circled and mathematical letters that some keyboards and copied texts bring are the letters they stand for. */
const ordinaryLetters = (text: string, most: number): string => text.slice(0, most).normalize("NFKC").slice(0, most);

export function understand(text: string, vocabulary: Vocabulary): Query {
  const book = lexicon();
  const short = ordinaryLetters(text, 5_000);
  const codes = [...short.matchAll(CODE)].slice(0, 5).map((code) => `${code[1]}.${code[2]}`);
  const { words, corrected } = readWords(short.replace(CODE, " "), vocabulary, book);
  noteMarks(words);
  markFillers(words, book);
  const deeds = book.actionsSaid.match(words).filter(({ used }) => !isGuess(words, used));
  const actions = new Set(deeds.map((match) => match.value));
  const qualifiers = new Set(book.qualifiersSaid.match(words).map((match) => match.value));
  const matches = chooseSayings(book.everyday.match(words));
  const purposeFrom = beginningOfPurpose(words, matches);
  const groups: Group[] = [];
  for (const { used, value, trust } of matches) {
    for (const { actions: deeds } of value.wordings) for (const deed of deeds) if (deed !== "new") actions.add(deed);
    // One word without marks may be any of several words: "to" is not yet "tố".
    const only = used.length === 1 ? words[used[0]!]! : null;
    if (only && trust < 1 && !hasMarks(only) && only.bare.length <= GUESSED) continue;
    if (only && isPartOfWord(words, used[0]!, vocabulary)) continue;
    const sure = trust * SURE[Math.min(SURE.length - 1, used.length)]! * closeness(used);
    const aside = used[0]! > purposeFrom ? PURPOSE : 1;
    const said = used
      .map((at) => words[at]!.raw)
      .filter(isNotRepeated)
      .join(" ");
    groups.push({ said, at: used, ...readAs(value.wordings, trust, sure * aside, vocabulary) });
    for (const at of used) words[at]!.keep = Math.min(words[at]!.keep, value.keep);
  }
  groups.push(...readDeeds(deeds, words, groups, vocabulary, book));
  const bareText = ` ${words.map((word) => word.bare).join(" ")} `;
  return {
    codes,
    codePrefix: /^\s*\d\.?\d{0,6}\s*$/.test(short) ? short.trim().replace(/^(\d)\.?/, "$1.") : null,
    slots: toSlots(words, groups.length > 0 || codes.length > 0, purposeFrom, vocabulary),
    groups,
    actions,
    qualifiers,
    levels: levelsSaid(words),
    corrected,
    bareText,
  };
}

/** A short word without marks may be any of several words: "to" is not yet "tố". */
function isGuess(words: readonly Word[], used: readonly number[]): boolean {
  const only = used.length === 1 ? words[used[0]!]! : null;
  return only !== null && !hasMarks(only) && only.bare.length < TOO_SHORT;
}

/** "gộp làm một" is answered by a title that says "hợp nhất", as a thing is by its official name. */
function readDeeds(
  deeds: readonly PhraseMatch<Action>[],
  words: readonly Word[],
  sayings: readonly Group[],
  vocabulary: Vocabulary,
  book: Lexicon,
): Group[] {
  const taken = new Set(sayings.flatMap((group) => group.at));
  const groups: Group[] = [];
  for (const { used, value, trust } of deeds) {
    const wordings = book.deeds.get(value);
    if (!wordings || groups.length >= MOST_DEEDS || used.some((at) => taken.has(at))) continue;
    for (const at of used) taken.add(at);
    const said = used
      .map((at) => words[at]!.raw)
      .filter(isNotRepeated)
      .join(" ");
    groups.push({ said, at: used, ...readAs(wordings, trust, DEED, vocabulary) });
  }
  return groups;
}

/**
 * What somebody who is still typing may be about to ask: the last word stands for all words that begin so, and what was
 * typed for all everyday sayings that begin so.
 */
export function understandBeginning(text: string, vocabulary: Vocabulary): Query {
  const query = understand(text, vocabulary);
  const short = ordinaryLetters(text, 200);
  const book = lexicon();
  const syllables = readSyllables(short, 12);
  const last = syllables[syllables.length - 1];
  if (!last || /\s$/.test(short)) return query;

  const { words } = readWords(short.slice(0, last.start), vocabulary, book);
  const unfinished: Word = { ...last, filler: false, kept: true, keep: 1 };
  markFillers(words, book);
  const slots = toSlots([...words, unfinished], false, Number.POSITIVE_INFINITY, vocabulary);
  const slot = slots[slots.length - 1]!;
  for (const bare of vocabulary.beginningWith(last.bare, 40)) {
    for (const id of vocabulary.readings(bare)) {
      const fits = hasMarks(last) && !vocabulary.marked[id]!.startsWith(last.marked.slice(0, 2)) ? 0.6 : 0.95;
      if (!slot.readings.has(id)) slot.readings.set(id, fits);
    }
  }
  slot.title = Math.max(slot.title, ABSENT);
  const completed =
    last.bare.length + words.length >= (words.length > 0 ? 2 : 3)
      ? book.everyday.complete([...words, unfinished], 6)
      : [];
  const sayings = completed.flatMap(({ wordings }) => wordings.slice(0, 2));
  const groups =
    sayings.length === 0 ? query.groups : [{ said: short, at: [], ...readAs(sayings, 0.9, 0.6, vocabulary) }];
  return { ...query, slots, groups };
}

const CODE = /(?<!\d)(\d)[.\s]?(\d{6})(?!\d)/g;

// ---------------------------------------------------------------------------------------------------- reading words

/** Reads words, writes short forms out and corrects spelling. */
function readWords(text: string, vocabulary: Vocabulary, book: Lexicon): { words: Word[]; corrected: string | null } {
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

    const written = abbreviations[raw];
    if (written) {
      const before = words[words.length - 1];
      const after = syllables[index + 1];
      for (const word of wordsOf(fitting(written, before?.bare, after?.bare, vocabulary, book))) add(word);
      continue;
    }
    if (known(bare) || /^\d+$/.test(raw)) {
      add({ marked, bare });
      continue;
    }
    const before = words[words.length - 1]?.bare;
    const after = syllables[index + 1]?.bare;
    const fits = (word: string) =>
      goesWith(before, word, vocabulary, book) + goesWith(word, after, vocabulary, book) > 0;
    const undone = undoTyping(raw);
    if (undone) {
      const reading = readSyllable(undone);
      // A stray key gives a word that does not exist with that mark; then only its letters are believed.
      const exists = vocabulary.find(reading.marked) !== undefined;
      const sure = exists && reading.bare.length > 1 && isSyllable(reading.bare);
      if (known(reading.bare) && (bare.length > SHORT || sure || fits(reading.bare))) {
        add(
          exists ? reading : { marked: reading.bare, bare: reading.bare },
          exists ? vocabulary.written[vocabulary.find(reading.marked)!]! : vocabulary.usual(reading.bare),
        );
        correctedAny = true;
        continue;
      }
    }
    // A real word the catalogue does not use (`doubtWords` looks at its neighbours), or enough was looked up.
    if (isSyllable(bare) || corrections >= MOST_CORRECTIONS) {
      add({ marked, bare });
      continue;
    }
    corrections++;
    const parts = split(bare, vocabulary, book);
    if (parts) {
      for (const part of parts) add({ marked: part, bare: part }, vocabulary.usual(part));
      correctedAny = true;
      continue;
    }
    const candidates = nearWords(bare, before, after, vocabulary, book);
    const best = candidates[0];
    // From a few letters almost any word is one slip away: nothing found is a better answer than a guess.
    if (!best || (bare.length <= SHORT && !(bare.length > 2 && isSlipOf(best, vocabulary)) && !fits(best.bare))) {
      add({ marked, bare });
      continue;
    }
    correctedAny = true;
    add({ marked: best.bare, bare: best.bare, alternatives: candidates.slice(1, 4) }, vocabulary.usual(best.bare));
  }
  doubtWords(words, vocabulary, book);
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

/** Swapped or doubled letters of a word that titles often have. */
function isSlipOf(candidate: { bare: string; trust: number }, vocabulary: Vocabulary): boolean {
  return candidate.trust >= 0.72 && isSyllable(candidate.bare) && vocabulary.titlesWith(candidate.bare) >= OFTEN;
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
      const word = readSyllable(bare.slice(from, end)).bare;
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

/** Who types most words with their marks has hardly left them out of the others. */
function noteMarks(words: Word[]): void {
  const marked = words.filter(hasMarks).length;
  if (marked < MARKS_TYPED * words.length) return;
  for (const word of words) word.marksTyped = true;
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

/** "giáo" in "giáo dục" is no word of its own: titles have the two together. */
function isPartOfWord(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const together = (first?: Word, second?: Word) =>
    first !== undefined && second !== undefined && vocabulary.pair(first.bare, second.bare) >= COMPOUND;
  return together(words[at - 1], words[at]) || together(words[at], words[at + 1]);
}

/** A saying is a little less sure the more other words stand between its own. */
function closeness(used: readonly number[]): number {
  return (used.length / (used[used.length - 1]! - used[0]! + 1)) ** APART_IN_SAYING;
}

/** A short form written out is several words with the same letters typed. */
function isNotRepeated(raw: string, at: number, all: readonly string[]): boolean {
  return raw !== all[at - 1];
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

/** Which level decides, where the question says so. Marks that were typed count: "sổ" and "số" are no "sở". */
function levelsSaid(words: readonly Word[]): Set<string> {
  const levels = new Set<string>();
  for (const [at, { marked, bare }] of words.entries()) {
    const together = ` ${words[at - 1]?.bare ?? ""} ${bare} ${words[at + 1]?.bare ?? ""} `;
    if (/ thanh pho /.test(together)) levels.add("province");
    if (/ thi tran /.test(together)) levels.add("commune");
    if (/ trung uong /.test(together)) levels.add("ministry");
    if (!OTHER_WORDS.test(together)) for (const { names, level } of LEVELS) if (names.has(marked)) levels.add(level);
  }
  return levels;
}

/** Names of levels; those without marks where letters alone leave no doubt. */
const LEVELS = [
  { level: "commune", words: "xã xa phường phuong ubnd" },
  { level: "province", words: "tỉnh tinh sở" },
  { level: "ministry", words: "bộ" },
].map(({ level, words }) => ({
  level,
  names: new Set(words.split(" ").map((word) => readSyllable(word.normalize("NFC")).marked)),
}));

/** "xã hội", "hợp tác xã", "cơ sở", "bộ đội", "cán bộ" … name no level. */
const OTHER_WORDS =
  / xa hoi | thi xa | tac xa | hop xa | xa xoi | (?:tru|co|chu) so | so (?:huu|giao) | tinh (?:trang|toan|hinh|mang|chat|tien|thue|lai) | bo (?:doi|phan|ho|luat|mon|hanh) | (?:can|dong|noi|toan|tien|duong|cuc|chi|dang) bo /;

// ------------------------------------------------------------------------------------------------------------ slots

/** Rarity of a word that stands in `count` titles. Beyond a point, rarer does not tell more. */
export function rarity(count: number): number {
  return Math.min(6.5, Math.log(1 + 5_600 / (count + 0.5)));
}

/** A word that no title has says little about which title is meant. */
const ABSENT = 2;

function toSlot(word: Word, at: number, importance: number, anyMarks: boolean, vocabulary: Vocabulary): Slot {
  const readings = new Map<number, number>();
  // In a question without marks every reading is equal; beside marked words an unmarked one is more likely meant so.
  const unmarked = hasMarks(word) ? null : anyMarks && !/\d/.test(word.bare) ? (word.marksTyped ? 0.5 : 0.85) : 1;
  for (const id of vocabulary.readings(word.bare)) {
    const strength =
      vocabulary.marked[id] === word.marked ? 1 : (unmarked ?? agreement(word.marked, vocabulary.marked[id]!));
    readings.set(id, strength);
  }
  for (const { bare, trust } of word.alternatives ?? []) {
    for (const id of vocabulary.readings(bare)) {
      if (vocabulary.titles[id]! + vocabulary.bodies[id]! > 0) readings.set(id, Math.max(trust, readings.get(id) ?? 0));
    }
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
    at,
    readings,
    title: importance * (titles === 0 ? ABSENT : rarity(titles)),
    body: importance * (bodies === 0 ? 0 : rarity(bodies)),
    keep: word.keep,
    joined: false,
  };
}

/** The words that count, in their order, with how much each of them does. */
function toSlots(words: readonly Word[], meant: boolean, purposeFrom: number, vocabulary: Vocabulary): Slot[] {
  const anyMarks = words.some(hasMarks);
  let content = words.map((word, at) => ({ word, at })).filter(({ word }) => !word.filler);
  // A question of nothing but small words is searched as it stands.
  if (content.length === 0 && !meant) content = words.map((word, at) => ({ word, at }));
  const times = new Map<string, number>();
  const slots: Slot[] = [];
  for (const [index, { word, at }] of content.entries()) {
    const before = times.get(word.marked) ?? 0;
    times.set(word.marked, before + 1);
    if (before > 1) continue;
    let importance = before > 0 ? AGAIN : 1;
    if (story.has(word.marked) && !word.kept) importance *= STORY;
    if (at > purposeFrom) importance *= PURPOSE;
    const slot = toSlot(word, at, importance, anyMarks, vocabulary);
    const next = content[index + 1];
    slot.joined = next !== undefined && next.at - at <= 2;
    slots.push(slot);
  }
  return slots;
}

function readAs(
  wordings: Wording[],
  trust: number,
  share: number,
  vocabulary: Vocabulary,
): Pick<Group, "meanings" | "mass"> {
  const meanings = wordings.map((wording) => toMeaning(wording.words, wording.weight * trust, vocabulary));
  return { meanings, mass: Math.min(MOST_MASS, Math.max(...meanings.map((one) => one.mass))) * share };
}

function toMeaning(
  words: readonly { marked: string; bare: string }[],
  weight: number,
  vocabulary: Vocabulary,
): Meaning {
  const slots = words.map(({ marked, bare }, index) => {
    const word = { raw: marked, marked, bare, filler: false, kept: false, keep: 1 };
    const slot = toSlot(word, -1, 1, true, vocabulary);
    slot.joined = index + 1 < words.length;
    return slot;
  });
  return { slots, weight, mass: slots.reduce((sum, slot) => sum + slot.title, 0) };
}
