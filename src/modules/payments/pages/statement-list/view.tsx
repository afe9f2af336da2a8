import {
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../platform/i18n/index.ts";
import type { FeeAccount } from "../../accounts/fee-account.ts";
import type { statementVi } from "../../statements/messages.vi.ts";
import type { StatementFile } from "../../statements/statement.store.ts";
import { ACCOUNTS, bankName } from "../account-list/view.tsx";
import { FEES } from "../demand-list/view.tsx";

export const STATEMENTS = `${FEES}/sao-ke`;
export const ROWS = `${FEES}/doi-soat`;

interface Props {
  ctx: ViewContext;
  words: typeof statementVi;
  accounts: FeeAccount[];
  files: StatementFile[];
  unitNames: Map<string, string>;
  mayAccounts: boolean;
  done: { kept: number; matched: number; doubles: number } | null;
  typed: Typed;
  errors: FormErrors;
}

export function StatementListView(props: Props) {
  const { ctx, words, accounts, files, unitNames, done, typed, errors } = props;
  const said = words.list;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.rows.title, href: ROWS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? (
            <NotificationBanner tone="success" heading={said.done(done.kept, done.matched, done.doubles)}>
              <a href={ROWS}>{said.toSettle}</a>
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      {accounts.length === 0 ? (
        <>
          <p class="govuk-body">{said.noAccount}</p>
          {props.mayAccounts ? <LinkButton href={ACCOUNTS}>{said.accounts}</LinkButton> : null}
        </>
      ) : (
        <Form action={STATEMENTS} multipart>
          <Select
            name="accountId"
            label={said.account}
            value={typed.accountId ?? (accounts.length === 1 ? accounts[0]?.id : "")}
            placeholder
            options={accounts.map((one) => ({
              value: one.id,
              label: `${one.number}, ${bankName(one.bin)}, ${unitNames.get(one.unitId) ?? ""}`,
            }))}
            {...error("accountId")}
          />
          <FileUpload
            name="file"
            label={said.file}
            accept=".xlsx,.csv"
            typesText={said.types}
            maxText={said.max}
            {...error("file")}
          />
          <Button>{said.upload}</Button>
        </Form>
      )}
      <Heading level={2} size="m">
        {said.files}
      </Heading>
      {files.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table
          caption={said.files}
          captionHidden
          phone="cards"
          rows={files}
          columns={[
            { key: "name", header: said.name, rowHeader: true, wide: true, cell: (row) => row.fileName },
            {
              key: "days",
              header: said.days,
              nowrap: true,
              cell: (row) =>
                row.firstDay && row.lastDay ? `${formatDate(row.firstDay)} – ${formatDate(row.lastDay)}` : "",
            },
            { key: "kept", header: said.kept, numeric: true, cell: (row) => row.kept },
            { key: "matched", header: said.matched, numeric: true, cell: (row) => row.matched },
            { key: "doubles", header: said.doubles, numeric: true, cell: (row) => row.doubles },
            { key: "by", header: said.by, cell: (row) => row.importedByName },
            { key: "at", header: said.at, nowrap: true, cell: (row) => formatDateTime(row.importedAt) },
          ]}
        />
      )}
    </StaffLayout>
  );
}
