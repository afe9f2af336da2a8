import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatMoney } from "../../../../platform/i18n/index.ts";
import { TOTAL_GROUPS, type TotalGroup, type TotalRow } from "../../closing/money-totals.store.ts";
import { PAY_WAYS, type PayWay } from "../../demands/demand.ts";
import type { bookVi } from "../../receipts/messages.vi.ts";
import { FEES } from "../demand-list/view.tsx";

export const TOTALS = `${FEES}/tong-hop`;

interface Props {
  ctx: ViewContext;
  words: typeof bookVi;
  ways: Record<PayWay, string>;
  from: string;
  until: string;
  by: TotalGroup;
  isWrong: boolean;
  rows: (TotalRow & { name: string })[];
  refunds: { count: number; amount: number };
}

export function TotalsView({ ctx, words, ways, from, until, by, isWrong, rows, refunds }: Props) {
  const said = words.totals;
  const parts = (day: string) => {
    const [year = "", month = "", date = ""] = day.split("-");
    return { day: date, month, year };
  };
  const sum = (of: (row: TotalRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      hasErrors={isWrong}
      notice={<ErrorSummary errors={isWrong ? [{ field: "tu", message: said.dayWrong }] : []} />}
      wide
    >
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          <>
            <LinkButton href={`${FEES}/chot-quy`} small>
              {said.close}
            </LinkButton>{" "}
            <LinkButton href={`${FEES}/bien-lai`} variant="secondary" small>
              {said.book}
            </LinkButton>{" "}
            {rows.length > 0 ? (
              <LinkButton
                href={`${TOTALS}.csv?tu=${from}&den=${until}&theo=${by}`}
                variant="secondary"
                small
                icon="download"
              >
                {said.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Form action={TOTALS} method="get" label={said.title}>
        <DateInput name="tu" label={said.from} value={parts(from)} {...(isWrong ? { error: said.dayWrong } : {})} />
        <DateInput name="den" label={said.until} value={parts(until)} />
        <Select
          name="theo"
          label={said.by}
          value={by}
          options={TOTAL_GROUPS.map((value) => ({ value, label: said.groups[value] }))}
        />
        <Button variant="secondary">{said.show}</Button>
      </Form>
      {rows.length === 0 ? (
        <p class="govuk-body">{said.empty}</p>
      ) : (
        <Table
          caption={said.caption}
          phone="scroll"
          rows={[
            ...rows,
            { key: "", name: said.sum, count: sum((row) => row.count), total: sum((row) => row.total), ...sums() },
          ]}
          columns={[
            { key: "name", header: said.groups[by], rowHeader: true, nowrap: true, cell: (row) => row.name },
            { key: "count", header: said.count, numeric: true, cell: (row) => row.count },
            ...PAY_WAYS.map((way) => ({
              key: way,
              header: ways[way],
              numeric: true,
              nowrap: true,
              cell: (row: TotalRow) => formatMoney(row[way]),
            })),
            {
              key: "total",
              header: said.total,
              numeric: true,
              nowrap: true,
              cell: (row) => <strong>{formatMoney(row.total)}</strong>,
            },
          ]}
        />
      )}
      {refunds.count > 0 ? <p class="govuk-body">{said.refunds(refunds.count, formatMoney(refunds.amount))}</p> : null}
    </StaffLayout>
  );

  function sums(): Record<PayWay, number> {
    return Object.fromEntries(PAY_WAYS.map((way) => [way, sum((row) => row[way])])) as Record<PayWay, number>;
  }
}
