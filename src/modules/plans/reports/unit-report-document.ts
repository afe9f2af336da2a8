import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { Block, OfficialDocument, TableColumn } from "../../official-documents/index.ts";
import type { Plan } from "../plan.ts";
import { authorityOf } from "../report-document.ts";
import type { UnitReportData } from "./load-unit-report.ts";
import { vi } from "./messages.vi.ts";
import { placeInYear, type ReportPeriod } from "./period.ts";
import { TEMPLATES, type TemplateKind } from "./report-template.ts";
import { countedFigures, SECTIONS, type UnitInSummary } from "./unit-report.ts";

const said = vi.paper;

export function periodInWords(period: Pick<ReportPeriod, "kind" | "fromOn" | "toOn">): string {
  return vi.periodName(
    period.kind,
    placeInYear(period),
    period.fromOn.slice(0, 4),
    formatDate(period.fromOn),
    formatDate(period.toOn),
  );
}

/** A report of a unit, or of the leading unit about all of them, in the layout of Nghị định 30/2020/NĐ-CP. */
export function unitReportDocument(
  data: UnitReportData,
  template: TemplateKind,
  units: readonly UnitInSummary[],
): OfficialDocument {
  const { plan, period, text, lines } = data;
  const issuer = text.issuingAgency.replace(/\s*\n\s*/g, " ");
  const narrative = SECTIONS.flatMap((section): Block[] => [
    { kind: "section", title: said[section] },
    ...paragraphsOf(text[section]),
  ]);
  return {
    type: "BC",
    superiorAgency: text.superiorAgency,
    issuingAgency: text.issuingAgency,
    number: text.number,
    symbol: text.symbol,
    place: text.place,
    date: text.issuedOn,
    year: Number(data.countedTo.slice(0, 4)),
    subject: said.subject(nameInSentence(plan), periodInWords(period)),
    addressees: text.addressees,
    bases: [],
    body: [
      {
        kind: "paragraph",
        text: said.intro(fullName(plan), issuer, formatDate(period.fromOn), formatDate(data.countedTo)),
      },
      { kind: "section", title: said.figures },
      {
        kind: "list",
        items: countedFigures(TEMPLATES[template].figures, data.figures).map(
          (key) => `${vi.figures[key]}: ${formatNumber(data.figures[key])}`,
        ),
      },
      ...narrative,
      { kind: "paragraph", text: said.closing(issuer) },
    ],
    recipients: text.recipients,
    filing: text.filing,
    authority: authorityOf(text),
    signer: text.signer,
    annexes: [
      ...(lines.length > 0 ? [{ title: said.annex, landscape: true, body: [taskTable(data)] }] : []),
      ...(units.length > 0 ? [{ title: said.annexUnits, landscape: true, body: [unitTable(units)] }] : []),
    ],
  };
}

/** Lines that begin with a dash are a list, the others paragraphs. */
function paragraphsOf(text: string): Block[] {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (lines.length === 0) return [{ kind: "paragraph", text: said.none }];
  const blocks: Block[] = [];
  for (const line of lines) {
    const item = /^[-–•]\s+(.*)$/u.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ kind: "paragraph", text: line });
    else if (last?.kind === "list") blocks[blocks.length - 1] = { kind: "list", items: [...last.items, item] };
    else blocks.push({ kind: "list", items: [item] });
  }
  return blocks;
}

const typeOf = (plan: Plan): string => plan.typeName ?? vi.paper.planType;

function nameInSentence(plan: Plan): string {
  return plan.number ? said.numbered(typeOf(plan), plan.number) : typeOf(plan);
}

function fullName(plan: Plan): string {
  if (!plan.issuedOn) return nameInSentence(plan);
  return said.dated(nameInSentence(plan), formatDate(plan.issuedOn), plan.issuer ?? "");
}

const column = (title: string, width: number, align: TableColumn["align"] = "number"): TableColumn => ({
  title,
  width,
  align,
});

function taskTable({ lines }: UnitReportData): Block {
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(vi.report.task, 43, "text"),
      column(vi.annex.dueOn, 12, "center"),
      column(vi.report.target, 8),
      column(vi.report.stated, 10),
      column(vi.report.proven, 11),
      column(vi.report.provenInAll, 11),
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.note ? `${line.taskText} (${line.note})` : line.taskText,
      line.dueOn ? formatDate(line.dueOn) : "–",
      formatNumber(line.target),
      line.stated === null ? "–" : formatNumber(line.stated),
      formatNumber(line.proven),
      formatNumber(line.provenInAll),
    ]),
  };
}

function unitTable(units: readonly UnitInSummary[]): Block {
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(vi.period.unit, 40, "text"),
      column(vi.period.state, 20, "text"),
      column(vi.period.due, 12, "center"),
      column(vi.annex.submittedOn, 12, "center"),
      column(vi.period.late, 11, "center"),
    ],
    rows: units.map((unit, index) => [
      String(index + 1),
      unit.name,
      vi.states[unit.state],
      formatDate(unit.dueOn),
      unit.handedInOn ? formatDate(unit.handedInOn) : "–",
      unit.lateDays > 0 ? vi.period.lateDays(unit.lateDays) : "–",
    ]),
  };
}
