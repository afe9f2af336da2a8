import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { DossierState } from "../../dossier.ts";
import type { DayTotals, Difference, DifferenceKind, Totals } from "./compare.ts";

export interface ComparisonRow extends Totals {
  id: string;
  unitId: string;
  unitIds: string[];
  destinationId: string | null;
  source: string;
  fromDay: string;
  untilDay: string;
  state: "running" | "done" | "failed";
  failure: string | null;
  listSealed: string | null;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  endedAt: Date | null;
}

export async function insertComparison(
  tx: Tx,
  row: Pick<
    ComparisonRow,
    | "id"
    | "unitId"
    | "unitIds"
    | "destinationId"
    | "source"
    | "fromDay"
    | "untilDay"
    | "listSealed"
    | "writtenBy"
    | "writtenByName"
    | "writtenAt"
  >,
): Promise<void> {
  await tx
    .insertInto("syncComparison")
    .values({ ...row, state: "running" })
    .execute();
}

export async function findComparison(db: Db, id: string): Promise<ComparisonRow | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  return (await db.selectFrom("syncComparison").selectAll().where("id", "=", id).executeTakeFirst()) as
    | ComparisonRow
    | undefined;
}

export async function listComparisons(db: Db, unitIds: readonly string[], limit: number): Promise<ComparisonRow[]> {
  return (await db
    .selectFrom("syncComparison")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("writtenAt", "desc")
    .limit(limit)
    .execute()) as ComparisonRow[];
}

export async function saveFailure(tx: Tx, id: string, failure: string, at: Date): Promise<void> {
  await tx
    .updateTable("syncComparison")
    .set({ state: "failed", failure, endedAt: at, listSealed: null })
    .where("id", "=", id)
    .execute();
}

/** All of what was found, at once; what an earlier try wrote goes. */
export async function saveComparison(
  tx: Tx,
  id: string,
  found: { totals: Totals; days: readonly DayTotals[]; differences: readonly Difference[]; at: Date },
): Promise<void> {
  await tx.deleteFrom("syncComparisonDay").where("comparisonId", "=", id).execute();
  await tx.deleteFrom("syncDifference").where("comparisonId", "=", id).execute();
  const AT_ONCE = 1_000;
  for (let from = 0; from < found.days.length; from += AT_ONCE)
    await tx
      .insertInto("syncComparisonDay")
      .values(found.days.slice(from, from + AT_ONCE).map((day) => ({ comparisonId: id, ...day })))
      .execute();
  for (let from = 0; from < found.differences.length; from += AT_ONCE)
    await tx
      .insertInto("syncDifference")
      .values(
        found.differences.slice(from, from + AT_ONCE).map((one, at) => ({
          comparisonId: id,
          position: from + at + 1,
          ...one,
          ours: one.ours === null ? null : JSON.stringify(one.ours),
          theirs: one.theirs === null ? null : JSON.stringify(one.theirs),
        })),
      )
      .execute();
  await tx
    .updateTable("syncComparison")
    .set({ ...found.totals, state: "done", failure: null, endedAt: found.at, listSealed: null })
    .where("id", "=", id)
    .execute();
}

export async function listDays(db: Db, id: string): Promise<DayTotals[]> {
  return db
    .selectFrom("syncComparisonDay")
    .select(["onDay", "unitName", "ours", "theirs", "same", "missingThere", "missingHere", "otherState", "otherDate"])
    .where("comparisonId", "=", id)
    .orderBy("onDay")
    .orderBy("unitName")
    .execute();
}

export interface DifferenceRow extends Difference {
  position: number;
}

export async function listDifferences(
  db: Db,
  of: {
    id: string;
    kind?: DifferenceKind | undefined;
    unitName?: string | undefined;
    onDay?: string | undefined;
    after?: number;
    limit: number;
  },
): Promise<DifferenceRow[]> {
  let query = db
    .selectFrom("syncDifference")
    .selectAll()
    .where("comparisonId", "=", of.id)
    .where("position", ">", of.after ?? 0)
    .orderBy("position")
    .limit(of.limit);
  if (of.kind) query = query.where("kind", "=", of.kind);
  if (of.unitName !== undefined) query = query.where("unitName", "=", of.unitName);
  if (of.onDay) query = query.where("onDay", "=", of.onDay);
  return (await query.execute()) as unknown as DifferenceRow[];
}

export interface OursRow {
  dossierId: number;
  code: string;
  competentUnitId: string;
  state: DossierState;
  receivedOn: string;
  dueAt: Date | null;
  settledAt: Date | null;
  returnedAt: Date | null;
}

const OURS = sql`d.id as dossier_id, d.code, d.competent_unit_id, d.state, d.received_on,
  coalesce(d.promised_at, d.due_at) as due_at, d.settled_at, d.returned_at`;

/** Dossiers of these units received from a day to a day; one more than `most` says that there are too many. */
export async function listOurs(
  db: Db,
  of: {
    unitIds: readonly string[];
    from: string;
    until: string;
    procedures: readonly string[] | null;
    onlyOwn: boolean;
    most: number;
  },
): Promise<OursRow[]> {
  const { rows } = await sql<OursRow>`
    select ${OURS} from dossier d
    where d.received_on between ${of.from} and ${of.until} and d.competent_unit_id = any(${[...of.unitIds]}::uuid[])
      and d.state <> 'merged' ${of.onlyOwn ? sql`and d.owner = 'here'` : sql``}
      ${of.procedures === null ? sql`` : sql`and d.procedure_code = any(${[...of.procedures]}::text[])`}
    limit ${of.most + 1}`.execute(db);
  return rows;
}

/** The same by code, whatever the day. */
export async function listOursByCode(db: Db, codes: readonly string[]): Promise<OursRow[]> {
  const found: OursRow[] = [];
  for (let from = 0; from < codes.length; from += 1_000) {
    const { rows } = await sql<OursRow>`
      select ${OURS} from dossier_code c
      join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
      where c.code = any(${codes.slice(from, from + 1_000)}::text[])`.execute(db);
    found.push(...rows);
  }
  return found;
}

/** Dossiers of a comparison are to be told anew: looked up first, so that only what is missing is said. Answers how many. */
export async function queueToLook(
  tx: Tx,
  of: { destinationId: string; dossierIds: readonly number[]; unitIds: readonly string[]; at: Date; reason: string },
): Promise<number[]> {
  if (of.dossierIds.length === 0) return [];
  const { rows } = await sql<{ dossierId: number }>`
    insert into sync_outbox (destination_id, dossier_id, version, state, queued_at, due_at, reason)
    select ${of.destinationId}, d.id, d.version, 'unknown', ${of.at}, ${of.at}, ${of.reason}
    from dossier_code c join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
    where c.id = any(${[...of.dossierIds]}::bigint[]) and d.owner = 'here'
      and d.competent_unit_id = any(${[...of.unitIds]}::uuid[])
    on conflict (destination_id, dossier_id, version) do update
      set state = 'unknown', due_at = excluded.due_at, tries = 0, looks = 0, reason = excluded.reason, ended_at = null
      where sync_outbox.state <> 'sending'
    returning dossier_id`.execute(tx);
  return rows.map((row) => row.dossierId);
}

export async function forgetComparisons(tx: Tx, before: Date): Promise<number> {
  const done = await tx.deleteFrom("syncComparison").where("writtenAt", "<", before).executeTakeFirst();
  return Number(done.numDeletedRows);
}
