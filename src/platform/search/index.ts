import type { AppContext } from "../app-context.ts";
import type { Lang } from "../i18n/index.ts";
import { type Line, lineOf, wordsOfLine } from "./lines.ts";

export { type Line, lineOf, markedLineOf, rateTitle, readLine, wordsOfLine } from "./lines.ts";

/** What somebody typed into the public search, and where. */
export interface SearchQuestion {
  line: Line;
  /** As typed: one line, NFC, at most 200 characters. */
  text: string;
  lang: Lang;
  now: Date;
  /** The site it was typed on: its address, null for the installation's own. */
  unitSlug: string | null;
  /** Only things of these units, where somebody searches the site of one; things without a unit are found everywhere. */
  unitIds: readonly string[] | null;
  offset: number;
  limit: number;
}

/** Something found, as its module calls it. */
export interface FoundThing {
  path: string;
  title: string;
  /** What else it is called: official name, number, former name. They count like the title. */
  also?: readonly string[];
  /** What it says; the search shows the place that was asked for. */
  text: string;
  /** "YYYY-MM-DD" */
  day?: string | null;
  unitId?: string | null;
  /** Short facts beside the title, in the reader's language. */
  facts?: readonly string[];
  /** Language of title and text. */
  textLang?: string;
}

export interface FoundThings {
  things: FoundThing[];
  /** How many there are; `isMore` where counting stopped there. */
  total: number;
  isMore?: boolean;
}

/**
 * What a module lets people find. Rows of `search_entry` of this kind (written by triggers, see the migration that makes the
 * table) are found by themselves; a source with `find` answers itself, best first.
 */
export interface SearchSource {
  /** In the machine interface and in `search_entry.kind`. */
  kind: string;
  /** In addresses of pages. */
  slug: string;
  words(lang: Lang): { title: string };
  /** Which kind comes first where two fit alike, 0 to 1. */
  weight: number;
  find?(app: AppContext, question: SearchQuestion): Promise<FoundThings>;
  /** A page of its own that answers these words better; the way there stands below what was found. */
  ownPage?(question: Pick<SearchQuestion, "text" | "unitSlug">): string;
}

/** For sources of a few dozen things held in memory: those in which every word stands, in their order. */
export function findAmong(
  things: readonly (FoundThing & { keywords?: readonly string[] })[],
  question: SearchQuestion,
): FoundThings {
  const fitting = things.filter((thing) => {
    const line = lineOf([thing.title, ...(thing.also ?? []), ...(thing.keywords ?? []), thing.text].join(" "));
    return question.line.words.length > 0 && question.line.words.every((word) => line.includes(` ${word} `));
  });
  return {
    things: fitting.slice(question.offset, question.offset + question.limit).map(({ keywords, ...thing }) => ({
      ...thing,
      // Words of the people count like the title where the whole question is one of them.
      also: [
        ...(thing.also ?? []),
        ...(keywords ?? []).filter((one) => wordsOfLine(lineOf(one)).length <= question.line.words.length + 1),
      ],
    })),
    total: fitting.length,
  };
}
