import type { FormErrors } from "../../../../../platform/http/index.ts";
import { parseForm } from "../../../../../platform/http/index.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { ReportText } from "../../../reports/report-text.ts";
import type { SavedLine } from "../../../reports/reports.store.ts";
import { REPORT_LIMITS, type Remark, type RemarkAnswer, type ReportLine } from "../../../reports/unit-report.ts";
import { ReportForm } from "./layout-form.ts";

export type Typed = Record<string, string | string[]>;

export const statedField = (taskId: string): string => `stated-${taskId}`;
export const noteField = (taskId: string): string => `note-${taskId}`;
export const answerField = (remarkId: string): string => `answer-${remarkId}`;
export const settledField = (remarkId: string): string => `settled-${remarkId}`;
export const remarkField = (line: string): string => `remark-${line}`;

export type ReadReport =
  | { ok: true; text: ReportText; lines: SavedLine[]; answers: RemarkAnswer[]; basedOn: number; typed: Typed }
  | { ok: false; errors: FormErrors; typed: Typed };

/** Words, layout, one number and note per task and what is said to each remark, as typed; every fault with the field it stands in. */
export function readReportForm(
  body: unknown,
  tasks: readonly Pick<ReportLine, "taskId">[],
  remarks: readonly Pick<Remark, "id">[],
  said: ReportWords["report"]["errors"],
  planErrors: Record<string, string>,
): ReadReport {
  const form = parseForm(ReportForm, body);
  const errors: FormErrors = {};
  if (!form.ok)
    for (const [field, key] of Object.entries(form.errors)) errors[field] = planErrors[key ?? ""] ?? key ?? "";
  const field = (name: string): string => {
    const value = form.typed[name];
    return (typeof value === "string" ? value : "").trim();
  };
  const lines = tasks.map(({ taskId }): SavedLine => {
    const typed = field(statedField(taskId)).replace(/(?<=\d)\.(?=\d{3}(?:\D|$))/g, "");
    const note = field(noteField(taskId));
    if (typed !== "" && (!/^\d{1,7}$/.test(typed) || Number(typed) > REPORT_LIMITS.stated))
      errors[statedField(taskId)] = said.stated;
    if ([...note].length > REPORT_LIMITS.note) errors[noteField(taskId)] = said.note;
    else if (!note.isWellFormed()) errors[noteField(taskId)] = said.loneMarks;
    return { taskId, stated: typed === "" ? null : Number(typed), note };
  });
  const answers = remarks.map(({ id }): RemarkAnswer => {
    const answer = field(answerField(id));
    if ([...answer].length > REPORT_LIMITS.answer) errors[answerField(id)] = said.answer;
    else if (!answer.isWellFormed()) errors[answerField(id)] = said.loneMarks;
    return { id, answer, isSettled: field(settledField(id)) !== "" };
  });
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed: form.typed };
  const { basedOn, ...text } = form.value;
  return { ok: true, text, lines, answers, basedOn, typed: form.typed };
}
