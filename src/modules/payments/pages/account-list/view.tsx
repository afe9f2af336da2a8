import {
  Button,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { accountOn, type FeeAccount } from "../../accounts/fee-account.ts";
import { findBank } from "../../banks.ts";
import type { moneyVi } from "../../demands/messages.vi.ts";
import { FEES } from "../demand-list/view.tsx";

export const ACCOUNTS = `${FEES}/tai-khoan`;

export const bankName = (bin: string): string => findBank(bin)?.name ?? bin;

interface Props {
  ctx: ViewContext;
  words: typeof moneyVi;
  rows: FeeAccount[];
  today: string;
  unitNames: Map<string, string>;
  typed: Typed;
  errors: FormErrors;
}

export function AccountListView({ ctx, words, rows, today, unitNames, typed, errors }: Props) {
  const said = words.accounts;
  const error = errorIn(errors);
  const time = (row: FeeAccount): "now" | "later" | "past" => {
    if (row.validFrom > today) return "later";
    const now = accountOn(
      rows.filter((one) => one.unitId === row.unitId),
      today,
    );
    return now?.id === row.id ? "now" : "past";
  };
  const running = rows.filter((row) => time(row) !== "past");
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.list.title, href: FEES }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
      wide
    >
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          <LinkButton href={`${ACCOUNTS}/moi`} small>
            {said.add}
          </LinkButton>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={said.empty}>{said.emptyText}</EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "unit",
              header: said.unit,
              rowHeader: true,
              cell: (row) => unitNames.get(row.unitId) ?? "",
            },
            { key: "bank", header: said.bank, cell: (row) => bankName(row.bin) },
            {
              key: "number",
              header: said.number,
              cell: (row) => (
                <>
                  {row.number}
                  <span class="db-hint-line">{row.holder}</span>
                </>
              ),
            },
            { key: "from", header: said.from, nowrap: true, cell: (row) => formatDate(row.validFrom) },
            {
              key: "until",
              header: said.until,
              nowrap: true,
              cell: (row) => (row.validUntil ? formatDate(row.validUntil) : ""),
            },
            {
              key: "state",
              header: said.state,
              cell: (row) => (
                <State tone={{ now: "good", later: "waiting", past: "neutral" }[time(row)] as "good"}>
                  {said.times[time(row)]}
                </State>
              ),
            },
            { key: "by", header: said.by, cell: (row) => said.byBoth(row.createdByName, row.approvedByName) },
          ]}
        />
      )}
      {running.length > 0 ? (
        <Details summary={said.end} open={Object.keys(errors).length > 0}>
          <p class="govuk-body">{said.endHelp}</p>
          <Form action={`${ACCOUNTS}/ket-thuc`} label={said.end}>
            <Select
              name="accountId"
              label={said.endAccount}
              value={typed.accountId ?? ""}
              placeholder
              options={running.map((row) => ({
                value: row.id,
                label: `${row.number}, ${bankName(row.bin)}, ${unitNames.get(row.unitId) ?? ""}`,
              }))}
              {...error("accountId")}
            />
            <DateInput
              name="validUntil"
              label={said.until}
              value={dayIn(typed, "validUntil")}
              {...error("validUntil")}
            />
            <TextArea name="reason" label={said.endReason} rows={2} value={typed.reason ?? ""} {...error("reason")} />
            <Button variant="warning">{said.save}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
