import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listAirItems } from "../../content/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../broadcasting.errors.ts";
import { MOST_CHOSEN } from "../stations/choose-stations.ts";
import { listStations } from "../stations/station.store.ts";
import { lastDayOf, type Order } from "./order.ts";
import { insertOrder, listSlots, lockOrder, saveOrderEnd } from "./programme.store.ts";

export type NewOrder = Pick<
  Order,
  "unitId" | "itemId" | "fromDay" | "days" | "slotId" | "priority" | "stationIds" | "note"
>;

/**
 * Puts an item into the programmes of a unit and of those below it. Only what somebody else has approved and what is out
 * goes on air; its sound may still be made, the programme says until then that it has none. Returns the order's id.
 *
 * @throws BroadcastingRefused "not-on-air", "day-in-the-past", "slot-of-others", "station-of-others"
 */
export async function orderItem(tx: Tx, actor: Actor, input: NewOrder & { at: Date }): Promise<string> {
  const { at, ...order } = input;
  if (!(await mayAt(tx, actor, "broadcasting.plan", order.unitId, at))) throw new BroadcastingRefused("no-right-here");
  const today = vietnamDay(at);
  if (order.fromDay < today) throw new BroadcastingRefused("day-in-the-past");
  if (!(await listAirItems(tx, [order.itemId])).has(order.itemId)) throw new BroadcastingRefused("not-on-air");
  if (order.slotId) {
    const slots = await listSlots(tx, { unitIds: [order.unitId], on: today, kind: "air" });
    if (!slots.some((slot) => slot.id === order.slotId)) throw new BroadcastingRefused("slot-of-others");
  }
  if (order.stationIds) await requireStations(tx, order.unitId, order.stationIds, today);
  const id = await insertOrder(tx, {
    ...order,
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: at,
  });
  await note(tx, actor, "add", { ...order, id }, { item: order.itemId, from: order.fromDay, days: order.days }, at);
  return id;
}

/** All of them loudspeakers in use, of the unit or below it. @throws BroadcastingRefused "station-of-others" */
export async function requireStations(
  tx: Tx,
  unitId: string,
  stationIds: readonly string[],
  today: string,
): Promise<void> {
  const within = await subtreeIds(tx, unitId, today);
  const found = await listStations(
    tx,
    { ids: stationIds, unitIds: within, medium: "loudspeaker", isOff: false },
    MOST_CHOSEN,
  );
  if (found.length < new Set(stationIds).size) throw new BroadcastingRefused("station-of-others");
}

/** Taken out of the programme: from today on it is not played; what was played stays. */
export async function endOrder(tx: Tx, actor: Actor, input: { orderId: string; at: Date }): Promise<void> {
  const order = await lockOrder(tx, input.orderId);
  if (!order) throw new BroadcastingUnknown();
  if (!(await mayAt(tx, actor, "broadcasting.plan", order.unitId, input.at)))
    throw new BroadcastingRefused("no-right-here");
  const today = vietnamDay(input.at);
  if (order.endedByName !== null || lastDayOf(order) < today) return;
  const lastDay = shift(today, -1);
  await saveOrderEnd(tx, order.id, { lastDay, byName: actor.name, at: input.at });
  await note(tx, actor, "end", order, { item: order.itemId, lastDay }, input.at);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "add" | "end",
  order: Pick<Order, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `broadcastOrder.${act}`,
    subjectKind: "broadcastOrder",
    subjectId: order.id,
    unitId: order.unitId,
    details,
    at,
  });
}
