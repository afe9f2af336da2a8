import { z } from "zod";
import { type BarChartData, ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
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
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { compareVietnamese, formatNumber, formatPercent, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { type Site, siteOf, subtreeIds, type UnitKind } from "../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { RatingRules, Subject } from "../rating.ts";
import { getRules } from "../rules.store.ts";
import type { Tally, TallyRow, TallyScope } from "../tally.store.ts";
import {
  hideFew,
  MOST_REASONS,
  marginOf,
  meanOf,
  monthAfter,
  namedReasons,
  numberOf,
  type RankedRow,
  rankUnits,
  satisfiedOf,
  satisfiedShare,
} from "./figures.ts";
import { loadFigures, loadMonths, type RatingFigures } from "./load-figures.ts";

const MONTHS = 12;
const YEARS = 3;

const Query = z.object({
  ky: first(
    z
      .string()
      .regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/)
      .optional()
      .catch(undefined),
  ),
});

interface Base {
  site: Site;
  path: string;
  period: string;
  periods: { years: string[]; months: string[] };
  scope: TallyScope;
  rules: RatingRules;
}

interface Asked extends Base {
  figures: RatingFigures;
}

async function asked(rq: Rq): Promise<Asked> {
  const base = await baseOf(rq);
  return { ...base, figures: await loadFigures(rq.app.db, { ...base.scope, now: rq.now }) };
}

async function baseOf(rq: Rq): Promise<Base> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const current = today.slice(0, 7);
  const months = Array.from({ length: MONTHS }, (_, back) => monthAfter(current, -back));
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - back));
  const wanted = Query.parse(rq.query).ky;
  // News lead to the period they tell of, however long ago it was.
  const period = wanted && wanted <= current ? wanted : (years[0] as string);
  if (period.length === 4 && !years.includes(period)) years.push(period);
  if (period.length > 4 && !months.includes(period)) months.push(period);
  const isYear = period.length === 4;
  const unitIds = site.slug ? await subtreeIds(db, site.unitId, today) : undefined;
  const scope = {
    from: isYear ? `${period}-01` : period,
    until: isYear ? (period === years[0] ? current : `${period}-12`) : period,
    unitIds,
  };
  const path = `${site.slug ? `/${site.slug}` : ""}/so-lieu/hai-long`;
  return { site, path, period, periods: { years, months }, scope, rules: await getRules(db) };
}

const periodName = (words: typeof vi, period: string): string =>
  period.length === 4 ? words.public.year(period) : words.public.monthName(period);

export async function satisfactionPage(rq: Rq): Promise<Reply> {
  const all = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const chart = chartOf(all.figures.months, all.rules, words, rq.lang);
  return html(View({ ctx: rq.app.view(rq, all.site), words, chart, ...all }));
}

/** From the first month in which enough people rated. */
function chartOf(months: readonly TallyRow[], rules: RatingRules, words: typeof vi, lang: Rq["lang"]): BarChartData {
  const enough = (row: Tally): boolean => numberOf(row) >= rules.fewestShow;
  const begun = months.findIndex(enough);
  return {
    title: words.public.chartTitle,
    parts: [
      { name: words.public.chartGood, look: "full" },
      { name: words.public.chartLow, look: "part" },
    ],
    bars: months.slice(begun === -1 ? -1 : begun).map((row) => ({
      label: words.public.monthName(row.key),
      values: enough(row) ? [satisfiedOf(row), numberOf(row) - satisfiedOf(row)] : [0, 0],
      text: enough(row) ? formatPercent(satisfiedShare(row) ?? 0, lang) : "–",
    })),
  };
}

export async function satisfactionChart(rq: Rq): Promise<Reply> {
  const { scope, rules } = await baseOf(rq);
  const chart = chartOf(await loadMonths(rq.app.db, scope), rules, pick(rq.lang, vi, en), rq.lang);
  return chartReply(rq, chart);
}

interface Ranking {
  kind: UnitKind;
  ranked: RankedRow[];
  /** Shown by name, without a place. */
  unranked: TallyRow[];
  hidden: TallyRow[];
}

