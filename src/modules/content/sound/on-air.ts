import type { Db } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { listItemsById } from "../content.store.ts";
import type { Audience, ItemKind, Topic } from "../item.ts";
import { sumOfSpoken } from "../translations/source-sentences.ts";
import { listItemTies, listOnAir, listRecordings } from "./script-audio.store.ts";

/** A published item as it may go on air now: its approved words as sound, in each language somebody has heard them in. */
export interface AirItem {
  itemId: string;
  unitId: string;
  slug: string;
  version: number;
  title: string;
  kind: ItemKind;
  topic: Topic;
  audiences: Audience[];
  taskId: string | null;
  obligationId: string | null;
  /** Who wrote the published version. */
  writerIds: string[];
  sounds: { language: ToldLanguage; fileKey: string; seconds: number }[];
}

/**
 * What of these items may be played: published, not taken back, replaced or archived. Without sound an item is still there,
 * so that a programme can say what it lacks. A recording in another language is left out once the text moved on after it.
 */
export async function listAirItems(db: Db, itemIds: readonly string[]): Promise<Map<string, AirItem>> {
  const items = (await listItemsById(db, itemIds)).filter(
    (item) => item.withdrawnAt === null && item.replacedAt === null && item.archivedAt === null,
  );
  const ids = items.map((item) => item.id);
  const [scripts, recordings, ties] = await Promise.all([
    listOnAir(db, ids),
    listRecordings(db, ids),
    listItemTies(db, ids),
  ]);
  return new Map(
    items.map((item) => {
      const script = scripts.get(item.id);
      const sum = sumOfSpoken(item);
      const spoken = recordings.filter((one) => one.itemId === item.id && one.lang !== "vi" && one.spokenSum === sum);
      const { id, unitId, slug, version, title, kind, topic, audiences } = item;
      const tie = ties.get(id);
      const air: AirItem = {
        itemId: id,
        unitId,
        slug,
        version,
        title,
        kind,
        topic,
        audiences,
        taskId: tie?.taskId ?? null,
        obligationId: tie?.obligationId ?? null,
        writerIds: tie?.writerIds ?? [],
        sounds: [
          ...(script ? [{ language: "vi" as const, fileKey: script.mp3Key, seconds: script.seconds }] : []),
          ...spoken.map(({ lang, fileKey, seconds }) => ({ language: lang, fileKey, seconds })),
        ],
      };
      return [id, air];
    }),
  );
}
