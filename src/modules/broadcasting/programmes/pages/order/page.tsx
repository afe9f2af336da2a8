import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { listAirItems, listItemsById, listPublicItems } from "../../../../content/index.ts";
import { ancestors, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { radioDaysFor } from "../../../../publication-duties/index.ts";
import { type BroadcastingRefusal, BroadcastingRefused, BroadcastingUnknown } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { sumPlays } from "../../../plays/play.store.ts";
import {
  type ChosenStations,
  meantStations,
  offerStations,
  postedStations,
} from "../../../stations/choose-stations.ts";
import { listStations } from "../../../stations/station.store.ts";
import { BROADCASTING } from "../../../tabs.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ORDER_LIMITS, type Order, PRIORITIES } from "../../order.ts";
import { endOrder, type NewOrder, orderItem } from "../../order-item.ts";
import { listOrders, listSlots } from "../../programme.store.ts";
import { unitOfPage } from "../../unit-of-page.ts";
import { OrderFormView, OrderRecordView } from "./view.tsx";

/** Newest first; older ones are found from their own page. */
const OFFERED = 100;

/** Chosen loudspeakers told by name; more of them by their number. */
export const NAMED = 20;

export type PriorityName = keyof typeof PRIORITIES;
export const PRIORITY_NAMES = Object.keys(PRIORITIES).reverse() as PriorityName[];

async function showForm(
  rq: Rq,
  given: { typed: Typed; chosen: ChosenStations; errors: FormErrors },
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const unit = await unitOfPage(rq, "broadcasting.plan", given.typed.unitId || rq.query.donvi);
  const within = unit.unitId ? await subtreeIds(db, unit.unitId, today) : [];
  const above = unit.unitId ? (await ancestors(db, unit.unitId, today)).map((one) => one.id) : [];
  const items = await listPublicItems(db, { unitIds: [...within, ...above] }, OFFERED);
  const asked = z.uuid().safeParse(given.typed.itemId);
  const known = items.some((item) => item.id === asked.data);
  const ids = [...items.map((item) => item.id), ...(asked.success && !known ? [asked.data] : [])];
  const air = await listAirItems(db, ids);
  const chosen = asked.success ? air.get(asked.data) : undefined;
  const lawDays = chosen?.obligationId ? await radioDaysFor(db, chosen.obligationId) : null;
  return html(
    OrderFormView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      unit,
      items: ids.flatMap((id) => air.get(id) ?? []),
      slots: unit.unitId ? await listSlots(db, { unitIds: [unit.unitId], on: today, kind: "air" }) : [],
      choice: await offerStations(db, within, { ...given.chosen, typed: given.typed, today }),
      lawDays,
      typed: {
        ...typedDay("fromDay", today),
        days: String(lawDays ?? 1),
        priority: lawDays ? "obligation" : "ordinary",
        ...given.typed,
      },
      errors: given.errors,
    }),
    { status },
  );
}

export function orderFormPage(rq: Rq): Promise<Reply> {
  const itemId = typeof rq.query.tin === "string" ? rq.query.tin : "";
  return showForm(rq, { typed: { itemId }, chosen: { unitIds: [], stationIds: [] }, errors: {} });
}

const FIELD_OF: Partial<Record<BroadcastingRefusal, string>> = {
  "no-right-here": "unitId",
  "day-in-the-past": "fromDay",
  "slot-of-others": "slotId",
  "station-of-others": "stationIds",
};

