import {
  DownloadLink,
  EmptyList,
  FilterBar,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  StatTiles,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import type { ClockState, TimedAnnouncement } from "./publication-clock.ts";

const BASE = "/can-bo/thu-tuc/cong-khai";
export const STATE_IN_ADDRESS: Record<ClockState, string> = {
  onTime: "dung-han",
  late: "muon",
  running: "con-han",
  overdue: "qua-han",
};
const TONE: Record<ClockState, Tone> = { onTime: "good", late: "bad", running: "waiting", overdue: "bad" };

interface Request {
  year: number;
  years: number[];
  state: ClockState | undefined;
  /** Only those whose last day lies within, and has passed. */
  due: { from: string; until: string } | null;
  q: string;
  page: number;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  request: Request;
  counts: Record<ClockState, number>;
  /** Published by a document without a day. */
  undated: number;
  rows: TimedAnnouncement[];
  pages: number;
}

export function PublicationView({ ctx, words, request, counts, undated, rows, pages }: Props) {
  const { year, years, state, q, page } = request;
  const any = { value: "", label: words.any };
  const isFiltered = q !== "" || Boolean(state);
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={[{ text: words.procedures, href: "/can-bo/thu-tuc" }]} wide>
      <PageHeading title={words.title} lead={words.lead} />
      <Totals words={words} request={request} counts={counts} />
      <FilterBar
        action={BASE}
        isFiltered={isFiltered}
        {...(request.due ? { keep: { hantu: request.due.from, handen: request.due.until } } : {})}
      >
        <TextInput name="q" label={words.searchLabel} value={q} />
        <Select
          name="nam"
          label={words.yearLabel}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Select
          name="ket-qua"
          label={words.stateLabel}
          value={state ? STATE_IN_ADDRESS[state] : ""}
          options={[
            any,
            ...(Object.keys(STATE_IN_ADDRESS) as ClockState[]).map((one) => ({
              value: STATE_IN_ADDRESS[one],
              label: words.stateFilter[one],
            })),
          ]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.emptyTitle}
          resetHref={BASE}
          title={words.emptyTitle}
          drawing="calendar"
        >
          {words.emptyHelp}
        </EmptyList>
      ) : (
        <Rows words={words} rows={rows} />
      )}
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? addressOf(BASE, request, page - 1) : undefined}
        nextHref={page < pages ? addressOf(BASE, request, page + 1) : undefined}
      />
      {rows.length === 0 ? null : (
        <DownloadLink href={addressOf(`${BASE}.csv`, request, 1)} title={words.export} format="CSV" />
      )}
      {undated > 0 ? <p class="govuk-body-s">{words.undated(undated)}</p> : null}
      <p class="govuk-body-s">{words.basis}</p>
    </StaffLayout>
  );
}

function Totals({ words, request, counts }: Pick<Props, "words" | "request" | "counts">) {
  const published = counts.onTime + counts.late;
  const tile = (state: ClockState, label: string, value: number) => ({
    label,
    value: String(value),
    unit: words.documents,
    href: addressOf(BASE, { ...request, state, q: "" }, 1),
  });
  return (
    <StatTiles
      label={words.tilesLabel}
      tiles={[
        {
          label: words.rate,
          value: published === 0 ? "–" : String(Math.floor((counts.onTime / published) * 100)),
          ...(published === 0
            ? {}
            : {
                unit: words.rateUnit,
                state: {
                  tone: counts.late === 0 ? ("good" as const) : ("warn" as const),
                  text: words.rateNote(counts.onTime, published),
                },
              }),
          href: addressOf(BASE, { ...request, state: "onTime", q: "" }, 1),
        },
        tile("late", words.late, counts.late),
        tile("running", words.running, counts.running),
        tile("overdue", words.overdue, counts.overdue),
      ]}
    />
  );
}

function Rows({ words, rows }: { words: typeof vi; rows: TimedAnnouncement[] }) {
  const { head } = words;
  return (
    <Table
      caption={words.tableCaption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "procedure",
          header: head.procedure,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a class="govuk-link" href={`/can-bo/thu-tuc/${row.code}`}>
                {row.name}
              </a>
              <br />
              <span class="govuk-body-s">{row.act === "end" ? `${row.code} · ${words.end}` : row.code}</span>
            </>
          ),
        },
        {
          key: "decision",
          header: head.decision,
          cell: (row) => words.signed(row.decisionNumber, row.decisionDate),
        },
        { key: "effective", header: head.effective, nowrap: true, cell: (row) => formatDate(row.effectiveOn) },
        { key: "due", header: head.due, nowrap: true, cell: (row) => formatDate(row.due) },
        {
          key: "published",
          header: head.published,
          cell: (row) =>
            row.publishedOn ? (
              <>
                {formatDate(row.publishedOn)}
                <div class="govuk-body-s">{row.by}</div>
              </>
            ) : (
              words.waiting(row.by)
            ),
        },
        {
          key: "state",
          header: head.state,
          cell: (row) => (
            <>
              <State tone={TONE[row.state]}>{words.state[row.state](row.daysLate)}</State>
              {row.beforeEffect === false ? <div class="govuk-body-s">{words.afterEffect}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}

function addressOf(base: string, { year, state, due, q }: Request, page: number): string {
  const query = new URLSearchParams({ nam: String(year) });
  if (state) query.set("ket-qua", STATE_IN_ADDRESS[state]);
  if (due) {
    query.set("hantu", due.from);
    query.set("handen", due.until);
  }
  if (q) query.set("q", q);
  if (page > 1) query.set("trang", String(page));
  return `${base}?${query}`;
}
