import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { endAttachment, insertAttachment, listAttachments } from "./attachment.store.ts";
import { saveWriters } from "./content.store.ts";
import { withWriter } from "./write-item.ts";

export const ATTACHMENT_LIMITS = { files: 10, bytes: 20 * 1024 * 1024, label: 200 };

export interface NewAttachment {
  itemId: string;
  label: string;
  fileKey: string;
  fileName: string;
  fileType: string;
  bytes: number;
  at: Date;
}

/** Adds a document to the text being written. Who adds one is a writer of it: somebody else approves. False where it is full. */
export async function attachFile(tx: Tx, actor: Actor, input: NewAttachment): Promise<boolean> {
  const { itemId, at, ...file } = input;
  const { item, version } = await itemForAct(tx, actor, "edit", itemId, at);
  const there = await listAttachments(tx, itemId, version.number);
  if (there.length >= ATTACHMENT_LIMITS.files) return false;
  await insertAttachment(tx, itemId, {
    ...file,
    fromVersion: version.number,
    addedByName: actor.name,
    addedAt: at,
  });
  await saveWriters(tx, itemId, version.number, withWriter(version.writerIds, actor));
  await noteAct(tx, actor, item, "attach", {
    version: version.number,
    from: item.state,
    to: item.state,
    note: file.label,
    at,
  });
  return true;
}

export async function detachFile(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; attachmentId: string; at: Date },
): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  const attachment = (await listAttachments(tx, item.id, version.number)).find((one) => one.id === input.attachmentId);
  if (!attachment) return;
  await endAttachment(tx, attachment, version.number);
  await saveWriters(tx, item.id, version.number, withWriter(version.writerIds, actor));
  await noteAct(tx, actor, item, "detach", {
    version: version.number,
    from: item.state,
    to: item.state,
    note: attachment.label,
    at: input.at,
  });
}
