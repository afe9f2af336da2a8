import { z } from "zod";
import { type BarChartData, ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
  CardList,
  EmptyState,
  Heading,
  InsetText,
  LinkButton,
  PageHeading,
  PublicLayout,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, formatNumber, formatPercent, type Lang, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { siteOf, unitNames } from "../../organisations/index.ts";
import type { Estimate, Index, Results } from "../estimate.ts";
import { FEWEST_ANSWERS } from "../estimate.ts";
import { type Found, loadResults, loadSeries, type Series } from "../load-results.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { PollLinks } from "../polls/pages.tsx";
import { listPublicPolls } from "../polls/poll.store.ts";
import type { Poll } from "../polls/poll.ts";
import { resultLines } from "../result-lines.ts";
import { findSurvey, listSurveys } from "../survey.store.ts";
import { phaseOf, type Survey } from "../survey.ts";
import { SurveyUnknown } from "../surveys.errors.ts";

const MOST = 100;
const MOST_POLLS = 20;

export async function publicSurveysPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const rows = await listSurveys(rq.app.db, { isPublic: true, today }, MOST);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((one) => one.unitId))], today);
  const [open, closed] = await Promise.all(
    [false, true].map((isClosed) => listPublicPolls(rq.app.db, { today, closed: isClosed }, MOST_POLLS)),
  );
  const polls = { open: open ?? [], closed: closed ?? [] };
  return html(ListView({ ctx: rq.app.view(rq, site), words: pick(rq.lang, vi, en), rows, names, today, polls }));
}

async function publicSurvey(rq: Rq): Promise<Survey> {
  const id = z.uuid().safeParse(rq.params.id);
  const survey = id.success ? await findSurvey(rq.app.db, id.data) : undefined;
  if (!survey || survey.approvedAt === null) throw new SurveyUnknown();
  return survey;
}

async function published(rq: Rq): Promise<Found> {
  const survey = await publicSurvey(rq);
  if (survey.state !== "approved" || survey.resultsAt === null) throw new SurveyUnknown();
  return loadResults(rq.app.db, survey);
}

const unitNameOf = async (db: Db, survey: Survey, today: string): Promise<string> =>
  (await unitNames(db, [survey.unitId], today)).get(survey.unitId) ?? "";

export async function publicSurveyPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const survey = await publicSurvey(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const site = await siteOf(rq);
  const common = { ctx: rq.app.view(rq, site), words, survey, unit: await unitNameOf(db, survey, today) };
  if (survey.state === "withdrawn") return html(WithdrawnView(common), { status: 410 });
  if (survey.resultsAt === null) {
    const phase = phaseOf(survey, today);
    if (phase === "coming") throw new SurveyUnknown();
    return html(AboutView({ ...common, isOpen: phase === "open" }));
  }
  const found = await loadResults(db, survey);
  const series = await loadSeries(db, found, { overall: words.public.overall, item: words.public.overallItem });
  return html(ResultsPage({ ...common, found, series }));
}

const chartOf = (results: Results, words: typeof vi, lang: Lang): BarChartData => ({
  title: words.public.chartTitle,
  parts: [
    { name: words.public.chart.satisfied, look: "full" },
    { name: words.public.chart.rest, look: "empty" },
  ],
  bars: results.factors.flatMap((one) =>
    one.satisfied
      ? [
          {
            label: one.name,
            values: [one.satisfied.value, 100 - one.satisfied.value],
            text: formatPercent(one.satisfied.value / 100, lang),
          },
        ]
      : [],
  ),
});

export async function publicSurveyChart(rq: Rq): Promise<Reply> {
  const { sample, open, survey } = await published(rq);
  const results = survey.populationKind === "open" ? open : sample;
  const chart = chartOf(results, pick(rq.lang, vi, en), rq.lang);
  return chartReply(rq, chart);
}

