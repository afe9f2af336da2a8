import {
  ActButton,
  EmptyState,
  FilterBar,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { AskedQuestion } from "../../../asked/asked.store.ts";
import type { vi } from "../../../asked/messages.vi.ts";
import type { Saying } from "../../../asked/saying.store.ts";
import type { CatalogueItem } from "../../../catalogue.ts";

export const ASKED_BASE = "/can-bo/thu-tuc/cau-hoi";
export const ASKED_VIEWS = ["none", "unopened", "most", "taught"] as const;
export type AskedView = (typeof ASKED_VIEWS)[number];
export const VIEW_IN_ADDRESS: Record<AskedView, string> = {
  none: "khong-ra",
  unopened: "it-mo",
  most: "nhieu",
  taught: "da-day",
};

/** A question with what the search answers today. */
export interface AskedRow extends AskedQuestion {
  found: number;
  first: CatalogueItem | null;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  view: AskedView;
  period: "7" | "30" | "90" | "365";
  rows: AskedRow[];
  counts: Record<AskedView, number>;
  totals: { searches: number; opened: number; unshown: number };
  sayings: (Saying & { name: string })[];
  /** What was just taught (with the name of the procedure) or removed. */
  done: { saying: string; name: string | null } | null;
}

export function AskedListView(props: Props) {
  const { ctx, words, view, period, rows, counts, totals, done } = props;
  const address = (part: { view?: AskedView }, path = ASKED_BASE) =>
    `${path}?xem=${VIEW_IN_ADDRESS[part.view ?? view]}&ngay=${period}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: words.back, href: "/can-bo/thu-tuc" }]}
      notice={
        done ? (
          <NotificationBanner
            tone="success"
            heading={done.name ? words.taughtDone(done.saying, done.name) : words.forgotten(done.saying)}
          />
        ) : null
      }
      wide
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={address({}, `${ASKED_BASE}.csv`)} variant="secondary" small>
              {words.exportCsv}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={words.title}
        items={ASKED_VIEWS.map((one) => ({
          href: address({ view: one }),
          label: words.tabs[one],
          count: counts[one],
          current: view === one,
        }))}
      />
      {view === "taught" ? (
        <Taught {...props} />
      ) : (
        <>
          <FilterBar action={ASKED_BASE} submitLabel={words.show} keep={{ xem: VIEW_IN_ADDRESS[view] }}>
            <Select
              name="ngay"
              label={words.period}
              value={period}
              options={(["7", "30", "90", "365"] as const).map((one) => ({ value: one, label: words.periods[one] }))}
            />
          </FilterBar>
          <p class="govuk-body">
            {words.totals(formatNumber(totals.searches), formatNumber(totals.opened), formatNumber(totals.unshown))}
          </p>
          <Questions {...props} />
        </>
      )}
    </StaffLayout>
  );
}

function Questions({ words, view, rows }: Props) {
  const { head } = words;
  return (
    <Table
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      empty={
        <EmptyState title={words.emptyTitle} drawing="search">
          {words.empty[view]}
        </EmptyState>
      }
      columns={[
        {
          key: "question",
          header: head.question,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`/thu-tuc?q=${encodeURIComponent(row.text)}`}>{row.text}</a>,
        },
        { key: "searches", header: head.searches, numeric: true, cell: (row) => formatNumber(row.searches) },
        { key: "opened", header: head.opened, numeric: true, cell: (row) => formatNumber(row.opened) },
        {
          key: "unanswered",
          header: head.unanswered,
          numeric: true,
          cell: (row) => formatNumber(row.unanswered),
        },
        {
          key: "first",
          header: head.first,
          wide: true,
          cell: (row) =>
            row.first ? (
              <a href={`/can-bo/thu-tuc/${row.first.code}`}>{row.first.plainName ?? row.first.name}</a>
            ) : (
              words.noAnswer
            ),
        },
        { key: "last", header: head.last, nowrap: true, cell: (row) => formatDate(row.lastAsked) },
        {
          key: "next",
          header: head.next,
          cell: (row) => (
            <a href={`${ASKED_BASE}/day?q=${encodeURIComponent(row.text)}`}>
              {words.teach}
              <span class="govuk-visually-hidden"> {words.teachAbout(row.text)}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function Taught({ words, sayings }: Props) {
  const head = words.taughtHead;
  return (
    <Table
      caption={words.taughtCaption}
      captionHidden
      phone="cards"
      rows={sayings}
      empty={
        <EmptyState title={words.emptyTitle} drawing="search">
          {words.empty.taught}
        </EmptyState>
      }
      columns={[
        { key: "saying", header: head.saying, rowHeader: true, wide: true, cell: (row) => row.saying },
        {
          key: "procedure",
          header: head.procedure,
          wide: true,
          cell: (row) => <a href={`/can-bo/thu-tuc/${row.code}`}>{row.name}</a>,
        },
        { key: "by", header: head.by, cell: (row) => row.taughtByName },
        { key: "when", header: head.when, nowrap: true, cell: (row) => formatDate(row.taughtAt) },
        {
          key: "act",
          header: head.act,
          cell: (row) => (
            <ActButton
              action={`${ASKED_BASE}/bo`}
              fields={{ code: row.code, saying: row.saying }}
              variant="quiet"
              small
            >
              {words.forget}
              <span class="govuk-visually-hidden"> {row.saying}</span>
            </ActButton>
          ),
        },
      ]}
    />
  );
}
