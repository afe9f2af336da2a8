import { mustState, type ReportLine } from "./unit-report.ts";

export interface TaskSums {
  tasks: number;
  done: number;
  late: number;
  target: number;
  stated: number;
  proven: number;
}

/** What was promised, stated and proven so far, over the tasks that have somebody to do them. */
export function taskSums(lines: readonly ReportLine[]): TaskSums {
  const sums: TaskSums = { tasks: 0, done: 0, late: 0, target: 0, stated: 0, proven: 0 };
  for (const line of lines.filter(mustState)) {
    sums.tasks++;
    if (line.isDone) sums.done++;
    if (line.isLate) sums.late++;
    sums.target += line.target;
    sums.stated += line.stated ?? 0;
    sums.proven += line.provenInAll;
  }
  return sums;
}

/** The same by the agencies of the plan, in the order of its text. */
export function agencySums(lines: readonly ReportLine[]): {
  all: TaskSums;
  agencies: { name: string; sums: TaskSums }[];
} {
  const byAgency = Map.groupBy(lines.filter(mustState), (line) => line.agencyName);
  return {
    all: taskSums(lines),
    agencies: [...byAgency].map(([name, own]) => ({ name, sums: taskSums(own) })),
  };
}
