import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Db } from "../../../../platform/db/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { lineOf, type SearchSource, wordsOfLine } from "../../../../platform/search/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { findByTranslatedName, type NamedProcedure } from "./procedure-translation.store.ts";

/** Words that stand in any question and say nothing of what is sought. */
const COMMON = new Set("a an and at for from get how i in is my of on or the to what where with do can".split(" "));

/** Beginnings of words: "register" finds "registration". */
const beginnings = (words: readonly string[]): string[] =>
  words
    .filter((word) => !COMMON.has(word))
    .slice(0, 12)
    .map((word) => (/^[a-z]+$/.test(word) ? word.slice(0, 5) : word));

/** Above the results of the search among procedures. */
export async function listFoundByName(db: Db, query: string, now: Date): Promise<NamedProcedure[]> {
  const words = beginnings(wordsOfLine(lineOf(query)));
  return (await findByTranslatedName(db, words, vietnamDay(now), { limit: 5 })).found;
}

/** Procedures by their names in other languages; in Vietnamese their own search finds them. */
export const translatedProcedureSearch: SearchSource = {
  kind: "translated-procedure",
  slug: "thu-tuc-dich",
  weight: 0.85,
  words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
  async find(app, { line, now, offset, limit }) {
    const words = beginnings(line.words);
    const { found, total } = await findByTranslatedName(app.db, words, vietnamDay(now), { limit, offset });
    return {
      total,
      things: found.map((one) => ({
        path: `/thu-tuc/${one.code}/${one.lang}`,
        title: one.name,
        text: "",
        facts: [one.code],
        textLang: one.lang,
      })),
    };
  },
};
