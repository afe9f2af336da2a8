import { z } from "zod";
import type { Db } from "../../../../platform/db/index.ts";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { getUnits, type Unit } from "../../../organisations/index.ts";
import type { Plan } from "../../plan.ts";
import { findPlan } from "../../plans.store.ts";
import type { TaskProgress } from "../../progress.ts";

/** The plan of the address, once it was issued; a draft is nobody's promise yet. */
export async function publicPlan(rq: Rq): Promise<Plan> {
  const id = z.uuid().safeParse(rq.params.id);
  const plan = id.success ? await findPlan(rq.app.db, id.data) : undefined;
  if (!plan || plan.state === "draft") throw notFound("plan-not-found");
  return plan;
}

/** Names and addresses of the units a set of tasks was given to. */
export async function unitsOf(
  db: Db,
  rows: readonly TaskProgress[],
  more: readonly string[],
  today: string,
): Promise<Map<string, Unit>> {
  const ids = rows.flatMap((row) => row.assignments.map((one) => one.unitId));
  return getUnits(db, [...ids, ...more], today);
}
