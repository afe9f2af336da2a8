import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findingRefusal, inspectionRefusal } from "./inspection.policy.ts";
import type { Finding, FindingAct, Inspection, InspectionAct, InspectionStep } from "./inspection.ts";
import { InspectionRefused, InspectionUnknown } from "./inspections.errors.ts";
import { insertInspectionStep, lockFinding, lockInspection } from "./inspections.store.ts";

/** The inspection, locked, for an act this person may do now. Throws the reason where not. */
export async function inspectionForAct(
  tx: Tx,
  actor: Actor,
  act: InspectionAct,
  { inspectionId, at }: { inspectionId: string; at: Date },
): Promise<Inspection> {
  const inspection = await lockInspection(tx, inspectionId);
  if (!inspection) throw new InspectionUnknown();
  const refusal = await inspectionRefusal(tx, actor, act, inspection, at);
  if (refusal) throw new InspectionRefused(refusal);
  return inspection;
}

export async function findingForAct(
  tx: Tx,
  actor: Actor,
  act: FindingAct,
  { findingId, at }: { findingId: string; at: Date },
): Promise<{ inspection: Inspection; finding: Finding }> {
  const finding = await lockFinding(tx, findingId);
  const inspection = finding && (await lockInspection(tx, finding.inspectionId));
  if (!inspection) throw new InspectionUnknown();
  const refusal = await findingRefusal(tx, actor, act, inspection, finding, at);
  if (refusal) throw new InspectionRefused(refusal);
  return { inspection, finding };
}

/**
 * History beside the inspection and the audit log. The log names the inspecting unit, never the inspected one, so that
 * nobody there reads of a surprise before its day.
 */
export async function noteInspectionAct(
  tx: Tx,
  actor: Actor,
  inspection: Pick<Inspection, "id" | "byUnitId">,
  act: InspectionStep["act"],
  { findingId = null, note, at }: { findingId?: string | null; note: string | null; at: Date },
): Promise<void> {
  await insertInspectionStep(tx, {
    inspectionId: inspection.id,
    findingId,
    at,
    act,
    personId: personIdOf(actor),
    personName: actor.name,
    note,
  });
  await recordAct(tx, actor, {
    act: `inspection.${act}`,
    subjectKind: "inspection",
    subjectId: inspection.id,
    unitId: inspection.byUnitId,
    details: { finding: findingId },
    at,
  });
}
