import {
  ActButton,
  Button,
  Details,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  State,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Course, CourseVersion, Session } from "../../../course.ts";
import type { Material } from "../../../materials.store.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Seat } from "../../../seats.store.ts";
import { Materials } from "../../materials.tsx";
import { Sessions } from "../../parts.tsx";

interface Shared {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  unit: string;
  sessions: Session[];
  typed: Typed;
  errors: FormErrors;
}

const Cancelled = ({ course, words }: Pick<Shared, "course" | "words">) =>
  course.state === "cancelled" && course.cancelledAt ? (
    <InsetText>
      {words.record.cancelled(
        course.cancelledByName ?? "",
        formatDate(course.cancelledAt),
        course.cancelledReason ?? "",
      )}
    </InsetText>
  ) : null;

interface Props extends Shared {
  current: CourseVersion;
  base: string;
  isOpen: boolean;
}

export function GuestView({ ctx, words, course, current, unit, sessions, typed, errors, base, isOpen }: Props) {
  const said = words.guest;
  const error = errorIn(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={course.title}
      noIndex
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={course.title} caption={words.kinds[current.kind]} lead={said.lead(unit)} />
      <Cancelled course={course} words={words} />
      <Paragraphs text={current.purpose} />
      {current.guests ? <SummaryList compact rows={[{ key: said.invited, value: current.guests }]} /> : null}
      <Sessions sessions={sessions} words={words} />
      {isOpen ? (
        <>
          <Heading level={2} size="m">
            {said.signUpTitle}
          </Heading>
          <Form action={base}>
            <TextInput name="name" label={said.name} autocomplete="name" value={typed.name ?? ""} {...error("name")} />
            <TextInput
              name="office"
              label={said.office}
              autocomplete="organization"
              value={typed.office ?? ""}
              {...error("office")}
            />
            <TextInput
              name="email"
              type="email"
              label={said.email}
              hint={said.emailHint}
              autocomplete="email"
              value={typed.email ?? ""}
              {...error("email")}
            />
            <p class="govuk-hint">{said.privacy}</p>
            <Button>{said.signUp}</Button>
          </Form>
        </>
      ) : course.state === "cancelled" ? null : (
        <p class="govuk-body">{said.closed}</p>
      )}
    </PublicLayout>
  );
}

interface SeatProps extends Shared {
  seat: Seat;
  own: string;
  line: number | null;
  attended: string[];
  open: Session | null;
  mayLeave: boolean;
  materials: Material[];
  hasCheck: boolean;
  hasCertificate: boolean;
  done: string;
}

export function GuestSeatView(props: SeatProps) {
  const { ctx, words, course, seat, own, sessions, open, typed, errors, done } = props;
  const said = words.guest;
  const error = errorIn(errors);
  const told = (said.done as Record<string, string>)[done];
  return (
    <PublicLayout
      ctx={ctx}
      title={course.title}
      noIndex
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading title={course.title} caption={said.ownTitle} lead={said.keep} />
      <Cancelled course={course} words={words} />
      <p class="govuk-body">
        {seat.state === "going" ? (
          <State tone="good">{words.seat.going}</State>
        ) : seat.state === "waiting" ? (
          <State tone="waiting">{words.seat.waitingAs(props.line ?? 1)}</State>
        ) : (
          <State tone="neutral">{said.left}</State>
        )}
        {props.attended.length > 0 ? <> {words.seat.attended(props.attended.length, sessions.length)}</> : null}
      </p>
      {props.hasCertificate ? (
        <p class="govuk-body">
          <DownloadLink href={`${own}/giay-chung-nhan`} title={words.certificates.one} format="PDF" />
        </p>
      ) : null}
      {open && !props.attended.includes(open.id) ? (
        <Form action={`${own}/diem-danh`}>
          <TextInput
            name="code"
            label={words.seat.code}
            hint={words.seat.codeHint(open.topic)}
            width={10}
            inputmode="numeric"
            autocomplete="off"
            value={typed.code ?? ""}
            {...error("code")}
          />
          <Button>{words.seat.attend}</Button>
        </Form>
      ) : null}
      {props.hasCheck && props.attended.length > 0 ? (
        <LinkButton href={`${own}/kiem-tra`}>{words.seat.check}</LinkButton>
      ) : null}
      <Sessions sessions={sessions} words={words} />
      {props.materials.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.record.materialsTitle}
          </Heading>
          <Materials materials={props.materials} base={`${own}/tai-lieu`} words={words} />
        </>
      ) : null}
      {props.mayLeave ? (
        <Details summary={words.seat.leave}>
          <p class="govuk-body">{words.seat.leaveHint}</p>
          <ActButton action={`${own}/thoi`} variant="warning" small>
            {words.seat.leave}
          </ActButton>
        </Details>
      ) : null}
    </PublicLayout>
  );
}
