import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { acceptReport, returnReport } from "./decide-unit-report.ts";
import { loadUnitReport } from "./load-unit-report.ts";
import { ReportUnknown } from "./reports.errors.ts";
import { listPeriods, listUnitReports } from "./reports.store.ts";
import type { Section, UnitReport } from "./unit-report.ts";
import { submitUnitReport } from "./write-unit-report.ts";

async function findReport(
  tx: Tx,
  of: { planId: string; toOn: string; unitId: string; role: UnitReport["role"] },
): Promise<UnitReport> {
  const period = (await listPeriods(tx, of.planId)).find((one) => one.toOn === of.toOn);
  const report = (period ? await listUnitReports(tx, period.id) : []).find(
    (one) => one.unitId === of.unitId && one.role === of.role,
  );
  if (!report) throw new ReportUnknown();
  return report;
}

/**
 * Hands in a unit's report as it is proposed from evidence, with some words of the unit's own; for programs that report for
 * a unit, such as the demonstration. Answers what the check found: an empty list of errors means it was handed in.
 */
export async function handInProposed(
  tx: Tx,
  actor: Actor,
  input: {
    planId: string;
    toOn: string;
    unitId: string;
    role: UnitReport["role"];
    words: Partial<Record<Section, string>>;
    /** Numbers the unit states otherwise than proven, with its reason, by the begin of the task's text. */
    stated?: readonly { task: string; count: number; note: string }[];
    at: Date;
  },
): Promise<{ reportId: string; isSubmitted: boolean }> {
  const report = await findReport(tx, input);
  const { text, lines } = await loadUnitReport(tx, report.id, input.at);
  const merged = { ...text };
  for (const [section, words] of Object.entries(input.words) as [Section, string][])
    merged[section] = [text[section], words].filter(Boolean).join("\n");
  const { isSubmitted } = await submitUnitReport(tx, actor, {
    reportId: report.id,
    text: merged,
    lines: lines.map(({ taskId, taskText, stated, note }) => {
      const own = input.stated?.find((one) => taskText.startsWith(one.task));
      return own ? { taskId, stated: own.count, note: own.note } : { taskId, stated, note };
    }),
    answers: [],
    basedOn: report.edit,
    at: input.at,
  });
  return { reportId: report.id, isSubmitted };
}

/** What who leads the plan decides: taken, or back with remarks at sections. */
export async function decideReport(
  tx: Tx,
  actor: Actor,
  input: { reportId: string; remarks: readonly { line: Section; text: string }[]; at: Date },
): Promise<void> {
  if (input.remarks.length > 0) await returnReport(tx, actor, input);
  else await acceptReport(tx, actor, input);
}
