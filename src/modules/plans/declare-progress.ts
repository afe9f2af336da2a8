import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { countPaperFor, uncountPaper } from "../publishing/index.ts";
import { noteAct } from "./act-on-plan.ts";
import { PlanActRefused } from "./plans.errors.ts";
import { saveAssignment } from "./plans.store.ts";
import { shareForAct } from "./share-for-act.ts";

/** The unit has seen the task and takes it. @idempotent */
export async function acknowledgeTask(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; at: Date },
): Promise<void> {
  const { plan, task, assignment } = await shareForAct(tx, actor, { ...input, basedOn: null });
  if (assignment.acknowledgedAt) return;
  await saveAssignment(tx, assignment.id, { acknowledgedAt: input.at, acknowledgedByName: actor.name });
  await noteAct(tx, actor, plan, "acknowledge", { taskId: task.id, unitId: input.unitId, at: input.at });
}

/**
 * What a unit says it has done. It stands beside what is proven and is never counted into it.
 *
 * @throws ChangedMeanwhile when a colleague declared since the page was opened
 */
export async function declareProgress(
  tx: Tx,
  actor: Actor,
  input: {
    taskId: string;
    unitId: string;
    count: number;
    note: string;
    basedOn: number | null;
    begunOn?: string | null;
    at: Date;
  },
): Promise<void> {
  const { plan, task, assignment } = await shareForAct(tx, actor, input);
  await saveAssignment(tx, assignment.id, {
    declaredCount: input.count,
    declaredNote: input.note || null,
    declaredBy: personIdOf(actor),
    declaredByName: actor.name,
    declaredAt: input.at,
    ...(assignment.acknowledgedAt ? {} : { acknowledgedAt: input.at, acknowledgedByName: actor.name }),
  });
  await noteAct(tx, actor, plan, "declare", {
    taskId: task.id,
    unitId: input.unitId,
    note: input.note || null,
    details: { from: assignment.declaredCount, to: input.count, ...(input.begunOn ? { begunOn: input.begunOn } : {}) },
    at: input.at,
  });
  await notifyPublicChange(tx, "plans");
}

/** A paper of the unit, printed or hung, proves the task; or, taken back, proves it no longer. */
export async function proveWithPaper(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; entryId: string; counts: boolean; at: Date },
): Promise<void> {
  const { plan, task } = await shareForAct(tx, actor, { ...input, basedOn: null });
  const entry = await (input.counts ? countPaperFor : uncountPaper)(tx, { ...input, taskId: task.id });
  if (!entry) throw new PlanActRefused("paper-not-free");
  await noteAct(tx, actor, plan, input.counts ? "prove" : "unprove", {
    taskId: task.id,
    unitId: input.unitId,
    note: entry.title,
    details: { entry: entry.id, channel: entry.channel, record: entry.recordId },
    at: input.at,
  });
  await notifyPublicChange(tx, "plans");
}
