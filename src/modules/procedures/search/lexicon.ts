import { type Action, actions, qualifiers } from "./lexicon/actions.ts";
import { fillers, keptPhrases } from "./lexicon/fillers.ts";
import { sayings } from "./lexicon/sayings.ts";
import { wordClasses } from "./lexicon/word-classes.ts";
import { PhraseBook, type Readable } from "./phrases.ts";
import { wordsOf } from "./vocabulary.ts";

/** One official wording of what was said. */
export type Wording = { words: { marked: string; bare: string }[]; weight: number; actions: ReadonlySet<Action> };
export type Said = { wordings: Wording[]; keep: number };

/** How much the words said still count beside their meaning, where the lexicon does not tell. */
const KEEP_SAID = 0.35;

/** The lexicon compiled for matching; built once, at the first search. */
export type Lexicon = {
  everyday: PhraseBook<Said>;
  fillers: PhraseBook<true>;
  kept: PhraseBook<true>;
  actionsSaid: PhraseBook<Action>;
  /** What titles call the deed, for deeds that residents name in other words. */
  deeds: ReadonlyMap<Action, Wording[]>;
  qualifiersSaid: PhraseBook<number>;
  knows: (bare: string) => boolean;
  pairs: ReadonlySet<string>;
};

let compiled: Lexicon | undefined;

export function lexicon(): Lexicon {
  compiled ??= compile();
  return compiled;
}

const titleActions = new PhraseBook<Action>();
for (const { action, title } of actions) for (const phrase of title) titleActions.add(phrase, action);
const titleQualifiers = new PhraseBook<number>();
for (const [index, { title }] of qualifiers.entries()) for (const phrase of title) titleQualifiers.add(phrase, index);

/** What an official title does to its object; first-time granting where nothing else is said. */
export function actionsOfTitle(words: readonly Readable[]): Set<Action> {
  const found = new Set(titleActions.match(words, 0.95).map((match) => match.value));
  if (found.size === 0) found.add("new");
  return found;
}

export function qualifiersOfTitle(words: readonly Readable[]): number[] {
  return [...new Set(titleQualifiers.match(words, 0.95).map((match) => match.value))];
}

function compile(): Lexicon {
  const everyday = new PhraseBook<Said>(wordClasses);
  for (const { say, mean, keep } of sayings) {
    const said: Said = { wordings: mean.map(readWording), keep: keep ?? KEEP_SAID };
    for (const pattern of say) everyday.add(pattern, said);
  }
  const filler = new PhraseBook<true>();
  for (const pattern of fillers) filler.add(pattern, true);
  const kept = new PhraseBook<true>();
  for (const pattern of keptPhrases) kept.add(pattern, true);
  const actionsSaid = new PhraseBook<Action>();
  for (const { action, said } of actions) for (const pattern of said) actionsSaid.add(pattern, action);
  const qualifiersSaid = new PhraseBook<number>();
  for (const [index, { said }] of qualifiers.entries()) for (const pattern of said) qualifiersSaid.add(pattern, index);

  const books = [everyday, filler, kept, actionsSaid, qualifiersSaid];
  return {
    everyday,
    fillers: filler,
    kept,
    actionsSaid,
    deeds: new Map(actions.flatMap(({ action, called }) => (called ? [[action, called.map(readWording)]] : []))),
    qualifiersSaid,
    knows: (bare) => books.some((book) => book.vocabulary.has(bare)),
    pairs: new Set(books.flatMap((book) => [...book.pairs])),
  };
}

function readWording(mean: string): Wording {
  const [phrase, weight] = mean.split(" *");
  const words = wordsOf(phrase!);
  return { words, weight: weight ? Number(weight) : 1, actions: actionsOfTitle(words) };
}
