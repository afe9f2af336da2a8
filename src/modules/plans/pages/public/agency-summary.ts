import type { PlanAgency } from "../../plan.ts";
import type { TaskProgress } from "../../progress.ts";

/** What one agency promised in a plan and what is proven of it. */
export interface AgencySummary {
  agency: PlanAgency;
  rows: TaskProgress[];
  tasks: number;
  done: number;
  /** Tasks with some proof, not yet enough. */
  part: number;
  target: number;
  /** Products that went out; the figure that opens into rows. */
  proven: number;
  /** Of these, those within each task's target: more for one task does not make up for another. */
  provenOfTarget: number;
  /** null where no unit said anything. */
  declared: number | null;
}

export function summariseAgencies(rows: readonly TaskProgress[]): AgencySummary[] {
  const byAgency = Map.groupBy(rows, (row) => row.agency.id);
  return [...byAgency.values()]
    .map((own) => summarise((own[0] as TaskProgress).agency, own))
    .sort((a, b) => a.agency.position - b.agency.position);
}

function summarise(agency: PlanAgency, rows: TaskProgress[]): AgencySummary {
  const declared = rows.filter((row) => row.declared !== null);
  const sum = (of: (row: TaskProgress) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    agency,
    rows,
    tasks: rows.length,
    done: rows.filter((row) => row.state === "done").length,
    part: rows.filter(isPartlyProven).length,
    target: sum((row) => row.target),
    proven: sum((row) => row.proven),
    provenOfTarget: sum(provenOfTarget),
    declared: declared.length > 0 ? declared.reduce((total, row) => total + (row.declared ?? 0), 0) : null,
  };
}

export const isPartlyProven = (row: TaskProgress): boolean => row.state !== "done" && row.proven > 0;

export function provenOfTarget(row: TaskProgress): number {
  return row.units > 1
    ? row.assignments.reduce((total, one) => total + Math.min(one.proven, one.targetCount), 0)
    : Math.min(row.proven, row.target);
}

/** Anchor of an agency's tasks on the page of the plan. */
export const agencyAnchor = (agency: PlanAgency): string => `co-quan-${agency.position + 1}`;
