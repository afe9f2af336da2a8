import {
  ActWithReason,
  Button,
  Card,
  DateInput,
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
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import { EVENT_KINDS } from "../../../evidence/evidence.ts";
import type { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { EVERY, type Meeting, type MeetingSeries, type MeetingState } from "../../../meetings/meeting.ts";
import type { MeetingWords } from "../../../meetings/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import { planTrail } from "../plan-trail.ts";

export const MEETING_TONES: Record<MeetingState, Tone> = {
  held: "good",
  missed: "bad",
  today: "warn",
  coming: "waiting",
};

interface Props {
  ctx: ViewContext;
  words: MeetingWords;
  planWords: Words;
  evidenceWords: typeof evidenceVi;
  plan: Plan;
  task: PlanTask;
  groups: { series: MeetingSeries; meetings: Meeting[] }[];
  unitNames: Map<string, string>;
  /** Units of the task for which this person speaks. */
  own: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  done: "started" | "ended" | null;
}

const base = (task: PlanTask): string => `/can-bo/ke-hoach/nhiem-vu/${task.id}`;

export function TaskMeetingsView(props: Props) {
  const { ctx, words, planWords, plan, task, groups, own, errors, done } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={planTrail(plan, planWords, { text: shortText(task.text, 50), href: base(task) })}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={shortText(task.text, 160)} lead={words.lead} />
      {groups.length === 0 ? <p class="govuk-body">{words.empty}</p> : null}
      {groups.map((group) => (
        <Series key={group.series.id} {...props} {...group} />
      ))}
      {own.length > 0 ? <NewSeriesForm {...props} /> : null}
    </StaffLayout>
  );
}

function everyText({ norm }: MeetingSeries, { norms }: MeetingWords): string {
  const [every = "", at = ""] = norm.split(":");
  const numbers = at.match(/\d+/g)?.map(Number) ?? [];
  if (every === "monthly") return norms.month(numbers[0] ?? 1);
  if (every === "yearly") return norms.year(numbers[1] ?? 1, numbers[0] ?? 1);
  return at.startsWith("m3-") ? norms.quarterLast(numbers[1] ?? 1) : norms.quarterFirst(numbers[0] ?? 1);
}

function Series(props: Props & { series: MeetingSeries; meetings: Meeting[] }) {
  const { ctx, words, task, series, meetings, unitNames, own, errors } = props;
  const count = (...states: MeetingState[]): string =>
    formatNumber(meetings.filter((one) => states.includes(one.state)).length, ctx.lang);
  const isOwn = own.some((unit) => unit.id === series.unitId);
  const field = `reason-${series.id}`;
  const recordHref = (day: string): string => `${base(task)}/minh-chung/su-kien?hop=${series.id}&ngay=${day}`;
  return (
    <Card title={series.title} level={2} id={`hop-${series.id}`}>
      <p class="govuk-body">
        {words.facts(unitNames.get(series.unitId) ?? "", everyText(series, words), series.place)}
        <br />
        {words.sums(count("held"), count("missed"), count("today", "coming"))}
      </p>
      {series.endedOn ? (
        <p class="govuk-body">
          {words.ended(formatDate(series.endedOn), series.endedByName ?? "", series.endedReason ?? "")}
        </p>
      ) : null}
      <Table
        caption={series.title}
        captionHidden
        dense
        phone="cards"
        rows={meetings}
        columns={[
          { key: "day", header: words.day, rowHeader: true, nowrap: true, cell: (one) => formatDate(one.day) },
          {
            key: "state",
            header: words.state,
            nowrap: true,
            cell: (one) => <State tone={MEETING_TONES[one.state]}>{words.states[one.state]}</State>,
          },
          {
            key: "act",
            header: words.act,
            cell: (one) => {
              const about = <span class="govuk-visually-hidden">{words.forDay(formatDate(one.day))}</span>;
              if (one.evidenceId)
                return (
                  <a href={`/can-bo/ke-hoach/minh-chung/${one.evidenceId}`}>
                    {words.see}
                    {about}
                  </a>
                );
              if (!isOwn || one.state === "coming") return "–";
              return (
                <a href={recordHref(one.day)}>
                  {words.record}
                  {about}
                </a>
              );
            },
          },
        ]}
      />
      {isOwn && series.endedOn === null ? (
        <ActWithReason
          summary={words.end}
          variant="warning"
          action={`${base(task)}/hop-dinh-ky/${series.id}/dung`}
          id={field}
          label={words.endReason}
          error={errors[field]}
        />
      ) : null}
    </Card>
  );
}

function NewSeriesForm({ words, evidenceWords, task, own, typed, errors }: Props) {
  const error = errorIn(errors);
  const value = (name: string): string => typed[name] ?? "";
  return (
    <>
      <Heading level={2} size="m">
        {words.add}
      </Heading>
      <Form action={`${base(task)}/hop-dinh-ky`}>
        <Select
          name="unitId"
          label={words.unit}
          value={value("unitId")}
          options={own.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <TextInput name="title" label={words.name} hint={words.nameHint} value={value("title")} {...error("title")} />
        <Select
          name="eventKind"
          label={words.kind}
          placeholder={words.chooseKind}
          value={value("eventKind")}
          options={EVENT_KINDS.map((kind) => ({ value: kind, label: evidenceWords.eventKinds[kind] }))}
          {...error("eventKind")}
        />
        <TextInput name="place" label={words.place} value={value("place")} {...error("place")} />
        <Radios
          name="every"
          label={words.often}
          small
          value={value("every")}
          options={EVERY.map((every) => ({ value: every, label: words.every[every] }))}
          {...error("every")}
        />
        <TextInput
          name="day"
          label={words.dayOf}
          hint={words.dayOfHint}
          width={2}
          inputmode="numeric"
          value={value("day")}
          {...error("day")}
        />
        <TextInput
          name="month"
          label={words.monthOf}
          hint={words.monthOfHint}
          width={2}
          inputmode="numeric"
          optional
          value={value("month")}
          {...error("month")}
        />
        <DateInput name="startsOn" label={words.startsOn} value={dayIn(typed, "startsOn")} {...error("startsOn")} />
        <DateInput name="endsOn" label={words.endsOn} value={dayIn(typed, "endsOn")} {...error("endsOn")} />
        <Button>{words.submit}</Button>
      </Form>
    </>
  );
}
