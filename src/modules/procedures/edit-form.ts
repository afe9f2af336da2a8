import { z } from "zod";
import { parseVietnameseDate } from "../../platform/i18n/index.ts";
import type { ProposedChange } from "./draft.store.ts";
import { cleanLine, cleanProse, cleanText } from "./import/clean-text.ts";
import { readMethods } from "./import/filing-methods.ts";
import { readLegalBasis } from "./import/legal-document.ts";
import { CHANNEL_ORDER } from "./procedure-facts.ts";
import type { FilingMethod, Paper, PaperGroup, ProcedureRecord } from "./procedure-record.ts";

/** The edit form as typed: texts, one per field of the page. */
export const EDIT_FIELDS = [
  "name",
  "field",
  "implementing",
  "receptionAddress",
  "applicants",
  "steps",
  "time-inPerson",
  "fee-inPerson",
  "time-online",
  "fee-online",
  "time-post",
  "fee-post",
  "papers",
  "conditions",
  "results",
  "legalBases",
  "changeKind",
  "validFrom-day",
  "validFrom-month",
  "validFrom-year",
  "decisionNumber",
  "decisionDate-day",
  "decisionDate-month",
  "decisionDate-year",
  "decisionIssuer",
  "reason",
  "baseVersionId",
] as const;
export type EditTyped = Record<(typeof EDIT_FIELDS)[number], string>;

const Kind = z.enum(["amend", "replace", "correct"]);
const LONGEST = 400_000;
const LONGEST_LINE = 3_000;

export function readTyped(body: unknown): EditTyped {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    EDIT_FIELDS.map((name) => [
      name,
      typeof given[name] === "string" ? (given[name] as string).normalize("NFC").slice(0, LONGEST + 1) : "",
    ]),
  ) as EditTyped;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the form begins with: the version in force, written as its fields are typed. */
export function typedFrom(record: ProcedureRecord, validFrom: string, baseVersionId: number): EditTyped {
  const method = (channel: FilingMethod["channel"]) => record.methods.find((one) => one.channel === channel);
  const [year = "", month = "", day = ""] = validFrom.split("-");
  return {
    name: record.name,
    field: record.field,
    implementing: record.agencies.implementing,
    receptionAddress: record.agencies.receptionAddress,
    applicants: record.applicants.join("\n"),
    steps: record.steps,
    "time-inPerson": method("inPerson")?.timeText ?? "",
    "fee-inPerson": method("inPerson")?.feeText ?? "",
    "time-online": method("online")?.timeText ?? "",
    "fee-online": method("online")?.feeText ?? "",
    "time-post": method("post")?.timeText ?? "",
    "fee-post": method("post")?.feeText ?? "",
    papers: writePapers(record.papers),
    conditions: record.conditions,
    results: record.results.join("\n"),
    legalBases: record.legalBases.map((one) => one.text).join("\n"),
    changeKind: "",
    "validFrom-day": day,
    "validFrom-month": month,
    "validFrom-year": year,
    decisionNumber: "",
    "decisionDate-day": "",
    "decisionDate-month": "",
    "decisionDate-year": "",
    decisionIssuer: "",
    reason: "",
    baseVersionId: String(baseVersionId),
  };
}

export function writePapers(groups: readonly PaperGroup[]): string {
  return groups
    .flatMap((group) => [
      ...(group.title === null ? [] : [`# ${group.title}`]),
      ...group.papers.map((paper) =>
        [
          paper.name.replace(/\s*\n\s*/g, " ").replaceAll("|", "/"),
          paper.originals ?? "",
          paper.copies ?? "",
          paper.form?.name ?? "",
        ]
          .join(" | ")
          .replace(/(?:\s\|\s*)+$/, ""),
      ),
    ])
    .join("\n");
}

/** Papers as typed, one per line; the number of a line that cannot be read. */
export function readTypedPapers(text: string, known: readonly PaperGroup[]): PaperGroup[] | number {
  const forms = new Map(
    known.flatMap((group) =>
      group.papers.flatMap((paper) => (paper.form ? [[paper.form.name, paper.form] as const] : [])),
    ),
  );
  const groups: PaperGroup[] = [];
  const lines = text.split("\n");
  for (const [index, raw] of lines.entries()) {
    const line = cleanLine(raw);
    if (line === "") continue;
    if (line.startsWith("#")) {
      groups.push({ title: line.slice(1).trim() || null, papers: [] });
      continue;
    }
    const [name = "", originals = "", copies = "", form = "", ...rest] = line.split("|").map((part) => part.trim());
    if (name === "" || rest.length > 0 || !/^\d{0,2}$/.test(originals) || !/^\d{0,2}$/.test(copies)) return index + 1;
    const paper: Paper = {
      name,
      originals: originals === "" ? null : Number(originals),
      copies: copies === "" ? null : Number(copies),
      form: form === "" ? null : (forms.get(form) ?? { name: form, url: null }),
    };
    if (groups.length === 0) groups.push({ title: null, papers: [] });
    groups.at(-1)?.papers.push(paper);
  }
  return groups.filter((group) => group.papers.length > 0);
}

