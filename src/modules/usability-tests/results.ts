import { difference, wilson } from "../misunderstandings/index.ts";
import type { TaskFigures } from "./results.store.ts";
import { stampOf, type Task } from "./usability-test.ts";

const Z95 = 1.96;

export interface TaskResult {
  task: Task;
  /** From 1. */
  number: number;
  tried: number;
  success: number;
  partly: number;
  not: number;
  stopped: number;
  /** Share of those who tried, and where it lies with 95 % (Wilson); null where nobody tried. */
  rate: { value: number; low: number; high: number } | null;
  medianSeconds: number | null;
  ease: number | null;
}

const NONE: Omit<TaskFigures, "taskKey"> = {
  success: 0,
  partly: 0,
  not: 0,
  stopped: 0,
  medianSeconds: null,
  ease: null,
  eased: 0,
};

/** Who broke off at a task did not manage it; who stopped before did not try. */
export function resultsOf(tasks: readonly Task[], figures: readonly TaskFigures[]): TaskResult[] {
  return tasks.map((task, at) => {
    const { success, partly, not, stopped, medianSeconds, ease } =
      figures.find((one) => one.taskKey === task.key) ?? NONE;
    const tried = success + partly + not + stopped;
    const count = { times: success, of: tried };
    return {
      task,
      number: at + 1,
      tried,
      success,
      partly,
      not,
      stopped,
      rate: tried === 0 ? null : { value: success / tried, ...wilson(count, Z95) },
      medianSeconds,
      ease,
    };
  });
}

export interface TaskChange {
  /** "changed": the task has other words now; "few": too few tried on either side. */
  verdict: "rose" | "fell" | "unsure" | "few" | "changed" | "new";
  before: { success: number; tried: number } | null;
  change: number;
  low: number;
  high: number;
}

const FEWEST_TO_COMPARE = 5;

/** Against the same task of the run before; sure only where the interval of the difference (Newcombe, 95 %) leaves out nought. */
export function changeSince(now: TaskResult, before: readonly TaskResult[]): TaskChange {
  const nothing = { before: null, change: 0, low: 0, high: 0 };
  const same = before.find((one) => one.task.key === now.task.key);
  if (!same) return { verdict: "new", ...nothing };
  if (stampOf(same.task) !== stampOf(now.task)) return { verdict: "changed", ...nothing };
  const was = { success: same.success, tried: same.tried };
  if (same.tried < FEWEST_TO_COMPARE || now.tried < FEWEST_TO_COMPARE)
    return { ...nothing, verdict: "few", before: was };
  const ends = difference({ times: same.success, of: same.tried }, { times: now.success, of: now.tried });
  return { before: was, ...ends, verdict: ends.low > 0 ? "rose" : ends.high < 0 ? "fell" : "unsure" };
}
