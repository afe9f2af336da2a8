import { FilterSelect, Register, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatNumber, formatPercent } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { TrainedPerson, TrainedRow } from "../../../trained.store.ts";
import { TRAINED, TRAINING } from "../../addresses.ts";
import type { TrainedQuery } from "./page.tsx";

interface Shared {
  ctx: ViewContext;
  words: typeof vi;
  query: TrainedQuery;
  year: number;
}

interface Props extends Shared {
  thisYear: number;
  rows: TrainedRow[];
  sums: { people: number; came: number; completed: number };
  names: Map<string, string>;
  page: number;
  hasMore: boolean;
}

const askedOf = (query: TrainedQuery) => ({
  q: query.q,
  ai: query.ai,
  nam: query.nam === undefined ? undefined : String(query.nam),
});

export function TrainedView({ ctx, words, query, year, rows, sums, names, page, hasMore, thisYear }: Props) {
  const said = words.trained;
  return (
    <Register
      ctx={ctx}
      title={said.title(year)}
      lead={said.lead}
      breadcrumbs={[{ text: words.title, href: TRAINING }]}
      href={TRAINED}
      asked={askedOf(query)}
      csv={words.csv}
      above={
        rows.length > 0 ? (
          <p class="govuk-body">
            {said.sums(
              sums.completed,
              sums.people,
              formatPercent(sums.people > 0 ? sums.completed / sums.people : null),
            )}
          </p>
        ) : null
      }
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <FilterSelect
              name="nam"
              label={words.year}
              value={query.nam}
              all={String(thisYear)}
              options={[1, 2, 3, 4].map((less) => ({
                value: String(thisYear - less),
                label: String(thisYear - less),
              }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: said.emptyTitle, text: said.emptyText }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={hasMore ? { trang: String(page + 1) } : null}
    >
      <Table
        caption={said.title(year)}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "unit",
            header: said.columns.unit,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${TRAINED}/${row.unitId}/danh-sach?nam=${year}`}>{names.get(row.unitId) ?? ""}</a>,
          },
          { key: "people", header: said.columns.people, numeric: true, cell: (row) => formatNumber(row.people) },
          { key: "came", header: said.columns.came, numeric: true, cell: (row) => formatNumber(row.came) },
          {
            key: "completed",
            header: said.columns.completed,
            numeric: true,
            cell: (row) => formatNumber(row.completed),
          },
          {
            key: "share",
            header: said.columns.share,
            numeric: true,
            cell: (row) => formatPercent(row.people > 0 ? row.completed / row.people : null),
          },
        ]}
      />
    </Register>
  );
}

interface PeopleProps extends Shared {
  unitId: string;
  unit: string;
  rows: TrainedPerson[];
}

export function TrainedPeopleView({ ctx, words, query, year, unitId, unit, rows }: PeopleProps) {
  const said = words.trained;
  return (
    <Register
      ctx={ctx}
      title={unit}
      caption={said.title(year)}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: said.title(year), href: `${TRAINED}?nam=${year}` },
      ]}
      href={`${TRAINED}/${unitId}/danh-sach`}
      asked={{ q: query.q, ai: query.ai, nam: String(year) }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        keep: { nam: String(year) },
        fields: (
          <>
            <TextInput name="q" label={words.people.q} value={query.q ?? ""} />
            <FilterSelect
              name="ai"
              label={said.who}
              value={query.ai}
              all={words.all}
              options={(["trained", "untrained"] as const).map((state) => ({
                value: state,
                label: said.states[state],
              }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: said.nobodyTitle, text: said.nobodyText }}
    >
      <Table
        caption={unit}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "name", header: words.people.columns.name, rowHeader: true, cell: (row) => row.name },
          { key: "title", header: words.nominate.position, wide: true, cell: (row) => row.title ?? "" },
          { key: "came", header: said.columns.courses, numeric: true, cell: (row) => formatNumber(row.came) },
          {
            key: "completed",
            header: said.columns.completedCourses,
            numeric: true,
            cell: (row) => formatNumber(row.completed),
          },
        ]}
      />
    </Register>
  );
}