/** Communes stand beside communes and departments beside departments; who has few ratings has no place, and the fewest no figure. */
function rankings({ figures, rules }: Pick<Asked, "figures" | "rules">): Ranking[] {
  const { shown, hidden } = hideFew(figures.units, rules.fewestShow);
  const kindOf = (row: TallyRow): UnitKind | undefined => figures.unitOf.get(row.key)?.kind;
  const name = (row: TallyRow): string => figures.unitOf.get(row.key)?.name ?? "";
  const byName = (rows: TallyRow[]): TallyRow[] => rows.sort((a, b) => compareVietnamese(name(a), name(b)));
  const kinds = [...new Set([...shown, ...hidden].flatMap((row) => kindOf(row) ?? []))];
  return kinds.map((kind) => {
    const ours = shown.filter((row) => kindOf(row) === kind);
    return {
      kind,
      ranked: rankUnits(ours, rules.fewestRank),
      unranked: byName(ours.filter((row) => numberOf(row) < rules.fewestRank)),
      hidden: byName(hidden.filter((row) => kindOf(row) === kind)),
    };
  });
}

export async function satisfactionCsv(rq: Rq): Promise<Reply> {
  const all = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const name = (row: TallyRow): string => all.figures.unitOf.get(row.key)?.name ?? "";
  const period = periodName(words, all.period);
  const rows = rankings(all).flatMap(({ ranked, unranked, hidden }) => [
    ...[...ranked, ...unranked].map((row) => [
      period,
      name(row),
      "place" in row ? Number(row.place) : "",
      numberOf(row),
      (satisfiedShare(row) ?? 0).toFixed(4),
      marginOf(row).toFixed(4),
      (meanOf(row) ?? 0).toFixed(2),
    ]),
    ...hidden.map((row) => [period, name(row), "", said.few, "", "", ""]),
  ]);
  const head = [said.period, said.unit, said.place, said.number, said.share, said.margin, said.mean];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", `hai-long-${all.period}.csv`);
}

interface Props extends Asked {
  ctx: ViewContext;
  words: typeof vi;
  chart: BarChartData;
}

function View(props: Props) {
  const { ctx, words, path, period, periods, figures, rules } = props;
  const said = words.public;
  return (
    <PublicLayout
      ctx={ctx}
      title={`${said.title}, ${periodName(words, period)}`}
      description={said.description}
      breadcrumbs={[]}
    >
      <PageHeading title={said.title} caption={periodName(words, period)} lead={said.lead} />
      <FilterBar action={path} submitLabel={said.show} isFiltered={false}>
        <Select
          name="ky"
          label={said.period}
          value={period}
          options={[
            ...periods.years.map((value) => ({ value, label: said.year(value), group: said.years })),
            ...periods.months.map((value) => ({ value, label: said.monthName(value), group: said.monthsGroup })),
          ]}
        />
      </FilterBar>
      {numberOf(figures.total) < rules.fewestShow ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.empty}
        </EmptyState>
      ) : (
        <Figures {...props} />
      )}
      <p class="govuk-body">
        <a href={`${path}.csv?ky=${period}`}>{said.csv}</a>
        {" · "}
        <a href={path.replace(/hai-long$/, "chat-luong-phuc-vu")}>{said.quality}</a>
        {" · "}
        <a href={path.replace(/hai-long$/, "ho-so")}>{said.dossiers}</a>
      </p>
      <Details summary={said.how}>
        <ul class="govuk-list govuk-list--bullet">
          {said.howText(rules).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </PublicLayout>
  );
}

function Figures(props: Props) {
  const { ctx, words, path, period, figures, rules } = props;
  const { lang } = ctx;
  const said = words.public;
  const { total } = figures;
  const reasons = namedReasons(figures, words.reasons).slice(0, MOST_REASONS);
  const slips = figures.sources.find((row) => row.key === "slip");
  const chart = `${path}/bieu-do.svg?ky=${period}`;
  return (
    <>
      <StatTiles
        label={said.title}
        tiles={[
          { label: said.total, value: formatNumber(numberOf(total), lang), href: "#don-vi" },
          {
            label: said.satisfied,
            value: formatPercent(satisfiedShare(total) ?? 0, lang),
            note: said.satisfiedNote,
            href: "#don-vi",
          },
          { label: said.mean, value: words.staff.ofFive(decimal(meanOf(total), lang)), href: "#don-vi" },
          { label: said.bySlip, value: formatNumber(slips ? numberOf(slips) : 0, lang), href: "#nguon" },
        ]}
      />
      <ChartFigure chart={props.chart} src={chart} alt={said.chartTitle} />
      <div id="don-vi">
        <Heading level={2} size="m">
          {said.ranking}
        </Heading>
        <p class="govuk-body">{said.rankingLead(rules.fewestRank)}</p>
        {rankings(props).map((one) => (
          <UnitRanking key={one.kind} {...props} ranking={one} />
        ))}
      </div>
      <Heading level={2} size="m">
        {said.bySubject}
      </Heading>
      <Split {...props} head={said.subject} rows={figures.subjects} name={(key) => words.subjects[key as Subject]} />
      <div id="nguon">
        <Heading level={2} size="m">
          {words.staff.bySource}
        </Heading>
        <Split
          {...props}
          head={words.staff.source}
          rows={figures.sources}
          name={(key) => words.sources[key as keyof typeof words.sources]}
        />
      </div>
      <Heading level={2} size="m">
        {said.byField}
      </Heading>
      <Split {...props} head={said.field} rows={figures.fields} name={(key) => key || words.staff.noField} />
      {reasons.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.byReason}
          </Heading>
          <Table
            caption={said.byReason}
            captionHidden
            rows={reasons}
            columns={[
              {
                key: "reason",
                header: said.reason,
                rowHeader: true,
                cell: (row) => <span lang={row.lang}>{row.words}</span>,
              },
              { key: "times", header: said.times, numeric: true, cell: (row) => formatNumber(row.times, lang) },
            ]}
          />
        </>
      ) : null}
    </>
  );
}