export interface ReadEdit {
  record: ProcedureRecord;
  baseVersionId: number;
  changeKind: ProposedChange;
  validFrom: string;
  decision: { number: string; date: string | null; issuer: string | null } | null;
  reason: string;
}

/** Keys of messages by field; `papers` carries the line that is wrong. */
export type EditErrors = Partial<Record<string, { key: string; line?: number }>>;

export function readEdit(
  typed: EditTyped,
  before: ProcedureRecord,
): { ok: true; value: ReadEdit } | { ok: false; errors: EditErrors } {
  const errors: EditErrors = {};
  for (const name of EDIT_FIELDS) if (typed[name].length > LONGEST) errors[name] = { key: "long" };
  const name = cleanLine(typed.name);
  if (name === "") errors.name = { key: "name" };
  else if ([...name].length > LONGEST_LINE) errors.name = { key: "nameLong" };
  const date = (field: "validFrom" | "decisionDate"): string | null =>
    parseVietnameseDate(
      `${typed[`${field}-day`].trim()}/${typed[`${field}-month`].trim()}/${typed[`${field}-year`].trim()}`,
    );
  const changeKind = Kind.safeParse(typed.changeKind);
  if (!changeKind.success) errors.changeKind = { key: "changeKind" };
  else if (changeKind.data !== "correct" && cleanLine(typed.decisionNumber) === "")
    errors.decisionNumber = { key: "decisionNeeded" };
  const validFrom = date("validFrom");
  if (validFrom === null) errors.validFrom = { key: "validFrom" };
  const hasDecisionDate = [typed["decisionDate-day"], typed["decisionDate-month"], typed["decisionDate-year"]].some(
    (part) => part.trim() !== "",
  );
  const decisionDate = hasDecisionDate ? date("decisionDate") : null;
  if (hasDecisionDate && decisionDate === null) errors.decisionDate = { key: "decisionDate" };
  const reason = cleanText(typed.reason);
  if (reason === "") errors.reason = { key: "reason" };
  const papers = readTypedPapers(typed.papers, before.papers);
  if (typeof papers === "number") errors.papers = { key: "papers", line: papers };
  const base = z.coerce.number().int().positive().safeParse(typed.baseVersionId);
  if (Object.keys(errors).length > 0 || !changeKind.success || validFrom === null || typeof papers === "number") {
    return { ok: false, errors };
  }

  const { methods, doubts } = readTypedMethods(typed, before);
  const number = cleanLine(typed.decisionNumber);
  const { nameOnly: _filledIn, doubts: _old, ...kept } = before;
  const record: ProcedureRecord = {
    ...kept,
    name,
    field: cleanLine(typed.field),
    agencies: {
      ...before.agencies,
      implementing: cleanLine(typed.implementing),
      receptionAddress: cleanText(typed.receptionAddress),
    },
    applicants: [...new Set(linesOf(typed.applicants).map(cleanLine))],
    steps: cleanProse(typed.steps),
    methods,
    papers,
    conditions: cleanProse(typed.conditions),
    results: linesOf(typed.results).map(cleanLine),
    legalBases: readTypedBases(typed.legalBases, before),
    decision:
      number === "" ? before.decision : { number, date: decisionDate, issuer: cleanLine(typed.decisionIssuer) || null },
    plain: null,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
  return {
    ok: true,
    value: {
      record,
      baseVersionId: base.success ? base.data : 0,
      changeKind: changeKind.data,
      validFrom,
      decision: number === "" ? null : { number, date: decisionDate, issuer: cleanLine(typed.decisionIssuer) || null },
      reason,
    },
  };
}

/** One row per channel on the form; further rows and notes of a channel stay as they were. */
function readTypedMethods(typed: EditTyped, before: ProcedureRecord) {
  const names = { inPerson: "Trực tiếp", online: "Trực tuyến", post: "Dịch vụ bưu chính" };
  const rows = CHANNEL_ORDER.flatMap((channel) => {
    const known = before.methods.filter((one) => one.channel === channel);
    const [time, fee] = [cleanText(typed[`time-${channel}`]), cleanText(typed[`fee-${channel}`])];
    const further = known
      .slice(1)
      .map((one) => ({ channel: names[channel], time: one.timeText, fee: one.feeText, note: one.note }));
    const note = known[0]?.note ?? "";
    const stays =
      time !== "" || fee !== "" || (known[0] !== undefined && known[0].timeText === "" && known[0].feeText === "");
    return stays ? [{ channel: names[channel], time, fee, note }, ...further] : [];
  });
  return readMethods(rows);
}

function readTypedBases(text: string, before: ProcedureRecord): ProcedureRecord["legalBases"] {
  return linesOf(text).flatMap((line) => {
    const known = before.legalBases.find((one) => one.text === line);
    const read = known ?? readLegalBasis({ name: line, number: "", date: "", issuer: "" });
    return read ? [read] : [];
  });
}
