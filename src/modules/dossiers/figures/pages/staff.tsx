import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  Heading,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { compareVietnamese, formatNumber, formatPercent, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../organisations/index.ts";
import { listProcedureNames } from "../../../procedures/index.ts";
import type { TallyRow } from "../../tally.store.ts";
import { type Figures, figuresOf, inTimeShare, monthAfter, monthStretch, settledOf, sumOf } from "../figures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const FIGURES = "/can-bo/ho-so/so-lieu";
const LIST = "/can-bo/ho-so";
const MONTHS = 24;

const month = first(
  z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
);
const Query = z.object({
  tu: month,
  den: month,
  donvi: first(z.uuid().optional().catch(undefined)),
  linhvuc: first(z.string().max(200).optional().catch(undefined)),
});
type FigureQuery = z.infer<typeof Query>;

interface Asked {
  query: FigureQuery;
  from: string;
  until: string;
  figures: Figures;
  units: { id: string; name: string }[];
  names: Map<string, string>;
  procedures: Map<string, string>;
}

async function asked(rq: Rq): Promise<Asked> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const current = today.slice(0, 7);
  const [from = current, until = current] = [query.tu ?? current, query.den ?? query.tu ?? current].sort();
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const figures = await figuresOf(db, {
    from: monthStretch(from).from,
    until: monthStretch(until).until,
    unitIds,
    field: query.linhvuc,
    now: rq.now,
  });
  const codes = figures.procedures.map((row) => row.key);
  return {
    query,
    from,
    until,
    figures,
    units: reach.length <= 200 ? await listUnitChoices(db, [...reach], today) : [],
    names: await unitNames(
      db,
      figures.units.map((row) => row.key),
      today,
    ),
    procedures: new Map(
      (await listProcedureNames(db, codes, rq.now)).map(({ code, officialName }) => [code, officialName]),
    ),
  };
}

export async function staffFiguresPage(rq: Rq): Promise<Reply> {
  const view = await asked(rq);
  return html(
    View({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), current: vietnamDay(rq.now).slice(0, 7), ...view }),
  );
}

export async function staffFiguresCsv(rq: Rq): Promise<Reply> {
  const { figures, names, procedures, from, until } = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const head = [
    "",
    words.received,
    words.settled,
    words.early,
    words.onTime,
    words.late,
    words.share,
    words.refused,
    words.stopped,
    words.supplemented,
    words.extended,
  ];
  const line = (name: string, row: TallyRow) => [
    name,
    row.received,
    settledOf(row),
    row.settledEarly,
    row.settledOnTime,
    row.settledLate,
    inTimeShare(row) ?? "",
    row.refused,
    row.stopped,
    row.supplemented,
    row.extended,
  ];
  const rows = [
    [words.byUnit],
    ...figures.units.map((row) => line(names.get(row.key) ?? "", row)),
    [words.byField],
    ...figures.fields.map((row) => line(row.key, row)),
    [words.byProcedure],
    ...figures.procedures.map((row) => line(`${row.key} ${procedures.get(row.key) ?? ""}`.trim(), row)),
  ];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", `ho-so-${from}-${until}.csv`);
}

interface Props extends Asked {
  ctx: ViewContext;
  words: typeof vi;
  current: string;
}

/** What was counted: the filter of the list that shows exactly those dossiers. */
type Opens = (row: TallyRow) => Record<string, string | undefined>;

