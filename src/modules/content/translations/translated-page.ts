import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import { getUnit, provinceOf } from "../../organisations/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Item, ItemVersion } from "../item.ts";
import { listSentences, type SourcePart, type SourceText, sourceParts, sumOfSpoken } from "./source-sentences.ts";
import { type Audio, findAudio, findTranslation, listPairs, listTranslations } from "./translation.store.ts";
import { listMissing } from "./translation.ts";

/** A page that everybody can read in the language is out as soon as it is confirmed: it counts for those who speak it. */
export async function openTranslatedPage(
  tx: Tx,
  item: Pick<Item, "id" | "unitId" | "slug" | "taskId">,
  version: ItemVersion,
  lang: ToldLanguage,
  at: Date,
  by: string,
): Promise<void> {
  const day = vietnamDay(at);
  const [unit, province] = await Promise.all([getUnit(tx, item.unitId, day), provinceOf(tx, item.unitId, day)]);
  await openDelivery(tx, {
    key: `item:${item.id}:${version.number}:portal:${lang}`,
    channel: unit.id === province?.id ? "provincePortal" : "portal",
    recordKind: "item",
    recordId: item.id,
    recordVersion: version.number,
    title: version.title,
    unitId: item.unitId,
    taskId: item.taskId,
    topic: version.topic,
    audiences: version.audiences,
    language: lang,
    address: `/tin-tuc/${item.slug}/${lang}`,
    createdBy: by,
    createdAt: at,
    state: "sent",
    sentAt: at,
  });
  await notifyPublicChange(tx, "content");
}

/** With a version that is published now: the languages in which it is translated whole already. */
export async function openTranslatedPages(
  tx: Tx,
  item: Pick<Item, "id" | "unitId" | "slug" | "taskId">,
  version: ItemVersion,
  at: Date,
  by: string,
): Promise<void> {
  const sentences = listSentences(sourceParts(version));
  for (const { lang, confirmedVersion } of await listTranslations(tx, item.id)) {
    if (confirmedVersion === null) continue;
    if (listMissing(sentences, await listPairs(tx, item.id, lang)).length === 0)
      await openTranslatedPage(tx, item, version, lang, at, by);
  }
}

/** A sentence as people read it: in the language, or in Vietnamese where the translation has not followed yet. */
export interface ReadSentence {
  text: string;
  isTranslated: boolean;
}

export type ReadPart =
  | { kind: "title" | "correction" | "summary" | "heading" | "paragraph" | "transcript"; sentences: ReadSentence[] }
  | { kind: "list" | "facts"; ordered: boolean; items: ReadSentence[][] };

export interface TranslatedPage {
  lang: ToldLanguage;
  /** null where the item can only be heard. */
  parts: ReadPart[] | null;
  /** Sentences that changed in Vietnamese since. */
  outdated: number;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  audio: Audio | null;
  /** The text moved on after it was spoken. */
  isAudioOld: boolean;
}

/** What people read and hear of a version in a language; null where there is nothing. */
export async function loadTranslatedPage(
  db: Db,
  itemId: string,
  version: SourceText,
  lang: ToldLanguage,
): Promise<TranslatedPage | null> {
  const [translation, heard, pairs] = await Promise.all([
    findTranslation(db, itemId, lang),
    findAudio(db, itemId, lang),
    listPairs(db, itemId, lang),
  ]);
  const audio = heard?.heardAt ? heard : null;
  const isRead = translation !== undefined && translation.confirmedVersion !== null;
  if (!isRead && !audio) return null;
  const parts = sourceParts(version);
  const sentences = listSentences(parts);
  const read = (one: { sum: string; text: string }): ReadSentence => {
    const text = pairs.get(one.sum)?.confirmedText;
    return text ? { text, isTranslated: true } : { text: one.text, isTranslated: false };
  };
  const readPart = (part: SourcePart): ReadPart =>
    "items" in part
      ? { ...part, items: part.items.map((item) => item.map(read)) }
      : { ...part, sentences: part.sentences.map(read) };
  return {
    lang,
    parts: isRead ? parts.map(readPart) : null,
    outdated: isRead ? listMissing(sentences, pairs).length : 0,
    confirmedByName: translation?.confirmedByName ?? null,
    confirmedAt: translation?.confirmedAt ?? null,
    audio,
    isAudioOld: audio !== null && audio.spokenSum !== sumOfSpoken(version),
  };
}

/** The Vietnamese text spoken, once a second person listened; null where there is none. */
export async function loadSpoken(
  db: Db,
  item: SourceText & { id: string },
): Promise<{ audio: Audio; isOld: boolean } | null> {
  const audio = await findAudio(db, item.id, "vi");
  if (!audio?.heardAt) return null;
  return { audio, isOld: audio.spokenSum !== sumOfSpoken(item) };
}
