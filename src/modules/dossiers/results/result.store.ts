import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { DossierResultFile, KeptSignature } from "./result.ts";

const results = (db: Db) =>
  db
    .selectFrom("dossierResult")
    .select([
      "id",
      "dossierId",
      "unitId",
      "number",
      "signedOn",
      "fileId",
      "signatures",
      "addedAt",
      "addedByName",
      "withdrawnAt",
      "withdrawnByName",
      "withdrawnWhy",
    ]);

/** In the order they were added. */
export async function listResults(db: Db, dossierId: number): Promise<DossierResultFile[]> {
  const rows = await results(db).where("dossierId", "=", dossierId).orderBy("id").execute();
  return rows as unknown as DossierResultFile[];
}

export async function findResult(db: Db, id: number): Promise<DossierResultFile | undefined> {
  const row = await results(db).where("id", "=", id).executeTakeFirst();
  return row as unknown as DossierResultFile | undefined;
}

export interface ResultAdded {
  id: number;
  code: string;
  number: string | null;
  signedOn: string | null;
}

/** What a unit added on a day and still holds, the first first, with the codes of their dossiers. */
export async function listResultsAdded(
  db: Db,
  of: { unitId: string; day: string; limit: number },
): Promise<ResultAdded[]> {
  const { rows } = await sql<ResultAdded>`
    select r.id, d.code, r.number, r.signed_on
    from dossier_result r
    join dossier_code c on c.id = r.dossier_id
    join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
    where r.unit_id = ${of.unitId} and r.withdrawn_at is null
      and r.added_at >= (${of.day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and r.added_at < (${of.day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    order by r.added_at, r.id limit ${of.limit}`.execute(db);
  return rows;
}

export async function insertResult(
  tx: Tx,
  row: {
    dossierId: number;
    unitId: string;
    number: string | null;
    signedOn: string | null;
    fileId: number;
    signatures: KeptSignature[];
    addedAt: Date;
    addedBy: string;
    addedByName: string;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto("dossierResult")
    .values({ ...row, signatures: JSON.stringify(row.signatures) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveWithdrawal(
  tx: Tx,
  id: number,
  of: { withdrawnAt: Date; withdrawnByName: string; withdrawnWhy: string },
): Promise<void> {
  await tx.updateTable("dossierResult").set(of).where("id", "=", id).execute();
}

/** Lets go of the files of dossiers whose personal data is erased; number, day and agency stay. */
export async function forgetResultsOfErased(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update dossier_result set file_id = null, signatures = '[]' where id in (
      select r.id from dossier_result r
      join dossier_code c on c.id = r.dossier_id
      join dossier d on d.id = c.id and d.province_id = c.province_id and d.received_on = c.received_on
      where r.file_id is not null and d.erased_at is not null limit ${limit})
    returning id`.execute(tx);
  return rows.length;
}
