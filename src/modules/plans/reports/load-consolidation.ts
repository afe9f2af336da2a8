import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { getUnits, type Unit } from "../../organisations/index.ts";
import { type Contradiction, contradictionsOf } from "./contradictions.ts";
import { loadUnitLines } from "./load-lines.ts";
import { summedLines } from "./load-unit-report.ts";
import { countedTo, type ReportPeriod } from "./period.ts";
import { listLastVersions, listSharedEvidence, listUnitReports } from "./reports.store.ts";
import { mustState, type ReportLine, type UnitReport } from "./unit-report.ts";

export interface ConsolidatedUnit {
  report: UnitReport;
  unit: Unit | undefined;
  /** How often it was handed in. */
  version: number;
  tasks: number;
  stated: number;
  proven: number;
  isTaken: boolean;
}

export interface Consolidation {
  summary: UnitReport;
  units: ConsolidatedUnit[];
  /** One per task: stated by units whose report was taken, proven by all. */
  lines: ReportLine[];
  contradictions: Contradiction[];
  names: Map<string, Unit>;
  /** Units that state the task, of those that do it. */
  coverage: Map<string, { stating: number; doing: number }>;
}

/** Everything the units report for a period, added up; with what does not go together. */
export async function loadConsolidation(db: Db, period: ReportPeriod, now: Date): Promise<Consolidation | undefined> {
  const today = vietnamDay(now);
  const reports = await listUnitReports(db, period.id);
  const summary = reports.find((one) => one.role === "summary");
  if (!summary) return undefined;
  const own = reports.filter((one) => one.role === "unit");
  const [lines, versions, shared] = await Promise.all([
    loadUnitLines(db, period, today),
    listLastVersions(
      db,
      own.map((one) => one.id),
    ),
    listSharedEvidence(db, { planId: period.planId, from: period.fromOn, upTo: countedTo(period, today) }),
  ]);
  const names = await getUnits(
    db,
    [...own.map((one) => one.unitId), ...shared.map((one) => one.unitId), period.unitId],
    today,
  );
  const stated = new Map<string, { stated: number }>();
  const coverage = new Map<string, { stating: number; doing: number }>();
  const units = own.map((report): ConsolidatedUnit => {
    const version = versions.get(report.id);
    const isTaken = report.state === "accepted" || report.state === "locked";
    const doing = (lines.get(report.unitId)?.lines ?? []).filter(mustState);
    const said = (version?.content.lines ?? []).filter(mustState);
    for (const line of doing) {
      const one = coverage.get(line.taskId) ?? { stating: 0, doing: 0 };
      coverage.set(line.taskId, { ...one, doing: one.doing + 1 });
    }
    if (isTaken)
      for (const line of said) {
        if (line.stated === null) continue;
        stated.set(line.taskId, { stated: (stated.get(line.taskId)?.stated ?? 0) + line.stated });
        const one = coverage.get(line.taskId);
        if (one) one.stating++;
      }
    return {
      report,
      unit: names.get(report.unitId),
      version: version?.number ?? 0,
      tasks: doing.length,
      stated: said.reduce((sum, line) => sum + (line.stated ?? 0), 0),
      proven: doing.reduce((sum, line) => sum + line.proven, 0),
      isTaken,
    };
  });
  return {
    summary,
    units: units.sort((a, b) => (a.unit?.name ?? "").localeCompare(b.unit?.name ?? "", "vi")),
    lines: summedLines(
      [...lines.values()].flatMap((one) => one.lines),
      stated,
    ),
    contradictions: contradictionsOf(
      own.map((report) => ({
        reportId: report.id,
        unitId: report.unitId,
        state: report.state,
        isHandedIn: report.firstSubmittedAt !== null,
        version: versions.get(report.id)?.content.lines ?? null,
        now: lines.get(report.unitId)?.lines ?? [],
      })),
      shared,
    ),
    names,
    coverage,
  };
}
