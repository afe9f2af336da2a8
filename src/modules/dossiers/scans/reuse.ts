import type { KeyRing } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { idDigests, openApplicant } from "../applicant.ts";
import { insertReading, lockDossier } from "../dossier.store.ts";
import { DossierUnknown } from "../dossiers.errors.ts";
import { addedBy, countDigitised, noteScans } from "./add-scans.ts";
import { insertScan, listPapersHeld, listScans, type PaperHeld } from "./scan.store.ts";

/** Papers offered at once, newest first. */
const MOST = 30;

export type { PaperHeld };

/** "12.0": the dossier and the place of its paper. */
export const heldKey = (held: Pick<PaperHeld, "dossierId" | "paper">): string => `${held.dossierId}.${held.paper}`;

/** Scanned papers of earlier dossiers of the same person in the province; of a name told several times the newest, or those chosen. */
export async function papersHeld(
  db: Db,
  keys: KeyRing,
  of: { idNumber: string; idCountry?: string | undefined; provinceId: string; chosen?: readonly string[] },
): Promise<PaperHeld[]> {
  if (of.idNumber === "") return [];
  const found = await listPapersHeld(db, {
    digests: idDigests(keys, of.idNumber),
    provinceId: of.provinceId,
    limit: 200,
  });
  // Two countries may give two people one number.
  const isOther = (dossierId: number, sealed: string | null): boolean => {
    const country = sealed === null ? undefined : openApplicant(keys, dossierId, sealed).idCountry;
    return country !== undefined && of.idCountry !== undefined && country !== of.idCountry;
  };
  const rows = found.flatMap(({ applicantSealed, ...row }) => (isOther(row.dossierId, applicantSealed) ? [] : [row]));
  // A form pressed twice finds what it chose, though its own dossier holds the newest by now.
  const { chosen } = of;
  if (chosen) return rows.filter((row) => chosen.includes(heldKey(row)));
  const seen = new Set<string>();
  return rows
    .filter((row) => {
      const name = row.name.toLocaleLowerCase("vi");
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .slice(0, MOST);
}

/** Notes that papers of earlier dossiers were looked at for this reception. */
export async function noteHeld(
  db: Db,
  actor: Actor,
  held: readonly PaperHeld[],
  what: "search" | "scan",
  at: Date,
): Promise<void> {
  const places = new Map(held.map((one) => [one.dossierId, one]));
  for (const { dossierId, provinceId, receivedOn } of places.values())
    await insertReading(
      db,
      { id: dossierId, provinceId, receivedOn },
      { at, readerId: actor.id ?? "", readerName: actor.name, unitId: null, what },
    );
}

/**
 * Puts the scans of papers already held to papers of a new dossier, with the applicant's consent. The reading is noted at both.
 * `held` were found for the same number in the same reception.
 */
export async function reusePapers(
  tx: Tx,
  actor: Actor,
  input: { dossierId: number; reused: readonly { held: PaperHeld; paper: number }[]; at: Date },
): Promise<void> {
  const { reused, at } = input;
  if (reused.length === 0) return;
  const dossier = await lockDossier(tx, { id: input.dossierId });
  if (!dossier) throw new DossierUnknown();
  const before = await listScans(tx, dossier.id);
  for (const { held, paper } of reused) {
    const scans = (await listScans(tx, held.dossierId)).filter((scan) => scan.paper === held.paper);
    for (const { fileId } of scans)
      await insertScan(tx, {
        dossierId: dossier.id,
        paper,
        fileId,
        ...addedBy(actor, at),
        reusedFrom: held.dossierId,
      });
  }
  if (before.length === 0) await countDigitised(tx, dossier, 1);
  const held = reused.map((one) => one.held);
  await noteHeld(tx, actor, held, "scan", at);
  await insertReading(tx, dossier, {
    at,
    readerId: actor.id ?? "",
    readerName: actor.name,
    unitId: null,
    what: "scan",
  });
  const from = [...new Set(held.map((one) => one.code))].join("; ").slice(0, 500);
  await noteScans(tx, actor, dossier, "reuse", { consent: true, papers: held.length, from }, at);
}
