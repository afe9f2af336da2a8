import { nextDueDay } from "./deadline-days.ts";
import type { PlanAgency, PlanTask, TaskAssignment } from "./plan.ts";

/** Proven products of one unit for one task, as the publication ledger counts them. */
export interface ProvenRecords {
  taskId: string;
  unitId: string;
  records: number;
  rows: number;
}

export type ProgressState = "done" | "late" | "due" | "open";

/** Declared is what people say, proven what the ledger shows. They stand side by side and are never added up. */
export interface AssignmentProgress extends TaskAssignment {
  proven: number;
  provenRows: number;
  /** Units whose ledger rows are counted here: its own, those below it, those it was merged into. */
  provenBy: string[];
  state: ProgressState;
}

export interface TaskProgress {
  task: PlanTask;
  agency: PlanAgency;
  assignments: AssignmentProgress[];
  target: number;
  declared: number | null;
  proven: number;
  /** Proven by units the task was not given to; in `proven`, but with nobody's share. */
  provenElsewhere: number;
  units: number;
  unitsDone: number;
  state: ProgressState;
  /** For tasks that come again: the next day. */
  nextDueOn: string | null;
}

/** A task is due soon from this many days before its day. */
export const SOON_DAYS = 14;

export function progressOf(
  task: PlanTask,
  agency: PlanAgency,
  assignments: readonly TaskAssignment[],
  proven: readonly ProvenRecords[],
  options: { today: string; soon: string; homeOf(unitId: string): string | null },
): TaskProgress {
  const mine = new Map<string, { records: number; rows: number; units: string[] }>();
  let elsewhere = 0;
  for (const one of proven) {
    const holder = options.homeOf(one.unitId);
    if (holder === null) {
      elsewhere += one.records;
      continue;
    }
    const sum = mine.get(holder) ?? { records: 0, rows: 0, units: [] };
    mine.set(holder, {
      records: sum.records + one.records,
      rows: sum.rows + one.rows,
      units: [...sum.units, one.unitId],
    });
  }
  const shown: AssignmentProgress[] = assignments.map((one) => {
    const { records = 0, rows = 0, units = [] } = mine.get(one.unitId) ?? {};
    return {
      ...one,
      proven: records,
      provenRows: rows,
      provenBy: units,
      state: progressState(task.dueOn, isFulfilled(one, records), options),
    };
  });
  const doers = shown.filter((one) => one.role !== "coordinating");
  const total = proven.reduce((sum, one) => sum + one.records, 0);
  const inGroup = doers.length > 1;
  const target = doers.length > 0 ? doers.reduce((sum, one) => sum + one.targetCount, 0) : task.targetCount;
  const unitsDone = doers.filter((one) => isFulfilled(one, one.proven)).length;
  // One doer is helped by the others: everything proven for the task counts for it.
  const done = inGroup ? unitsDone === doers.length : total >= target;
  const declared = shown.filter((one) => one.declaredCount !== null);
  return {
    task,
    agency,
    assignments: shown,
    target,
    declared: declared.length > 0 ? declared.reduce((sum, one) => sum + (one.declaredCount ?? 0), 0) : null,
    proven: total,
    provenElsewhere: elsewhere,
    units: doers.length,
    unitsDone: inGroup ? unitsDone : done && doers.length === 1 ? 1 : 0,
    state: progressState(task.dueOn, done, options),
    nextDueOn: nextDueDay(task.deadlineNorm, options.today),
  };
}

function isFulfilled(assignment: Pick<TaskAssignment, "targetCount">, proven: number): boolean {
  return assignment.targetCount > 0 && proven >= assignment.targetCount;
}

/** Without a day a task is never late: "thường xuyên" and "hằng quý" are followed by their counts. */
export function progressState(dueOn: string | null, done: boolean, on: { today: string; soon: string }): ProgressState {
  if (done) return "done";
  if (dueOn === null) return "open";
  if (dueOn < on.today) return "late";
  return dueOn <= on.soon ? "due" : "open";
}

export interface ProgressTotals {
  tasks: number;
  done: number;
  late: number;
  due: number;
  open: number;
  target: number;
  proven: number;
  /** Proven products up to each task's target: what may be divided by `target`. */
  provenOfTarget: number;
  declared: number;
  /** Tasks for which units declare more than the ledger shows. */
  declaredUnproven: number;
  unassigned: number;
}

export function totalsOf(rows: readonly TaskProgress[]): ProgressTotals {
  const totals: ProgressTotals = {
    tasks: rows.length,
    done: 0,
    late: 0,
    due: 0,
    open: 0,
    target: 0,
    proven: 0,
    provenOfTarget: 0,
    declared: 0,
    declaredUnproven: 0,
    unassigned: 0,
  };
  for (const row of rows) {
    totals[row.state]++;
    totals.target += row.target;
    totals.proven += row.proven;
    totals.provenOfTarget +=
      row.units > 1
        ? row.assignments.reduce((sum, one) => sum + Math.min(one.proven, one.targetCount), 0)
        : Math.min(row.proven, row.target);
    totals.declared += row.declared ?? 0;
    if ((row.declared ?? 0) > row.proven) totals.declaredUnproven++;
    if (row.assignments.length === 0) totals.unassigned++;
  }
  return totals;
}

export interface ProgressFilter {
  state?: ProgressState;
  unitId?: string;
  agencyId?: string;
  /** Tasks given to nobody yet. */
  unassigned?: boolean;
}

/** One filter for table, totals and export. With a unit, each row shows that unit's own share only. */
export function filterProgress(rows: readonly TaskProgress[], filter: ProgressFilter): TaskProgress[] {
  let kept = [...rows];
  if (filter.agencyId) kept = kept.filter((row) => row.agency.id === filter.agencyId);
  if (filter.unassigned) kept = kept.filter((row) => row.assignments.length === 0);
  if (filter.unitId)
    kept = kept.flatMap((row) => {
      const own = row.assignments.find((one) => one.unitId === filter.unitId);
      return own ? [shareOf(row, own)] : [];
    });
  if (filter.state) kept = kept.filter((row) => row.state === filter.state);
  return kept;
}

/** The row of a task as one of its units sees it. Who helps, or does it alone, sees the whole task. */
export function shareOf(row: TaskProgress, own: AssignmentProgress): TaskProgress {
  if (row.units <= 1 || own.role === "coordinating") return { ...row, assignments: [own] };
  return {
    ...row,
    assignments: [own],
    target: own.targetCount,
    declared: own.declaredCount,
    proven: own.proven,
    provenElsewhere: 0,
    units: 1,
    unitsDone: own.state === "done" ? 1 : 0,
    state: own.state,
  };
}
