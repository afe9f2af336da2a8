import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { FoundUse, UseKind } from "./old-use.ts";

export interface OldUse {
  id: string;
  kind: UseKind;
  subjectKey: string;
  unitId: string;
  title: string;
  href: string;
  carries: string;
  procedureCode: string;
  procedureName: string;
  isEnded: boolean;
  since: string;
  foundAt: Date;
  closedAt: Date | null;
  /** null where nobody said who. */
  closedByName: string | null;
  note: string | null;
}

const COLUMNS = [
  "id",
  "kind",
  "subjectKey",
  "unitId",
  "title",
  "href",
  "carries",
  "procedureCode",
  "procedureName",
  "isEnded",
  "since",
  "foundAt",
  "closedAt",
  "closedByName",
  "note",
] as const;

/** Waits for whoever looks at the same time. */
export async function lockLook(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('old versions', 0))`.execute(tx);
}

export async function listOpen(db: Db): Promise<OldUse[]> {
  return (await db.selectFrom("oldVersionUse").select(COLUMNS).where("closedAt", "is", null).execute()) as OldUse[];
}

/**
 * Writes down what was found; what is known stays as it is, but for its words. What closed by itself and is found again is open again, from now on;
 * what a person closed stays closed. Returns how many are new or open again.
 */
export async function keepUses(tx: Tx, uses: readonly FoundUse[], at: Date): Promise<number> {
  const rows = uses.map(({ turn, kind, subjectKey, unitId, title, href, carries }) => ({
    kind,
    subject_key: subjectKey,
    unit_id: unitId,
    title: cut(title, 300),
    href,
    carries: cut(carries, 1_000),
    procedure_code: turn.code,
    procedure_name: cut(turn.name, 1_000),
    is_ended: turn.isEnded,
    since: turn.since,
  }));
  // In one statement: a decision of the province may change hundreds of procedures at once.
  const kept = await sql<{ isNew: boolean }>`
    insert into old_version_use as known
      (kind, subject_key, unit_id, title, href, carries, procedure_code, procedure_name, is_ended, since, found_at)
    select distinct on (kind, subject_key, procedure_code, since)
      kind, subject_key, unit_id, title, href, carries, procedure_code, procedure_name, is_ended, since, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (kind text, subject_key text, unit_id uuid, title text, href text,
      carries text, procedure_code text, procedure_name text, is_ended boolean, since date)
    on conflict (kind, subject_key, procedure_code, since) do update
      set title = excluded.title, href = excluded.href, carries = excluded.carries, unit_id = excluded.unit_id,
        found_at = case when known.closed_at is not null and known.note is null then excluded.found_at else known.found_at end,
        closed_at = case when known.note is null then null else known.closed_at end,
        closed_by_name = case when known.note is null then null else known.closed_by_name end
      where known.closed_at is not null and known.note is null
        or (known.title, known.href, known.carries, known.unit_id) is distinct from (excluded.title, excluded.href, excluded.carries, excluded.unit_id)
    returning (found_at = ${at}::timestamptz) as is_new`.execute(tx);
  return kept.rows.filter((row) => row.isNew).length;
}

/** By letters, as the database counts them. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join("");

export async function closeUses(
  tx: Tx,
  ids: readonly string[],
  by: { name: string | null; at: Date; note: string | null },
): Promise<void> {
  await tx
    .updateTable("oldVersionUse")
    .set({ closedAt: by.at, closedByName: by.name, note: by.note })
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("closedAt", "is", null)
    .execute();
}

export async function lockUse(tx: Tx, id: string): Promise<OldUse | undefined> {
  return (await tx.selectFrom("oldVersionUse").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | OldUse
    | undefined;
}

export async function findUse(db: Db, id: string): Promise<OldUse | undefined> {
  return (await db.selectFrom("oldVersionUse").select(COLUMNS).where("id", "=", id).executeTakeFirst()) as
    | OldUse
    | undefined;
}

export interface UseFilter {
  unitIds: readonly string[];
  kind?: UseKind | undefined;
  state?: "open" | "closed" | undefined;
  code?: string | undefined;
  q?: string | undefined;
}

function filtered(db: Db, filter: UseFilter) {
  let query = db.selectFrom("oldVersionUse").where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.state) query = query.where("closedAt", filter.state === "open" ? "is" : "is not", null);
  if (filter.code) query = query.where("procedureCode", "=", filter.code);
  for (const word of wordsToFind(filter.q))
    query = query.where(
      sql<boolean>`unaccent(concat_ws(' ', title, procedure_name, procedure_code, carries)) ilike unaccent(${containing(word)})`,
    );
  return query;
}

/** What was found last first; `after` is the last row of the page before. */
export async function listUses(
  db: Db,
  filter: UseFilter,
  limit: number,
  after?: { foundAt: Date; id: string },
): Promise<OldUse[]> {
  let query = filtered(db, filter).select(COLUMNS);
  if (after) query = query.where(sql<boolean>`(found_at, id) < (${after.foundAt}, ${after.id}::uuid)`);
  return (await query.orderBy("foundAt", "desc").orderBy("id", "desc").limit(limit).execute()) as OldUse[];
}

/** Open ones of these units, by procedure. */
export async function sumByProcedure(
  db: Db,
  unitIds: readonly string[],
  limit: number,
): Promise<{ procedureCode: string; procedureName: string; isEnded: boolean; since: string; count: number }[]> {
  const found = await sql<{
    procedureCode: string;
    procedureName: string;
    isEnded: boolean;
    since: string;
    count: number;
  }>`
    select procedure_code, max(procedure_name) as procedure_name, bool_or(is_ended) as is_ended, max(since) as since, count(*)::int as count
    from old_version_use where closed_at is null and unit_id = any(${[...unitIds]}::uuid[])
    group by procedure_code order by max(since) desc, procedure_code limit ${limit}`.execute(db);
  return found.rows;
}
