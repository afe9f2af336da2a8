import {
  ActButton,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Register,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../platform/i18n/index.ts";
import { RUNS } from "../../pages/staff/run-list/view.tsx";
import type { ListRow, Member } from "../list.store.ts";
import { LIST_LIMITS, LIST_MEDIA, type PeopleList } from "../list.ts";
import type { vi } from "../messages.vi.ts";
import type { RowFault } from "../read-people.ts";

export const LISTS = `${RUNS}/danh-sach`;

interface ListsProps {
  ctx: ViewContext;
  words: typeof vi;
  asked: { q?: string };
  rows: ListRow[];
  unitNames: Map<string, string>;
  isFirst: boolean;
  next: string | null;
  isClosed: boolean;
}

export function ListsView({ ctx, words, asked, rows, unitNames, isFirst, next, isClosed }: ListsProps) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: words.runs, href: RUNS }]}
      notice={isClosed ? <NotificationBanner tone="success">{words.done.dong}</NotificationBanner> : null}
      href={LISTS}
      asked={asked}
      csv={words.csv}
      ways={
        <>
          <LinkButton href={`${LISTS}/moi`} small>
            {words.add}
          </LinkButton>
          <LinkButton href={`${LISTS}/tu-choi`} variant="secondary" small>
            {words.refusal.title}
          </LinkButton>
        </>
      }
      filter={{
        submitLabel: words.filter,
        fields: <TextInput name="q" label={words.name} value={asked.q ?? ""} />,
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.empty, drawing: "inbox" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<ListRow>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${LISTS}/${row.id}`}>{row.name}</a>,
          },
          { key: "medium", header: words.medium, nowrap: true, cell: (row) => words.media[row.medium] },
          { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
          { key: "members", header: words.members, numeric: true, cell: (row) => formatNumber(row.members) },
          { key: "until", header: words.until, nowrap: true, cell: (row) => (row.until ? formatDate(row.until) : "–") },
          { key: "made", header: words.made, cell: (row) => `${row.createdByName}, ${formatDateTime(row.createdAt)}` },
        ]}
      />
    </Register>
  );
}

interface RefusalProps {
  ctx: ViewContext;
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
  isDone: boolean;
}

export function RefusalView({ ctx, words, typed, errors, isDone }: RefusalProps) {
  const said = words.refusal;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: LISTS }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {isDone ? <NotificationBanner tone="success">{said.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={`${LISTS}/tu-choi`}>
        <TextInput
          name="address"
          label={said.address}
          width={20}
          value={typed.address ?? ""}
          {...errorIn(errors)("address")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function ListFormView({ ctx, words, units, typed, errors }: FormProps) {
  const said = words.form;
  const error = errorIn(errors);
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: LISTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} />
      <Form action={`${LISTS}/moi`} guard>
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId || only?.id || ""}
          {...(only ? {} : { placeholder: words.errors.unitId })}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <TextInput name="name" label={words.name} hint={said.nameHint} value={typed.name ?? ""} {...error("name")} />
        <Radios
          name="medium"
          label={words.medium}
          value={typed.medium}
          options={LIST_MEDIA.map((value) => ({ value, label: words.media[value] }))}
          {...error("medium")}
        />
        <TextArea
          name="ground"
          label={said.ground}
          hint={said.groundHint}
          rows={3}
          maxCharacters={LIST_LIMITS.ground}
          value={typed.ground ?? ""}
          {...error("ground")}
        />
        <TextInput
          name="until"
          label={words.until}
          hint={said.untilHint}
          inputmode="numeric"
          width={10}
          placeholder="31/12/2026"
          value={typed.until ?? ""}
          {...error("until")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

type Shown = Member & { shown: string };

interface RecordProps {
  ctx: ViewContext;
  words: typeof vi;
  list: PeopleList;
  unit: string;
  people: number;
  members: Shown[];
  next: string | null;
  isFirst: boolean;
  mayWrite: boolean;
  faults: { faults: RowFault[]; wrong: number } | null;
  /** As typed in the form that comes back. */
  typedAddress: string;
  /** As ticked in the form that comes back. */
  hasAgreed: boolean;
  errors: FormErrors;
  done: string | null;
}

export function ListRecordView(props: RecordProps) {
  const { ctx, words, list, members, errors } = props;
  const said = words.record;
  const path = `${LISTS}/${list.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={list.name}
      breadcrumbs={[{ text: words.title, href: LISTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={list.name} caption={words.media[list.medium]} />
      <SummaryList
        rows={[
          { key: words.unit, value: props.unit },
          { key: said.ground, value: list.ground },
          { key: words.members, value: said.count(props.people) },
          { key: words.until, value: list.until ? formatDate(list.until) : "–" },
          { key: words.made, value: `${list.createdByName}, ${formatDateTime(list.createdAt)}` },
        ]}
      />
      {props.mayWrite ? <Import {...props} path={path} /> : null}
      {props.mayWrite && props.people > 0 ? (
        <Details summary={said.takeOffOne} open={errors.address !== undefined}>
          <Form action={`${path}/dua-ra`} label={said.takeOffOne}>
            <TextInput
              name="address"
              label={words.refusal.address}
              width={20}
              value={props.typedAddress}
              {...errorIn(errors)("address")}
            />
            <Button variant="secondary">{said.takeOff}</Button>
          </Form>
        </Details>
      ) : null}
      {members.length === 0 ? (
        <p class="govuk-body">{said.nobody}</p>
      ) : (
        <Table<Shown>
          caption={said.caption}
          phone="cards"
          rows={members}
          columns={[
            { key: "address", header: said.address, rowHeader: true, nowrap: true, cell: (one) => one.shown },
            { key: "added", header: said.added, cell: (one) => `${one.addedByName}, ${formatDateTime(one.addedAt)}` },
            {
              key: "standing",
              header: said.standing,
              cell: (one) =>
                one.isDead ? (
                  <State tone="bad">{said.dead}</State>
                ) : one.hasRefused ? (
                  <State tone="warn">{said.refused}</State>
                ) : (
                  <State tone="good">{said.receives}</State>
                ),
            },
            ...(props.mayWrite
              ? [
                  {
                    key: "off",
                    header: said.takeOff,
                    cell: (one: Shown) => (
                      <ActButton action={`${path}/dua-ra`} fields={{ contact: one.contactId }} variant="quiet" small>
                        {said.takeOff}
                      </ActButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <p class="govuk-body">
        {props.isFirst ? null : <a href={path}>{said.first}</a>}{" "}
        {props.next ? <a href={`${path}?sau=${props.next}`}>{said.next}</a> : null}
      </p>
      {props.mayWrite ? (
        <Details summary={said.close}>
          <p class="govuk-body">{said.closeHint}</p>
          <ActButton action={`${path}/dong`} variant="warning">
            {said.close}
          </ActButton>
        </Details>
      ) : null}
    </StaffLayout>
  );
}

function Import({ words, errors, faults, hasAgreed, path }: RecordProps & { path: string }) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.import}
      </Heading>
      <Form action={`${path}/nhap`} multipart label={said.import}>
        <FileUpload
          name="file"
          label={said.file}
          hint={said.fileHint}
          accept=".csv,.txt"
          typesText="CSV, TXT"
          maxText="10 MB"
          {...error("file")}
        />
        <Checkboxes
          name="agreed"
          label={said.agreed}
          small
          values={hasAgreed ? ["1"] : []}
          options={[{ value: "1", label: said.agreedYes }]}
          {...error("agreed")}
        />
        <Button variant="secondary">{said.importAct}</Button>
      </Form>
      {faults ? (
        <Table<RowFault>
          caption={said.faults(faults.wrong)}
          rows={faults.faults}
          columns={[
            { key: "row", header: said.row, numeric: true, cell: (one) => one.row },
            { key: "typed", header: said.typed, rowHeader: true, wide: true, cell: (one) => one.typed },
            { key: "why", header: said.why, wide: true, cell: (one) => said.faultOf[one.why] },
          ]}
        />
      ) : null}
    </>
  );
}
