import {
  Details,
  EmptyState,
  Heading,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent, type Lang } from "../../../../../platform/i18n/index.ts";
import type { UntoldItem } from "../../../../content/index.ts";
import { type Area, audienceNames, languageNames, topicNames } from "../../../../topics/index.ts";
import { type Cell, type CoverageRow, monthsBetween } from "../../../coverage.ts";
import type { HamletRow } from "../../../load-coverage.ts";
import type { Words } from "../../../messages.vi.ts";
import { CoverageFilter } from "../coverage-filter.tsx";
import { type CoverageQuery, inSentence, queryText, STATES } from "../coverage-query.ts";
import { CoverageTabs } from "../coverage-tabs.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: Words;
  query: CoverageQuery;
  units: { id: string; name: string }[];
  topics: readonly Area[];
  rows: CoverageRow[];
  /** Of the one commune that is asked for, where hamlets are known. */
  hamlets: HamletRow[];
  total: number;
  page: number;
  pages: number;
  pageSize: number;
  today: string;
  names: Map<string, string>;
  /** Items people read that are wanted in a language they do not have. */
  untold: UntoldItem[];
  hasMoreUntold: boolean;
  mayTranslate: boolean;
  sums: { cells: number; told: number; never: number; people: number };
}

const BASE = "/can-bo/khoang-lang";

export function SilenceMapView(props: Props) {
  const { ctx, lang, words, query, units, rows, hamlets, total, page, pages, pageSize, sums } = props;
  const isAsked = Object.values(query).some(Boolean);
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          total > 0 ? (
            <LinkButton href={`${BASE}.csv${queryText(query)}`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <CoverageTabs words={words} current="map" unitId={query.donvi} />
      <CoverageFilter
        action={BASE}
        words={words}
        lang={lang}
        query={query}
        units={units}
        submitLabel={words.filter}
        withState
      />
      {total === 0 ? (
        <EmptyState title={isAsked && query.muc ? words.silentNowhere : words.emptyTitle} drawing="board">
          {isAsked && query.muc ? words.silentNowhereText : words.emptyText}
        </EmptyState>
      ) : (
        <>
          <StatTiles
            label={words.tilesLabel}
            tiles={[
              {
                label: words.tiles.told,
                value: formatPercent(sums.told / sums.cells, lang),
                state: { tone: "neutral", text: words.of(sums.told, sums.cells) },
                href: BASE + queryText(query),
              },
              {
                label: words.tiles.never,
                value: formatPercent(sums.never / sums.cells, lang),
                state: { tone: "neutral", text: words.of(sums.never, sums.cells) },
                href: BASE + queryText({ ...query, muc: "never" }),
              },
              ...(sums.people > 0
                ? [
                    {
                      label: words.tiles.people,
                      value: formatNumber(sums.people, lang),
                      href: BASE + queryText({ ...query, muc: "never" }),
                    },
                  ]
                : []),
            ]}
          />
          <ul class="db-heat-key" aria-label={words.state}>
            {STATES.map((state) => (
              <li key={state}>
                <a class={`db-heat db-heat--${state}`} href={BASE + queryText({ ...query, muc: state })}>
                  {words.states[state]}
                </a>
              </li>
            ))}
          </ul>
          <HeatTable {...props} rows={rows} caption={words.caption} />
          <Pagination
            summary={words.summary((page - 1) * pageSize + 1, Math.min(total, page * pageSize), total)}
            previousHref={page > 1 ? BASE + queryText(query, { trang: String(page - 1) }) : undefined}
            nextHref={page < pages ? BASE + queryText(query, { trang: String(page + 1) }) : undefined}
          />
          {hamlets.length > 0 ? (
            <>
              <Heading>{words.hamlets}</Heading>
              <p class="govuk-body">{words.hamletsText}</p>
              <HeatTable {...props} rows={hamlets} caption={words.hamlets} isCaptionHidden />
            </>
          ) : null}
          <Details summary={words.how}>
            <ul class="govuk-list govuk-list--bullet">
              {words.howText.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
      {props.untold.length > 0 ? <Untold {...props} /> : null}
    </StaffLayout>
  );
}

/** What was told in Vietnamese only, though somebody said in which language it is needed. */
function Untold({ lang, words, untold, hasMoreUntold, mayTranslate, names }: Props) {
  const languages = languageNames(lang);
  return (
    <>
      <Heading>{words.untold}</Heading>
      <p class="govuk-body">{hasMoreUntold ? words.untoldMore(untold.length) : words.untoldText}</p>
      <Table
        caption={words.untold}
        captionHidden
        phone="cards"
        dense
        rows={untold}
        columns={[
          {
            key: "title",
            header: words.untoldItem,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <a href={mayTranslate ? `/can-bo/dich/${row.id}/${row.lang}` : `/tin-tuc/${row.slug}`}>{row.title}</a>
            ),
          },
          { key: "language", header: words.language, cell: (row) => languages[row.lang] },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "since", header: words.untoldSince, nowrap: true, cell: (row) => formatDate(row.publishedAt) },
          {
            key: "state",
            header: words.state,
            cell: (row) => (row.isInWork ? words.untoldInWork : words.untoldNone),
          },
        ]}
      />
    </>
  );
}

function HeatTable(
  props: Pick<Props, "lang" | "words" | "topics" | "today" | "names"> & {
    rows: (CoverageRow | HamletRow)[];
    caption: string;
    isCaptionHidden?: true;
  },
) {
  const { lang, words, topics, today, names } = props;
  const [audiences, languages, topicWords] = [audienceNames(lang), languageNames(lang), topicNames(lang)];
  return (
    <Table
      caption={props.caption}
      {...(props.isCaptionHidden ? { captionHidden: true } : {})}
      phone="cards"
      dense
      rows={props.rows}
      columns={[
        {
          key: "place",
          header: words.place,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              {"hamlet" in row ? row.hamlet : (names.get(row.unitId) ?? "")}
              <span class="govuk-hint db-hint-line">
                {audiences[row.need.audience]}, {inSentence(languages[row.need.language])}
                {row.need.people ? `, ${words.people(row.need.people)}` : ""}
              </span>
            </>
          ),
        },
        ...topics.map((topic) => ({
          key: topic,
          header: topicWords[topic],
          cell: (row: CoverageRow | HamletRow) => (
            <a class={`db-heat db-heat--${row.cells[topic].state}`} href={cellHref(row, topic)}>
              {cellText(row.cells[topic], words, today, "hamlet" in row ? words.hamletWide : words.wideAgo)}
            </a>
          ),
        })),
      ]}
    />
  );
}

function cellHref(row: CoverageRow, topic: Area): string {
  const { audience, language } = row.need;
  return `${BASE}/da-noi?${new URLSearchParams({ xa: row.unitId, doituong: audience, tieng: language, linhvuc: topic })}`;
}

export function cellText(cell: Cell, words: Words, today: string, wideAgo: Words["wideAgo"]): string {
  if (cell.state === "wide" && cell.lastWide) return wideAgo(monthsBetween(cell.lastWide, today));
  return cell.last === null ? words.never : words.ago(monthsBetween(cell.last, today));
}
