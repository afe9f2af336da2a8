import type { Db } from "../../../platform/db/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { listPlanningUnits } from "./writing.store.ts";

export interface PlanToIssue {
  unitId: string;
  unit: string;
  year: number;
  /** A draft of the year that is being written. */
  draftId: string | null;
  /** Plans of provinces are to be out early in the year; the indicator counts from here. */
  dueOn: string;
}

/** From December on the coming year's plan is to be written, and in the year itself until one is issued. */
export const yearToPlan = (today: string): number => Number(today.slice(0, 4)) + (today.slice(5, 7) === "12" ? 1 : 0);

/** For the staff home: units that planned the year before, and provinces, which have no plan in force for the year. */
export async function plansToIssue(db: Db, unitIds: readonly string[], today: string): Promise<PlanToIssue[]> {
  if (unitIds.length === 0) return [];
  const year = yearToPlan(today);
  const [rows, units] = await Promise.all([listPlanningUnits(db, unitIds, year), getUnits(db, [...unitIds], today)]);
  return rows.flatMap(({ unitId, hasIssued, draftId, plannedBefore }) => {
    const unit = units.get(unitId);
    if (!unit || hasIssued || !(plannedBefore || unit.kind === "province")) return [];
    return [{ unitId, unit: unit.name, year, draftId, dueOn: `${year}-01-31` }];
  });
}
