import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate, formatNumber, formatPercent } from "../../platform/i18n/index.ts";
import type { Authority, Block, OfficialDocument, TableColumn } from "../official-documents/index.ts";
import { getUnit, provinceOf, unitNames } from "../organisations/index.ts";
import { type EvidenceSums, sumEvidence } from "./evidence/evidence.store.ts";
import { loadProgress } from "./load-progress.ts";
import { vi } from "./messages.vi.ts";
import type { Plan, PlanAgency } from "./plan.ts";
import { listPieces } from "./plans.store.ts";
import { type ProgressTotals, type TaskProgress, totalsOf } from "./progress.ts";
import { findLatestReport, findReport } from "./report.store.ts";
import { type PlanReport, proposedReport, type ReportText } from "./report.ts";

export interface ReportData {
  upTo: string;
  rows: TaskProgress[];
  totals: ProgressTotals;
  byAgency: { agency: PlanAgency; totals: ProgressTotals }[];
  unitNames: Map<string, string>;
  /** Events held and what the press brought, as handed in and not taken back. */
  evidence: EvidenceSums;
  text: ReportText;
  /** 0 where nothing was saved for this day yet. */
  version: number;
  saved: PlanReport | null;
}

/** Everything a report as of a day shows: figures counted now, and what people wrote for it. */
export async function loadReport(db: Db, plan: Plan, upTo: string, now: Date): Promise<ReportData> {
  const today = vietnamDay(now);
  const rows = await loadProgress(db, { planIds: [plan.id], today, upTo });
  const agencies = [...new Map(rows.map((row) => [row.agency.id, row.agency])).values()].sort(
    (a, b) => a.position - b.position,
  );
  const saved = (await findReport(db, plan.id, plan.unitId, upTo)) ?? null;
  return {
    upTo,
    rows,
    totals: totalsOf(rows),
    byAgency: agencies.map((agency) => ({
      agency,
      totals: totalsOf(rows.filter((row) => row.agency.id === agency.id)),
    })),
    unitNames: await unitNames(db, [...new Set(rows.flatMap((row) => row.assignments.map((one) => one.unitId)))], upTo),
    evidence: await sumEvidence(db, { planId: plan.id, upTo }),
    text: saved ?? (await proposal(db, plan, today)),
    version: saved?.version ?? 0,
    saved,
  };
}

/** The layout of the report before, without its words: a report with last year's text is worth nothing. */
async function proposal(db: Db, plan: Plan, today: string): Promise<ReportText> {
  const before = await findLatestReport(db, plan.id, plan.unitId);
  if (before)
    return { ...before, number: null, issuedOn: null, results: "", weaknesses: "", causes: "", proposals: "" };
  const recipients = (await listPieces(db, plan.id)).filter(
    (piece) => piece.kind === "recipient" && piece.state === "accepted",
  );
  return proposedReport(
    plan,
    await getUnit(db, plan.unitId, today),
    (await provinceOf(db, plan.unitId, today)) ?? null,
    recipients.map((piece) => piece.text),
  );
}

const said = vi.paper;

/** The report in the layout of Nghị định 30/2020/NĐ-CP; always in Vietnamese. */
export function reportDocument(plan: Plan, data: ReportData): OfficialDocument {
  const { text, upTo } = data;
  const day = formatDate(upTo);
  return {
    type: "BC",
    superiorAgency: text.superiorAgency,
    issuingAgency: text.issuingAgency,
    number: text.number,
    symbol: text.symbol,
    place: text.place,
    date: text.issuedOn,
    year: Number(upTo.slice(0, 4)),
    subject: said.subject(planName(plan), day),
    addressees: text.addressees,
    bases: [],
    body: bodyOf(plan, data),
    recipients: text.recipients,
    filing: text.filing,
    authority: authorityOf(text),
    signer: text.signer,
    annexes: data.rows.length > 0 ? [{ title: said.annex, landscape: true, body: [annexTable(data)] }] : [],
  };
}

function planName(plan: Plan): string {
  const type = plan.typeName ?? "Kế hoạch";
  return plan.number ? `${type} số ${plan.number}` : type;
}

/** The plan's title inside a sentence: "về truyền thông …". */
function aboutWhat(title: string): string {
  const small = title.charAt(0).toLocaleLowerCase("vi") + title.slice(1);
  return /^về /u.test(small) ? small : `về ${small}`;
}

