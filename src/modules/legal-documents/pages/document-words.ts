import type { Db } from "../../../platform/db/index.ts";
import type { Tone } from "../../../platform/html/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import type { DocumentStatus, LegalDocument } from "../legal-document.ts";
import { listDocumentsById, listRelations } from "../legal-documents.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

export const STATUS_TONES: Record<DocumentStatus, Tone> = {
  inForce: "good",
  partly: "warn",
  notYet: "waiting",
  expired: "bad",
  unknown: "neutral",
};

/** How pages of other modules say how a document stands, and what it is called. */
export const statusName = (status: DocumentStatus, lang: Lang): string => pick(lang, vi, en).statuses[status];
export const documentName = ({ type, number }: Pick<LegalDocument, "type" | "number">): string => vi.name(type, number);

export async function documentNames(db: Db, ids: readonly number[]): Promise<Map<number, LegalDocument>> {
  const found = await listDocumentsById(db, [...new Set(ids)]);
  return new Map(found.map((one) => [one.id, one]));
}

/** What replaced each of these documents, whole or in part. */
export async function successorsFor(db: Db, ids: readonly number[]): Promise<Map<number, LegalDocument[]>> {
  const wanted = new Set(ids);
  const relations = (await listRelations(db, ids)).filter((one) => one.kind === "replaces" && wanted.has(one.toId));
  const names = await documentNames(
    db,
    relations.map((one) => one.fromId),
  );
  const successors = new Map<number, LegalDocument[]>();
  for (const one of relations) {
    const document = names.get(one.fromId);
    if (document) successors.set(one.toId, [...(successors.get(one.toId) ?? []), document]);
  }
  return successors;
}
