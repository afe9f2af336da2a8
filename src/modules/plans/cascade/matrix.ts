import type { AssignmentProgress, TaskProgress } from "../progress.ts";
import type { Kin, LeftDuty, Origin } from "./cascade.store.ts";

/** From what needs a call to what is done. */
export const CELL_STATES = ["nobody", "drafting", "left", "taken", "proven"] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface MatrixCell {
  unitId: string;
  state: CellState;
  plan: Kin | null;
  /** Tasks of the unit's plan that carry the duty out. */
  tasks: { id: string; text: string }[];
  reason: string | null;
  proven: number;
  target: number;
}

export interface MatrixRow {
  progress: TaskProgress;
  cells: MatrixCell[];
  counts: Record<CellState, number>;
}

/** Duties of a plan × the units they are given to. */
export function matrixOf(
  rows: readonly TaskProgress[],
  children: readonly Kin[],
  origins: readonly Origin[],
  left: readonly LeftDuty[],
): MatrixRow[] {
  const planOf = new Map(children.map((one) => [one.unitId, one]));
  const taken = Map.groupBy(
    origins.filter((one) => one.state !== "dropped"),
    (one) => `${one.planId} ${one.parentTaskId}`,
  );
  const reasons = new Map(left.map((one) => [`${one.planId} ${one.parentTaskId}`, one.reason]));
  return rows.map((progress) => {
    const cells = progress.assignments
      .filter((one) => one.role !== "coordinating")
      .map((one) => cellOf(progress, one, planOf.get(one.unitId) ?? null, taken, reasons));
    const counts = Object.fromEntries(CELL_STATES.map((state) => [state, 0])) as Record<CellState, number>;
    for (const cell of cells) counts[cell.state]++;
    return { progress, cells, counts };
  });
}

function cellOf(
  row: TaskProgress,
  share: AssignmentProgress,
  plan: Kin | null,
  taken: ReadonlyMap<string, Origin[]>,
  reasons: ReadonlyMap<string, string>,
): MatrixCell {
  const key = `${plan?.id} ${row.task.id}`;
  const linked = taken.get(key) ?? [];
  // Words of a draft are the unit's own affair until it is issued.
  const tasks = plan?.state === "draft" ? [] : linked.map((one) => ({ id: one.taskId, text: one.text }));
  const reason = reasons.get(key) ?? null;
  // Who helps nobody else: everything proven for a task of one doer is its share.
  const proven = row.units <= 1 ? row.proven : share.proven;
  const isProven = share.targetCount > 0 && proven >= share.targetCount;
  const isTaken = linked.length > 0;
  const state: CellState = isProven
    ? "proven"
    : isTaken
      ? plan?.state === "draft"
        ? "drafting"
        : "taken"
      : reason !== null
        ? "left"
        : "nobody";
  return { unitId: share.unitId, state, plan, tasks, reason, proven, target: share.targetCount };
}

export function sumCounts(
  rows: readonly MatrixRow[],
): Record<CellState, number> & { duties: number; dutiesOfNobody: number } {
  const sum = { nobody: 0, drafting: 0, left: 0, taken: 0, proven: 0, duties: rows.length, dutiesOfNobody: 0 };
  for (const row of rows) {
    for (const state of CELL_STATES) sum[state] += row.counts[state];
    // Nobody at all has it: the row the page is for.
    if (row.counts.taken + row.counts.proven + row.counts.drafting === 0) sum.dutiesOfNobody++;
  }
  return sum;
}