export async function publicSurveyCsv(rq: Rq): Promise<Reply> {
  const found = await published(rq);
  const words = pick(rq.lang, vi, en);
  const { fields, levels } = words.dataSet;
  const head = [
    fields.level,
    fields.text,
    fields.answers,
    fields.satisfied,
    fields.satisfied_margin,
    fields.mean,
    fields.mean_margin,
  ];
  const decimal = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : formatNumber(Math.round(value * 10) / 10);
  const rows = resultLines(found, words.public.overall).map((one) => [
    levels[one.level],
    one.text,
    one.n < FEWEST_ANSWERS ? words.public.few : formatNumber(one.n),
    decimal(one.satisfied?.value),
    decimal(one.satisfied?.margin),
    decimal(one.mean?.value),
    decimal(one.mean?.margin),
  ]);
  const label = found.survey.officialRef ? words.public.officialBy(found.survey.officialRef) : words.public.internal;
  return download(
    Buffer.from(writeCsv([[found.survey.title], [label], head, ...rows])),
    "text/csv; charset=utf-8",
    `khao-sat-${found.survey.periodUntil}.csv`,
  );
}

const rounded = (one: Estimate | null) =>
  one && {
    value: Math.round(one.value * 100) / 100,
    margin: one.margin === null ? null : Math.round(one.margin * 100) / 100,
  };

/** GET /api/v1/surveys/{id}/results: what the page shows, for programs. */
export async function resultsApi(rq: Rq): Promise<Reply> {
  const found = await published(rq);
  const { survey, questionnaire, strata, sample, open } = found;
  const figures = (index: Index) => ({
    answers: index.n < FEWEST_ANSWERS ? null : index.n,
    satisfied: rounded(index.satisfied),
    mean: rounded(index.mean),
  });
  const all = (results: Results) => ({
    answers: results.answered,
    overall: figures(results.overall),
    overallItem: results.overallItem ? { key: results.overallItem.item.key, ...figures(results.overallItem) } : null,
    factors: results.factors.map((factor) => ({
      key: factor.key,
      name: factor.name,
      ...figures(factor),
      items: factor.items.map((one) => ({ key: one.item.key, text: one.item.text, ...figures(one) })),
    })),
    choices: results.choices.map((one) => ({
      key: one.item.key,
      text: one.item.text,
      answers: one.n < FEWEST_ANSWERS ? null : one.n,
      options: one.options.map(({ key, text: words, share }) => ({
        key,
        text: words,
        share: share === null ? null : Math.round(share * 100) / 100,
      })),
    })),
  });
  return json({
    id: survey.id,
    title: survey.title,
    unitId: survey.unitId,
    isOfficial: survey.officialRef !== null,
    label: survey.officialRef ? vi.public.officialBy(survey.officialRef) : vi.public.internal,
    periodFrom: survey.periodFrom,
    periodUntil: survey.periodUntil,
    questionnaire: { id: questionnaire.id, name: questionnaire.name, version: questionnaire.number },
    confidence: 0.95,
    satisfiedFrom: questionnaire.content.satisfiedFrom,
    population: sample.population,
    invited: strata.reduce((sum, one) => sum + one.sample, 0),
    silentPopulation: sample.silent,
    strata: strata.map((one) => ({
      unitId: one.unitId,
      name: one.name,
      population: one.population,
      sample: one.sample,
      answers: one.answered,
    })),
    sample: all(sample),
    open: all(open),
  });
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  survey: Survey;
  unit: string;
}

const crumbs = (words: typeof vi) => [{ text: words.public.title, href: "/khao-sat" }];

function ListView(props: {
  ctx: ViewContext;
  words: typeof vi;
  rows: Survey[];
  names: Map<string, string>;
  today: string;
  polls: { open: Poll[]; closed: Poll[] };
}) {
  const { ctx, words, rows, names, today, polls } = props;
  const said = words.public;
  const open = rows.filter((one) => phaseOf(one, today) === "open");
  const results = rows.filter((one) => one.resultsAt !== null);
  const cards = (list: Survey[], more: (one: Survey) => string) => (
    <CardList
      items={list.map((one) => ({
        title: one.title,
        href: `/khao-sat/${one.id}`,
        meta: [names.get(one.unitId) ?? "", more(one)],
        text: one.purpose,
      }))}
    />
  );
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length + polls.open.length + polls.closed.length === 0 ? (
        <EmptyState title={said.none} drawing="inbox">
          {said.noneText} <a href="/phan-anh">{said.ask}</a>
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.openTitle}
          </Heading>
          {cards(open, (one) => words.answer.until(one.closesOn))}
        </>
      ) : null}
      {results.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.resultsTitle}
          </Heading>
          {cards(results, (one) => words.span(one.periodFrom, one.periodUntil))}
        </>
      ) : null}
      <PollLinks open={polls.open} closed={polls.closed} lang={ctx.lang} />
    </PublicLayout>
  );
}

