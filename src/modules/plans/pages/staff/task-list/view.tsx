import type { WorkingCalendar } from "../../../../../platform/calendar/index.ts";
import {
  ActButton,
  Details,
  EmptyState,
  FilterBar,
  FilterSelect,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, pick, shortText } from "../../../../../platform/i18n/index.ts";
import { AUDIENCES, audienceNames, TOLD_LANGUAGES, topicChoices, topicNames } from "../../../../topics/index.ts";
import type { MeetingToCome } from "../../../committee/committee.store.ts";
import { deadlineAsWritten, nextDueDay } from "../../../deadline-days.ts";
import { en as fieldsEn } from "../../../fields/messages.en.ts";
import { vi as fieldsVi } from "../../../fields/messages.vi.ts";
import type { Meeting } from "../../../meetings/meeting.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { type PlanTask, PRODUCT_KINDS } from "../../../plan.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { ListedTask, StateCounts } from "../../../task-list/load-tasks.ts";
import type { ListWords } from "../../../task-list/messages.vi.ts";
import { TASKS_PATH, type TaskQuery, tasksAddress, VIEWS } from "../../../task-list/task-filter.ts";
import type { ShareToAct } from "../../../task-list/task-list.store.ts";
import { TASK_STATES, TASK_TONES, type TaskState } from "../../../task-list/task-state.ts";
import { Board } from "./board.tsx";
import { Held } from "./held.tsx";
import { type DueOnDay, Month } from "./month.tsx";
import { YearLanes } from "./timeline.tsx";

export interface PageOfRows {
  rows: ListedTask[];
  next: string | null;
  total: number;
  isFirst: boolean;
}

export type Shown =
  | ({ kind: "bang" } & PageOfRows)
  | { kind: "cot"; columns: { state: TaskState; total: number; rows: ListedTask[] }[] }
  | ({ kind: "thoigian"; year: number; issued: PlanRow[] } & PageOfRows)
  | {
      kind: "thang";
      month: string;
      calendar: WorkingCalendar;
      days: Map<string, DueOnDay>;
      issued: PlanRow[];
      meetings: Map<string, Meeting[]>;
      ofCommittees: MeetingToCome[];
    };

export interface RowDetails {
  tasks: Map<string, PlanTask>;
  plans: Map<string, PlanRow>;
  /** The share this person may acknowledge or declare, by task. */
  own: Map<string, ShareToAct>;
  unitNames: Map<string, string>;
  /** Units whose plans this person may assign. */
  mayAssign: ReadonlySet<string>;
}

export interface TaskListViewProps {
  ctx: ViewContext;
  words: ListWords;
  query: TaskQuery;
  counts: StateCounts;
  shown: Shown;
  details: RowDetails;
  units: { id: string; name: string }[];
  plans: PlanRow[];
  today: string;
  /** Days of the filter as typed, where there is no such day. */
  wrongDays: { tu?: string; den?: string };
  mayKeepCalendar: boolean;
  mayWrite: boolean;
}

