import { z } from "zod";
import { ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  addressOf,
  Details,
  EmptyList,
  FilterBar,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, first, html, notFound, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDateTime, formatNumber, formatPercent, nfc, pick } from "../../../platform/i18n/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Cell, writeCsv, writeXlsx } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { homeSite, UNIT_KINDS, type Unit } from "../../organisations/index.ts";
import { countQuality } from "../jobs/count-quality.ts";
import {
  type Board,
  loadBoard,
  loadMonths,
  loadPeriods,
  type MonthEstimate,
  type Periods,
  type UnitEstimate,
} from "../load-estimate.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

import { printSummary } from "../quarter-summary.ts";
import { monthsChart } from "./months-chart.ts";
import {
  askedOf,
  EstimateLabel,
  GroupTable,
  hundredths,
  nameFits,
  OtherSegments,
  Pages,
  type PartLink,
  PeriodSelect,
  pageOf,
  QUALITY,
  QualityTabs,
  RankState,
  shareOf,
  UnitFields,
} from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const BoardQuery = z.object({
  ky: first(z.string().max(10).optional().catch(undefined)),
  ban: first(z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)),
  loai: first(z.enum(UNIT_KINDS).optional().catch(undefined)),
  q: first(
    z
      .string()
      .transform((typed) => nfc(typed).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
  trang: first(z.coerce.number().int().min(1).max(100).catch(1).default(1)),
});
type BoardQuery = z.infer<typeof BoardQuery>;

/** The rows of the filter; places stay those among all. */
export function fitting<Row extends { unit: Unit }>(
  rows: readonly Row[],
  query: Pick<BoardQuery, "loai" | "q">,
): Row[] {
  return rows.filter(({ unit }) => (!query.loai || unit.kind === query.loai) && nameFits(unit.name, query.q));
}

interface Asked {
  query: BoardQuery;
  periods: Periods;
  board: Board | undefined;
  reach: string[];
}

async function asked(rq: Rq): Promise<Asked> {
  const { db } = rq.app;
  const query = BoardQuery.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "quality.read", rq.now);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const board = await loadBoard(db, { period: periods.current, version: query.ban, unitIds: reach, now: rq.now });
  return { query, periods, board, reach };
}

export async function boardPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { query, periods, board, reach } = await asked(rq);
  const months = await loadMonths(rq.app.db, { until: lastCounted(periods), unitIds: reach });
  return html(
    BoardView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      query,
      periods,
      board,
      months,
      mayRecount: holds(actorOf(rq), "quality.define"),
      isQueued: rq.query.xong === "cong",
    }),
  );
}

/** The chart ends with the period asked for, or with what was counted last within it. */
export function lastCounted({ current, periods }: Periods): string {
  const months = periods.filter((one) => one.kind === "month" && one.key <= current.until).map((one) => one.key);
  return months[0] ?? current.until;
}

export async function boardChart(rq: Rq): Promise<Reply> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "quality.read", rq.now);
  const { ky, donvi } = z
    .object({
      ky: first(z.string().max(10).optional().catch(undefined)),
      donvi: first(z.uuid().optional().catch(undefined)),
    })
    .parse(rq.query);
  const periods = await loadPeriods(rq.app.db, ky, rq.now);
  const unitIds = donvi ? reach.filter((id) => id === donvi) : reach;
  const months = await loadMonths(rq.app.db, { until: lastCounted(periods), unitIds });
  const chart = monthsChart(months, pick(rq.lang, vi, en), rq.lang);
  return chartReply(rq, chart);
}

/** What stands in the table, with the groups beside; the label of the estimate is its first line. */
export function boardTable(of: {
  words: typeof vi;
  rows: readonly UnitEstimate[];
  board: Board;
  period: string;
}): Cell[][] {
  const { words, rows, board, period } = of;
  const { content, version, document } = board.segment.definition;
  const groups = content.groups.map((group) => group.text);
  const point = (value: number): number => value / 100;
  return [
    [words.label],
    [period, words.stretch(board.segment.from, board.segment.until), words.version(version, document)],
    [
      words.place,
      words.unit,
      words.kind,
      words.points,
      words.possible,
      words.max,
      words.share,
      words.rank,
      ...groups.flatMap((group) => [group, `${group}: ${words.possible}`]),
    ],
    ...rows.map(({ unit, estimate, place }): Cell[] => {
      const share = shareOf(estimate);
      return [
        place ?? "",
        unit.name,
        words.kinds[unit.kind],
        point(estimate.points),
        point(estimate.possible),
        point(estimate.max),
        share === null ? "" : Math.round(share * 1000) / 10,
        estimate.rank ?? words.noRank[estimate.why ?? "nothing"],
        ...estimate.groups.flatMap((group) => [
          group.possible === 0 ? words.noData : point(group.points),
          point(group.possible),
        ]),
      ];
    }),
  ];
}

