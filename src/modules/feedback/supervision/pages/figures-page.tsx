import { z } from "zod";
import { type BarChartData, ChartFigure, chartReply } from "../../../../platform/charts/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  Heading,
  LinkList,
  PageHeading,
  StaffLayout,
  Table,
} from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatNumber, formatPercent, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, unitsWhere } from "../../../accounts/index.ts";
import { subtreeIds, unitNames } from "../../../organisations/index.ts";
import { listCategories } from "../../intake/categories/categories.store.ts";
import { titleOf } from "../../intake/category-select.tsx";
import { handledColumns } from "../../public-record/pages/figures-page.tsx";
import { listReceivedYears, listUnitFigures, type UnitFigures } from "../../public-record/record.store.ts";
import { satisfiedShare } from "../../verdict/verdict.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countBySubject, listWatchedFigures, type SubjectCount, type WatchedFigures } from "../supervision.store.ts";
import { SUPERVISION } from "./list-page.tsx";

const FIGURES = `${SUPERVISION}/so-lieu`;
/** More bars than this are no picture. */
const MOST_BARS = 12;

type Row = UnitFigures & Omit<WatchedFigures, "unitId"> & { name: string };
type Subject = SubjectCount & { title: string };

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const years = await listReceivedYears(db);
  const asked = first(z.coerce.number().int()).safeParse(rq.query.nam);
  const year = asked.success && years.includes(asked.data) ? asked.data : (years[0] ?? Number(today.slice(0, 4)));
  const from = new Date(`${year}-01-01T00:00:00+07:00`);
  const before = new Date(`${year + 1}-01-01T00:00:00+07:00`);
  const unitIds = await subtreeIds(db, unitsWhere(actorOf(rq), "supervision.read"), today);
  const within = new Set(unitIds);
  const figures = (await listUnitFigures(db, { from, before })).filter((one) => within.has(one.unitId));
  const watched = new Map((await listWatchedFigures(db, { unitIds, from, before })).map((one) => [one.unitId, one]));
  const names = await unitNames(db, unitIds, today);
  const rows: Row[] = figures.map((one) => ({
    ...{ watched: 0, remarks: 0, replied: 0, repliedInTime: 0 },
    ...watched.get(one.unitId),
    ...one,
    name: names.get(one.unitId) ?? "",
  }));
  const titles = new Map((await listCategories(db)).map((one) => [one.code, titleOf(one, rq.lang)]));
  const said = pick(rq.lang, vi, en).figures;
  const subjects: Subject[] = (await countBySubject(db, { unitIds, from, before, today })).map((one) => ({
    ...one,
    title: one.category === null ? said.none : (titles.get(one.category) ?? one.category),
  }));
  return { year, years, rows, subjects };
}

function chartOf(subjects: readonly Subject[], words: (typeof vi)["figures"], lang: "vi" | "en"): BarChartData {
  return {
    title: words.chart,
    parts: [
      { name: words.inTime, look: "full" },
      { name: words.late, look: "part" },
    ],
    bars: subjects.slice(0, MOST_BARS).map((one) => ({
      label: one.title,
      values: [one.messages - one.late, one.late],
      text: formatNumber(one.messages, lang),
    })),
  };
}

export async function supervisionChart(rq: Rq): Promise<Reply> {
  return chartReply(rq, chartOf((await load(rq)).subjects, pick(rq.lang, vi, en).figures, rq.lang));
}

/** How offices deal with what people send them, and what the Front said, for who supervises them. */
export async function supervisionFiguresPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.figures;
  const { year, years, rows, subjects } = await load(rq);
  const n = (value: number): string => formatNumber(value, rq.lang);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={`${said.title}, ${year}`}
      breadcrumbs={[{ text: words.list.title, href: SUPERVISION }]}
    >
      <PageHeading title={said.title} caption={String(year)} lead={said.lead} />
      {years.length > 1 ? (
        <FilterBar action={FIGURES} submitLabel={said.show}>
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
        <EmptyState title={said.empty} drawing="calendar">
          <a href={SUPERVISION}>{words.list.assigned}</a>
        </EmptyState>
      ) : (
        <>
          <ChartFigure
            chart={chartOf(subjects, said, rq.lang)}
            src={`${FIGURES}/bieu-do.svg?nam=${year}`}
            alt={said.chart}
          >
            {said.chart}
          </ChartFigure>
          <Heading level={2}>{said.bySubject}</Heading>
          <Table<Subject>
            caption={said.bySubject}
            captionHidden
            phone="cards"
            rows={subjects}
            columns={[
              { key: "subject", header: said.subject, rowHeader: true, cell: (row) => row.title },
              { key: "messages", header: said.messages, numeric: true, cell: (row) => n(row.messages) },
              { key: "late", header: said.late, numeric: true, cell: (row) => n(row.late) },
            ]}
          />
          <Heading level={2}>{said.byUnit}</Heading>
          <Table<Row>
            caption={said.byUnit}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              { key: "unit", header: said.unit, rowHeader: true, cell: (row) => row.name },
              ...handledColumns<Row>(said, (value) => n(value ?? 0)),
              {
                key: "satisfied",
                header: said.satisfied,
                numeric: true,
                cell: (row) => formatPercent(satisfiedShare(row), rq.lang),
              },
              {
                key: "watched",
                header: said.watched,
                numeric: true,
                cell: (row) =>
                  row.watched > 0 ? (
                    <a href={addressOf(SUPERVISION, { donvi: row.unitId })}>{n(row.watched)}</a>
                  ) : (
                    n(row.watched)
                  ),
              },
              { key: "remarks", header: said.remarks, numeric: true, cell: (row) => n(row.remarks) },
              { key: "replied", header: said.replied, numeric: true, cell: (row) => n(row.replied) },
            ]}
          />
          <LinkList items={[{ href: addressOf(`${FIGURES}.csv`, { nam: year }), text: words.list.take }]} />
        </>
      )}
    </StaffLayout>,
  );
}

export async function supervisionFiguresCsv(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).figures;
  const { rows } = await load(rq);
  const head = [
    said.unit,
    said.received,
    said.answered,
    said.onTime,
    said.reopened,
    said.watched,
    said.remarks,
    said.replied,
  ];
  const lines = rows.map((row) => [
    row.name,
    ...[row.received, row.answered, row.onTime, row.reopened, row.watched, row.remarks, row.replied].map(String),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "so-lieu-giam-sat.csv");
}
