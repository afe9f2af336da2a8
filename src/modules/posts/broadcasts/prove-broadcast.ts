import type { Tx } from "../../../platform/db/index.ts";
import { findItemForPosting } from "../../content/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import { findPlace } from "../places/place.store.ts";
import { findPost } from "../post.store.ts";
import type { Broadcast } from "./broadcast.ts";

/**
 * Each article that was sent to the followers is a row of the ledger, as of the moment it went out. The number of people stands with the
 * first one: it was one message to them. @idempotent
 */
export async function proveBroadcast(tx: Tx, broadcast: Broadcast, at: Date): Promise<void> {
  const place = await findPlace(tx, broadcast.placeId);
  if (!place) return;
  for (const [order, postId] of broadcast.postIds.entries()) {
    const post = await findPost(tx, postId);
    const item = post && (await findItemForPosting(tx, post.itemId));
    if (!post || !item || item.withdrawnReason !== null) continue;
    await openDelivery(tx, {
      key: `followers:${broadcast.id}:${post.itemId}`,
      channel: "zalo",
      recordKind: "item",
      recordId: post.itemId,
      recordVersion: post.itemVersion,
      title: post.title,
      unitId: broadcast.unitId,
      taskId: item.unitId === broadcast.unitId ? item.taskId : null,
      topic: item.topic,
      audiences: item.audiences,
      language: place.language,
      place: place.name,
      state: "sent",
      sentAt: broadcast.sentAt ?? at,
      createdBy: broadcast.writtenByName,
      createdAt: at,
      ...(order === 0 ? { reached: broadcast.reached } : {}),
      ...(broadcast.address || post.address ? { address: broadcast.address ?? post.address ?? "" } : {}),
    });
  }
}
