import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  Heading,
  InsetText,
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
import { actorOf, holds as mayDo, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter } from "../../../organisations/index.ts";
import { searchDevices } from "../../devices/device.store.ts";
import { MOST_REASONS, meanOf, monthAfter, namedReasons, numberOf, satisfiedShare } from "../../figures/figures.ts";
import { type CounterRow, loadCounters, loadFigures, type RatingFigures } from "../../figures/load-figures.ts";
import { decimal } from "../../figures/public-page.tsx";
import { listHolds } from "../../holds/hold.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type RatingRules, SOURCES, type Source, SUBJECTS, type Subject } from "../../rating.ts";
import { getRules } from "../../rules.store.ts";
import type { TallyRow } from "../../tally.store.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const MONTHS = 24;
const MOST_HOLDS = 100;

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
  noidung: first(z.enum(SUBJECTS).optional().catch(undefined)),
  nguon: first(z.enum(SOURCES).optional().catch(undefined)),
});

interface Asked {
  query: z.infer<typeof Query>;
  from: string;
  until: string;
  reach: string[];
  unitIds: string[];
  figures: RatingFigures;
  counters: CounterRow[];
  rules: RatingRules;
}

async function asked(rq: Rq): Promise<Asked> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const current = vietnamDay(rq.now).slice(0, 7);
  const [from = current, until = current] = [query.tu ?? `${current.slice(0, 4)}-01`, query.den ?? current].sort();
  const reach = await reachOf(db, actorOf(rq), "ratings.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const scope = { from, until, unitIds, subject: query.noidung, source: query.nguon, now: rq.now };
  const [figures, rules] = await Promise.all([loadFigures(db, scope), getRules(db)]);
  // By counter where one unit is looked at: a province has thousands.
  const isOne = figures.units.length === 1;
  const counters = isOne ? await loadCounters(db, { ...scope, unitIds: figures.units.map((row) => row.key) }) : [];
  return { query, from, until, reach, unitIds, figures, counters, rules };
}

export async function ratingsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const view = await asked(rq);
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const [open, silent, any] = await Promise.all([
    listHolds(db, { unitIds: view.reach, isOpen: true }, MOST_HOLDS),
    searchDevices(db, { unitIds: view.reach, condition: "silent" }, { now: rq.now, offset: 0, limit: MOST_HOLDS }),
    searchDevices(db, { unitIds: view.reach }, { now: rq.now, offset: 0, limit: 1 }),
  ]);
  return html(
    View({
      ...view,
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: view.reach.length <= 200 ? await listUnitChoices(db, [...view.reach], today) : [],
      open: open.length,
      silent: silent.length,
      hasTablet: any.length > 0,
      mayRule: mayDo(actor, "ratings.rules"),
      now: rq.now,
    }),
  );
}

export async function ratingsCsv(rq: Rq): Promise<Reply> {
  const { figures, counters, rules, from, until } = await asked(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const line = (name: string, row: TallyRow) => {
    const isFew = numberOf(row) < rules.fewestShow;
    return [
      name,
      numberOf(row),
      isFew ? said.below(rules.fewestShow) : (satisfiedShare(row) ?? 0).toFixed(4),
      isFew ? "" : (meanOf(row) ?? 0).toFixed(2),
    ];
  };
  const head = ["", said.number, said.satisfied, said.mean];
  const rows = [
    [said.byUnit],
    ...unitsByName(figures).map((row) => line(figures.unitOf.get(row.key)?.name ?? "", row)),
    ...(counters.length > 0 ? [[said.byCounter]] : []),
    ...counters.map((row) => line(counterName(words, row), row)),
    [said.bySubject],
    ...figures.subjects.map((row) => line(words.subjects[row.key as Subject], row)),
    [said.bySource],
    ...figures.sources.map((row) => line(words.sources[row.key as Source], row)),
    [said.byField],
    ...figures.fields.map((row) => line(row.key || said.noField, row)),
    [said.byMonth],
    ...figures.months.map((row) => line(words.public.monthName(row.key), row)),
    [said.byReason],
    ...namedReasons(figures, words.reasons).map((one) => [one.words, one.times]),
  ];
  return download(Buffer.from(writeCsv([head, ...rows])), "text/csv; charset=utf-8", `danh-gia-${from}-${until}.csv`);
}

const unitsByName = ({ units, unitOf }: RatingFigures): TallyRow[] =>
  units.toSorted((a, b) => compareVietnamese(unitOf.get(a.key)?.name ?? "", unitOf.get(b.key)?.name ?? ""));

const counterName = (words: typeof vi, row: CounterRow): string =>
  row.place === null ? words.staff.bySlip : [row.place, words.counter(row.counter)].filter(Boolean).join(", ");

interface Props extends Asked {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  open: number;
  silent: number;
  hasTablet: boolean;
  mayRule: boolean;
  now: Date;
}

function View(props: Props) {
  const { ctx, words, query, figures, rules, from, until } = props;
  const said = words.staff;
  const current = vietnamDay(props.now).slice(0, 7);
  const months = Array.from({ length: MONTHS }, (_, back) => monthAfter(current, -back)).map((value) => ({
    value,
    label: words.public.monthName(value),
  }));
  const isEmpty = numberOf(figures.total) === 0;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[]} wide>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          isEmpty ? null : (
            <LinkButton href={addressOf(`${RATINGS}.csv`, query)} variant="secondary" small icon="download">
              {said.csv}
            </LinkButton>
          )
        }
      />
      <RatingTabs words={words} current="figures" mayRule={props.mayRule} />
      {props.open > 0 ? (
        <InsetText>
          {said.toDecide(formatNumber(props.open, ctx.lang))} <a href={`${RATINGS}/bat-thuong`}>{said.toDecideLink}</a>
        </InsetText>
      ) : null}
      {props.silent > 0 ? (
        <InsetText>
          {said.silent(formatNumber(props.silent, ctx.lang))}{" "}
          <a href={`${RATINGS}/may?tinhtrang=silent`}>{said.silentLink}</a>
        </InsetText>
      ) : null}
      {props.hasTablet ? null : (
        <InsetText>
          <a href={`${RATINGS}/may`}>{said.noTablet}</a>
        </InsetText>
      )}
      <FilterBar
        action={RATINGS}
        submitLabel={said.show}
        isFiltered={Object.values(query).some(Boolean)}
        resetHref={RATINGS}
      >
        <Select name="tu" label={said.from} value={from} options={withOption(months, from, words)} />
        <Select name="den" label={said.until} value={until} options={withOption(months, until, words)} />
        <UnitFilter label={said.unit} value={query.donvi} all={said.anyUnit} units={props.units} />
        <FilterSelect
          name="noidung"
          label={said.subject}
          value={query.noidung}
          all={said.anySubject}
          options={SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
        />
        <FilterSelect
          name="nguon"
          label={said.source}
          value={query.nguon}
          all={said.anySource}
          options={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        />
      </FilterBar>
      {isEmpty ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.empty}
        </EmptyState>
      ) : (
        <>
          <Rows
            {...props}
            title={said.byUnit}
            head={said.unit}
            rows={unitsByName(figures)}
            name={(row) => figures.unitOf.get(row.key)?.name ?? ""}
            opens={(row) => ({ donvi: row.key })}
            target={rules.targetPercent}
          />
          {props.counters.length > 0 ? (
            <Rows
              {...props}
              title={said.byCounter}
              head={said.place}
              rows={props.counters}
              name={(row) => counterName(words, row as CounterRow)}
            />
          ) : null}
          <Rows
            {...props}
            title={said.bySubject}
            head={said.subject}
            rows={figures.subjects}
            name={(row) => words.subjects[row.key as Subject]}
            opens={(row) => ({ noidung: row.key })}
          />
          <Rows
            {...props}
            title={said.bySource}
            head={said.source}
            rows={figures.sources}
            name={(row) => words.sources[row.key as Source]}
            opens={(row) => ({ nguon: row.key })}
          />
          <Rows
            {...props}
            title={said.byField}
            head={words.public.field}
            rows={figures.fields}
            name={(row) => row.key || said.noField}
          />
          <Reasons {...props} />
          <Rows
            {...props}
            title={said.byMonth}
            head={said.month}
            rows={figures.months.filter((row) => numberOf(row) > 0)}
            name={(row) => words.public.monthName(row.key)}
          />
        </>
      )}
      <p class="govuk-body">
        <a href="/so-lieu/hai-long">{said.publicPage}</a>
      </p>
    </StaffLayout>
  );
}

