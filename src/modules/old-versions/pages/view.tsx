import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  FilterSelect,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Register,
  Select,
  StaffLayout,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import type { FormErrors } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../platform/i18n/index.ts";
import { UnitFilter } from "../../organisations/index.ts";
import type { vi } from "../messages.vi.ts";
import type { OldUse } from "../old-use.store.ts";
import { isClosedByHand, NOTE_LIMIT, USE_KINDS } from "../old-use.ts";
import type { UsesQuery } from "./page.tsx";

export const OLD_USES = "/can-bo/ban-cu";

/** Who settled it and when; null while it is open. Of a paper only the day is known. */
export const sayClosed = ({ kind, closedAt, closedByName }: OldUse, words: typeof vi): string | null =>
  closedAt &&
  words.closed(
    kind,
    closedByName,
    kind === "paper" && closedByName ? formatDate(vietnamDay(closedAt)) : formatDateTime(closedAt),
  );

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  query: UsesQuery;
  rows: OldUse[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  isDone: boolean;
  isLooked: boolean;
  mayLook: boolean;
  isFirst: boolean;
  next: string | null;
}

export function OldUsesView({ ctx, words, query, rows, ...props }: ListProps) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={OLD_USES}
      asked={query}
      csv={words.csv}
      notice={
        props.isDone || props.isLooked ? (
          <NotificationBanner tone="success">{props.isDone ? words.done : words.looked}</NotificationBanner>
        ) : null
      }
      ways={
        props.mayLook ? (
          <ActButton action={`${OLD_USES}/tim`} variant="secondary">
            {words.look}
          </ActButton>
        ) : null
      }
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <TextInput name="thutuc" label={words.code} value={query.thutuc ?? ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={USE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <Select
              name="trangthai"
              label={words.state}
              value={query.trangthai ?? "mo"}
              options={[
                { value: "mo", label: words.states.open },
                { value: "dong", label: words.states.closed },
              ]}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "board" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<OldUse>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "thing",
            header: words.thing,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${OLD_USES}/${row.id}`}>{row.title}</a>
                <br />
                {words.kinds[row.kind]}
                {row.carries ? `: ${row.carries}` : ""}
              </>
            ),
          },
          {
            key: "procedure",
            header: words.procedure,
            wide: true,
            cell: (row) => (
              <>
                <a href={`/can-bo/thu-tuc/${row.procedureCode}`}>{row.procedureName}</a>
                <br />
                {words.change(row.isEnded, row.since)}
              </>
            ),
          },
          {
            key: "todo",
            header: words.todoHead,
            wide: true,
            cell: (row) => sayClosed(row, words) ?? words.todo[row.kind],
          },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
        ]}
      />
    </Register>
  );
}

interface RecordProps {
  ctx: ViewContext;
  words: typeof vi;
  use: OldUse;
  unitName: string;
  mayClose: boolean;
  typed: string;
  errors: FormErrors;
}

export function OldUseView({ ctx, words, use, unitName, mayClose, typed, errors }: RecordProps) {
  const error = errors.note ? words.noteMissing : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={use.title}
      breadcrumbs={[{ text: words.title, href: OLD_USES }]}
      hasErrors={error !== undefined}
      notice={error ? <ErrorSummary errors={[{ field: "note", message: error }]} /> : null}
    >
      <PageHeading title={use.title} caption={words.kinds[use.kind]} />
      <SummaryList
        rows={[
          {
            key: words.procedure,
            value: <a href={`/can-bo/thu-tuc/${use.procedureCode}`}>{use.procedureName}</a>,
          },
          { key: words.changeHead, value: words.change(use.isEnded, use.since) },
          { key: words.carries, value: use.carries || "–" },
          { key: words.unit, value: unitName },
          { key: words.todoHead, value: words.todo[use.kind] },
          { key: words.found, value: formatDateTime(use.foundAt) },
          ...(use.closedAt ? [{ key: words.closedHead, value: sayClosed(use, words) ?? "" }] : []),
          ...(use.note ? [{ key: words.note, value: use.note }] : []),
        ]}
      />
      {use.closedAt ? null : (
        <LinkButton href={use.href} variant={isClosedByHand(use.kind) ? "secondary" : "primary"}>
          {words.open}
        </LinkButton>
      )}
      {mayClose ? (
        <>
          <Heading level={2} size="m">
            {words.closeTitle}
          </Heading>
          <Form action={`${OLD_USES}/${use.id}/xong`}>
            <TextArea
              name="note"
              label={words.closeNote}
              hint={words.closeHint}
              value={typed}
              rows={3}
              maxCharacters={NOTE_LIMIT}
              {...(error ? { error } : {})}
            />
            <Button>{words.close}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}
