import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Register,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { OpinionFields } from "../../../opinions/fields.tsx";
import type { vi } from "../../../opinions/messages.vi.ts";
import type { OpinionQuery, OpinionRow } from "./page.tsx";

export const OPINIONS = "/can-bo/y-kien-ban-doc";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: OpinionQuery;
  today: string;
  rows: OpinionRow[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function OpinionMark({ words, row, today }: { words: typeof vi; row: OpinionRow; today: string }) {
  const { question } = row;
  if (row.publishedAt) return <State tone="good">{words.states.published}</State>;
  if (question?.state === "received" && question.dueOn < today)
    return <State tone="bad">{words.late(question.dueOn)}</State>;
  const state = question?.state ?? "closed";
  return <State tone={state === "received" ? "waiting" : "good"}>{words.states[state]}</State>;
}

export function OpinionListView({ ctx, words, query, today, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.listTitle}
      lead={words.listLead}
      href={OPINIONS}
      asked={query}
      add={props.mayAdd && { href: `${OPINIONS}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: <TextInput name="q" label={words.q} value={query.q ?? ""} />,
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<OpinionRow>
        caption={words.listTitle}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.title,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${OPINIONS}/${row.questionId}`}>{row.title}</a>,
          },
          { key: "outlet", header: words.outlet, cell: (row) => row.outletName },
          { key: "day", header: words.printedOn, nowrap: true, cell: (row) => formatDate(row.printedOn) },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "due",
            header: words.due,
            nowrap: true,
            cell: (row) => (row.question ? formatDate(row.question.dueOn) : "–"),
          },
          { key: "state", header: words.state, cell: (row) => <OpinionMark words={words} row={row} today={today} /> },
        ]}
      />
    </Register>
  );
}

interface NewProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function NewOpinionView({ ctx, words, units, typed, errors }: NewProps) {
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[{ text: words.listTitle, href: OPINIONS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} />
      <Form action={`${OPINIONS}/moi`}>
        <OpinionFields words={words} units={units} typed={typed} errors={errors} asksOutlet />
        <Button>{words.form.send}</Button>
      </Form>
    </StaffLayout>
  );
}
