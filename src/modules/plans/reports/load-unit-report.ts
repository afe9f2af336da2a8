import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { headsOn } from "../../heads/index.ts";
import { getUnit, provinceOf, unitNames } from "../../organisations/index.ts";
import type { Plan } from "../plan.ts";
import { findPlan, listPieces } from "../plans.store.ts";
import { checkReport, type Finding, type KnownText } from "./check-report.ts";
import { loadFigures, loadUnitLines } from "./load-lines.ts";
import { vi } from "./messages.vi.ts";
import { countedTo, type ReportPeriod } from "./period.ts";
import { planLayout, proposedBegins, proposedLayout, proposedWords, signedByHead } from "./propose-report.ts";
import { checkRemarks, openRemarks } from "./remarks.ts";
import type { ReportText } from "./report-text.ts";
import { ReportUnknown } from "./reports.errors.ts";
import {
  findPeriod,
  findUnitReport,
  listLastVersions,
  listLines,
  listRemarks,
  listTextsToCompare,
  listUnitReports,
} from "./reports.store.ts";
import { mustState, type ReportLine, type UnitFigures, type UnitInSummary, type UnitReport } from "./unit-report.ts";

export interface UnitReportData {
  plan: Plan;
  period: ReportPeriod;
  report: UnitReport;
  unitName: string;
  text: ReportText;
  lines: ReportLine[];
  figures: UnitFigures;
  countedTo: string;
  /** Of a kept version of a summary; counted anew where it is left out. */
  units?: UnitInSummary[];
}

/** A report as it stands now: words and numbers as saved, or as proposed where nobody saved, figures counted now. */
export async function loadUnitReport(db: Db, reportId: string, now: Date): Promise<UnitReportData> {
  const report = await findUnitReport(db, reportId);
  const period = report && (await findPeriod(db, report.periodId));
  const plan = period && (await findPlan(db, period.planId));
  if (!report || !period || !plan) throw new ReportUnknown();
  return loadReportData(db, { plan, period, report }, now);
}

/** The same of a report at hand. */
export async function loadReportData(
  db: Db,
  { plan, period, report }: Pick<UnitReportData, "plan" | "period" | "report">,
  now: Date,
): Promise<UnitReportData> {
  const today = vietnamDay(now);
  const isSummary = report.role === "summary";
  const [units, unit] = await Promise.all([
    loadUnitLines(db, period, today, isSummary ? undefined : report.unitId),
    getUnit(db, report.unitId, today),
  ]);
  const own = units.get(report.unitId);
  const saved = await savedLines(db, report, period.id, (unitId, taskId) =>
    Boolean(units.get(unitId)?.lines.some((line) => line.taskId === taskId && mustState(line))),
  );
  const lines = isSummary
    ? summedLines(
        [...units.values()].flatMap((one) => one.lines),
        saved,
      )
    : (own?.lines ?? []).map((line) => {
        const one = saved.get(line.taskId);
        // Nothing saved yet: the number proposed is what the ledger shows.
        if (report.text === null) return { ...line, stated: line.role === "coordinating" ? null : line.proven };
        return { ...line, stated: one?.stated ?? null, note: one?.note ?? "" };
      });
  return {
    plan,
    period,
    report,
    unitName: unit.name,
    lines,
    figures: await loadFigures(db, period, today, {
      lines,
      unitIds: isSummary ? null : [...new Set([report.unitId, ...(own?.provenBy ?? [])])],
    }),
    text: report.text ?? (await proposedText(db, plan, period, report, lines, today)),
    countedTo: countedTo(period, today),
  };
}

async function savedLines(
  db: Db,
  report: UnitReport,
  periodId: string,
  does: (unitId: string, taskId: string) => boolean,
): Promise<Map<string, { stated: number | null; note: string }>> {
  if (report.role === "unit")
    return new Map((await listLines(db, [report.id])).map((line) => [line.taskId, line] as const));
  // The leading unit sums what the units state, of those whose report it has taken.
  const accepted = (await listUnitReports(db, periodId)).filter(
    (one) => one.role === "unit" && (one.state === "accepted" || one.state === "locked"),
  );
  const unitOf = new Map(accepted.map((one) => [one.id, one.unitId]));
  const sums = new Map<string, { stated: number; note: string }>();
  for (const line of await listLines(db, [...unitOf.keys()]))
    if (line.stated !== null && does(unitOf.get(line.reportId) ?? "", line.taskId)) {
      const sum = sums.get(line.taskId)?.stated ?? 0;
      sums.set(line.taskId, { stated: sum + line.stated, note: "" });
    }
  return sums;
}