export async function orderItemPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const form = typedForm(rq);
  const { typed } = form;
  const uuid = (name: string) => z.uuid().safeParse(typed[name]);
  const [unitId, itemId, slotId] = [uuid("unitId"), uuid("itemId"), uuid("slotId")];
  const fromDay = form.dayOf("fromDay");
  const days = z.coerce
    .number()
    .int()
    .min(1)
    .max(ORDER_LIMITS.days)
    .safeParse(typed.days || "x");
  const priority = PRIORITY_NAMES.find((one) => one === typed.priority);
  const chosen = postedStations(rq);
  if (typed.step === "find") return showForm(rq, { typed, chosen, errors: {} });
  const within = unitId.success ? await subtreeIds(rq.app.db, unitId.data, vietnamDay(rq.now)) : [];
  const stationIds = await meantStations(rq.app.db, within, chosen);
  const faults: Record<string, string | false> = {
    unitId: !unitId.success && said.unitId,
    itemId: !itemId.success && said.itemId,
    fromDay: !fromDay && said.fromDay,
    days: !days.success && said.days,
    slotId: (typed.slotId ?? "") !== "" && !slotId.success && said.slotId,
    priority: !priority && said.priority,
    stationIds: stationIds === null && said.stationIds,
    note: !fits(typed.note, ORDER_LIMITS.note) && said.note,
  };
  const errors = Object.fromEntries(
    Object.entries(faults).filter((pair): pair is [string, string] => pair[1] !== false),
  );
  const given = { typed, chosen };
  if (Object.keys(errors).length > 0) return showForm(rq, { ...given, errors }, 422);
  const order: NewOrder = {
    unitId: unitId.data ?? "",
    itemId: itemId.data ?? "",
    fromDay: fromDay ?? "",
    days: days.data ?? 1,
    slotId: slotId.data ?? null,
    priority: PRIORITIES[priority ?? "ordinary"],
    stationIds: stationIds && stationIds.length > 0 ? stationIds : null,
    note: typed.note || null,
  };
  try {
    const id = await transaction(rq.app.db, (tx) => orderItem(tx, actorOf(rq), { ...order, at: rq.now }));
    return seeOther(`${BROADCASTING}/muc/${id}?xong=them`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    const sentence = pick(rq.lang, commonVi, commonEn).refusals[error.code];
    const status = error.code === "day-in-the-past" ? 422 : 409;
    return showForm(rq, { ...given, errors: { [FIELD_OF[error.code] ?? "itemId"]: sentence } }, status);
  }
}

/** @throws BroadcastingUnknown */
async function visibleOrder(rq: Rq): Promise<Order> {
  const id = z.uuid().safeParse(rq.params.id);
  const [order] = id.success ? await listOrders(rq.app.db, { ids: [id.data] }, 1) : [];
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now);
  // What a unit above ordered is played here too: who sees a programme may see what it is made of.
  const below = order ? await subtreeIds(rq.app.db, order.unitId, vietnamDay(rq.now)) : [];
  if (!order || !below.some((unitId) => reach.includes(unitId))) throw new BroadcastingUnknown();
  return order;
}

export async function orderRecordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const order = await visibleOrder(rq);
  const words = pick(rq.lang, vi, en);
  const [item] = await listItemsById(db, [order.itemId]);
  const slots = await listSlots(db, { unitIds: [order.unitId], on: "2000-01-01" });
  const done = z.enum(["them", "ra"]).safeParse(rq.query.xong);
  return html(
    OrderRecordView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words,
      order,
      item: item ?? null,
      unit: (await unitNames(db, [order.unitId], vietnamDay(rq.now))).get(order.unitId) ?? "",
      slot: slots.find((slot) => slot.id === order.slotId) ?? null,
      stations: order.stationIds ? await listStations(db, { ids: order.stationIds.slice(0, NAMED) }, NAMED) : [],
      airTime: await sumPlays(db, { orderId: order.id }),
      today: vietnamDay(rq.now),
      mayEnd: await mayAt(db, actorOf(rq), "broadcasting.plan", order.unitId, rq.now),
      done: done.success ? done.data : null,
    }),
  );
}

export async function endOrderPage(rq: Rq): Promise<Reply> {
  const order = await visibleOrder(rq);
  await transaction(rq.app.db, (tx) => endOrder(tx, actorOf(rq), { orderId: order.id, at: rq.now }));
  return seeOther(`${BROADCASTING}/muc/${order.id}?xong=ra`);
}
