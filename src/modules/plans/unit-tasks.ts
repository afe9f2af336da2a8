import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { getUnits, successorsOf } from "../organisations/index.ts";
import { loadProgress } from "./load-progress.ts";
import { shortText } from "./plan.ts";
import {
  findPlan,
  findTask,
  listAssignedTasks,
  listAssignedUnitIds,
  listPlans,
  listTasks,
  listTasksByWords,
} from "./plans.store.ts";
import { shareOf, type TaskProgress } from "./progress.ts";

/** These units, and the former ones of which they are the successors and which still hold tasks. */
export async function withFormerUnits(db: Db, unitIds: readonly string[], onDay: string): Promise<string[]> {
  const own = new Set(unitIds);
  const others = (await listAssignedUnitIds(db)).filter((id) => !own.has(id));
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

export interface UnitTask extends TaskProgress {
  planNumber: string | null;
  /** The unit that has it, of those asked for. */
  unitId: string;
}

/** What these units have to do in plans in force, each with its own share of target, declared and proven; soonest first. */
export async function listTasksOfUnits(db: Db, unitIds: readonly string[], today: string): Promise<UnitTask[]> {
  const rows = await listAssignedTasks(db, await withFormerUnits(db, unitIds, today));
  const progress = new Map(
    (await loadProgress(db, { taskIds: [...new Set(rows.map((row) => row.taskId))], today })).map((one) => [
      one.task.id,
      one,
    ]),
  );
  return rows.flatMap((row) => {
    const whole = progress.get(row.taskId);
    const own = whole?.assignments.find((one) => one.unitId === row.unitId);
    return whole && own ? [{ ...shareOf(whole, own), planNumber: row.number, unitId: row.unitId }] : [];
  });
}

const leads = (one: UnitTask): boolean => one.assignments[0]?.role !== "coordinating";

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
  const tasks = await listTasksOfUnits(db, unitIds, today);
  return tasks
    .filter((one) => leads(one) && one.state !== "done")
    .slice(0, limit)
    .map(({ task, unitId }) => ({ taskId: task.id, unitId, text: task.text, dueOn: task.dueOn }));
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
