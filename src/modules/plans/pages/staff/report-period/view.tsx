import {
  ActButton,
  addressOf,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FilterBar,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextArea,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { ReportPeriod } from "../../../reports/period.ts";
import { UNIT_REPORT_STATES, type UnitReport, type UnitReportState } from "../../../reports/unit-report.ts";
import { nameOfPeriod } from "../report-access.ts";
import type { PeriodQuery, PeriodRow } from "./page.tsx";

export const REPORT_TONES: Record<UnitReportState, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  returned: "warn",
  accepted: "good",
  locked: "good",
};

export interface ReportPeriodViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  plan: Plan;
  period: ReportPeriod;
  rows: PeriodRow[];
  /** Rows of this page of the list; `found` are all of the filter. */
  shown: PeriodRow[];
  found: number;
  begin: number;
  previous: string | null;
  next: string | null;
  /** Units with a task that came after the period was opened. */
  withoutReport: string[];
  summary: UnitReport | undefined;
  query: PeriodQuery;
  mayLead: boolean;
  /** Whether the reports of all units may be read side by side. */
  maySum: boolean;
  done: "extendedDone" | "closedDone" | "addedDone" | null;
  typed: { reportId: string; dueOn: string; reason: string };
  errors: FormErrors;
}

export function ReportPeriodView(props: ReportPeriodViewProps) {
  const { ctx, words, planWords, plan, period, rows, summary, query, mayLead, maySum, done, errors } = props;
  const { shown, found, begin, previous, next, withoutReport } = props;
  const said = words.period;
  const base = `/can-bo/ky-bao-cao/${period.id}`;
  const list = summaryOf(errors);
  const address = (change: PeriodQuery, path = base): string => addressOf(path, query, { tu: undefined }, change);
  const late = rows.filter((row) => row.late !== null).length;
  const waiting = rows.filter((row) => row.report.firstSubmittedAt === null).length;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${nameOfPeriod(period, words)}: ${plan.title}`}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? planWords.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
        { text: words.periods.title, href: `/can-bo/ke-hoach/${plan.id}/ky-bao-cao` },
      ]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{said[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={nameOfPeriod(period, words)}
        caption={`${plan.number ?? ""} ${plan.title}`}
        lead={`${words.periods.due}: ${formatDate(period.dueOn)}. ${said.lateSentence(late, waiting)}`}
        state={
          <State tone={period.closedAt ? "neutral" : "info"}>
            {period.closedAt ? words.periods.closed : words.periods.running}
          </State>
        }
      />
      {period.closedAt ? (
        <InsetText>{said.closedBy(period.closedByName ?? "", formatDateTime(period.closedAt))}</InsetText>
      ) : null}
      {withoutReport.length > 0 ? (
        <InsetText>
          <p class="govuk-body">
            {said.withoutReport(withoutReport.length)} {listed(withoutReport, said.andMore)}.
          </p>
          <ActButton action={`${base}/them-don-vi`} variant="secondary">
            {said.addReporters}
          </ActButton>
        </InsetText>
      ) : null}
      <ButtonGroup>
        {maySum ? <LinkButton href={`${base}/tong-hop`}>{said.consolidate}</LinkButton> : null}
        {summary && mayLead ? (
          <LinkButton href={`/can-bo/bao-cao/${summary.id}`} variant="secondary">
            {said.summary}
          </LinkButton>
        ) : null}
        <LinkButton href={address({}, `${base}.xlsx`)} variant="quiet">
          {said.export}
        </LinkButton>
      </ButtonGroup>
      <Tabs
        label={said.state}
        items={[
          { href: address({ tinhtrang: undefined }), label: said.all, count: rows.length, current: !query.tinhtrang },
          {
            href: address({ tinhtrang: "late" }),
            label: said.lateTab,
            count: late,
            current: query.tinhtrang === "late",
          },
          ...UNIT_REPORT_STATES.filter(
            (state) => state === query.tinhtrang || rows.some((row) => row.report.state === state),
          ).map((state) => ({
            href: address({ tinhtrang: state }),
            label: words.states[state],
            count: rows.filter((row) => row.report.state === state).length,
            current: query.tinhtrang === state,
          })),
        ]}
      />
      {rows.length > 12 ? (
        <FilterBar
          action={base}
          submitLabel={said.show}
          isFiltered={Boolean(query.q)}
          keep={query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}}
        >
          <TextInput name="q" label={said.search} value={query.q ?? ""} />
        </FilterBar>
      ) : null}
      <Table
        caption={said.units}
        captionHidden
        dense
        phone="cards"
        rows={shown}
        empty={<p class="govuk-body">{said.none}</p>}
        columns={[
          {
            key: "unit",
            header: said.unit,
            rowHeader: true,
            wide: true,
            cell: ({ report, name }) => <a href={`/can-bo/bao-cao/${report.id}`}>{name}</a>,
          },
          {
            key: "state",
            header: said.state,
            cell: ({ report, versions }) => (
              <>
                <State tone={REPORT_TONES[report.state]}>{words.states[report.state]}</State>
                {versions > 1 ? ` (${said.resubmitted(versions)})` : null}
              </>
            ),
          },
          {
            key: "due",
            header: said.due,
            cell: ({ report }) => (
              <>
                {formatDate(report.dueOn)}
                {report.dueReason ? ` (${said.extended})` : null}
              </>
            ),
          },
          {
            key: "handedIn",
            header: said.handedIn,
            cell: ({ report }) => (report.firstSubmittedAt ? formatDateTime(report.firstSubmittedAt) : said.notYet),
          },
          {
            key: "late",
            header: said.late,
            cell: ({ late: one }) => (one ? <State tone="bad">{said.lateDays(one.days)}</State> : "–"),
          },
        ]}
      />
      {previous || next ? (
        <Pagination
          previousHref={previous ? address({ tu: begin > 0 ? previous : undefined }) : undefined}
          nextHref={next ? address({ tu: next }) : undefined}
          summary={said.shown(begin + 1, begin + shown.length, found)}
        />
      ) : null}
      {mayLead && !period.closedAt ? <Lead {...props} base={base} waiting={waiting} /> : null}
    </StaffLayout>
  );
}

const NAMES_SHOWN = 8;

const listed = (names: readonly string[], more: (count: number) => string): string =>
  [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? [more(names.length - NAMES_SHOWN)] : [])].join(
    ", ",
  );

function Lead({ words, rows, typed, errors, base }: ReportPeriodViewProps & { base: string; waiting: number }) {
  const said = words.period;
  const open = rows.filter((row) => row.report.firstSubmittedAt === null);
  const missing = rows.filter((row) => row.report.state !== "accepted" && row.report.state !== "locked").length;
  return (
    <>
      {open.length > 0 ? (
        <Details summary={said.extend} open={Object.keys(errors).length > 0}>
          <Form action={`${base}/gia-han`}>
            <Select
              name="reportId"
              label={said.extendFor}
              value={typed.reportId}
              options={[
                { value: "", label: said.extendAll },
                ...open.map((row) => ({ value: row.report.id, label: row.name })),
              ]}
            />
            <TextInput
              name="dueOn"
              label={said.extendTo}
              width={10}
              value={typed.dueOn}
              {...(errors.dueOn ? { error: errors.dueOn } : {})}
            />
            <TextArea
              name="reason"
              label={said.extendReason}
              rows={2}
              value={typed.reason}
              {...(errors.reason ? { error: errors.reason } : {})}
            />
            <Button variant="secondary">{said.extendSubmit}</Button>
          </Form>
        </Details>
      ) : null}
      <Details summary={said.close}>
        <p class="govuk-body">{said.closeWarning(missing)}</p>
        <ActButton action={`${base}/khoa`} variant="warning">
          {said.close}
        </ActButton>
      </Details>
    </>
  );
}
