import type { ClaimKind } from "../../payments/index.ts";
import { openApplicant } from "../applicant.ts";
import { findDossier, insertEvent, lockDossier, saveDossier } from "../dossier.store.ts";
import { moveDossier } from "../move-dossier.ts";
import { CLAIM, demandsOf, feeStateOf } from "./demand-of-dossier.ts";

/** Money owed for dossiers: who pays, and what a dossier does when it came. */
export const dossierClaims: ClaimKind = {
  kind: CLAIM,
  address: (label) => `/can-bo/ho-so/${encodeURIComponent(label)}`,
  async lock(tx, claimId) {
    await lockDossier(tx, { id: Number(claimId) });
  },
  async payerOf(tx, keys, claimId) {
    const dossier = await findDossier(tx, { id: Number(claimId) });
    return dossier?.applicantSealed ? openApplicant(keys, dossier.id, dossier.applicantSealed).name : null;
  },
  async moneyMoved(tx, actor, { claimId, state, amount, at }) {
    const dossier = await lockDossier(tx, { id: Number(claimId) });
    if (!dossier) return;
    const feeState = feeStateOf(await demandsOf(tx, dossier));
    if (feeState === dossier.feeState) return;
    // Waiting for money and nothing else: it goes on by itself.
    if (feeState === "paid" && dossier.state === "payment") {
      await moveDossier(tx, actor, { code: dossier.code, move: "confirmPayment", at }, { isMoneyThere: true });
      return;
    }
    await saveDossier(tx, dossier, { feeState, version: dossier.version + 1 });
    await insertEvent(tx, dossier, {
      position: dossier.version + 1,
      act: FEE_ACTS[feeState],
      at,
      actorId: actor.id,
      actorName: actor.name,
      unitId: dossier.competentUnitId,
      fromState: dossier.state,
      toState: dossier.state,
      words: null,
      details: { demand: state, amount },
    });
  },
};

/** How the history of a dossier calls it. */
const FEE_ACTS = {
  none: "feeDropped",
  due: "feeDue",
  declared: "feeDeclared",
  paid: "feePaid",
  refunded: "feeRefunded",
} as const;
