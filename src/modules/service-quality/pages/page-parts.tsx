import type { ComponentChildren } from "preact";
import { InsetText, Select, State, Table, Tabs, type Tone, type ViewContext } from "../../../platform/html/index.ts";
import { formatNumber, formatPercent, type Lang } from "../../../platform/i18n/index.ts";
import type { Rank } from "../definition.ts";
import type { Estimate, EstimatedIndicator } from "../estimate.ts";
import type { Periods } from "../load-estimate.ts";
import type { vi } from "../messages.vi.ts";

export const QUALITY = "/can-bo/chat-luong-phuc-vu";

/** Points kept in hundredths, as people write them. */
export const hundredths = (points: number, lang: Lang): string => formatNumber(points / 100, lang);
export const tenths = (points: number, lang: Lang): string => formatNumber(points / 10, lang);

/** On every page of figures: whose figures these are, and whose not. */
export function EstimateLabel({ words }: { words: typeof vi }) {
  return (
    <InsetText>
      <strong>{words.label}</strong> {words.labelMore}
    </InsetText>
  );
}

export interface PartLink {
  path: string;
  label: string;
}

export function QualityTabs({
  words,
  parts,
  current,
}: {
  words: typeof vi;
  parts: readonly PartLink[];
  current: string;
}) {
  return (
    <Tabs
      label={words.tabs.label}
      items={parts.map(({ path, label }) => ({ href: path, label, current: path === current }))}
    />
  );
}

export function PeriodSelect({ words, periods }: { words: typeof vi; periods: Periods }) {
  const shown = periods.periods.some((one) => one.key === periods.current.key)
    ? periods.periods
    : [periods.current, ...periods.periods];
  return (
    <Select
      name="ky"
      label={words.period}
      value={periods.current.key}
      options={shown.map((one) => ({
        value: one.key,
        label: words.periodName(one),
        group: words.periodGroups[one.kind],
      }))}
    />
  );
}

/** Best good, worst bad, the middle between. */
export function rankTone(rank: string, ranks: readonly Rank[]): Tone {
  const place = ranks.toSorted((a, b) => b.from - a.from).findIndex((one) => one.text === rank);
  if (place <= 1) return "good";
  return place === ranks.length - 1 ? "bad" : place === 2 ? "info" : "warn";
}

export function RankState(props: {
  words: typeof vi;
  rank: string | null;
  why: keyof (typeof vi)["noRank"] | null;
  ranks: readonly Rank[];
}) {
  const { words, rank, why, ranks } = props;
  if (rank === null) return <>{words.noRank[why ?? "nothing"]}</>;
  return <State tone={rankTone(rank, ranks)}>{rank}</State>;
}

export const shareOf = (of: { points: number; possible: number }): number | null =>
  of.possible === 0 ? null : of.points / of.possible;

/** The five groups, each with what it could be counted of. */
export function GroupTable({ ctx, words, estimate }: { ctx: ViewContext; words: typeof vi; estimate: Estimate }) {
  const { lang } = ctx;
  const cells = (one: { points: number; possible: number; max: number }) => [
    one.possible === 0 ? words.noData : hundredths(one.points, lang),
    hundredths(one.possible, lang),
    hundredths(one.max, lang),
    formatPercent(shareOf(one), lang),
  ];
  return (
    <Table
      caption={words.group}
      captionHidden
      phone="cards"
      rows={estimate.groups}
      columns={[
        { key: "group", header: words.group, rowHeader: true, wide: true, cell: (row) => row.text },
        { key: "points", header: words.points, numeric: true, cell: (row) => cells(row)[0] },
        { key: "possible", header: words.possible, numeric: true, cell: (row) => cells(row)[1] },
        { key: "max", header: words.max, numeric: true, cell: (row) => cells(row)[2] },
        { key: "share", header: words.share, numeric: true, cell: (row) => cells(row)[3] },
      ]}
      foot={[words.sum, ...cells(estimate)]}
    />
  );
}

/** Each indicator with what was counted; `rowsOf` makes what stands under the figures, where a list shows their rows. */
export function IndicatorTable(props: {
  ctx: ViewContext;
  words: typeof vi;
  estimate: Estimate;
  rowsOf: (indicator: EstimatedIndicator) => ComponentChildren;
}) {
  const { ctx, words, estimate, rowsOf } = props;
  const { lang } = ctx;
  const groups = new Map(estimate.groups.map((group) => [group.id, group.text]));
  return (
    <Table<EstimatedIndicator>
      caption={words.indicator}
      captionHidden
      phone="cards"
      rows={estimate.groups.flatMap((group) => group.indicators)}
      columns={[
        {
          key: "text",
          header: words.indicator,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              {row.text}
              {row.isVerified ? null : ` (${words.notVerified})`}
            </>
          ),
        },
        { key: "group", header: words.group, cell: (row) => groups.get(row.group) ?? "" },
        {
          key: "counted",
          header: words.counted,
          wide: true,
          cell: (row) => (row.count === null ? words.noData : rowsOf(row)),
        },
        {
          key: "share",
          header: words.share,
          numeric: true,
          cell: (row) => (row.count === null ? "–" : formatPercent(row.count.part / row.count.whole, lang)),
        },
        {
          key: "points",
          header: words.points,
          numeric: true,
          cell: (row) => (row.points === null ? "–" : hundredths(row.points, lang)),
        },
        { key: "max", header: words.max, numeric: true, cell: (row) => formatNumber(row.max, lang) },
      ]}
    />
  );
}
