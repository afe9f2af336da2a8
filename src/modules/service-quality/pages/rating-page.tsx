import {
  addressOf,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";

import { loadPeriods, type Periods } from "../load-estimate.ts";
import { loadRating, type RatedUnit, type Segments } from "../load-rating.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { BoardQuery, fitting } from "./board-page.tsx";
import { settledDossiers } from "./open-rows.ts";
import {
  askedOf,
  OtherSegments,
  Pages,
  type PartLink,
  PeriodSelect,
  pageOf,
  QUALITY,
  QualityTabs,
  RankState,
  UnitFields,
} from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";
import { HowRated, pointColumns, RatingLabel } from "./rating-parts.tsx";

const PATH = `${QUALITY}/cham-diem`;

async function asked(rq: Rq) {
  const { db } = rq.app;
  const query = BoardQuery.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "quality.read", rq.now);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const rating = await loadRating(db, { period: periods.current, version: query.ban, unitIds: reach, now: rq.now });
  return { query, periods, rating, rows: fitting(rating?.units ?? [], query) };
}

export async function ratingPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(
    RatingView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      mayRead: holds(actorOf(rq), "dossiers.read"),
      ...(await asked(rq)),
    }),
  );
}

export async function ratingCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { periods, rating, rows } = await asked(rq);
  const indicators = rating
    ? [...rating.segment.definition.content.dossier, ...rating.segment.definition.content.unit].sort(
        (a, b) => a.number - b.number,
      )
    : [];
  const head: Cell[] = [
    words.unit,
    words.kind,
    words.rating.dossiers,
    ...indicators.map((one) => `${one.number}. ${one.text}`),
    words.points,
    words.possible,
    words.rank,
  ];
  const lines = rows.map(({ unit, dossiers, rated }): Cell[] => [
    unit.name,
    words.kinds[unit.kind],
    dossiers,
    ...indicators.map((one) => {
      const score = rated.indicators.find((row) => row.id === one.id)?.score ?? null;
      return score === null ? words.noData : score / 10;
    }),
    rated.total / 10,
    rated.possible / 10,
    rated.rank ?? words.noRank[rated.why ?? "nothing"],
  ]);
  const top: Cell[] = [
    words.periodName(periods.current),
    ...(rating ? [words.version(rating.segment.definition.version, rating.segment.definition.document)] : []),
  ];
  return download(
    Buffer.from(writeCsv([[words.rating.label], top, head, ...lines])),
    "text/csv; charset=utf-8",
    `cham-diem-${periods.current.key.toLowerCase()}.csv`,
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  query: ReturnType<typeof BoardQuery.parse>;
  periods: Periods;
  rating: (Segments & { units: RatedUnit[] }) | undefined;
  rows: RatedUnit[];
  /** Whether the dossiers themselves may be opened. */
  mayRead: boolean;
}

function RatingView(props: Props) {
  const { ctx, words, query, periods, rating, rows } = props;
  const { lang } = ctx;
  const said = words.rating;
  const asked = askedOf(query);
  const content = rating?.segment.definition.content;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: words.title, href: QUALITY }]} wide>
      <PageHeading
        title={said.title}
        caption={words.periodName(periods.current)}
        lead={said.lead}
        actions={
          rows.length === 0 ? null : (
            <LinkButton href={addressOf(`${PATH}.csv`, asked)} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          )
        }
      />
      <QualityTabs words={words} parts={props.parts} current={PATH} />
      <RatingLabel words={words} />
      <FilterBar action={PATH} submitLabel={words.show} isFiltered={Boolean(query.q || query.loai)} resetHref={PATH}>
        <PeriodSelect words={words} periods={periods} />
        <UnitFields words={words} query={query} units={rating?.units ?? []} />
      </FilterBar>
      <OtherSegments words={words} found={rating} path={PATH} asked={asked} />
      {!rating || !content || rating.units.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {said.empty} {words.empty}
        </EmptyState>
      ) : (
        <>
          <Table<RatedUnit>
            caption={said.title}
            captionHidden
            phone="cards"
            rows={pageOf(rows, query.trang)}
            empty={<p class="govuk-body">{words.nothingFits}</p>}
            columns={[
              {
                key: "unit",
                header: words.unit,
                rowHeader: true,
                wide: true,
                cell: ({ unit }) => (
                  <a href={addressOf(`${QUALITY}/don-vi/${unit.id}`, { ky: query.ky, ban: asked.ban })}>{unit.name}</a>
                ),
              },
              { key: "kind", header: words.kind, cell: ({ unit }) => words.kinds[unit.kind] },
              {
                key: "dossiers",
                header: said.dossiers,
                numeric: true,
                cell: ({ unit, dossiers }) =>
                  props.mayRead ? (
                    <a href={settledDossiers({ unitId: unit.id, ...rating.segment })}>{formatNumber(dossiers, lang)}</a>
                  ) : (
                    formatNumber(dossiers, lang)
                  ),
              },
              ...pointColumns(words, lang),
              {
                key: "rank",
                header: words.rank,
                cell: ({ rated }) => (
                  <RankState words={words} rank={rated.rank} why={rated.why} ranks={content.unitRanks} />
                ),
              },
            ]}
          />
          <Pages path={PATH} asked={asked} page={query.trang} rows={rows.length} />
          <p class="govuk-body">{said.few(formatNumber(content.fewestUnit, lang))}</p>
        </>
      )}
      <HowRated words={words} definition={rating?.segment.definition} />
    </StaffLayout>
  );
}
