import type { Db } from "../../platform/db/index.ts";
import { listObligations, listProofs } from "./duties.store.ts";
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

/** Matters with what proves them, judged on a day, in the order asked for. */
export async function loadObligations(db: Db, ids: readonly string[], today: string): Promise<LoadedObligation[]> {
  const [obligations, proofs] = [await listObligations(db, ids), await listProofs(db, ids)];
  const byId = new Map(obligations.map((one) => [one.id, one]));
  const byObligation = Map.groupBy(proofs, (proof) => proof.obligationId);
  return ids.flatMap((id) => {
    const obligation = byId.get(id);
    if (!obligation) return [];
    const own = byObligation.get(id) ?? [];
    const forms = formsStanding(obligation, own, today);
    return [{ obligation, proofs: own, forms, standing: worstOf(forms) }];
  });
}
