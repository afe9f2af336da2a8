import { shift } from "../../../platform/calendar/index.ts";
import type { Tone } from "../../../platform/html/index.ts";
import { SOON_DAYS } from "../progress.ts";

/** Where a task stands, each task in one of them; what presses most comes first. */
export const TASK_STATES = ["late", "due", "unassigned", "waiting", "open", "done"] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_TONES: Record<TaskState, Tone> = {
  late: "bad",
  due: "warn",
  unassigned: "waiting",
  waiting: "waiting",
  open: "info",
  done: "good",
};

/** What is waited for next, and from whom: the planner for the first, the unit for the others, nobody for the last. */
export const STEPS = ["assign", "acknowledge", "do", "prove", "redo", "done"] as const;
export type Step = (typeof STEPS)[number];

/** Where a task stands as of a day. Late and due come before everything else that is not done. */
export function taskState(
  task: { dueOn: string | null; doers: number; done: boolean; unacknowledged: number },
  today: string,
): TaskState {
  if (task.done) return "done";
  if (task.dueOn !== null && task.dueOn < today) return "late";
  if (task.dueOn !== null && task.dueOn <= shift(today, SOON_DAYS)) return "due";
  if (task.doers === 0) return "unassigned";
  return task.unacknowledged > 0 ? "waiting" : "open";
}
