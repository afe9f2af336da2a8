import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listAirItems, listItemsBehind } from "../../content/index.ts";
import { ancestors } from "../../organisations/index.ts";
import type { Station } from "../stations/station.ts";
import type { Schedule } from "./assemble-day.ts";
import { reaches } from "./order.ts";
import { type Interrupt, listInterrupts, listOrders, listSlots } from "./programme.store.ts";
import type { Slot } from "./slot.ts";

const MOST_ORDERS = 1_000;
const MOST_INTERRUPTS = 20;

/** The unit and everything above it, nearest first. */
export async function chainOf(db: Db, unitId: string, day: string): Promise<string[]> {
  return [unitId, ...(await ancestors(db, unitId, day)).map((unit) => unit.id).reverse()];
}

/** What a unit has from those above it: their quiet times, and while it has no slots of its own, those of the nearest that has. */
export async function slotsFromAbove(db: Db, unitId: string, day: string): Promise<Slot[]> {
  const chain = await chainOf(db, unitId, day);
  const all = await listSlots(db, { unitIds: chain, on: day });
  const nearest = chain.find((id) => all.some((slot) => slot.kind === "air" && slot.unitId === id));
  return all.filter((slot) => slot.unitId !== unitId && (slot.kind === "quiet" || slot.unitId === nearest));
}

/**
 * Slots, orders and items of a unit between two days. What a unit above orders is played below it too; slots are the unit's
 * own, or those of the nearest unit above that has any; quiet times are those of all of them.
 */
export async function loadSchedule(db: Db, unitId: string, from: string, to: string): Promise<Schedule> {
  const chain = await chainOf(db, unitId, from);
  const [all, orders] = await Promise.all([
    listSlots(db, { unitIds: chain, on: from }),
    listOrders(db, { unitIds: chain, from, to }, MOST_ORDERS),
  ]);
  const air = all.filter((slot) => slot.kind === "air");
  const nearest = chain.find((id) => air.some((slot) => slot.unitId === id));
  const itemIds = [...new Set(orders.map((order) => order.itemId))];
  // What tells an old version is not played from the day on, until somebody corrected it or said that it still holds.
  const behind = itemIds.length > 0 ? await listItemsBehind(db, to, itemIds) : [];
  return {
    behind: new Map(behind.map((one) => [one.itemId, one.turn.since])),
    slots: air.filter((slot) => slot.unitId === nearest),
    slotsAbove: air.filter((slot) => slot.unitId !== nearest),
    quiet: all.filter((slot) => slot.kind === "quiet"),
    orders,
    items: await listAirItems(db, itemIds),
  };
}

/** What goes before the programme of a station now or later, with its item; those without sound are left out. */
export async function loadInterrupts(db: Db, station: Pick<Station, "id" | "unitId">, now: Date) {
  const chain = await chainOf(db, station.unitId, vietnamDay(now));
  const found = (await listInterrupts(db, { unitIds: chain, runningAt: now }, MOST_INTERRUPTS)).filter((one) =>
    reaches(one, station.id),
  );
  // Nearly always: every device asks twice a minute.
  if (found.length === 0) return [];
  const items = await listAirItems(db, [...new Set(found.map((one) => one.itemId))]);
  return found.flatMap((interrupt) => {
    const item = items.get(interrupt.itemId);
    return item ? [{ interrupt, item }] : [];
  });
}

/** The name an interrupt in a language goes by between server and players. */
export const interruptEntryId = (interrupt: Pick<Interrupt, "id">, version: number, language: string): string =>
  ["i", interrupt.id, version, language].join(".");
