import type { z } from "zod";
import { chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { FEWEST_TO_SHOW } from "../../../platform/datasets/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  Heading,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { homeSite, type Site, siteOf, subtreeIds } from "../../organisations/index.ts";
import type { EstimatedIndicator } from "../estimate.ts";
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
import { findPublication } from "../quality.store.ts";
import { BoardQuery, boardTable, fitting, HowCounted, lastCounted, MonthsFigure, UnitTable } from "./board-page.tsx";
import { monthsChart } from "./months-chart.ts";
import {
  askedOf,
  EstimateLabel,
  GroupTable,
  hundredths,
  IndicatorTable,
  OtherSegments,
  Pages,
  PeriodSelect,
  pageOf,
  RankState,
  UnitFields,
} from "./page-parts.tsx";

interface Asked {
  site: Site;
  path: string;
  query: z.infer<typeof BoardQuery>;
  periods: Periods;
  /** Nothing while the province has not put it before the public. */
  board: Board | undefined;
  months: MonthEstimate[];
  isPublic: boolean;
  /** A unit shows itself alone; the installation shows all. */
  isOne: boolean;
}

async function asked(rq: Rq): Promise<Asked> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const query = BoardQuery.parse(rq.query);
  const home = site.slug === null ? site : await homeSite(db, today);
  const isOne = site.unitId !== home.unitId;
  const { isPublic } = await findPublication(db);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const path = `${site.slug ? `/${site.slug}` : ""}/so-lieu/chat-luong-phuc-vu`;
  const rest = { site, path, query, periods, isPublic, isOne };
  if (!isPublic || site.unitId === "") return { ...rest, board: undefined, months: [] };
  const unitIds = isOne ? [site.unitId] : await subtreeIds(db, site.unitId, today);
  const board = await loadBoard(db, { period: periods.current, version: query.ban, unitIds, now: rq.now });
  const months = await loadMonths(db, { until: lastCounted(periods), unitIds });
  return { ...rest, board, months };
}

/** Who has few dossiers has no points here: nobody is to be recognised by a share of three. */
export const withoutFew = (board: Board): UnitEstimate[] =>
  board.units.filter(({ estimate }) => estimate.why !== "few" && estimate.why !== "nothing");

export async function publicQualityPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const all = await asked(rq);
  return html(PublicView({ ctx: rq.app.view(rq, all.site), words, ...all }));
}

export async function publicQualityChart(rq: Rq): Promise<Reply> {
  const { months } = await asked(rq);
  const chart = monthsChart(months, pick(rq.lang, vi, en), rq.lang);
  return chartReply(rq, chart);
}

export async function publicQualityCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { board, query, periods } = await asked(rq);
  const rows = board
    ? boardTable({
        words,
        rows: fitting(withoutFew(board), query),
        board,
        period: words.periodName(periods.current),
      })
    : [[words.label], [words.public.notPublic]];
  const name = `chat-luong-phuc-vu-${periods.current.key.toLowerCase()}.csv`;
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", name);
}

interface Props extends Asked {
  ctx: ViewContext;
  words: typeof vi;
}

function PublicView(props: Props) {
  const { ctx, words, path, query, periods, board, isPublic } = props;
  const said = words.public;
  const period = words.periodName(periods.current);
  const asked = askedOf(query);
  return (
    <PublicLayout
      ctx={ctx}
      title={`${said.title}, ${period}`}
      description={`${said.lead} ${words.label}`}
      breadcrumbs={[]}
    >
      <PageHeading title={said.title} caption={isPublic ? period : ""} lead={said.lead} />
      {isPublic ? (
        <>
          <EstimateLabel words={words} />
          <FilterBar
            action={path}
            submitLabel={words.show}
            isFiltered={Boolean(query.q || query.loai)}
            resetHref={path}
          >
            <PeriodSelect words={words} periods={periods} />
            {props.isOne ? null : <UnitFields words={words} query={query} units={board?.units ?? []} />}
          </FilterBar>
          <OtherSegments words={words} found={board} path={path} asked={asked} />
          <Figures {...props} />
          <HowCounted ctx={ctx} words={words} board={board} countedAt={periods.countedAt} />
        </>
      ) : (
        <EmptyState title={said.notPublic} drawing="calendar">
          {said.notPublicText} <a href="/so-lieu/ho-so">{said.dossiers}</a>
        </EmptyState>
      )}
    </PublicLayout>
  );
}

function Figures(props: Props) {
  const { ctx, words, path, query, periods, board, months } = props;
  const { lang } = ctx;
  const whole = board?.whole;
  if (!board || !whole || whole.possible === 0 || whole.why === "few")
    return (
      <EmptyState title={whole?.why === "few" ? words.public.few : words.emptyTitle} drawing="inbox">
        {words.empty}
      </EmptyState>
    );
  const { content } = board.segment.definition;
  const asked = askedOf(query);
  const shown = fitting(withoutFew(board), query);
  const left = board.units.length - withoutFew(board).length;
  return (
    <>
      <Heading level={2} size="m">
        {props.isOne ? "" : `${words.allUnits}: `}
        {words.ofPoints(hundredths(whole.points, lang), hundredths(whole.possible, lang))}
      </Heading>
      {props.isOne ? (
        <p class="govuk-body">
          {words.rank}: <RankState words={words} rank={whole.rank} why={whole.why} ranks={content.ranks} />
        </p>
      ) : null}
      <GroupTable ctx={ctx} words={words} estimate={whole} />
      <MonthsFigure ctx={ctx} words={words} months={months} path={`${path}/bieu-do.svg?ky=${periods.current.key}`} />
      {props.isOne ? (
        <IndicatorTable
          ctx={ctx}
          words={words}
          estimate={whole}
          rowsOf={(one) => <Counted {...props} indicator={one} />}
        />
      ) : (
        <>
          <Heading level={2} size="m">
            {words.unitsTitle}
          </Heading>
          <UnitTable
            ctx={ctx}
            words={words}
            rows={pageOf(shown, query.trang)}
            ranks={content.ranks}
            hrefOf={({ unit }) =>
              unit.id === props.site.unitId
                ? null
                : addressOf(`/${unit.slug}/so-lieu/chat-luong-phuc-vu`, { ky: query.ky, ban: asked.ban })
            }
            empty={words.nothingFits}
          />
          <Pages path={path} asked={asked} page={query.trang} rows={shown.length} />
          {left > 0 ? (
            <p class="govuk-body">{words.public.left(formatNumber(left, lang), formatNumber(content.fewest, lang))}</p>
          ) : null}
        </>
      )}
      <p class="govuk-body">
        <a href={addressOf(`${path}.csv`, asked)}>{words.csv}</a>
      </p>
    </>
  );
}

function Counted({ ctx, words, indicator }: Props & { indicator: EstimatedIndicator }) {
  const { count, measure } = indicator;
  if (count === null) return <>{words.noData}</>;
  if (count.whole < FEWEST_TO_SHOW) return <>{words.public.below}</>;
  const number = (value: number): string => formatNumber(value, ctx.lang);
  return (
    <>
      {number(count.part)} / {number(count.whole)} {words.measures[measure]}
      {count.isHand ? ` (${words.byHand})` : null}
    </>
  );
}