export const decimal = (value: number | null, lang: "vi" | "en"): string =>
  (value ?? 0).toFixed(1).replace(".", lang === "vi" ? "," : ".");

function UnitRanking({ ctx, words, figures, ranking }: Props & { ranking: Ranking }) {
  const { lang } = ctx;
  const said = words.public;
  const kind = words.kinds[ranking.kind];
  const name = (row: TallyRow) => figures.unitOf.get(row.key)?.name ?? "";
  const page = (row: TallyRow): string => `/${figures.unitOf.get(row.key)?.slug ?? ""}/so-lieu/hai-long`;
  const figureColumns = [
    {
      key: "unit",
      header: said.unit,
      rowHeader: true,
      wide: true,
      cell: (row: TallyRow) => <a href={page(row)}>{name(row)}</a>,
    },
    {
      key: "share",
      header: said.share,
      numeric: true,
      cell: (row: TallyRow) => formatPercent(satisfiedShare(row) ?? 0, lang),
    },
    {
      key: "margin",
      header: said.margin,
      numeric: true,
      cell: (row: TallyRow) => said.marginText(formatPercent(marginOf(row), lang)),
    },
    { key: "number", header: said.number, numeric: true, cell: (row: TallyRow) => formatNumber(numberOf(row), lang) },
  ];
  return (
    <>
      {ranking.ranked.length > 0 ? (
        <Table
          caption={kind}
          phone="cards"
          rows={ranking.ranked}
          columns={[
            { key: "place", header: said.place, numeric: true, cell: (row) => String(row.place) },
            ...(figureColumns as never[]),
          ]}
        />
      ) : null}
      {ranking.unranked.length > 0 ? (
        <Table caption={`${kind}: ${said.unranked}`} phone="cards" rows={ranking.unranked} columns={figureColumns} />
      ) : null}
      {ranking.hidden.length > 0 ? (
        <p class="govuk-body">
          {kind}, {said.few}: {ranking.hidden.map(name).join(", ")}
        </p>
      ) : null}
    </>
  );
}

/** Shares of a total, those with few ratings hidden. */
function Split(props: Props & { head: string; rows: TallyRow[]; name: (key: string) => string }) {
  const { ctx, words, rules, head, rows, name } = props;
  const { lang } = ctx;
  const said = words.public;
  const { shown } = hideFew(rows, rules.fewestShow);
  const isShown = (row: TallyRow): boolean => shown.includes(row);
  return (
    <Table
      caption={head}
      captionHidden
      phone="cards"
      rows={rows.toSorted((a, b) => compareVietnamese(name(a.key), name(b.key)))}
      columns={[
        { key: "name", header: head, rowHeader: true, wide: true, cell: (row) => name(row.key) },
        {
          key: "number",
          header: said.number,
          numeric: true,
          cell: (row) => (isShown(row) ? formatNumber(numberOf(row), lang) : said.few),
        },
        {
          key: "share",
          header: said.share,
          numeric: true,
          cell: (row) => (isShown(row) ? formatPercent(satisfiedShare(row) ?? 0, lang) : ""),
        },
        {
          key: "mean",
          header: said.mean,
          numeric: true,
          cell: (row) => (isShown(row) ? decimal(meanOf(row), lang) : ""),
        },
      ]}
    />
  );
}
