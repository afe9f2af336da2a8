import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { headsOn } from "../../heads/index.ts";
import { getUnit, provinceOf, unitNames } from "../../organisations/index.ts";
import { loadAwareness, measureName, sayChange } from "../awareness/load-awareness.ts";
import { vi as awarenessVi } from "../awareness/messages.vi.ts";
import type { Plan } from "../plan.ts";
import { findPlan, listPieces } from "../plans.store.ts";
import { checkReport, type Finding, type KnownText } from "./check-report.ts";
import { loadFigures, loadUnitLines, type UnitLines } from "./load-lines.ts";
import { vi } from "./messages.vi.ts";
import { countedTo, type ReportPeriod } from "./period.ts";
import { planLayout, proposedBegins, proposedLayout, proposedWords, signedByHead } from "./propose-report.ts";
import { checkRemarks, openRemarks } from "./remarks.ts";
import type { ReportText } from "./report-text.ts";
import { isTop, unitReportsBelow } from "./report-tree.ts";
import { ReportUnknown } from "./reports.errors.ts";
import {
  findPeriod,
  findUnitReport,
  listLastVersions,
  listLines,
  listRemarks,
  listTextsToCompare,
  listUnitReports,
  listUnitsAbove,
} from "./reports.store.ts";
import {
  isTaken,
  mustState,
  type ReportLine,
  type UnitFigures,
  type UnitInSummary,
  type UnitReport,
} from "./unit-report.ts";

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
  /** When it was handed in, of a kept version: its rows are those of that moment. */
  handedInAt?: Date;
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
  const reports = isSummary ? await listUnitReports(db, period.id) : [];
  const below = isTop(report)
    ? [...units]
    : unitReportsBelow(reports, report.id).flatMap((one): [string, UnitLines][] => {
        const found = units.get(one.unitId);
        return found ? [[one.unitId, found]] : [];
      });
  const saved = isSummary
    ? await statedBelow(db, reports, report.id, units)
    : new Map((await listLines(db, [report.id])).map((line) => [line.taskId, line] as const));
  const lines = isSummary
    ? summedLines(
        below.flatMap(([, one]) => one.lines),
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
      unitIds: isTop(report)
        ? null
        : isSummary
          ? [...new Set(below.flatMap(([unitId, one]) => [unitId, ...one.provenBy]))]
          : [...new Set([report.unitId, ...(own?.provenBy ?? [])])],
    }),
    text: report.text ?? (await proposedText(db, plan, period, report, lines, today)),
    countedTo: countedTo(period, today),
  };
}

/**
 * What the reports handed in to a summary state, task by task: of those that were taken, of units that still do the task. A
 * summary below states what it was handed in with.
 */
async function statedBelow(
  db: Db,
  reports: readonly UnitReport[],
  summaryId: string,
  units: ReadonlyMap<string, UnitLines>,
): Promise<Map<string, { stated: number; note: string }>> {
  const taken = reports.filter((one) => one.aboveId === summaryId && isTaken(one));
  const unitOf = new Map(taken.filter((one) => one.role === "unit").map((one) => [one.id, one.unitId]));
  const does = (unitId: string, taskId: string): boolean =>
    Boolean(units.get(unitId)?.lines.some((line) => line.taskId === taskId && mustState(line)));
  const versions = await listLastVersions(
    db,
    taken.filter((one) => one.role === "summary").map((one) => one.id),
  );
  const said = [
    ...(await listLines(db, [...unitOf.keys()])).filter((line) => does(unitOf.get(line.reportId) ?? "", line.taskId)),
    ...[...versions.values()].flatMap((version) => version.content.lines),
  ];
  const sums = new Map<string, { stated: number; note: string }>();
  for (const { taskId, stated } of said)
    if (stated !== null) sums.set(taskId, { stated: (sums.get(taskId)?.stated ?? 0) + stated, note: "" });
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
      countedFrom: lines.some((line) => !line.countedFrom)
        ? null
        : [...new Set(lines.flatMap((line) => line.countedFrom ?? []))],
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
    getUnit(db, (await listUnitsAbove(db, report.id))[0] ?? period.unitId, today),
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
  const to = !isTop(report) ? lead : unit.kind === "province" ? null : (province ?? null);
  const layout = before
    ? { ...before, number: null, issuedOn: null }
    : {
        ...proposedLayout(plan, unit, to ?? unit, province ?? null),
        ...(to === null ? { addressees: [vi.layout.ministry] } : {}),
        ...(isTop(report) ? await layoutOfPlan(db, plan) : {}),
      };
  const head = (await headsOn(db, [report.unitId], today)).get(report.unitId);
  const words = proposedWords(lines);
  // What people know is the leading unit's to report.
  const known = isTop(report) ? await awarenessLines(db, plan.id) : [];
  return {
    ...signedByHead(layout, head),
    causes: "",
    proposals: "",
    ...words,
    results: [words.results, ...known].filter(Boolean).join("\n"),
  };
}

/** A sentence for each figure that two surveys measured before and after. */
async function awarenessLines(db: Db, planId: string): Promise<string[]> {
  return (await loadAwareness(db, planId)).flatMap(({ found }) =>
    found ? [awarenessVi.reportLine(measureName(found, awarenessVi), sayChange(found, awarenessVi))] : [],
  );
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
