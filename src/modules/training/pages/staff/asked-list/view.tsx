import { FilterSelect, Register, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { AskedRow } from "../../../asked.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { ASKED, TRAINING } from "../../addresses.ts";
import { AskedMark } from "../../parts.tsx";
import type { AskedQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: AskedQuery;
  today: string;
  rows: AskedRow[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  page: number;
  hasMore: boolean;
}

export function AskedListView({ ctx, words, query, today, rows, units, unitNames, page, hasMore }: Props) {
  const said = words.asked;
  return (
    <Register
      ctx={ctx}
      title={said.listTitle}
      lead={said.listLead}
      breadcrumbs={[{ text: words.title, href: TRAINING }]}
      href={ASKED}
      asked={query}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={words.hosted.columns.state}
              value={query.tinhtrang}
              all={words.all}
              options={(["owed", "late", "answered", "handed"] as const).map((state) => ({
                value: state,
                label: said.states[state],
              }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: said.listEmptyTitle, text: said.listEmptyText, drawing: "inbox" }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={hasMore ? { trang: String(page + 1) } : null}
    >
      <Table
        caption={said.listTitle}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "body",
            header: said.columns.body,
            wide: true,
            rowHeader: true,
            cell: (row) => <a href={`${ASKED}/${row.id}`}>{row.body}</a>,
          },
          {
            key: "course",
            header: said.columns.course,
            cell: (row) => (
              <>
                {row.courseTitle}, {formatDate(row.heldOn)}
              </>
            ),
          },
          {
            key: "state",
            header: words.hosted.columns.state,
            cell: (row) => <AskedMark asked={row} today={today} words={words} />,
          },
          {
            key: "unit",
            header: said.columns.owedBy,
            cell: (row) => unitNames.get(row.owedBy ?? row.courseUnitId) ?? "",
          },
        ]}
      />
    </Register>
  );
}
