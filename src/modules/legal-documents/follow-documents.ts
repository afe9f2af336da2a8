import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import type { Citing, CitingKind, CitingRecord, UnknownCited } from "./citing.ts";
import { foldNumber, type LegalDocument } from "./legal-document.ts";
import { listDocumentsByNumber } from "./legal-documents.store.ts";

let citing: () => readonly Citing[] = () => [];

/** The modules that cite documents, handed over once when the product is put together. */
export function keepCiting(modules: () => readonly Citing[]): void {
  citing = modules;
}

/** Tells everything that cites documents that some have changed. @idempotent */
export const followDocuments = defineJob<AppContext, object>({
  name: "legal-documents:follow",
  payload: z.object({}),
  maxAttempts: 3,
  async run(app) {
    const counts: Record<string, number> = {};
    for (const one of citing()) if (one.follow) counts[one.kind] = await one.follow(app);
    return counts;
  },
});

export interface CitingGroup {
  kind: CitingKind;
  total: number;
  rows: CitingRecord[];
}

/** Everything that cites a document, kind by kind; kinds with nothing are left out. */
export async function citingRecords(
  db: Db,
  document: Pick<LegalDocument, "id" | "number" | "issuedOn">,
  options: { day: string; publicOnly: boolean; limit: number },
): Promise<CitingGroup[]> {
  const groups = await Promise.all(
    citing().map(async (one) => ({ kind: one.kind, ...(await one.list(db, document, options)) })),
  );
  return groups.filter((group) => group.total > 0);
}

/** What records cite and nobody wrote down, most cited first. */
export async function listUnknownCited(db: Db, day: string, limit: number): Promise<UnknownCited[]> {
  const found = (await Promise.all(citing().map((one) => one.listUnknown?.(db, day, limit) ?? []))).flat();
  const known = Map.groupBy(
    await listDocumentsByNumber(
      db,
      found.map((one) => one.number),
    ),
    (one) => foldNumber(one.number),
  );
  const merged = new Map<string, UnknownCited>();
  for (const one of found) {
    const same = known.get(foldNumber(one.number)) ?? [];
    if (same.some((other) => !one.issuedOn || !other.issuedOn || one.issuedOn === other.issuedOn)) continue;
    const key = `${foldNumber(one.number)} ${one.issuedOn ?? ""}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, count: before.count + one.count } : one);
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1)).slice(0, limit);
}
