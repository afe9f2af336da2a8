import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { withdrawDeliveries } from "../publishing/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { saveItem } from "./content.store.ts";
import type { Item } from "./item.ts";

/** Takes it off the public side. Its address goes on answering with the reason, and its ledger rows prove nothing any more. */
export async function withdrawItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; reason: string; at: Date },
): Promise<void> {
  const { item } = await itemForAct(tx, actor, "withdraw", input.itemId, input.at);
  await takeOff(tx, actor, item, input);
}

/** The same for an item at hand, by whoever may do it for another reason. */
export async function takeOff(tx: Tx, actor: Actor, item: Item, input: { reason: string; at: Date }): Promise<void> {
  await saveItem(tx, item.id, {
    state: "withdrawn",
    withdrawnAt: input.at,
    withdrawnReason: input.reason,
    replacedBy: null,
    replacedAt: null,
    changedAt: input.at,
  });
  await withdrawDeliveries(tx, actor, {
    recordKind: "item",
    recordId: item.id,
    unitId: item.unitId,
    reason: input.reason,
    at: input.at,
  });
  await noteAct(tx, actor, item, "withdraw", {
    version: item.workingVersion,
    from: item.state,
    to: "withdrawn",
    note: input.reason,
    at: input.at,
  });
  await notifyPublicChange(tx, "content");
}
