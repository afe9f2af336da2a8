import { Register, State, Table, TextInput, type ViewContext } from "../../../../platform/html/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import { receiptName } from "../../receipts/issue-receipt.ts";
import type { bookVi } from "../../receipts/messages.vi.ts";
import type { Receipt } from "../../receipts/receipt.store.ts";
import { FEES } from "../demand-list/view.tsx";
import type { ReceiptQuery } from "./page.tsx";

export const RECEIPTS = `${FEES}/bien-lai`;

interface Props {
  ctx: ViewContext;
  words: typeof bookVi;
  query: ReceiptQuery;
  year: number;
  rows: Receipt[];
  units: { id: string; name: string }[];
  isFirst: boolean;
  next: string | null;
}

export function ReceiptListView({ ctx, words, query, year, rows, units, isFirst, next }: Props) {
  const said = words.book;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.totals.title, href: `${FEES}/tong-hop` }]}
      href={RECEIPTS}
      asked={query}
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
            <TextInput name="nam" label={said.year} inputmode="numeric" width={4} value={String(year)} />
            <UnitFilter label={said.unit} value={query.donvi} all={said.allUnits} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.empty, text: said.emptyText, drawing: "inbox" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: said.name,
            rowHeader: true,
            nowrap: true,
            cell: (row) => <a href={`${RECEIPTS}/${row.paymentId}.pdf`}>{receiptName(row)}</a>,
          },
          { key: "at", header: said.at, nowrap: true, cell: (row) => formatDateTime(row.issuedAt) },
          { key: "content", header: said.content, wide: true, cell: (row) => row.content },
          { key: "amount", header: said.amount, numeric: true, nowrap: true, cell: (row) => formatMoney(row.amount) },
          { key: "collector", header: said.collector, cell: (row) => row.collectorName },
          {
            key: "state",
            header: said.state,
            cell: (row) =>
              row.cancelledAt ? (
                <>
                  <State tone="neutral">{said.cancelled}</State>
                  <div>{row.cancelledReason}</div>
                </>
              ) : (
                <State tone="good">{said.valid}</State>
              ),
          },
        ]}
      />
    </Register>
  );
}
