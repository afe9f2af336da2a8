import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { KeptFile, Scan } from "./scan.ts";

const FILE_COLUMNS = ["id", "fileKey", "place", "keyId", "contentType", "bytes", "pages"] as const;

export async function insertFile(
  tx: Db,
  row: Omit<KeptFile, "id"> & { addedAt: Date; addedBy: string },
): Promise<number> {
  const { id } = await tx
    .insertInto("dossierFile")
    .values({ ...row, contentType: row.contentType as "application/pdf" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findFile(db: Db, id: number): Promise<KeptFile | undefined> {
  return db.selectFrom("dossierFile").select(FILE_COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** A file is no dossier's while no scan and no result holds it. */
const IS_FREE = sql<boolean>`not exists (select 1 from dossier_scan s where s.file_id = dossier_file.id)
  and not exists (select 1 from dossier_result r where r.file_id = dossier_file.id)`;

/** Of these files, those this person sent and no dossier has yet. */
export async function listFreeFiles(db: Db, of: { ids: readonly number[]; addedBy: string }): Promise<KeptFile[]> {
  if (of.ids.length === 0) return [];
  return db
    .selectFrom("dossierFile")
    .select(FILE_COLUMNS)
    .where("id", "in", [...of.ids])
    .where("addedBy", "=", of.addedBy)
    .where(IS_FREE)
    .execute();
}

/** Files nobody holds since before a moment. */
export async function listLooseFiles(db: Db, before: Date, limit: number): Promise<KeptFile[]> {
  return db
    .selectFrom("dossierFile")
    .select(FILE_COLUMNS)
    .where("addedAt", "<", before)
    .where(IS_FREE)
    .limit(limit)
    .execute();
}

export async function deleteFile(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom("dossierFile").where("id", "=", id).where(IS_FREE).execute();
}

/** Files an earlier key sealed. */
export async function listFilesSealedEarlier(db: Db, currentKeyId: string, limit: number): Promise<KeptFile[]> {
  return db.selectFrom("dossierFile").select(FILE_COLUMNS).where("keyId", "<>", currentKeyId).limit(limit).execute();
}

export async function saveFileKey(tx: Tx, id: number, of: { fileKey: string; keyId: string }): Promise<void> {
  await tx.updateTable("dossierFile").set(of).where("id", "=", id).execute();
}

export async function insertScan(
  tx: Tx,
  row: {
    dossierId: number;
    paper: number;
    fileId: number;
    addedAt: Date;
    addedBy: string;
    addedByName: string;
    reusedFrom: number | null;
  },
): Promise<void> {
  await tx
    .insertInto("dossierScan")
    .values(row)
    .onConflict((conflict) => conflict.columns(["dossierId", "paper", "fileId"]).doNothing())
    .execute();
}

const scans = (db: Db) =>
  db
    .selectFrom("dossierScan as s")
    .innerJoin("dossierFile as f", "f.id", "s.fileId")
    .select([
      "s.id",
      "s.dossierId",
      "s.paper",
      "s.fileId",
      "f.contentType",
      "f.bytes",
      "f.pages",
      "s.addedAt",
      "s.addedByName",
      "s.reusedFrom",
    ]);

/** By paper, in the order they were added. */
export async function listScans(db: Db, dossierId: number): Promise<Scan[]> {
  return scans(db).where("s.dossierId", "=", dossierId).orderBy("s.paper").orderBy("s.id").execute();
}

export async function findScan(db: Db, of: { id: number; dossierId: number }): Promise<Scan | undefined> {
  return scans(db).where("s.id", "=", of.id).where("s.dossierId", "=", of.dossierId).executeTakeFirst();
}

export async function deleteScan(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom("dossierScan").where("id", "=", id).execute();
}

/** Scans of dossiers whose personal data is erased. */
export async function deleteScansOfErased(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    delete from dossier_scan where id in (
      select s.id from dossier_scan s
      join dossier_code c on c.id = s.dossier_id
      join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
      where d.erased_at is not null limit ${limit})
    returning id`.execute(tx);
  return rows.length;
}

/** A paper with scans in an earlier dossier of the same person. */
export interface PaperHeld {
  dossierId: number;
  provinceId: string;
  receivedOn: string;
  code: string;
  paper: number;
  name: string;
  paperCode: string | null;
  scans: number;
}

/** Newest first, each with its applicant; of dossiers whose personal data is not erased. */
export async function listPapersHeld(
  db: Db,
  of: { digests: readonly string[]; provinceId: string; limit: number },
): Promise<(PaperHeld & { applicantSealed: string | null })[]> {
  const { rows } = await sql<PaperHeld & { applicantSealed: string | null }>`
    select d.id as dossier_id, d.province_id, d.received_on, d.code, d.applicant_sealed, s.paper,
      d.papers -> s.paper ->> 'name' as name, d.papers -> s.paper ->> 'code' as paper_code, count(*)::int as scans
    from dossier d join dossier_scan s on s.dossier_id = d.id
    where d.id_digest = any(${[...of.digests]}::text[]) and d.province_id = ${of.provinceId}
      and d.erased_at is null and d.state <> 'merged' and d.papers -> s.paper is not null
    group by d.id, d.province_id, d.received_on, d.code, d.applicant_sealed, d.papers, s.paper
    order by d.received_on desc, d.id desc, s.paper limit ${of.limit}`.execute(db);
  return rows;
}
