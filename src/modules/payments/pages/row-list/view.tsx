import {
  addressOf,
  FilterSelect,
  LinkButton,
  Register,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDate, formatMoney } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import { ROW_REASONS } from "../../statements/match-row.ts";
import type { statementVi } from "../../statements/messages.vi.ts";
import { restOf, type StatementRow } from "../../statements/statement.store.ts";
import { FEES } from "../demand-list/view.tsx";
import { ROWS, STATEMENTS } from "../statement-list/view.tsx";
import type { RowQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof statementVi;
  query: RowQuery;
  rows: { row: StatementRow; text: string | null }[];
  open: number;
  units: { id: string; name: string }[];
  isFirst: boolean;
  next: string | null;
}

export const rowAddress = (row: Pick<StatementRow, "id">): string => `${FEES}/giao-dich/${row.id}`;

export function RowListView(props: Props) {
  const { ctx, words, query, rows } = props;
  const said = words.rows;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      href={ROWS}
      asked={query}
      csv={said.csv}
      ways={
        <LinkButton href={STATEMENTS} small>
          {said.statements}
        </LinkButton>
      }
      above={
        <Tabs
          label={said.tabs}
          items={[
            {
              href: addressOf(ROWS, query, { muc: undefined }),
              label: said.states.open,
              count: props.open,
              current: query.muc === undefined,
            },
            {
              href: addressOf(ROWS, query, { muc: "settled" }),
              label: said.states.settled,
              current: query.muc === "settled",
            },
          ]}
        />
      }
      filter={{
        submitLabel: said.filter,
        ...(query.muc ? { keep: { muc: query.muc } } : {}),
        fields: (
          <>
            <TextInput name="tien" label={said.amountFilter} inputmode="numeric" value={query.tien ?? ""} />
            <FilterSelect
              name="lydo"
              label={said.why}
              value={query.lydo}
              all={said.allWhy}
              options={ROW_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
            />
            <UnitFilter label={said.unit} value={query.donvi} all={said.allUnits} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.empty, text: said.emptyText, drawing: "done" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "day",
            header: said.day,
            rowHeader: true,
            nowrap: true,
            cell: ({ row }) => <a href={rowAddress(row)}>{formatDate(row.onDay)}</a>,
          },
          {
            key: "amount",
            header: said.amount,
            numeric: true,
            nowrap: true,
            cell: ({ row }) => formatMoney(row.amount),
          },
          {
            key: "rest",
            header: said.rest,
            numeric: true,
            nowrap: true,
            cell: ({ row }) => formatMoney(restOf(row)),
          },
          { key: "content", header: said.content, wide: true, cell: ({ text }) => text ?? said.gone },
          {
            key: "why",
            header: said.why,
            cell: ({ row }) =>
              row.state === "settled" ? (
                <State tone="good">{said.states.settled}</State>
              ) : row.why ? (
                <State tone="warn">{words.reasons[row.why]}</State>
              ) : null,
          },
        ]}
      />
    </Register>
  );
}
