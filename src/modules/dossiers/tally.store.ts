import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";

export const TALLY_COUNTS = [
  "received",
  "receivedOnline",
  "receivedPost",
  "refused",
  "stopped",
  "settledEarly",
  "settledOnTime",
  "settledLate",
  "returned",
  "extended",
  "supplemented",
  "digitised",
  "digitalResults",
] as const;
export type TallyCount = (typeof TALLY_COUNTS)[number];
export type Tally = Record<TallyCount, number>;

export interface TallyOf {
  unitId: string;
  onDay: string;
  field: string;
  procedureCode: string;
}

/** Adds to the day's counts of a unit, in the transaction of the act that is counted. */
export async function addToTally(tx: Tx, of: TallyOf, counts: Partial<Tally>): Promise<void> {
  const entries = Object.entries(counts).filter(([, count]) => count !== 0) as [TallyCount, number][];
  if (entries.length === 0) return;
  await tx
    .insertInto("dossierTally")
    .values({ ...of, ...Object.fromEntries(entries) })
    .onConflict((conflict) =>
      conflict
        .columns(["unitId", "onDay", "field", "procedureCode"])
        .doUpdateSet(
          Object.fromEntries(
            entries.map(([name, count]) => [name, sql`${sql.ref(`dossierTally.${name}`)} + ${count}`]),
          ) as never,
        ),
    )
    .execute();
}

/** The same for many at once, in one statement. */
export async function addManyToTally(tx: Tx, counted: readonly (TallyOf & Partial<Tally>)[]): Promise<void> {
  const sums = new Map<string, TallyOf & Tally>();
  for (const { unitId, onDay, field, procedureCode, ...counts } of counted) {
    const key = `${unitId} ${onDay} ${procedureCode} ${field}`;
    const sum =
      sums.get(key) ??
      ({
        unitId,
        onDay,
        field,
        procedureCode,
        ...Object.fromEntries(TALLY_COUNTS.map((name) => [name, 0])),
      } as TallyOf & Tally);
    for (const name of TALLY_COUNTS) sum[name] += counts[name] ?? 0;
    sums.set(key, sum);
  }
  // In one order everywhere: two at once wait for each other instead of for ever.
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  if (rows.length === 0) return;
  await tx
    .insertInto("dossierTally")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["unitId", "onDay", "field", "procedureCode"])
        .doUpdateSet(
          Object.fromEntries(
            TALLY_COUNTS.map((name) => [
              name,
              sql`${sql.ref(`dossierTally.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
            ]),
          ) as never,
        ),
    )
    .execute();
}

export type TallyGroup = "unit" | "field" | "procedure" | "month";

export interface TallyRow extends Tally {
  key: string;
}

export interface MonthFigure extends Tally {
  month: string;
  unitId: string;
  field: string;
}

/** By month, unit and field, of days before this one. */
export async function listMonthFigures(db: Db, before: string): Promise<MonthFigure[]> {
  const month = sql<string>`to_char(on_day, 'YYYY-MM')`;
  const rows = await db
    .selectFrom("dossierTally")
    .select([
      month.as("month"),
      "unitId",
      "field",
      ...TALLY_COUNTS.map((name) => sql<number>`sum(${sql.ref(name)})::int`.as(name)),
    ])
    .where("onDay", "<", before)
    .groupBy([month, "unitId", "field"])
    .orderBy(month)
    .orderBy("unitId")
    .orderBy("field")
    .execute();
  return rows as unknown as MonthFigure[];
}

const GROUPS = { unit: "unitId", field: "field", procedure: "procedureCode" } as const;

/** Counts of these units, or of all, from a day to a day, both included, by unit, field, procedure or month ("YYYY-MM"). */
export async function sumTally(
  db: Db,
  of: {
    unitIds?: readonly string[] | undefined;
    from: string;
    until: string;
    field?: string | undefined;
    by: TallyGroup;
  },
): Promise<TallyRow[]> {
  const key =
    of.by === "month" ? sql<string>`to_char(on_day, 'YYYY-MM')` : sql<string>`${sql.ref(GROUPS[of.by])}::text`;
  let query = db
    .selectFrom("dossierTally")
    .select([key.as("key"), ...TALLY_COUNTS.map((name) => sql<number>`sum(${sql.ref(name)})::int`.as(name))])
    .where("onDay", ">=", of.from)
    .where("onDay", "<=", of.until);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  if (of.field) query = query.where("field", "=", of.field);
  return (await query.groupBy(key).orderBy(key).execute()) as unknown as TallyRow[];
}
