import {
  ActWithReason,
  type Asked,
  addressOf,
  Button,
  Checkboxes,
  Columns,
  Details,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { MeetingRow } from "../../meeting.store.ts";
import { HOSTS, type Host } from "../../meeting.ts";
import type { vi } from "../../messages.vi.ts";

const BASE = "/can-bo/cuoc-hop";

export interface MeetingListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  query: { tu: string; den: string; ai: Host | undefined; trang: number };
  meetings: MeetingRow[];
  total: { meetings: number; people: number };
  unitNames: Map<string, string>;
  hasNext: boolean;
  mayRecord: boolean;
  errors: FormErrors;
  done: "saved" | "withdrawnSaid" | null;
  /** The meeting whose withdrawal lacks its reason. */
  reasonFor: string | null;
  reasonError: string | null;
}

export function MeetingListView(props: MeetingListViewProps) {
  const { ctx, words, query, meetings, total, hasNext, mayRecord, errors, done } = props;
  const { tu, den, ai } = query;
  const address = (change: Asked): string =>
    addressOf(BASE, { tu: tu || undefined, den: den || undefined, ai }, change);
  const filtered = tu !== "" || den !== "" || ai !== undefined;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.listTitle}
      breadcrumbs={[]}
      hasErrors={Object.keys(errors).length > 0 || props.reasonError !== null}
      notice={
        <>
          <ErrorSummary
            errors={[
              ...summaryOf(errors),
              ...(props.reasonError ? [{ field: `reason-${props.reasonFor}`, message: props.reasonError }] : []),
            ]}
          />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        actions={
          mayRecord ? (
            <>
              <LinkButton href={`${BASE}/tai-lieu`} variant="secondary">
                {words.kitTitle}
              </LinkButton>
              <LinkButton href={`${BASE}/ghi`}>{words.record}</LinkButton>
            </>
          ) : null
        }
      />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={filtered}>
        <TextInput name="tu" label={words.from} hint={words.dayHint} width={10} value={tu} {...error("tu")} />
        <TextInput name="den" label={words.to} hint={words.dayHint} width={10} value={den} {...error("den")} />
        <FilterSelect
          name="ai"
          label={words.host}
          value={ai}
          all={words.all}
          options={HOSTS.map((value) => ({ value, label: words.hosts[value] }))}
        />
      </FilterBar>
      {meetings.length === 0 ? (
        <EmptyList
          isFiltered={filtered}
          nothingFits={words.emptyFiltered}
          resetHref={BASE}
          title={words.emptyListTitle}
        >
          {words.emptyListText}
        </EmptyList>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{words.total(total.meetings, total.people)}</strong>{" "}
            <a href={addressOf(`${BASE}.csv`, { tu: tu || undefined, den: den || undefined, ai }, {})}>
              {words.exportCsv}
            </a>
          </p>
          <MeetingTable {...props} />
        </>
      )}
      <Pagination
        previousHref={query.trang > 1 ? address({ trang: String(query.trang - 1) }) : null}
        nextHref={hasNext ? address({ trang: String(query.trang + 1) }) : null}
      />
    </StaffLayout>
  );
}

function MeetingTable({ words, meetings, unitNames, mayRecord, reasonFor, reasonError }: MeetingListViewProps) {
  const { head } = words;
  return (
    <Table
      caption={words.listTitle}
      captionHidden
      phone="cards"
      rows={meetings}
      columns={[
        { key: "day", header: head.heldOn, nowrap: true, rowHeader: true, cell: (row) => formatDate(row.heldOn) },
        {
          key: "where",
          header: head.where,
          cell: (row) => (
            <>
              {row.hamlet}, {unitNames.get(row.unitId) ?? ""}
            </>
          ),
        },
        { key: "host", header: head.host, cell: (row) => words.hosts[row.host] },
        {
          key: "told",
          header: head.told,
          wide: true,
          cell: (row) => (
            <ul class="govuk-list">
              {row.items.map((item) => (
                <li>
                  <a href={`/can-bo/tin-bai/${item.id}`}>{item.title}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { key: "came", header: head.attendance, numeric: true, cell: (row) => formatNumber(row.attendance) },
        {
          key: "asked",
          header: head.asked,
          cell: (row) =>
            row.questions.length === 0 ? (
              "–"
            ) : (
              <Details summary={words.questionCount(row.questions.length)}>
                <ul class="govuk-list">
                  {row.questions.map((question) => (
                    <li>
                      <a href={`/tra-cuu?ma=${question.code}`}>{question.body}</a>
                    </li>
                  ))}
                </ul>
              </Details>
            ),
        },
        {
          key: "by",
          header: head.by,
          cell: (row) =>
            row.withdrawnAt ? (
              <State tone="bad">{words.withdrawnBy(row.withdrawnByName ?? "", row.withdrawnReason ?? "")}</State>
            ) : (
              <>
                {row.recordedByName}
                {mayRecord ? (
                  <ActWithReason
                    summary={words.withdraw}
                    variant="secondary"
                    action={`${BASE}/${row.id}/rut`}
                    id={`reason-${row.id}`}
                    label={words.withdrawReason}
                    {...(reasonFor === row.id && reasonError ? { error: reasonError } : {})}
                    isOpen={reasonFor === row.id}
                  />
                ) : null}
              </>
            ),
        },
      ]}
    />
  );
}

export interface TypedMeeting {
  unitId: string;
  heldOn: string;
  hamlet: string;
  host: string;
  attendance: string;
  speaker: string;
  note: string;
  items: string[];
  questions: string;
}

export interface MeetingRecordViewProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  items: { id: string; title: string }[];
  typed: TypedMeeting;
  errors: FormErrors;
}

export function MeetingRecordView({ ctx, words, units, items, typed, errors }: MeetingRecordViewProps) {
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.record}
      breadcrumbs={[{ text: words.listTitle, href: BASE }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.record} lead={words.listLead} />
      <Form action={`${BASE}/ghi`} guard>
        <Columns>
          <div>
            <TextInput
              name="heldOn"
              label={words.heldOn}
              hint={words.dayHint}
              width={10}
              value={typed.heldOn}
              {...error("heldOn")}
            />
            <Select
              name="unitId"
              label={words.unit}
              value={typed.unitId}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              {...error("unitId")}
            />
            <TextInput name="hamlet" label={words.hamlet} value={typed.hamlet} {...error("hamlet")} />
            <Select
              name="host"
              label={words.host}
              value={typed.host}
              options={HOSTS.map((value) => ({ value, label: words.hosts[value] }))}
              {...error("host")}
            />
            <TextInput
              name="attendance"
              label={words.attendance}
              inputmode="numeric"
              width={5}
              value={typed.attendance}
              {...error("attendance")}
            />
            <TextInput name="speaker" label={words.speaker} value={typed.speaker} {...error("speaker")} />
          </div>
          <div>
            <Checkboxes
              name="items"
              label={words.items}
              hint={words.itemsHint}
              small
              values={typed.items}
              options={items.map((one) => ({ value: one.id, label: one.title }))}
              {...error("items")}
            />
          </div>
        </Columns>
        <TextArea
          name="questions"
          label={words.questions}
          hint={words.questionsHint}
          optional
          rows={6}
          value={typed.questions}
          {...error("questions")}
        />
        <TextArea name="note" label={words.note} optional rows={3} value={typed.note} {...error("note")} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
