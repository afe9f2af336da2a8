import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { ImportCounts, ImportScope } from "./import-procedures.ts";

export interface ImportRow {
  id: number;
  fileName: string;
  effectiveOn: string;
  scope: ImportScope;
  state: "running" | "done" | "failed";
  rowsDone: number;
  progress: number;
  counts: Partial<ImportCounts>;
  failure: { code: string; data: Record<string, unknown> } | null;
  startedByName: string;
  startedAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = [
  "id",
  "fileName",
  "effectiveOn",
  "scope",
  "state",
  "rowsDone",
  "progress",
  "counts",
  "failure",
  "startedByName",
  "startedAt",
  "finishedAt",
] as const;

export async function listImports(db: Db, limit: number): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom("procedureImport")
    .select(COLUMNS)
    .orderBy("startedAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows as unknown as ImportRow[];
}

export async function findImport(db: Db, id: number): Promise<ImportRow | undefined> {
  const row = await db.selectFrom("procedureImport").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row as unknown as ImportRow | undefined;
}

export interface RemarkRow {
  ordinal: number;
  sheet: string | null;
  rowNumber: number;
  code: string | null;
  kind: "refused" | "notice";
  reason: string;
  data: unknown;
}

export async function listRemarks(db: Db, importId: number, limit = 100_000): Promise<RemarkRow[]> {
  const rows = await db
    .selectFrom("procedureImportRemark")
    .select(["ordinal", "sheet", "rowNumber", "code", "kind", "reason", "data"])
    .where("importId", "=", importId)
    .orderBy("ordinal")
    .limit(limit)
    .execute();
  return rows as RemarkRow[];
}

export type ImportChangeKind = "added" | "changed" | "reread" | "gone";

/** What an import changed, per code. */
export interface ImportChangeRow {
  code: string;
  kind: ImportChangeKind;
  name: string;
  /** Parts in which the new version differs. */
  fields: string[];
  versionNumber: number | null;
}

export async function insertChanges(tx: Tx, importId: number, changes: readonly ImportChangeRow[]): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insertInto("procedureImportChange")
    .values(changes.map((one) => ({ ...one, fields: [...one.fields], importId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By code; the next page begins after `after`. */
export async function listChanges(
  db: Db,
  importId: number,
  filter: { kind?: ImportChangeKind | undefined; after?: string | undefined; limit: number },
): Promise<ImportChangeRow[]> {
  let query = db
    .selectFrom("procedureImportChange")
    .select(["code", "kind", "name", "fields", "versionNumber"])
    .where("importId", "=", importId);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  if (filter.after !== undefined) query = query.where("code", ">", filter.after);
  return (await query.orderBy("code").limit(filter.limit).execute()) as ImportChangeRow[];
}

/** Codes gone from the catalogue that are still in force here and that nobody has proposed anything about. */
export async function listGoneOpen(db: Db, importId: number): Promise<{ code: string; name: string }[]> {
  const rows = await sql<{ code: string; name: string }>`
    select c.code, c.name from procedure_import_change c join procedure p on p.code = c.code
    where c.import_id = ${importId} and c.kind = 'gone' and p.ended_on is null
      and not exists (select from procedure_draft d where d.code = c.code and d.state = 'proposed')
    order by c.code`.execute(db);
  return rows.rows;
}

/** In force on a day and brought by an import at some time, of these issuers where they are named. */
export async function listImportedInForce(
  db: Db,
  on: string,
  issuers: readonly string[] | null,
): Promise<{ code: string; name: string }[]> {
  const rows = await sql<{ code: string; name: string }>`
    select v.code, v.name from procedure_version v
    where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      and exists (select from procedure_version i where i.code = v.code and i.source = 'import')
      and (${issuers === null} or v.issuer = any(${issuers ?? []}::text[]))
    order by v.code`.execute(db);
  return rows.rows;
}
