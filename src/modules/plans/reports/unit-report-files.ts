import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, type Reply } from "../../../platform/http/index.ts";
import { type SheetCell, type SheetToWrite, writeXlsx } from "../../../platform/tables/index.ts";
import { toDocx, toPdf } from "../../official-documents/index.ts";
import { getUnit, unitNames } from "../../organisations/index.ts";
import { audienceNames, topicNames } from "../../topics/index.ts";
import { publicVi } from "../public-messages.vi.ts";
import { type FacetSums, facetsOf } from "./facet-sums.ts";
import type { UnitReportData } from "./load-unit-report.ts";
import { vi } from "./messages.vi.ts";
import { loadReportRows } from "./report-rows.ts";
import { TEMPLATES, type TemplateKind, templateFor } from "./report-template.ts";
import { loadSummaryUnits } from "./summary-units.ts";
import { countedFigures, type ReportLine, SECTIONS, type UnitInSummary } from "./unit-report.ts";
import { unitReportDocument } from "./unit-report-document.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const DOCX = `${OFFICE}wordprocessingml.document`;
const XLSX = `${OFFICE}spreadsheetml.sheet`;

function fileName(data: UnitReportData, ending: string): string {
  const plan = (data.plan.number ?? "ke-hoach").replace(/\//g, "-");
  return `${vi.paper.fileName}-${plan}-${data.countedTo}.${ending}`;
}

async function templateOf(app: AppContext, data: UnitReportData): Promise<TemplateKind> {
  if (data.report.role === "summary") return "summary";
  return templateFor((await getUnit(app.db, data.report.unitId, vietnamDay(app.clock.now()))).kind);
}

/** The report as a file in the official layout. */
export async function reportFileOf(app: AppContext, data: UnitReportData, format: "docx" | "pdf"): Promise<Reply> {
  const document = unitReportDocument(data, await templateOf(app, data), await unitsOf(app, data));
  return format === "docx"
    ? download(await toDocx(document), DOCX, fileName(data, "docx"))
    : download(await toPdf(document, app.printer), "application/pdf", fileName(data, "pdf"));
}

async function unitsOf(app: AppContext, data: UnitReportData): Promise<UnitInSummary[]> {
  if (data.report.role !== "summary") return [];
  return data.units ?? loadSummaryUnits(app.db, data.period, data.report.id, app.clock.now());
}

/** Tasks, figures and words as a workbook: numbers are numbers, one may go on reckoning with them. */
export async function annexFile(app: AppContext, data: UnitReportData): Promise<Reply> {
  const said = vi.report;
  const tasks: SheetCell[][] = [
    [vi.annex.agency, said.task, vi.annex.dueOn, said.target, said.stated, said.proven, said.provenInAll, said.note],
    ...data.lines.map((line): SheetCell[] => [
      line.agencyName,
      line.taskText,
      line.dueOn ? { day: line.dueOn } : "",
      line.target,
      line.stated,
      line.proven,
      line.provenInAll,
      line.note,
    ]),
  ];
  const template = TEMPLATES[await templateOf(app, data)];
  const units = await unitsOf(app, data);
  const sheets: SheetToWrite[] = [
    { name: vi.annex.sheets.tasks, rows: tasks },
    {
      name: vi.annex.sheets.figures,
      rows: [
        [vi.annex.figure, vi.annex.value],
        ...countedFigures(template.figures, data.figures).map((key): SheetCell[] => [
          vi.figures[key],
          data.figures[key],
        ]),
      ],
    },
    ...facetSheets(data.lines),
    await rowSheet(app, data),
    {
      name: vi.annex.sheets.words,
      rows: [
        [vi.annex.section, vi.annex.text],
        ...SECTIONS.map((key): SheetCell[] => [vi.sections[key], data.text[key]]),
      ],
    },
    ...(units.length > 0
      ? [
          {
            name: vi.annex.sheets.units,
            rows: [
              [vi.period.unit, vi.period.state, vi.period.due, vi.annex.submittedOn, vi.annex.lateDays],
              ...units.map((unit): SheetCell[] => [
                unit.name,
                vi.states[unit.state],
                { day: unit.dueOn },
                unit.handedInOn ? { day: unit.handedInOn } : "",
                unit.lateDays,
              ]),
            ],
          },
        ]
      : []),
  ];
  return download(Buffer.from(await writeXlsx(sheets)), XLSX, fileName(data, "xlsx"));
}

/** The rows behind the figures, as they stood when the report was handed in. */
async function rowSheet(app: AppContext, data: UnitReportData): Promise<SheetToWrite> {
  const said = publicVi.evidence;
  const { counted, takenBack } = await loadReportRows(
    app.db,
    {
      lines: data.lines,
      from: data.period.fromOn,
      to: data.countedTo,
      at: data.handedInAt ?? app.clock.now(),
    },
    app.config.http.publicUrl,
  );
  const names = await unitNames(app.db, [...new Set(counted.map((one) => one.unitId))], data.countedTo);
  const textOf = new Map(data.lines.map((line) => [line.taskId, line.taskText]));
  const address = (href: string | null): string =>
    href === null ? "" : href.startsWith("/") ? `${app.config.http.publicUrl}${href}` : href;
  return {
    name: vi.annex.sheets.rows,
    rows: [
      [said.task, said.unit, said.what, said.when, said.where, vi.annex.address, vi.annex.takenBack],
      ...counted.map((one): SheetCell[] => [
        textOf.get(one.taskId) ?? "",
        names.get(one.unitId) ?? "",
        one.title,
        { day: vietnamDay(one.at) },
        one.ways.map((way) => publicVi.channels[way.channel]).join(", "),
        address(one.ways.find((way) => way.href)?.href ?? null),
        takenBack.find((row) => row.taskId === one.taskId && row.unitId === one.unitId && row.title === one.title)
          ?.reason ?? "",
      ]),
    ],
  };
}

function facetSheets(lines: readonly ReportLine[]): SheetToWrite[] {
  const facets = facetsOf(lines);
  if (!facets) return [];
  const said = vi.facets;
  const [areas, audiences] = [topicNames("vi"), audienceNames("vi")];
  const sheet = (name: string, title: string, rows: [string, FacetSums][]): SheetToWrite => ({
    name,
    rows: [
      [title, said.tasks, said.target, said.declared, said.proven, said.provenInPeriod],
      ...rows.map(([label, sums]): SheetCell[] => [
        label,
        sums.tasks,
        sums.target,
        sums.declared,
        sums.proven,
        sums.provenInPeriod,
      ]),
    ],
  });
  return [
    sheet(
      vi.annex.sheets.areas,
      said.area,
      facets.areas.map(({ key, sums }) => [key ? areas[key] : said.unset, sums]),
    ),
    sheet(
      vi.annex.sheets.audiences,
      said.audience,
      facets.audiences.map(({ key, sums }) => [key ? audiences[key] : said.unset, sums]),
    ),
  ];
}
