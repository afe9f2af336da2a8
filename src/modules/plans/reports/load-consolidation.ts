import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { getUnits, type Unit } from "../../organisations/index.ts";
import { type Contradiction, contradictionsOf } from "./contradictions.ts";
import { loadUnitLines } from "./load-lines.ts";
import { summedLines } from "./load-unit-report.ts";
import { countedTo, type ReportPeriod } from "./period.ts";
import { isTop, unitReportsBelow } from "./report-tree.ts";
import { listLastVersions, listSharedEvidence, listUnitReports } from "./reports.store.ts";
import { isTaken, mustState, type ReportLine, type UnitReport } from "./unit-report.ts";

/** A report handed in to a summary: of a unit, or a summary of others. */
export interface ConsolidatedUnit {
  report: UnitReport;
  unit: Unit | undefined;
  /** How often it was handed in. */
  version: number;
  tasks: number;
  stated: number;
  proven: number;
  isTaken: boolean;
  /** Units below it, where it is a summary. */
  below: number;
  /** What it states and what is proven, task by task. */
  byTask: Map<string, { stated: number | null; proven: number }>;
}

export interface Consolidation {
  summary: UnitReport;
  units: ConsolidatedUnit[];
  /** One per task: stated by reports that were taken, proven by all units below. */
  lines: ReportLine[];
  contradictions: Contradiction[];
  names: Map<string, Unit>;
  /** Reports that state the task, of those it is asked from. */
  coverage: Map<string, { stating: number; doing: number }>;
}

/** Everything handed in to a summary, added up; with what does not go together. Only the level right below is added. */
export async function loadConsolidation(
  db: Db,
  period: ReportPeriod,
  summaryId: string | null,
  now: Date,
): Promise<Consolidation | undefined> {
  const today = vietnamDay(now);
  const reports = await listUnitReports(db, period.id);
  const summary = reports.find((one) => (summaryId === null ? isTop(one) : one.id === summaryId));
  if (!summary) return undefined;
  const children = reports.filter((one) => one.aboveId === summary.id);
  const ids = reports.map((one) => one.id);
  const [lines, versions, shared] = await Promise.all([
    loadUnitLines(db, period, today),
    listLastVersions(db, ids),
    listSharedEvidence(db, { planId: period.planId, from: period.fromOn, upTo: countedTo(period, today) }),
  ]);
  const names = await getUnits(
    db,
    [...children.map((one) => one.unitId), ...shared.map((one) => one.unitId), summary.unitId],
    today,
  );
  const saidBy = (report: UnitReport): ReportLine[] => (versions.get(report.id)?.content.lines ?? []).filter(mustState);
  const unitsUnder = (report: UnitReport): string[] =>
    report.role === "unit" ? [report.unitId] : unitReportsBelow(reports, report.id).map((one) => one.unitId);
  const doneBy = (report: UnitReport): ReportLine[] => {
    const own = unitsUnder(report).flatMap((unitId) => lines.get(unitId)?.lines ?? []);
    return report.role === "unit" ? own.filter(mustState) : summedLines(own, new Map());
  };
  const sumBelow = (summaryReport: UnitReport): Map<string, { stated: number }> =>
    statedSums(reports.filter((one) => one.aboveId === summaryReport.id && isTaken(one)).map(saidBy));

  const coverage = new Map<string, { stating: number; doing: number }>();
  const units = children.map((report): ConsolidatedUnit => {
    const doing = doneBy(report);
    const said = saidBy(report);
    const statedOf = new Map(said.map((line) => [line.taskId, line.stated]));
    for (const { taskId } of doing) {
      const one = coverage.get(taskId) ?? { stating: 0, doing: 0 };
      const isStating = isTaken(report) && (statedOf.get(taskId) ?? null) !== null;
      coverage.set(taskId, { doing: one.doing + 1, stating: one.stating + (isStating ? 1 : 0) });
    }
    return {
      report,
      unit: names.get(report.unitId),
      version: versions.get(report.id)?.number ?? 0,
      tasks: doing.length,
      stated: said.reduce((sum, line) => sum + (line.stated ?? 0), 0),
      proven: doing.reduce((sum, line) => sum + line.proven, 0),
      isTaken: isTaken(report),
      below: report.role === "unit" ? 0 : unitsUnder(report).length,
      byTask: new Map(
        doing.map((line) => [line.taskId, { stated: statedOf.get(line.taskId) ?? null, proven: line.proven }]),
      ),
    };
  });
  const all = isTop(summary) ? [...lines.values()] : unitsUnder(summary).flatMap((id) => lines.get(id) ?? []);
  const here = new Set(all.flatMap((one) => one.provenBy));
  return {
    summary,
    units: units.sort((a, b) => (a.unit?.name ?? "").localeCompare(b.unit?.name ?? "", "vi")),
    lines: summedLines(
      all.flatMap((one) => one.lines),
      statedSums(children.filter(isTaken).map(saidBy)),
    ),
    contradictions: contradictionsOf(
      children.map((report) => ({
        reportId: report.id,
        unitId: report.unitId,
        state: report.state,
        isHandedIn: report.firstSubmittedAt !== null,
        version: versions.get(report.id)?.content.lines ?? null,
        now: doneBy(report),
        ...(report.role === "summary" ? { statedBelow: sumBelow(report) } : {}),
      })),
      isTop(summary) ? shared : metHere(shared, here),
    ),
    names,
    coverage,
  };
}

function statedSums(reports: readonly (readonly ReportLine[])[]): Map<string, { stated: number }> {
  const sums = new Map<string, { stated: number }>();
  for (const { taskId, stated } of reports.flat())
    if (stated !== null) sums.set(taskId, { stated: (sums.get(taskId)?.stated ?? 0) + stated });
  return sums;
}

/** Pieces that at least two units below hand in. */
function metHere<P extends { same: string; key: string; unitId: string }>(
  pieces: readonly P[],
  units: ReadonlySet<string>,
): P[] {
  const own = pieces.filter((piece) => units.has(piece.unitId));
  return [...Map.groupBy(own, (piece) => `${piece.same} ${piece.key}`).values()]
    .filter((group) => new Set(group.map((piece) => piece.unitId)).size > 1)
    .flat();
}
