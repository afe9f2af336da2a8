import type { ComponentChildren } from "preact";
import {
  addressOf,
  FilterSelect,
  InsetText,
  NotificationBanner,
  Pagination,
  Select,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { formatNumber, formatPercent, type Lang, unmark } from "../../../platform/i18n/index.ts";
import { UNIT_KINDS, type Unit } from "../../organisations/index.ts";
import type { Rank } from "../definition.ts";
import type { Estimate, EstimatedIndicator } from "../estimate.ts";
import type { Periods } from "../load-estimate.ts";
import type { vi } from "../messages.vi.ts";
import type { Segment } from "../period.ts";

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

/** What a list of this part was asked for, for the links that keep it. */
export const askedOf = (query: {
  ky?: string | undefined;
  ban?: number | undefined;
  loai?: string | undefined;
  q?: string | undefined;
}): Record<"ky" | "ban" | "loai" | "q", string | undefined> => ({
  ky: query.ky,
  ban: query.ban ? String(query.ban) : undefined,
  loai: query.loai,
  q: query.q,
});

/** Which units of a list: those of a kind, or with these words in their name. */
export function UnitFields(props: {
  words: typeof vi;
  query: { loai?: string | undefined; q?: string | undefined };
  units: readonly { unit: Unit }[];
}) {
  const { words, query } = props;
  const kinds = UNIT_KINDS.filter((kind) => props.units.some((one) => one.unit.kind === kind));
  return (
    <>
      <FilterSelect
        name="loai"
        label={words.kind}
        value={query.loai}
        all={words.anyKind}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextInput name="q" type="search" label={words.q} value={query.q ?? ""} autocomplete="off" />
    </>
  );
}

type Shown = Segment<{ id: number; version: number; document: string }>;

/** Where the way of reckoning changed within the period: which months are shown, and the way to the others. */
export function OtherSegments(props: {
  words: typeof vi;
  found: { segment: Shown; segments: readonly Shown[] } | undefined;
  path: string;
  asked: Record<string, string | undefined>;
}) {
  const { words, found, path, asked } = props;
  if (!found || found.segments.length < 2) return null;
  const { segment, segments } = found;
  return (
    <NotificationBanner tone="warning">
      <p class="govuk-body">{words.broken(words.stretch(segment.from, segment.until), segment.definition.version)}</p>
      <ul class="govuk-list">
        {segments
          .filter((one) => one !== segment)
          .map((one) => (
            <li key={one.definition.id}>
              <a href={addressOf(path, { ...asked, ban: String(one.definition.version) })}>
                {words.stretch(one.from, one.until)}: {words.version(one.definition.version, one.definition.document)}
              </a>
            </li>
          ))}
      </ul>
    </NotificationBanner>
  );
}

/** Lists are short enough to be read whole and shown in parts of this length. */
export const PAGE_SIZE = 100;

export const pageOf = <Row,>(rows: readonly Row[], page: number): Row[] =>
  rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

export function Pages(props: { path: string; asked: Record<string, string | undefined>; page: number; rows: number }) {
  const { path, asked, page, rows } = props;
  const at = (other: number): string => addressOf(path, asked, { trang: String(other) });
  return (
    <Pagination
      previousHref={page > 1 ? at(page - 1) : undefined}
      nextHref={page * PAGE_SIZE < rows ? at(page + 1) : undefined}
    />
  );
}

const foldName = (text: string): string => unmark(text.toLowerCase());

/** Whether a name has all words typed, with or without marks. */
export function nameFits(name: string, typed: string | undefined): boolean {
  const key = foldName(name);
  return foldName(typed ?? "")
    .split(/\s+/)
    .every((word) => key.includes(word));
}
