import { Register, Select, State, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { isOld, type PublicApp } from "../../../app.ts";
import type { vi } from "../../../messages.vi.ts";
import type { AppQuery } from "./page.tsx";

export const APPS = "/can-bo/ung-dung";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: AppQuery;
  today: string;
  rows: PublicApp[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function AppListView({ ctx, words, query, today, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={APPS}
      asked={query}
      add={props.mayAdd && { href: `${APPS}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="kiemtra"
              label={words.check}
              value={query.kiemtra ?? ""}
              placeholder={words.all}
              options={[{ value: "lau", label: words.states.old }]}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "board" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<PublicApp>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            cell: (row) => <a href={`${APPS}/${row.id}`}>{row.name}</a>,
          },
          { key: "agency", header: words.agency, cell: (row) => row.agency },
          { key: "purpose", header: words.purpose, wide: true, cell: (row) => row.purpose },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "checked",
            header: words.checked,
            nowrap: true,
            cell: (row) => (
              <>
                {formatDate(row.checkedOn)}
                <br />
                {isOld(row, today) ? (
                  <State tone="warn">{words.states.old}</State>
                ) : (
                  <State tone="good">{words.states.fresh}</State>
                )}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}
