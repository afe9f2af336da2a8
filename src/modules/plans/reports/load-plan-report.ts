import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import type { Plan } from "../plan.ts";
import { loadReportData, loadUnitReport, type UnitReportData } from "./load-unit-report.ts";
import type { ReportPeriod } from "./period.ts";
import { rightsOf } from "./report-for-act.ts";
import { isTop } from "./report-tree.ts";
import { listPeriods, listPublicReports, listUnitReports, listVersions } from "./reports.store.ts";
import type { UnitReport } from "./unit-report.ts";

/**
 * What is reported on a plan: the leading unit's report of a period, as it was approved last; before that as it stands, for
 * who may read it. The period is the current one (the last that has begun, of several the one that ends last), or the one
 * that ends on the day asked for. Where there is none: the figures as of that day, in the same layout, with no words yet.
 */
export async function loadPlanReport(
  db: Db,
  actor: Actor | null,
  plan: Plan,
  asked: { upTo: string | null },
  now: Date,
): Promise<UnitReportData> {
  const found = await findSummary(db, actor, plan.id, asked.upTo, now);
  if (!found) return loadReportAsOf(db, plan, asked.upTo ?? vietnamDay(now), now);
  const data = await loadUnitReport(db, found.reportId, now);
  return found.version ? { ...data, ...found.version.content } : data;
}

/** The leading unit's report of the period asked for, and its approved version where it has one. */
export async function findSummary(db: Db, actor: Actor | null, planId: string, upTo: string | null, now: Date) {
  const today = vietnamDay(now);
  const approved = await listPublicReports(db, planId);
  for (const period of await listPeriods(db, planId)) {
    if (upTo === null ? period.fromOn > today : period.toOn !== upTo) continue;
    const summary = (await listUnitReports(db, period.id)).find(isTop);
    if (!summary) continue;
    const last = approved.find((one) => one.reportId === summary.id);
    const version = last && (await listVersions(db, summary.id)).find((one) => one.number === last.number);
    if (version || (actor && (await rightsOf(db, actor, summary, period, now)).mayRead))
      return { reportId: summary.id, version };
  }
  return null;
}

/** Stands for a period and report that nobody opened; matches no row. */
const NONE = "00000000-0000-4000-8000-000000000000";

/** From the beginning of the plan's year to a day. Nothing of it is saved. */
function loadReportAsOf(db: Db, plan: Plan, upTo: string, now: Date): Promise<UnitReportData> {
  const year = Math.min(plan.year ?? Number(upTo.slice(0, 4)), Number(upTo.slice(0, 4)));
  const period: ReportPeriod = {
    id: NONE,
    planId: plan.id,
    unitId: plan.unitId,
    kind: "adHoc",
    fromOn: `${year}-01-01`,
    toOn: upTo,
    dueOn: upTo,
    note: null,
    withHelpers: false,
    throughId: null,
    openedBy: null,
    openedByName: "",
    openedAt: now,
    closedByName: null,
    closedAt: null,
  };
  const report: UnitReport = {
    id: NONE,
    periodId: NONE,
    unitId: plan.unitId,
    role: "summary",
    aboveId: null,
    state: "draft",
    dueOn: upTo,
    dueReason: null,
    text: null,
    edit: 0,
    changedByName: null,
    changedAt: null,
    firstSubmittedAt: null,
    submittedAt: null,
    submittedBy: null,
    submittedByName: null,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    reopenedReason: null,
  };
  return loadReportData(db, { plan, period, report }, now);
}
