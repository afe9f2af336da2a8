import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type SheetCell, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { findPlan } from "../../../plans.store.ts";
import { type Consolidation, loadConsolidation } from "../../../reports/load-consolidation.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { countedTo } from "../../../reports/period.ts";
import { rightsOf } from "../../../reports/report-for-act.ts";
import { ReportActRefused, ReportUnknown } from "../../../reports/reports.errors.ts";
import { refusalOf, SECTIONS, type Section } from "../../../reports/unit-report.ts";
import { takeExcerpts } from "../../../reports/write-unit-report.ts";
import { visiblePeriod, visibleReport } from "../report-access.ts";
import { ConsolidationView, contradictionRows, nameOf } from "./view.tsx";

/** The summary of the address; of a period without one, that on top. */
async function consolidated(rq: Rq) {
  const { db } = rq.app;
  const isOfReport = rq.params.report !== undefined;
  const { period, report } = isOfReport
    ? await visibleReport(rq)
    : { period: (await visiblePeriod(rq)).period, report: null };
  const [plan, sums] = await Promise.all([
    findPlan(db, period.planId),
    loadConsolidation(db, period, report?.id ?? null, rq.now),
  ]);
  // Reports of units are for who sums them up and for those above; others see their own.
  const rights = sums && (await rightsOf(db, actorOf(rq), sums.summary, period, rq.now));
  if (!plan || !sums || !rights?.mayRead || sums.summary.role !== "summary") throw new ReportUnknown();
  return { period, plan, sums, rights };
}

async function show(rq: Rq, trouble: string | null, picked: readonly string[], status = 200): Promise<Reply> {
  const { period, plan, sums, rights } = await consolidated(rq);
  const section = SECTIONS.find((one) => one === rq.query.phan) ?? "weaknesses";
  return html(
    ConsolidationView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      period,
      sums,
      upTo: countedTo(period, vietnamDay(rq.now)),
      section,
      task: sums.lines.find((line) => line.taskId === rq.query.viec),
      mayTake: rights.mayWrite && refusalOf("save", sums.summary, period.closedAt !== null, actorOf(rq).id) === null,
      isTaken: rq.query.xong === "taken",
      trouble,
      picked,
    }),
    { status },
  );
}

export async function consolidationPage(rq: Rq): Promise<Reply> {
  return show(rq, null, []);
}

const Picks = z.object({
  section: z.enum(SECTIONS as unknown as [Section]),
  report: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
});

export async function takeExcerptsPage(rq: Rq): Promise<Reply> {
  const { sums } = await consolidated(rq);
  const form = Picks.safeParse(rq.body);
  const { section, report } = form.success ? form.data : { section: "weaknesses" as Section, report: [] };
  try {
    await transaction(rq.app.db, (tx) =>
      takeExcerpts(tx, actorOf(rq), {
        summaryId: sums.summary.id,
        picks: report.map((reportId) => ({ reportId, section })),
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof ReportActRefused)) throw error;
    const status = error.code === "nothing-chosen" ? 422 : 409;
    return show(rq, pick(rq.lang, vi, en).refusals[error.code], report, status);
  }
  return seeOther(`/can-bo/bao-cao/${sums.summary.id}/tong-hop?phan=${section}&xong=taken#trich-loi`);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function consolidationWorkbook(rq: Rq): Promise<Reply> {
  const { period, sums } = await consolidated(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.consolidation;
  const tasks: SheetCell[][] = [
    [words.annex.agency, said.task, words.annex.dueOn, said.target, said.stated, said.proven, said.coverage],
    ...sums.lines.map((line): SheetCell[] => [
      line.agencyName,
      line.taskText,
      line.dueOn ? { day: line.dueOn } : "",
      line.target,
      line.stated,
      line.proven,
      coverageOf(sums, line.taskId),
    ]),
  ];
  const units: SheetCell[][] = [
    [
      said.unit,
      words.period.state,
      words.periods.due,
      words.annex.submittedOn,
      words.report.tasks,
      said.stated,
      said.proven,
    ],
    ...sums.units.map((one): SheetCell[] => [
      nameOf(one, words),
      words.states[one.report.state],
      { day: one.report.dueOn },
      one.report.firstSubmittedAt ? { day: vietnamDay(one.report.firstSubmittedAt) } : "",
      one.tasks,
      one.stated,
      one.proven,
    ]),
  ];
  const apart: SheetCell[][] = [
    [said.unit, said.task, said.contradictions],
    ...contradictionRows(sums, words).map((row): SheetCell[] => [row.unitName, row.taskText, row.sentence]),
  ];
  const bytes = await writeXlsx([
    { name: said.byTask, rows: tasks },
    { name: said.byUnit, rows: units },
    { name: said.contradictions, rows: apart },
  ]);
  return download(Buffer.from(bytes), XLSX, `${said.fileName}-${period.toOn}.xlsx`);
}

function coverageOf(sums: Consolidation, taskId: string): string {
  const one = sums.coverage.get(taskId);
  return one ? `${one.stating}/${one.doing}` : "";
}
