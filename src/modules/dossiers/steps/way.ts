/** A step of the way of a procedure: who has it, and which part of the time. */
export interface WayStep {
  name: string;
  /** Whose it is in words: "Công chức tư pháp - hộ tịch". */
  role: string;
  /** Null: the unit whose way it is. */
  unitId: string | null;
  /** Who gets it unless somebody else is chosen. */
  personId: string | null;
  /** Percent of the time. */
  share: number;
}

export interface Way {
  id: number;
  unitId: string;
  /** Null: of every procedure without a way of its own. */
  procedureCode: string | null;
  validFrom: string;
  steps: WayStep[];
  writtenByName: string;
  writtenAt: Date;
}

export const WAY_LIMITS = { steps: 8, name: 120, role: 120 } as const;

export type WayFault = "none" | "name" | "role" | "share" | "sum" | "person";

/** What is wrong with the steps, each with its place; nothing where they can be kept. */
export function wayFaults(steps: readonly WayStep[]): { at: number; fault: WayFault }[] {
  if (steps.length === 0) return [];
  const faults: { at: number; fault: WayFault }[] = [];
  for (const [at, step] of steps.entries()) {
    if (step.name.trim() === "" || [...step.name].length > WAY_LIMITS.name) faults.push({ at, fault: "name" });
    if ([...step.role].length > WAY_LIMITS.role) faults.push({ at, fault: "role" });
    if (!Number.isInteger(step.share) || step.share < 1 || step.share > 100) faults.push({ at, fault: "share" });
  }
  const sum = steps.reduce((all, step) => all + step.share, 0);
  if (faults.every((one) => one.fault !== "share") && sum !== 100) faults.push({ at: 0, fault: "sum" });
  return faults;
}
