import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { Dossier, DossierOwner } from "../../dossier.ts";
import type { ImportColumn } from "./columns.ts";
import type { Fault, Note } from "./read-row.ts";

export type ImportState = "draft" | "running" | "done" | "undoing" | "undone";
export type Verdict = "new" | "changed" | "same" | "faulty";

export interface DossierImport {
  id: string;
  unitId: string;
  fileName: string;
  source: string;
  owner: DossierOwner;
  state: ImportState;
  columns: Partial<Record<ImportColumn, string>>;
  rowsNew: number;
  rowsChanged: number;
  rowsSame: number;
  rowsFaulty: number;
  rowsKept: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  undoneByName: string | null;
  undoneAt: Date | null;
}

export interface ImportRow {
  importId: string;
  line: number;
  code: string | null;
  unitId: string | null;
  verdict: Verdict;
  faults: Fault[];
  notes: Note[];
  digest: string | null;
  contentSealed: string | null;
  beforeSealed: string | null;
  dossierId: number | null;
  versionAfter: number | null;
  isDone: boolean;
}

export async function insertImport(
  tx: Tx,
  row: Pick<
    DossierImport,
    | "id"
    | "unitId"
    | "fileName"
    | "source"
    | "owner"
    | "columns"
    | "rowsNew"
    | "rowsChanged"
    | "rowsSame"
    | "rowsFaulty"
    | "writtenBy"
    | "writtenByName"
    | "writtenAt"
  >,
): Promise<void> {
  await tx
    .insertInto("dossierImport")
    .values({ ...row, state: "draft", columns: JSON.stringify(row.columns) })
    .execute();
}

export type NewImportRow = Pick<
  ImportRow,
  "importId" | "line" | "code" | "unitId" | "verdict" | "faults" | "notes" | "digest" | "contentSealed" | "isDone"
>;

export async function insertImportRows(tx: Tx, rows: readonly NewImportRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    ...row,
    faults: JSON.stringify(row.faults),
    notes: JSON.stringify(row.notes),
  }));
  await tx.insertInto("dossierImportRow").values(values).execute();
}

export async function findImport(db: Db, id: string): Promise<DossierImport | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  return (await db.selectFrom("dossierImport").selectAll().where("id", "=", id).executeTakeFirst()) as unknown as
    | DossierImport
    | undefined;
}

