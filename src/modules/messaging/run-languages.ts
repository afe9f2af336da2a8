import { TOLD_LANGUAGES, type ToldLanguage } from "../topics/index.ts";
import type { RunTexts } from "./run.store.ts";
import { sizeOf } from "./sms-text.ts";

/** One language of a run: who asked for it, and what they are told. */
export interface LanguageLine {
  language: ToldLanguage;
  people: number;
  /** false: nothing is confirmed in it, so they are told in Vietnamese. */
  isTold: boolean;
  segments: number;
  characters: number;
}

/** Vietnamese first, then each language somebody asked for or the item has words in. */
export function tellLanguages(
  people: ReadonlyMap<ToldLanguage, number>,
  texts: RunTexts,
  vietnamese: string,
  asSent: (text: string) => string,
): LanguageLine[] {
  return TOLD_LANGUAGES.filter((one) => one === "vi" || people.has(one) || texts[one] !== undefined).map((language) => {
    const own = language === "vi" ? undefined : texts[language];
    const { segments, characters } = sizeOf(asSent(own?.text ?? vietnamese));
    return {
      language,
      people: people.get(language) ?? 0,
      isTold: language === "vi" || own !== undefined,
      segments,
      characters,
    };
  });
}