/** One line per task over all units that do it. Who only helps is in the line of who leads. */
export function summedLines(
  all: readonly ReportLine[],
  stated: ReadonlyMap<string, { stated: number | null }>,
): ReportLine[] {
  const byTask = Map.groupBy(
    all.filter((line) => line.role !== "coordinating"),
    (line) => line.taskId,
  );
  return [...byTask.values()].map((lines) => {
    const [first] = lines as [ReportLine, ...ReportLine[]];
    const sum = (of: (line: ReportLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
    return {
      ...first,
      target: sum((line) => line.target),
      proven: sum((line) => line.proven),
      provenInAll: sum((line) => line.provenInAll),
      declared: lines.some((line) => line.declared !== null) ? sum((line) => line.declared ?? 0) : null,
      stated: stated.get(first.taskId)?.stated ?? null,
      isDone: lines.every((line) => line.isDone),
      isLate: lines.some((line) => line.isLate),
    };
  });
}

async function proposedText(
  db: Db,
  plan: Plan,
  period: ReportPeriod,
  report: UnitReport,
  lines: readonly ReportLine[],
  today: string,
): Promise<ReportText> {
  const [unit, lead, province] = await Promise.all([
    getUnit(db, report.unitId, today),
    getUnit(db, period.unitId, today),
    provinceOf(db, report.unitId, today),
  ]);
  const before = (
    await listTextsToCompare(db, {
      reportId: report.id,
      periodId: period.id,
      unitId: report.unitId,
      before: period.toOn,
    })
  ).find((one) => one.isOwn)?.text;
  // A summary goes up from the leading unit: to the province it stands in, or from the province to its ministry.
  const to = report.role === "unit" ? lead : unit.kind === "province" ? null : (province ?? null);
  const layout = before
    ? { ...before, number: null, issuedOn: null }
    : {
        ...proposedLayout(plan, unit, to ?? unit, province ?? null),
        ...(to === null ? { addressees: [vi.layout.ministry] } : {}),
        ...(report.role === "summary" && report.unitId === plan.unitId ? await layoutOfPlan(db, plan) : {}),
      };
  const head = (await headsOn(db, [report.unitId], today)).get(report.unitId);
  return { ...signedByHead(layout, head), causes: "", proposals: "", ...proposedWords(lines) };
}

/** Who issued and signed the plan reports on it, to those who received it. */
async function layoutOfPlan(db: Db, plan: Plan): Promise<Partial<ReportText>> {
  const pieces = await listPieces(db, plan.id);
  const recipients = pieces.filter((piece) => piece.kind === "recipient" && piece.state === "accepted");
  return planLayout(
    plan,
    recipients.map((piece) => piece.text),
  );
}

/** What is to be mended or looked at before the report is handed in, and what who takes it should see. */
export async function findingsOf(db: Db, data: UnitReportData, now: Date): Promise<Finding[]> {
  const { report, period, text, lines, figures } = data;
  const today = vietnamDay(now);
  const known = await listTextsToCompare(db, {
    reportId: report.id,
    periodId: period.id,
    unitId: report.unitId,
    before: period.toOn,
  });
  // A summary quotes its units, by name: only its own earlier texts are asked.
  const compared = report.role === "summary" ? known.filter((one) => one.isOwn) : known;
  const names = await unitNames(db, [...new Set(compared.map((one) => one.unitId))], today);
  const others: KnownText[] = compared.map((one) => ({
    source: { unitName: names.get(one.unitId) ?? "", isOwn: one.isOwn, toOn: one.toOn },
    text: one.text,
  }));
  const last = report.state === "returned" ? (await listLastVersions(db, [report.id])).get(report.id) : undefined;
  const open = openRemarks(report.state, last ? await listRemarks(db, report.id) : [], last?.number);
  return [
    ...checkRemarks(open, data, last?.content),
    ...checkReport({
      text,
      lines,
      figures,
      others,
      proposedBegins: proposedBegins(lines),
      toOn: period.toOn,
      today,
      role: report.role,
    }),
  ];
}
