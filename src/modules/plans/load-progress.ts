import { endOfDay, shift } from "../../platform/calendar/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { ancestorIdsOf, successorsOf } from "../organisations/index.ts";
import { countProvenRecords } from "../publishing/index.ts";
import type { TaskAssignment } from "./plan.ts";
import { listAgencies, listAssignments, listTasks } from "./plans.store.ts";
import { progressOf, SOON_DAYS, type TaskProgress } from "./progress.ts";
import { listKeptProof } from "./task-list/task-list.store.ts";

export interface ProgressOf {
  planIds?: readonly string[];
  taskIds?: readonly string[];
  today: string;
  /** Figures as of the end of this day; of now, where it is left out. */
  upTo?: string;
}

/** Progress of the accepted tasks of some plans, or of some tasks: target, declared and proven, by unit. */
export async function loadProgress(db: Db, of: ProgressOf): Promise<TaskProgress[]> {
  const [rows = []] = await loadProgressOn(db, of, [of.upTo]);
  return rows;
}

/** The same as of several days, from one reading of tasks and assignments; undefined is now. */
export async function loadProgressOn(
  db: Db,
  of: Omit<ProgressOf, "upTo">,
  days: readonly (string | undefined)[],
): Promise<TaskProgress[][]> {
  const tasks = await listTasks(db, {
    states: ["accepted"],
    ...(of.planIds ? { planIds: of.planIds } : {}),
    ...(of.taskIds ? { taskIds: of.taskIds } : {}),
  });
  const taskIds = tasks.map((task) => task.id);
  const [agencies, assignments, ...provenOn] = await Promise.all([
    listAgencies(db, [...new Set(tasks.map((task) => task.planId))]),
    listAssignments(db, { taskIds }),
    ...days.map((day) => (day ? countProvenRecords(db, taskIds, endOfDay(day)) : listKeptProof(db, taskIds))),
  ]);
  const agencyOf = new Map(agencies.map((agency) => [agency.id, agency]));
  const byTask = Map.groupBy(assignments, (one) => one.taskId);
  return Promise.all(
    provenOn.map(async (proven, at) => {
      const provenByTask = Map.groupBy(proven, (one) => one.taskId);
      const day = days[at] ?? of.today;
      const chains = await unitChains(db, [...new Set(proven.map((one) => one.unitId))], assignments, day);
      return tasks.flatMap((task) => {
        const agency = agencyOf.get(task.agencyId);
        if (!agency) return [];
        const own = byTask.get(task.id) ?? [];
        const holders = new Set(own.map((one) => one.unitId));
        return progressOf(task, agency, own, provenByTask.get(task.id) ?? [], {
          today: day,
          soon: shift(day, SOON_DAYS),
          homeOf: (unitId) => chains.get(unitId)?.find((id) => holders.has(id)) ?? null,
        });
      });
    }),
  );
}

/**
 * For each unit that proved something, the units whose share it is, nearest first: itself, what it stands under, and the
 * former units of which it is the successor (a task given to a commune that was merged away is proven by the new one).
 */
async function unitChains(
  db: Db,
  unitIds: readonly string[],
  assignments: readonly TaskAssignment[],
  day: string,
): Promise<Map<string, string[]>> {
  const assigned = new Set(assignments.map((one) => one.unitId));
  const above = await ancestorIdsOf(
    db,
    unitIds.filter((id) => !assigned.has(id)),
    day,
  );
  const chains = new Map(unitIds.map((id) => [id, [id, ...(above.get(id) ?? []).toReversed()]]));
  const open = unitIds.filter((id) => !chains.get(id)?.some((one) => assigned.has(one)));
  if (open.length === 0) return chains;
  for (const former of assigned) {
    for (const heir of await successorsOf(db, former, day))
      if (heir.id !== former && open.includes(heir.id)) chains.get(heir.id)?.push(former);
  }
  return chains;
}
