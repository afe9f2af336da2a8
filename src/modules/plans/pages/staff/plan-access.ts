import { z } from "zod";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { reachOf } from "../../plan.policy.ts";
import type { Plan, PlanTask } from "../../plan.ts";
import { findPlan, findTask } from "../../plans.store.ts";

/** The plan of the address, if this person may see it: drafts within reach, plans in force of anybody (they are public). */
export async function visiblePlan(rq: Rq, id: string | undefined = rq.params.id): Promise<Plan> {
  const parsed = z.uuid().safeParse(id);
  const plan = parsed.success ? await findPlan(rq.app.db, parsed.data) : undefined;
  if (!plan) throw notFound("plan-not-found");
  if (plan.state === "draft" && !(await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now)).has(plan.unitId))
    throw notFound("plan-not-found");
  return plan;
}

/** The task of the address with its plan. */
export async function visibleTask(
  rq: Rq,
  id: string | undefined = rq.params.task,
): Promise<{ plan: Plan; task: PlanTask }> {
  const parsed = z.uuid().safeParse(id);
  const task = parsed.success ? await findTask(rq.app.db, parsed.data) : undefined;
  if (!task) throw notFound("plan-not-found");
  return { task, plan: await visiblePlan(rq, task.planId) };
}
