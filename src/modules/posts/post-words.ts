import type { Db } from "../../platform/db/index.ts";
import { type FormSettings, type ItemForPosting, partsOf, textForPosting } from "../content/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import { FORM_OF, type PlaceKind } from "./places/place.ts";

/** What is copied to a place; `parts` where the place has fields for them. */
export interface PostWords {
  language: ToldLanguage;
  /** null while nobody has confirmed words in this language. */
  whole: string | null;
  parts: { title: string; lead: string; text: string } | null;
}

/** The words of an item for one kind of place, in each language that is wanted there. */
export async function loadPostWords(
  db: Db,
  item: ItemForPosting,
  kind: PlaceKind,
  languages: readonly ToldLanguage[],
  settings: FormSettings,
): Promise<PostWords[]> {
  const form = FORM_OF[kind];
  return Promise.all(
    languages.map(async (language) => {
      const text = await textForPosting(db, item, form, language, settings);
      return {
        language,
        whole: text,
        parts: text !== null && kind === "zaloOa" ? partsOf(form, text) : null,
      };
    }),
  );
}

/** The words of a correction: what was wrong stands before them. */
export const withCorrection = (note: string, text: string): string => `ĐÍNH CHÍNH: ${asSentence(note)}\n\n${text}`;

export const asSentence = (text: string): string => (/[.!?]$/.test(text) || text === "" ? text : `${text}.`);
