import {
  ActWithReason,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import {
  COMMITTEE_LIMITS,
  type Committee,
  linesOf,
  type Meeting,
  type MeetingChange,
  type MeetingFile,
} from "../../../committee/committee.ts";
import type { vi } from "../../../committee/messages.vi.ts";
import { meetingPath } from "../../../committee/remind-of-meetings.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { FileField } from "../../../evidence/file-field.tsx";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import type { PlanRow } from "../../../plans.store.ts";
import { COMMITTEES } from "../committee-list/view.tsx";
import { MeetingMark } from "../committee-record/view.tsx";

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  committee: Committee;
  typed: Typed;
  /** Kept from the last try. */
  files: EvidenceFile[];
  sealed: string;
  errors: FormErrors;
}

const crumbs = ({ words, committee }: Common) => [
  { text: words.title, href: COMMITTEES },
  { text: committee.name, href: `${COMMITTEES}/${committee.id}` },
];

function Papers({ ctx, words, files, sealed, errors, label }: Common & { label: string }) {
  return (
    <>
      <input type="hidden" name="daGiu" value={sealed} />
      <FileField
        words={pick(ctx.lang, evidenceVi, evidenceEn)}
        files={files}
        fileRole="result"
        name="tep"
        label={label}
        hint={words.papersHint}
        optional
        multiple
        {...errorIn(errors)("tep")}
      />
    </>
  );
}

interface FormProps extends Common {
  /** The meeting to change; null while one is called. */
  meeting: Meeting | null;
  /** The number of changes the form was opened on. */
  basedOn: number;
  /** A colleague changed it in between. */
  meanwhile: string | null;
}

export function MeetingFormView(props: FormProps) {
  const { ctx, words, committee, meeting, typed, errors } = props;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = meeting ? words.change : words.convene;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[...crumbs(props), ...(meeting ? [{ text: meeting.title, href: meetingPath(meeting) }] : [])]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.meanwhile ? <NotificationBanner>{props.meanwhile}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={title} lead={meeting ? words.changeLead : words.conveneLead} />
      <Form action={meeting ? `${meetingPath(meeting)}/sua` : `${COMMITTEES}/${committee.id}/hop/moi`} multipart>
        {meeting ? <input type="hidden" name="basedOn" value={props.basedOn} /> : null}
        <TextInput name="title" label={words.meetingTitle} value={typed.title ?? ""} {...error("title")} />
        <DateInput name="heldOn" label={words.heldOn} value={dayIn(typed, "heldOn")} {...error("heldOn")} />
        <TextInput
          name="beginsAt"
          label={words.beginsAt}
          hint={words.beginsAtHint}
          width={5}
          value={typed.beginsAt ?? ""}
          {...error("beginsAt")}
        />
        <TextInput name="place" label={words.place} value={typed.place ?? ""} {...error("place")} />
        <TextArea
          name="agenda"
          label={words.agenda}
          hint={words.agendaHint}
          rows={5}
          maxCharacters={COMMITTEE_LIMITS.agenda}
          value={typed.agenda ?? ""}
          {...error("agenda")}
        />
        <TextArea
          name="units"
          label={words.invited}
          hint={words.invitedHint}
          optional
          rows={4}
          value={typed.units ?? ""}
          {...error("units")}
        />
        <Papers {...props} label={words.papers} />
        <Button>{meeting ? words.changeSave : words.convene}</Button>
      </Form>
    </StaffLayout>
  );
}

interface MeetingProps extends Common {
  meeting: Meeting;
  units: { id: string; name: string }[];
  changes: MeetingChange[];
  /** Of units that were bidden before a change. */
  guestNames: Map<string, string>;
  papers: MeetingFile[];
  notices: { id: string; planId: string; number: string }[];
  /** Plans in force into which this person may enter conclusions. */
  plans: PlanRow[];
  today: string;
  /** Sees the committee itself; an invited unit sees its meeting only. */
  isMember: boolean;
  mayEdit: boolean;
  done: "convene" | "change" | "hold" | "cancel" | null;
}

const lines = (text: string) => <span class="db-lines">{text}</span>;

