import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDate, formatMoney } from "../../../../platform/i18n/index.ts";
import type { Preview } from "../../statements/keep-statement.ts";
import type { statementVi } from "../../statements/messages.vi.ts";
import {
  COLUMN_KINDS,
  NEEDED_COLUMNS,
  type ReadStatement,
  STATEMENT_LIMITS,
  type StatementMapping,
} from "../../statements/read-statement.ts";
import type { Draft } from "../../statements/statement.store.ts";
import { STATEMENTS } from "../statement-list/view.tsx";

const SHOWN_RAW = 8;
const SHOWN_LINES = 100;

interface Props {
  ctx: ViewContext;
  words: typeof statementVi;
  draft: Draft;
  cells: string[][];
  mapping: StatementMapping;
  read: ReadStatement | null;
  preview: Preview | null;
  error: string | null;
}

const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);

export function StatementPreviewView(props: Props) {
  const { ctx, words, draft, cells, mapping, read, preview, error } = props;
  const said = words.preview;
  const width = Math.min(STATEMENT_LIMITS.columns, Math.max(1, ...cells.slice(0, 200).map((row) => row.length)));
  const columns = Array.from({ length: width }, (_one, at) => at);
  const headOf = (column: number): string => (cells[mapping.head]?.[column] ?? "").trim().slice(0, 40);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.list.title, href: STATEMENTS }]}
      hasErrors={error !== null}
      notice={<ErrorSummary errors={error ? [{ field: "date", message: error }] : []} />}
      wide
    >
      <PageHeading title={said.title} lead={said.lead(draft.fileName)} />
      <Heading level={2} size="m">
        {said.columnsTitle}
      </Heading>
      <Form action={`${STATEMENTS}/${draft.id}`} method="get" label={said.columnsTitle}>
        <TextInput
          name="head"
          label={said.head}
          hint={said.headHint}
          inputmode="numeric"
          width={4}
          value={String(mapping.head + 1)}
        />
        {COLUMN_KINDS.map((kind) => (
          <Select
            key={kind}
            name={kind}
            label={said.columns[kind]}
            optional={!NEEDED_COLUMNS.includes(kind)}
            value={mapping[kind] === null ? "" : String(mapping[kind])}
            options={[
              { value: "", label: said.none },
              ...columns.map((at) => ({ value: String(at), label: said.column(letter(at), headOf(at)) })),
            ]}
          />
        ))}
        <Button variant="secondary">{said.look}</Button>
      </Form>
      {read && preview ? (
        <Outcome {...props} read={read} preview={preview} />
      ) : (
        <p class="govuk-body">{said.incomplete}</p>
      )}
      <Table
        caption={said.raw}
        phone="scroll"
        dense
        rows={cells.slice(0, mapping.head + SHOWN_RAW).map((row, at) => ({ row, at }))}
        columns={[
          { key: "row", header: said.row, rowHeader: true, numeric: true, cell: ({ at }) => at + 1 },
          ...columns.slice(0, 15).map((column) => ({
            key: `c${column}`,
            header: letter(column),
            cell: ({ row }: { row: string[] }) => (row[column] ?? "").slice(0, 80),
          })),
        ]}
      />
    </StaffLayout>
  );
}

function Outcome({ words, draft, mapping, read, preview }: Props & { read: ReadStatement; preview: Preview }) {
  const said = words.preview;
  const count = (fits: (is: Preview["lines"][number]["is"]) => boolean): number =>
    preview.lines.filter((one) => fits(one.is)).length;
  const doubles = count((is) => is === "double");
  const matched = count((is) => is !== "double" && "demandId" in is);
  const sum = preview.lines.reduce((all, one) => all + one.line.amount, 0);
  return (
    <>
      <Heading level={2} size="m">
        {said.result}
      </Heading>
      {preview.lines.length === 0 ? (
        <p class="govuk-body">{said.nothing}</p>
      ) : (
        <p class="govuk-body">
          <strong>{said.sum(preview.lines.length, sum)}</strong>
          <br />
          {said.counts(matched, preview.lines.length - matched - doubles, doubles)}
        </p>
      )}
      <p class="govuk-body">{said.skipped(read.out, read.skipped)}</p>
      {read.faults.length > 0 ? (
        <>
          <Heading level={3} size="s">
            {said.faults}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {read.faults.slice(0, STATEMENT_LIMITS.faults).map((one) => (
              <li key={one.line}>{said.fault(one.line, one.fault, one.typed)}</li>
            ))}
          </ul>
          <p class="govuk-body">{said.faultHelp}</p>
        </>
      ) : null}
      {preview.lines.length > 0 && read.faults.length === 0 ? (
        <Form action={`${STATEMENTS}/${draft.id}/nhan`} label={said.keep}>
          <input type="hidden" name="head" value={String(mapping.head + 1)} />
          {COLUMN_KINDS.map((kind) => (
            <input key={kind} type="hidden" name={kind} value={mapping[kind] === null ? "" : String(mapping[kind])} />
          ))}
          <Button>{said.keep}</Button>
        </Form>
      ) : null}
      {preview.lines.length > 0 ? (
        <Table
          caption={said.result}
          captionHidden
          phone="cards"
          rows={preview.lines.slice(0, SHOWN_LINES)}
          columns={[
            { key: "row", header: said.row, rowHeader: true, numeric: true, cell: ({ line }) => line.line },
            { key: "day", header: said.day, nowrap: true, cell: ({ line }) => formatDate(line.day) },
            {
              key: "amount",
              header: said.amount,
              numeric: true,
              nowrap: true,
              cell: ({ line }) => formatMoney(line.amount),
            },
            { key: "content", header: said.content, wide: true, cell: ({ line }) => line.content },
            { key: "is", header: said.is, cell: ({ is }) => <Is is={is} words={words} /> },
          ]}
        />
      ) : null}
      {preview.lines.length > SHOWN_LINES ? (
        <p class="govuk-body">{said.more(preview.lines.length - SHOWN_LINES)}</p>
      ) : null}
    </>
  );
}

function Is({ is, words }: { is: Preview["lines"][number]["is"]; words: typeof statementVi }) {
  if (is === "double") return <State tone="neutral">{words.preview.double}</State>;
  if ("demandId" in is) return <State tone="good">{words.preview.match}</State>;
  return <State tone="warn">{words.reasons[is.why]}</State>;
}
