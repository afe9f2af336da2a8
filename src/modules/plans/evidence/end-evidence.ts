import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { withdrawDeliveries } from "../../publishing/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { reachOf } from "../plan.policy.ts";
import type { Plan } from "../plan.ts";
import { PlanActRefused } from "../plans.errors.ts";
import { findTask, lockPlan } from "../plans.store.ts";
import { withFormerUnits } from "../unit-tasks.ts";
import { EvidenceRefused, EvidenceUnknown } from "./evidence.errors.ts";
import { lockEvidence, saveEnd } from "./evidence.store.ts";
import type { Evidence, EvidenceEnd } from "./evidence.ts";

interface EndEvidence {
  evidenceId: string;
  reason: string;
  at: Date;
}

/** The unit takes back what it handed in: a mistake. It stays on record and counts no longer. */
export async function takeBackEvidence(tx: Tx, actor: Actor, input: EndEvidence): Promise<void> {
  const { evidence, plan } = await evidenceForEnd(tx, input.evidenceId);
  const reach = [...(await reachOf(tx, actor, "plans.declare", input.at))];
  if (!(await withFormerUnits(tx, reach, vietnamDay(input.at))).includes(evidence.unitId))
    throw new EvidenceRefused("no-right-here");
  // A closed year is opened again, with a reason, before anything in it moves.
  if (plan.state !== "issued") throw new PlanActRefused("not-from-this-state");
  await endAs(tx, actor, plan, evidence, "takenBack", input);
}

/** Who oversees the plan finds that it proves nothing. Never the person who handed it in. */
export async function rejectEvidence(tx: Tx, actor: Actor, input: EndEvidence): Promise<void> {
  const { evidence, plan } = await evidenceForEnd(tx, input.evidenceId);
  if (!(await reachOf(tx, actor, "plans.assign", input.at)).has(plan.unitId))
    throw new EvidenceRefused("no-right-here");
  if (evidence.createdBy === actor.id) throw new EvidenceRefused("own-evidence");
  await endAs(tx, actor, plan, evidence, "rejected", input);
}

async function evidenceForEnd(tx: Tx, id: string): Promise<{ evidence: Evidence; plan: Plan }> {
  const evidence = await lockEvidence(tx, id);
  const task = evidence && (await findTask(tx, evidence.taskId));
  const plan = task && (await lockPlan(tx, task.planId));
  if (!evidence || !plan) throw new EvidenceUnknown();
  if (evidence.endedAt !== null) throw new EvidenceRefused("ended-before");
  return { evidence, plan };
}

async function endAs(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  evidence: Evidence,
  end: EvidenceEnd,
  { reason, at }: EndEvidence,
): Promise<void> {
  await saveEnd(tx, evidence.id, { endedAt: at, endedAs: end, endedByName: actor.name, endedReason: reason });
  await withdrawDeliveries(tx, actor, {
    recordKind: "evidence",
    recordId: evidence.id,
    unitId: evidence.unitId,
    reason,
    at,
  });
  await noteAct(tx, actor, plan, end === "rejected" ? "rejectEvidence" : "takeBackEvidence", {
    taskId: evidence.taskId,
    unitId: evidence.unitId,
    note: `${evidence.title}: ${reason}`,
    details: { evidence: evidence.id },
    at,
  });
  await notifyPublicChange(tx, "plans");
}
