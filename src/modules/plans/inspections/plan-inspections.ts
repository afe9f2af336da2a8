import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { findPlan, findTask, listAssignments } from "../plans.store.ts";
import { inspectionForAct, noteInspectionAct } from "./act-on-inspection.ts";
import { inspectionRefusal } from "./inspection.policy.ts";
import type { Inspection, Programme } from "./inspection.ts";
import { InspectionRefused, InspectionUnknown } from "./inspections.errors.ts";
import {
  findChecklist,
  insertInspection,
  insertProgramme,
  lockProgramme,
  saveInspection,
  saveProgramme,
} from "./inspections.store.ts";

export type ProgrammeInput = Pick<Programme, "title" | "number" | "groupKind" | "quotaPercent" | "planId" | "taskId">;

async function requireLead(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "inspections.lead", unitId, at))) throw new InspectionRefused("no-right-here");
}

/** Findings go to a plan in force of the unit or of one above it; the proven task is one the unit has a share of. */
async function requirePlan(tx: Tx, unitId: string, input: ProgrammeInput, at: Date): Promise<void> {
  if (input.planId === null) return;
  const plan = await findPlan(tx, input.planId);
  if (plan?.state !== "issued") throw new InspectionRefused("no-plan-in-force");
  const above = (await ancestors(tx, unitId, vietnamDay(at))).map((unit) => unit.id);
  if (![unitId, ...above].includes(plan.unitId)) throw new InspectionRefused("plan-of-others");
  if (input.taskId === null) return;
  const task = await findTask(tx, input.taskId);
  const shares = await listAssignments(tx, { taskIds: [input.taskId] });
  if (task?.planId !== plan.id || !shares.some((one) => one.unitId === unitId))
    throw new InspectionRefused("task-of-others");
}

/** A unit says what it means to inspect in a year. Returns the programme's id. */
export async function createProgramme(
  tx: Tx,
  actor: Actor,
  { at, unitId, year, ...input }: ProgrammeInput & { unitId: string; year: number; at: Date },
): Promise<string> {
  await requireLead(tx, actor, unitId, at);
  await requirePlan(tx, unitId, input, at);
  const id = await insertProgramme(tx, {
    ...input,
    unitId,
    year,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await recordAct(tx, actor, {
    act: "inspection.programme",
    subjectKind: "inspectionProgramme",
    subjectId: id,
    unitId,
    details: { year, ...input },
    at,
  });
  return id;
}

export async function changeProgramme(
  tx: Tx,
  actor: Actor,
  { at, programmeId, ...input }: ProgrammeInput & { programmeId: string; at: Date },
): Promise<void> {
  const programme = await lockProgramme(tx, programmeId);
  if (!programme) throw new InspectionUnknown();
  await requireLead(tx, actor, programme.unitId, at);
  await requirePlan(tx, programme.unitId, input, at);
  await saveProgramme(tx, programme.id, input);
  await recordAct(tx, actor, {
    act: "inspection.changeProgramme",
    subjectKind: "inspectionProgramme",
    subjectId: programme.id,
    unitId: programme.unitId,
    details: { before: { ...programme }, after: input },
    at,
  });
}

export type PlannedInspection = Pick<Inspection, "unitId" | "kind" | "plannedOn" | "leader" | "members">;

/** Puts inspections into a programme, all or none. Returns their ids. */
export async function planInspections(
  tx: Tx,
  actor: Actor,
  input: { programmeId: string; checklistId: string; inspections: readonly PlannedInspection[]; at: Date },
): Promise<string[]> {
  const programme = await lockProgramme(tx, input.programmeId);
  if (!programme || !(await findChecklist(tx, input.checklistId))) throw new InspectionUnknown();
  const ids: string[] = [];
  for (const one of input.inspections) {
    if (one.unitId === programme.unitId) throw new InspectionRefused("same-unit");
    if (!one.plannedOn.startsWith(String(programme.year))) throw new InspectionRefused("other-year");
    const refusal = await inspectionRefusal(
      tx,
      actor,
      "move",
      { byUnitId: programme.unitId, unitId: one.unitId, state: "planned", minutesBy: null },
      input.at,
    );
    if (refusal) throw new InspectionRefused(refusal);
    const id = await insertInspection(tx, {
      ...one,
      programmeId: programme.id,
      byUnitId: programme.unitId,
      checklistId: input.checklistId,
      createdByName: actor.name,
      createdAt: input.at,
    });
    await noteInspectionAct(tx, actor, { id, byUnitId: programme.unitId }, "plan", { note: null, at: input.at });
    ids.push(id);
  }
  return ids;
}

/** Another day, other people. */
export async function moveInspection(
  tx: Tx,
  actor: Actor,
  input: Pick<Inspection, "plannedOn" | "leader" | "members"> & { inspectionId: string; at: Date },
): Promise<void> {
  const inspection = await inspectionForAct(tx, actor, "move", input);
  const programme = await lockProgramme(tx, inspection.programmeId);
  if (!input.plannedOn.startsWith(String(programme?.year))) throw new InspectionRefused("other-year");
  const { plannedOn, leader, members } = input;
  await saveInspection(tx, inspection.id, { plannedOn, leader, members });
  await noteInspectionAct(tx, actor, inspection, "move", { note: null, at: input.at });
}

export async function cancelInspection(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; reason: string; at: Date },
): Promise<void> {
  const inspection = await inspectionForAct(tx, actor, "cancel", input);
  await saveInspection(tx, inspection.id, { state: "cancelled", cancelledReason: input.reason });
  await noteInspectionAct(tx, actor, inspection, "cancel", { note: input.reason, at: input.at });
}
