import { ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  Prose,
  PublicLayout,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick, writeHundredths } from "../../../platform/i18n/index.ts";
import { findHomeUnit, unitNames } from "../../organisations/index.ts";
import { IndexUnknown } from "../indices.errors.ts";
import { findIndex, listIndices, listResults } from "../indices.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { IndexPart, IndexResult, RankingIndex } from "../ranking-index.ts";
import { indexChartData } from "./index-chart.ts";

const INDICES = "/chi-so";
/** Results read for one page: thousands of communes of one year, or decades of a few. */
const MOST = 5_000;

/** Each index with the last result of the province, and what offices measure themselves apart from it. */
export async function publicIndicesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const home = await findHomeUnit(db, vietnamDay(rq.now));
  const indices = await listIndices(db);
  const results = home ? await listResults(db, { unitIds: [home.id] }, { limit: MOST }) : [];
  return html(
    <PublicLayout ctx={rq.app.view(rq)} title={said.title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} caption={home?.name} lead={said.lead} />
      {indices.length === 0 ? (
        <EmptyState title={said.emptyTitle}>{said.emptyText}</EmptyState>
      ) : (
        <SummaryList
          rows={inOrder(indices, results).map((index) => {
            const [last, before] = results.filter((one) => one.indexKey === index.key);
            return {
              key: (
                <>
                  <a href={`${INDICES}/${index.key}`}>{index.name}</a>
                  <br />
                  <span class="govuk-hint">{index.fullName}</span>
                </>
              ),
              value: last ? (
                <>
                  <strong>{words.valueAndRank(last, index.measure)}</strong>
                  <br />
                  {[
                    said.ofYear(last.year),
                    before ? words.change(before.value, last.value, index.measure, before.year) : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                  <span class="govuk-hint">{said.official(index.owner)}</span>
                </>
              ) : (
                said.none
              ),
            };
          })}
        />
      )}
      <Heading level={2} size="m">
        {said.ownTitle}
      </Heading>
      <p class="govuk-body">{said.ownLead}</p>
      <LinkList
        items={[
          { href: "/so-lieu/hai-long", text: said.own.satisfaction },
          { href: "/khao-sat", text: said.own.surveys },
          { href: "/so-lieu/chat-luong-phuc-vu", text: said.own.quality },
        ]}
      />
    </PublicLayout>,
  );
}

/** What has results first. */
const inOrder = (indices: readonly RankingIndex[], results: readonly IndexResult[]): RankingIndex[] => {
  const known = new Set(results.map((one) => one.indexKey));
  return indices.toSorted((a, b) => Number(known.has(b.key)) - Number(known.has(a.key)));
};

interface OneIndex {
  index: RankingIndex;
  /** The unit this installation is of. */
  home: { id: string; name: string } | null;
  own: IndexResult[];
}

async function loadIndex(rq: Rq): Promise<OneIndex> {
  const { db } = rq.app;
  const index = await findIndex(db, rq.params.key ?? "");
  if (!index || index.isWithdrawn) throw new IndexUnknown();
  const home = (await findHomeUnit(db, vietnamDay(rq.now))) ?? null;
  const own = home ? await listResults(db, { indexKey: index.key, unitIds: [home.id] }, { limit: 100 }) : [];
  return { index, home, own };
}

/** One index over the years, its parts, and the units below in one year. */
export async function publicIndexPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const one = await loadIndex(rq);
  const all = await listResults(db, { indexKey: one.index.key, unitIds: null }, { limit: MOST });
  const years = [...new Set(all.map((result) => result.year))];
  const year = years.find((known) => String(known) === rq.query.nam) ?? years[0] ?? null;
  const below = all.filter((result) => result.year === year && result.unitId !== one.home?.id);
  return html(
    <PublicIndexView
      ctx={rq.app.view(rq)}
      words={words}
      {...one}
      years={years}
      year={year}
      below={below.toSorted((a, b) => b.value - a.value)}
      unitNames={await unitNames(db, [...new Set(below.map((result) => result.unitId))], vietnamDay(rq.now))}
    />,
  );
}

export async function indexChart(rq: Rq): Promise<Reply> {
  const { index, home, own } = await loadIndex(rq);
  const data = indexChartData(index, own, { words: pick(rq.lang, vi, en), unit: home?.name ?? "" });
  return chartReply(rq, data);
}