async function tableOf(rq: Rq): Promise<{ rows: Cell[][]; name: string }> {
  const words = pick(rq.lang, vi, en);
  const { query, periods, board } = await asked(rq);
  const rows = board
    ? boardTable({ words, rows: fitting(board.units, query), board, period: words.periodName(periods.current) })
    : [[words.label], [words.emptyTitle]];
  return { rows, name: `chat-luong-phuc-vu-${periods.current.key.toLowerCase()}` };
}

export async function boardCsv(rq: Rq): Promise<Reply> {
  const { rows, name } = await tableOf(rq);
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `${name}.csv`);
}

export async function boardXlsx(rq: Rq): Promise<Reply> {
  const { rows, name } = await tableOf(rq);
  const sheet = { name: pick(rq.lang, vi, en).title, rows, headerRows: 3 };
  return download(Buffer.from(await writeXlsx([sheet])), XLSX, `${name}.xlsx`);
}

/** The quarter on A4 for who leads; of another period when that is asked for. */
export async function summaryPdf(rq: Rq): Promise<Reply> {
  const { db, printer } = rq.app;
  const { periods, board, reach } = await asked(rq);
  if (!board || board.units.length === 0) throw notFound("no-figures");
  const months = await loadMonths(db, { until: lastCounted(periods), unitIds: reach });
  const agency = (await homeSite(db, vietnamDay(rq.now))).name;
  const bytes = await printSummary(printer, { board, months, periods, agency });
  return download(Buffer.from(bytes), "application/pdf", `chat-luong-phuc-vu-${periods.current.key.toLowerCase()}.pdf`);
}

export async function recountPage(rq: Rq): Promise<Reply> {
  await transaction(rq.app.db, (tx) => addJob(tx, countQuality, {}, { key: countQuality.name }));
  return seeOther(`${QUALITY}?xong=cong`);
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  query: BoardQuery;
  periods: Periods;
  board: Board | undefined;
  months: MonthEstimate[];
  mayRecount: boolean;
  isQueued: boolean;
}

function BoardView(props: Props) {
  const { ctx, words, query, periods, board, months } = props;
  const { lang } = ctx;
  const asked = askedOf(query);
  const rows = board ? fitting(board.units, query) : [];
  const content = board?.segment.definition.content;
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={[]} wide>
      {props.isQueued ? <NotificationBanner tone="success">{words.recounted}</NotificationBanner> : null}
      <PageHeading
        title={words.title}
        caption={words.periodName(periods.current)}
        lead={words.lead}
        actions={
          rows.length === 0 ? null : (
            <>
              <LinkButton
                href={addressOf(`${QUALITY}/tom-tat.pdf`, { ky: periods.current.key, ban: asked.ban })}
                variant="secondary"
                small
                icon="print"
              >
                {words.summary.print}
              </LinkButton>{" "}
              <LinkButton href={addressOf(`${QUALITY}.xlsx`, asked)} variant="secondary" small icon="download">
                {words.xlsx}
              </LinkButton>{" "}
              <LinkButton href={addressOf(`${QUALITY}.csv`, asked)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            </>
          )
        }
      />
      <QualityTabs words={words} parts={props.parts} current={QUALITY} />
      <EstimateLabel words={words} />
      <FilterBar
        action={QUALITY}
        submitLabel={words.show}
        isFiltered={Boolean(query.q || query.loai)}
        resetHref={QUALITY}
      >
        <PeriodSelect words={words} periods={periods} />
        <UnitFields words={words} query={query} units={board?.units ?? []} />
      </FilterBar>
      <OtherSegments words={words} found={board} path={QUALITY} asked={asked} />
      {!board || board.units.length === 0 || !content ? (
        <EmptyList
          isFiltered={false}
          nothingFits={words.nothingFits}
          resetHref={QUALITY}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.empty}
        </EmptyList>
      ) : (
        <>
          <Heading level={2} size="m">
            {words.allUnits}:{" "}
            {words.ofPoints(hundredths(board.whole.points, lang), hundredths(board.whole.possible, lang))}
          </Heading>
          <GroupTable ctx={ctx} words={words} estimate={board.whole} />
          <MonthsFigure
            ctx={ctx}
            words={words}
            months={months}
            path={`${QUALITY}/bieu-do.svg?ky=${periods.current.key}`}
          />
          <Heading level={2} size="m">
            {words.unitsTitle}
          </Heading>
          <UnitTable
            ctx={ctx}
            words={words}
            rows={pageOf(rows, query.trang)}
            ranks={content.ranks}
            hrefOf={({ unit }) => addressOf(`${QUALITY}/don-vi/${unit.id}`, { ky: query.ky, ban: asked.ban })}
            empty={words.nothingFits}
          />
          <Pages path={QUALITY} asked={asked} page={query.trang} rows={rows.length} />
          <p class="govuk-body">
            {words.fewNote(formatNumber(content.fewest, lang))} {content.ranksVerified ? null : words.ranksNotVerified}
          </p>
        </>
      )}
      <HowCounted ctx={ctx} words={words} board={board} countedAt={periods.countedAt} />
      {props.mayRecount ? (
        <ActButton action={`${QUALITY}/cong-lai`} variant="secondary">
          {words.recount}
        </ActButton>
      ) : null}
    </StaffLayout>
  );
}

