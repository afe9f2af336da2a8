import { runOnce } from "graphile-worker";
import type { Opened } from "../app.ts";
import { MODULES } from "../modules.ts";
import { taskListOf } from "../platform/jobs/index.ts";

/** Runs everything the queue holds, until it is empty; a job that fails makes the test fail. */
export async function runWaitingJobs(opened: Opened): Promise<void> {
  const failures: unknown[] = [];
  const tasks = taskListOf(
    opened.app,
    MODULES.flatMap((module) => module.jobs ?? []),
    (error) => failures.push(error),
  );
  await runOnce({ pgPool: opened.database.pool, taskList: tasks, noHandleSignals: true, concurrency: 1 });
  if (failures.length > 0) throw failures[0];
}
