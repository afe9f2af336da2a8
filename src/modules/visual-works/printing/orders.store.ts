import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import type { CopySums, Handout, OrderKind, OrderState, OrderText, PrintOrder } from "./order.ts";

const COLUMNS = [
  "id",
  "unitId",
  "year",
  "artworkId",
  "title",
  "kind",
  "topic",
  "taskId",
  "paper",
  "copies",
  "printer",
  "printerAddress",
  "needsPermit",
  "permitNumber",
  "permitIssuer",
  "permitOn",
  "noPermitReason",
  "cost",
  "state",
  "version",
  "orderedOn",
  "printedOn",
  "createdByName",
  "createdAt",
  "note",
] as const;

const asOrder = (row: object): PrintOrder => {
  const order = row as PrintOrder;
  return { ...order, cost: order.cost === null ? null : Number(order.cost) };
};

export async function insertOrder(
  tx: Tx,
  order: OrderText & { unitId: string; year: number; createdBy: string | null; createdByName: string; createdAt: Date },
): Promise<string> {
  return (await tx.insertInto("printOrder").values(order).returning("id").executeTakeFirstOrThrow()).id;
}

export async function lockOrder(tx: Tx, id: string): Promise<PrintOrder | undefined> {
  const row = await tx.selectFrom("printOrder").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && asOrder(row);
}

export async function saveOrder(
  tx: Tx,
  id: string,
  change: Partial<OrderText> & {
    version: number;
    state: OrderState;
    year?: number;
    printedOn?: string;
    note?: string;
  },
): Promise<void> {
  await tx.updateTable("printOrder").set(change).where("id", "=", id).execute();
}

export interface OrderFilter {
  id?: string | undefined;
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  year?: number | undefined;
  kind?: OrderKind | undefined;
  state?: OrderState | undefined;
  topic?: Topic | undefined;
  /** Only what needs a permit and has none. */
  withoutPermit?: boolean | undefined;
  artworkId?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: OrderFilter) {
  let query = db.selectFrom("printOrder as o");
  if (filter.id) query = query.where("o.id", "=", filter.id);
  if (filter.reach) query = query.where("o.unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.unitId) query = query.where("o.unitId", "=", filter.unitId);
  if (filter.year) query = query.where("o.year", "=", filter.year);
  if (filter.kind) query = query.where("o.kind", "=", filter.kind);
  if (filter.state) query = query.where("o.state", "=", filter.state);
  if (filter.topic) query = query.where(withinTopic("o.topic", filter.topic));
  if (filter.artworkId) query = query.where("o.artworkId", "=", filter.artworkId);
  if (filter.withoutPermit)
    query = query
      .where("o.needsPermit", "=", true)
      .where("o.permitNumber", "is", null)
      .where("o.state", "<>", "withdrawn");
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', o.title, o.printer, o.permit_number)) ilike unaccent(${containing(word)})`,
    );
  return query;
}

const HANDED = sql<number>`(select coalesce(sum(h.copies), 0)::int from print_handout h
  where h.order_id = o.id and h.withdrawn_at is null)`;

export type OrderRow = PrintOrder & { handed: number };

/** Newest first, with the copies handed out. */
export async function listOrders(
  db: Db,
  filter: OrderFilter,
  page: { limit: number; offset?: number },
): Promise<OrderRow[]> {
  const rows = await filtered(db, filter)
    .select(COLUMNS.map((column) => `o.${column}` as const))
    .select(HANDED.as("handed"))
    .orderBy("o.year", "desc")
    .orderBy("o.createdAt", "desc")
    .orderBy("o.id")
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
  return rows.map((row) => ({ ...asOrder(row), handed: Number(row.handed) }));
}

export async function listOrderFacets(db: Db, filter: OrderFilter): Promise<{ unitIds: string[]; years: number[] }> {
  const rows = await filtered(db, filter).select(["o.unitId", "o.year"]).distinct().execute();
  return {
    unitIds: [...new Set(rows.map((row) => row.unitId))],
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a),
  };
}

const HANDOUT = [
  "id",
  "orderId",
  "place",
  "toUnitId",
  "copies",
  "handedOn",
  "handedBy",
  "writtenByName",
  "receivedBy",
  "receivedOn",
  "withdrawnAt",
  "withdrawnReason",
] as const;

