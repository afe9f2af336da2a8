import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { getVersion } from "../content.store.ts";
import type { Item, ItemVersion } from "../item.ts";
import { listSentences, type SourcePart, type SourceSentence, sourceParts } from "./source-sentences.ts";
import { openTranslatedPage } from "./translated-page.ts";
import { TranslationChangedMeanwhile, TranslationRefused } from "./translation.errors.ts";
import {
  confirmPairs,
  findReader,
  listPairs,
  lockTranslation,
  savePairs,
  saveState,
  saveTranslation,
} from "./translation.store.ts";
import {
  nextState,
  type SentencePair,
  type Translation,
  type TranslationAct,
  type TranslationState,
} from "./translation.ts";

/** What there is to translate: what people read, or what is on its way to them. */
export interface TranslationSource {
  version: ItemVersion;
  parts: SourcePart[];
  sentences: SourceSentence[];
}

/** The published text; of an item not yet published the one that waits for approval or its hour. */
export async function sourceOf(
  db: Db,
  item: Pick<Item, "id" | "publishedVersion" | "workingVersion">,
): Promise<TranslationSource> {
  const version = await getVersion(db, item.id, item.publishedVersion ?? item.workingVersion);
  const parts = sourceParts(version);
  return { version, parts, sentences: listSentences(parts) };
}

interface Here {
  item: Item;
  lang: ToldLanguage;
  at: Date;
}

/**
 * Keeps translated sentences. Words for sentences the item has no more are kept too: the Vietnamese text may have moved while
 * somebody translated, and nothing typed is lost.
 *
 * @throws TranslationRefused; TranslationChangedMeanwhile when another translator saved since revision `basedOn`
 */
export async function writeTranslation(
  tx: Tx,
  actor: Actor,
  { item, lang, at }: Here,
  input: { pairs: Pick<SentencePair, "sum" | "source" | "text">[]; basedOn: number },
): Promise<void> {
  const found = await requireMove(tx, actor, item, lang, "write");
  if (found && found.revision !== input.basedOn) throw new TranslationChangedMeanwhile(found.writtenByName);
  // Words of confirmed sentences are the reader's too; who writes anew begins the list of writers anew.
  const before = found && found.state !== "confirmed" ? found.writerIds : [];
  await saveTranslation(tx, {
    itemId: item.id,
    lang,
    state: "draft",
    writerIds: [...new Set([...before, actor.id])],
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await savePairs(tx, item.id, lang, input.pairs);
  await note(tx, actor, "translation.write", { item, lang, at });
}

/** Hands it to another native reader. Every sentence the item has now must be translated. */
export async function submitTranslation(tx: Tx, actor: Actor, here: Here): Promise<void> {
  await requireMove(tx, actor, here.item, here.lang, "submit");
  const { sentences } = await sourceOf(tx, here.item);
  const pairs = await listPairs(tx, here.item.id, here.lang);
  if (sentences.some((one) => !pairs.get(one.sum)?.text)) throw new TranslationRefused("not-whole");
  await saveState(tx, here.item.id, here.lang, {
    state: "submitted",
    decidedBy: null,
    decidedByName: null,
    note: null,
  });
  await note(tx, actor, "translation.submit", here);
}

export async function recallTranslation(tx: Tx, actor: Actor, here: Here): Promise<void> {
  await requireMove(tx, actor, here.item, here.lang, "recall");
  await saveState(tx, here.item.id, here.lang, { state: "draft" });
  await note(tx, actor, "translation.recall", here);
}

/**
 * A second native reader says that it reads right and means the same; from then on people read it, and the ledger has its row.
 *
 * @throws TranslationRefused: "own-words" for who wrote any of it, "not-native", "not-whole" when the item moved in between
 */
export async function confirmTranslation(tx: Tx, actor: Actor, here: Here): Promise<void> {
  const { item, lang, at } = here;
  const found = await requireMove(tx, actor, item, lang, "confirm");
  const { version, sentences } = await sourceOf(tx, item);
  const pairs = await listPairs(tx, item.id, lang);
  if (sentences.some((one) => !pairs.get(one.sum)?.text)) throw new TranslationRefused("not-whole");
  await confirmPairs(
    tx,
    item.id,
    lang,
    sentences.map((one) => one.sum),
  );
  await saveState(tx, item.id, lang, {
    state: "confirmed",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
    note: null,
    confirmedVersion: version.number,
    confirmedByName: actor.name,
    confirmedAt: at,
  });
  await note(tx, actor, "translation.confirm", here);
  if (found && item.publishedVersion === version.number)
    await openTranslatedPage(tx, item, version, lang, at, actor.name);
}

/** Gives it back with what reads wrong. */
export async function returnTranslation(tx: Tx, actor: Actor, here: Here, reason: string): Promise<void> {
  await requireMove(tx, actor, here.item, here.lang, "return");
  await saveState(tx, here.item.id, here.lang, {
    state: "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: here.at,
    note: reason,
  });
  await note(tx, actor, "translation.return", here);
}

/** Why the person cannot do this now; null where he can. */
export async function refusalOf(
  db: Db,
  actor: Pick<Actor, "id">,
  translation: Pick<Translation, "state" | "writerIds"> | undefined,
  lang: ToldLanguage,
  act: TranslationAct,
): Promise<TranslationRefused["code"] | null> {
  const reader = await findReader(db, actor.id, lang);
  if (!reader) return "not-a-reader";
  const from: TranslationState | "none" = translation?.state ?? "none";
  if (nextState(from, act) === null) return "not-from-this-state";
  if (act !== "confirm" && act !== "return") return null;
  if (!reader.isNative) return "not-native";
  return translation?.writerIds.includes(actor.id) ? "own-words" : null;
}

async function requireMove(
  tx: Tx,
  actor: Actor,
  item: Item,
  lang: ToldLanguage,
  act: TranslationAct,
): Promise<Translation | undefined> {
  const found = await lockTranslation(tx, item.id, lang);
  const refusal = await refusalOf(tx, actor, found, lang, act);
  if (refusal) throw new TranslationRefused(refusal);
  return found;
}

async function note(tx: Tx, actor: Actor, act: string, { item, lang, at }: Here): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "item",
    subjectId: item.id,
    unitId: item.unitId,
    details: { lang },
    at,
  });
}
