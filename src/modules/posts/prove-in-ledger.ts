import type { Tx } from "../../platform/db/index.ts";
import { findItemForPosting } from "../content/index.ts";
import { openDelivery } from "../publishing/index.ts";
import { findPlace } from "./places/place.store.ts";
import { CHANNEL_OF } from "./places/place.ts";
import { savePost } from "./post.store.ts";
import type { Post } from "./post.ts";

/**
 * What was proven to stand at a place is a row of the ledger, as of the moment it was posted; the plan counts it from then on. What was
 * taken down proves nothing, and neither does an item that was taken back meanwhile. Where an earlier proof was taken back, its row stays and a
 * further one is written. Once for each proof: in the transaction that makes a declared post a proven one.
 */
export async function proveInLedger(tx: Tx, post: Post, at: Date): Promise<void> {
  if (post.act === "takeDown") return;
  const item = await findItemForPosting(tx, post.itemId);
  const place = await findPlace(tx, post.placeId);
  if (!item || !place || item.withdrawnReason !== null) return;
  const ledgerEntryId = await openDelivery(tx, {
    key: post.ledgerEntryId === null ? `post:${post.id}` : `post:${post.id}:${post.ledgerEntryId}`,
    channel: CHANNEL_OF[place.kind],
    recordKind: "item",
    recordId: post.itemId,
    recordVersion: post.itemVersion,
    title: post.title,
    unitId: post.unitId,
    // What one unit posts of another's does not prove the other's task.
    taskId: item.unitId === post.unitId ? item.taskId : null,
    topic: item.topic,
    audiences: item.audiences,
    language: place.language,
    place: place.hamlet ?? place.name,
    state: "sent",
    sentAt: post.doneAt ?? at,
    createdBy: post.declaredByName ?? "",
    createdAt: at,
    ...(post.address ? { address: post.address } : {}),
  });
  await savePost(tx, post.id, { ledgerEntryId, changedAt: at });
}
