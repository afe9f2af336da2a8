import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { sumTally } from "./tally.store.ts";

/** Dossiers settled from one day to another, both included. */
export interface SettledOf {
  unitIds: readonly string[];
  from: string;
  until: string;
}

/** How many each competent unit settled: the population of a survey. Units that settled none are not in it. */
export async function countSettled(db: Db, of: SettledOf): Promise<Map<string, number>> {
  const rows = await sumTally(db, { ...of, by: "unit" });
  const counted = rows.map((row) => [row.key, row.settledEarly + row.settledOnTime + row.settledLate] as const);
  return new Map(counted.filter(([, count]) => count > 0));
}

/**
 * Draws so many of each unit's settled dossiers, by the order of sha-256 of "seed:id": who has the seed and the list draws the
 * same again. What was erased cannot be drawn; a unit may give fewer than wanted.
 */
export async function drawSettled(
  db: Db,
  of: { wanted: readonly { unitId: string; count: number }[]; from: string; until: string; seed: string },
): Promise<{ unitId: string; dossierId: number }[]> {
  const { rows } = await sql<{ unitId: string; dossierId: number }>`
    with wanted as (
      select * from unnest(
        ${of.wanted.map((one) => one.unitId)}::uuid[], ${of.wanted.map((one) => one.count)}::int[]
      ) as wanted(unit_id, wanted)
    ), placed as (
      select d.competent_unit_id as unit_id, d.id,
        row_number() over (
          partition by d.competent_unit_id
          order by sha256(convert_to(${`${of.seed}:`}::text || d.id::text, 'UTF8')), d.id
        ) as place
      from dossier d join wanted w on w.unit_id = d.competent_unit_id
      where d.settled_at >= ${of.from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and d.settled_at < (${of.until}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and d.state in ('settled', 'returned') and d.applicant_sealed is not null
    )
    select p.unit_id, p.id as dossier_id from placed p join wanted w on w.unit_id = p.unit_id
    where p.place <= w.wanted order by p.unit_id, p.place`.execute(db);
  return rows.map((row) => ({ unitId: row.unitId, dossierId: Number(row.dossierId) }));
}