export function MonthsFigure(props: {
  ctx: ViewContext;
  words: typeof vi;
  months: readonly MonthEstimate[];
  path: string;
}) {
  const { ctx, words, months, path } = props;
  if (months.length === 0) return null;
  const chart = monthsChart(months, words, ctx.lang);
  return <ChartFigure chart={chart} src={path} />;
}

export function UnitTable(props: {
  ctx: ViewContext;
  words: typeof vi;
  rows: readonly UnitEstimate[];
  ranks: Board["segment"]["definition"]["content"]["ranks"];
  hrefOf: (row: UnitEstimate) => string | null;
  empty: string;
}) {
  const { ctx, words, ranks, hrefOf } = props;
  const { lang } = ctx;
  return (
    <Table<UnitEstimate>
      caption={words.unitsTitle}
      captionHidden
      phone="cards"
      rows={props.rows}
      empty={<p class="govuk-body">{props.empty}</p>}
      columns={[
        {
          key: "unit",
          header: words.unit,
          rowHeader: true,
          wide: true,
          cell: (row) => {
            const href = hrefOf(row);
            return href ? <a href={href}>{row.unit.name}</a> : row.unit.name;
          },
        },
        { key: "kind", header: words.kind, cell: ({ unit }) => words.kinds[unit.kind] },
        {
          key: "place",
          header: words.place,
          numeric: true,
          cell: ({ place }) => (place === null ? "–" : formatNumber(place, lang)),
        },
        {
          key: "points",
          header: words.points,
          numeric: true,
          cell: ({ estimate }) => (estimate.possible === 0 ? "–" : hundredths(estimate.points, lang)),
        },
        {
          key: "possible",
          header: words.possible,
          numeric: true,
          cell: ({ estimate }) => hundredths(estimate.possible, lang),
        },
        {
          key: "share",
          header: words.share,
          numeric: true,
          cell: ({ estimate }) => formatPercent(shareOf(estimate), lang),
        },
        {
          key: "rank",
          header: words.rank,
          cell: ({ estimate }) => <RankState words={words} rank={estimate.rank} why={estimate.why} ranks={ranks} />,
        },
      ]}
    />
  );
}

export function HowCounted(props: {
  ctx: ViewContext;
  words: typeof vi;
  board: Board | undefined;
  countedAt: Date | null;
}) {
  const { words, board, countedAt } = props;
  return (
    <Details summary={words.how}>
      <ul class="govuk-list govuk-list--bullet">
        {words.howText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {board ? (
        <p class="govuk-body">
          {words.version(board.segment.definition.version, board.segment.definition.document)}.{" "}
          {board.segment.definition.note}
        </p>
      ) : null}
      {countedAt ? <p class="govuk-body">{words.countedAt(formatDateTime(countedAt))}</p> : null}
    </Details>
  );
}