export async function lockImport(tx: Tx, id: string): Promise<DossierImport | undefined> {
  return (await tx
    .selectFrom("dossierImport")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as unknown as DossierImport | undefined;
}

export async function saveImport(
  tx: Tx,
  id: string,
  change: Partial<Omit<DossierImport, "id" | "columns">>,
): Promise<void> {
  await tx.updateTable("dossierImport").set(change).where("id", "=", id).execute();
}

/** Imports of these units, newest first; drafts only of who wrote them. */
export async function listImports(
  db: Db,
  of: { unitIds: readonly string[]; own: string; limit: number; before?: Date | undefined },
): Promise<DossierImport[]> {
  let query = db
    .selectFrom("dossierImport")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`)
    .where((one) => one.or([one("state", "<>", "draft"), one("writtenBy", "=", of.own)]))
    .orderBy("writtenAt", "desc")
    .orderBy("id", "desc")
    .limit(of.limit);
  if (of.before) query = query.where("writtenAt", "<", of.before);
  return (await query.execute()) as unknown as DossierImport[];
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("dossierImport").where("id", "=", id).where("state", "=", "draft").execute();
}

export async function listImportRows(
  db: Db,
  of: { importId: string; verdict?: Verdict | undefined; after?: number; limit: number },
): Promise<ImportRow[]> {
  let query = db
    .selectFrom("dossierImportRow")
    .selectAll()
    .where("importId", "=", of.importId)
    .where("line", ">", of.after ?? 0)
    .orderBy("line")
    .limit(of.limit);
  if (of.verdict) query = query.where("verdict", "=", of.verdict);
  return (await query.execute()) as unknown as ImportRow[];
}

/** The next rows nobody has done, in the order of the file. */
export async function listRowsToDo(db: Db, importId: string, limit: number): Promise<ImportRow[]> {
  return (await db
    .selectFrom("dossierImportRow")
    .selectAll()
    .where("importId", "=", importId)
    .where("isDone", "=", false)
    .orderBy("line")
    .limit(limit)
    .execute()) as unknown as ImportRow[];
}

/** Which of these nobody has done meanwhile. */
export async function listLinesToDo(
  db: Db,
  importId: string,
  rows: readonly Pick<ImportRow, "line">[],
): Promise<number[]> {
  const found = await db
    .selectFrom("dossierImportRow")
    .select("line")
    .where("importId", "=", importId)
    .where("isDone", "=", false)
    .where("line", "=", sql<number>`any(${rows.map((row) => row.line)}::int[])`)
    .execute();
  return found.map((row) => row.line);
}

export async function countRows(db: Db, importId: string): Promise<{ done: number; toDo: number }> {
  const { rows } = await sql<{ done: number; toDo: number }>`
    select count(*) filter (where is_done)::int as done, count(*) filter (where not is_done)::int as to_do
    from dossier_import_row where import_id = ${importId}`.execute(db);
  return rows[0] ?? { done: 0, toDo: 0 };
}

/** How many of each, as the rows stand. */
export async function countVerdicts(db: Db, importId: string): Promise<Record<Verdict, number>> {
  const rows = await db
    .selectFrom("dossierImportRow")
    .select("verdict")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("importId", "=", importId)
    .groupBy("verdict")
    .execute();
  const counts: Record<Verdict, number> = { new: 0, changed: 0, same: 0, faulty: 0 };
  for (const row of rows) counts[row.verdict as Verdict] = Number(row.count);
  return counts;
}

/** What became of rows, many in one statement. */
export async function saveRowsDone(
  tx: Tx,
  importId: string,
  rows: readonly {
    line: number;
    verdict: Verdict;
    faults: Fault[];
    dossierId: number | null;
    versionAfter: number | null;
    beforeSealed: string | null;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update dossier_import_row r set is_done = true, content_sealed = null, verdict = n.verdict, faults = n.faults,
      dossier_id = n."dossierId", version_after = n."versionAfter", before_sealed = n."beforeSealed"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(line int, verdict text, faults jsonb, "dossierId" bigint,
      "versionAfter" int, "beforeSealed" text)
    where r.import_id = ${importId} and r.line = n.line`.execute(tx);
}

/** Rows of what came in or was changed, for taking back; `isDone` turns false while it is under way. */
export async function reopenRows(tx: Tx, importId: string): Promise<number> {
  const done = await tx
    .updateTable("dossierImportRow")
    .set({ isDone: false })
    .where("importId", "=", importId)
    .where("verdict", "in", ["new", "changed"])
    .where("dossierId", "is not", null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export async function saveRowsUndone(tx: Tx, importId: string, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .updateTable("dossierImportRow")
    .set({ isDone: true, beforeSealed: null })
    .where("importId", "=", importId)
    .where("line", "in", [...lines])
    .execute();
}

/** Of what this import brought or changed: how many have been touched since, here or by a later list. */
export async function countTouched(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dossier_import_row r
    join dossier_code c on c.id = r.dossier_id
    join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
    where r.import_id = ${importId} and r.verdict in ('new', 'changed') and d.version <> r.version_after`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface Origin {
  dossierId: number;
  importId: string;
  firstImportId: string;
  source: string;
  importedAt: Date;
  digest: string;
  version: number;
}

export async function listOrigins(db: Db, dossierIds: readonly number[]): Promise<Map<number, Origin>> {
  if (dossierIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("dossierOrigin")
    .selectAll()
    .where("dossierId", "=", sql<number>`any(${[...dossierIds]}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.dossierId, row]));
}

export async function saveOrigins(tx: Tx, rows: readonly Origin[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("dossierOrigin")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column("dossierId").doUpdateSet((one) => ({
        importId: one.ref("excluded.importId"),
        source: one.ref("excluded.source"),
        importedAt: one.ref("excluded.importedAt"),
        digest: one.ref("excluded.digest"),
        version: one.ref("excluded.version"),
      })),
    )
    .execute();
}

/** Imports are done one batch at a time, so that two lists with the same dossiers never meet. */
export async function waitForImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dossier import', 0))`.execute(tx);
}

