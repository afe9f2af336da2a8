import {
  addressOf,
  Button,
  DateInput,
  Details,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  isFiltered,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  StatTiles,
  SummaryList,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import {
  type Committee,
  MEMBER_ROLES,
  type Meeting,
  type MeetingState,
  type Member,
  sitsOn,
  type UnitDebt,
} from "../../../committee/committee.ts";
import type { vi } from "../../../committee/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { ProgressState } from "../../../progress.ts";
import { COMMITTEES } from "../committee-list/view.tsx";
import { PROGRESS_TONES } from "../plan-record/view.tsx";
import type { ConclusionLine, ConclusionQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  committee: Committee;
  members: Member[];
  /** A page of them, newest first; the next one begins with `olderFrom`. */
  meetings: Meeting[];
  olderFrom: string | null;
  isFirstPage: boolean;
  next: Meeting | undefined;
  debts: UnitDebt[];
  /** Of every conclusion. */
  states: ProgressState[];
  unitNames: Map<string, string>;
  today: string;
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
  done: "found" | "seat" | "unseat" | null;
}

const rowsAddress = (committee: Committee, query: ConclusionQuery): string =>
  addressOf(`${COMMITTEES}/${committee.id}/ket-luan`, query);

/** The committee's page is its dashboard: what it concluded and where that stands, and when it meets next. */
export function CommitteeRecordView(props: Props) {
  const { ctx, words, committee, states, next, mayEdit, errors, done } = props;
  const list = summaryOf(errors);
  const count = (state: "done" | "late" | "open"): number =>
    states.filter((one) => (one === "due" ? "open" : one) === state).length;
  const tile = (state: "done" | "late" | "open") => ({
    label: words[state],
    value: formatNumber(count(state)),
    href: rowsAddress(committee, { tinhtrang: state }),
  });
  return (
    <StaffLayout
      ctx={ctx}
      title={committee.name}
      breadcrumbs={[{ text: words.title, href: COMMITTEES }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.saved[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={committee.name}
        caption={words.decided(committee.decisionNumber, committee.decisionOn, committee.decisionIssuer)}
        actions={
          mayEdit ? (
            <LinkButton href={`${COMMITTEES}/${committee.id}/hop/moi`} small>
              {words.convene}
            </LinkButton>
          ) : null
        }
      />
      <SummaryList
        compact
        rows={[
          {
            key: words.next,
            value: next ? (
              <a href={`${COMMITTEES}/${committee.id}/hop/${next.id}`}>
                {words.at(next.heldOn, next.beginsAt)}, {next.place}: {next.title}
              </a>
            ) : (
              words.noNext
            ),
          },
        ]}
      />
      <Heading level={2} size="m">
        {words.dashboard}
      </Heading>
      {states.length === 0 ? (
        <p class="govuk-body">{words.noConclusions}</p>
      ) : (
        <>
          <StatTiles label={words.dashboard} tiles={[tile("late"), tile("open"), tile("done")]} />
          <Debts {...props} />
        </>
      )}
      <Meetings {...props} />
      <Members {...props} />
    </StaffLayout>
  );
}

function Debts({ words, committee, debts, unitNames }: Props) {
  const cell = (debt: UnitDebt, state: "done" | "late" | "open") =>
    debt[state] === 0 ? (
      "0"
    ) : (
      <a href={rowsAddress(committee, { donvi: debt.unitId, tinhtrang: state })}>
        {formatNumber(debt[state])}
        <span class="govuk-visually-hidden"> {words[state]}</span>
      </a>
    );
  return (
    <Table
      caption={words.debts}
      phone="cards"
      dense
      rows={debts}
      columns={[
        {
          key: "unit",
          header: words.debtUnit,
          rowHeader: true,
          wide: true,
          cell: (debt) => (
            <a href={rowsAddress(committee, { donvi: debt.unitId })}>{unitNames.get(debt.unitId) ?? ""}</a>
          ),
        },
        { key: "late", header: words.late, numeric: true, cell: (debt) => cell(debt, "late") },
        { key: "open", header: words.open, numeric: true, cell: (debt) => cell(debt, "open") },
        { key: "done", header: words.done, numeric: true, cell: (debt) => cell(debt, "done") },
      ]}
    />
  );
}

const TONES: Record<MeetingState, Tone> = { planned: "waiting", held: "good", cancelled: "neutral" };

export function MeetingMark({ state, words }: { state: MeetingState; words: typeof vi }) {
  return <State tone={TONES[state]}>{words.states[state]}</State>;
}

function Meetings({ words, committee, meetings, olderFrom, isFirstPage }: Props) {
  const base = `${COMMITTEES}/${committee.id}`;
  return (
    <>
      <Heading level={2} size="m" id="hop">
        {words.meetings}
      </Heading>
      {meetings.length === 0 ? (
        <p class="govuk-body">{words.noMeetings}</p>
      ) : (
        <Table
          caption={words.meetings}
          captionHidden
          phone="cards"
          rows={meetings}
          columns={[
            {
              key: "title",
              header: words.meetingTitle,
              rowHeader: true,
              wide: true,
              cell: (one) => <a href={`${COMMITTEES}/${committee.id}/hop/${one.id}`}>{one.title}</a>,
            },
            { key: "when", header: words.heldOn, nowrap: true, cell: (one) => words.at(one.heldOn, one.beginsAt) },
            { key: "place", header: words.place, cell: (one) => one.place },
            { key: "state", header: words.state, cell: (one) => <MeetingMark state={one.state} words={words} /> },
          ]}
        />
      )}
      <Pagination
        previousHref={isFirstPage ? undefined : `${base}#hop`}
        nextHref={olderFrom ? `${base}?hop=${olderFrom}#hop` : undefined}
      />
    </>
  );
}

function Members({ words, committee, members, today, mayEdit, typed, errors }: Props) {
  const error = errorIn(errors);
  const isEnding = Boolean(errors.memberId || errors.toOn);
  const seated = members.filter((one) => sitsOn(one, today) || one.fromOn > today);
  return (
    <>
      <Heading level={2} size="m" id="thanh-vien">
        {words.members}
      </Heading>
      {members.length === 0 ? (
        <p class="govuk-body">{words.noMembers}</p>
      ) : (
        <Table
          caption={words.members}
          captionHidden
          phone="cards"
          rows={members}
          columns={[
            {
              key: "person",
              header: words.person,
              rowHeader: true,
              wide: true,
              cell: (one) => (
                <>
                  {one.personName}
                  {one.personId ? <span class="db-under"> ({words.hasAccount})</span> : null}
                  <br />
                  {one.office}
                </>
              ),
            },
            { key: "role", header: words.role, cell: (one) => words.roles[one.role] },
            { key: "time", header: words.from, nowrap: true, cell: (one) => words.span(one.fromOn, one.toOn) },
          ]}
        />
      )}
      {mayEdit ? (
        <>
          <Details summary={words.seat} open={Object.keys(errors).length > 0 && !isEnding}>
            <Form action={`${COMMITTEES}/${committee.id}/thanh-vien`}>
              <TextInput
                name="personName"
                label={words.person}
                value={typed.personName ?? ""}
                {...error("personName")}
              />
              <TextInput name="office" label={words.office} value={typed.office ?? ""} {...error("office")} />
              <Select
                name="role"
                label={words.role}
                placeholder={words.errors.role}
                value={typed.role ?? ""}
                options={MEMBER_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
                {...error("role")}
              />
              <DateInput name="fromOn" label={words.from} value={dayIn(typed, "fromOn")} {...error("fromOn")} />
              <TextInput
                name="email"
                type="email"
                label={words.account}
                hint={words.accountHint}
                optional
                value={typed.email ?? ""}
                {...error("email")}
              />
              <Button variant="secondary">{words.seat}</Button>
            </Form>
          </Details>
          {seated.length > 0 ? (
            <Details summary={words.unseatTitle} open={isEnding}>
              <Form action={`${COMMITTEES}/${committee.id}/thoi`}>
                <Select
                  name="memberId"
                  label={words.member}
                  placeholder={words.errors.memberId}
                  value={typed.memberId ?? ""}
                  options={seated.map((one) => ({
                    value: one.id,
                    label: `${one.personName}, ${words.roles[one.role]}`,
                  }))}
                  {...error("memberId")}
                />
                <DateInput name="toOn" label={words.to} value={dayIn(typed, "toOn")} {...error("toOn")} />
                <Button variant="secondary">{words.unseat}</Button>
              </Form>
            </Details>
          ) : null}
        </>
      ) : null}
    </>
  );
}

interface ConclusionsProps {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  committee: Committee;
  query: ConclusionQuery;
  rows: ConclusionLine[];
  unitNames: Map<string, string>;
}

export function CommitteeConclusionsView(props: ConclusionsProps) {
  const { ctx, words, planWords, committee, query, rows, unitNames } = props;
  const base = rowsAddress(committee, {});
  return (
    <StaffLayout
      ctx={ctx}
      title={words.conclusions}
      breadcrumbs={[
        { text: words.title, href: COMMITTEES },
        { text: committee.name, href: `${COMMITTEES}/${committee.id}` },
      ]}
      wide
    >
      <PageHeading
        title={words.conclusions}
        actions={
          rows.length > 0 ? (
            <LinkButton href={addressOf(`${base}.csv`, query)} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={base} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <FilterSelect
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang}
          all={words.all}
          options={(["late", "open", "done"] as const).map((value) => ({ value, label: words[value] }))}
        />
        <FilterSelect
          name="donvi"
          label={words.debtUnit}
          value={query.donvi}
          all={words.all}
          options={[...unitNames]
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => a.label.localeCompare(b.label, "vi"))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.nothingFits}
          resetHref={base}
          title={words.conclusions}
          drawing="inbox"
        >
          {words.noConclusions}
        </EmptyList>
      ) : (
        <Table
          caption={words.conclusions}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "text",
              header: words.conclusion,
              rowHeader: true,
              wide: true,
              cell: ({ progress: { task } }) => (
                <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{shortText(task.text, 160)}</a>
              ),
            },
            {
              key: "unit",
              header: words.debtUnit,
              cell: (row) => row.unitIds.map((id) => unitNames.get(id) ?? "").join("; "),
            },
            {
              key: "due",
              header: words.due,
              nowrap: true,
              cell: ({ progress: { task } }) => (task.dueOn ? formatDate(task.dueOn) : words.noDue),
            },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: ({ progress: { state } }) => (
                <State tone={PROGRESS_TONES[state]}>{planWords.progressStates[state]}</State>
              ),
            },
            {
              key: "notice",
              header: words.notice,
              cell: (row) => (
                <a href={`/can-bo/ke-hoach/${row.planId}/ket-luan/${row.noticeId}`}>{words.noticeOf(row.number)}</a>
              ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}
