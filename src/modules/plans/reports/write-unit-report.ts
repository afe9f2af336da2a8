import { createHash } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { LIMITS } from "../plan.ts";
import { blocks, type Finding } from "./check-report.ts";
import { findingsOf, loadUnitReport } from "./load-unit-report.ts";
import { noteReportAct } from "./note-report-act.ts";
import { openRemarks } from "./remarks.ts";
import { reportForAct, reportForSigning } from "./report-for-act.ts";
import type { ReportText } from "./report-text.ts";
import { ReportActRefused, ReportSavedMeanwhile } from "./reports.errors.ts";
import {
  insertVersion,
  listLastVersions,
  listRemarks,
  listUnitReports,
  type SavedLine,
  saveRemarkAnswers,
  saveSignedCopy,
  saveUnitReportState,
  saveUnitReportText,
} from "./reports.store.ts";
import type { SignedCheck } from "./signed-copy.ts";
import { loadSummaryUnits } from "./summary-units.ts";
import { type RemarkAnswer, SECTIONS, type Section, stateAfter, type VersionContent } from "./unit-report.ts";

interface Write {
  reportId: string;
  text: ReportText;
  /** null for a summary, whose numbers are its units'. */
  lines: readonly SavedLine[] | null;
  /** What is said to the remarks of the last return. */
  answers: readonly RemarkAnswer[];
  /** The saving the form was opened on. */
  basedOn: number;
  at: Date;
}

/** Keeps what was written. @throws ReportSavedMeanwhile when a colleague saved since the form was opened */
export async function saveUnitReport(tx: Tx, actor: Actor, input: Write): Promise<void> {
  const { report } = await reportForAct(tx, actor, "save", input.reportId, input.at);
  if (report.edit !== input.basedOn) throw new ReportSavedMeanwhile(report.changedByName ?? actor.name);
  await saveUnitReportText(tx, report.id, {
    text: input.text,
    lines: report.role === "summary" ? null : input.lines,
    changedByName: actor.name,
    changedAt: input.at,
  });
  const open = openRemarks(
    report.state,
    await listRemarks(tx, report.id),
    (await listLastVersions(tx, [report.id])).get(report.id)?.number,
  );
  const answers = input.answers.filter((answer) => open.some((remark) => remark.id === answer.id));
  await saveRemarkAnswers(tx, report.id, answers, actor.name, input.at);
  await noteReportAct(tx, actor, report, "saveUnitReport", {}, input.at);
}

/**
 * Saves and hands in. With errors left nothing is handed in, but what was written is kept; the findings say which. What is
 * handed in is kept as a version of its own, with the figures as the ledger shows them now.
 */
export async function submitUnitReport(
  tx: Tx,
  actor: Actor,
  input: Write,
): Promise<{ isSubmitted: boolean; findings: Finding[] }> {
  await saveUnitReport(tx, actor, input);
  const { report, period } = await reportForAct(tx, actor, "submit", input.reportId, input.at);
  const data = await loadUnitReport(tx, report.id, input.at);
  const findings = await findingsOf(tx, data, input.at);
  if (blocks(findings)) return { isSubmitted: false, findings };
  const content: VersionContent = {
    text: data.text,
    lines: data.lines,
    figures: data.figures,
    countedTo: data.countedTo,
    ...(report.role === "summary" ? { units: await loadSummaryUnits(tx, period, report.id, input.at) } : {}),
  };
  const contentJson = JSON.stringify(content);
  const number = await insertVersion(tx, {
    reportId: report.id,
    contentJson,
    sha256: createHash("sha256").update(contentJson).digest("hex"),
    reason: report.reopenedReason,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: input.at,
  });
  await saveUnitReportState(tx, report.id, {
    state: stateAfter("submit", report.state, period.closedAt !== null),
    firstSubmittedAt: report.firstSubmittedAt ?? input.at,
    submittedAt: input.at,
    submittedBy: personIdOf(actor),
    submittedByName: actor.name,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
  });
  const reason = report.reopenedReason ? { reason: report.reopenedReason } : {};
  await noteReportAct(
    tx,
    actor,
    report,
    "submitReport",
    { version: number, warnings: findings.length, ...reason },
    input.at,
  );
  return { isSubmitted: true, findings };
}

/** Words of units, each under its name, at the end of a section of the summary. */
export async function takeExcerpts(
  tx: Tx,
  actor: Actor,
  input: { summaryId: string; picks: readonly { reportId: string; section: Section }[]; at: Date },
): Promise<void> {
  if (input.picks.length === 0) throw new ReportActRefused("nothing-chosen");
  const { report, period } = await reportForAct(tx, actor, "save", input.summaryId, input.at);
  const data = await loadUnitReport(tx, report.id, input.at);
  const below = (await listUnitReports(tx, period.id)).filter((one) => one.aboveId === report.id);
  const others = new Map(below.map((one) => [one.id, one]));
  const text = { ...data.text };
  const names = await unitNames(
    tx,
    [...others.values()].map((one) => one.unitId),
    vietnamDay(input.at),
  );
  for (const { reportId, section } of input.picks) {
    const other = others.get(reportId);
    if (!other?.text || (other.state !== "accepted" && other.state !== "locked")) continue;
    const unitName = names.get(other.unitId) ?? "";
    const words = other.text[section].trim();
    const quoted = `- ${unitName}: ${words.replace(/^[-–•]\s*/gmu, "").replace(/\s*\n\s*/g, " ")}`;
    if (words !== "" && !text[section].includes(quoted))
      text[section] = [text[section].trim(), quoted].filter(Boolean).join("\n");
  }
  for (const section of SECTIONS)
    if ([...text[section]].length > LIMITS.narrative) throw new ReportActRefused("text-too-long");
  await saveUnitReportText(tx, report.id, { text, lines: null, changedByName: actor.name, changedAt: input.at });
  await noteReportAct(tx, actor, report, "takeExcerpts", { picks: input.picks.length }, input.at);
}

/** The signed copy of a version, kept by the hash of its bytes. A version has one; it is never exchanged. */
export async function attachSigned(
  tx: Tx,
  actor: Actor,
  input: {
    reportId: string;
    number: number;
    fileKey: string;
    name: string;
    type: string;
    check: SignedCheck | null;
    at: Date;
  },
): Promise<void> {
  const report = await reportForSigning(tx, actor, input.reportId, input.at);
  const done = await saveSignedCopy(tx, report.id, input.number, {
    signedFileKey: input.fileKey,
    signedName: input.name,
    signedType: input.type,
    signedByName: actor.name,
    signedAt: input.at,
    signedCheck: input.check,
  });
  if (!done) throw new ReportActRefused("already-signed");
  const signers = input.check?.signatures.flatMap((one) => one.signer?.name ?? []);
  await noteReportAct(
    tx,
    actor,
    report,
    "signReport",
    { version: input.number, sha256: input.fileKey, ...(signers ? { signers } : {}) },
    input.at,
  );
}
