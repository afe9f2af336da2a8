import type { Db, Tx } from "../../../platform/db/index.ts";
import { BlocksWrong } from "../blocks/block.errors.ts";
import { writeOut } from "../blocks/write-out.ts";
import { saveWrittenOut } from "../content.store.ts";
import type { Item, ItemVersion } from "../item.ts";
import { isFault } from "./read-figures.ts";

/**
 * Counts the figures of a text a last time and keeps them: from here on its words do not move with the records.
 *
 * @throws BlocksWrong where one of them cannot be shown
 */
export async function fixFigures(
  tx: Tx,
  item: Pick<Item, "id" | "unitId">,
  version: ItemVersion,
  at: Date,
): Promise<ItemVersion> {
  if (version.figures.length === 0) return version;
  const out = await writeOut(tx, item.unitId, version.typedBody, version.blockVersions, at);
  const faults = out.figures.filter(isFault);
  if (faults.length > 0) throw new BlocksWrong(faults);
  await saveWrittenOut(tx, item.id, version.number, out);
  return { ...version, body: out.wholeBody ?? version.typedBody, figures: out.figures };
}

/** A text that is not decided on yet, with its figures as they are now: who reads it decides on what would go out. */
export async function withFiguresOfNow(db: Db, item: Item, version: ItemVersion, at: Date): Promise<ItemVersion> {
  if (version.figures.length === 0 || !["draft", "returned", "submitted"].includes(item.state)) return version;
  try {
    const out = await writeOut(db, item.unitId, version.typedBody, version.blockVersions, at);
    return { ...version, body: out.wholeBody ?? version.typedBody, figures: out.figures };
  } catch (error) {
    if (error instanceof BlocksWrong) return version;
    throw error;
  }
}
