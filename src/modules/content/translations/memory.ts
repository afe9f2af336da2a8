import type { Db } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { SourceSentence } from "./source-sentences.ts";
import { listTerms, type Term } from "./term.store.ts";
import { listConfirmedSentences, listRemembered, type Remembered } from "./translation.store.ts";

/** What helps with one sentence. */
export interface Help {
  /** The very same sentence, confirmed elsewhere. */
  same: Remembered | null;
  /** Sentences nearly like it, the likest first. */
  alike: (Remembered & { likeness: number })[];
  terms: Term[];
}

/** Sentences of so many confirmed ones are compared; more would keep the page waiting and find nothing nearer. */
const MEMORY = 5_000;
const ALIKE = 0.6;
const SHOWN = 2;

/** Memory and agreed terms for the sentences of an item or a procedure. */
export async function helpWith(
  db: Db,
  subjectId: string,
  lang: ToldLanguage,
  sentences: readonly SourceSentence[],
): Promise<Map<string, Help>> {
  const [same, memory, terms] = await Promise.all([
    listRemembered(
      db,
      lang,
      sentences.map((one) => one.sum),
      subjectId,
    ),
    listConfirmedSentences(db, lang, MEMORY),
    listTerms(db, { lang }),
  ]);
  const known = memory.map((one) => ({ one, words: wordsOf(one.source) }));
  return new Map(
    sentences.map((sentence) => {
      const words = wordsOf(sentence.text);
      const alike = known
        .filter(({ one }) => one.sum !== sentence.sum)
        .map(({ one, words: other }) => ({ ...one, likeness: likeness(words, other) }))
        .filter((one) => one.likeness >= ALIKE)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, SHOWN);
      return [sentence.sum, { same: same.get(sentence.sum) ?? null, alike, terms: termsIn(sentence.text, terms) }];
    }),
  );
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []);

/** Share of words both have, of all they have together. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** Terms whose Vietnamese words stand in the sentence, whole words only; a longer term covers the shorter ones in it. */
export function termsIn(sentence: string, terms: readonly Term[]): Term[] {
  const text = ` ${(sentence.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(" ")} `;
  const found = terms
    .map((term) => ({ term, key: (term.vietnamese.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(" ") }))
    .filter(({ key }) => key !== "" && text.includes(` ${key} `))
    .sort((a, b) => b.key.length - a.key.length);
  return found
    .filter(({ key }, at) => !found.slice(0, at).some((longer) => ` ${longer.key} `.includes(` ${key} `)))
    .map(({ term }) => term);
}
