import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { acceptReport, reopenReport, returnReport } from "../../../reports/decide-unit-report.ts";
import { findingsOf, loadUnitReport, type UnitReportData } from "../../../reports/load-unit-report.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { listOwnPlanSummaries, takeOwnPlanSummaries } from "../../../reports/own-plan-summary.ts";
import { resolveRecipients } from "../../../reports/recipients.ts";
import { figureLine, LAYOUT_LINE } from "../../../reports/remarks.ts";
import { templateFor } from "../../../reports/report-template.ts";
import { isTop } from "../../../reports/report-tree.ts";
import { ReportActRefused, ReportSavedMeanwhile } from "../../../reports/reports.errors.ts";
import { listRemarks, listVersions } from "../../../reports/reports.store.ts";
import { checkSignedPdf } from "../../../reports/signed-copy.ts";
import { standsAs } from "../../../reports/stands-as.ts";
import { type FigureKey, latenessOf, REPORT_LIMITS, refusalOf, SECTIONS } from "../../../reports/unit-report.ts";
import { annexFile, reportFileOf } from "../../../reports/unit-report-files.ts";
import { attachSigned, saveUnitReport, submitUnitReport } from "../../../reports/write-unit-report.ts";
import { textOf, visibleReport } from "../report-access.ts";
import { readReportForm, remarkField, type Typed } from "./form.ts";
import { UnitReportView } from "./view.tsx";

const DONE = [
  "saved",
  "submitted",
  "submittedSummary",
  "accepted",
  "acceptedSummary",
  "returned",
  "reopenedDone",
  "signedDone",
  "takenOwn",
] as const;
export type Done = (typeof DONE)[number];

interface Shown {
  typed?: Typed;
  errors?: FormErrors;
  /** Why what was typed could not be saved. */
  trouble?: string;
  /** Which colleague's words stand beside the typed ones. */
  savedBy?: string;
  status?: number;
}

async function show(rq: Rq, shown: Shown = {}): Promise<Reply> {
  const { db } = rq.app;
  const { report, period, rights } = await visibleReport(rq);
  const live = await loadUnitReport(db, report.id, rq.now);
  // Once taken, the page says what was handed in: what changed in the evidence since stands behind each figure.
  const { data } = await standsAs(db, live);
  const today = vietnamDay(rq.now);
  const isClosed = period.closedAt !== null;
  const actor = actorOf(rq);
  const [findings, remarks, versions, unit, calendar, recipients] = await Promise.all([
    findingsOf(db, live, rq.now),
    listRemarks(db, report.id),
    listVersions(db, report.id),
    getUnit(db, report.unitId, today),
    workingCalendarFor(db, period.unitId, rq.now),
    resolveRecipients(db, data.plan, data.text.recipients, today),
  ]);
  const done = z.enum(DONE).safeParse(rq.query.xong);
  const mayWrite = rights.mayWrite && refusalOf("save", report, isClosed, actor.id) === null;
  const ownSummaries = mayWrite
    ? await listOwnPlanSummaries(db, {
        planId: data.plan.id,
        report,
        period,
        taskIds: data.lines.map((line) => line.taskId),
      })
    : [];
  return html(
    UnitReportView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      data,
      ownSummaries,
      template: report.role === "summary" ? "summary" : templateFor(unit.kind),
      recipients,
      findings: mayWrite || rights.mayDecide ? findings : [],
      remarks,
      versions,
      late: latenessOf(report, today, calendar),
      // What could not be saved is shown in its fields also where nothing can be saved any more.
      mayWrite: mayWrite || shown.trouble !== undefined,
      mayDecide: rights.mayDecide && refusalOf("return", report, isClosed, actor.id) === null,
      acceptRefusal: refusalOf("accept", report, isClosed, actor.id),
      mayReopen:
        (rights.mayDecide || (isTop(report) && rights.mayWrite)) &&
        refusalOf("reopen", report, isClosed, actor.id) === null,
      maySign: (rights.mayWrite || rights.mayDecide) && versions.length > 0,
      done: done.success && !shown.trouble ? done.data : null,
      tried: rq.query.xong === "notSubmitted",
      typed: shown.typed ?? null,
      errors: shown.errors ?? {},
      trouble: shown.trouble ?? null,
      savedBy: shown.savedBy ?? null,
    }),
    { status: shown.status ?? 200 },
  );
}