interface Props extends OneIndex {
  ctx: ViewContext;
  words: typeof vi;
  years: number[];
  year: number | null;
  below: IndexResult[];
  unitNames: Map<string, string>;
}

function PublicIndexView(props: Props) {
  const { ctx, words, index, home, own, years, year, below, unitNames } = props;
  const said = words.public;
  const shown = own.find((one) => one.year === year);
  const path = `${INDICES}/${index.key}`;
  return (
    <PublicLayout
      ctx={ctx}
      title={index.fullName}
      description={index.about}
      breadcrumbs={[{ text: said.title, href: INDICES }]}
    >
      <PageHeading title={index.fullName} caption={index.name} lead={index.about} />
      <p class="govuk-body">{said.official(index.owner)}</p>
      {own.length > 0 ? (
        <ChartFigure
          chart={indexChartData(index, own, { words, unit: home?.name ?? "" })}
          src={`${INDICES}/${index.key}/bieu-do.svg`}
        />
      ) : null}
      {years.length === 0 ? <EmptyState title={said.none}>{said.emptyText}</EmptyState> : null}
      {own.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.years}
          </Heading>
          <Table<IndexResult>
            caption={said.chart(index.name, home?.name ?? "")}
            captionHidden
            phone="cards"
            rows={own}
            columns={[
              {
                key: "year",
                header: words.year,
                rowHeader: true,
                cell: (row) => <a href={`${path}?nam=${row.year}`}>{row.year}</a>,
              },
              { key: "value", header: words.value, cell: (row) => words.number(row.value, index.measure) },
              { key: "rank", header: words.rank, cell: (row) => words.placeOf(row) },
              {
                key: "source",
                header: words.source,
                wide: true,
                cell: (row) => (
                  <>
                    {row.sourceAddress ? <a href={row.sourceAddress}>{row.source}</a> : row.source}
                    {row.reason ? (
                      <span class="govuk-hint">{said.corrected(vietnamDay(new Date(row.at)), row.reason)}</span>
                    ) : null}
                  </>
                ),
              },
            ]}
          />
        </>
      ) : null}
      {shown?.narrative ? (
        <>
          <Heading level={2} size="m">
            {words.narrative}
          </Heading>
          <Prose>
            {shown.narrative.split(/\n{2,}/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Prose>
        </>
      ) : null}
      {shown && shown.components.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.partsOf(shown.year)}
          </Heading>
          <Parts words={words} parts={shown.components} />
        </>
      ) : null}
      {year !== null && below.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.units(year)}
          </Heading>
          <Table<IndexResult>
            caption={said.units(year)}
            captionHidden
            phone="cards"
            rows={below}
            columns={[
              { key: "unit", header: words.unit, rowHeader: true, cell: (row) => unitNames.get(row.unitId) ?? "" },
              { key: "value", header: words.value, cell: (row) => words.number(row.value, index.measure) },
              { key: "rank", header: words.rank, cell: (row) => words.placeOf(row) },
              {
                key: "source",
                header: words.source,
                wide: true,
                cell: (row) => (row.sourceAddress ? <a href={row.sourceAddress}>{row.source}</a> : row.source),
              },
            ]}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}

function Parts({ words, parts }: { words: typeof vi; parts: readonly IndexPart[] }) {
  const hasMost = parts.some((part) => part.most !== null);
  const hasRank = parts.some((part) => part.rank !== null);
  return (
    <Table<IndexPart>
      caption={words.parts}
      captionHidden
      phone="cards"
      rows={parts}
      columns={[
        { key: "part", header: words.part, rowHeader: true, wide: true, cell: (row) => row.name },
        { key: "value", header: words.value, numeric: true, cell: (row) => writeHundredths(row.value) },
        ...(hasMost
          ? [
              {
                key: "most",
                header: words.most,
                numeric: true,
                cell: (row: IndexPart) => (row.most === null ? "–" : writeHundredths(row.most)),
              },
            ]
          : []),
        ...(hasRank
          ? [
              {
                key: "rank",
                header: words.rank,
                numeric: true,
                cell: (row: IndexPart) => (row.rank === null ? "–" : formatNumber(row.rank)),
              },
            ]
          : []),
      ]}
    />
  );
}
