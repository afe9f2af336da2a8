import type { Db } from "../../platform/db/index.ts";
import { isProof, listLedgerEntries, listPostingsById } from "../publishing/index.ts";
import { listObligations, listProofs, type ObligationFilter } from "./duties.store.ts";
import {
  type FormStanding,
  formsStanding,
  type Obligation,
  type PublicationProof,
  type Standing,
  worstOf,
} from "./obligation.ts";

export interface LoadedObligation {
  obligation: Obligation;
  proofs: PublicationProof[];
  forms: FormStanding[];
  standing: Standing;
}

/** Obligations with what proves them, judged on a day: days of papers as their boards say, rows as the ledger says. */
export async function loadObligations(db: Db, filter: ObligationFilter, today: string): Promise<LoadedObligation[]> {
  const obligations = await listObligations(db, filter);
  const stored = await listProofs(
    db,
    obligations.map((one) => one.id),
  );
  const [entries, postings] = await Promise.all([
    listLedgerEntries(db, { ids: stored.flatMap((proof) => proof.ledgerEntryId ?? []) }, stored.length + 1),
    listPostingsById(
      db,
      stored.flatMap((proof) => proof.postingId ?? []),
    ),
  ]);
  const proven = new Set(entries.filter(isProof).map((entry) => entry.id));
  const paper = new Map(postings.map((posting) => [posting.id, posting]));
  const proofs = stored.map((proof): PublicationProof => {
    const posting = proof.postingId ? paper.get(proof.postingId) : undefined;
    if (posting) return { ...proof, fromDay: posting.postedOn, toDay: posting.takenDownOn, counts: true };
    return { ...proof, counts: proof.ledgerEntryId !== null && proven.has(proof.ledgerEntryId) };
  });
  const byObligation = Map.groupBy(proofs, (proof) => proof.obligationId);
  return obligations.map((obligation) => {
    const own = byObligation.get(obligation.id) ?? [];
    const forms = formsStanding(obligation, own, today);
    return { obligation, proofs: own, forms, standing: worstOf(forms) };
  });
}
