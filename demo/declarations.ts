import {
  acknowledgeTask,
  declareProgress,
  findTaskByText,
  handInEvidence,
  rejectEvidence,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { demoDeclarations, demoEvidence } from "./plan.ts";

/** What units say they have done: their people acknowledge the task on the plan's first Monday and declare later. */
export async function loadDeclarations(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { person, unit, task, count, note, day } of demoDeclarations) {
    const taskId = await findTaskByText(tx, planId, task);
    if (!taskId) throw new Error(`demonstration declares an unknown task: ${task}`);
    const at = new Date(`${day}T09:30:00+07:00`);
    const which = { taskId, unitId: unitOf(unit) };
    await acknowledgeTask(tx, personOf(person), { ...which, at: new Date("2026-03-02T08:15:00+07:00") });
    await declareProgress(tx, personOf(person), { ...which, count, note, basedOn: null, at });
  }
}

/** What units handed in; the planner judged it the day after. */
export async function loadEvidence(
  tx: Tx,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { person, unit, task, title, day, handedInOn, event, press, rejected } of demoEvidence) {
    const taskId = await findTaskByText(tx, planId, task);
    if (!taskId) throw new Error(`demonstration proves an unknown task: ${task}`);
    const id = await handInEvidence(tx, personOf(person), {
      taskId,
      unitId: unitOf(unit),
      kind: press ? "press" : "event",
      title,
      happenedOn: day,
      eventKind: event?.kind ?? null,
      place: event?.place ?? null,
      attendance: event?.attendance ?? null,
      outlet: press?.outlet ?? null,
      url: null,
      airMinutes: press?.airMinutes ?? null,
      genre: press?.genre ?? null,
      pageTitle: null,
      pagePublishedOn: null,
      pageFileKey: null,
      pageSeenAt: null,
      pageFailure: null,
      note: null,
      files: [],
      at: new Date(`${handedInOn}T10:00:00+07:00`),
    });
    if (rejected)
      await rejectEvidence(tx, personOf("phuc.le"), {
        evidenceId: id,
        reason: rejected,
        at: new Date(`${handedInOn}T15:00:00+07:00`),
      });
  }
}
