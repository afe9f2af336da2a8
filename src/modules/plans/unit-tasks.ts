import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { shortText } from "../../platform/i18n/index.ts";
import { getUnits, successorsOf } from "../organisations/index.ts";
import { nextDueDay } from "./deadline-days.ts";
import type { PlanTask } from "./plan.ts";
import {
  findPlan,
  findTask,
  listAssignedTasks,
  listAssignedUnitIds,
  listPlans,
  listTasks,
  listTasksByWords,
} from "./plans.store.ts";
import { type ProgressState, progressState, SOON_DAYS } from "./progress.ts";
import { kinOf } from "./task-list/load-tasks.ts";
import { listUnitShares } from "./task-list/task-list.store.ts";

/** These units, and the former ones of which they are the successors and which still hold tasks. */
export async function withFormerUnits(
  db: Db,
  unitIds: readonly string[],
  onDay: string,
  holders?: readonly string[],
): Promise<string[]> {
  const own = new Set(unitIds);
  const others = (holders ?? (await listAssignedUnitIds(db))).filter((id) => !own.has(id));
  if (others.length === 0) return [...own];
  const ended = [...(await getUnits(db, others, onDay)).values()].filter(
    (unit) => unit.endedOn !== null && unit.endedOn <= onDay,
  );
  const former: string[] = [];
  for (const unit of ended)
    if ((await successorsOf(db, unit.id, onDay)).some((heir) => own.has(heir.id))) former.push(unit.id);
  return [...own, ...former];
}

/** Tasks of plans in force that these units have, for a choice beside a text that is to prove one. */
export async function listTaskChoices(
  db: Db,
  unitIds: readonly string[],
  onDay: string | Date,
): Promise<{ id: string; label: string }[]> {
  const day = typeof onDay === "string" ? onDay : vietnamDay(onDay);
  const tasks = await listAssignedTasks(db, await withFormerUnits(db, unitIds, day));
  const seen = new Map(tasks.map((task) => [task.taskId, labelOf(task.number, task.text)]));
  return [...seen].map(([id, label]) => ({ id, label }));
}

function labelOf(number: string | null, text: string): string {
  return number ? `${number}: ${shortText(text)}` : shortText(text);
}

export async function getTaskLabel(db: Db, taskId: string): Promise<string | null> {
  const task = await findTask(db, taskId);
  const plan = task && (await findPlan(db, task.planId));
  return task && plan ? labelOf(plan.number, task.text) : null;
}

/** A task of a plan by the begin of its text, as printed. */
export async function findTaskByText(db: Db, planId: string, text: string): Promise<string | null> {
  const wanted = plain(text);
  const tasks = await listTasks(db, { planIds: [planId], states: ["proposed", "accepted"] });
  const found =
    tasks.find((task) => plain(task.text).startsWith(wanted)) ??
    tasks.find((task) => plain(task.text).includes(wanted));
  return found?.id ?? null;
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** A task of a plan in force as it stands for one of its units. */
export interface UnitTask {
  task: PlanTask;
  planNumber: string | null;
  unitId: string;
  /** The unit only helps; figures and state are those of the units that do it. */
  helps: boolean;
  inGroup: boolean;
  target: number;
  declared: number | null;
  proven: number;
  state: ProgressState;
  /** For tasks that come again: the next day. */
  nextDueOn: string | null;
}

/** What these units have to do in plans in force, each with its own share of target, declared and proven; soonest first. */
export async function listTasksOfUnits(
  db: Db,
  unitIds: readonly string[],
  today: string,
  which: { open?: boolean; limit?: number } = {},
): Promise<UnitTask[]> {
  const units = await withFormerUnits(db, unitIds, today);
  const shares = await listUnitShares(db, units, await kinOf(db, { units, owners: [] }, {}, today), which);
  const taskIds = [...new Set(shares.map((one) => one.taskId))];
  const tasks = new Map((await listTasks(db, { taskIds })).map((task) => [task.id, task]));
  const on = { today, soon: shift(today, SOON_DAYS) };
  return shares.flatMap(({ taskId, isDone, dueOn, ...share }) => {
    const task = tasks.get(taskId);
    if (!task) return [];
    const nextDueOn = nextDueDay(task.deadlineNorm, today);
    return [{ ...share, task, state: progressState(dueOn, isDone, on), nextDueOn }];
  });
}

export interface OpenAssignment {
  taskId: string;
  unitId: string;
  text: string;
  dueOn: string | null;
}

/** What these units lead and have not proven yet, soonest first. */
export async function listOpenAssignments(
  db: Db,
  unitIds: readonly string[],
  limit: number,
  today: string,
): Promise<OpenAssignment[]> {
  const tasks = await listTasksOfUnits(db, unitIds, today, { open: true, limit });
  return tasks.map(({ task, unitId }) => ({ taskId: task.id, unitId, text: task.text, dueOn: task.dueOn }));
}

/** Tasks whose text holds the words, in plans of these units or in force. */
export async function searchTasks(
  db: Db,
  unitIds: readonly string[],
  words: string,
  limit: number,
): Promise<{ taskId: string; planId: string; text: string }[]> {
  const tasks = await listTasksByWords(db, unitIds, words, limit);
  return tasks.map((task) => ({ ...task, text: shortText(task.text, 140) }));
}

/** Plans whose title or number holds the words, of these units or in force. */
export async function searchPlans(
  db: Db,
  unitIds: readonly string[],
  words: string,
  limit: number,
): Promise<{ id: string; number: string | null; title: string }[]> {
  return listPlans(db, { unitIds: [...unitIds], orIssued: true, words }, limit);
}
