import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { recordEvidence } from "../evidence/hand-in-evidence.ts";
import { findTask, lockPlan } from "../plans.store.ts";

/** What inspectors saw counts as a product of a task, while its plan is in force and for its year or later. */
export async function proveByInspection(
  tx: Tx,
  actor: Actor,
  input: { taskId: string; unitId: string; title: string; happenedOn: string; note: string | null; at: Date },
): Promise<void> {
  const task = await findTask(tx, input.taskId);
  const plan = task && (await lockPlan(tx, task.planId));
  if (plan?.state !== "issued") return;
  if (plan.year !== null && input.happenedOn < `${plan.year}-01-01`) return;
  await recordEvidence(tx, plan, {
    ...input,
    kind: "file",
    eventKind: null,
    place: null,
    attendance: null,
    outlet: null,
    url: null,
    airMinutes: null,
    pageTitle: null,
    pagePublishedOn: null,
    pageFileKey: null,
    pageSeenAt: null,
    pageFailure: null,
    files: [],
    by: { id: personIdOf(actor), name: actor.name },
  });
}