export async function insertHandout(
  tx: Tx,
  handout: Pick<Handout, "orderId" | "place" | "toUnitId" | "copies" | "handedOn" | "handedBy" | "writtenByName"> & {
    writtenAt: Date;
  },
): Promise<number> {
  return (await tx.insertInto("printHandout").values(handout).returning("id").executeTakeFirstOrThrow()).id;
}

/** In the order they were handed out. */
export async function listHandouts(db: Db, orderId: string): Promise<Handout[]> {
  return (await db
    .selectFrom("printHandout")
    .select(HANDOUT)
    .where("orderId", "=", orderId)
    .orderBy("handedOn")
    .orderBy("id")
    .execute()) as Handout[];
}

export async function saveHandout(
  tx: Tx,
  id: number,
  change: Partial<Pick<Handout, "receivedBy" | "receivedOn" | "withdrawnAt" | "withdrawnReason">>,
): Promise<void> {
  await tx.updateTable("printHandout").set(change).where("id", "=", id).execute();
}

export interface UnitYear extends CopySums {
  unitId: string;
  /** Print orders that were delivered, and designs approved in the year. */
  orders: number;
  designs: number;
  cost: number;
}

/** What each unit had made, printed and handed out in a year; stock of earlier years is not carried over. */
export async function sumYearByUnit(db: Db, of: { unitIds: readonly string[]; year: number }): Promise<UnitYear[]> {
  const found = await sql<Record<keyof UnitYear, string>>`
    with orders as (
      select o.unit_id, o.copies, coalesce(o.cost, 0) as cost,
        coalesce(sum(h.copies) filter (where h.withdrawn_at is null), 0) as handed,
        coalesce(sum(h.copies) filter (where h.withdrawn_at is null and h.received_on is not null), 0) as received
      from print_order o left join print_handout h on h.order_id = o.id
      where o.unit_id = any(${[...of.unitIds]}::uuid[]) and o.year = ${of.year} and o.state = 'printed'
      group by o.id
    ), designs as (
      select unit_id, count(*) as designs from artwork
      where unit_id = any(${[...of.unitIds]}::uuid[]) and year = ${of.year} and state = 'approved' group by unit_id
    ), sums as (
      select unit_id, count(*) as orders, sum(copies) as copies, sum(handed) as handed, sum(received) as received,
        sum(cost) as cost from orders group by unit_id
    )
    select coalesce(s.unit_id, d.unit_id) as unit_id, coalesce(s.orders, 0) as orders, coalesce(d.designs, 0) as designs,
      coalesce(s.copies, 0) as copies, coalesce(s.handed, 0) as handed, coalesce(s.received, 0) as received,
      coalesce(s.copies - s.handed, 0) as left, coalesce(s.cost, 0) as cost
    from sums s full join designs d on d.unit_id = s.unit_id`.execute(db);
  return found.rows.map((row) => ({
    unitId: row.unitId,
    orders: Number(row.orders),
    designs: Number(row.designs),
    copies: Number(row.copies),
    handed: Number(row.handed),
    received: Number(row.received),
    left: Number(row.left),
    cost: Number(row.cost),
  }));
}

export interface PlaceYear {
  unitId: string;
  place: string;
  copies: number;
  received: number;
}

/** How many copies each hamlet, school or unit was given in a year. */
export async function sumYearByPlace(
  db: Db,
  of: { unitIds: readonly string[]; year: number },
  limit: number,
): Promise<PlaceYear[]> {
  const found = await sql<{ unitId: string; place: string; copies: string; received: string }>`
    select o.unit_id, h.place, sum(h.copies) as copies,
      coalesce(sum(h.copies) filter (where h.received_on is not null), 0) as received
    from print_handout h join print_order o on o.id = h.order_id
    where o.unit_id = any(${[...of.unitIds]}::uuid[]) and o.year = ${of.year} and o.state = 'printed' and h.withdrawn_at is null
    group by o.unit_id, h.place order by sum(h.copies) desc, h.place collate "vi-x-icu" limit ${limit}`.execute(db);
  return found.rows.map((row) => ({ ...row, copies: Number(row.copies), received: Number(row.received) }));
}
