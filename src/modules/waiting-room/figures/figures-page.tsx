import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { type BarChartData, ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  EmptyState,
  FilterBar,
  InsetText,
  PageHeading,
  Select,
  StaffLayout,
  StatTiles,
  Table,
  TextInput,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, parseVietnameseDate, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import type { ServicePoint } from "../../service-points/index.ts";
import { findHall } from "../hall.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { pointOf } from "../pages/staff/hall-page.tsx";
import { QueueUnknown } from "../waiting-room.errors.ts";
import { FIGURES_BY, type FiguresBy, type WaitFigures, waitFigures } from "./figures.store.ts";

const USUAL_DAYS = 14;
const MOST_DAYS = 366;
/** A chart of more bars tells nothing; the table has them. */
const MOST_BARS = 31;

const short = first(z.string().max(20).optional().catch(undefined));
const Query = z.object({ tu: short, den: short, theo: short });
const NAMES: Record<FiguresBy, string> = { day: "ngay", hour: "gio", group: "nhom", counter: "quay" };

interface Asked {
  point: ServicePoint;
  promiseMinutes: number;
  typed: { tu: string; den: string };
  from: string;
  until: string;
  by: FiguresBy;
  fault: "from" | "until" | null;
}

async function askedOf(rq: Rq): Promise<Asked> {
  const point = await pointOf(rq);
  const hall = await findHall(rq.app.db, { pointId: point.id });
  if (!hall) throw new QueueUnknown("hall");
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const until = query.den ? parseVietnameseDate(query.den) : today;
  const from = query.tu ? parseVietnameseDate(query.tu) : shift(until ?? today, 1 - USUAL_DAYS);
  const fault =
    from === null ? "from" : until === null || until < from || shift(from, MOST_DAYS) <= until ? "until" : null;
  const by = FIGURES_BY.find((one) => NAMES[one] === query.theo) ?? "day";
  return {
    point,
    promiseMinutes: hall.promiseMinutes,
    typed: { tu: query.tu ?? formatDate(from ?? today), den: query.den ?? formatDate(until ?? today) },
    from: fault ? today : (from as string),
    until: fault ? today : (until as string),
    by,
    fault,
  };
}

/** A day or an hour between others of which nothing is known stands there without numbers, never as nought. */
type Row = WaitFigures | { key: string; ended: null };

async function rowsOf(rq: Rq, asked: Asked): Promise<Row[]> {
  const known = await waitFigures(rq.app.db, { ...asked, pointId: asked.point.id });
  if (asked.by !== "day" || known.length === 0) return known;
  const rows: Row[] = [];
  for (let day = asked.from; day <= asked.until; day = shift(day, 1))
    rows.push(known.find((one) => one.key === day) ?? { key: day, ended: null });
  return rows;
}

const hasNumbers = (row: Row): row is WaitFigures => row.ended !== null;

function nameOf(row: Row, by: FiguresBy, words: typeof vi): string {
  if (by === "day") return formatDate(row.key);
  if (by === "hour") return words.figures.hour(row.key);
  if (by === "counter") return row.key === "" ? words.figures.noCounter : words.hall.counter(row.key, null);
  return row.key;
}

function chartOf(rows: readonly Row[], by: FiguresBy, words: typeof vi): BarChartData {
  const minutes = (seconds: number | null): number => Math.round((seconds ?? 0) / 60);
  return {
    title: words.figures.chart,
    parts: [
      { name: words.figures.median, look: "full" },
      { name: words.figures.upToNinetieth, look: "part" },
    ],
    bars: rows
      .filter(hasNumbers)
      .slice(-MOST_BARS)
      .map((row) => ({
        label: nameOf(row, by, words),
        values: [minutes(row.median), Math.max(0, minutes(row.ninetieth) - minutes(row.median))],
        text: row.median === null ? words.figures.nobodyCalled : words.figures.barText(row.median, row.ninetieth ?? 0),
      })),
  };
}

export async function waitFiguresPage(rq: Rq): Promise<Reply> {
  const all = pick(rq.lang, vi, en);
  const words = all.figures;
  const asked = await askedOf(rq);
  const { point, by, fault, promiseMinutes } = asked;
  const rows = fault ? [] : await rowsOf(rq, asked);
  const [total] = fault ? [] : await waitFigures(rq.app.db, { ...asked, pointId: point.id, by: "all" as const });
  const base = `/can-bo/goi-so/${point.id}/so-lieu`;
  const query = new URLSearchParams({ tu: asked.typed.tu, den: asked.typed.den, theo: NAMES[by] });
  const chart = chartOf(rows, by, all);
  const minutes = (seconds: number | null): string => (seconds === null ? "–" : all.minutes(seconds));
  const cell = (row: Row, show: (row: WaitFigures) => string): string => (hasNumbers(row) ? show(row) : words.noData);
  const count = (row: Row, value: (row: WaitFigures) => number): string =>
    hasNumbers(row) ? formatNumber(value(row), rq.lang) : "";
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: all.list.title, href: "/can-bo/goi-so" },
        { text: point.name, href: `/can-bo/goi-so/${point.id}` },
      ]}
      hasErrors={fault !== null}
      wide
    >
      <PageHeading title={words.title} caption={point.name} lead={words.lead} />
      <FilterBar action={base} submitLabel={words.show}>
        <TextInput
          name="tu"
          label={words.from}
          value={asked.typed.tu}
          width={10}
          {...(fault === "from" ? { error: words.errors.from } : {})}
        />
        <TextInput
          name="den"
          label={words.until}
          value={asked.typed.den}
          width={10}
          {...(fault === "until" ? { error: words.errors.until } : {})}
        />
        <Select
          name="theo"
          label={words.by}
          value={NAMES[by]}
          options={FIGURES_BY.map((one) => ({ value: NAMES[one], label: words.bys[one] }))}
        />
      </FilterBar>
      {total ? (
        <>
          <StatTiles
            label={words.title}
            tiles={[
              { label: words.median, value: minutes(total.median), href: `${base}?${query}` },
              { label: words.ninetieth, value: minutes(total.ninetieth), href: `${base}?${query}` },
              { label: words.longest, value: minutes(total.longest), href: `${base}?${query}` },
              { label: words.served, value: formatNumber(total.served, rq.lang), href: `${base}?${query}` },
            ]}
          />
          <p class="govuk-body">
            {words.late(total.late, promiseMinutes)} {words.left(total)}
          </p>
          {chart.bars.length > 0 ? <ChartFigure chart={chart} src={`${base}.svg?${query}`} alt={words.chart} /> : null}
          <Table
            caption={words.table}
            captionHidden
            phone="cards"
            dense
            rows={rows}
            columns={[
              { key: "key", header: words.bys[by], rowHeader: true, cell: (row) => nameOf(row, by, all) },
              {
                key: "served",
                header: words.served,
                numeric: true,
                cell: (row) => cell(row, (one) => formatNumber(one.served, rq.lang)),
              },
              {
                key: "left",
                header: words.notServed,
                numeric: true,
                cell: (row) => count(row, (one) => one.ended - one.served),
              },
              {
                key: "median",
                header: words.median,
                numeric: true,
                cell: (row) => (hasNumbers(row) ? minutes(row.median) : ""),
              },
              {
                key: "ninetieth",
                header: words.ninetieth,
                numeric: true,
                cell: (row) => (hasNumbers(row) ? minutes(row.ninetieth) : ""),
              },
              {
                key: "longest",
                header: words.longest,
                numeric: true,
                cell: (row) => (hasNumbers(row) ? minutes(row.longest) : ""),
              },
              {
                key: "late",
                header: words.lateHead(promiseMinutes),
                numeric: true,
                cell: (row) => count(row, (one) => one.late),
              },
            ]}
          />
          <p class="govuk-body">
            <a href={`${base}.csv?${query}`}>{words.csv}</a>
          </p>
          <InsetText>{words.how(formatDateTime(rq.now))}</InsetText>
        </>
      ) : fault ? null : (
        <EmptyState title={words.empty} drawing="calendar">
          {words.emptyHelp}
        </EmptyState>
      )}
    </StaffLayout>,
    { status: fault ? 422 : 200 },
  );
}

export async function waitFiguresChart(rq: Rq): Promise<Reply> {
  const asked = await askedOf(rq);
  const chart = chartOf(asked.fault ? [] : await rowsOf(rq, asked), asked.by, pick(rq.lang, vi, en));
  return chartReply(rq, chart);
}

/** The table as shown; days without data have empty cells. */
export async function waitFiguresCsv(rq: Rq): Promise<Reply> {
  const all = pick(rq.lang, vi, en);
  const asked = await askedOf(rq);
  const rows = asked.fault ? [] : await rowsOf(rq, asked);
  const minutes = (seconds: number | null): Cell => (seconds === null ? "" : Math.round(seconds / 6) / 10);
  const table = rows.map((row): Cell[] => [
    nameOf(row, asked.by, all),
    ...(hasNumbers(row)
      ? [
          row.served,
          row.absent,
          row.withdrawn,
          row.hours,
          minutes(row.median),
          minutes(row.ninetieth),
          minutes(row.longest),
          row.late,
        ]
      : ["", "", "", "", "", "", "", ""]),
  ]);
  return download(
    writeCsv([[all.figures.bys[asked.by], ...all.figures.csvHead], ...table]),
    "text/csv; charset=utf-8",
    "cho-doi.csv",
  );
}
