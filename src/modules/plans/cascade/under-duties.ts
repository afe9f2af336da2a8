import type { Db } from "../../../platform/db/index.ts";
import type { LedgerEntry } from "../../publishing/index.ts";
import { listParts } from "./cascade.store.ts";

/** Rows of tasks of plans below, told under the duties asked for: a duty counts them as its own. */
export async function underTheirDuties(
  db: Db,
  taskIds: readonly string[],
  rows: readonly LedgerEntry[],
): Promise<LedgerEntry[]> {
  const duties = Map.groupBy(await listParts(db, taskIds), (part) => part.taskId);
  const asked = new Set(taskIds);
  return rows.flatMap((row) => [
    ...(row.taskId && asked.has(row.taskId) ? [row] : []),
    ...(duties.get(row.taskId ?? "") ?? []).map((part) => ({ ...row, taskId: part.rootTaskId })),
  ]);
}
