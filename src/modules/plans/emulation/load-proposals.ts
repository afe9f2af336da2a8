import type { Db } from "../../../platform/db/index.ts";
import { listRecognitions, listSources, type Recognition } from "../../recognitions/index.ts";
import { loadProgress } from "../load-progress.ts";

const MOST = 2_000;

export interface EmulationRow {
  recognition: Recognition;
  tasks: { id: string; text: string }[];
  /** Of the unit's own shares in those tasks; the whole of a task in which it has none. */
  target: number;
  declared: number;
  proven: number;
}

/** What was proposed for a year and not withdrawn, with what the plans' rows say of the tasks behind it. */
export async function loadProposals(
  db: Db,
  ask: { year: number; reach: readonly string[]; today: string },
): Promise<EmulationRow[]> {
  const recognitions = await listRecognitions(
    db,
    { reach: ask.reach, year: ask.year, states: ["proposed", "checked", "recognised", "published"] },
    MOST,
  );
  const sources = await listSources(
    db,
    recognitions.map((one) => one.id),
  );
  const taskIds = [...new Set(sources.flatMap((source) => source.taskId ?? []))];
  const progress = taskIds.length === 0 ? [] : await loadProgress(db, { taskIds, today: ask.today });
  const byTask = new Map(progress.map((one) => [one.task.id, one]));
  return recognitions.map((recognition) => {
    const behind = sources.flatMap((source) => {
      const one = source.recognitionId === recognition.id && source.taskId ? byTask.get(source.taskId) : undefined;
      return one ? [one] : [];
    });
    const shares = behind.flatMap((one) => {
      const own = one.assignments.filter((share) => share.unitId === recognition.unitId);
      return own.length > 0 ? own : one.assignments.filter((share) => share.role !== "coordinating");
    });
    const sum = (of: (share: (typeof shares)[number]) => number): number =>
      shares.reduce((total, share) => total + of(share), 0);
    return {
      recognition,
      tasks: behind.map((one) => ({ id: one.task.id, text: one.task.text })),
      target: sum((share) => share.targetCount),
      declared: sum((share) => share.declaredCount ?? 0),
      proven: sum((share) => share.proven),
    };
  });
}