function bodyOf(plan: Plan, data: ReportData): Block[] {
  const { totals, text } = data;
  const day = formatDate(data.upTo);
  const issuer = text.issuingAgency.replace(/\s*\n\s*/g, " ");
  const full = plan.issuedOn
    ? said.planName(
        plan.typeName ?? "Kế hoạch",
        plan.number ?? "",
        formatDate(plan.issuedOn),
        plan.issuer ?? issuer,
        aboutWhat(plan.title),
      )
    : planName(plan);
  const late = data.rows.filter((row) => row.state === "late");
  const number = (value: number): string => formatNumber(value);
  const narrative = (title: string, words: string): Block[] => [
    { kind: "section", title },
    { kind: "paragraph", text: words || said.none },
  ];
  return [
    { kind: "paragraph", text: said.intro(full, issuer, day) },
    { kind: "section", title: said.general },
    {
      kind: "paragraph",
      text: said.generalText({
        tasks: number(totals.tasks),
        done: number(totals.done),
        share: formatPercent(totals.tasks > 0 ? totals.done / totals.tasks : null),
        late: number(totals.late),
      }),
    },
    {
      kind: "paragraph",
      text: said.provenText({
        target: number(totals.target),
        proven: number(totals.proven),
        declared: number(totals.declared),
      }),
    },
    ...outsideText(data.evidence),
    agencyTable(data),
    ...(late.length > 0
      ? [
          { kind: "clause" as const, title: said.late_ },
          { kind: "list" as const, items: late.map((row) => `${row.agency.name}: ${row.task.text}`) },
        ]
      : []),
    ...narrative(said.results, text.results),
    ...narrative(said.weaknesses, text.weaknesses),
    ...narrative(said.causes, text.causes),
    ...narrative(said.proposals, text.proposals),
    { kind: "paragraph", text: said.closing(issuer) },
  ];
}

/** What was done outside the system, where anything was: a report of nothing but noughts says nothing. */
function outsideText({ events, attendance, press, airMinutes }: EvidenceSums): Block[] {
  if (events + press === 0) return [];
  const text = said.outside(
    events > 0 ? said.events(formatNumber(events), formatNumber(attendance)) : "",
    press > 0 ? said.press(formatNumber(press), airMinutes > 0 ? formatNumber(airMinutes) : "") : "",
  );
  return [{ kind: "paragraph", text }];
}

const column = (title: string, width: number, align: TableColumn["align"] = "number"): TableColumn => ({
  title,
  width,
  align,
});

function agencyTable(data: ReportData): Block {
  const figures = (totals: ProgressTotals): string[] =>
    [totals.tasks, totals.done, totals.late, totals.target, totals.declared, totals.proven].map((value) =>
      formatNumber(value),
    );
  return {
    kind: "table",
    caption: said.byAgency,
    columns: [
      column(said.number, 5, "center"),
      column(said.agency, 35, "text"),
      column(said.tasks, 10),
      column(said.done, 10),
      column(said.late, 10),
      column(said.target, 10),
      column(said.declared, 10),
      column(said.proven, 10),
    ],
    rows: data.byAgency.map(({ agency, totals }, index) => [String(index + 1), agency.name, ...figures(totals)]),
    total: ["", said.total, ...figures(data.totals)],
  };
}

function annexTable(data: ReportData): Block {
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(said.agency, 20, "text"),
      column(said.task, 35, "text"),
      column(said.due, 12, "text"),
      column(said.target, 7),
      column(said.declared, 7),
      column(said.proven, 7),
      column(said.state, 9, "text"),
    ],
    rows: data.rows.map((row, index) => [
      String(index + 1),
      whoDoes(row, data),
      row.task.text,
      row.task.dueOn ? formatDate(row.task.dueOn) : (row.task.deadlineText ?? "–"),
      formatNumber(row.target),
      row.declared === null ? "–" : formatNumber(row.declared),
      formatNumber(row.proven),
      vi.progressStates[row.state],
    ]),
  };
}

function whoDoes(row: TaskProgress, data: ReportData): string {
  const doers = row.assignments.filter((one) => one.role !== "coordinating");
  if (doers.length === 0) return row.agency.name;
  if (doers.length > 1)
    return `${row.agency.name} (${vi.record.reached(formatNumber(row.unitsDone), formatNumber(row.units))})`;
  return data.unitNames.get(doers[0]?.unitId ?? "") ?? row.agency.name;
}

export function authorityOf(text: ReportText): Authority {
  const { authorityKind, authorityCollective, authorityHead, authorityTitle } = text;
  const collective = authorityCollective ? { collective: authorityCollective } : {};
  const headTitle = authorityHead ?? "";
  switch (authorityKind) {
    case "head":
      return { kind: "head", ...collective, title: authorityTitle };
    case "deputy":
      return { kind: "deputy", ...collective, headTitle, title: authorityTitle };
    case "byOrder":
      return { kind: "byOrder", headTitle, title: authorityTitle };
    case "authorised":
      return { kind: "authorised", headTitle, title: authorityTitle };
  }
}
