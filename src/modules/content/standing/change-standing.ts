import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { ItemActRefused } from "../content.errors.ts";
import { getVersion, lockItem, saveItem } from "../content.store.ts";

/** Keeps it without its being current: out of front lists, found by search and in the archive, with day and reason for the reader. */
export async function archiveItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; reason: string; at: Date },
): Promise<void> {
  const { item } = await itemForAct(tx, actor, "archive", input.itemId, input.at);
  await saveItem(tx, item.id, {
    state: "archived",
    archivedAt: input.at,
    archivedReason: input.reason,
    changedAt: input.at,
  });
  await noteAct(tx, actor, item, "archive", {
    version: item.workingVersion,
    from: item.state,
    to: "archived",
    note: input.reason,
    at: input.at,
  });
  await notifyPublicChange(tx, "content");
}

/**
 * Puts a newer item of the same unit in the place of this one. The address goes on answering and leads there; what went out then
 * stays proof. Two of them replaced at once by each other are refused: both rows are held, in one order.
 *
 * @throws ItemActRefused "not-replaceable" where the other is not out, of another unit, or the same; "own-text" where the actor
 * wrote the other: nobody decides alone that his words take the place of others
 */
export async function replaceItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; byId: string; at: Date },
): Promise<void> {
  const { itemId, byId, at } = input;
  if (itemId === byId) throw new ItemActRefused("not-replaceable");
  const [first, second] = [itemId, byId].sort();
  await lockItem(tx, first as string);
  await lockItem(tx, second as string);
  const { item } = await itemForAct(tx, actor, "replace", itemId, at);
  const by = await lockItem(tx, byId);
  if (by?.state !== "published" || by.publishedVersion === null || by.unitId !== item.unitId)
    throw new ItemActRefused("not-replaceable");
  const version = await getVersion(tx, by.id, by.publishedVersion);
  if (version.writerIds.includes(actor.id)) throw new ItemActRefused("own-text");
  await saveItem(tx, itemId, {
    state: "replaced",
    replacedBy: by.id,
    replacedAt: at,
    archivedAt: null,
    archivedReason: null,
    changedAt: at,
  });
  await noteAct(tx, actor, item, "replace", {
    version: item.workingVersion,
    from: item.state,
    to: "replaced",
    note: version.title,
    at,
  });
  await notifyPublicChange(tx, "content");
}

/** Takes an archived item, or one that was replaced, back among what is current. */
export async function restoreItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; act: "restore" | "unreplace"; reason: string; at: Date },
): Promise<void> {
  const { item } = await itemForAct(tx, actor, input.act, input.itemId, input.at);
  await saveItem(tx, item.id, {
    state: "published",
    replacedBy: null,
    replacedAt: null,
    archivedAt: null,
    archivedReason: null,
    changedAt: input.at,
  });
  await noteAct(tx, actor, item, "restore", {
    version: item.workingVersion,
    from: item.state,
    to: "published",
    note: input.reason,
    at: input.at,
  });
  await notifyPublicChange(tx, "content");
}
