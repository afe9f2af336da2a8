import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { MoneyEntry, MoneyNorm, MoneySource, MoneySums } from "./money.ts";

// ── entries ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const ENTRY = [
  "moneyEntry.id",
  "moneyEntry.number",
  "moneyEntry.planId",
  "moneyEntry.taskId",
  "moneyEntry.unitId",
  "moneyEntry.sourceId",
  "moneyEntry.stage",
  "moneyEntry.amount",
  "moneyEntry.day",
  "moneyEntry.content",
  "moneyEntry.document",
  "moneyEntry.normId",
  "moneyEntry.quantity",
  "moneyEntry.unitPrice",
  "moneyEntry.note",
  "moneyEntry.warnings",
  "moneyEntry.reason",
  "moneyEntry.correctsId",
  "moneyEntry.carriedFromPlanId",
  "moneyEntry.createdBy",
  "moneyEntry.createdByName",
  "moneyEntry.createdAt",
  "moneyDecision.isApproved",
  "moneyDecision.decidedByName",
  "moneyDecision.decidedAt",
  "moneyDecision.reason as decisionReason",
] as const;

export type NewEntry = Omit<
  MoneyEntry,
  "id" | "number" | "isApproved" | "decidedByName" | "decidedAt" | "decisionReason"
>;

