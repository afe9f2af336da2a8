import type { Db, Tx } from "../../platform/db/index.ts";
import type { UnitList } from "./import/read-unit-list.ts";
import type { UnitImportRefused } from "./unit.errors.ts";

export interface UnitImportRow {
  id: number;
  fileName: string;
  fileKey: string;
  list: UnitList;
  state: "waiting" | "running" | "done" | "failed";
  done: number;
  total: number;
  counts: { rows?: number; added?: number; unchanged?: number; refused?: number };
  remarks: string[];
  failure: { code: UnitImportRefused["code"]; data: Readonly<Record<string, string>> } | null;
  refusedKey: string | null;
  startedById: string;
  startedByName: string;
  startedAt: Date;
  finishedAt: Date | null;
}

export async function insertUnitImport(
  tx: Tx,
  row: Pick<UnitImportRow, "fileName" | "fileKey" | "list" | "startedById" | "startedByName" | "startedAt">,
): Promise<number> {
  const { id } = await tx.insertInto("unitImport").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findUnitImport(db: Db, id: number): Promise<UnitImportRow | undefined> {
  const row = await db.selectFrom("unitImport").selectAll().where("id", "=", id).executeTakeFirst();
  return row as unknown as UnitImportRow | undefined;
}

export async function listUnitImports(db: Db, limit: number): Promise<UnitImportRow[]> {
  const rows = await db
    .selectFrom("unitImport")
    .selectAll()
    .orderBy("startedAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows as unknown as UnitImportRow[];
}

export async function saveUnitImport(
  tx: Tx,
  id: number,
  change: Partial<
    Pick<UnitImportRow, "state" | "done" | "total" | "counts" | "remarks" | "failure" | "refusedKey" | "finishedAt">
  >,
): Promise<void> {
  const { counts, remarks, failure, ...rest } = change;
  await tx
    .updateTable("unitImport")
    .set({
      ...rest,
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
      ...(remarks ? { remarks: JSON.stringify(remarks) } : {}),
      ...(failure ? { failure: JSON.stringify(failure) } : {}),
    })
    .where("id", "=", id)
    .execute();
}
