import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { ReportPeriod } from "./period.ts";
import { unitReportsBelow } from "./report-tree.ts";
import { listUnitReports } from "./reports.store.ts";
import { latenessOf, type UnitInSummary } from "./unit-report.ts";

/** Who has handed in when, and how late, for the annex of a summary. */
export async function loadSummaryUnits(
  db: Db,
  period: ReportPeriod,
  summaryId: string,
  now: Date,
): Promise<UnitInSummary[]> {
  const today = vietnamDay(now);
  const [reports, calendar] = await Promise.all([
    listUnitReports(db, period.id),
    workingCalendarFor(db, period.unitId, now),
  ]);
  const own = unitReportsBelow(reports, summaryId);
  const names = await unitNames(
    db,
    own.map((one) => one.unitId),
    today,
  );
  return own
    .map((one) => ({
      name: names.get(one.unitId) ?? "",
      state: one.state,
      dueOn: one.dueOn,
      handedInOn: one.firstSubmittedAt ? vietnamDay(one.firstSubmittedAt) : null,
      lateDays: latenessOf(one, today, calendar)?.days ?? 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
