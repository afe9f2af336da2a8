import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { addressOf } from "../../../../../platform/html/index.ts";
import { notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import type { Plan } from "../../../plan.ts";
import { findSummary, loadPlanReport } from "../../../reports/load-plan-report.ts";
import { reportFileOf } from "../../../reports/unit-report-files.ts";
import { visiblePlan } from "../plan-access.ts";

async function issuedPlan(rq: Rq): Promise<Plan> {
  const plan = await visiblePlan(rq);
  if (plan.state === "draft") throw notFound("plan-not-found");
  return plan;
}

/** The day of the address; a day still to come would promise figures nobody has. */
function dayOf(rq: Rq): { upTo: string | null; wrong: string | null } {
  const typed = typeof rq.query.den === "string" ? rq.query.den.trim() : "";
  if (typed === "") return { upTo: null, wrong: null };
  const upTo = parseVietnameseDate(typed);
  return upTo && upTo <= vietnamDay(rq.now) ? { upTo, wrong: null } : { upTo: null, wrong: typed };
}

const periodsOf = (plan: Plan, wrong: string | null): Reply =>
  seeOther(addressOf(`/can-bo/ke-hoach/${plan.id}/ky-bao-cao`, { ngay: wrong?.slice(0, 40) }));

/** The report of a plan without naming a period: leads to the leading unit's report of the current one. */
export async function planReportAddress(rq: Rq): Promise<Reply> {
  const plan = await issuedPlan(rq);
  const { upTo, wrong } = dayOf(rq);
  const found = wrong === null ? await findSummary(rq.app.db, rq.actor, plan.id, upTo, rq.now) : null;
  return found ? seeOther(`/can-bo/bao-cao/${found.reportId}`) : periodsOf(plan, wrong);
}

async function planReportFile(rq: Rq, format: "docx" | "pdf"): Promise<Reply> {
  const plan = await issuedPlan(rq);
  const { upTo, wrong } = dayOf(rq);
  if (wrong !== null) return periodsOf(plan, wrong);
  return reportFileOf(rq.app, await loadPlanReport(rq.app.db, rq.actor, plan, { upTo }, rq.now), format);
}

export const planReportDocx = (rq: Rq): Promise<Reply> => planReportFile(rq, "docx");
export const planReportPdf = (rq: Rq): Promise<Reply> => planReportFile(rq, "pdf");
