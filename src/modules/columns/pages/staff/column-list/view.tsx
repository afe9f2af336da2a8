import {
  LinkButton,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type Column, GENRES } from "../../../column.ts";
import type { vi } from "../../../messages.vi.ts";
import { tellRule } from "../../../tell-rule.ts";
import type { ColumnQuery } from "./page.tsx";

export const COLUMNS = "/can-bo/chuyen-muc";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: ColumnQuery;
  rows: Column[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function ColumnListView({ ctx, words, query, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={COLUMNS}
      asked={query}
      add={props.mayAdd && { href: `${COLUMNS}/moi`, text: words.add }}
      ways={
        <LinkButton href="/can-bo/ke-hoach/chuyen-muc" variant="secondary" small>
          {words.form.log}
        </LinkButton>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="theloai"
              label={words.genre}
              value={query.theloai ?? ""}
              placeholder={words.all}
              options={GENRES.map((value) => ({ value, label: words.genres[value] }))}
            />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "loudspeaker" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<Column>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            cell: (row) => <a href={`${COLUMNS}/${row.id}`}>{row.name}</a>,
          },
          { key: "genre", header: words.genre, cell: (row) => words.genres[row.genre] },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "fills", header: words.fills, wide: true, cell: (row) => tellRule(row, ctx.lang).join(" ") },
          {
            key: "state",
            header: words.state,
            nowrap: true,
            cell: (row) => (
              <State tone={row.endedOn === null ? "good" : "neutral"}>
                {words.states[row.endedOn === null ? "open" : "ended"]}
              </State>
            ),
          },
        ]}
      />
    </Register>
  );
}
