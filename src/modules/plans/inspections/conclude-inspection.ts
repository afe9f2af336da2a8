import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { addTaskInForce } from "../add-task-in-force.ts";
import { listAssignments, lockPlan } from "../plans.store.ts";
import { inspectionForAct, noteInspectionAct } from "./act-on-inspection.ts";
import type { Inspection } from "./inspection.ts";
import { InspectionRefused } from "./inspections.errors.ts";
import { findProgramme, listFindings, saveFinding, saveInspection } from "./inspections.store.ts";
import { vi } from "./messages.vi.ts";
import { proveByInspection } from "./prove-by-inspection.ts";

export type ConcludeInput = Pick<Inspection, "number" | "symbol" | "signer" | "signerTitle"> & {
  inspectionId: string;
  conclusion: string;
  concludedOn: string;
  at: Date;
};

/**
 * Somebody who did not write the minutes concludes: each finding becomes a task of the programme's plan, given to the
 * inspected unit with its last day (docs/adr/0012), and the inspection counts for the task that asked for it.
 */
export async function concludeInspection(tx: Tx, actor: Actor, input: ConcludeInput): Promise<void> {
  const { at, inspectionId: _, ...text } = input;
  const inspection = await inspectionForAct(tx, actor, "conclude", input);
  if (input.concludedOn > vietnamDay(at)) throw new InspectionRefused("in-the-future");
  if (inspection.heldOn !== null && input.concludedOn < inspection.heldOn) throw new InspectionRefused("before-held");
  const findings = await listFindings(tx, inspection.id);
  if (findings.some((one) => one.dueOn < input.concludedOn)) throw new InspectionRefused("due-before-conclusion");
  const programme = await findProgramme(tx, inspection.programmeId);
  const plan = programme?.planId ? await lockPlan(tx, programme.planId) : undefined;
  if (findings.length > 0 && plan?.state !== "issued") throw new InspectionRefused("no-plan-in-force");
  await saveInspection(tx, inspection.id, {
    ...text,
    state: "concluded",
    concludedBy: personIdOf(actor),
    concludedByName: actor.name,
    concludedAt: at,
  });
  if (plan?.state === "issued") {
    const { unitId } = inspection;
    for (const finding of findings) {
      const taskId = await addTaskInForce(tx, actor, plan, {
        text: finding.text,
        unitIds: [unitId],
        due: { on: finding.dueOn },
        at,
      });
      await saveFinding(tx, finding.id, { state: "open", taskId });
      await noteAct(tx, actor, plan, "find", { taskId, unitId, details: { inspection: inspection.id }, at });
    }
    await proveProgrammeTask(tx, actor, inspection, programme?.taskId ?? null, at);
    await notifyPublicChange(tx, "plans");
  }
  await noteInspectionAct(tx, actor, inspection, "conclude", { note: input.conclusion, at });
}

/** Where the programme carries out a task of the plan, each concluded inspection is one of its products. */
async function proveProgrammeTask(
  tx: Tx,
  actor: Actor,
  inspection: Inspection,
  taskId: string | null,
  at: Date,
): Promise<void> {
  if (taskId === null || inspection.heldOn === null) return;
  const shares = await listAssignments(tx, { taskIds: [taskId] });
  if (!shares.some((one) => one.unitId === inspection.byUnitId)) return;
  const names = await unitNames(tx, [inspection.unitId], inspection.heldOn);
  await proveByInspection(tx, actor, {
    taskId,
    unitId: inspection.byUnitId,
    title: vi.proof.held(names.get(inspection.unitId) ?? "", formatDate(inspection.heldOn)),
    happenedOn: inspection.heldOn,
    note: null,
    at,
  });
}
