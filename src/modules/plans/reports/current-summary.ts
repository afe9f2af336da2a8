import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { loadUnitReport, type UnitReportData } from "./load-unit-report.ts";
import { rightsOf } from "./report-for-act.ts";
import { listPeriods, listPublicReports, listUnitReports, listVersions } from "./reports.store.ts";

/**
 * The leading unit's report on a plan in its current period: the last one that has begun, of several the one that ends last.
 * As it was approved last; before that as it stands, for who may read it. null where the plan has no such report.
 */
export async function loadCurrentSummary(
  db: Db,
  actor: Actor | null,
  planId: string,
  now: Date,
): Promise<UnitReportData | null> {
  const today = vietnamDay(now);
  const approved = await listPublicReports(db, planId);
  for (const period of await listPeriods(db, planId)) {
    if (period.fromOn > today) continue;
    const summary = (await listUnitReports(db, period.id)).find((one) => one.role === "summary");
    if (!summary) continue;
    const last = approved.find((one) => one.reportId === summary.id);
    const version = last && (await listVersions(db, summary.id)).find((one) => one.number === last.number);
    if (version) return { ...(await loadUnitReport(db, summary.id, now)), ...version.content };
    if (actor && (await rightsOf(db, actor, summary, period, now)).mayRead) return loadUnitReport(db, summary.id, now);
  }
  return null;
}
