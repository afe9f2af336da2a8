import { z } from "zod";
import { type BarChartData, ChartFigure, chartReply } from "../../../../platform/charts/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FEWEST_TO_SHOW } from "../../../../platform/datasets/index.ts";
import {
  Details,
  EmptyState,
  FilterBar,
  Heading,
  PageHeading,
  PublicLayout,
  Select,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import {
  compareVietnamese,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  pick,
} from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { type Site, siteOf, subtreeIds, unitNames } from "../../../organisations/index.ts";
import type { TallyRow } from "../../tally.store.ts";
import { type Apology, listApologies } from "../figures.store.ts";
import {
  type Figures,
  inTimeShare,
  monthAfter,
  monthStretch,
  type PublicFigures,
  publicFigures,
  settledOf,
} from "../figures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const MONTHS = 12;
const MOST_APOLOGIES = 200;

const Query = z.object({
  thang: first(
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
});

interface Asked {
  site: Site;
  month: string;
  months: string[];
  figures: PublicFigures;
}

/** The installation's site shows all units, a unit's its own and those below it. */
const unitsOf = async (rq: Rq, site: Site): Promise<string[] | undefined> =>
  site.slug ? subtreeIds(rq.app.db, site.unitId, vietnamDay(rq.now)) : undefined;

/** A month of the site's units; the month that runs unless an earlier one is asked for. */
async function asked(rq: Rq): Promise<Asked> {
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const current = today.slice(0, 7);
  const last = Array.from({ length: MONTHS }, (_, back) => monthAfter(current, -back));
  const wanted = Query.parse(rq.query).thang;
  const month = wanted && wanted <= current ? wanted : current;
  // News lead to the month they tell of, however long ago it was.
  const months = last.includes(month) ? last : [...last, month];
  const unitIds = await unitsOf(rq, site);
  const stretch = monthStretch(month);
  const figures = await publicFigures(rq.app, { ...stretch, unitIds, key: site.slug ?? "", now: rq.now });
  return { site, month, months, figures };
}

export async function figuresPage(rq: Rq): Promise<Reply> {
  const { site, month, months, figures } = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const names = await unitNames(
    rq.app.db,
    figures.units.map((row) => row.key),
    vietnamDay(rq.now),
  );
  const chart = chartOf(figures, words, rq.lang);
  return html(
    View({
      ctx: rq.app.view(rq, site),
      words,
      base: site.slug ? `/${site.slug}` : "",
      month,
      months,
      figures,
      names,
      overdue: figures.overdue,
      chart,
    }),
  );
}

/** From the first month in which anything was settled; empty months before it tell nothing. */
function begun(months: readonly TallyRow[]): TallyRow[] {
  const first = months.findIndex((row) => settledOf(row) > 0);
  return months.slice(first === -1 ? -1 : first);
}

function chartOf(figures: Figures, words: typeof vi, lang: Rq["lang"]): BarChartData {
  return {
    title: words.chartTitle,
    parts: [
      { name: words.chartInTime, look: "full" },
      { name: words.chartLate, look: "part" },
    ],
    bars: begun(figures.months).map((row) => ({
      label: words.monthName(row.key),
      values: [row.settledEarly + row.settledOnTime, row.settledLate],
      text: formatNumber(settledOf(row), lang),
    })),
  };
}

export async function figuresChart(rq: Rq): Promise<Reply> {
  const { figures } = await asked(rq);
  const chart = chartOf(figures, pick(rq.lang, vi, en), rq.lang);
  return chartReply(rq, chart);
}

/** The table of the month's agencies, as shown. */
export async function figuresCsv(rq: Rq): Promise<Reply> {
  const { month, figures } = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const names = await unitNames(
    rq.app.db,
    figures.units.map((row) => row.key),
    vietnamDay(rq.now),
  );
  const rows = sorted(figures.units, names).map((row) => [
    words.monthName(month),
    names.get(row.key) ?? "",
    row.received,
    settledOf(row),
    row.settledEarly,
    row.settledOnTime,
    row.settledLate,
    row.extended,
  ]);
  const head = [
    words.month,
    words.unit,
    words.received,
    words.settled,
    words.early,
    words.onTime,
    words.late,
    words.extended,
  ];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", `ho-so-${month}.csv`);
}

const sorted = (rows: readonly TallyRow[], names: Map<string, string>): TallyRow[] =>
  rows.toSorted((a, b) => compareVietnamese(names.get(a.key) ?? "", names.get(b.key) ?? ""));

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  month: string;
  months: string[];
  figures: Figures;
  names: Map<string, string>;
  overdue: number;
  chart: BarChartData;
}

function View(props: Props) {
  const { ctx, words, base, month, figures, names, chart } = props;
  const { lang } = ctx;
  const { total } = figures;
  const path = `${base}/so-lieu/ho-so`;
  const share = inTimeShare(total);
  const isEmpty = total.received + settledOf(total) === 0;
  const number = (count: number): string => formatNumber(count, lang);
  return (
    <PublicLayout
      ctx={ctx}
      title={`${words.title}, ${words.monthName(month)}`}
      description={words.lead}
      breadcrumbs={[]}
    >
      <PageHeading title={words.title} caption={words.monthName(month)} lead={words.lead} />
      <FilterBar action={path} submitLabel={words.show} isFiltered={false}>
        <Select
          name="thang"
          label={words.month}
          value={month}
          options={props.months.map((one) => ({ value: one, label: words.monthName(one) }))}
        />
      </FilterBar>
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <StatTiles
            label={words.title}
            tiles={[
              { label: words.received, value: number(total.received), href: "#co-quan" },
              { label: words.settled, value: number(settledOf(total)), href: "#co-quan" },
              {
                label: words.inTime,
                value: share === null ? words.none : formatPercent(share, lang),
                note: words.inTimeNote,
                href: "#co-quan",
              },
              { label: words.late, value: number(total.settledLate), href: "#co-quan" },
              { label: words.waiting, value: number(props.overdue), href: `${path}/xin-loi` },
            ]}
          />
          <ChartFigure chart={chart} src={`${path}/bieu-do.svg?thang=${month}`} />
          <div id="co-quan">
            <Heading level={2} size="m">
              {words.byUnit}
            </Heading>
            <FigureTable
              words={words}
              lang={lang}
              head={words.unit}
              rows={sorted(figures.units, names)}
              name={(key) => names.get(key) ?? ""}
            />
          </div>
          <Heading level={2} size="m">
            {words.byField}
          </Heading>
          <FigureTable
            words={words}
            lang={lang}
            head={words.field}
            rows={figures.fields}
            name={(key) => key}
            hidesFew
          />
        </>
      )}
      <p class="govuk-body">
        <a href={`${path}/xin-loi`}>{words.apologies}</a>
        {" · "}
        <a href={`${path}.csv?thang=${month}`}>{words.csv}</a>
        {" · "}
        <a href={`${base}/so-lieu/chat-luong-phuc-vu`}>{words.quality}</a>
      </p>
      <Details summary={words.how}>
        <ul class="govuk-list govuk-list--bullet">
          {words.howText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="govuk-body">{words.countedAt(formatDateTime(figures.countedAt))}</p>
      </Details>
    </PublicLayout>
  );
}

