import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteAct, reachOf } from "../act-on-item.ts";
import { ItemActRefused, ItemNotFound } from "../content.errors.ts";
import { lockItem } from "../content.store.ts";
import type { Refusal } from "../item.policy.ts";
import type { Item } from "../item.ts";
import { takeOff } from "../withdraw-item.ts";
import { listUndecided, saveDecision, type UrgentRelease } from "./urgent.store.ts";

/** Why this person cannot say yes or no to it; null where he can. `reach` is where he may approve. */
export function refusalToDecide(
  actor: Pick<Actor, "id">,
  waiting: readonly UrgentRelease[],
  item: Pick<Item, "unitId">,
  reach: ReadonlySet<string>,
): Refusal | null {
  if (!reach.has(item.unitId)) return "no-right-here";
  if (waiting.length === 0) return "decided-before";
  if (waiting.some((one) => one.writerIds.includes(actor.id))) return "own-text";
  return waiting.some((one) => one.sentBy === actor.id) ? "sent-yourself" : null;
}

/**
 * Says yes or no to what went out urgently. After a yes it stays until its end; after a no it is taken off at once, with the
 * reason at its address, unless a newer version has taken its place.
 */
export async function decideUrgent(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; yes: boolean; note: string | null; at: Date },
): Promise<void> {
  const item = await lockItem(tx, input.itemId);
  if (!item) throw new ItemNotFound();
  const waiting = await listUndecided(tx, item.id);
  const writerIds = waiting.flatMap((one) => one.writerIds);
  const refusal = refusalToDecide(actor, waiting, item, await reachOf(tx, actor, "approve", input.at, writerIds));
  if (refusal !== null) throw new ItemActRefused(refusal);
  // One that was sent again before anybody decided is decided with it.
  const newest = Math.max(...waiting.map((one) => one.number));
  const { note, at } = input;
  await saveDecision(tx, item.id, {
    state: input.yes ? "confirmed" : "refused",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
    decidedNote: note,
  });
  await noteAct(tx, actor, item, input.yes ? "urgentConfirm" : "urgentRefuse", {
    version: newest,
    from: item.state,
    to: item.state,
    note,
    at,
  });
  if (!input.yes && item.publishedVersion === newest && item.state !== "withdrawn")
    await takeOff(tx, actor, item, { reason: note ?? "", at });
}