const withOption = (months: { value: string; label: string }[], value: string, words: typeof vi) =>
  months.some((one) => one.value === value) ? months : [...months, { value, label: words.public.monthName(value) }];

function Rows(
  props: Props & {
    title: string;
    head: string;
    rows: readonly TallyRow[];
    name: (row: TallyRow) => string;
    /** The list of the very ratings that were counted. */
    opens?: (row: TallyRow) => Record<string, string>;
    target?: number;
  },
) {
  const { ctx, words, query, rules, from, until, rows, name, opens, target } = props;
  const { lang } = ctx;
  const said = words.staff;
  const isFew = (row: TallyRow): boolean => numberOf(row) < rules.fewestShow;
  return (
    <>
      <Heading level={2} size="m">
        {props.title}
      </Heading>
      <Table
        caption={props.title}
        captionHidden
        phone="cards"
        rows={[...rows]}
        columns={[
          { key: "name", header: props.head, rowHeader: true, wide: true, cell: name },
          {
            key: "number",
            header: said.number,
            numeric: true,
            cell: (row) =>
              opens ? (
                <a href={addressOf(`${RATINGS}/luot`, { ...query, tu: from, den: until, ...opens(row), dem: "1" })}>
                  {formatNumber(numberOf(row), lang)}
                </a>
              ) : (
                formatNumber(numberOf(row), lang)
              ),
          },
          {
            key: "share",
            header: said.satisfied,
            numeric: true,
            cell: (row) => {
              const share = satisfiedShare(row) ?? 0;
              if (isFew(row)) return said.below(rules.fewestShow);
              return (
                <>
                  {formatPercent(share, lang)}
                  {target !== undefined && share * 100 < target ? (
                    <span class="govuk-hint">{said.underTarget(target)}</span>
                  ) : null}
                </>
              );
            },
          },
          {
            key: "mean",
            header: said.mean,
            numeric: true,
            cell: (row) => (isFew(row) ? "" : decimal(meanOf(row), lang)),
          },
        ]}
      />
    </>
  );
}

function Reasons({ ctx, words, query, figures, from, until }: Props) {
  const said = words.staff;
  const rows = namedReasons(figures, words.reasons).slice(0, MOST_REASONS);
  if (rows.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {said.byReason}
      </Heading>
      <Table
        caption={said.byReason}
        captionHidden
        rows={rows}
        columns={[
          {
            key: "reason",
            header: said.reason,
            rowHeader: true,
            cell: (row) => <span lang={row.lang}>{row.words}</span>,
          },
          {
            key: "times",
            header: said.times,
            numeric: true,
            cell: (row) => (
              <a href={addressOf(`${RATINGS}/luot`, { ...query, tu: from, den: until, lydo: row.key, dem: "1" })}>
                {formatNumber(row.times, ctx.lang)}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
