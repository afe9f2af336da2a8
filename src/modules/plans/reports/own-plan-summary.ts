import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { listChildPlans, listParts } from "../cascade/cascade.store.ts";
import { LIMITS } from "../plan.ts";
import { loadUnitReport } from "./load-unit-report.ts";
import { noteReportAct } from "./note-report-act.ts";
import type { Stretch } from "./period.ts";
import { reportForAct } from "./report-for-act.ts";
import type { ReportText } from "./report-text.ts";
import { ReportActRefused, ReportSavedMeanwhile } from "./reports.errors.ts";
import { listPublicReports, listVersions, saveUnitReportText } from "./reports.store.ts";
import { mustState, SECTIONS, type UnitReport } from "./unit-report.ts";

/** What a unit's own plan, made to carry out the plan it reports on, has already summed up for the time. */
export interface OwnPlanSummary {
  planId: string;
  planNumber: string | null;
  planTitle: string;
  reportId: string;
  version: number;
  fromOn: string;
  toOn: string;
  text: Pick<ReportText, (typeof SECTIONS)[number]>;
  /** What it states for the duties of the plan above. */
  stated: Map<string, number>;
}

/**
 * The approved summaries of the unit's own plans below this one, of times within the one reported on. Of several times of one
 * plan the longest stretches count, and none that lies within another: nothing is counted twice.
 */
export async function listOwnPlanSummaries(
  db: Db,
  of: { planId: string; report: Pick<UnitReport, "unitId" | "role">; period: Stretch; taskIds: readonly string[] },
): Promise<OwnPlanSummary[]> {
  if (of.report.role !== "unit") return [];
  const own = (await listChildPlans(db, of.planId)).filter(
    (plan) => plan.unitId === of.report.unitId && plan.state !== "draft",
  );
  if (own.length === 0) return [];
  const duties = Map.groupBy(await listParts(db, of.taskIds), (part) => part.taskId);
  const found: OwnPlanSummary[] = [];
  for (const plan of own) {
    const published = await listPublicReports(db, plan.id);
    for (const one of stretchesApart(published, of.period)) {
      const version = (await listVersions(db, one.reportId)).find(({ number }) => number === one.number);
      if (!version) continue;
      const stated = new Map<string, number>();
      for (const line of version.content.lines)
        for (const { rootTaskId } of line.stated === null ? [] : (duties.get(line.taskId) ?? []))
          stated.set(rootTaskId, (stated.get(rootTaskId) ?? 0) + (line.stated ?? 0));
      found.push({
        planId: plan.id,
        planNumber: plan.number,
        planTitle: plan.title,
        reportId: one.reportId,
        version: one.number,
        fromOn: one.fromOn,
        toOn: one.toOn,
        text: version.content.text,
        stated,
      });
    }
  }
  return found;
}

/** Of each report its newest version; longest first, each only where it touches none taken before. */
export function stretchesApart<S extends Stretch & { reportId: string }>(all: readonly S[], within: Stretch): S[] {
  const newest = [...Map.groupBy(all, (one) => one.reportId).values()].flatMap(([first]) => first ?? []);
  const inside = newest.filter((one) => one.fromOn >= within.fromOn && one.toOn <= within.toOn);
  const days = (one: Stretch): number => Date.parse(one.toOn) - Date.parse(one.fromOn);
  const taken: S[] = [];
  for (const one of inside.sort((a, b) => days(b) - days(a) || a.fromOn.localeCompare(b.fromOn)))
    if (taken.every((other) => one.toOn < other.fromOn || one.fromOn > other.toOn)) taken.push(one);
  return taken.sort((a, b) => a.fromOn.localeCompare(b.fromOn));
}

/** Words and numbers of the unit's own summaries, put into its report above; what somebody wrote there stays before them. */
export async function takeOwnPlanSummaries(
  tx: Tx,
  actor: Actor,
  input: { reportId: string; basedOn: number; at: Date; noteOf(summary: OwnPlanSummary): string },
): Promise<void> {
  const { report, period } = await reportForAct(tx, actor, "save", input.reportId, input.at);
  if (report.edit !== input.basedOn) throw new ReportSavedMeanwhile(report.changedByName ?? actor.name);
  const { lines, text } = await loadUnitReport(tx, report.id, input.at);
  const summaries = await listOwnPlanSummaries(tx, {
    planId: period.planId,
    report,
    period,
    taskIds: lines.map((line) => line.taskId),
  });
  if (summaries.length === 0) throw new ReportActRefused("nothing-chosen");
  const words = { ...text };
  for (const section of SECTIONS) {
    for (const summary of summaries) {
      const said = summary.text[section].trim();
      const here = saysNone(words[section]) ? "" : words[section].trim();
      if (said !== "" && !saysNone(said) && !here.includes(said))
        words[section] = [here, said].filter(Boolean).join("\n");
    }
    if ([...words[section]].length > LIMITS.narrative) throw new ReportActRefused("text-too-long");
  }
  const statedFor = (taskId: string): OwnPlanSummary[] => summaries.filter((one) => one.stated.has(taskId));
  await saveUnitReportText(tx, report.id, {
    text: words,
    lines: lines.map(({ taskId, stated, note, role }) => {
      const from = statedFor(taskId);
      if (from.length === 0 || !mustState({ role })) return { taskId, stated, note };
      const sources = from.map(input.noteOf).filter((source) => !note.includes(source));
      return {
        taskId,
        stated: from.reduce((sum, one) => sum + (one.stated.get(taskId) ?? 0), 0),
        note: [note.trim(), ...sources].filter(Boolean).join(" "),
      };
    }),
    changedByName: actor.name,
    changedAt: input.at,
  });
  await noteReportAct(
    tx,
    actor,
    report,
    "takeOwnPlanSummary",
    { from: summaries.map((one) => ({ report: one.reportId, version: one.version })) },
    input.at,
  );
}

const saysNone = (text: string): boolean => /^[-–•\s]*không( có)?[\s.]*$/iu.test(text.normalize("NFC").trim());
