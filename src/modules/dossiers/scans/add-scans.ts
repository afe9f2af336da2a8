import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { insertEvent, lockDossier, saveDossier } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import { type DossierRefusal, DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { addToTally } from "../tally.store.ts";
import { deleteScan, findScan, insertScan, listFreeFiles, listScans } from "./scan.store.ts";
import { SCAN_LIMITS } from "./scan.ts";

export interface NewScan {
  /** Place of the paper in the dossier's list. */
  paper: number;
  fileId: number;
}

/** Scans are added by whoever receives or works on it, at the counter or at the agency that settles it. */
export async function scanRefusal(
  db: Db,
  actor: Actor,
  dossier: Pick<Dossier, "competentUnitId" | "receivingUnitId" | "erasedAt" | "state" | "owner">,
  at: Date,
): Promise<DossierRefusal | null> {
  if (dossier.erasedAt) return "erased";
  if (dossier.owner === "elsewhere") return "kept-elsewhere";
  if (dossier.state === "merged") return "not-in-this-state";
  for (const unitId of new Set([dossier.competentUnitId, dossier.receivingUnitId]))
    for (const permission of ["dossiers.receive", "dossiers.handle"] as const)
      if (await mayAt(db, actor, permission, unitId, at)) return null;
  return "no-right-here";
}

/**
 * Puts files this person sent to papers of a dossier; the first scan counts the dossier as digitised, on its day of reception.
 *
 * @throws DossierUnknown, DossierRefused "scans-too-many", "scan-gone"
 */
export async function addScans(
  tx: Tx,
  actor: Actor,
  input: { dossierId: number; scans: readonly NewScan[]; isReception?: boolean; at: Date },
): Promise<void> {
  const { scans, at } = input;
  if (scans.length === 0) return;
  const dossier = await lockDossier(tx, { id: input.dossierId });
  if (!dossier) throw new DossierUnknown();
  const refusal = await scanRefusal(tx, actor, dossier, at);
  if (refusal) throw new DossierRefused(refusal);
  const before = await listScans(tx, dossier.id);
  const fits = before.length + scans.length <= SCAN_LIMITS.perDossier;
  if (!fits || scans.some((scan) => dossier.papers[scan.paper] === undefined))
    throw new DossierRefused("scans-too-many");
  const free = await listFreeFiles(tx, { ids: scans.map((scan) => scan.fileId), addedBy: actor.id ?? "" });
  for (const scan of scans) {
    if (!free.some((file) => file.id === scan.fileId)) throw new DossierRefused("scan-gone");
    await insertScan(tx, { dossierId: dossier.id, ...scan, ...addedBy(actor, at), reusedFrom: null });
  }
  if (before.length === 0) await countDigitised(tx, dossier, 1);
  if (input.isReception) return;
  await noteScans(tx, actor, dossier, "scan", { scans: scans.length, papers: namesOf(dossier, scans) }, at);
}

/** Takes a scan off, such as one of another person's paper. Its file goes with it. */
export async function removeScan(
  tx: Tx,
  actor: Actor,
  input: { dossierId: number; scanId: number; at: Date },
): Promise<void> {
  const dossier = await lockDossier(tx, { id: input.dossierId });
  const scan = dossier && (await findScan(tx, { id: input.scanId, dossierId: dossier.id }));
  if (!dossier || !scan) throw new DossierUnknown();
  const refusal = await scanRefusal(tx, actor, dossier, input.at);
  if (refusal) throw new DossierRefused(refusal);
  await deleteScan(tx, scan.id);
  if ((await listScans(tx, dossier.id)).length === 0) await countDigitised(tx, dossier, -1);
  await noteScans(tx, actor, dossier, "unscan", { papers: namesOf(dossier, [scan]) }, input.at);
}

export const addedBy = (actor: Actor, at: Date) => ({
  addedAt: at,
  addedBy: actor.id ?? "",
  addedByName: actor.name,
});

const namesOf = (dossier: Dossier, scans: readonly { paper: number }[]): string =>
  [...new Set(scans.map((scan) => dossier.papers[scan.paper]?.name ?? ""))].join("; ").slice(0, 500);

/** Counted where it was received, so that of a month's dossiers no more are digitised than there are. */
export const countDigitised = (tx: Tx, dossier: Dossier, digitised: 1 | -1): Promise<void> =>
  addToTally(
    tx,
    {
      unitId: dossier.competentUnitId,
      onDay: dossier.receivedOn,
      field: dossier.field,
      procedureCode: dossier.procedureCode,
    },
    { digitised },
  );

/** In the history of the dossier and in the log. */
export async function noteScans(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  act: string,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await saveDossier(tx, dossier, { version: dossier.version + 1 });
  await insertEvent(tx, dossier, {
    position: dossier.version + 1,
    act,
    at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: dossier.competentUnitId,
    fromState: dossier.state,
    toState: dossier.state,
    words: null,
    details,
  });
  await recordAct(tx, actor, {
    act: `dossier.${act}`,
    subjectKind: "dossier",
    subjectId: dossier.code,
    unitId: dossier.competentUnitId,
    details,
    at,
  });
}
