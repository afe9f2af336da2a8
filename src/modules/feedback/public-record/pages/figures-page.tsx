import { z } from "zod";
import { type BarChartData, ChartFigure, chartReply } from "../../../../platform/charts/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { atLeast, FEWEST_TO_SHOW } from "../../../../platform/datasets/index.ts";
import {
  addressOf,
  type Column,
  EmptyState,
  FilterBar,
  FilterSelect,
  PageHeading,
  PublicLayout,
  Table,
} from "../../../../platform/html/index.ts";
import { first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatNumber, formatPercent, type Lang, pick } from "../../../../platform/i18n/index.ts";
import { getUnits, siteOf } from "../../../organisations/index.ts";
import { FEWEST_TO_RANK, FEWEST_VERDICTS, placesOf, satisfiedShare } from "../../verdict/verdict.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listReceivedYears, listUnitFigures, type UnitFigures } from "../record.store.ts";
import { RECORDS } from "./records-page.tsx";

export const FIGURES = `${RECORDS}/so-lieu`;
/** More bars than this are no picture. */
const MOST_BARS = 12;

interface Row {
  unitId: string;
  name: string;
  slug: string | null;
  received: number | null;
  answered: number | null;
  onTime: number | null;
  reopened: number | null;
  open: number;
  share: number | null;
  place: number | undefined;
}

const yearOf = (rq: Rq, years: readonly number[]): number => {
  const asked = first(z.coerce.number().int()).safeParse(rq.query.nam);
  const known = asked.success && years.includes(asked.data) ? asked.data : years[0];
  return known ?? Number(vietnamDay(rq.now).slice(0, 4));
};

/** Parts of a whole that is hidden are hidden too; so is a part whose rest would be small. */
function shownRow(
  one: UnitFigures,
  unit: { name: string; slug: string | null } | undefined,
  place: number | undefined,
): Row {
  const received = one.received >= FEWEST_TO_SHOW ? one.received : null;
  const part = (count: number, whole: number | null): number | null =>
    whole === null || atLeast(whole - count) === null ? null : atLeast(count);
  const answered = part(one.answered, received);
  return {
    unitId: one.unitId,
    name: unit?.name ?? "",
    slug: unit?.slug ?? null,
    received,
    answered,
    onTime: part(one.onTime, answered),
    reopened: part(one.reopened, answered),
    open: one.open,
    share: satisfiedShare(one),
    place,
  };
}

async function load(rq: Rq): Promise<{ year: number; years: number[]; rows: Row[] }> {
  const { db } = rq.app;
  const years = await listReceivedYears(db);
  const year = yearOf(rq, years);
  const figures = await listUnitFigures(db, {
    from: new Date(`${year}-01-01T00:00:00+07:00`),
    before: new Date(`${year + 1}-01-01T00:00:00+07:00`),
  });
  const units = await getUnits(
    db,
    figures.map((one) => one.unitId),
    vietnamDay(rq.now),
  );
  const said = pick(rq.lang, vi, en).figures;
  const places = placesOf(new Map(figures.map((one) => [one.unitId, one])));
  const rows = figures.map((one) => shownRow(one, units.get(one.unitId), places.get(one.unitId)));
  // The whole would tell what one hidden unit has.
  const isWholeShown = rows.length > 1 && rows.filter((row) => row.received === null).length !== 1;
  const whole = isWholeShown ? [shownRow(sumOf(figures), { name: said.whole, slug: null }, undefined)] : [];
  return { year, years, rows: [...whole, ...rows] };
}

function sumOf(figures: readonly UnitFigures[]): UnitFigures {
  const sum = { unitId: "", received: 0, answered: 0, onTime: 0, reopened: 0, verdicts: 0, satisfied: 0, open: 0 };
  for (const one of figures)
    for (const key of ["received", "answered", "onTime", "reopened", "verdicts", "satisfied", "open"] as const)
      sum[key] += one[key];
  return sum;
}

function chartOf(rows: readonly Row[], words: typeof vi, lang: Lang): BarChartData {
  const said = words.figures;
  return {
    title: said.chart,
    parts: [
      { name: said.parts.onTime, look: "full" },
      { name: said.parts.late, look: "part" },
      { name: said.parts.waiting, look: "empty" },
    ],
    bars: rows
      .flatMap(({ name, received, answered, onTime }) =>
        received === null || answered === null || onTime === null
          ? []
          : [
              {
                label: name,
                values: [onTime, answered - onTime, received - answered],
                text: formatPercent(answered === 0 ? null : onTime / answered, lang),
              },
            ],
      )
      .slice(0, MOST_BARS),
  };
}

export async function figuresChart(rq: Rq): Promise<Reply> {
  const { rows } = await load(rq);
  return chartReply(rq, chartOf(rows, pick(rq.lang, vi, en), rq.lang));
}

type Handled = Record<"received" | "answered" | "onTime" | "reopened", number | null>;

/** What came, and what became of it: the columns of every table of offices. */
export const handledColumns = <Row extends Handled>(
  said: Record<keyof Handled, string>,
  number: (value: number | null) => string,
): Column<Row>[] =>
  (["received", "answered", "onTime", "reopened"] as const).map((key) => ({
    key,
    header: said[key],
    numeric: true,
    cell: (row) => number(row[key]),
  }));

/** Received, answered, on time, satisfied: by office, opening into what is public of it. */
export async function figuresPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.figures;
  const { year, years, rows } = await load(rq);
  const number = (value: number | null): string => (value === null ? said.few : formatNumber(value, rq.lang));
  const chart = chartOf(rows, words, rq.lang);
  const picture = `${FIGURES}/bieu-do.svg?nam=${year}`;
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, await siteOf(rq))}
      title={`${said.title}, ${year}`}
      description={said.lead}
      breadcrumbs={[{ text: words.public.title, href: RECORDS }]}
    >
      <PageHeading title={said.title} caption={String(year)} lead={said.lead} />
      {years.length > 1 ? (
        <FilterBar action={FIGURES} submitLabel={words.public.show}>
          <FilterSelect
            name="nam"
            label={said.year}
            value={year}
            all={String(years[0])}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="calendar">
          {said.emptyText} <a href={RECORDS}>{said.list}</a>
        </EmptyState>
      ) : (
        <>
          {chart.bars.length > 0 ? (
            <ChartFigure chart={chart} src={picture} alt={said.chart}>
              {said.chart}
            </ChartFigure>
          ) : null}
          <Table
            caption={said.title}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              { key: "unit", header: said.unit, rowHeader: true, cell: (row) => row.name },
              ...handledColumns(said, number),
              {
                key: "satisfied",
                header: said.satisfied,
                numeric: true,
                cell: (row) => (row.share === null ? "–" : formatPercent(row.share, rq.lang)),
              },
              { key: "place", header: said.place, numeric: true, cell: (row) => row.place ?? "–" },
              {
                key: "open",
                header: said.open,
                numeric: true,
                cell: (row) =>
                  row.open > 0 && row.slug ? (
                    <a href={addressOf(RECORDS, { donvi: row.slug, nam: year })}>{formatNumber(row.open, rq.lang)}</a>
                  ) : (
                    formatNumber(row.open, rq.lang)
                  ),
              },
            ]}
          />
          <p class="govuk-hint">{said.how(FEWEST_TO_SHOW, FEWEST_VERDICTS, FEWEST_TO_RANK)}</p>
        </>
      )}
    </PublicLayout>,
  );
}
