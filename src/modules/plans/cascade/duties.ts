import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { unitsOfAgency } from "../assign-task.ts";
import type { Plan, PlanTask, TaskAssignment } from "../plan.ts";
import { listAgencies, listAssignments, listTasks } from "../plans.store.ts";

export interface Duty {
  task: PlanTask;
  agencyName: string;
  share: TaskAssignment | null;
}

/**
 * What a plan gives to a unit: tasks assigned to it, and where a task was given to nobody yet, those of agencies that mean it,
 * by name or as one of a group.
 */
export async function listDuties(db: Db, plan: Plan, unitId: string, at: Date): Promise<Duty[]> {
  const tasks = await listTasks(db, { planIds: [plan.id], states: ["accepted"] });
  const agencies = new Map((await listAgencies(db, [plan.id])).map((agency) => [agency.id, agency]));
  const assignments = await listAssignments(db, { taskIds: tasks.map((task) => task.id) });
  const given = new Set(assignments.map((one) => one.taskId));
  const own = new Map(assignments.filter((one) => one.unitId === unitId).map((one) => [one.taskId, one]));
  const day = vietnamDay(at);
  const meant = new Map<string, boolean>();
  const duties: Duty[] = [];
  for (const task of tasks) {
    const agency = agencies.get(task.agencyId);
    if (!agency) continue;
    const share = own.get(task.id) ?? null;
    if (!share && !given.has(task.id) && !meant.has(agency.id))
      meant.set(agency.id, (await unitsOfAgency(db, plan, agency, day)).includes(unitId));
    if (share || (!given.has(task.id) && meant.get(agency.id))) duties.push({ task, agencyName: agency.name, share });
  }
  return duties;
}
