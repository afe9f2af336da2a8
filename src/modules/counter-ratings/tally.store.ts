import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Tallied } from "./rating.store.ts";
import { REASONS, type Reason, type Source, type Subject } from "./rating.ts";
import { addReasonTimes, type ReasonTimes } from "./reasons/reasons.store.ts";

export const TALLY_COUNTS = [
  "mark1",
  "mark2",
  "mark3",
  "mark4",
  "mark5",
  "waiting",
  "attitude",
  "guidance",
  "trips",
  "extraMoney",
  "facilities",
] as const;
export type TallyCount = (typeof TALLY_COUNTS)[number];
export type Tally = Record<TallyCount, number>;

export const noTally = (): Tally => Object.fromEntries(TALLY_COUNTS.map((name) => [name, 0])) as Tally;

const isAlways = (reason: string): reason is Reason => (REASONS as readonly string[]).includes(reason);

function addTimes(times: Map<string, ReasonTimes>, one: ReasonTimes): void {
  const key = JSON.stringify([one.month, one.unitId, one.subject, one.source, one.reason]);
  times.set(key, { ...one, times: (times.get(key)?.times ?? 0) + one.times });
}

const KEY = ["month", "unitId", "pointId", "counter", "subject", "field", "source"] as const;

/** Adds these ratings to the figures of their months, or takes them out (`sign` -1), in the transaction of the act. */
export async function addToTally(tx: Tx, ratings: readonly Tallied[], sign: 1 | -1 = 1): Promise<void> {
  type Row = Tally & { month: string; unitId: string; pointId: string | null } & Pick<
      Tallied,
      "counter" | "subject" | "field" | "source"
    >;
  const sums = new Map<string, Row>();
  const times = new Map<string, ReasonTimes>();
  for (const { unitId, pointId, counter, subject, field, source, mark, reasons, countedOn } of ratings) {
    const month = `${countedOn.slice(0, 7)}-01`;
    const key = JSON.stringify([month, unitId, pointId, counter, subject, field, source]);
    const sum = sums.get(key) ?? { month, unitId, pointId, counter, subject, field, source, ...noTally() };
    sum[`mark${mark}`] += sign;
    for (const reason of reasons) {
      if (isAlways(reason)) sum[reason] += sign;
      else addTimes(times, { month, unitId, subject, source, reason, times: sign });
    }
    sums.set(key, sum);
  }
  await addReasonTimes(
    tx,
    [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  );
  // In one order everywhere: two at once wait for each other instead of for ever.
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  if (rows.length === 0) return;
  await tx
    .insertInto("ratingTally")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns([...KEY])
        .doUpdateSet(
          Object.fromEntries(
            TALLY_COUNTS.map((name) => [name, sql`${sql.ref(`ratingTally.${name}`)} + ${sql.ref(`excluded.${name}`)}`]),
          ) as never,
        ),
    )
    .execute();
}

export type TallyGroup = "counter" | "month";

export interface TallyRow extends Tally {
  key: string;
}

export interface TallyScope {
  unitIds?: readonly string[] | undefined;
  /** "YYYY-MM", both included. */
  from: string;
  until: string;
  subject?: Subject | undefined;
  source?: Source | undefined;
}

const GROUPS: Record<TallyGroup, ReturnType<typeof sql<string>>> = {
  counter: sql<string>`coalesce(point_id::text, '') || ' ' || counter`,
  month: sql<string>`to_char(month, 'YYYY-MM')`,
};

const SUMS = TALLY_COUNTS.map((name) => sql<number>`sum(${sql.ref(name)})::int`.as(name));

function within(db: Db, of: TallyScope) {
  let query = db.selectFrom("ratingTally").where("month", ">=", `${of.from}-01`).where("month", "<=", `${of.until}-01`);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  if (of.subject) query = query.where("subject", "=", of.subject);
  if (of.source) query = query.where("source", "=", of.source);
  return query;
}

/** Ratings that count, added up by one thing. */
export async function sumTally(db: Db, of: TallyScope & { by: TallyGroup }): Promise<TallyRow[]> {
  const key = GROUPS[of.by];
  const rows = await within(db, of)
    .select([key.as("key"), ...SUMS])
    .groupBy(key)
    .orderBy(key)
    .execute();
  return rows as unknown as TallyRow[];
}

/** The same by unit, subject, field and source at once: a year of a province is read one time. */
export async function sumTallyBy(
  db: Db,
  of: TallyScope,
): Promise<Record<"unit" | "subject" | "field" | "source", TallyRow[]>> {
  const rows = await within(db, of)
    .select([
      sql<string | null>`unit_id::text`.as("unit"),
      "subject",
      "field",
      "source",
      // 0b0111: only the unit is not folded.
      sql<number>`grouping(unit_id, subject, field, source)`.as("folded"),
      ...SUMS,
    ])
    .groupBy(sql`grouping sets ((unit_id), (subject), (field), (source))`)
    .execute();
  type Row = Tally & { unit: string | null; subject: string; field: string; source: string; folded: number };
  const only = (name: "unit" | "subject" | "field" | "source", folded: number): TallyRow[] =>
    (rows as unknown as Row[])
      .filter((row) => row.folded === folded)
      .map(({ unit, subject, field, source, folded: _, ...tally }) => ({
        ...tally,
        key: { unit, subject, field, source }[name] ?? "",
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    unit: only("unit", 0b0111),
    subject: only("subject", 0b1011),
    field: only("field", 0b1101),
    source: only("source", 0b1110),
  };
}

export interface UnitMonth extends Tally {
  month: string;
  unitId: string;
  subject: Subject;
  source: Source;
}

/** By month, unit, subject and source: what is given away as open data and counted for the quality of service. */
export async function sumUnitMonths(db: Db, of: TallyScope): Promise<UnitMonth[]> {
  const month = GROUPS.month;
  const rows = await within(db, of)
    .select([month.as("month"), "unitId", "subject", "source", ...SUMS])
    .groupBy([month, "unitId", "subject", "source"])
    .orderBy(month)
    .orderBy("unitId")
    .orderBy("subject")
    .orderBy("source")
    .execute();
  return rows as unknown as UnitMonth[];
}

/** By unit and field: for rules that name a field. */
export async function sumUnitFields(
  db: Db,
  of: TallyScope & { fields: readonly string[] },
): Promise<(Tally & { unitId: string; field: string })[]> {
  if (of.fields.length === 0) return [];
  const rows = await within(db, of)
    .where("field", "in", [...of.fields])
    .select(["unitId", "field", ...SUMS])
    .groupBy(["unitId", "field"])
    .execute();
  return rows as unknown as (Tally & { unitId: string; field: string })[];
}

/** Fields that were ever rated, in Vietnamese order. */
export async function listRatedFields(db: Db): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select field from (select distinct field from rating_tally where field <> '') f order by field collate "vi-x-icu"`.execute(
    db,
  );
  return rows.map((row) => row.field);
}
