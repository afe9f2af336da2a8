import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listUnitChoices, UnitFilter } from "../../organisations/index.ts";
import { loadPeriods, type Periods } from "../load-estimate.ts";
import { loadOfficers, loadOwn, type OwnRating, type RatedOfficer, type Segments } from "../load-rating.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type Rated, rateOfficer } from "../rate.ts";
import { BoardQuery } from "./board-page.tsx";
import { settledDossiers } from "./open-rows.ts";
import {
  nameFits,
  OtherSegments,
  Pages,
  type PartLink,
  PeriodSelect,
  pageOf,
  QUALITY,
  QualityTabs,
  RankState,
} from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";
import { HowRated, pointColumns, RatedLine, RatedTable, RatingLabel } from "./rating-parts.tsx";

const OFFICERS = `${QUALITY}/can-bo`;
const OWN = `${QUALITY}/cua-toi`;

const Query = BoardQuery.extend({ donvi: first(z.uuid().optional().catch(undefined)) });
type OfficerQuery = z.infer<typeof Query>;

/** Whoever leads a unit sees those who work there; nobody else does. */
async function asked(rq: Rq) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "quality.lead", rq.now);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const found = await loadOfficers(db, { period: periods.current, version: query.ban, unitIds, now: rq.now });
  const rows = (found?.officers ?? []).filter(({ name }) => nameFits(name ?? "", query.q));
  return { query, periods, found, rows, reach };
}

export async function officersPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { reach, ...rest } = await asked(rq);
  return html(
    OfficersView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      units: reach.length > 1 && reach.length <= 200 ? await listUnitChoices(rq.app.db, reach, vietnamDay(rq.now)) : [],
      ...rest,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** Points of people leave the product only with a row in the log. */
export async function officersCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { periods, rows, found } = await asked(rq);
  await transaction(rq.app.db, (tx) =>
    recordAct(tx, actorOf(rq), {
      act: "quality.exportOfficers",
      subjectKind: "qualityOfficers",
      subjectId: periods.current.key,
      details: { rows: rows.length },
      at: rq.now,
    }),
  );
  const head: Cell[] = [
    words.officers.name,
    words.unit,
    words.rating.dossiers,
    words.points,
    words.possible,
    words.officers.rank,
  ];
  const lines = rows.flatMap((row): Cell[][] => {
    if (!found) return [];
    const rated = rateOfficer(found.segment.definition.content, row.classes);
    return [
      [
        nameOf(row, words),
        row.unitName,
        row.classes.dossiers,
        rated.total / 10,
        rated.possible / 10,
        rated.rank ?? words.noRank[rated.why ?? "nothing"],
      ],
    ];
  });
  return download(
    Buffer.from(writeCsv([[words.rating.label], [words.periodName(periods.current)], head, ...lines])),
    "text/csv; charset=utf-8",
    `cham-diem-can-bo-${periods.current.key.toLowerCase()}.csv`,
  );
}

const nameOf = ({ personId, name }: RatedOfficer, words: typeof vi): string =>
  personId === null ? words.officers.nobody : (name ?? words.officers.former);

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  query: OfficerQuery;
  periods: Periods;
  found: (Segments & { officers: RatedOfficer[] }) | undefined;
  rows: RatedOfficer[];
  units: { id: string; name: string }[];
}

