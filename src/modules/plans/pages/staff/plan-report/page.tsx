import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { ChangedMeanwhile } from "../../../plans.errors.ts";
import { loadReport } from "../../../report-document.ts";
import { reportFile } from "../../../report-files.ts";
import { mayWriteReport, savePlanReport } from "../../../save-report.ts";
import { visiblePlan } from "../plan-access.ts";
import { ReportForm } from "./form.ts";
import { PlanReportView } from "./view.tsx";

async function issuedPlan(rq: Rq): Promise<Plan> {
  const plan = await visiblePlan(rq);
  if (plan.state === "draft") throw notFound("plan-not-found");
  return plan;
}

/** The day of the address, today where there is none; a day still to come would promise figures nobody has. */
export function upToOf(rq: Rq, name = "den"): { upTo: string; wrong: string | null } {
  const today = vietnamDay(rq.now);
  const asked = rq.query[name];
  if (typeof asked !== "string" || asked.trim() === "") return { upTo: today, wrong: null };
  const day = parseVietnameseDate(asked);
  return day && day <= today ? { upTo: day, wrong: null } : { upTo: today, wrong: asked };
}

interface Shown {
  typed?: Record<string, string | string[]>;
  errors?: FormErrors;
  conflictWith?: string;
}

async function show(rq: Rq, plan: Plan, shown: Shown, status = 200): Promise<Reply> {
  const { upTo, wrong } = upToOf(rq);
  const words = pick(rq.lang, vi, en);
  return html(
    PlanReportView({
      ctx: rq.app.view(rq),
      words,
      plan,
      data: await loadReport(rq.app.db, plan, upTo, rq.now),
      mayWrite: await mayWriteReport(rq.app.db, actorOf(rq), plan, rq.now),
      saved: rq.query.xong === "saved",
      askedDay: wrong,
      errors: { ...shown.errors, ...(wrong ? { den: words.errors.reportDayWrong } : {}) },
      ...(shown.typed ? { typed: shown.typed } : {}),
      ...(shown.conflictWith ? { conflictWith: shown.conflictWith } : {}),
    }),
    { status: wrong && status === 200 ? 422 : status },
  );
}

export async function planReportPage(rq: Rq): Promise<Reply> {
  return show(rq, await issuedPlan(rq), {});
}

export async function saveReportPage(rq: Rq): Promise<Reply> {
  const plan = await issuedPlan(rq);
  const { upTo } = upToOf(rq);
  const form = parseForm(ReportForm, rq.body);
  if (!form.ok) {
    const words = pick(rq.lang, vi, en).errors as unknown as Record<string, string>;
    const errors = Object.fromEntries(
      Object.entries(form.errors).map(([field, key]) => [field, words[key ?? ""] ?? key]),
    );
    return show(rq, plan, { typed: form.typed, errors }, 422);
  }
  try {
    await transaction(rq.app.db, (tx) =>
      savePlanReport(tx, actorOf(rq), { ...form.value, planId: plan.id, upTo, at: rq.now }),
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return show(rq, plan, { typed: form.typed, conflictWith: error.by }, 409);
    throw error;
  }
  return seeOther(`/can-bo/ke-hoach/${plan.id}/bao-cao?den=${upTo}&xong=saved`);
}

export async function reportDocxPage(rq: Rq): Promise<Reply> {
  return reportFile(rq.app, await issuedPlan(rq), upToOf(rq).upTo, "docx");
}

export async function reportPdfPage(rq: Rq): Promise<Reply> {
  return reportFile(rq.app, await issuedPlan(rq), upToOf(rq).upTo, "pdf");
}
