import { Details, InsetText, Table, type ViewContext } from "../../../platform/html/index.ts";
import { formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import type { DefinitionOf, Rank } from "../definition.ts";
import type { Count, Measure } from "../measures.ts";
import type { vi } from "../messages.vi.ts";
import type { Rated, RatedIndicator } from "../rate.ts";
import { RankState, tenths } from "./page-parts.tsx";

export function RatingLabel({ words }: { words: typeof vi }) {
  return (
    <InsetText>
      <strong>{words.rating.label}</strong>
    </InsetText>
  );
}

/** Points, and of how many could be given. */
export const pointColumns = (words: typeof vi, lang: Lang) => [
  {
    key: "total",
    header: words.points,
    numeric: true,
    cell: ({ rated }: { rated: Rated }) => tenths(rated.total, lang),
  },
  {
    key: "possible",
    header: words.possible,
    numeric: true,
    cell: ({ rated }: { rated: Rated }) => tenths(rated.possible, lang),
  },
];

/** "12,4 trên 16 điểm chấm được", and the rank. */
export function RatedLine(props: { ctx: ViewContext; words: typeof vi; rated: Rated; ranks: readonly Rank[] }) {
  const { ctx, words, rated, ranks } = props;
  return (
    <>
      <p class="govuk-body">
        {words.rating.ofPoints(tenths(rated.total, ctx.lang), tenths(rated.possible, ctx.lang))}.{" "}
        <RankState words={words} rank={rated.rank} why={rated.why} ranks={ranks} />
      </p>
      {rated.possible < rated.max ? <p class="govuk-hint">{words.rating.scaled(tenths(rated.max, ctx.lang))}</p> : null}
    </>
  );
}

export function RatedTable({ ctx, words, rated }: { ctx: ViewContext; words: typeof vi; rated: Rated }) {
  const { lang } = ctx;
  const said = words.rating;
  return (
    <Table<RatedIndicator>
      caption={said.title}
      captionHidden
      phone="cards"
      rows={rated.indicators}
      columns={[
        {
          key: "text",
          header: words.indicator,
          rowHeader: true,
          wide: true,
          cell: (row) => `${row.number}. ${row.text}`,
        },
        {
          key: "by",
          header: said.by,
          wide: true,
          cell: (row) => (row.score === null ? said.missing : dividedInto(row, words, lang)),
        },
        {
          key: "score",
          header: said.score,
          numeric: true,
          cell: (row) => (row.score === null ? "–" : tenths(row.score, lang)),
        },
        { key: "max", header: words.max, numeric: true, cell: (row) => tenths(row.max, lang) },
      ]}
    />
  );
}

/** Dossiers by class, or what a unit was judged by. */
function dividedInto(row: RatedIndicator, words: typeof vi, lang: Lang): string {
  const classes = Object.entries(row.classes ?? {})
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${words.rating.classes[row.id]?.[name] ?? name}: ${formatNumber(count, lang)}`);
  const counts = (Object.entries(row.counts) as [Measure, Count][]).map(
    ([measure, { part, whole }]) =>
      `${formatNumber(part, lang)} / ${formatNumber(whole, lang)} ${words.measures[measure]}`,
  );
  const all = [...classes, ...counts].join("; ");
  return all === "" ? words.rating.nothingDue : all;
}

export function HowRated({ words, definition }: { words: typeof vi; definition: DefinitionOf<"rating"> | undefined }) {
  return (
    <Details summary={words.rating.how}>
      <ul class="govuk-list govuk-list--bullet">
        {words.rating.howText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {definition ? (
        <p class="govuk-body">
          {words.version(definition.version, definition.document)}. {definition.note}
        </p>
      ) : null}
    </Details>
  );
}