function OfficersView(props: Props) {
  const { ctx, words, query, periods, found, rows } = props;
  const { lang } = ctx;
  const said = words.officers;
  const asked = { ky: query.ky, ban: query.ban ? String(query.ban) : undefined, donvi: query.donvi, q: query.q };
  const content = found?.segment.definition.content;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: words.title, href: QUALITY }]} wide>
      <PageHeading
        title={said.title}
        caption={words.periodName(periods.current)}
        lead={said.lead}
        actions={
          rows.length === 0 ? null : (
            <LinkButton href={addressOf(`${OFFICERS}.csv`, asked)} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          )
        }
      />
      <QualityTabs words={words} parts={props.parts} current={OFFICERS} />
      <RatingLabel words={words} />
      <FilterBar
        action={OFFICERS}
        submitLabel={words.show}
        isFiltered={Boolean(query.q || query.donvi)}
        resetHref={OFFICERS}
      >
        <PeriodSelect words={words} periods={periods} />
        <UnitFilter label={words.unit} value={query.donvi} all={said.unitAll} units={props.units} />
        <TextInput name="q" type="search" label={said.name} value={query.q ?? ""} autocomplete="off" />
      </FilterBar>
      <OtherSegments words={words} found={found} path={OFFICERS} asked={asked} />
      {!found || !content || (rows.length === 0 && !query.q) ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.rating.empty} {words.empty}
        </EmptyState>
      ) : (
        <>
          <Table<RatedOfficer & { rated: Rated }>
            caption={said.title}
            captionHidden
            phone="cards"
            rows={pageOf(rows, query.trang).map((row) => ({ ...row, rated: rateOfficer(content, row.classes) }))}
            empty={<p class="govuk-body">{words.nothingFits}</p>}
            columns={[
              { key: "name", header: said.name, rowHeader: true, wide: true, cell: (row) => nameOf(row, words) },
              { key: "unit", header: words.unit, cell: (row) => row.unitName },
              {
                key: "dossiers",
                header: words.rating.dossiers,
                numeric: true,
                cell: (row) =>
                  row.personId === null || row.classes.dossiers === 0 ? (
                    formatNumber(row.classes.dossiers, lang)
                  ) : (
                    <a href={settledDossiers({ unitId: row.unitId, personId: row.personId, ...found.segment })}>
                      {formatNumber(row.classes.dossiers, lang)}
                    </a>
                  ),
              },
              ...pointColumns(words, lang),
              {
                key: "rank",
                header: said.rank,
                cell: ({ rated, personId }) =>
                  personId === null ? (
                    "–"
                  ) : (
                    <RankState words={words} rank={rated.rank} why={rated.why} ranks={content.officerRanks} />
                  ),
              },
            ]}
          />
          <Pages path={OFFICERS} asked={asked} page={query.trang} rows={rows.length} />
          <p class="govuk-body">{words.rating.few(formatNumber(content.fewestOfficer, lang))}</p>
        </>
      )}
      <HowRated words={words} definition={found?.segment.definition} />
    </StaffLayout>
  );
}

/** What whoever is signed in did; nobody else's is ever asked for here. */
export async function ownPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = BoardQuery.parse(rq.query);
  const actor = actorOf(rq);
  const periods = await loadPeriods(db, query.ky, rq.now);
  const personId = z.uuid().safeParse(actor.id);
  const own = personId.success
    ? await loadOwn(db, { period: periods.current, version: query.ban, personId: personId.data, now: rq.now })
    : undefined;
  return html(
    OwnView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actor, words),
      periods,
      own,
      personId: personId.data ?? "",
      mayRead: holds(actor, "dossiers.read"),
    }),
    {
      headers: { "cache-control": "no-store" },
    },
  );
}

function OwnView(props: {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  periods: Periods;
  own: OwnRating | undefined;
  personId: string;
  /** Whether the dossiers themselves may be opened. */
  mayRead: boolean;
}) {
  const { ctx, words, periods, own } = props;
  const { lang } = ctx;
  const said = words.officers;
  const ranks = own?.segment.definition.content.officerRanks ?? [];
  return (
    <StaffLayout ctx={ctx} title={said.ownTitle} breadcrumbs={[]}>
      <PageHeading title={said.ownTitle} caption={words.periodName(periods.current)} lead={said.ownLead} />
      <QualityTabs words={words} parts={props.parts} current={OWN} />
      <RatingLabel words={words} />
      <FilterBar action={OWN} submitLabel={words.show} isFiltered={false}>
        <PeriodSelect words={words} periods={periods} />
      </FilterBar>
      <OtherSegments words={words} found={own} path={OWN} asked={{ ky: periods.current.key }} />
      {!own || own.whole.possible === 0 ? (
        <EmptyState title={said.ownEmpty} drawing="inbox">
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <RatedLine ctx={ctx} words={words} rated={own.whole} ranks={ranks} />
          {props.mayRead && own.dossiers > 0 ? (
            <p class="govuk-body">
              <a href={settledDossiers({ personId: props.personId, ...own.segment })}>
                {words.rating.dossiers}: {formatNumber(own.dossiers, lang)}
              </a>
            </p>
          ) : null}
          <RatedTable ctx={ctx} words={words} rated={own.whole} />
          {own.months.length > 1 ? (
            <>
              <Heading level={2} size="m">
                {said.months}
              </Heading>
              <Table
                caption={said.months}
                captionHidden
                phone="cards"
                rows={own.months}
                columns={[
                  { key: "month", header: said.month, rowHeader: true, cell: (row) => words.month(row.month) },
                  {
                    key: "dossiers",
                    header: words.rating.dossiers,
                    numeric: true,
                    cell: (row) => formatNumber(row.dossiers, lang),
                  },
                  ...pointColumns(words, lang),
                ]}
              />
            </>
          ) : null}
        </>
      )}
      <HowRated words={words} definition={own?.segment.definition} />
    </StaffLayout>
  );
}