export async function unitReportPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function writeUnitReportPage(rq: Rq): Promise<Reply> {
  const { report } = await visibleReport(rq);
  const words = pick(rq.lang, vi, en);
  const data = await loadUnitReport(rq.app.db, report.id, rq.now);
  const form = readReportForm(
    rq.body,
    data.lines,
    await listRemarks(rq.app.db, report.id),
    words.report.errors,
    pick(rq.lang, planVi, planEn).errors as unknown as Record<string, string>,
  );
  if (!form.ok) return show(rq, { typed: form.typed, errors: form.errors, status: 422 });
  const input = {
    reportId: report.id,
    text: form.text,
    lines: report.role === "summary" ? null : form.lines,
    answers: form.answers,
    basedOn: form.basedOn,
    at: rq.now,
  };
  const isSubmit = textOf(rq.body, "act") === "submit";
  try {
    const done = await transaction(rq.app.db, async (tx) => {
      if (!isSubmit) {
        await saveUnitReport(tx, actorOf(rq), input);
        return "saved";
      }
      if (!(await submitUnitReport(tx, actorOf(rq), input)).isSubmitted) return "notSubmitted";
      return isTop(report) ? "submittedSummary" : "submitted";
    });
    return seeOther(`/can-bo/bao-cao/${report.id}?xong=${done}`);
  } catch (error) {
    if (error instanceof ReportSavedMeanwhile)
      return show(rq, {
        typed: form.typed,
        trouble: words.savedMeanwhile(error.by),
        savedBy: error.by,
        status: 409,
      });
    if (error instanceof ReportActRefused && error.code === "period-closed")
      return show(rq, { typed: form.typed, trouble: words.closedMeanwhile, status: 409 });
    if (error instanceof ReportActRefused && error.code === "not-from-this-state")
      return show(rq, { typed: form.typed, trouble: words.movedMeanwhile, status: 409 });
    throw error;
  }
}

/** Takes what the unit's own plan has summed up into its report on the plan above. */
export async function takeOwnPlanSummaryPage(rq: Rq): Promise<Reply> {
  const { report } = await visibleReport(rq);
  const words = pick(rq.lang, vi, en);
  const basedOn = z.coerce.number().int().safeParse(textOf(rq.body, "basedOn"));
  try {
    return await act(rq, "takenOwn", (tx) =>
      takeOwnPlanSummaries(tx, actorOf(rq), {
        reportId: report.id,
        basedOn: basedOn.success ? basedOn.data : -1,
        at: rq.now,
        // Kept in the report itself, which is written in Vietnamese.
        noteOf: (summary) => vi.ownPlan.note(summary.planNumber ?? summary.planTitle, summary.fromOn, summary.toOn),
      }),
    );
  } catch (error) {
    if (error instanceof ReportSavedMeanwhile)
      return show(rq, { trouble: words.ownPlan.savedMeanwhile(error.by), status: 409 });
    throw error;
  }
}

/** Lines a remark may stand at: figures, sections, the tasks of the report, and the layout. */
const linesOf = (data: UnitReportData): string[] => [
  ...(Object.keys(data.figures) as FigureKey[]).map(figureLine),
  ...SECTIONS,
  ...data.lines.map((line) => line.taskId),
  LAYOUT_LINE,
];

export async function decideReportPage(rq: Rq): Promise<Reply> {
  const { report } = await visibleReport(rq);
  const words = pick(rq.lang, vi, en);
  if (textOf(rq.body, "act") === "accept")
    return act(rq, isTop(report) ? "acceptedSummary" : "accepted", (tx) =>
      acceptReport(tx, actorOf(rq), { reportId: report.id, at: rq.now }),
    );
  const lines = linesOf(await loadUnitReport(rq.app.db, report.id, rq.now));
  const typed: Typed = {};
  const errors: FormErrors = {};
  const remarks = lines.flatMap((line) => {
    const field = remarkField(line);
    const text = textOf(rq.body, field);
    typed[field] = text;
    if ([...text].length > REPORT_LIMITS.remark) errors[field] = words.report.errors.remark;
    else if (!text.isWellFormed()) errors[field] = words.report.errors.loneMarks;
    return text === "" ? [] : [{ line, text }];
  });
  if (remarks.length === 0) errors[remarkField("results")] = words.refusals["no-remark"];
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors, status: 422 });
  return act(rq, "returned", (tx) => returnReport(tx, actorOf(rq), { reportId: report.id, remarks, at: rq.now }));
}