function View(props: Props) {
  const { ctx, words, query, figures, names, procedures, from, until, current } = props;
  const months = Array.from({ length: MONTHS }, (_, back) => monthAfter(current, -back)).map((value) => ({
    value,
    label: words.monthName(value),
  }));
  const isEmpty = figures.total.received + settledOf(figures.total) === 0;
  const whole = { key: "", ...sumOf(figures.units) };
  return (
    <StaffLayout ctx={ctx} title={words.staffTitle} breadcrumbs={[{ text: words.navTitle, href: LIST }]} wide>
      <PageHeading
        title={words.staffTitle}
        lead={words.staffLead}
        actions={
          isEmpty ? null : (
            <LinkButton href={addressOf(`${FIGURES}.csv`, query)} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          )
        }
      />
      <FilterBar action={FIGURES} submitLabel={words.filter} isFiltered={Object.values(query).some(Boolean)}>
        <Select name="tu" label={words.from} value={from} options={months} />
        <Select name="den" label={words.until} value={until} options={months} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.anyUnit} units={props.units} />
        <FilterSelect
          name="linhvuc"
          label={words.field}
          value={query.linhvuc}
          all={words.anyField}
          options={figures.fields.map((row) => ({ value: row.key, label: row.key }))}
        />
      </FilterBar>
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <Heading level={2} size="m">
            {words.byUnit}
          </Heading>
          <FigureRows
            {...props}
            head={words.unit}
            rows={figures.units.toSorted((a, b) => compareVietnamese(names.get(a.key) ?? "", names.get(b.key) ?? ""))}
            name={(key) => names.get(key) ?? ""}
            opens={(row) => ({ donvi: row.key })}
            whole={whole}
          />
          <Heading level={2} size="m">
            {words.byField}
          </Heading>
          <FigureRows
            {...props}
            head={words.field}
            rows={figures.fields}
            name={(key) => key}
            opens={(row) => ({ linhvuc: row.key })}
          />
          <Heading level={2} size="m">
            {words.byProcedure}
          </Heading>
          <FigureRows
            {...props}
            head={words.procedure}
            rows={figures.procedures}
            name={(key) => procedures.get(key) ?? key}
            opens={(row) => ({ thutuc: row.key })}
          />
        </>
      )}
    </StaffLayout>
  );
}

function FigureRows(
  props: Props & {
    head: string;
    rows: readonly TallyRow[];
    name: (key: string) => string;
    opens: Opens;
    whole?: TallyRow;
  },
) {
  const { ctx, words, query, rows, from, until } = props;
  const received = { nhantu: monthStretch(from).from, nhanden: monthStretch(until).until };
  const settled = { xongtu: monthStretch(from).from, xongden: monthStretch(until).until };
  const link = (row: TallyRow, count: number, more: Record<string, string>) =>
    count === 0 ? (
      "0"
    ) : (
      <a
        href={addressOf(LIST, { muc: "all", donvi: query.donvi, linhvuc: query.linhvuc, ...props.opens(row), ...more })}
      >
        {formatNumber(count, ctx.lang)}
      </a>
    );
  const share = (row: TallyRow): string => {
    const one = inTimeShare(row);
    return one === null ? "" : formatPercent(one, ctx.lang);
  };
  const number = (count: number): string => formatNumber(count, ctx.lang);
  return (
    <Table
      caption={props.head}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        { key: "name", header: props.head, rowHeader: true, wide: true, cell: (row) => props.name(row.key) },
        { key: "received", header: words.received, numeric: true, cell: (row) => link(row, row.received, received) },
        { key: "settled", header: words.settled, numeric: true, cell: (row) => link(row, settledOf(row), settled) },
        {
          key: "early",
          header: words.early,
          numeric: true,
          cell: (row) => link(row, row.settledEarly, { ...settled, ketqua: "early" }),
        },
        {
          key: "onTime",
          header: words.onTime,
          numeric: true,
          cell: (row) => link(row, row.settledOnTime, { ...settled, ketqua: "onTime" }),
        },
        {
          key: "late",
          header: words.late,
          numeric: true,
          cell: (row) => link(row, row.settledLate, { ...settled, ketqua: "late" }),
        },
        { key: "share", header: words.share, numeric: true, cell: share },
      ]}
      {...(props.whole && rows.length > 1
        ? {
            foot: [
              words.total,
              number(props.whole.received),
              number(settledOf(props.whole)),
              number(props.whole.settledEarly),
              number(props.whole.settledOnTime),
              number(props.whole.settledLate),
              share(props.whole),
            ],
          }
        : {})}
    />
  );
}