function AboutView({ ctx, words, survey, unit, isOpen }: Common & { isOpen: boolean }) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={survey.title} description={survey.purpose} breadcrumbs={crumbs(words)}>
      <PageHeading title={survey.title} caption={unit} lead={survey.purpose} />
      {isOpen ? (
        <>
          <p class="govuk-body">{words.answer.until(survey.closesOn)}</p>
          {survey.takesOpen ? (
            <LinkButton href={`/khao-sat/${survey.id}/tra-loi`}>{said.answer}</LinkButton>
          ) : (
            <p class="govuk-body">{said.byInvitation}</p>
          )}
        </>
      ) : (
        <EmptyState title={said.soonTitle} drawing="calendar">
          {said.soonText}
        </EmptyState>
      )}
    </PublicLayout>
  );
}

function WithdrawnView({ ctx, words }: Common) {
  return (
    <PublicLayout ctx={ctx} title={words.public.withdrawnTitle} breadcrumbs={crumbs(words)} noIndex>
      <PageHeading title={words.public.withdrawnTitle} lead={words.public.withdrawnText} />
    </PublicLayout>
  );
}

function ResultsPage(props: Common & { found: Found; series: Series[] }) {
  const { ctx, words, survey, unit, found, series } = props;
  return (
    <PublicLayout ctx={ctx} title={survey.title} description={survey.purpose} share breadcrumbs={crumbs(words)}>
      <PageHeading
        title={survey.title}
        caption={`${unit}, ${words.span(survey.periodFrom, survey.periodUntil)}`}
        lead={survey.purpose}
      />
      <InsetText>{survey.officialRef ? words.public.officialBy(survey.officialRef) : words.public.internal}</InsetText>
      <ResultsBody ctx={ctx} words={words} found={found} series={series} chart={`/khao-sat/${survey.id}/bieu-do.svg`} />
      <p class="govuk-body">
        <a href={`/khao-sat/${survey.id}.csv`}>{words.public.download}</a>
      </p>
    </PublicLayout>
  );
}

/** What was found, as the public and the officers see it. */
export function ResultsBody(props: {
  ctx: ViewContext;
  words: typeof vi;
  found: Found;
  series: Series[];
  /** Address of the picture; without one no picture is shown. */
  chart?: string;
}) {
  const { ctx, words, found, series } = props;
  const said = words.public;
  const { lang } = ctx;
  const { survey, sample, open, strata } = found;
  const isOpenOnly = survey.populationKind === "open";
  const main = isOpenOnly ? open : sample;
  const number = (value: number): string => formatNumber(value, lang);
  const asked = strata.reduce((sum, one) => sum + one.sample, 0);
  const chart = chartOf(main, words, lang);
  const withSeries = series.filter((one) => one.points.length > 1);
  return (
    <>
      <SummaryList
        rows={[
          { key: said.overall, value: <BothWays words={words} lang={lang} index={main.overall} /> },
          ...(main.overallItem
            ? [{ key: said.overallItem, value: <BothWays words={words} lang={lang} index={main.overallItem} /> }]
            : []),
          ...(isOpenOnly
            ? [{ key: said.openOnly, value: said.openText(number(open.answered)) }]
            : [
                {
                  key: said.sample,
                  value: (
                    <>
                      {said.represents(
                        number(sample.population),
                        number(asked),
                        number(sample.answered),
                        formatPercent(asked === 0 ? null : sample.answered / asked, lang),
                      )}
                      {sample.silent > 0 ? <> {said.silent(number(sample.silent))}</> : null}
                    </>
                  ),
                },
              ]),
        ]}
      />
      {props.chart && chart.bars.length > 0 ? (
        <ChartFigure chart={chart} src={props.chart} alt={said.chartTitle} />
      ) : null}
      <FactorTable words={words} lang={lang} results={main} />
      <Choices words={words} lang={lang} results={main} />
      {withSeries.length > 0 ? <SeriesTable words={words} lang={lang} series={withSeries} /> : null}
      {!isOpenOnly && open.answered > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.openOnly}
          </Heading>
          <p class="govuk-body">{said.openText(number(open.answered))}</p>
          <SummaryList
            rows={[
              { key: said.overall, value: <BothWays words={words} lang={lang} index={open.overall} withoutMargin /> },
            ]}
          />
        </>
      ) : null}
      <Heading level={2} size="m">
        {said.method}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {said.methodText.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  );
}

