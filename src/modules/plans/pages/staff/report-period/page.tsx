import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { download, type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { type SheetCell, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { addReporters, unitsWithoutReport } from "../../../reports/add-reporters.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { closePeriod, extendDue } from "../../../reports/open-periods.ts";
import type { ReportPeriod } from "../../../reports/period.ts";
import { rightsOf } from "../../../reports/report-for-act.ts";
import { isTop } from "../../../reports/report-tree.ts";
import { ReportActRefused } from "../../../reports/reports.errors.ts";
import { countVersions, listUnitReports } from "../../../reports/reports.store.ts";
import {
  type Lateness,
  latenessOf,
  REPORT_LIMITS,
  UNIT_REPORT_STATES,
  type UnitReport,
} from "../../../reports/unit-report.ts";
import { textOf, visiblePeriod } from "../report-access.ts";
import { ReportPeriodView } from "./view.tsx";

export interface PeriodRow {
  report: UnitReport;
  name: string;
  late: Lateness | null;
  versions: number;
}

const PAGE = 100;

const Query = z.object({
  /** The report a page of the list begins with. */
  tu: z.uuid().optional().catch(undefined),
  tinhtrang: z
    .enum([...(UNIT_REPORT_STATES as ["draft"]), "late" as const])
    .optional()
    .catch(undefined),
  q: z
    .string()
    .transform((text) => text.normalize("NFC").trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type PeriodQuery = { tinhtrang?: string | undefined; q?: string | undefined; tu?: string | undefined };

async function loadRows(rq: Rq, period: ReportPeriod): Promise<{ rows: PeriodRow[]; summary: UnitReport | undefined }> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const [reports, calendar] = await Promise.all([
    listUnitReports(db, period.id),
    workingCalendarFor(db, period.unitId, rq.now),
  ]);
  const own = reports.filter((one) => !isTop(one));
  const [names, versions] = await Promise.all([
    unitNames(
      db,
      own.map((one) => one.unitId),
      today,
    ),
    countVersions(db, period.id),
  ]);
  return {
    summary: reports.find(isTop),
    rows: own
      .map((report) => ({
        report,
        name:
          report.role === "summary"
            ? words.period.summaryOf(names.get(report.unitId) ?? "")
            : (names.get(report.unitId) ?? ""),
        late: latenessOf(report, today, calendar),
        versions: versions.get(report.id) ?? 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "vi")),
  };
}

/** In the order of the alphabet, as the list is. */
async function namesWithoutReport(
  rq: Rq,
  period: ReportPeriod,
  rows: readonly PeriodRow[],
  summary: UnitReport | undefined,
): Promise<string[]> {
  const reports = [...rows.map((row) => row.report), ...(summary ? [summary] : [])];
  const ids = await unitsWithoutReport(rq.app.db, period, reports);
  const names = await unitNames(rq.app.db, ids, vietnamDay(rq.now));
  return [...names.values()].sort((a, b) => a.localeCompare(b, "vi"));
}

/** Who is late first, those who are most late on top, where lateness is asked for. */
function filtered(rows: readonly PeriodRow[], query: PeriodQuery): PeriodRow[] {
  const words = unmark(query.q ?? "").toLowerCase();
  const kept = rows.filter(
    (row) =>
      (words === "" || unmark(row.name).toLowerCase().includes(words)) &&
      (!query.tinhtrang || (query.tinhtrang === "late" ? row.late !== null : row.report.state === query.tinhtrang)),
  );
  return query.tinhtrang === "late" ? kept.sort((a, b) => (b.late?.days ?? 0) - (a.late?.days ?? 0)) : kept;
}

async function show(
  rq: Rq,
  typed: { reportId: string; dueOn: string; reason: string } | null,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { period, plan } = await visiblePeriod(rq);
  const { rows, summary } = await loadRows(rq, period);
  const query = Query.parse(rq.query);
  const done = z.enum(["extendedDone", "closedDone", "addedDone"]).safeParse(rq.query.xong);
  const mayLead = (await reachOf(rq.app.db, actorOf(rq), "plans.assign", rq.now)).has(period.unitId);
  const maySum = summary ? (await rightsOf(rq.app.db, actorOf(rq), summary, period, rq.now)).mayRead : false;
  const shown = filtered(rows, query);
  const begin = Math.max(
    0,
    shown.findIndex((row) => row.report.id === query.tu),
  );
  return html(
    ReportPeriodView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      period,
      rows,
      shown: shown.slice(begin, begin + PAGE),
      found: shown.length,
      begin,
      previous: begin > 0 ? (shown[Math.max(0, begin - PAGE)]?.report.id ?? null) : null,
      next: shown[begin + PAGE]?.report.id ?? null,
      withoutReport: mayLead && !period.closedAt ? await namesWithoutReport(rq, period, rows, summary) : [],
      summary,
      query,
      mayLead,
      maySum,
      done: done.success ? done.data : null,
      typed: typed ?? { reportId: "", dueOn: "", reason: "" },
      errors,
    }),
    { status },
  );
}

export async function reportPeriodPage(rq: Rq): Promise<Reply> {
  return show(rq, null, {});
}

async function act(
  rq: Rq,
  typed: { reportId: string; dueOn: string; reason: string } | null,
  done: string,
  work: (tx: Tx, period: ReportPeriod) => Promise<unknown>,
): Promise<Reply> {
  const { period } = await visiblePeriod(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, period));
  } catch (error) {
    if (!(error instanceof ReportActRefused) || typed === null) throw error;
    return show(rq, typed, { dueOn: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/ky-bao-cao/${period.id}?xong=${done}`);
}

export async function extendDuePage(rq: Rq): Promise<Reply> {
  const typed = {
    reportId: textOf(rq.body, "reportId"),
    dueOn: textOf(rq.body, "dueOn"),
    reason: textOf(rq.body, "reason"),
  };
  const said = pick(rq.lang, vi, en).period.errors;
  const errors: FormErrors = {};
  const dueOn = parseVietnameseDate(typed.dueOn);
  if (!dueOn || dueOn < vietnamDay(rq.now)) errors.dueOn = said.due;
  if (typed.reason === "") errors.reason = said.reason;
  else if ([...typed.reason].length > REPORT_LIMITS.reason || !typed.reason.isWellFormed())
    errors.reason = said.reasonLong;
  if (!dueOn || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const one = z.uuid().safeParse(typed.reportId);
  return act(rq, typed, "extendedDone", (tx, period) =>
    extendDue(tx, actorOf(rq), {
      periodId: period.id,
      reportId: one.success ? one.data : null,
      dueOn,
      reason: typed.reason,
      at: rq.now,
    }),
  );
}

export async function addReportersPage(rq: Rq): Promise<Reply> {
  return act(rq, null, "addedDone", (tx, period) => addReporters(tx, actorOf(rq), { periodId: period.id, at: rq.now }));
}

export async function closePeriodPage(rq: Rq): Promise<Reply> {
  return act(rq, null, "closedDone", (tx, period) => closePeriod(tx, actorOf(rq), { periodId: period.id, at: rq.now }));
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Exactly what the filter shows: who handed in when, and how late. */
export async function periodExport(rq: Rq): Promise<Reply> {
  const { period } = await visiblePeriod(rq);
  const words = pick(rq.lang, vi, en);
  const { rows } = await loadRows(rq, period);
  const head: SheetCell[] = [
    words.period.unit,
    words.period.state,
    words.period.due,
    words.annex.submittedOn,
    words.annex.lateDays,
    words.annex.version,
  ];
  const table = filtered(rows, Query.parse(rq.query)).map(({ report, name, late, versions }): SheetCell[] => [
    name,
    words.states[report.state],
    { day: report.dueOn },
    report.firstSubmittedAt ? { day: vietnamDay(report.firstSubmittedAt) } : "",
    late?.days ?? 0,
    versions,
  ]);
  return download(
    Buffer.from(await writeXlsx([{ name: words.annex.sheets.units, rows: [head, ...table] }])),
    XLSX,
    `${words.period.fileName}-${period.toOn}.xlsx`,
  );
}
