import type { Db } from "../../platform/db/index.ts";
import type { ImportCounts } from "./import-procedures.ts";

export interface ImportRow {
  id: number;
  fileName: string;
  effectiveOn: string;
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
