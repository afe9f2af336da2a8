import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Order } from "./order.ts";
import type { Slot, SlotKind } from "./slot.ts";

const SLOT = [
  "id",
  "unitId",
  "kind",
  "name",
  "weekdays",
  "beginsAt",
  "endsAt",
  "language",
  "createdByName",
  "createdAt",
  "endedOn",
] as const;

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export async function insertSlot(tx: Tx, slot: Omit<Slot, "id" | "endedOn">): Promise<string> {
  const { id } = await tx.insertInto("broadcastSlot").values(slot).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Slots and quiet times of these units that are not over by this day, by unit and hour. */
export async function listSlots(
  db: Db,
  filter: { unitIds: readonly string[]; on: string; kind?: SlotKind },
): Promise<Slot[]> {
  let query = db
    .selectFrom("broadcastSlot")
    .select(SLOT)
    .where("unitId", "=", among(filter.unitIds))
    .where((is) => is.or([is("endedOn", "is", null), is("endedOn", ">", filter.on)]));
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  return (await query.orderBy("beginsAt").orderBy("id").execute()) as Slot[];
}

export async function lockSlot(tx: Tx, id: string): Promise<Slot | undefined> {
  const row = await tx.selectFrom("broadcastSlot").select(SLOT).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Slot | undefined;
}

/** Whoever changes the times of a unit waits for who does so now: two that fit alone may not fit together. */
export async function lockTimesOf(tx: Tx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`broadcast slots ${unitId}`}, 0))`.execute(tx);
}

export async function saveSlotEnd(tx: Tx, id: string, endedOn: string, byName: string): Promise<void> {
  await tx.updateTable("broadcastSlot").set({ endedOn, endedByName: byName }).where("id", "=", id).execute();
}

const ORDER = [
  "id",
  "unitId",
  "itemId",
  "fromDay",
  "days",
  "slotId",
  "priority",
  "stationIds",
  "note",
  "createdByName",
  "createdAt",
  "lastDay",
  "endedByName",
] as const;

export async function insertOrder(
  tx: Tx,
  order: Omit<Order, "id" | "lastDay" | "endedByName"> & { createdBy: string },
): Promise<string> {
  const { id } = await tx.insertInto("broadcastOrder").values(order).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockOrder(tx: Tx, id: string): Promise<Order | undefined> {
  const row = await tx.selectFrom("broadcastOrder").select(ORDER).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Order | undefined;
}

export async function saveOrderEnd(
  tx: Tx,
  id: string,
  end: { lastDay: string; byName: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("broadcastOrder")
    .set({ lastDay: end.lastDay, endedByName: end.byName, endedAt: end.at })
    .where("id", "=", id)
    .execute();
}

export interface OrderFilter {
  ids?: readonly string[];
  unitIds?: readonly string[];
  itemId?: string;
  /** Played on some day between these two, both included. */
  from?: string;
  to?: string;
}

/** Newest first. */
export async function listOrders(db: Db, filter: OrderFilter, limit: number): Promise<Order[]> {
  let query = db.selectFrom("broadcastOrder").select(ORDER);
  if (filter.ids) query = query.where("id", "=", among(filter.ids));
  if (filter.unitIds) query = query.where("unitId", "=", among(filter.unitIds));
  if (filter.itemId) query = query.where("itemId", "=", filter.itemId);
  if (filter.to) query = query.where("fromDay", "<=", filter.to);
  if (filter.from) {
    const { from } = filter;
    query = query.where(sql<boolean>`least(from_day + days - 1, coalesce(last_day, 'infinity')) >= ${from}::date`);
  }
  return (await query.orderBy("fromDay", "desc").orderBy("id").limit(limit).execute()) as Order[];
}

/** Orders of these items that are still to be played on this day or later, with their last day. */
export async function listRunningOrders(
  db: Db,
  itemIds: readonly string[],
  today: string,
): Promise<(Pick<Order, "id" | "unitId" | "itemId" | "fromDay"> & { lastDay: string })[]> {
  if (itemIds.length === 0) return [];
  const found = await sql<Pick<Order, "id" | "unitId" | "itemId" | "fromDay"> & { lastDay: string }>`
    select id, unit_id, item_id, from_day, least(from_day + days - 1, coalesce(last_day, 'infinity')) as last_day
    from broadcast_order
    where item_id = any(${[...itemIds]}::uuid[]) and least(from_day + days - 1, coalesce(last_day, 'infinity')) >= ${today}::date
    order by from_day, id`.execute(db);
  return found.rows;
}

/** Who took an order out of the programme; null while nobody did. */
export async function whoEndedOrder(db: Db, id: string): Promise<{ name: string; at: Date } | null> {
  const row = await db
    .selectFrom("broadcastOrder")
    .select(["endedByName", "endedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.endedByName && row.endedAt ? { name: row.endedByName, at: row.endedAt } : null;
}

export interface Interrupt {
  id: string;
  unitId: string;
  itemId: string;
  reason: string;
  startsAt: Date;
  expiresAt: Date;
  everyMinutes: number;
  stationIds: string[] | null;
  orderedByName: string;
  endedAt: Date | null;
  endedByName: string | null;
}

const INTERRUPT = [
  "id",
  "unitId",
  "itemId",
  "reason",
  "startsAt",
  "expiresAt",
  "everyMinutes",
  "stationIds",
  "orderedByName",
  "endedAt",
  "endedByName",
] as const;

export async function insertInterrupt(
  tx: Tx,
  interrupt: Omit<Interrupt, "id" | "endedAt" | "endedByName"> & { writerIds: string[]; orderedBy: string },
): Promise<string> {
  const { id } = await tx.insertInto("broadcastInterrupt").values(interrupt).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockInterrupt(tx: Tx, id: string): Promise<Interrupt | undefined> {
  const row = await tx
    .selectFrom("broadcastInterrupt")
    .select(INTERRUPT)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Interrupt | undefined;
}

export async function saveInterruptEnd(tx: Tx, id: string, at: Date, byName: string): Promise<void> {
  await tx.updateTable("broadcastInterrupt").set({ endedAt: at, endedByName: byName }).where("id", "=", id).execute();
}

/** Newest first; `runningAt`: only those not over at this moment, also those that begin later. */
export async function listInterrupts(
  db: Db,
  filter: { ids?: readonly string[]; unitIds?: readonly string[]; runningAt?: Date },
  limit: number,
): Promise<Interrupt[]> {
  let query = db.selectFrom("broadcastInterrupt").select(INTERRUPT);
  if (filter.ids) query = query.where("id", "=", among(filter.ids));
  if (filter.unitIds) query = query.where("unitId", "=", among(filter.unitIds));
  if (filter.runningAt) query = query.where("expiresAt", ">", filter.runningAt).where("endedAt", "is", null);
  return (await query.orderBy("startsAt", "desc").orderBy("id").limit(limit).execute()) as Interrupt[];
}
