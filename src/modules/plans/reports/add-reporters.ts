import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { ancestorIdsOf } from "../../organisations/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { listDoingUnitIds } from "../plans.store.ts";
import { DUE_AFTER, type ReportPeriod } from "./period.ts";
import { periodForAct } from "./report-for-act.ts";
import { isTop } from "./report-tree.ts";
import { ReportActRefused } from "./reports.errors.ts";
import { insertUnitReports, listUnitReports } from "./reports.store.ts";
import type { UnitReport } from "./unit-report.ts";

/** Units that got their first task after the period was opened: they have nothing to write in, and nobody misses them. */
export async function unitsWithoutReport(
  db: Db,
  period: Pick<ReportPeriod, "planId" | "withHelpers">,
  reports: readonly Pick<UnitReport, "unitId" | "role">[],
): Promise<string[]> {
  const reporting = new Set(reports.filter((one) => one.role === "unit").map((one) => one.unitId));
  return (await listDoingUnitIds(db, period.planId, period)).filter((unitId) => !reporting.has(unitId));
}

/**
 * Gives them a report each, handed in to the nearest office above that sums up already. They have at least the days others
 * have after the end of a period. Answers how many are new.
 */
export async function addReporters(tx: Tx, actor: Actor, input: { periodId: string; at: Date }): Promise<number> {
  const { period, plan } = await periodForAct(tx, actor, input.periodId, input.at);
  if (period.closedAt !== null) throw new ReportActRefused("period-closed");
  const reports = await listUnitReports(tx, period.id);
  const unitIds = await unitsWithoutReport(tx, period, reports);
  if (unitIds.length === 0) throw new ReportActRefused("everybody-reports");
  const today = vietnamDay(input.at);
  const soonest = (await workingCalendarFor(tx, period.unitId, input.at)).addWorkingDays(today, DUE_AFTER);
  const isShort = period.dueOn < soonest;
  const summaries = reports.filter((one) => one.role === "summary");
  const top = summaries.find(isTop);
  const gathers = summaries.find((one) => one.unitId === period.throughId) ?? top;
  const above = await ancestorIdsOf(tx, unitIds, today);
  await insertUnitReports(
    tx,
    unitIds.map((unitId) => {
      const chain = [...(above.get(unitId) ?? []), unitId];
      const nearest = chain.flatMap((id) => summaries.find((one) => one.unitId === id) ?? []).at(-1);
      return {
        id: randomUUID(),
        periodId: period.id,
        unitId,
        role: "unit",
        dueOn: isShort ? soonest : period.dueOn,
        aboveId: (nearest && nearest !== top ? nearest : unitId === period.unitId ? top : gathers)?.id ?? null,
      };
    }),
  );
  await noteAct(tx, actor, plan, "addReporters", {
    details: { period: period.id, units: unitIds.length },
    at: input.at,
  });
  return unitIds.length;
}
