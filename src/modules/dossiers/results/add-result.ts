import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { lockDossier } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import { type DossierRefusal, DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { addedBy, noteScans } from "../scans/add-scans.ts";
import { listFreeFiles } from "../scans/scan.store.ts";
import { addToTally } from "../tally.store.ts";
import { findResult, insertResult, listResults, saveWithdrawal } from "./result.store.ts";
import { type KeptSignature, MOST_RESULTS } from "./result.ts";

type Ground = Pick<Dossier, "competentUnitId" | "state" | "erasedAt" | "owner">;

/** A result becomes a file by who settles it, once there is one and before it is given. */
export async function resultRefusal(db: Db, actor: Actor, dossier: Ground, at: Date): Promise<DossierRefusal | null> {
  if (dossier.erasedAt) return "erased";
  if (dossier.owner === "elsewhere") return "kept-elsewhere";
  if (!(await mayAt(db, actor, "dossiers.handle", dossier.competentUnitId, at))) return "no-right-here";
  return dossier.state === "settled" ? null : "not-in-this-state";
}

/** A result is withdrawn by who signs for the agency, also after it was given. */
export async function withdrawalRefusal(
  db: Db,
  actor: Actor,
  dossier: Pick<Dossier, "competentUnitId">,
  at: Date,
): Promise<DossierRefusal | null> {
  return (await mayAt(db, actor, "dossiers.sign", dossier.competentUnitId, at)) ? null : "no-right-here";
}

/**
 * Keeps a file this person sent as the result; the first one counts on the day the dossier was settled.
 *
 * @throws DossierUnknown, DossierRefused "results-too-many", "scan-gone"
 */
export async function addResult(
  tx: Tx,
  actor: Actor,
  input: {
    dossierId: number;
    fileId: number;
    signatures: KeptSignature[];
    number: string | null;
    signedOn: string | null;
    at: Date;
  },
): Promise<number> {
  const { at } = input;
  const dossier = await lockDossier(tx, { id: input.dossierId });
  if (!dossier) throw new DossierUnknown();
  const refusal = await resultRefusal(tx, actor, dossier, at);
  if (refusal) throw new DossierRefused(refusal);
  const before = await listResults(tx, dossier.id);
  if (before.length >= MOST_RESULTS) throw new DossierRefused("results-too-many");
  const [file] = await listFreeFiles(tx, { ids: [input.fileId], addedBy: actor.id ?? "" });
  if (!file) throw new DossierRefused("scan-gone");
  const { fileId, signatures, number, signedOn } = input;
  const id = await insertResult(tx, {
    dossierId: dossier.id,
    unitId: dossier.competentUnitId,
    number: number ?? dossier.result?.number ?? null,
    signedOn: signedOn ?? dossier.result?.signedOn ?? null,
    fileId,
    signatures,
    ...addedBy(actor, at),
  });
  if (before.every((one) => one.withdrawnAt)) await countResult(tx, dossier, 1);
  await noteScans(tx, actor, dossier, "addResult", { signatures: signatures.length }, at);
  return id;
}

/** Says of a result that it no longer holds; whoever verifies the paper reads so from then on. */
export async function withdrawResult(
  tx: Tx,
  actor: Actor,
  input: { dossierId: number; resultId: number; why: string; at: Date },
): Promise<void> {
  const dossier = await lockDossier(tx, { id: input.dossierId });
  const result = dossier && (await findResult(tx, input.resultId));
  if (!dossier || !result || result.dossierId !== dossier.id) throw new DossierUnknown();
  const refusal = await withdrawalRefusal(tx, actor, dossier, input.at);
  if (refusal) throw new DossierRefused(refusal);
  if (result.withdrawnAt) throw new DossierRefused("not-in-this-state");
  await saveWithdrawal(tx, result.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnWhy: input.why,
  });
  const left = (await listResults(tx, dossier.id)).filter((one) => !one.withdrawnAt);
  if (left.length === 0) await countResult(tx, dossier, -1);
  await noteScans(tx, actor, dossier, "withdrawResult", { number: result.number }, input.at);
}

async function countResult(tx: Tx, dossier: Dossier, digitalResults: 1 | -1): Promise<void> {
  await addToTally(
    tx,
    {
      unitId: dossier.competentUnitId,
      onDay: vietnamDay(dossier.settledAt ?? dossier.stateSince),
      field: dossier.field,
      procedureCode: dossier.procedureCode,
    },
    { digitalResults },
  );
}
