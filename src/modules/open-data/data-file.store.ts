import type { DataValue } from "../../platform/datasets/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { DataFormat } from "./data-files.ts";

export interface KeptFile {
  setId: string;
  format: DataFormat;
  fileKey: string;
  rowCount: number;
  bytes: number;
  packedBytes: number;
  sha256: string;
  periodFrom: string | null;
  periodTo: string | null;
  preview: Record<string, DataValue>[];
  changedAt: Date;
  checkedAt: Date;
}

export async function listKeptFiles(db: Db): Promise<KeptFile[]> {
  const rows = await db.selectFrom("openDataFile").selectAll().orderBy("setId").orderBy("format").execute();
  return rows as unknown as KeptFile[];
}

export async function saveKeptFile(tx: Tx, file: KeptFile): Promise<void> {
  const row = { ...file, preview: JSON.stringify(file.preview) };
  await tx
    .insertInto("openDataFile")
    .values(row)
    .onConflict((conflict) => conflict.columns(["setId", "format"]).doUpdateSet(row))
    .execute();
}

export async function noteChecked(tx: Tx, setId: string, checkedAt: Date): Promise<void> {
  await tx.updateTable("openDataFile").set({ checkedAt }).where("setId", "=", setId).execute();
}

export interface DataTerms {
  licenceName: string;
  licenceUrl: string;
  publisherName: string | null;
  contactEmail: string | null;
}

/** Under which terms this installation gives its data. */
export async function getTerms(db: Db): Promise<DataTerms> {
  return db
    .selectFrom("openDataTerms")
    .select(["licenceName", "licenceUrl", "publisherName", "contactEmail"])
    .executeTakeFirstOrThrow();
}
