import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { openedWithin, paidOnline } from "../figures/paid-ways.store.ts";
import type { Claim, Demand, DemandState, Payment } from "./demand.ts";

const COLUMNS = [
  "id",
  "claimKind",
  "claimId",
  "label",
  "subject",
  "unitId",
  "counterUnitId",
  "amount",
  "received",
  "refunded",
  "state",
  "openedAt",
  "stateSince",
  "version",
] as const;

const PAYMENT_COLUMNS = [
  "id",
  "demandId",
  "way",
  "amount",
  "paidOn",
  "at",
  "unitId",
  "collectorId",
  "collectorName",
  "note",
  "statementRowId",
  "cashCloseId",
  "undoneAt",
  "undoneByName",
  "undoneReason",
] as const;

export type NewDemand = Omit<Demand, "id" | "received" | "refunded" | "state" | "stateSince" | "version">;

export async function insertDemand(tx: Tx, row: NewDemand): Promise<Demand> {
  const kept = await tx
    .insertInto("paymentDemand")
    .values({ ...row, state: "due", stateSince: row.openedAt })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return kept as Demand;
}

export async function saveDemand(
  tx: Tx,
  id: number,
  change: Partial<Pick<Demand, "unitId" | "amount" | "received" | "refunded" | "state" | "stateSince">>,
): Promise<void> {
  await tx
    .updateTable("paymentDemand")
    .set({ ...change, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findDemand(db: Db, id: number): Promise<Demand | undefined> {
  const row = await db.selectFrom("paymentDemand").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Demand | undefined;
}

export async function lockDemand(tx: Tx, id: number): Promise<Demand | undefined> {
  const row = await tx.selectFrom("paymentDemand").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Demand | undefined;
}

/** All demands of a claim, newest first. */
export async function listDemandsOf(db: Db, claim: Claim): Promise<Demand[]> {
  const rows = await db
    .selectFrom("paymentDemand")
    .select(COLUMNS)
    .where("claimKind", "=", claim.claimKind)
    .where("claimId", "=", claim.claimId)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows as Demand[];
}

export interface DemandChange {
  position: number;
  act: string;
  at: Date;
  actorName: string;
  amount: number | null;
  words: string | null;
  details: Record<string, unknown>;
}

export async function insertDemandChange(
  tx: Tx,
  demandId: number,
  change: Omit<DemandChange, "position">,
): Promise<void> {
  await sql`
    insert into payment_demand_change (demand_id, position, act, at, actor_name, amount, words, details)
    select ${demandId}, coalesce(max(position), 0) + 1, ${change.act}, ${change.at}, ${change.actorName}, ${change.amount},
      ${change.words}, ${JSON.stringify(change.details)}::jsonb
    from payment_demand_change where demand_id = ${demandId}`.execute(tx);
}

/** First thing first. */
export async function listDemandChanges(db: Db, demandId: number): Promise<DemandChange[]> {
  const rows = await db
    .selectFrom("paymentDemandChange")
    .select(["position", "act", "at", "actorName", "amount", "words", "details"])
    .where("demandId", "=", demandId)
    .orderBy("position")
    .execute();
  return rows as DemandChange[];
}

export async function insertPayment(
  tx: Tx,
  row: Omit<Payment, "id" | "cashCloseId" | "undoneAt" | "undoneByName" | "undoneReason">,
): Promise<number> {
  const { id } = await tx.insertInto("payment").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function lockPayment(tx: Tx, id: number): Promise<Payment | undefined> {
  const row = await tx
    .selectFrom("payment")
    .select(PAYMENT_COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Payment | undefined;
}

export async function findPayment(db: Db, id: number): Promise<Payment | undefined> {
  const row = await db.selectFrom("payment").select(PAYMENT_COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as Payment | undefined;
}

/** Payments a row of a statement was taken for. */
export async function listPaymentsOfRow(db: Db, statementRowId: number): Promise<(Payment & { label: string })[]> {
  const rows = await db
    .selectFrom("payment")
    .innerJoin("paymentDemand", "paymentDemand.id", "payment.demandId")
    .select([...PAYMENT_COLUMNS.map((one) => `payment.${one}` as const), "paymentDemand.label"])
    .where("payment.statementRowId", "=", statementRowId)
    .orderBy("payment.id")
    .execute();
  return rows as unknown as (Payment & { label: string })[];
}

export async function saveUndone(
  tx: Tx,
  id: number,
  undone: { undoneAt: Date; undoneByName: string; undoneReason: string },
): Promise<void> {
  await tx.updateTable("payment").set(undone).where("id", "=", id).execute();
}

export async function listPaymentsOf(db: Db, demandId: number): Promise<Payment[]> {
  const rows = await db
    .selectFrom("payment")
    .select(PAYMENT_COLUMNS)
    .where("demandId", "=", demandId)
    .orderBy("id")
    .execute();
  return rows as Payment[];
}

export interface DemandFilter {
  /** Units whose demands may be seen: as agency or as counter. */
  reach: readonly string[];
  states?: readonly DemandState[] | undefined;
  unitId?: string | undefined;
  /** The number a reference stands for. */
  id?: number | undefined;
  label?: string | undefined;
  /** As `countPaidOnline` counts them. */
  opened?: { from: Date; before: Date; online: boolean } | undefined;
}

const ids = (list: readonly string[]) => sql<string>`any(${[...list]}::uuid[])`;

function filtered(db: Db, filter: DemandFilter) {
  let query = db
    .selectFrom("paymentDemand")
    .where((one) => one.or([one("unitId", "=", ids(filter.reach)), one("counterUnitId", "=", ids(filter.reach))]));
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.id !== undefined) query = query.where("id", "=", filter.id);
  if (filter.opened)
    query = query.where(openedWithin(filter.opened)).where(filter.opened.online ? paidOnline : sql<boolean>`true`);
  if (filter.label !== undefined) query = query.where("label", "=", filter.label);
  return query;
}

/** Newest first. */
export async function listDemands(db: Db, filter: DemandFilter, limit: number, before?: number): Promise<Demand[]> {
  let query = filtered(db, filter).select(COLUMNS).orderBy("id", "desc").limit(limit);
  if (before !== undefined) query = query.where("id", "<", before);
  return (await query.execute()) as Demand[];
}

/** How many there are, counted no further than `most`. */
export async function countDemands(db: Db, filter: DemandFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${filtered(db, filter).select("id").limit(most)}) t`.execute(db);
  return rows[0]?.count ?? 0;
}
