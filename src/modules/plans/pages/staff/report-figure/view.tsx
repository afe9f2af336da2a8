import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  Heading,
  InsetText,
  MetaLine,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import type { UnitReportData } from "../../../reports/load-unit-report.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { ReportRows } from "../../../reports/report-rows.ts";
import type { ReportLine, ReportVersion } from "../../../reports/unit-report.ts";
import type { Product } from "../../public/evidence.ts";
import { nameOfPeriod } from "../report-access.ts";
import type { ReportFigureQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  publicWords: PublicWords;
  data: UnitReportData;
  version: ReportVersion | null;
  query: ReportFigureQuery;
  lines: ReportLine[];
  rows: {
    shown: Product[];
    count: number;
    takenBack: ReportRows["takenBack"];
    later: Product[];
    laterCount: number;
    cutAt: number | null;
    unitNames: ReadonlyMap<string, string>;
    page: number;
    pages: number;
  } | null;
}

export function ReportFigureView(props: Props) {
  const { ctx, words, planWords, publicWords, data, version, query, lines, rows } = props;
  const said = words.figureRows;
  const { report, period } = data;
  const base = `/can-bo/bao-cao/${report.id}`;
  const name = words.report.title(nameOfPeriod(period, words));
  const task = query.viec ? data.lines.find((line) => line.taskId === query.viec) : undefined;
  const title = `${words.figures[query.so]}: ${formatNumber(task ? task.proven : data.figures[query.so])}`;
  const address = (trang: number): string =>
    addressOf(`${base}/so-lieu`, {
      so: query.so,
      viec: query.viec,
      ban: query.ban ? String(query.ban) : undefined,
      trang,
    });
  return (
    <StaffLayout
      ctx={ctx}
      title={`${title}, ${name}`}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: nameOfPeriod(period, words), href: `/can-bo/ky-bao-cao/${period.id}` },
        { text: `${name}: ${data.unitName}`, href: base },
      ]}
    >
      <PageHeading
        title={title}
        caption={`${name}: ${data.unitName}`}
        lead={
          version
            ? said.asHandedIn(formatDate(period.fromOn), formatDate(data.countedTo), formatDateTime(version.createdAt))
            : said.asNow(formatDate(period.fromOn), formatDate(data.countedTo))
        }
      />
      {task ? <p class="govuk-body">{task.taskText}</p> : null}
      {rows === null ? (
        <TaskLines words={words} planWords={planWords} lines={lines} countedTo={data.countedTo} />
      ) : (
        <>
          <MetaLine items={[publicWords.evidence.count(formatNumber(rows.count))]} />
          {query.so === "attendance" || query.so === "airMinutes" ? <p class="govuk-body">{said.summed}</p> : null}
          {rows.cutAt === null ? null : <p class="govuk-body">{publicWords.evidence.cut(formatNumber(rows.cutAt))}</p>}
          <Products {...props} products={rows.shown} caption={said.caption} />
          <Pagination
            previousHref={rows.page > 1 ? address(rows.page - 1) : null}
            nextHref={rows.page < rows.pages ? address(rows.page + 1) : null}
            summary={rows.pages > 1 ? publicWords.page(rows.page, rows.pages) : null}
          />
          {version ? (
            <>
              <Heading level={2} size="m">
                {words.publicRows.since}
              </Heading>
              {rows.takenBack.length + rows.laterCount === 0 ? (
                <p class="govuk-body">{words.publicRows.nothingSince}</p>
              ) : null}
              {rows.takenBack.length > 0 ? (
                <InsetText>
                  <p class="govuk-body">{words.publicRows.takenBack(formatNumber(rows.takenBack.length))}</p>
                  <ul class="govuk-list govuk-list--bullet">
                    {rows.takenBack.map((one) => (
                      <li key={`${one.title}${one.at.toISOString()}`}>
                        {words.publicRows.takenBackRow(one.title, formatDate(vietnamDay(one.at)), one.reason)}
                      </li>
                    ))}
                  </ul>
                </InsetText>
              ) : null}
              {rows.laterCount > 0 ? (
                <>
                  <p class="govuk-body">{words.publicRows.later(formatNumber(rows.laterCount))}</p>
                  <Products {...props} products={rows.later} caption={words.publicRows.since} />
                </>
              ) : null}
            </>
          ) : null}
        </>
      )}
    </StaffLayout>
  );
}

function TaskLines({
  words,
  planWords,
  lines,
  countedTo,
}: Pick<Props, "words" | "planWords" | "lines"> & { countedTo: string }) {
  const said = words.report;
  return (
    <Table<ReportLine>
      caption={said.tasks}
      captionHidden
      phone="cards"
      rows={lines}
      empty={<p class="govuk-body">{words.figureRows.none}</p>}
      columns={[
        {
          key: "task",
          header: said.task,
          rowHeader: true,
          wide: true,
          cell: (line) => <a href={`/can-bo/ke-hoach/nhiem-vu/${line.taskId}`}>{shortText(line.taskText, 200)}</a>,
        },
        {
          key: "due",
          header: words.figureRows.due,
          nowrap: true,
          cell: (line) => (line.dueOn ? formatDate(line.dueOn) : "–"),
        },
        { key: "target", header: said.target, numeric: true, cell: (line) => formatNumber(line.target) },
        {
          key: "proven",
          header: said.provenInAll,
          numeric: true,
          cell: (line) => (
            <a href={ledgerAddress(line.taskId, { upTo: countedTo })}>
              {formatNumber(line.provenInAll)}
              <span class="govuk-visually-hidden"> {said.openRows}</span>
            </a>
          ),
        },
        {
          key: "state",
          header: words.figureRows.state,
          cell: (line) => {
            const state = line.isDone ? "done" : line.isLate ? "late" : "open";
            return (
              <State tone={line.isDone ? "good" : line.isLate ? "bad" : "neutral"}>
                {planWords.progressStates[state]}
              </State>
            );
          },
        },
      ]}
    />
  );
}

function Products({
  words,
  publicWords,
  data,
  rows,
  query,
  products,
  caption,
}: Props & { products: readonly Product[]; caption: string }) {
  const said = publicWords.evidence;
  const textOf = new Map(data.lines.map((line) => [line.taskId, line.taskText]));
  return (
    <Table<Product>
      caption={caption}
      captionHidden
      phone="cards"
      rows={products}
      empty={<p class="govuk-body">{words.figureRows.none}</p>}
      columns={[
        {
          key: "what",
          header: said.what,
          rowHeader: true,
          wide: true,
          cell: (one) => {
            const href = one.ways.find((way) => way.href)?.href;
            return href ? <a href={href}>{one.title}</a> : one.title;
          },
        },
        ...(query.viec
          ? []
          : [
              {
                key: "task",
                header: said.task,
                cell: (one: Product) => (
                  <a href={`/can-bo/ke-hoach/nhiem-vu/${one.taskId}`}>{shortText(textOf.get(one.taskId) ?? "", 70)}</a>
                ),
              },
            ]),
        { key: "unit", header: said.unit, cell: (one) => rows?.unitNames.get(one.unitId) ?? "" },
        {
          key: "when",
          header: said.when,
          nowrap: true,
          cell: (one) => (
            <a href={ledgerAddress(one.taskId, { unitId: one.unitId, upTo: data.countedTo })}>
              {formatDate(vietnamDay(one.at))}
              <span class="govuk-visually-hidden"> {words.report.openRows}</span>
            </a>
          ),
        },
        {
          key: "where",
          header: said.where,
          cell: (one) => one.ways.map((way) => publicWords.channels[way.channel]).join(", "),
        },
      ]}
    />
  );
}
