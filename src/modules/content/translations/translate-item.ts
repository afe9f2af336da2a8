import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { getVersion } from "../content.store.ts";
import type { Item, ItemVersion } from "../item.ts";
import { confirmAtDesk, type DeskSubject, recallAtDesk, returnAtDesk, submitAtDesk, writeAtDesk } from "./desk.ts";
import { listSentences, type SourcePart, type SourceSentence, sourceParts } from "./source-sentences.ts";
import { openTranslatedPage } from "./translated-page.ts";
import {
  confirmPairs,
  listPairs,
  lockTranslation,
  savePairs,
  saveState,
  saveTranslation,
} from "./translation.store.ts";
import type { SentencePair } from "./translation.ts";

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

/** An item on the desk, in one language. */
export const itemDesk = ({ item, lang, at }: Here): DeskSubject => ({
  subject: { kind: "item", id: item.id, unitId: item.unitId },
  lang,
  at,
  async source(db) {
    const { version, sentences } = await sourceOf(db, item);
    return { number: version.number, sentences };
  },
  lock: (tx) => lockTranslation(tx, item.id, lang),
  pairs: (db) => listPairs(db, item.id, lang),
  saveWriting: (tx, writing) => saveTranslation(tx, { itemId: item.id, lang, ...writing }),
  savePairs: (tx, pairs) => savePairs(tx, item.id, lang, pairs),
  saveState: (tx, change) => saveState(tx, item.id, lang, change),
  confirmPairs: (tx, sums) => confirmPairs(tx, item.id, lang, sums),
  async opened(tx, number, by) {
    if (item.publishedVersion !== number) return;
    const { version } = await sourceOf(tx, item);
    await openTranslatedPage(tx, item, version, lang, at, by);
  },
});

export const writeTranslation = (
  tx: Tx,
  actor: Actor,
  here: Here,
  input: { pairs: Pick<SentencePair, "sum" | "source" | "text">[]; basedOn: number },
): Promise<void> => writeAtDesk(tx, actor, itemDesk(here), input);

export const submitTranslation = (tx: Tx, actor: Actor, here: Here): Promise<void> =>
  submitAtDesk(tx, actor, itemDesk(here));

export const recallTranslation = (tx: Tx, actor: Actor, here: Here): Promise<void> =>
  recallAtDesk(tx, actor, itemDesk(here));

export const confirmTranslation = (tx: Tx, actor: Actor, here: Here): Promise<void> =>
  confirmAtDesk(tx, actor, itemDesk(here));

export const returnTranslation = (tx: Tx, actor: Actor, here: Here, reason: string): Promise<void> =>
  returnAtDesk(tx, actor, itemDesk(here), reason);