export async function reopenReportPage(rq: Rq): Promise<Reply> {
  const { report } = await visibleReport(rq);
  const said = pick(rq.lang, vi, en).report.errors;
  const reason = textOf(rq.body, "reason");
  const wrong =
    reason === ""
      ? said.reason
      : [...reason].length > REPORT_LIMITS.reason || !reason.isWellFormed()
        ? said.reasonLong
        : null;
  if (wrong) return show(rq, { typed: { reason }, errors: { reason: wrong }, status: 422 });
  return act(rq, "reopenedDone", (tx) => reopenReport(tx, actorOf(rq), { reportId: report.id, reason, at: rq.now }));
}

async function act(rq: Rq, done: Done, work: (tx: Tx) => Promise<void>): Promise<Reply> {
  await transaction(rq.app.db, work);
  return seeOther(`/can-bo/bao-cao/${rq.params.report}?xong=${done}`);
}

// ── versions, signed copies, files ──────────────────────────────────────────────────────────────────────────────────

async function versionOf(rq: Rq) {
  const { report } = await visibleReport(rq);
  const number = Number(rq.params.number);
  const version = (await listVersions(rq.app.db, report.id)).find((one) => one.number === number);
  if (!version) throw notFound();
  return { report, version };
}

export async function signReportPage(rq: Rq): Promise<Reply> {
  const { report, version } = await versionOf(rq);
  const said = pick(rq.lang, vi, en).report.errors;
  const field = `file-${version.number}`;
  const sent = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!sent) return show(rq, { errors: { [field]: said.file }, status: 422 });
  try {
    const accepted = await acceptUpload(sent.bytes, ["pdf", "image"], REPORT_LIMITS.signedBytes);
    const isPdf = accepted.contentType === "application/pdf";
    const checked = isPdf ? checkSignedPdf(accepted.bytes, rq.app.config.signatureRoots) : null;
    if (checked?.fault)
      return show(rq, { errors: { [field]: pick(rq.lang, vi, en).signatures.faults[checked.fault] }, status: 422 });
    const fileKey = await rq.app.files.put(accepted.bytes, accepted.contentType);
    return await act(rq, "signedDone", (tx) =>
      attachSigned(tx, actorOf(rq), {
        reportId: report.id,
        number: version.number,
        fileKey,
        name: [...sent.fileName.toWellFormed()].slice(0, 200).join(""),
        type: accepted.contentType,
        check: checked?.check ?? null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (error instanceof UploadRefused)
      return show(rq, {
        errors: { [field]: error.code === "too-large" ? said.fileLarge : said.fileType },
        status: 422,
      });
    throw error;
  }
}

export async function signedCopyFile(rq: Rq): Promise<Reply> {
  const { version } = await versionOf(rq);
  if (!version.signedFileKey) throw notFound();
  return download(
    await rq.app.files.get(version.signedFileKey),
    version.signedType ?? "application/octet-stream",
    version.signedName ?? "ban-ky",
    true,
  );
}

/** The version asked for; the text at hand where none is. */
async function contentOf(rq: Rq) {
  const { report } = await visibleReport(rq);
  const asked = z.coerce.number().int().min(1).optional().safeParse(rq.query.ban);
  if (!asked.success) throw notFound();
  const { data, version } = await standsAs(rq.app.db, await loadUnitReport(rq.app.db, report.id, rq.now), asked.data);
  if (asked.data !== undefined && !version) throw notFound();
  return data;
}

export async function unitReportDocx(rq: Rq): Promise<Reply> {
  return reportFileOf(rq.app, await contentOf(rq), "docx");
}

export async function unitReportPdf(rq: Rq): Promise<Reply> {
  return reportFileOf(rq.app, await contentOf(rq), "pdf");
}

export async function unitReportXlsx(rq: Rq): Promise<Reply> {
  return annexFile(rq.app, await contentOf(rq));
}
