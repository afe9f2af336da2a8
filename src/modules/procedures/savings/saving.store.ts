import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import { inField } from "../procedure.store.ts";
import type { ProcedureLevel, ProcedureRecord } from "../procedure-record.ts";
import type { Saving } from "./saving.ts";

export interface VersionPair {
  versionId: number;
  before: ProcedureRecord;
  after: ProcedureRecord;
}

/**
 * Versions not compared yet, each with the last one before it that held at least a day. Records are large: few at a time.
 */
export async function listUncounted(db: Db, limit: number): Promise<VersionPair[]> {
  const rows = await sql<VersionPair>`
    select v.id as version_id, b.record as before, v.record as after
    from procedure_version v
    join lateral (
      select record from procedure_version
      where code = v.code and number < v.number and valid_to > valid_from
      order by number desc limit 1
    ) b on true
    where v.number > 1 and not exists (select from procedure_saving s where s.version_id = v.id)
    order by v.id limit ${limit}`.execute(db);
  return rows.rows;
}

export async function keepSavings(tx: Tx, savings: ReadonlyMap<number, Saving>): Promise<void> {
  if (savings.size === 0) return;
  await tx
    .insertInto("procedureSaving")
    .values(
      [...savings].map(([versionId, { time, papers, fee }]) => ({
        versionId,
        timeUnit: time?.unit ?? null,
        timeBefore: time?.before ?? null,
        timeAfter: time?.after ?? null,
        papersBefore: papers?.before ?? null,
        papersAfter: papers?.after ?? null,
        feeBefore: fee?.before ?? null,
        feeAfter: fee?.after ?? null,
      })),
    )
    .onConflict((conflict) => conflict.column("versionId").doNothing())
    .execute();
}

export type SavingKind = "time" | "papers" | "fee";

export interface SavingFilter {
  /** Of a calendar year, by the day from which the text holds. */
  year?: number | undefined;
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
}

export interface SavedVersion extends Saving {
  versionId: number;
  code: string;
  number: number;
  name: string;
  field: string;
  validFrom: string;
  decision: string | null;
}

/**
 * Only what a deciding document changed: a correction or a catalogue worded anew did not change what people had to do. A text
 * that never held one day counts for nothing.
 */
const counted = (filter: SavingFilter) => sql`
  coalesce(v.change_kind, 'amend') in ('amend', 'replace') and (v.valid_to is null or v.valid_to > v.valid_from)
  ${filter.year ? sql`and v.valid_from >= make_date(${filter.year}, 1, 1) and v.valid_from < make_date(${filter.year} + 1, 1, 1)` : sql``}
  ${filter.level ? sql`and ${filter.level} = any(v.levels)` : sql``}
  ${filter.field === undefined ? sql`` : sql`and ${inField("v", filter.field)}`}`;

const LESS: Record<SavingKind, ReturnType<typeof sql<boolean>>> = {
  time: sql<boolean>`s.time_after < s.time_before`,
  papers: sql<boolean>`s.papers_after < s.papers_before`,
  fee: sql<boolean>`s.fee_after < s.fee_before`,
};

/** Texts that ask for less than the one before, newest first. */
export async function listSaved(
  db: Db,
  filter: SavingFilter,
  kind: SavingKind | undefined,
  limit: number,
  after?: { on: string; versionId: number },
): Promise<SavedVersion[]> {
  const less = kind ? LESS[kind] : sql<boolean>`(${LESS.time} or ${LESS.papers} or ${LESS.fee})`;
  const rows = await sql<SavedRow>`
    select v.id as version_id, v.code, v.number, v.name, v.field, v.valid_from, v.decision_number as decision,
      s.time_unit, s.time_before::float8, s.time_after::float8, s.papers_before, s.papers_after, s.fee_before, s.fee_after
    from procedure_saving s join procedure_version v on v.id = s.version_id
    where ${counted(filter)} and ${less}
      ${after ? sql`and (v.valid_from, v.id) < (${after.on}::date, ${after.versionId}::bigint)` : sql``}
    order by v.valid_from desc, v.id desc
    limit ${limit}`.execute(db);
  return rows.rows.map(savedOf);
}

type SavedRow = Omit<SavedVersion, keyof Saving> & {
  timeUnit: NonNullable<Saving["time"]>["unit"] | null;
  timeBefore: number;
  timeAfter: number;
  papersBefore: number | null;
  papersAfter: number;
  feeBefore: number | null;
  feeAfter: number;
};

function savedOf(row: SavedRow): SavedVersion {
  const { timeUnit, timeBefore, timeAfter, papersBefore, papersAfter, feeBefore, feeAfter, ...rest } = row;
  return {
    ...rest,
    time: timeUnit === null ? null : { unit: timeUnit, before: timeBefore, after: timeAfter },
    papers: papersBefore === null ? null : { before: papersBefore, after: papersAfter },
    fee: feeBefore === null ? null : { before: feeBefore, after: feeAfter },
  };
}

export interface SavingTotals {
  /** Procedures with at least one text that asks for less. */
  procedures: number;
  faster: number;
  /** Sum over working days and calendar days; other units are told procedure by procedure. */
  daysLess: number;
  fewerPapers: number;
  papersLess: number;
  cheaper: number;
  /** The other direction, so that nobody is told half of it. */
  slower: number;
  morePapers: number;
  dearer: number;
}

export async function sumSavings(db: Db, filter: SavingFilter): Promise<SavingTotals> {
  const days = sql`s.time_unit in ('workingDay', 'day')`;
  const { rows } = await sql<SavingTotals>`
    select
      count(distinct v.code) filter (where ${LESS.time} or ${LESS.papers} or ${LESS.fee})::int as procedures,
      count(distinct v.code) filter (where ${LESS.time})::int as faster,
      coalesce(sum(s.time_before - s.time_after) filter (where ${LESS.time} and ${days}), 0)::float8 as days_less,
      count(distinct v.code) filter (where ${LESS.papers})::int as fewer_papers,
      coalesce(sum(s.papers_before - s.papers_after) filter (where ${LESS.papers}), 0)::int as papers_less,
      count(distinct v.code) filter (where ${LESS.fee})::int as cheaper,
      count(distinct v.code) filter (where s.time_after > s.time_before)::int as slower,
      count(distinct v.code) filter (where s.papers_after > s.papers_before)::int as more_papers,
      count(distinct v.code) filter (where s.fee_after > s.fee_before)::int as dearer
    from procedure_saving s join procedure_version v on v.id = s.version_id
    where ${counted(filter)}`.execute(db);
  return rows[0] as SavingTotals;
}

/** Calendar years with a text that asks for less, newest first. */
export async function listSavingYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from v.valid_from)::int as year
    from procedure_saving s join procedure_version v on v.id = s.version_id
    where ${counted({})} and (${LESS.time} or ${LESS.papers} or ${LESS.fee})
    order by 1 desc`.execute(db);
  return rows.map((row) => row.year);
}
