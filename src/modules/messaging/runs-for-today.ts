import type { Db } from "../../platform/db/index.ts";
import { listRuns } from "./run.store.ts";

export interface RunForToday {
  id: string;
  title: string;
}

/** Runs that wait for this person's yes; one's own wait for somebody else. */
export async function runsForToday(
  db: Db,
  approveIn: readonly string[],
  personId: string,
  limit: number,
): Promise<RunForToday[]> {
  if (approveIn.length === 0) return [];
  const runs = await listRuns(db, { unitIds: approveIn, state: "submitted", notWrittenBy: personId }, limit);
  return runs.map(({ id, title }) => ({ id, title }));
}