const inPoints = (value: number, lang: Lang): string => formatPercent(Math.min(100, Math.max(0, value)) / 100, lang);

const marginWords = (words: typeof vi, one: Estimate, lang: Lang): string =>
  one.margin === null
    ? words.public.marginUnknown
    : words.public.margin(inPoints(one.value - one.margin, lang), inPoints(one.value + one.margin, lang));

function Figured(props: { words: typeof vi; lang: Lang; one: Estimate | null; withoutMargin?: boolean }) {
  const { words, lang, one } = props;
  if (one === null) return <>{words.public.few}</>;
  return (
    <>
      {inPoints(one.value, lang)}
      {props.withoutMargin ? null : (
        <span class="govuk-hint govuk-!-margin-bottom-0">{marginWords(words, one, lang)}</span>
      )}
    </>
  );
}

function BothWays(props: { words: typeof vi; lang: Lang; index: Index; withoutMargin?: boolean }) {
  const { words, lang, index } = props;
  if (index.satisfied === null) return <>{words.public.few}</>;
  const said = words.public;
  const told = (one: Estimate | null): string =>
    one === null
      ? said.few
      : props.withoutMargin
        ? inPoints(one.value, lang)
        : `${inPoints(one.value, lang)} (${marginWords(words, one, lang)})`;
  return (
    <>
      <div>
        {said.satisfied}: <strong>{told(index.satisfied)}</strong>
      </div>
      <div>
        {said.mean}: {told(index.mean)}
      </div>
    </>
  );
}

interface Line extends Index {
  text: string;
  isFactor: boolean;
}

function FactorTable({ words, lang, results }: { words: typeof vi; lang: Lang; results: Results }) {
  const said = words.public;
  const rows = results.factors.flatMap((factor): Line[] => [
    { ...factor, text: factor.name, isFactor: true },
    ...factor.items.map((one) => ({ ...one, text: one.item.text, isFactor: false })),
  ]);
  if (rows.length === 0) return null;
  return (
    <Table<Line>
      caption={said.factors}
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "text",
          header: said.factor,
          rowHeader: true,
          wide: true,
          cell: (one) => (one.isFactor ? <strong>{one.text}</strong> : one.text),
        },
        {
          key: "satisfied",
          header: said.satisfied,
          numeric: true,
          cell: (one) => <Figured words={words} lang={lang} one={one.satisfied} />,
        },
        {
          key: "mean",
          header: said.mean,
          numeric: true,
          cell: (one) => <Figured words={words} lang={lang} one={one.mean} />,
        },
        {
          key: "n",
          header: said.n,
          numeric: true,
          cell: (one) => (one.n < FEWEST_ANSWERS ? said.few : formatNumber(one.n, lang)),
        },
      ]}
    />
  );
}

function Choices({ words, lang, results }: { words: typeof vi; lang: Lang; results: Results }) {
  const said = words.public;
  if (results.choices.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {said.facts}
      </Heading>
      {results.choices.map((choice) => (
        <Table<(typeof choice.options)[number]>
          caption={choice.item.text}
          rows={choice.options}
          columns={[
            { key: "text", header: said.choiceAnswer, rowHeader: true, wide: true, cell: (one) => one.text },
            {
              key: "share",
              header: said.choiceShare,
              numeric: true,
              cell: (one) => (one.share === null ? said.few : formatPercent(one.share / 100, lang)),
            },
          ]}
        />
      ))}
    </>
  );
}

function SeriesTable({ words, lang, series }: { words: typeof vi; lang: Lang; series: Series[] }) {
  const said = words.public;
  const points = series[0]?.points ?? [];
  return (
    <>
      <Heading level={2} size="m">
        {said.series}
      </Heading>
      <p class="govuk-body">{said.seriesText}</p>
      <Table<Series>
        caption={said.series}
        captionHidden
        phone="cards"
        rows={series}
        columns={[
          { key: "name", header: said.factor, rowHeader: true, wide: true, cell: (one) => one.name },
          ...points.map((point, at) => ({
            key: point.surveyId,
            header: formatDate(point.periodUntil),
            numeric: true,
            cell: (one: Series) => {
              const here = one.points[at];
              if (!here || here.isBroken) return said.broken;
              return here.value === null ? said.few : inPoints(here.value, lang);
            },
          })),
        ]}
      />
    </>
  );
}