export async function insertMoneyEntry(tx: Tx, entry: NewEntry): Promise<string> {
  const row = await tx
    .insertInto("moneyEntry")
    .values({ ...entry, warnings: JSON.stringify(entry.warnings) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface MoneyFilter {
  planIds?: readonly string[];
  taskId?: string;
  id?: string;
  correctsId?: string;
  /** Where only the money of one's own units may be seen. */
  unitIds?: readonly string[] | undefined;
}

/** In the order they were entered. */
export async function listMoneyEntries(db: Db, filter: MoneyFilter): Promise<MoneyEntry[]> {
  let query = db
    .selectFrom("moneyEntry")
    .leftJoin("moneyDecision", "moneyDecision.entryId", "moneyEntry.id")
    .select(ENTRY)
    .orderBy("moneyEntry.number");
  if (filter.id) query = query.where("moneyEntry.id", "=", filter.id);
  if (filter.planIds) query = query.where("moneyEntry.planId", "=", sql<string>`any(${[...filter.planIds]}::uuid[])`);
  if (filter.taskId) query = query.where("moneyEntry.taskId", "=", filter.taskId);
  if (filter.correctsId) query = query.where("moneyEntry.correctsId", "=", filter.correctsId);
  if (filter.unitIds) query = query.where("moneyEntry.unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  return (await query.execute()) as unknown as MoneyEntry[];
}

export async function findMoneyEntry(db: Db, id: string): Promise<MoneyEntry | undefined> {
  return (await listMoneyEntries(db, { id }))[0];
}

export async function insertDecision(
  tx: Tx,
  decision: {
    entryId: string;
    enteredBy: string;
    isApproved: boolean;
    reason: string | null;
    decidedBy: string;
    decidedByName: string;
    decidedAt: Date;
  },
): Promise<void> {
  await tx.insertInto("moneyDecision").values(decision).execute();
}

/** What each plan has by source, with how many entries were saved against a warning and how many wait. */
export interface PlanMoney extends MoneySums {
  planId: string;
  sourceId: string;
  warned: number;
  waiting: number;
}

export async function sumMoneyOfPlans(db: Db, planIds: readonly string[]): Promise<PlanMoney[]> {
  if (planIds.length === 0) return [];
  const found = await sql<PlanMoney>`
    with line as (
      select e.plan_id, e.source_id,
        coalesce(sum(e.amount) filter (where e.stage = 'estimate' and d.is_approved), 0) as estimate,
        coalesce(sum(e.amount) filter (where e.stage = 'allocation'), 0) as allocation,
        coalesce(sum(e.amount) filter (where e.stage = 'commitment'), 0) as commitment,
        coalesce(sum(e.amount) filter (where e.stage = 'spending'), 0) as spending,
        coalesce(sum(e.amount) filter (where e.stage = 'settlement'), 0) as settlement,
        count(*) filter (where jsonb_array_length(e.warnings) > 0) as warned,
        count(*) filter (where e.stage = 'estimate' and d.entry_id is null) as waiting
      from money_entry e left join money_decision d on d.entry_id = e.id
      where e.plan_id = any(${[...planIds]}::uuid[])
      group by e.plan_id, e.source_id, e.unit_id, e.task_id
    )
    select plan_id, source_id, sum(estimate)::bigint as estimate, sum(allocation)::bigint as allocation,
      sum(commitment)::bigint as commitment, sum(spending)::bigint as spending, sum(settlement)::bigint as settlement,
      sum(greatest(commitment - spending, 0))::bigint as open, sum(warned)::int as warned, sum(waiting)::int as waiting
    from line
    group by plan_id, source_id`.execute(db);
  return found.rows;
}

// ── sources ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Those for everybody, and those of these units (a plan's unit and what stands above it). */
/** What was spent between two days by task, over all units asked for; corrections are in it. */
export async function sumSpentByTask(
  db: Db,
  of: { unitIds: readonly string[]; from: string; to: string },
): Promise<{ taskId: string | null; amount: number }[]> {
  const rows = await db
    .selectFrom("moneyEntry")
    .select("taskId")
    .select(sql<string>`sum(amount)`.as("amount"))
    .where("stage", "=", "spending")
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .where("day", ">=", of.from)
    .where("day", "<=", of.to)
    .groupBy("taskId")
    .execute();
  return rows.map((row) => ({ taskId: row.taskId, amount: Number(row.amount) }));
}

export async function listSources(db: Db, unitIds: readonly string[]): Promise<MoneySource[]> {
  return db
    .selectFrom("moneySource")
    .select(["id", "unitId", "name", "endedOn"])
    .where((is) => is.or([is("unitId", "is", null), is("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)]))
    .orderBy(sql`unit_id is not null`)
    .orderBy("createdAt")
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}

export async function listSourcesById(db: Db, ids: readonly string[]): Promise<MoneySource[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("moneySource")
    .select(["id", "unitId", "name", "endedOn"])
    .where("id", "in", [...ids])
    .execute();
}

export async function insertSource(
  tx: Tx,
  source: { unitId: string; name: string; createdByName: string; createdAt: Date },
): Promise<string> {
  const row = await tx.insertInto("moneySource").values(source).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function lockSource(tx: Tx, id: string): Promise<MoneySource | undefined> {
  return tx
    .selectFrom("moneySource")
    .select(["id", "unitId", "name", "endedOn"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveSourceEnd(tx: Tx, id: string, endedOn: string): Promise<void> {
  await tx.updateTable("moneySource").set({ endedOn }).where("id", "=", id).execute();
}

// ── norms ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const NORM = [
  "id",
  "unitId",
  "kind",
  "name",
  "per",
  "amount",
  "document",
  "article",
  "validFrom",
  "validTo",
  "isVerified",
  "note",
  "replacesId",
  "createdByName",
  "createdAt",
  "endedByName",
  "endedReason",
] as const;

export interface NormFilter {
  /** A unit and what stands above it; norms for the whole country are always among them. */
  unitIds: readonly string[];
  on?: string;
}

export async function listNorms(db: Db, filter: NormFilter): Promise<MoneyNorm[]> {
  let query = db
    .selectFrom("moneyNorm")
    .select(NORM)
    .where((is) =>
      is.or([is("unitId", "is", null), is("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`)]),
    )
    .orderBy(
      sql`array_position(array['text','print','broadcast','translation','contest','meeting','planning','training','other'], kind)`,
    )
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy("validFrom", "desc")
    .limit(2_000);
  const { on } = filter;
  if (on)
    query = query
      .where("validFrom", "<=", on)
      .where((is) => is.or([is("validTo", "is", null), is("validTo", ">=", on)]));
  return (await query.execute()) as MoneyNorm[];
}

export async function findNorm(db: Db, id: string): Promise<MoneyNorm | undefined> {
  return (await db.selectFrom("moneyNorm").select(NORM).where("id", "=", id).executeTakeFirst()) as
    | MoneyNorm
    | undefined;
}

export async function lockNorm(tx: Tx, id: string): Promise<MoneyNorm | undefined> {
  return (await tx.selectFrom("moneyNorm").select(NORM).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | MoneyNorm
    | undefined;
}

export async function insertNorm(
  tx: Tx,
  norm: Omit<MoneyNorm, "id" | "endedByName" | "endedReason" | "validTo"> & { validTo: string | null },
): Promise<string> {
  const row = await tx.insertInto("moneyNorm").values(norm).returning("id").executeTakeFirstOrThrow();
  return row.id;
}

export async function saveNormEnd(
  tx: Tx,
  id: string,
  end: { validTo: string; endedByName: string; endedReason: string },
): Promise<void> {
  await tx.updateTable("moneyNorm").set(end).where("id", "=", id).execute();
}

// ── closing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface MoneyClosing {
  planId: string;
  note: string | null;
  closedByName: string;
  closedAt: Date;
  lines: { sourceId: string; allocated: number; spent: number; settled: number; carriedOver: number }[];
}

export async function listClosings(db: Db, planIds: readonly string[]): Promise<MoneyClosing[]> {
  if (planIds.length === 0) return [];
  const [heads, lines] = await Promise.all([
    db
      .selectFrom("moneyClosing")
      .select(["planId", "note", "closedByName", "closedAt"])
      .where("planId", "=", sql<string>`any(${[...planIds]}::uuid[])`)
      .execute(),
    db
      .selectFrom("moneyClosingLine")
      .select(["planId", "sourceId", "allocated", "spent", "settled", "carriedOver"])
      .where("planId", "=", sql<string>`any(${[...planIds]}::uuid[])`)
      .execute(),
  ]);
  return heads.map((head) => ({
    ...head,
    lines: lines.filter((line) => line.planId === head.planId).map(({ planId: _planId, ...line }) => line),
  }));
}

export async function insertClosing(
  tx: Tx,
  closing: { planId: string; note: string | null; closedBy: string; closedByName: string; closedAt: Date },
  lines: MoneyClosing["lines"],
): Promise<void> {
  await tx.insertInto("moneyClosing").values(closing).execute();
  if (lines.length > 0)
    await tx
      .insertInto("moneyClosingLine")
      .values(lines.map((line) => ({ ...line, planId: closing.planId })))
      .execute();
}

/** Money that an earlier year of the unit's plans left to the next, and where it went. */
export interface CarriedOver {
  planId: string;
  planNumber: string | null;
  year: number;
  sourceId: string;
  sourceName: string;
  amount: number;
  /** The plan that took it in; null while it waits. */
  takenByPlanId: string | null;
}

export async function listCarriedOver(
  db: Db,
  filter: { unitId: string; beforeYear: number } | { planId: string },
): Promise<CarriedOver[]> {
  let query = db
    .selectFrom("moneyClosingLine as line")
    .innerJoin("plan", "plan.id", "line.planId")
    .innerJoin("moneySource as source", "source.id", "line.sourceId")
    .leftJoin("moneyEntry as taken", (join) =>
      join
        .onRef("taken.carriedFromPlanId", "=", "line.planId")
        .onRef("taken.sourceId", "=", "line.sourceId")
        .on("taken.correctsId", "is", null),
    )
    .select([
      "line.planId",
      "plan.number as planNumber",
      sql<number>`plan.year`.as("year"),
      "line.sourceId",
      "source.name as sourceName",
      "line.carriedOver as amount",
      "taken.planId as takenByPlanId",
    ])
    .where("line.carriedOver", ">", 0)
    .orderBy("plan.year")
    .orderBy("plan.number")
    .orderBy(sql`source.name collate "vi-x-icu"`);
  query =
    "planId" in filter
      ? query.where("line.planId", "=", filter.planId)
      : query.where("plan.unitId", "=", filter.unitId).where("plan.year", "<", filter.beforeYear);
  return query.execute();
}
