import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type { MonthCount, Outcome } from "./effect.ts";
import type { Misunderstanding, State, Step } from "./misunderstanding.ts";
import type { Rule, Rules, Settings } from "./rule.ts";
import type { Main, Ruled, Signal } from "./signal.ts";

const COLUMNS = [
  "id",
  "kind",
  "unitId",
  "procedureCode",
  "title",
  "field",
  "state",
  "outcome",
  "mainSignal",
  "evidence",
  "weight",
  "rejectedWeight",
  "raisedAt",
  "countedAt",
  "takenBy",
  "takenByName",
  "reason",
  "itemId",
  "draftedAt",
  "publishedAt",
] as const;

export interface MonthRow {
  procedureCode: string;
  signal: Signal;
  unitId: string;
  times: number;
  exposure: number;
}

/** One month anew, in the place of what was counted before. */
export async function saveMonth(tx: Tx, month: string, rows: readonly MonthRow[]): Promise<void> {
  await tx.deleteFrom("misunderstandingMonth").where("month", "=", month).execute();
  const AT_ONCE = 5_000;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const given = JSON.stringify(
      rows
        .slice(at, at + AT_ONCE)
        .map((row) => ({ c: row.procedureCode, s: row.signal, u: row.unitId, t: row.times, e: row.exposure })),
    );
    await sql`insert into misunderstanding_month (procedure_code, signal, month, unit_id, times, exposure)
      select c, s, ${month}::date, u, t, e
      from jsonb_to_recordset(${given}::jsonb) as given(c text, s text, u uuid, t int, e int)`.execute(tx);
  }
}

export async function forgetMonthsBefore(tx: Tx, month: string): Promise<void> {
  await tx.deleteFrom("misunderstandingMonth").where("month", "<", month).execute();
}

