import type { Db } from "../../platform/db/index.ts";
import { type DocumentStatus, type LegalDocument, type RelationKind, statusOn } from "./legal-document.ts";
import { listDocumentsById, listRelations } from "./legal-documents.store.ts";

/** How a document stands on a day, and what others did to it. */
export interface Standing {
  document: LegalDocument;
  status: DocumentStatus;
  /** What replaced or repealed it, whole or in part. */
  endedBy: LegalDocument[];
  /** What amends, supplements or corrects it, with the day from which, and when somebody wrote that down. */
  amendedBy: { document: LegalDocument; on: string | null; notedAt: Date }[];
  /** What it does to others. */
  does: { kind: RelationKind; document: LegalDocument; on: string | null; partly: boolean }[];
}

/** Of several documents, in the order asked; unknown ids are left out. */
export async function standingsOf(db: Db, ids: readonly number[], day: string): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const relations = await listRelations(db, ids);
  const documents = new Map(
    (await listDocumentsById(db, [...new Set([...ids, ...relations.flatMap((one) => [one.fromId, one.toId])])])).map(
      (one) => [one.id, one],
    ),
  );
  return [...new Set(ids)].flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    const of = (...kinds: string[]) =>
      relations.flatMap((one) => {
        const from = one.toId === id && kinds.includes(one.kind) ? documents.get(one.fromId) : undefined;
        const on = one.onDay ?? from?.inForceFrom ?? from?.issuedOn ?? null;
        return from ? [{ document: from, on, notedAt: one.createdAt }] : [];
      });
    return [
      {
        document,
        status: statusOn(document, day),
        endedBy: of("replaces", "repeals").map((one) => one.document),
        amendedBy: of("amends", "supplements", "corrects"),
        does: relations.flatMap((one) => {
          const to = one.fromId === id ? documents.get(one.toId) : undefined;
          return to
            ? [{ kind: one.kind, document: to, on: one.onDay ?? document.inForceFrom, partly: one.partly }]
            : [];
        }),
      },
    ];
  });
}
