import type { ToldLanguage } from "../../topics/index.ts";
import type { SourceSentence } from "./source-sentences.ts";

export type TranslationState = "draft" | "submitted" | "returned" | "confirmed";
export type TranslationAct = "write" | "submit" | "confirm" | "return" | "recall";

const MOVES: Record<TranslationAct, { from: readonly (TranslationState | "none")[]; to: TranslationState }> = {
  write: { from: ["none", "draft", "returned", "confirmed"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  confirm: { from: ["submitted"], to: "confirmed" },
  return: { from: ["submitted"], to: "returned" },
  recall: { from: ["submitted"], to: "draft" },
};

/** The state after an act, or null where the act is not possible from here. */
export const nextState = (state: TranslationState | "none", act: TranslationAct): TranslationState | null =>
  MOVES[act].from.includes(state) ? MOVES[act].to : null;

export interface Translation {
  itemId: string;
  lang: ToldLanguage;
  state: TranslationState;
  revision: number;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  confirmedVersion: number | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
}

/** A Vietnamese sentence with what stands for it in the other language. */
export interface SentencePair {
  sum: string;
  source: string;
  text: string;
  confirmedText: string | null;
}

/** Longest translation of one sentence. */
export const MOST_CHARACTERS = 2_000;

/** Sentences that have no confirmed words yet, of those the item has now. */
export function listMissing(
  sentences: readonly SourceSentence[],
  pairs: ReadonlyMap<string, Pick<SentencePair, "confirmedText">>,
): SourceSentence[] {
  return sentences.filter((one) => !pairs.get(one.sum)?.confirmedText);
}

/** Names of languages in themselves, where they have a script people look for; the Vietnamese name stands beside it. */
export const OWN_NAMES: Partial<Record<ToldLanguage, string>> = {
  km: "ភាសាខ្មែរ",
  zh: "中文",
  en: "English",
};

/** Invisible places where a line may break are part of Khmer writing and stay; other invisible signs go. */
export const cleanTranslation = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200e\u200f\u2060\ufeff\u202a-\u202e]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, " ")
    .trim();