export async function listCountedMonths(db: Db): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char(month, 'YYYY-MM') as month from misunderstanding_month order by 1`.execute(db);
  return rows.map((row) => row.month);
}

/** Everything counted since a month, added up by procedure, signal and unit. */
export async function sumSince(db: Db, month: string): Promise<MonthRow[]> {
  const rows = await db
    .selectFrom("misunderstandingMonth")
    .where("month", ">=", month)
    .select(["procedureCode", "signal", "unitId"])
    .select([sql<number>`sum(times)::int`.as("times"), sql<number>`sum(exposure)::int`.as("exposure")])
    .groupBy(["procedureCode", "signal", "unitId"])
    .execute();
  return rows as MonthRow[];
}

/** A procedure month by month, at these units or at all. */
export async function listMonths(
  db: Db,
  of: { procedureCode: string; from: string; unitIds?: readonly string[] | undefined },
): Promise<MonthCount[]> {
  let query = db
    .selectFrom("misunderstandingMonth")
    .where("procedureCode", "=", of.procedureCode)
    .where("month", ">=", of.from);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  const rows = await query
    .select(["signal", sql<string>`to_char(month, 'YYYY-MM')`.as("month")])
    .select([sql<number>`sum(times)::int`.as("times"), sql<number>`sum(exposure)::int`.as("of")])
    .groupBy(["signal", "month"])
    .execute();
  return rows as MonthCount[];
}

export async function loadRules(db: Db): Promise<Rules> {
  const rows = await db
    .selectFrom("misunderstandingRule")
    .select(["signal", "isUsed", "fewestTimes", "fewestOf", "factorPercent"])
    .execute();
  return Object.fromEntries(rows.map(({ signal, ...rule }) => [signal, rule])) as unknown as Rules;
}

export async function loadSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom("misunderstandingSetting").select(["name", "value"]).execute();
  const of = (name: keyof Settings, usual: number): number => rows.find((row) => row.name === name)?.value ?? usual;
  return { months: of("months", 3), certainty: of("certainty", 99), regrowth: of("regrowth", 150) };
}

export interface Changed {
  changedByName: string;
  changedAt: Date;
}

export async function lastChange(db: Db): Promise<Changed | undefined> {
  const { rows } = await sql<Changed>`
    select changed_by_name, changed_at from (
      select changed_by_name, changed_at from misunderstanding_rule
      union all select changed_by_name, changed_at from misunderstanding_setting
    ) one order by changed_at desc limit 1`.execute(db);
  return rows[0];
}

export async function saveRule(tx: Tx, signal: Ruled, rule: Rule, by: Changed): Promise<void> {
  await tx
    .updateTable("misunderstandingRule")
    .set({ ...rule, ...by })
    .where("signal", "=", signal)
    .execute();
}

export async function saveSetting(tx: Tx, name: keyof Settings, value: number, by: Changed): Promise<void> {
  await tx
    .updateTable("misunderstandingSetting")
    .set({ value, ...by })
    .where("name", "=", name)
    .execute();
}

type Kept = Omit<Misunderstanding, "id">;
type Written = Partial<Kept> & { changedAt: Date };

const searchKey = (title: string, code: string | null): string =>
  unmark(`${title} ${code ?? ""}`.toLowerCase()).slice(0, 1_000);

export async function insertMisunderstanding(
  tx: Tx,
  row: Pick<
    Kept,
    | "kind"
    | "unitId"
    | "procedureCode"
    | "title"
    | "field"
    | "mainSignal"
    | "evidence"
    | "weight"
    | "raisedAt"
    | "countedAt"
  >,
): Promise<string> {
  const { id } = await tx
    .insertInto("misunderstanding")
    .values({
      ...row,
      evidence: JSON.stringify(row.evidence),
      searchKey: searchKey(row.title, row.procedureCode),
      state: "raised",
      changedAt: row.raisedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveMisunderstanding(tx: Tx, id: string, change: Written): Promise<void> {
  const { evidence, ...rest } = change;
  await tx
    .updateTable("misunderstanding")
    .set({ ...rest, ...(evidence ? { evidence: JSON.stringify(evidence) } : {}) })
    .where("id", "=", id)
    .execute();
}

export async function lockMisunderstanding(tx: Tx, id: string): Promise<Misunderstanding | undefined> {
  const row = await tx
    .selectFrom("misunderstanding")
    .select(COLUMNS)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as unknown as Misunderstanding | undefined;
}

export async function insertStep(tx: Tx, misunderstandingId: string, step: Step): Promise<void> {
  await tx
    .insertInto("misunderstandingStep")
    .values({ misunderstandingId, ...step })
    .execute();
}

/** Newest first. */
export async function listSteps(db: Db, misunderstandingId: string): Promise<Step[]> {
  const rows = await db
    .selectFrom("misunderstandingStep")
    .where("misunderstandingId", "=", misunderstandingId)
    .select(["at", "personName", "act", "note"])
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows as Step[];
}

export interface MisunderstandingFilter {
  id?: string | undefined;
  /** Units a person may look at; without it all. */
  reach?: readonly string[] | undefined;
  unitId?: string | undefined;
  state?: State | undefined;
  /** Raised or taken: what waits for somebody. */
  isOpen?: boolean | undefined;
  outcome?: Outcome | undefined;
  signal?: Main | undefined;
  field?: string | undefined;
  takenBy?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: MisunderstandingFilter) {
  let query = db.selectFrom("misunderstanding");
  if (filter.id) query = query.where("id", "=", filter.id);
  if (filter.reach) query = query.where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.isOpen) query = query.where("state", "in", ["raised", "taken"]);
  if (filter.outcome) query = query.where("outcome", "=", filter.outcome);
  if (filter.signal) query = query.where("mainSignal", "=", filter.signal);
  if (filter.field) query = query.where("field", "=", filter.field);
  if (filter.takenBy) query = query.where("takenBy", "=", filter.takenBy);
  for (const word of wordsToFind(filter.q)) query = query.where("searchKey", "like", containing(unmark(word)));
  return query;
}

/** The one there is of a procedure at a unit. */
export async function findOfProcedure(
  db: Db,
  of: { unitId: string; procedureCode: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("misunderstanding")
    .select("id")
    .where("kind", "=", "procedure")
    .where("unitId", "=", of.unitId)
    .where("procedureCode", "=", of.procedureCode)
    .executeTakeFirst();
  return row?.id;
}

/** Of these, those whose explanation is out, and since when. */
export async function listPublishedExplanations(db: Db, ids: readonly string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("misunderstanding")
    .select(["id", "publishedAt"])
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("state", "=", "drafted")
    .where("publishedAt", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.publishedAt as Date]));
}

/** Those that concern most people first; `after` is the last row of the page before. */
export async function listMisunderstandings(
  db: Db,
  filter: MisunderstandingFilter,
  limit: number,
  after?: { weight: number; id: string },
): Promise<Misunderstanding[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after)
    query = query.where(
      sql<boolean>`(weight < ${after.weight} or (weight = ${after.weight} and id > ${after.id}::uuid))`,
    );
  const rows = await query.orderBy("weight", "desc").orderBy("id").limit(limit).execute();
  return rows as unknown as Misunderstanding[];
}

export async function countByState(db: Db, filter: MisunderstandingFilter): Promise<Map<State, number>> {
  const rows = await filtered(db, filter)
    .select(["state", sql<number>`count(*)::int`.as("count")])
    .groupBy("state")
    .execute();
  return new Map(rows.map((row) => [row.state as State, row.count]));
}

/** The units and fields that have any, for the choices of the list. */
export async function listChoices(db: Db, reach: readonly string[]): Promise<{ unitIds: string[]; fields: string[] }> {
  const rows = await filtered(db, { reach }).select(["unitId", "field"]).distinct().execute();
  return {
    unitIds: [...new Set(rows.map((row) => row.unitId))],
    fields: [...new Set(rows.map((row) => row.field))].filter(Boolean),
  };
}

/** Explained ones whose effect may still be told. */
export async function listExplained(db: Db): Promise<Misunderstanding[]> {
  const rows = await db.selectFrom("misunderstanding").select(COLUMNS).where("state", "=", "drafted").execute();
  return rows as unknown as Misunderstanding[];
}

export async function listAllKnown(db: Db): Promise<Misunderstanding[]> {
  const rows = await db.selectFrom("misunderstanding").select(COLUMNS).execute();
  return rows as unknown as Misunderstanding[];
}
