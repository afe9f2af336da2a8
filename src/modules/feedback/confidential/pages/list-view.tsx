import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  InsetText,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDate, shortText } from "../../../../platform/i18n/index.ts";
import type { vi as feedbackVi } from "../../messages.vi.ts";
import { showCode } from "../../question.ts";
import { QuestionMark } from "../../question-mark.tsx";
import type { Conduct, ConductCounts } from "../conduct.store.ts";
import type { vi } from "../messages.vi.ts";

export const CONDUCT = "/can-bo/phan-anh/kin";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  feedback: typeof feedbackVi;
  query: { xem?: keyof ConductCounts; q?: string; donvi?: string; trang: number };
  counts: ConductCounts;
  rows: Conduct[];
  today: string;
  pages: number;
  unitNames: Map<string, string>;
}

export function ConductListView({ ctx, words, feedback, query, counts, rows, today, pages, unitNames }: Props) {
  const text = words.list;
  const { trang: _page, ...asked } = query;
  const address = (change: Asked): string => addressOf(CONDUCT, asked, change);
  const tab = (name: keyof ConductCounts) => ({
    href: address({ xem: name === "all" ? undefined : name }),
    label: text.tabs[name],
    count: counts[name],
    current: (query.xem ?? "all") === name,
  });
  const isFiltered = Boolean(query.q || query.donvi);
  return (
    <StaffLayout ctx={ctx} title={text.title} breadcrumbs={[]}>
      <PageHeading title={text.title} lead={text.lead} />
      <Tabs label={text.state} items={(["all", "received", "late", "verified", "unfounded"] as const).map(tab)} />
      <FilterBar
        action={CONDUCT}
        submitLabel={text.filter}
        isFiltered={isFiltered}
        keep={{ ...(query.xem ? { xem: query.xem } : {}), ...(query.donvi ? { donvi: query.donvi } : {}) }}
      >
        <TextInput name="q" label={text.search} value={query.q ?? ""} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={isFiltered} resetHref={CONDUCT} title={text.emptyTitle} drawing="inbox">
          {text.emptyText}
        </EmptyList>
      ) : (
        <Table<Conduct>
          caption={text.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "body",
              header: text.body,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${CONDUCT}/${row.id}`}>{shortText(row.body, 140)}</a>,
            },
            { key: "code", header: feedback.lookup.code, nowrap: true, cell: (row) => showCode(row.code) },
            {
              key: "state",
              header: text.state,
              nowrap: true,
              cell: (row) => <QuestionMark question={row} today={today} lang={ctx.lang} />,
            },
            {
              key: "finding",
              header: text.finding,
              cell: (row) => (row.finding ? words.findings[row.finding] : text.noFinding),
            },
            { key: "due", header: text.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
            { key: "about", header: text.about, cell: (row) => unitNames.get(row.aboutUnitId ?? row.unitId) ?? "" },
          ]}
        />
      )}
      <Pagination
        previousHref={query.trang > 1 ? address({ trang: String(query.trang - 1) }) : undefined}
        nextHref={query.trang < pages ? address({ trang: String(query.trang + 1) }) : undefined}
      />
      <InsetText>{text.noExport}</InsetText>
    </StaffLayout>
  );
}