export function TaskListView(props: TaskListViewProps) {
  const { ctx, words, query, counts, shown } = props;
  const total = TASK_STATES.reduce((sum, state) => sum + counts[state], 0);
  const title = words.title;
  const isEmpty = shown.kind === "cot" ? shown.columns.every((column) => column.total === 0) : total === 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      wide
      breadcrumbs={[{ text: pick(ctx.lang, planVi, planEn).list.title, href: "/can-bo/ke-hoach" }]}
    >
      <PageHeading
        title={title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href="/can-bo/ke-hoach/tong-hop" variant="secondary" small>
              {words.toBoard}
            </LinkButton>
            {props.mayKeepCalendar ? (
              <LinkButton href={`${TASKS_PATH}/lich`} variant="secondary" small>
                {words.toCalendar}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Filters {...props} />
      <Tabs
        label={words.view}
        items={VIEWS.map((view) => ({
          href: tasksAddress(query, { xem: view === "bang" ? undefined : view }),
          label: words.views[view],
          current: (query.xem ?? "bang") === view,
        }))}
      />
      <nav class="db-states" aria-label={words.state}>
        {[
          { key: undefined, label: words.notDone, count: total - counts.done },
          ...TASK_STATES.map((state) => ({ key: state, label: words.states[state], count: counts[state] })),
          { key: "tatca" as const, label: words.all, count: total },
        ].map((one) => (
          <a
            key={one.label}
            class="db-filter__view"
            href={tasksAddress(query, { tinhtrang: one.key })}
            aria-current={query.tinhtrang === one.key ? "true" : undefined}
          >
            {one.label} <span class="db-count">{formatNumber(one.count)}</span>
          </a>
        ))}
      </nav>
      {isEmpty ? (
        <EmptyState title={hasFilter(query) ? words.emptyFiltered : words.emptyTitle} drawing="done">
          {hasFilter(query) ? words.emptyFilteredText : words.emptyText}
        </EmptyState>
      ) : (
        <View {...props} />
      )}
      <p class="govuk-body">
        <a href={tasksAddress(query, { xem: undefined }, `${TASKS_PATH}.csv`)} download>
          {words.export}
        </a>
      </p>
    </StaffLayout>
  );
}

const FILTERS = ["donvi", "kehoach", "linhvuc", "doituong", "sanpham", "ngonngu", "tu", "den", "q"] as const;
const MORE = ["kehoach", "linhvuc", "doituong", "sanpham", "ngonngu", "tu", "den"] as const;
const hasFilter = (query: TaskQuery): boolean => FILTERS.some((name) => query[name]) || query.tinhtrang !== undefined;

function Filters({ ctx, words, query, units, plans, wrongDays }: TaskListViewProps) {
  const topics = topicNames(ctx.lang);
  const audiences = audienceNames(ctx.lang);
  const products: Record<string, string> = pick(ctx.lang, planVi, planEn).productKinds;
  const languages: Record<string, string> = pick(ctx.lang, fieldsVi, fieldsEn).languages;
  const named: Record<(typeof FILTERS)[number], (value: string) => string> = {
    donvi: (id) => (id === "tatca" ? words.everywhere : (units.find((one) => one.id === id)?.name ?? words.unit)),
    kehoach: (id) => plans.find((one) => one.id === id)?.number ?? words.plan,
    linhvuc: (topic) => topics[topic as keyof typeof topics],
    doituong: (audience) => audiences[audience as keyof typeof audiences],
    sanpham: (kind) => products[kind] ?? kind,
    ngonngu: (code) => languages[code] ?? code,
    tu: (day) => `${words.from} ${formatDate(day)}`,
    den: (day) => `${words.to} ${formatDate(day)}`,
    q: (text) => `“${text}”`,
  };
  const active = FILTERS.flatMap((name) =>
    query[name]
      ? [{ label: named[name](String(query[name])), removeHref: tasksAddress(query, { [name]: undefined }) }]
      : [],
  );
  const options = <T extends string>(values: readonly T[], nameOf: (value: T) => string) => [
    { value: "", label: words.any },
    ...values.map((value) => ({ value, label: nameOf(value) })),
  ];
  const keep: Record<string, string> = {
    ...(query.xem ? { xem: query.xem } : {}),
    ...(query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}),
  };
  return (
    <FilterBar
      action={TASKS_PATH}
      submitLabel={words.filter}
      keep={keep}
      active={active}
      resetHref={tasksAddress({ xem: query.xem })}
    >
      <Select
        name="donvi"
        label={words.unit}
        value={query.donvi ?? ""}
        options={[
          { value: "", label: words.own },
          { value: "tatca", label: words.everywhere },
          ...units.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <TextInput name="q" label={words.words} value={query.q ?? ""} />
      <Details summary={words.more} open={MORE.some((name) => query[name]) || Boolean(wrongDays.tu ?? wrongDays.den)}>
        <div class="db-filter__fields">
          <FilterSelect
            name="kehoach"
            label={words.plan}
            value={query.kehoach}
            all={words.anyPlan}
            options={plans.map((plan) => ({
              value: plan.id,
              label: `${plan.number ?? ""} ${shortText(plan.title, 60)}`,
            }))}
          />
          <FilterSelect
            name="linhvuc"
            label={words.topic}
            value={query.linhvuc}
            all={words.any}
            options={topicChoices(ctx.lang)}
          />
          <Select
            name="doituong"
            label={words.audience}
            value={query.doituong ?? ""}
            options={options(AUDIENCES, (value) => audiences[value])}
          />
          <Select
            name="sanpham"
            label={words.product}
            value={query.sanpham ?? ""}
            options={options(PRODUCT_KINDS, (value) => products[value] ?? value)}
          />
          <Select
            name="ngonngu"
            label={words.language}
            value={query.ngonngu ?? ""}
            options={options(TOLD_LANGUAGES, (value) => languages[value] ?? value)}
          />
          <DayInput name="tu" label={words.from} day={query.tu} wrong={wrongDays.tu} message={words.wrongDay} />
          <DayInput name="den" label={words.to} day={query.den} wrong={wrongDays.den} message={words.wrongDay} />
        </div>
      </Details>
    </FilterBar>
  );
}

function DayInput(props: {
  name: string;
  label: string;
  day: string | undefined;
  wrong: string | undefined;
  message: string;
}) {
  return (
    <TextInput
      name={props.name}
      label={props.label}
      width={10}
      value={props.wrong ?? (props.day ? formatDate(props.day) : "")}
      {...(props.wrong ? { error: props.message } : {})}
    />
  );
}

function View(props: TaskListViewProps) {
  const { shown, query, words } = props;
  switch (shown.kind) {
    case "cot":
      return <Board {...props} columns={shown.columns} />;
    case "thang":
      return (
        <Month
          {...props}
          month={shown.month}
          calendar={shown.calendar}
          days={shown.days}
          issued={shown.issued}
          meetings={shown.meetings}
          ofCommittees={shown.ofCommittees}
        />
      );
    case "thoigian":
      return (
        <>
          <YearLanes {...props} year={shown.year} rows={shown.rows} issued={shown.issued} />
          <Pages {...shown} words={words} query={query} />
        </>
      );
    case "bang":
      return shown.rows.length === 0 ? (
        <EmptyState title={words.emptyFiltered} drawing="done" />
      ) : (
        <>
          <Rows {...props} rows={shown.rows} />
          <Pages {...shown} words={words} query={query} />
        </>
      );
  }
}

function Pages({ words, query, rows, total, next, isFirst }: PageOfRows & Pick<TaskListViewProps, "words" | "query">) {
  return (
    <Pagination
      previousHref={isFirst ? null : tasksAddress(query)}
      nextHref={next ? tasksAddress(query, { sau: next }) : null}
      summary={words.summary(formatNumber(rows.length), formatNumber(total))}
    />
  );
}

export function dueText(row: ListedTask, task: PlanTask | undefined, words: ListWords, today: string): string {
  if (row.dueOn) return formatDate(row.dueOn);
  const next = nextDueDay(row.deadlineNorm, today);
  const written = task ? deadlineAsWritten(task, words.impossibleDay) : null;
  return [written ?? words.noDue, next ? `(${words.recurring(formatDate(next))})` : null].filter(Boolean).join(" ");
}

/** "Phường Giá Rai, Xã Hồ Thị Kỷ", or how many. */
export function unitsText(row: ListedTask, details: RowDetails, words: ListWords): string {
  if (row.doers > 3) return words.units(formatNumber(row.doers));
  return row.unitIds.flatMap((id) => details.unitNames.get(id) ?? []).join(", ");
}

/** What this person can do with the row now. */
export function RowActs(props: TaskListViewProps & { row: ListedTask }) {
  const { row, details, words, query, mayWrite } = props;
  const first = details.own.get(row.id);
  const plan = details.plans.get(row.planId);
  const about = <span class="govuk-visually-hidden"> {shortText(details.tasks.get(row.id)?.text ?? "", 60)}</span>;
  if (plan?.state !== "issued") return null;
  return (
    <div class="db-acts">
      {row.doers === 0 && details.mayAssign.has(plan.unitId) ? (
        <LinkButton small variant="secondary" href={`/can-bo/ke-hoach/${row.planId}/giao-viec/${row.id}`}>
          {words.assign}
          {about}
        </LinkButton>
      ) : null}
      {first && !first.isAcknowledged ? (
        <ActButton
          small
          variant="secondary"
          action={`${TASKS_PATH}/${row.id}/nhan`}
          fields={{ unitId: first.unitId, back: tasksAddress(query) === TASKS_PATH ? "list" : tasksAddress(query) }}
        >
          {words.acknowledge}
          {about}
        </ActButton>
      ) : null}
      {first && row.state !== "done" ? (
        <a href={`${TASKS_PATH}/${row.id}#khai`}>
          {words.declare}
          {about}
        </a>
      ) : null}
      {first && mayWrite && row.state !== "done" ? (
        <a href={`/can-bo/tin-bai/moi?nhiemvu=${row.id}`}>
          {words.write}
          {about}
        </a>
      ) : null}
    </div>
  );
}

function Rows(props: TaskListViewProps & { rows: ListedTask[] }) {
  const { words, rows, details, today } = props;
  return (
    <Table
      caption={words.title}
      captionHidden
      dense
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "task",
          header: words.task,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${TASKS_PATH}/${row.id}`}>{shortText(details.tasks.get(row.id)?.text ?? "", 220)}</a>
              <br />
              <span class="db-under">
                {[details.plans.get(row.planId)?.number, unitsText(row, details, words)].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        {
          key: "state",
          header: words.stateAndDue,
          cell: (row) => (
            <>
              <State tone={TASK_TONES[row.state]}>{words.states[row.state]}</State>
              <br />
              {dueText(row, details.tasks.get(row.id), words, today)}
            </>
          ),
        },
        { key: "held", header: words.heldBy, cell: (row) => <Held row={row} words={words} /> },
        {
          key: "figures",
          header: words.figures,
          numeric: true,
          cell: (row) => (
            <>
              <a href={ledgerAddress(row.id)}>{formatNumber(row.proven)}</a> / {formatNumber(row.target)}
              {row.declared === null ? null : (
                <>
                  <br />
                  <span class="db-under">{words.declared(formatNumber(row.declared))}</span>
                </>
              )}
            </>
          ),
        },
        { key: "next", header: words.next, cell: (row) => <RowActs {...props} row={row} /> },
      ]}
    />
  );
}
