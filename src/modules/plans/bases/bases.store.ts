import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { UnknownCited } from "../../legal-documents/index.ts";

/** Which document each basis of a plan means, as people said. */
export async function listBasisLinks(db: Db, planId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("planBasisDocument")
    .innerJoin("planPiece", "planPiece.id", "planBasisDocument.pieceId")
    .select(["planBasisDocument.pieceId", "planBasisDocument.documentId"])
    .where("planPiece.planId", "=", planId)
    .execute();
  return new Map(rows.map((row) => [row.pieceId, row.documentId]));
}

export async function saveBasisLink(
  tx: Tx,
  link: { pieceId: string; documentId: number; confirmedByName: string; confirmedAt: Date },
): Promise<void> {
  await tx
    .insertInto("planBasisDocument")
    .values(link)
    .onConflict((conflict) => conflict.column("pieceId").doUpdateSet(link))
    .execute();
}

export async function deleteBasisLink(tx: Tx, pieceId: string): Promise<void> {
  await tx.deleteFrom("planBasisDocument").where("pieceId", "=", pieceId).execute();
}

/** Plans with a basis that means the document: said by a person, or of its number and day. */
export async function listPlansCiting(
  db: Db,
  document: { id: number; number: string; issuedOn: string | null },
  issuedOnly: boolean,
): Promise<{ id: string; title: string; number: string | null; state: string }[]> {
  const found = await sql<{ id: string; title: string; number: string | null; state: string }>`
    select p.id, p.title, p.number, p.state from plan p
    where (not ${issuedOnly}::boolean or p.state <> 'draft') and p.withdrawn_at is null and exists (
      select from plan_piece b left join plan_basis_document l on l.piece_id = b.id
      where b.plan_id = p.id and b.kind = 'legalBasis' and b.state <> 'dropped'
        and (l.document_id = ${document.id}::bigint or (l.document_id is null
          and upper(regexp_replace(b.details->>'number', '\\s', '', 'g')) = upper(${document.number})
          and (${document.issuedOn}::text is null or b.details->>'date' is null or b.details->>'date' = ${document.issuedOn}::text))))
    order by p.year desc nulls last, p.id limit 500`.execute(db);
  return found.rows;
}

/** Documents that plans cite by number, most cited first. */
export async function listCitedByPlans(db: Db, limit: number): Promise<UnknownCited[]> {
  const found = await sql<UnknownCited>`
    select b.details->>'number' as number, b.details->>'date' as issued_on, min(b.details->>'type') as type,
      min(b.details->>'issuer') as issuer, '' as title, count(distinct b.plan_id)::int as count
    from plan_piece b where b.kind = 'legalBasis' and b.state <> 'dropped' and b.details->>'number' is not null
    group by 1, 2 order by count desc, number limit ${limit + 500}`.execute(db);
  return found.rows;
}
