import type { Db } from "../../platform/db/index.ts";
import { listTasks } from "./plans.store.ts";

export interface TaskFacets {
  topic: string | null;
  audiences: string[];
  languages: string[];
}

/** What a task is about and whom it addresses; stands for what proves it where that does not say so itself. */
export async function listTaskFacets(db: Db, taskIds: readonly string[]): Promise<Map<string, TaskFacets>> {
  if (taskIds.length === 0) return new Map();
  const tasks = await listTasks(db, { taskIds });
  return new Map(tasks.map(({ id, topic, audiences, languages }) => [id, { topic, audiences, languages }]));
}
