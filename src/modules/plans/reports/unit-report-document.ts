import { formatDate, formatNumber, formatPercent } from "../../../platform/i18n/index.ts";
import type { Authority, Block, OfficialDocument, TableColumn } from "../../official-documents/index.ts";
import { audienceNames, topicNames } from "../../topics/index.ts";
import type { Plan } from "../plan.ts";
import { agencySums } from "./agency-sums.ts";
import { type FacetSums, facetsOf } from "./facet-sums.ts";
import type { UnitReportData } from "./load-unit-report.ts";
import { vi } from "./messages.vi.ts";
import { placeInYear, type ReportPeriod } from "./period.ts";
import { TEMPLATES, type TemplateKind } from "./report-template.ts";
import type { ReportText } from "./report-text.ts";
import { countedFigures, mustState, type ReportLine, SECTIONS, type UnitInSummary } from "./unit-report.ts";

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
  // A unit's own table of tasks is short enough to show what is late; a summary's is not.
  const late = data.report.role === "summary" ? lines.filter((line) => mustState(line) && line.isLate) : [];
  const issuer = text.issuingAgency.replace(/\s*\n\s*/g, " ");
  const narrative = SECTIONS.flatMap((section): Block[] => [
    { kind: "section", title: said[section] },
    ...paragraphsOf(text[section], data.report.firstSubmittedAt === null ? said.unwritten : said.none),
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
      ...(data.report.role === "summary" ? whatWasPromised(data) : []),
      ...narrative,
      { kind: "paragraph", text: said.closing(issuer) },
    ],
    recipients: text.recipients,
    filing: text.filing,
    authority: authorityOf(text),
    signer: text.signer,
    annexes: [
      ...(lines.length > 0 ? [{ title: said.annex, landscape: true, body: [taskTable(data)] }] : []),
      ...(late.length > 0 ? [{ title: said.lateTasks, landscape: true, body: [lateTable(late)] }] : []),
      ...(units.length > 0 ? [{ title: said.annexUnits, landscape: true, body: [unitTable(units)] }] : []),
    ],
  };
}

/** What a summary says of the whole plan: how much was promised and is proven, agency by agency, by area and audience. */
function whatWasPromised({ lines }: UnitReportData): Block[] {
  const { all, agencies } = agencySums(lines);
  if (all.tasks === 0) return [];
  const figures = (sums: typeof all): string[] =>
    [sums.tasks, sums.done, sums.late, sums.target, sums.stated, sums.proven].map((value) => formatNumber(value));
  return [
    {
      kind: "paragraph",
      text: said.promised({
        tasks: formatNumber(all.tasks),
        done: formatNumber(all.done),
        share: formatPercent(all.done / all.tasks),
        late: formatNumber(all.late),
        target: formatNumber(all.target),
        stated: formatNumber(all.stated),
        proven: formatNumber(all.proven),
      }),
    },
    {
      kind: "table",
      caption: said.byAgency,
      columns: [
        column(said.number, 5, "center"),
        column(said.agency, 35, "text"),
        column(vi.figures.tasks, 10),
        column(vi.figures.done, 10),
        column(vi.figures.late, 10),
        column(vi.report.target, 10),
        column(vi.report.stated, 10),
        column(vi.report.provenInAll, 10),
      ],
      rows: agencies.map(({ name, sums }, index) => [String(index + 1), name, ...figures(sums)]),
      total: ["", vi.consolidation.total, ...figures(all)],
    },
    ...facetTables(lines),
  ];
}

/** What was promised, declared and proven by area of reform and by audience. */
function facetTables(lines: readonly ReportLine[]): Block[] {
  const facets = facetsOf(lines);
  if (!facets) return [];
  const [areas, audiences] = [topicNames("vi"), audienceNames("vi")];
  const table = (caption: string, title: string, rows: [string, FacetSums][]): Block => ({
    kind: "table",
    caption,
    columns: [
      column(said.number, 5, "center"),
      column(title, 35, "text"),
      column(vi.facets.tasks, 12),
      column(vi.facets.target, 12),
      column(vi.facets.declared, 12),
      column(vi.facets.proven, 12),
      column(vi.facets.provenInPeriod, 12),
    ],
    rows: rows.map(([name, sums], index) => [
      String(index + 1),
      name,
      ...[sums.tasks, sums.target, sums.declared, sums.proven, sums.provenInPeriod].map((value) => formatNumber(value)),
    ]),
  });
  return [
    table(
      vi.facets.byArea,
      vi.facets.area,
      facets.areas.map(({ key, sums }) => [key ? areas[key] : vi.facets.unset, sums]),
    ),
    table(
      `${vi.facets.byAudience} (${vi.facets.audienceNote})`,
      vi.facets.audience,
      facets.audiences.map(({ key, sums }) => [key ? audiences[key] : vi.facets.unset, sums]),
    ),
  ];
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

/** Lines that begin with a dash are a list, the others paragraphs. */
function paragraphsOf(text: string, none: string): Block[] {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (lines.length === 0) return [{ kind: "paragraph", text: none }];
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

function lateTable(late: readonly ReportLine[]): Block {
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(said.agency, 24, "text"),
      column(vi.report.task, 41, "text"),
      column(vi.annex.dueOn, 12, "center"),
      column(vi.report.target, 9),
      column(vi.report.provenInAll, 9),
    ],
    rows: late.map((line, index) => [
      String(index + 1),
      line.agencyName,
      line.taskText,
      line.dueOn ? formatDate(line.dueOn) : "–",
      formatNumber(line.target),
      formatNumber(line.provenInAll),
    ]),
  };
}

function unitTable(units: readonly UnitInSummary[]): Block {
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(vi.period.unit, 38, "text"),
      column(vi.period.state, 17, "text"),
      column(vi.period.due, 12, "center"),
      column(vi.annex.submittedOn, 12, "center"),
      column(vi.period.late, 16, "center"),
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
