import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { noteAct } from "./act-on-plan.ts";
import { reachOf } from "./plan.policy.ts";
import type { Plan } from "./plan.ts";
import { ChangedMeanwhile, PlanActRefused, PlanNotFound } from "./plans.errors.ts";
import { lockPlan } from "./plans.store.ts";
import { insertReport, lockReport, saveReportText } from "./report.store.ts";
import type { ReportText } from "./report.ts";

/** Who plans writes the report; who signs may correct it. */
export async function mayWriteReport(
  db: Db,
  actor: Actor,
  plan: Pick<Plan, "unitId" | "state">,
  at: Date,
): Promise<boolean> {
  if (plan.state === "draft") return false;
  const [edit, issue] = await Promise.all([
    reachOf(db, actor, "plans.edit", at),
    reachOf(db, actor, "plans.issue", at),
  ]);
  return edit.has(plan.unitId) || issue.has(plan.unitId);
}

/** Keeps what was written for the report as of a day. @throws ChangedMeanwhile when somebody saved since `basedOn` */
export async function savePlanReport(
  tx: Tx,
  actor: Actor,
  input: ReportText & { planId: string; upTo: string; basedOn: number; at: Date },
): Promise<void> {
  const plan = await lockPlan(tx, input.planId);
  if (!plan) throw new PlanNotFound();
  if (!(await mayWriteReport(tx, actor, plan, input.at))) throw new PlanActRefused("no-right-here");
  const { planId, upTo, basedOn, at, ...text } = input;
  const known = await lockReport(tx, planId, plan.unitId, upTo);
  if ((known?.version ?? 0) !== basedOn) throw new ChangedMeanwhile(known?.changedByName ?? actor.name);
  const stamp = { changedByName: actor.name, changedAt: at };
  if (known) await saveReportText(tx, known.id, { ...text, ...stamp });
  else await insertReport(tx, { ...text, ...stamp, planId, unitId: plan.unitId, upTo });
  await noteAct(tx, actor, plan, "report", { details: { upTo, number: text.number }, at });
}
