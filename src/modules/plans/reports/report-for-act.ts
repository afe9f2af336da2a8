import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, type Permission } from "../../accounts/index.ts";
import { getUnits, successorsOf } from "../../organisations/index.ts";
import { reachOf } from "../plan.policy.ts";
import type { Plan } from "../plan.ts";
import { findPlan } from "../plans.store.ts";
import type { ReportPeriod } from "./period.ts";
import { isTop } from "./report-tree.ts";
import { ReportActRefused, ReportUnknown } from "./reports.errors.ts";
import {
  findUnitReport,
  holdPeriod,
  listReportingUnitIds,
  listUnitsAbove,
  lockPeriod,
  lockUnitReport,
} from "./reports.store.ts";
import { refusalOf, type UnitReport, type UnitReportAct } from "./unit-report.ts";

export interface ReportRights {
  /** Writes and hands in. */
  mayWrite: boolean;
  /** Takes it or gives it back: the unit it is handed in to, or the leading one; for the summary on top, who signs. */
  mayDecide: boolean;
  mayRead: boolean;
}

/** What a person may do with a report, whatever its state. */
export async function rightsOf(
  db: Db,
  actor: Actor,
  report: Pick<UnitReport, "id" | "unitId" | "role" | "aboveId">,
  period: Pick<ReportPeriod, "unitId">,
  at: Date,
): Promise<ReportRights> {
  const may = (permission: Permission, unitId: string): Promise<boolean> => mayAt(db, actor, permission, unitId, at);
  const mayAny = async (permission: Permission, unitIds: readonly string[]): Promise<boolean> =>
    (await Promise.all([...new Set(unitIds)].map((unitId) => may(permission, unitId)))).includes(true);
  const above = report.aboveId === null ? [] : await listUnitsAbove(db, report.id);
  const [declares, edits, assigns, issues, reads] = await Promise.all([
    may("plans.declare", report.unitId),
    may("plans.edit", report.unitId),
    mayAny("plans.assign", [above[0] ?? period.unitId, period.unitId]),
    may("plans.issue", report.unitId),
    mayAny("plans.read", [report.unitId, ...above, period.unitId]),
  ]);
  if (isTop(report)) return { mayWrite: edits || issues, mayDecide: issues, mayRead: reads };
  const sumsUp = report.role === "summary" && (edits || issues);
  return { mayWrite: declares || sumsUp, mayDecide: assigns, mayRead: reads };
}

/** The period, locked, for who leads the plan. */
export async function periodForAct(
  tx: Tx,
  actor: Actor,
  periodId: string,
  at: Date,
): Promise<{ period: ReportPeriod; plan: Plan }> {
  const period = await lockPeriod(tx, periodId);
  const plan = period && (await findPlan(tx, period.planId));
  if (!period || !plan) throw new ReportUnknown();
  if (!(await reachOf(tx, actor, "plans.assign", at)).has(period.unitId)) throw new ReportActRefused("no-right-here");
  return { period, plan };
}

/**
 * The report, locked, for an act this person may do now. The period is held first, so that nobody hands in while it is
 * being closed.
 */
export async function reportForAct(
  tx: Tx,
  actor: Actor,
  act: UnitReportAct,
  reportId: string,
  at: Date,
): Promise<{ report: UnitReport; period: ReportPeriod }> {
  const { report, period } = await lockedReport(tx, reportId);
  const rights = await rightsOf(tx, actor, report, period, at);
  const may =
    act === "save" || act === "submit"
      ? rights.mayWrite
      : act === "reopen" && isTop(report)
        ? rights.mayWrite || rights.mayDecide
        : rights.mayDecide;
  if (!may) throw new ReportActRefused("no-right-here");
  const refusal = refusalOf(act, report, period.closedAt !== null, actor.id);
  if (refusal) throw new ReportActRefused(refusal);
  return { report, period };
}

/** A signed copy belongs to what was handed in; whoever may write or take the report may add it, also to a closed one. */
export async function reportForSigning(tx: Tx, actor: Actor, reportId: string, at: Date): Promise<UnitReport> {
  const { report, period } = await lockedReport(tx, reportId);
  const rights = await rightsOf(tx, actor, report, period, at);
  if (!rights.mayWrite && !rights.mayDecide) throw new ReportActRefused("no-right-here");
  return report;
}

async function lockedReport(tx: Tx, reportId: string): Promise<{ report: UnitReport; period: ReportPeriod }> {
  const periodId = (await findUnitReport(tx, reportId))?.periodId;
  const period = periodId ? await holdPeriod(tx, periodId) : undefined;
  const report = period && (await lockUnitReport(tx, reportId));
  if (!report || !period) throw new ReportUnknown();
  return { report, period };
}

/** These units, and former ones of which they are the successors and which have a report to write. */
export async function withFormerReporters(db: Db, unitIds: readonly string[], today: string): Promise<string[]> {
  const own = new Set(unitIds);
  const others = (await listReportingUnitIds(db)).filter((id) => !own.has(id));
  for (const unit of (await getUnits(db, others, today)).values())
    if (unit.endedOn !== null && unit.endedOn <= today)
      if ((await successorsOf(db, unit.id, today)).some((heir) => unitIds.includes(heir.id))) own.add(unit.id);
  return [...own];
}