/** Takes codes of other systems for ever; those taken before are not in it. */
export async function takeCodes(
  tx: Tx,
  of: readonly { code: string; provinceId: string; receivedOn: string }[],
): Promise<Map<string, number>> {
  if (of.length === 0) return new Map();
  const rows = await tx
    .insertInto("dossierCode")
    .values([...of])
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning(["id", "code"])
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

export type ImportedDossier = Omit<Dossier, "erasedAt" | "mergedInto" | "result"> & {
  idDigest: string | null;
  phoneDigest: string | null;
  nameDigests: string[];
};

export async function insertImported(tx: Tx, dossiers: readonly ImportedDossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  await tx
    .insertInto("dossier")
    .values(
      dossiers.map((one) => ({
        ...one,
        papers: JSON.stringify(one.papers),
        pauses: JSON.stringify(one.pauses),
        steps: JSON.stringify(one.steps),
        timeLimit: null,
        fee: null,
      })),
    )
    .execute();
}

export async function insertEvents(
  tx: Tx,
  events: readonly {
    dossierId: number;
    provinceId: string;
    receivedOn: string;
    position: number;
    act: string;
    at: Date;
    actorId: string | null;
    actorName: string;
    unitId: string;
    fromState: string | null;
    toState: string;
    details: Record<string, unknown>;
  }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto("dossierEvent")
    .values(events.map((event) => ({ ...event, words: null, details: JSON.stringify(event.details) })))
    .execute();
}

/** Takes dossiers that only a list had brought out of the register, as if the list had never come. */
export async function removeDossiers(
  tx: Tx,
  dossiers: readonly Pick<Dossier, "id" | "provinceId" | "receivedOn">[],
): Promise<void> {
  // Of one province and day at once: each statement looks into one part of the tables.
  const parts = Map.groupBy(dossiers, (one) => `${one.provinceId} ${one.receivedOn}`);
  for (const part of parts.values()) {
    const { provinceId, receivedOn } = part[0] as (typeof part)[number];
    const ids = part.map((one) => one.id);
    for (const table of ["dossierEvent", "dossierReading"] as const)
      await tx
        .deleteFrom(table)
        .where("dossierId", "in", ids)
        .where("provinceId", "=", provinceId)
        .where("receivedOn", "=", receivedOn)
        .execute();
    await tx
      .deleteFrom("dossier")
      .where("id", "in", ids)
      .where("provinceId", "=", provinceId)
      .where("receivedOn", "=", receivedOn)
      .execute();
  }
  const ids = dossiers.map((one) => one.id);
  if (ids.length === 0) return;
  await tx.deleteFrom("dossierTry").where("dossierId", "in", ids).execute();
  await tx.deleteFrom("dossierCode").where("id", "in", ids).execute();
}

/** What a dossier was before a list changed it goes with its personal data; it can no longer be taken back anyway. */
export async function forgetBefore(tx: Tx, dossierId: number): Promise<void> {
  await tx
    .updateTable("dossierImportRow")
    .set({ beforeSealed: null })
    .where("dossierId", "=", dossierId)
    .where("beforeSealed", "is not", null)
    .execute();
}

/** Drafts nobody confirmed, and rows whose time to be taken back is over. */
export async function tidyImports(tx: Tx, before: { drafts: Date; rows: Date }): Promise<number> {
  const drafts = await tx
    .deleteFrom("dossierImport")
    .where("state", "=", "draft")
    .where("writtenAt", "<", before.drafts)
    .executeTakeFirst();
  await sql`delete from dossier_import_row r using dossier_import i
    where i.id = r.import_id and i.state in ('done', 'undone') and i.ended_at < ${before.rows}`.execute(tx);
  return Number(drafts.numDeletedRows);
}
