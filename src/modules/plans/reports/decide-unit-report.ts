import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { noteReportAct } from "./note-report-act.ts";
import { reportForAct } from "./report-for-act.ts";
import { isTop } from "./report-tree.ts";
import { ReportActRefused } from "./reports.errors.ts";
import { insertRemarks, listLastVersions, saveAcceptance, saveUnitReportState } from "./reports.store.ts";
import { stateAfter } from "./unit-report.ts";

/** Back to who wrote it, with a remark at each line that is to be mended. */
export async function returnReport(
  tx: Tx,
  actor: Actor,
  input: { reportId: string; remarks: readonly { line: string; text: string }[]; at: Date },
): Promise<void> {
  if (input.remarks.length === 0) throw new ReportActRefused("no-remark");
  const { report, period } = await reportForAct(tx, actor, "return", input.reportId, input.at);
  const version = (await listLastVersions(tx, [report.id])).get(report.id)?.number ?? 0;
  await insertRemarks(
    tx,
    report.id,
    input.remarks.map((remark) => ({ ...remark, version, byName: actor.name, at: input.at })),
  );
  await saveUnitReportState(tx, report.id, { state: stateAfter("return", report.state, period.closedAt !== null) });
  await noteReportAct(tx, actor, report, "returnReport", { version, remarks: input.remarks.length }, input.at);
}

/** Taken as it is, by somebody who did not hand it in. A summary that is accepted is public from then on. */
export async function acceptReport(tx: Tx, actor: Actor, input: { reportId: string; at: Date }): Promise<void> {
  const { report, period } = await reportForAct(tx, actor, "accept", input.reportId, input.at);
  await saveUnitReportState(tx, report.id, {
    state: stateAfter("accept", report.state, period.closedAt !== null),
    decidedBy: personIdOf(actor),
    decidedByName: actor.name,
    decidedAt: input.at,
    reopenedReason: null,
  });
  await saveAcceptance(tx, report.id, actor.name, input.at);
  await noteReportAct(tx, actor, report, "acceptReport", { role: report.role }, input.at);
  if (isTop(report)) await notifyPublicChange(tx, "plans");
}

/**
 * A late correction: the report goes back to who wrote it, with the reason. The versions stay; a public summary goes on
 * showing the last accepted one.
 */
export async function reopenReport(
  tx: Tx,
  actor: Actor,
  input: { reportId: string; reason: string; at: Date },
): Promise<void> {
  const { report, period } = await reportForAct(tx, actor, "reopen", input.reportId, input.at);
  await saveUnitReportState(tx, report.id, {
    state: report.firstSubmittedAt === null ? "draft" : stateAfter("reopen", report.state, period.closedAt !== null),
    reopenedReason: input.reason,
  });
  await noteReportAct(tx, actor, report, "reopenReport", { reason: input.reason }, input.at);
}
