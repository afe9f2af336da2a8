import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { LegalDocument } from "./legal-document.ts";

const COLUMNS = [
  "id",
  "number",
  "issuedOn",
  "title",
  "status",
  "statusOn",
  "replacedBy",
  "note",
  "changedByName",
  "changedAt",
] as const;

export async function listLegalDocuments(db: Db): Promise<LegalDocument[]> {
  const rows = await db.selectFrom("legalDocument").select(COLUMNS).orderBy("number").orderBy("id").execute();
  return rows as LegalDocument[];
}

export interface CitedDocument {
  number: string;
  /** How many procedures in force rest on it. */
  procedures: number;
}

/** Documents that records in force cite, most cited first; those nobody wrote down yet. */
export async function listCitedUnknown(db: Db, on: string, limit: number): Promise<CitedDocument[]> {
  const rows = await sql<CitedDocument>`
    select b->>'number' as number, count(distinct v.code)::int as procedures
    from procedure_version v cross join lateral jsonb_array_elements(v.record::jsonb->'legalBases') b
    where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date) and b->>'number' is not null
      and not exists (select from legal_document d where upper(d.number) = upper(b->>'number'))
    group by 1 order by 2 desc, 1 limit ${limit}`.execute(db);
  return rows.rows;
}

export type NewLegalDocument = Pick<
  LegalDocument,
  "number" | "issuedOn" | "title" | "status" | "statusOn" | "replacedBy" | "note"
>;

/** One row per number and day; writing it again changes it. */
export async function saveLegalDocument(
  tx: Tx,
  document: NewLegalDocument,
  by: { id: string; name: string },
  at: Date,
): Promise<number> {
  const values = { ...document, changedById: by.id, changedByName: by.name, changedAt: at };
  const row = await tx
    .insertInto("legalDocument")
    .values(values)
    .onConflict((conflict) => conflict.constraint("legal_document_is_named_by_number_and_day").doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
