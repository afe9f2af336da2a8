import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findDossier } from "../dossiers/index.ts";
import { insertComplaint, lockComplaint, saveFalse } from "./complaint.store.ts";
import { countQuality } from "./jobs/count-quality.ts";
import { ComplaintUnknown, QualityRefused } from "./quality.errors.ts";

export const COMPLAINT_LIMITS = { about: 1_000, source: 200, reason: 1_000 } as const;

const countAnew = (tx: Tx, month: string): Promise<unknown> =>
  addJob(tx, countQuality, { month }, { key: `${countQuality.name}:${month}` });

/**
 * Puts on record that somebody complained of attitude or hindrance in a dossier; the figures of the month follow. Who handles the
 * dossier neither writes nor takes back.
 */
export async function recordComplaint(
  tx: Tx,
  actor: Actor,
  input: { code: string; about: string; source: string; at: Date },
): Promise<void> {
  const dossier = await findDossier(tx, { code: input.code });
  if (!dossier) throw new QualityRefused("dossier-unknown");
  const unitId = dossier.competentUnitId;
  // Whoever may not know of the dossier does not learn here that it exists.
  if (!(await mayAt(tx, actor, "quality.record", unitId, input.at))) throw new QualityRefused("dossier-unknown");
  if (dossier.handlerId !== null && dossier.handlerId === actor.id) throw new QualityRefused("own-dossier");
  const month = vietnamDay(dossier.settledAt ?? input.at).slice(0, 7);
  const isNew = await insertComplaint(tx, {
    dossierId: dossier.id,
    dossierCode: dossier.code,
    unitId,
    month: `${month}-01`,
    about: input.about,
    source: input.source,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
  });
  if (!isNew) throw new QualityRefused("complained-before");
  await recordAct(tx, actor, {
    act: "quality.complaint",
    subjectKind: "dossier",
    subjectId: dossier.code,
    unitId,
    details: { source: input.source },
    at: input.at,
  });
  await countAnew(tx, month);
}

/** A complaint found false counts no longer; it stays on record with the reason (predecessor 01/2018 Điều 13.7.c). */
export async function findComplaintFalse(
  tx: Tx,
  actor: Actor,
  input: { id: number; reason: string; at: Date },
): Promise<void> {
  const complaint = await lockComplaint(tx, input.id);
  if (!complaint || !(await mayAt(tx, actor, "quality.record", complaint.unitId, input.at)))
    throw new ComplaintUnknown();
  if (complaint.falseAt) throw new QualityRefused("already-false");
  const dossier = await findDossier(tx, { code: complaint.dossierCode });
  if (dossier && dossier.handlerId !== null && dossier.handlerId === actor.id) throw new QualityRefused("own-dossier");
  await saveFalse(tx, complaint.id, { falseBecause: input.reason, falseByName: actor.name, falseAt: input.at });
  await recordAct(tx, actor, {
    act: "quality.complaintFalse",
    subjectKind: "dossier",
    subjectId: complaint.dossierCode,
    unitId: complaint.unitId,
    details: { reason: input.reason },
    at: input.at,
  });
  const settled = dossier?.settledAt ? vietnamDay(dossier.settledAt).slice(0, 7) : complaint.month.slice(0, 7);
  await countAnew(tx, settled);
}
