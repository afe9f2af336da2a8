import type { Db } from "../../../platform/db/index.ts";
import type { Plan, PlanTask } from "../plan.ts";
import { findPlan, listTasks } from "../plans.store.ts";
import { findParentId, type LeftDuty, listLeft, listOrigins } from "./cascade.store.ts";
import { type Duty, listDuties } from "./duties.ts";
import { changesOf, type DutyChanges, dutyNow, type SeenDuty } from "./duty-changes.ts";

export interface Proposal {
  duty: PlanTask;
  task: PlanTask;
  changes: DutyChanges;
  seen: SeenDuty;
}

export interface Above {
  parent: Plan;
  proposals: Proposal[];
  /** Given to the unit, in its plan by these tasks. */
  taken: { duty: Duty; tasks: PlanTask[] }[];
  left: { duty: Duty; left: LeftDuty }[];
  /** Given to the unit, neither taken up nor left. */
  pending: Duty[];
  tasks: PlanTask[];
}

/** How a unit's plan stands to the plan above: reckoned from both as they are now. */
export async function loadAbove(db: Db, plan: Plan, at: Date): Promise<Above | null> {
  const parentId = await findParentId(db, plan.id);
  const parent = parentId ? await findPlan(db, parentId) : undefined;
  if (!parent) return null;
  const duties = await listDuties(db, parent, plan.unitId, at);
  const tasks = await listTasks(db, { planIds: [plan.id] });
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const origins = await listOrigins(db, { planId: plan.id });
  const left = new Map((await listLeft(db, [plan.id])).map((one) => [one.parentTaskId, one]));
  const given = new Map(duties.map((duty) => [duty.task.id, duty]));
  const above = new Map(
    (await listTasks(db, { taskIds: [...new Set(origins.map((one) => one.parentTaskId))] })).map((task) => [
      task.id,
      task,
    ]),
  );
  const proposals = origins.flatMap((one): Proposal[] => {
    const [task, duty] = [taskOf.get(one.taskId), above.get(one.parentTaskId)];
    // Who took the task out of the plan is not asked about it again, unless it comes back.
    if (!task || !duty || (task.state === "dropped" && one.seen.isGiven)) return [];
    const still = given.get(duty.id);
    const share = still ? (still.share ?? ({ role: "lead", targetCount: duty.targetCount } as Duty["share"])) : null;
    const changes = changesOf(one.seen, dutyNow(duty, share));
    return changes ? [{ duty, task, changes, seen: one.seen }] : [];
  });
  const standing = Map.groupBy(
    origins.filter((one) => one.state !== "dropped"),
    (one) => one.parentTaskId,
  );
  const taken: Above["taken"] = [];
  const pending: Duty[] = [];
  const leftDuties: Above["left"] = [];
  for (const duty of duties) {
    const own = (standing.get(duty.task.id) ?? []).flatMap((one) => taskOf.get(one.taskId) ?? []);
    const reason = left.get(duty.task.id);
    if (own.length > 0) taken.push({ duty, tasks: own });
    else if (reason) leftDuties.push({ duty, left: reason });
    else pending.push(duty);
  }
  return {
    parent,
    proposals,
    taken,
    left: leftDuties,
    pending,
    tasks: tasks.filter((task) => task.state !== "dropped"),
  };
}
