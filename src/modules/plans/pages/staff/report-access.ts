import { z } from "zod";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Plan } from "../../plan.ts";
import { findPlan } from "../../plans.store.ts";
import type { ReportWords } from "../../reports/messages.vi.ts";
import { placeInYear, type ReportPeriod } from "../../reports/period.ts";
import { type ReportRights, rightsOf } from "../../reports/report-for-act.ts";
import { ReportUnknown } from "../../reports/reports.errors.ts";
import { findPeriod, findUnitReport } from "../../reports/reports.store.ts";
import type { UnitReport } from "../../reports/unit-report.ts";

/** The period of the address with its plan; periods of plans in force are no secret among staff. */
export async function visiblePeriod(rq: Rq): Promise<{ period: ReportPeriod; plan: Plan }> {
  const id = z.uuid().safeParse(rq.params.period);
  const period = id.success ? await findPeriod(rq.app.db, id.data) : undefined;
  const plan = period && (await findPlan(rq.app.db, period.planId));
  if (!period || !plan) throw notFound("report-not-found");
  return { period, plan };
}

/** The report of the address, for its unit, those above it, and who leads the plan. */
export async function visibleReport(
  rq: Rq,
): Promise<{ report: UnitReport; period: ReportPeriod; rights: ReportRights }> {
  const id = z.uuid().safeParse(rq.params.report);
  const report = id.success ? await findUnitReport(rq.app.db, id.data) : undefined;
  const period = report && (await findPeriod(rq.app.db, report.periodId));
  if (!report || !period) throw new ReportUnknown();
  const rights = await rightsOf(rq.app.db, actorOf(rq), report, period, rq.now);
  if (!rights.mayRead) throw new ReportUnknown();
  return { report, period, rights };
}

export function nameOfPeriod(
  period: Pick<ReportPeriod, "kind" | "fromOn" | "toOn">,
  words: Pick<ReportWords, "periodName">,
): string {
  return words.periodName(
    period.kind,
    placeInYear(period),
    period.fromOn.slice(0, 4),
    formatDate(period.fromOn),
    formatDate(period.toOn),
  );
}

/** One text field of a body, whatever was sent. */
export function textOf(body: unknown, name: string): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? value.normalize("NFC").trim() : "";
}
