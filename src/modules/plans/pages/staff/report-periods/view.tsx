import {
  Button,
  Details,
  DownloadLink,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import { PERIOD_KINDS } from "../../../reports/period.ts";
import type { ListedPeriod } from "../../../reports/reports.store.ts";
import { nameOfPeriod } from "../report-access.ts";
import type { OpenTyped } from "./page.tsx";

export interface ReportPeriodsViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  plan: Plan;
  periods: ListedPeriod[];
  mayOpen: boolean;
  /** Offices that may gather the reports of all. */
  through: { id: string; name: string }[];
  /** May take the figures of the whole plan away as a file. */
  mayReport: boolean;
  today: string;
  /** A day that was asked for and is none, as typed. */
  wrongDay: string | null;
  opened: number | null;
  typed: OpenTyped;
  errors: FormErrors;
}

export function ReportPeriodsView(props: ReportPeriodsViewProps) {
  const { ctx, words, planWords, plan, periods, mayOpen, opened, errors, today, wrongDay } = props;
  const said = words.periods;
  const asOf = `/can-bo/ke-hoach/${plan.id}/bao-cao`;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.title}: ${plan.title}`}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? planWords.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
      ]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {wrongDay ? <NotificationBanner tone="warning">{said.dayWrong(wrongDay)}</NotificationBanner> : null}
          {opened ? <NotificationBanner tone="success">{said.opened(opened)}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} caption={`${plan.number ?? ""} ${plan.title}`} lead={said.lead} />
      {periods.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="calendar">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={periods}
          columns={[
            {
              key: "period",
              header: said.period,
              rowHeader: true,
              cell: (one) => <a href={`/can-bo/ky-bao-cao/${one.id}`}>{nameOfPeriod(one, words)}</a>,
            },
            { key: "due", header: said.due, nowrap: true, cell: (one) => formatDate(one.dueOn) },
            {
              key: "handedIn",
              header: said.handedIn,
              numeric: true,
              cell: (one) => said.ofAll(one.handedIn, one.reports),
            },
            {
              key: "accepted",
              header: said.accepted,
              numeric: true,
              cell: (one) => said.ofAll(one.accepted, one.reports),
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) => (
                <State tone={one.closedAt ? "neutral" : "info"}>{one.closedAt ? said.closed : said.running}</State>
              ),
            },
          ]}
        />
      )}
      {mayOpen ? <OpenForm {...props} /> : null}
      {props.mayReport ? (
        <>
          <Heading level={2} size="m">
            {said.asOfToday}
          </Heading>
          <p class="govuk-body">{said.asOfHelp}</p>
          <DownloadLink href={`${asOf}.docx?den=${today}`} title={said.asOfToday} format="Word" />
          <DownloadLink href={`${asOf}.pdf?den=${today}`} title={said.asOfToday} format="PDF" />
        </>
      ) : null}
    </StaffLayout>
  );
}

function OpenForm({ words, plan, periods, through, typed, errors }: ReportPeriodsViewProps) {
  const said = words.periods;
  const error = errorIn(errors);
  const form = (
    <Form action={`/can-bo/ke-hoach/${plan.id}/ky-bao-cao`}>
      <Radios
        name="kind"
        label={said.kind}
        hint={said.kindHint}
        value={typed.kind}
        options={PERIOD_KINDS.map((kind) => ({
          value: kind,
          label: words.periodKinds[kind],
          ...(kind === "adHoc"
            ? {
                conditional: (
                  <>
                    <TextInput name="from" label={said.from} width={10} value={typed.from} {...error("from")} />
                    <TextInput name="to" label={said.to} width={10} value={typed.to} {...error("to")} />
                  </>
                ),
              }
            : {}),
        }))}
        {...error("kind")}
      />
      <TextInput name="year" label={said.year} width={5} inputmode="numeric" value={typed.year} {...error("year")} />
      <TextInput
        name="dueOn"
        label={said.dueOn}
        hint={said.dueHint(plan.reportDueOn ? formatDate(plan.reportDueOn) : null)}
        width={10}
        optional
        value={typed.dueOn}
        {...error("dueOn")}
      />
      <Radios
        name="helpers"
        label={said.helpers}
        small
        value={typed.helpers === "all" ? "all" : "doing"}
        options={[
          { value: "doing", label: said.helpersOnlyDoing },
          { value: "all", label: said.helpersAll },
        ]}
      />
      {through.length > 0 ? (
        <Select
          name="through"
          label={said.through}
          hint={said.throughHint}
          value={typed.through}
          options={[
            { value: "", label: said.throughNobody },
            ...through.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <TextArea
        name="note"
        label={said.note}
        hint={said.noteHint}
        rows={3}
        optional
        value={typed.note}
        {...error("note")}
      />
      <Button>{said.submit}</Button>
    </Form>
  );
  if (periods.length > 0)
    return (
      <Details summary={said.open} open={Object.keys(errors).length > 0}>
        {form}
      </Details>
    );
  return (
    <>
      <Heading level={2} size="m">
        {said.open}
      </Heading>
      {form}
    </>
  );
}
