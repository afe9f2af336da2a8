import type { Db } from "../../platform/db/index.ts";
import { subtreeIds, unitNames } from "../organisations/index.ts";
import { listAssignedUnitIds, listTasks } from "./plans.store.ts";
import { kinOf, loadListedTasks, type StateCounts, scopeOfQuery, sumStates } from "./task-list/load-tasks.ts";
import { tasksAddress } from "./task-list/task-filter.ts";
import { listUnitSums } from "./task-list/task-list.store.ts";
import { TASK_STATES, type TaskState } from "./task-list/task-state.ts";

const LATE_SHOWN = 10;
const UNITS_SHOWN = 20;

export interface LateTask {
  taskId: string;
  text: string;
  dueOn: string;
  units: string[];
  /** How many units do it; of a group the names are too many to tell. */
  doers: number;
}

export interface HeadBoard {
  counts: StateCounts;
  total: number;
  /** Late longest first. */
  late: LateTask[];
  /** Who is behind first. */
  units: { unitId: string; name: string; shares: number; done: number; late: number; href: string }[];
  unitTotal: number;
  /** The rows a figure was counted from. */
  rows(state: TaskState | "tatca"): string;
}

/** What a unit and those below it promised, what is proven, and what is late since when. */
export async function loadHeadBoard(db: Db, unitId: string, today: string): Promise<HeadBoard> {
  const reach = new Set(await subtreeIds(db, unitId, today));
  const holders = await listAssignedUnitIds(db);
  const scope = await scopeOfQuery(db, { donvi: unitId }, { own: [unitId], reach, holders, today });
  const [{ rows, counts }, sums] = await Promise.all([
    loadListedTasks(db, scope, {}, today, { states: ["late"], limit: LATE_SHOWN }),
    listUnitSums(db, scope, {}, await kinOf(db, scope, {}, today), today),
  ]);
  sums.sort((a, b) => b.late - a.late || a.done / a.shares - b.done / b.shares || b.shares - a.shares);
  const shown = sums.slice(0, UNITS_SHOWN);
  const names = await unitNames(
    db,
    [...new Set([...shown.map((one) => one.unitId), ...rows.flatMap((row) => row.unitIds)])],
    today,
  );
  const texts = new Map(
    (await listTasks(db, { taskIds: rows.map((row) => row.id) })).map((task) => [task.id, task.text]),
  );
  const states = sumStates(counts);
  return {
    counts: states,
    total: TASK_STATES.reduce((sum, state) => sum + states[state], 0),
    late: rows.map((row) => ({
      taskId: row.id,
      text: texts.get(row.id) ?? "",
      dueOn: row.dueOn ?? today,
      doers: row.doers,
      units: row.unitIds.flatMap((id) => names.get(id) ?? []),
    })),
    units: shown.map(({ unitId: id, shares, done, late }) => ({
      unitId: id,
      name: names.get(id) ?? "",
      shares,
      done,
      late,
      href: tasksAddress({ donvi: id, rieng: "1", tinhtrang: "tatca" }),
    })),
    unitTotal: sums.length,
    rows: (state) => tasksAddress({ donvi: unitId, tinhtrang: state }),
  };
}
