import {
  addressOf,
  CardList,
  EmptyState,
  PageHeading,
  Pagination,
  PublicLayout,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { isOverdue, OUTCOMES, type Outcome, type Problem, type ProblemUpdate } from "../../../problem.ts";
import type { ProblemCounts } from "../../../problems.store.ts";
import { type PublicProblemQuery, STATE_IN_ADDRESS } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: PublicProblemQuery;
  state: Outcome;
  unit: string | null;
  topic: string | null;
  rows: Problem[];
  told: Map<string, ProblemUpdate>;
  today: string;
  counts: ProblemCounts;
  unitNames: Map<string, string>;
  hasMore: boolean;
}

const PATH = "/van-de";

export function PublicProblemListView(props: Props) {
  const { ctx, words, query, state, rows, counts, today } = props;
  const said = words.public;
  const address = (more: { muc?: string | null; trang?: string | null; donvi?: null; linhvuc?: null }): string =>
    addressOf(
      PATH,
      { muc: query.muc === "dang" ? undefined : query.muc, donvi: query.donvi, linhvuc: query.linhvuc },
      Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value ?? undefined])),
    );
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} lead={said.lead} />
      {props.unit || props.topic ? (
        <p class="govuk-body">
          {[props.unit ? said.onlyUnit(props.unit) : "", props.topic ? said.onlyTopic(props.topic) : ""]
            .filter(Boolean)
            .join(" ")}{" "}
          <a href={address({ donvi: null, linhvuc: null })}>{said.showAll}</a>
        </p>
      ) : null}
      {counts.open > 0 ? <p class="govuk-body">{said.counts(counts)}</p> : null}
      <Tabs
        label={words.state}
        items={OUTCOMES.map((one) => ({
          href: address({ muc: one === "open" ? null : STATE_IN_ADDRESS[one] }),
          label: words.states[one],
          current: one === state,
          count: counts[one],
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle}>
          {said.emptyText} <a href="/phan-anh">{said.ask}</a>
        </EmptyState>
      ) : (
        <CardList
          level={2}
          label={words.states[state]}
          items={rows.map((row) => ({
            href: `${PATH}/${row.id}`,
            title: row.title,
            meta: [
              props.unitNames.get(row.unitId) ?? "",
              isOverdue(row, today)
                ? words.overdue(row.dueOn ?? "").toLowerCase()
                : row.state === "open" && row.dueOn
                  ? said.by(row.dueOn)
                  : row.toldAt
                    ? said.toldOn(row.toldAt)
                    : "",
            ]
              .filter(Boolean)
              .join(" · "),
            text: shortOf(props.told.get(row.id)?.situation ?? ""),
          }))}
        />
      )}
      <Pagination
        previousHref={query.trang > 1 ? address({ trang: query.trang > 2 ? String(query.trang - 1) : null }) : null}
        nextHref={props.hasMore ? address({ trang: String(query.trang + 1) }) : null}
      />
    </PublicLayout>
  );
}

/** The first words, cut at a space. */
function shortOf(text: string): string {
  if (text.length <= 180) return text;
  return `${text.slice(0, 180).replace(/\s+\S*$/u, "")}…`;
}
