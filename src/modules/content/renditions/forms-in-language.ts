import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { type Measure, measure } from "../bundle/forms.ts";
import type { Bit } from "../bundle/story.ts";
import { lockItem } from "../content.store.ts";
import type { Item, ItemVersion } from "../item.ts";
import { listSentences, type SourceSentence, sourceParts, toldParts } from "../translations/source-sentences.ts";
import { sourceOf } from "../translations/translate-item.ts";
import {
  TranslationChangedMeanwhile,
  type TranslationRefusal,
  TranslationRefused,
} from "../translations/translation.errors.ts";
import { findReader, listPairs, listTranslations } from "../translations/translation.store.ts";
import type { FormSettings } from "./load-renditions.ts";
import {
  confirmWordsInLanguage,
  dropWordsInLanguage,
  listLanguagesWithOwnWords,
  listWordsInLanguage,
  saveWordsInLanguage,
  type WordsInLanguage,
} from "./rendition.store.ts";
import { missingFor, TOLD_FORMS, type ToldForm, tellInLanguage } from "./tell-in-language.ts";

/** One form of a version in another language. */
export interface FormInLanguage {
  form: ToldForm;
  /** What is given out; null while a sentence it needs is not confirmed. */
  text: string | null;
  sources: Bit[];
  measures: Measure[];
  /** Vietnamese sentences nobody has confirmed words for. */
  missing: string[];
  /** What the confirmed sentences say by themselves. */
  made: string | null;
  /** Words written for this form, whether anybody has confirmed them or not. */
  own: WordsInLanguage | null;
  /** The Vietnamese text changed after they were written: they are not given out. */
  isOvertaken: boolean;
}

/** The Vietnamese sentences words were written for, as they are kept beside them. */
const vietnameseOf = (sentences: readonly SourceSentence[]): string => sentences.map((one) => one.text).join("\n");

/** The forms of a version in another language, out of confirmed words only. */
export async function loadFormsIn(
  db: Db,
  item: Pick<Item, "id" | "slug">,
  version: Pick<ItemVersion, "number" | "title" | "summary" | "body" | "facts">,
  lang: ToldLanguage,
  { publicUrl, readingSpeed }: FormSettings,
): Promise<FormInLanguage[]> {
  const parts = toldParts(sourceParts({ ...version, correctionNote: null }));
  const vietnamese = vietnameseOf(listSentences(parts));
  const [pairs, words] = await Promise.all([
    listPairs(db, item.id, lang),
    listWordsInLanguage(db, item.id, version.number, lang),
  ]);
  const address = `${publicUrl.replace(/^https?:\/\//, "")}/tin-tuc/${item.slug}/${lang}`;
  return TOLD_FORMS.map((form) => {
    const made = tellInLanguage(form, parts, pairs, address, readingSpeed);
    const own = words.find((one) => one.form === form) ?? null;
    const isOvertaken = own !== null && own.madeText !== vietnamese;
    const isOwnOut = own?.confirmedAt != null && !isOvertaken;
    const text = isOwnOut ? own.text : (made?.text ?? null);
    return {
      form,
      text,
      sources: isOwnOut ? [] : (made?.sources ?? []),
      // How long another language takes to say is not known.
      measures: text === null ? [] : measure(form, text, readingSpeed).filter((one) => one.unit !== "seconds"),
      missing: isOwnOut ? [] : missingFor(form, parts, pairs),
      made: made?.text ?? null,
      own,
      isOvertaken,
    };
  });
}

/** Languages an item has words in, confirmed or not. */
export async function languagesOf(db: Db, itemId: string): Promise<ToldLanguage[]> {
  const translations = await listTranslations(db, itemId);
  const own = await listLanguagesWithOwnWords(db, itemId);
  return [...new Set([...translations.map((one) => one.lang), ...own])].sort();
}

export type WordsAct = "write" | "confirm" | "drop";

/** Why the person cannot do this; null where he can. */
export async function refusalOfWords(
  db: Db,
  actor: Pick<Actor, "id">,
  lang: ToldLanguage,
  act: WordsAct,
  own: Pick<WordsInLanguage, "writtenBy" | "confirmedAt"> | null,
): Promise<TranslationRefusal | null> {
  const reader = await findReader(db, actor.id, lang);
  if (!reader) return "not-a-reader";
  if (act === "write") return null;
  if (!own) return "not-from-this-state";
  if (act === "drop") return null;
  if (own.confirmedAt) return "not-from-this-state";
  if (!reader.isNative) return "not-native";
  return own.writtenBy === actor.id ? "own-words" : null;
}

interface Here {
  item: Item;
  lang: ToldLanguage;
  form: ToldForm;
  at: Date;
}

/**
 * Words for one form in another language. Nobody is given them before a second native reader has confirmed them.
 * `basedOn` are the own words the writer had before him, "" where there were none.
 *
 * @throws TranslationRefused; TranslationChangedMeanwhile when somebody else wrote this form since
 */
export async function writeWordsIn(
  tx: Tx,
  actor: Actor,
  here: Here,
  input: { text: string; basedOn: string },
): Promise<void> {
  const { number, sentences, own } = await locked(tx, actor, here, "write");
  if (own && own.text !== input.basedOn && own.text !== input.text)
    throw new TranslationChangedMeanwhile(own.writtenByName);
  await saveWordsInLanguage(tx, here.item.id, number, here.lang, {
    form: here.form,
    text: input.text,
    madeText: vietnameseOf(sentences),
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: here.at,
  });
  await note(tx, actor, "translation.form", here);
}

/** A second native reader says that the words read right and mean the same. `text`: what he read. @throws TranslationRefused */
export async function confirmWordsIn(tx: Tx, actor: Actor, here: Here, text: string): Promise<void> {
  const { number, sentences, own } = await locked(tx, actor, here, "confirm");
  // Neither other words than were read, nor words for another Vietnamese text.
  if (own?.text !== text || own.madeText !== vietnameseOf(sentences))
    throw new TranslationRefused("not-from-this-state");
  await confirmWordsInLanguage(tx, here.item.id, number, here.lang, here.form, {
    confirmedBy: actor.id,
    confirmedByName: actor.name,
    confirmedAt: here.at,
  });
  await note(tx, actor, "translation.formConfirm", here);
}

/** The confirmed sentences stand again. @throws TranslationRefused */
export async function dropWordsIn(tx: Tx, actor: Actor, here: Here): Promise<void> {
  const { number } = await locked(tx, actor, here, "drop");
  await dropWordsInLanguage(tx, here.item.id, number, here.lang, here.form);
  await note(tx, actor, "translation.formDrop", here);
}

async function locked(tx: Tx, actor: Actor, { item, lang, form }: Here, act: WordsAct) {
  const now = await lockItem(tx, item.id);
  if (!now) throw new TranslationRefused("not-from-this-state");
  const { version, sentences } = await sourceOf(tx, now);
  const own = (await listWordsInLanguage(tx, item.id, version.number, lang)).find((one) => one.form === form) ?? null;
  const refusal = await refusalOfWords(tx, actor, lang, act, own);
  if (refusal) throw new TranslationRefused(refusal);
  return { number: version.number, sentences, own };
}

async function note(tx: Tx, actor: Actor, act: string, { item, lang, form, at }: Here): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "item",
    subjectId: item.id,
    unitId: item.unitId,
    details: { lang, form },
    at,
  });
}
