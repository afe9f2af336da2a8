import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { ItemNotFound } from "../content.errors.ts";
import { findItem, saveItem, saveVersionText } from "../content.store.ts";
import { textOf } from "../item.ts";
import { correctItem, withWriter } from "../write-item.ts";
import { listApproved } from "./blocks.store.ts";
import { writeOut } from "./write-out.ts";

/**
 * Brings an item to the newest approved version of all its blocks. A published item gets a new working version, to be
 * submitted and approved as any other.
 *
 * @throws ItemActRefused, BlocksWrong
 */
export async function followBlocks(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const found = await findItem(tx, input.itemId);
  if (!found) throw new ItemNotFound();
  if (found.state === "published") await correctItem(tx, actor, input);
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  await saveVersionText(tx, item.id, version.number, {
    ...textOf(version),
    ...(await writeOut(tx, item.unitId, version.typedBody, await withNewest(tx, version.blockVersions), input.at)),
    correctionNote: version.correctionNote,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
    writerIds: withWriter(version.writerIds, actor),
  });
  await saveItem(tx, item.id, { state: "draft", changedAt: input.at });
  await noteAct(tx, actor, item, "followBlocks", {
    version: version.number,
    from: item.state,
    to: "draft",
    at: input.at,
  });
}

/** A withdrawn block stays as it was held: it is taken out by a person. */
async function withNewest(tx: Tx, held: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  const approved = await listApproved(tx, Object.keys(held));
  return Object.fromEntries(
    Object.entries(held).map(([code, number]) => [code, approved.find((one) => one.code === code)?.number ?? number]),
  );
}
