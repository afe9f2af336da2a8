import {
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
  SearchBox,
  StaffLayout,
  State,
  Table,
  Tabs,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { JourneyRow } from "../../../journey.store.ts";
import type { JourneyState } from "../../../journey.ts";
import type { JourneyProblem } from "../../../journey-problems.ts";
import type { vi } from "../messages.vi.ts";

export interface JourneyStaffListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  states: Record<JourneyState, string>;
  view: JourneyState | "can-sua" | null;
  q: string;
  rows: JourneyRow[];
  problems: Map<string, JourneyProblem[]>;
  next: string | null;
  counts: Record<JourneyState, number>;
  mayWrite: boolean;
}

export const STATE_TONES: Record<JourneyState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  returned: "warn",
  published: "good",
  withdrawn: "neutral",
};

const BASE = "/can-bo/tinh-huong";

export function JourneyStaffListView(props: JourneyStaffListViewProps) {
  const { ctx, words, states, view, q, rows, problems, next, counts, mayWrite } = props;
  const link = (part: { xem?: string | null; sau?: string }): string => {
    const query = new URLSearchParams();
    const wanted = part.xem === undefined ? view : part.xem;
    if (wanted) query.set("xem", wanted);
    if (q !== "") query.set("q", q);
    if (part.sau) query.set("sau", part.sau);
    const text = query.toString();
    return text === "" ? BASE : `${BASE}?${text}`;
  };
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const exportLink = link({}).replace(BASE, `${BASE}.csv`);
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={[]} wide>
      <PageHeading
        title={words.title}
        actions={
          mayWrite ? (
            <>
              <LinkButton href={`${BASE}/moi`}>{words.new}</LinkButton>
              <LinkButton href={`${BASE}/nhap`} variant="secondary">
                {words.import}
              </LinkButton>
            </>
          ) : null
        }
      />
      <SearchBox action={BASE} label={words.searchLabel} value={q} size="small" />
      <Tabs
        label={words.head.state}
        items={[
          { href: link({ xem: null }), label: words.tabs.all, count: all, current: view === null },
          {
            href: link({ xem: "can-sua" }),
            label: words.tabs.problems,
            count: problems.size,
            current: view === "can-sua",
          },
          ...(["draft", "submitted", "returned", "published", "withdrawn"] as const)
            .filter((state) => counts[state] > 0 || view === state)
            .map((state) => ({
              href: link({ xem: state }),
              label: states[state],
              count: counts[state],
              current: view === state,
            })),
        ]}
      />
      {rows.length > 0 ? (
        <>
          <Table
            caption={words.title}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "title",
                header: words.head.title,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={`${BASE}/${row.id}`}>{row.title}</a>,
              },
              {
                key: "state",
                header: words.head.state,
                cell: (row) => <State tone={STATE_TONES[row.state]}>{states[row.state]}</State>,
              },
              { key: "codes", header: words.head.codes, numeric: true, cell: (row) => row.codes.length },
              {
                key: "problems",
                header: words.head.problems,
                cell: (row) => {
                  const found = problems.get(row.id);
                  return found ? <State tone="warn">{words.problemCount(found.length)}</State> : "–";
                },
              },
              { key: "writer", header: words.head.writer, cell: (row) => row.writtenByName },
              {
                key: "changed",
                header: words.head.changed,
                nowrap: true,
                cell: (row) => formatDateTime(row.changedAt),
              },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={exportLink}>
              {words.exportList}
            </a>
          </p>
          <Pagination nextHref={next ? link({ sau: next }) : undefined} />
        </>
      ) : all === 0 && q === "" ? (
        <EmptyState title={words.emptyAll} drawing="board">
          <p class="govuk-body">{words.emptyAllHelp}</p>
        </EmptyState>
      ) : (
        <EmptyState title={view === "can-sua" ? words.noProblems : words.emptyFound} drawing="done" />
      )}
    </StaffLayout>
  );
}