/** Parts of a number that is small are hidden with it: nobody is to be recognised. */
function FigureTable(props: {
  words: typeof vi;
  lang: "vi" | "en";
  head: string;
  rows: readonly TallyRow[];
  name: (key: string) => string;
  hidesFew?: boolean;
}) {
  const { words, lang, head, rows, name, hidesFew } = props;
  const few = (row: TallyRow, count: number): boolean =>
    Boolean(hidesFew) && count > 0 && (count < FEWEST_TO_SHOW || settledOf(row) < FEWEST_TO_SHOW);
  const cell = (row: TallyRow, count: number): string => (few(row, count) ? words.few : formatNumber(count, lang));
  return (
    <Table
      caption={head}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        { key: "name", header: head, rowHeader: true, wide: true, cell: (row) => name(row.key) },
        { key: "received", header: words.received, numeric: true, cell: (row) => cell(row, row.received) },
        { key: "settled", header: words.settled, numeric: true, cell: (row) => cell(row, settledOf(row)) },
        { key: "early", header: words.early, numeric: true, cell: (row) => cell(row, row.settledEarly) },
        { key: "onTime", header: words.onTime, numeric: true, cell: (row) => cell(row, row.settledOnTime) },
        { key: "late", header: words.late, numeric: true, cell: (row) => cell(row, row.settledLate) },
        {
          key: "share",
          header: words.share,
          numeric: true,
          cell: (row) => {
            const share = inTimeShare(row);
            return share === null || few(row, settledOf(row)) ? "" : formatPercent(share, lang);
          },
        },
      ]}
    />
  );
}

/** What an agency owes an apology for is public: which procedure, old and new date, whether it is settled; never who. */
export async function apologiesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unitIds = await unitsOf(rq, site);
  const from = `${monthAfter(today.slice(0, 7), 1 - MONTHS)}-01`;
  const rows = await listApologies(db, { unitIds, from, until: today, limit: MOST_APOLOGIES });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.competentUnitId))], today);
  const words = pick(rq.lang, vi, en);
  const base = site.slug ? `/${site.slug}` : "";
  return html(ApologiesView({ ctx: rq.app.view(rq, site), words, base, rows, names }));
}

function ApologiesView(props: {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  rows: Apology[];
  names: Map<string, string>;
}) {
  const { ctx, words, base, rows, names } = props;
  const day = (at: Date): string => formatDate(vietnamDay(at));
  return (
    <PublicLayout
      ctx={ctx}
      title={words.apologies}
      breadcrumbs={[{ text: words.title, href: `${base}/so-lieu/ho-so` }]}
    >
      <PageHeading title={words.apologies} lead={words.apologiesLead} />
      <Table
        caption={words.apologies}
        captionHidden
        phone="cards"
        rows={rows}
        empty={<EmptyState title={words.apologiesEmpty} drawing="calendar" />}
        columns={[
          { key: "code", header: words.code, rowHeader: true, nowrap: true, cell: (row) => row.code },
          { key: "procedure", header: words.procedure, wide: true, cell: (row) => row.procedureName },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.competentUnitId) ?? "" },
          { key: "due", header: words.due, cell: (row) => day(row.dueAt) },
          { key: "promised", header: words.promised, cell: (row) => day(row.promisedAt) },
          { key: "done", header: words.done, cell: (row) => (row.settledAt ? day(row.settledAt) : words.notDone) },
        ]}
      />
    </PublicLayout>
  );
}
