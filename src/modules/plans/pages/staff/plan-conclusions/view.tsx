import {
  addressOf,
  Button,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Prose,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Tabs,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, shortText } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { NOTICE_LIMITS, type PlanNotice } from "../../../conclusions/conclusions.ts";
import type { vi } from "../../../conclusions/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { ProgressState } from "../../../progress.ts";
import { PROGRESS_STATES, PROGRESS_TONES } from "../plan-record/view.tsx";
import type { ConclusionRow } from "./page.tsx";

export interface Common {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  plan: Plan;
}

const base = (plan: Plan): string => `/can-bo/ke-hoach/${plan.id}/ket-luan`;

export function crumbs({ words, planWords, plan }: Common, deep: boolean) {
  return [
    { text: planWords.list.title, href: "/can-bo/ke-hoach" },
    { text: plan.number ?? planWords.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
    ...(deep ? [{ text: words.title, href: base(plan) }] : []),
  ];
}

export function ConclusionListView(
  props: Common & {
    notices: PlanNotice[];
    rows: ConclusionRow[];
    shown: ConclusionRow[];
    state: ProgressState | undefined;
    mayAdd: boolean;
  },
) {
  const { ctx, words, planWords, plan, rows, shown, state } = props;
  const count = (one: ProgressState): number => rows.filter((row) => row.state === one).length;
  const address = (one: ProgressState | undefined, path = base(plan)): string =>
    one ? `${path}?tinhtrang=${one}` : path;
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={crumbs(props, false)} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayAdd ? (
              <>
                <LinkButton href={`${base(plan)}/doc`} small>
                  {words.readIt}
                </LinkButton>{" "}
                <LinkButton href={`${base(plan)}/moi`} variant="secondary" small>
                  {words.add}
                </LinkButton>
              </>
            ) : null}{" "}
            {shown.length > 0 ? (
              <LinkButton href={address(state, `${base(plan)}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {rows.length > 0 ? (
        <>
          <Tabs
            label={words.state}
            items={[
              { href: address(undefined), label: words.all, count: rows.length, current: !state },
              ...PROGRESS_STATES.map((one) => ({
                href: address(one),
                label: planWords.progressStates[one],
                count: count(one),
                current: state === one,
              })),
            ]}
          />
          <p class="govuk-body">{words.sums(count("done"), rows.length, count("late"))}</p>
        </>
      ) : null}
      {shown.length > 0 ? (
        <ConclusionTable {...props} rows={shown} withNotice />
      ) : (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {state ? words.emptyFiltered : words.emptyText}
        </EmptyState>
      )}
      {props.notices.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.notice}
          </Heading>
          <LinkList
            items={props.notices.map((notice) => ({
              href: `${base(plan)}/${notice.id}`,
              text: words.noticeOf(notice.number, notice.heldOn),
              note: notice.title,
            }))}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

function ConclusionTable({
  words,
  planWords,
  plan,
  rows,
  withNotice,
}: Common & { rows: ConclusionRow[]; withNotice: boolean }) {
  return (
    <Table
      caption={words.title}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "text",
          header: words.conclusion,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.task.id}`}>{shortText(row.task.text, 160)}</a>,
        },
        { key: "unit", header: words.unit, cell: (row) => row.unitName },
        ...(withNotice
          ? [
              {
                key: "notice",
                header: words.notice,
                cell: (row: ConclusionRow) => (
                  <a href={`${base(plan)}/${row.notice.id}`}>{words.noticeOf(row.notice.number, row.notice.heldOn)}</a>
                ),
              },
            ]
          : []),
        {
          key: "due",
          header: words.due,
          nowrap: true,
          cell: (row) => (row.task.dueOn ? formatDate(row.task.dueOn) : words.noDue),
        },
        {
          key: "state",
          header: words.state,
          nowrap: true,
          cell: (row) => <State tone={PROGRESS_TONES[row.state]}>{planWords.progressStates[row.state]}</State>,
        },
      ]}
    />
  );
}

export function NoticeNewView(props: Common & { typed: Typed; errors: FormErrors }) {
  const { ctx, words, plan, typed, errors } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={crumbs(props, true)}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} lead={words.newLead} />
      <p class="govuk-body">
        <a href={addressOf(`${base(plan)}/doc`, { hop: typed.hop })}>{words.readInstead}</a>
      </p>
      <Form action={`${base(plan)}/moi`}>
        <NoticeFields words={words} typed={typed} errors={errors} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}

/** Number, day, chair and subject of a notice. */
export function NoticeFields({ words, typed, errors }: Pick<Common, "words"> & { typed: Typed; errors: FormErrors }) {
  const error = errorIn(errors);
  return (
    <>
      {typed.hop ? <input type="hidden" name="hop" value={typed.hop} /> : null}
      <TextInput
        name="number"
        label={words.number}
        hint={words.numberHint}
        width={20}
        value={typed.number ?? ""}
        {...error("number")}
      />
      <DateInput name="heldOn" label={words.heldOn} value={dayIn(typed, "heldOn")} {...error("heldOn")} />
      <TextInput name="chair" label={words.chair} value={typed.chair ?? ""} {...error("chair")} />
      <TextInput name="title" label={words.name} hint={words.nameHint} value={typed.title ?? ""} {...error("title")} />
    </>
  );
}

export function NoticeView(
  props: Common & {
    notice: PlanNotice;
    rows: ConclusionRow[];
    units: { id: string; name: string }[];
    mayAdd: boolean;
    typed: Typed;
    errors: FormErrors;
    done: "entered" | "added" | "read" | null;
  },
) {
  const { ctx, words, plan, notice, rows, typed, errors, done } = props;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.noticeOf(notice.number, notice.heldOn)}
      breadcrumbs={crumbs(props, true)}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={notice.title} caption={words.noticeOf(notice.number, notice.heldOn)} />
      <SummaryList
        compact
        rows={[
          { key: words.chair, value: notice.chair },
          { key: planWordsTitle(props), value: <a href={`/can-bo/ke-hoach/${plan.id}`}>{plan.title}</a> },
        ]}
      />
      {notice.sourceText ? (
        <Details summary={words.sourceOf(notice.sourceName)}>
          <Prose>
            {notice.sourceText.split(/\n+/).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </Prose>
        </Details>
      ) : null}
      {rows.length > 0 ? <ConclusionTable {...props} withNotice={false} /> : <p class="govuk-body">{words.none}</p>}
      {props.mayAdd ? (
        <>
          <Heading level={2} size="m">
            {words.addOne}
          </Heading>
          <p class="govuk-body">{words.addHelp}</p>
          <Form action={`${base(plan)}/${notice.id}`}>
            <TextArea
              name="text"
              label={words.text}
              rows={4}
              maxCharacters={NOTICE_LIMITS.text}
              value={typed.text ?? ""}
              {...error("text")}
            />
            <UnitSelect
              label={words.unit}
              placeholder={words.errors.unitId}
              value={typed.unitId}
              units={props.units}
              {...error("unitId")}
            />
            <DateInput
              name="due"
              label={words.due}
              hint={words.dueHint}
              optional
              value={dayIn(typed, "due")}
              {...error("due")}
            />
            <Button>{words.addButton}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}

const planWordsTitle = ({ planWords }: Common): string => planWords.task.plan;
