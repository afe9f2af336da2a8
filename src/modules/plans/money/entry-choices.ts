import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, mayAt, reachOf } from "../../accounts/index.ts";
import { ancestors, listUnitChoices } from "../../organisations/index.ts";
import type { Plan } from "../plan.ts";
import { listAssignments, listTasks } from "../plans.store.ts";
import { listNorms, listSources } from "./money.store.ts";
import type { MoneyNorm, MoneySource } from "./money.ts";

export interface EntryChoices {
  tasks: { id: string; text: string }[];
  units: { id: string; name: string }[];
  sources: MoneySource[];
  norms: MoneyNorm[];
  /** Whether this person keeps the plan's money, or only that of units with a share in it. */
  keepsPlan: boolean;
}

/** What may be chosen in an entry of this plan by this person. */
export async function entryChoices(rq: Rq, plan: Plan): Promise<EntryChoices> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const keepsPlan = await mayAt(db, actor, "money.enter", plan.unitId, rq.now);
  const reach = new Set(await reachOf(db, actor, "money.enter", rq.now));
  const tasks = (await listTasks(db, { planIds: [plan.id] })).filter((task) => task.state !== "dropped");
  const holders = await listAssignments(db, { taskIds: tasks.map((task) => task.id) });
  const unitIds = [...new Set([plan.unitId, ...holders.map((one) => one.unitId)])];
  const units = await listUnitChoices(
    db,
    unitIds.filter((id) => reach.has(id)),
    today,
  );
  const above = await ancestors(db, plan.unitId, today);
  const own = units.length === 1 && units[0] ? await ancestors(db, units[0].id, today) : [];
  const places = [...new Set([...units.map((unit) => unit.id), plan.unitId, ...[...above, ...own].map((u) => u.id)])];
  return {
    tasks: tasks.map(({ id, text }) => ({ id, text })),
    // The plan's own unit first: most money is its own.
    units: [...units.filter((unit) => unit.id === plan.unitId), ...units.filter((unit) => unit.id !== plan.unitId)],
    sources: (await listSources(db, places)).filter((source) => source.endedOn === null),
    norms: await listNorms(db, { unitIds: places, on: today }),
    keepsPlan,
  };
}