export function MeetingView(props: MeetingProps) {
  const { ctx, words, meeting, units, papers, errors, done } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={meeting.title}
      breadcrumbs={props.isMember ? crumbs(props) : []}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.saved[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={meeting.title}
        caption={props.committee.name}
        state={<MeetingMark state={meeting.state} words={words} />}
        actions={
          meeting.state === "planned" && props.mayEdit ? (
            <LinkButton href={`${meetingPath(meeting)}/sua`} variant="secondary" small>
              {words.change}
            </LinkButton>
          ) : null
        }
      />
      <SummaryList
        compact
        rows={[
          { key: words.heldOn, value: words.at(meeting.heldOn, meeting.beginsAt) },
          { key: words.place, value: meeting.place },
          { key: words.agenda, value: lines(linesOf(meeting.agenda).join("\n")) },
          {
            key: words.invited,
            value: units.length > 0 ? lines(units.map((unit) => unit.name).join("\n")) : words.noInvited,
          },
          ...(meeting.cancelledReason ? [{ key: words.cancelled, value: meeting.cancelledReason }] : []),
          ...(meeting.attendance ? [{ key: words.attendance, value: lines(meeting.attendance) }] : []),
          ...(meeting.minutes ? [{ key: words.minutes, value: lines(meeting.minutes) }] : []),
        ]}
      />
      {papers.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.papers}
          </Heading>
          <LinkList
            items={papers.map((file) => ({ href: `${meetingPath(meeting)}/tep/${file.fileKey}`, text: file.name }))}
          />
        </>
      ) : null}
      {meeting.state === "held" ? <Notices {...props} /> : null}
      {meeting.state === "planned" && props.mayEdit ? <Acts {...props} /> : null}
      {props.changes.length > 0 ? <Changes {...props} /> : null}
    </StaffLayout>
  );
}

/** What each change replaced, newest first; of a change only what is different. */
function Changes({ words, meeting, units, changes, guestNames }: MeetingProps) {
  const current = { ...meeting, unitIds: units.map((unit) => unit.id) };
  const facts = (at: number): [string, string][] => {
    const before = changes[at]?.before;
    const after = at === 0 ? current : (changes[at - 1]?.before ?? current);
    if (!before) return [];
    const guests = (ids: readonly string[]): string => ids.flatMap((id) => guestNames.get(id) ?? []).join(", ");
    const isSame = before.unitIds.toSorted().join() === after.unitIds.toSorted().join();
    return [
      ...(before.title === after.title ? [] : [[words.meetingTitle, before.title] as [string, string]]),
      ...(before.heldOn === after.heldOn && before.beginsAt === after.beginsAt
        ? []
        : [[words.heldOn, words.at(before.heldOn, before.beginsAt)] as [string, string]]),
      ...(before.place === after.place ? [] : [[words.place, before.place] as [string, string]]),
      ...(before.agenda === after.agenda
        ? []
        : [[words.agenda, linesOf(before.agenda).join("; ")] as [string, string]]),
      ...(isSame ? [] : [[words.invited, words.guestsBefore(guests(before.unitIds))] as [string, string]]),
    ];
  };
  return (
    <>
      <Heading level={2} size="m">
        {words.changes}
      </Heading>
      <Timeline
        items={changes.map((change, at) => {
          const replaced = facts(at);
          const isEnd = meeting.state === "cancelled" && at === 0;
          return {
            title: isEnd
              ? words.states.cancelled
              : replaced.length > 0
                ? words.changed(replaced.map(([name]) => name.toLocaleLowerCase("vi")).join(", "))
                : words.newFiles,
            when: formatDateTime(change.changedAt),
            datetime: change.changedAt.toISOString(),
            who: change.changedByName,
            children: lines(replaced.map(([name, value]) => words.before(name, value)).join("\n")),
          };
        })}
      />
    </>
  );
}

function Notices({ words, meeting, notices, plans }: MeetingProps) {
  return (
    <>
      <Heading level={2} size="m">
        {words.notices}
      </Heading>
      <LinkList
        items={[
          ...notices.map((one) => ({
            href: `/can-bo/ke-hoach/${one.planId}/ket-luan/${one.id}`,
            text: words.noticeOf(one.number),
          })),
          ...plans.map((plan) => ({
            href: `/can-bo/ke-hoach/${plan.id}/ket-luan/moi?hop=${meeting.id}`,
            text: words.enterNotice(plan.number ?? plan.title),
          })),
        ]}
      />
      {notices.length === 0 && plans.length === 0 ? <p class="govuk-body">{words.noPlan}</p> : null}
    </>
  );
}

function Acts(props: MeetingProps) {
  const { words, meeting, today, typed, errors } = props;
  const error = errorIn(errors);
  return (
    <>
      {meeting.heldOn <= today ? (
        <>
          <Heading level={2} size="m">
            {words.hold}
          </Heading>
          <p class="govuk-body">{words.holdLead}</p>
          <Form action={`${meetingPath(meeting)}/bien-ban`} multipart>
            <TextArea
              name="attendance"
              label={words.attendance}
              rows={4}
              value={typed.attendance ?? ""}
              {...error("attendance")}
            />
            <TextArea
              name="minutes"
              label={words.minutes}
              rows={10}
              maxCharacters={COMMITTEE_LIMITS.minutes}
              value={typed.minutes ?? ""}
              {...error("minutes")}
            />
            <Papers {...props} label={words.minutesFile} />
            <Button>{words.hold}</Button>
          </Form>
        </>
      ) : null}
      <ActWithReason
        summary={words.cancel}
        variant="warning"
        action={`${meetingPath(meeting)}/huy`}
        label={words.reason}
        value={typed.reason ?? ""}
        {...error("reason")}
      />
    </>
  );
}
