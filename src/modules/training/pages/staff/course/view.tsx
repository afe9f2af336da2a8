import {
  ActButton,
  ActWithReason,
  addressOf,
  Button,
  ButtonGroup,
  Details,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import { roleName } from "../../../../accounts/index.ts";
import { PictureFigure, type ShownPicture } from "../../../../media/index.ts";
import { isTopic, topicName } from "../../../../topics/index.ts";
import type { Asked } from "../../../asked.store.ts";
import type { Certificate } from "../../../certificates.store.ts";
import { numberOf } from "../../../certify.ts";
import type { CourseAct } from "../../../course.policy.ts";
import { COURSE_LIMITS, type CourseVersion, type Session } from "../../../course.ts";
import type { LoadedCourse } from "../../../load-course.ts";
import type { Material } from "../../../materials.store.ts";
import type { vi } from "../../../messages.vi.ts";
import type { TrainingRefusal } from "../../../training.errors.ts";
import { DIALOGUES, HOSTED, TRAINING } from "../../addresses.ts";
import { Materials } from "../../materials.tsx";
import { InHandMark, Sessions, StateMark } from "../../parts.tsx";

interface Props extends LoadedCourse {
  ctx: ViewContext;
  words: typeof vi;
  today: string;
  now: Date;
  sessions: readonly Session[];
  refusals: Record<Exclude<CourseAct, "run">, TrainingRefusal | null>;
  seats: { going: number; waiting: number; guests: number };
  /** The place in the waiting line. */
  line: number | null;
  /** Sessions this person was at. */
  attended: string[];
  /** The session whose code is taken now. */
  open: Session | null;
  isSignUpOpen: boolean;
  materials: Material[];
  /** Materials whoever signs up may open. */
  hiddenMaterials: number;
  /** The own certificate of this course. */
  certificate: Certificate | null;
  asked: Asked[];
  pictures: ShownPicture[];
  task: string | null;
  unitNames: Map<string, string>;
  actorId: string;
  stamp: string;
  done: string;
  typed: Record<string, string>;
  errors: FormErrors;
}

/** Whom a version is for, in words. */
function audience({ unitNames, words, ctx }: Props, version: CourseVersion): string {
  const said = words.record;
  const [first = "", ...more] = version.unitIds.map((id) => unitNames.get(id) ?? "");
  const units = more.length === 0 ? first : said.manyUnits(version.unitIds.length, first);
  const roles = version.roles.map((role) => roleName(role as never, ctx.lang)).join(", ");
  const reach = version.withBelow ? said.withBelow(units) : units;
  return roles ? said.onlyRoles(reach, roles) : reach;
}

function Facts(props: Props & { version: CourseVersion }) {
  const { version, words, ctx, seats } = props;
  const said = words.record;
  const topics = version.topics.filter(isTopic).map((topic) => topicName(topic, ctx.lang));
  return (
    <SummaryList
      compact
      rows={[
        { key: words.kind, value: words.kinds[version.kind] },
        { key: words.unit, value: props.unitNames.get(props.course.unitId) ?? "" },
        { key: said.forWhom, value: audience(props, version) },
        ...(version.guests ? [{ key: said.guests, value: version.guests }] : []),
        {
          key: said.seats,
          value:
            version.capacity === null
              ? said.going(seats.going)
              : said.goingOf(seats.going, version.capacity, seats.waiting),
        },
        ...(version.signUpUntil ? [{ key: said.signUpUntil, value: formatDate(version.signUpUntil) }] : []),
        {
          key: said.attendRule,
          value: [
            said.attendShare(version.attendShare),
            ...(version.asksCheck ? [said.passCheck] : []),
            ...(version.givesCertificate ? [said.thenCertificate] : []),
          ].join("; "),
        },
        ...(topics.length > 0 ? [{ key: said.topics, value: topics.join("; ") }] : []),
        ...(version.basis ? [{ key: said.basis, value: version.basis }] : []),
        ...(props.task && props.isOurs && props.course.taskId
          ? [
              {
                key: said.task,
                value: <a href={`/can-bo/ke-hoach/nhiem-vu/${props.course.taskId}`}>{props.task}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What this person can do now: sign up, leave, type the code of the room. */
function OwnSeat(props: Props) {
  const { words, course, mine, open, errors, typed, current } = props;
  const said = words.seat;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  if (!current || course.state === "cancelled") return null;
  const sessions = props.sessions.length;
  return (
    <div id="seat">
      {mine ? (
        <p class="govuk-body">
          {mine.state === "going" ? (
            <State tone="good">{said.going}</State>
          ) : (
            <State tone="waiting">{said.waitingAs(props.line ?? 1)}</State>
          )}
          {mine.how === "nominated" ? <> {said.nominatedBy(mine.signedByName)}</> : null}
          {props.attended.length > 0 ? <> {said.attended(props.attended.length, sessions)}</> : null}
        </p>
      ) : null}
      {mine?.completed ? (
        <p class="govuk-body">
          <State tone="good">{said.completed}</State>
        </p>
      ) : null}
      {current.asksCheck && mine?.state === "going" && props.attended.length > 0 ? (
        <p>
          <LinkButton href={`${base}/kiem-tra`} variant="secondary">
            {said.check}
          </LinkButton>
        </p>
      ) : null}
      {props.certificate ? (
        <p class="govuk-body">
          <DownloadLink
            href={`${base}/chung-nhan/${props.certificate.id}`}
            title={said.certificate(numberOf(props.certificate))}
            format="PDF"
          />
        </p>
      ) : null}
      {open && course.state === "announced" && !props.attended.includes(open.id) && (props.isForMe || mine) ? (
        <Form action={`${base}/diem-danh`}>
          <TextInput
            name="code"
            label={said.code}
            hint={said.codeHint(open.topic)}
            width={10}
            inputmode="numeric"
            autocomplete="off"
            value={typed.code ?? ""}
            {...error("code")}
          />
          <Button>{said.attend}</Button>
        </Form>
      ) : null}
      {!mine && props.isForMe && course.state === "announced" ? (
        props.isSignUpOpen ? (
          <>
            <ActButton action={`${base}/ghi-ten`}>{said.signUp}</ActButton>
            {current.capacity !== null && props.seats.going >= current.capacity ? (
              <p class="govuk-hint">{said.fullHint}</p>
            ) : null}
          </>
        ) : (
          <p class="govuk-body">{words.refusals["sign-up-closed"]}</p>
        )
      ) : null}
      {mine && course.state === "announced" && props.isSignUpOpen ? (
        <Details summary={said.leave}>
          <p class="govuk-body">{said.leaveHint}</p>
          <ActButton action={`${base}/thoi`} variant="warning" small>
            {said.leave}
          </ActButton>
        </Details>
      ) : null}
    </div>
  );
}

/** What waits: to be sent, decided or corrected, by whoever may. */
function InHand(props: Props) {
  const { words, course, inHand, refusals, errors, typed, stamp } = props;
  if (!inHand || !props.isOurs) return null;
  const said = words.record;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  const decides = inHand.state === "waiting" && refusals.decide !== "no-right-here";
  return (
    <section>
      <Heading level={2} size="m">
        {course.version === null ? said.inHandTitle : said.changeTitle}{" "}
        <InHandMark state={inHand.state} words={words} />
      </Heading>
      <p class="govuk-hint">{said.by(inHand.writtenByName, formatDateTime(inHand.writtenAt))}</p>
      {inHand.state === "returned" && inHand.note ? (
        <InsetText>{said.returned(inHand.decidedByName ?? "", inHand.note)}</InsetText>
      ) : null}
      {course.version !== null ? (
        <>
          <p class="govuk-body">{inHand.changeNote}</p>
          <Facts {...props} version={inHand} />
          <Sessions sessions={inHand.sessions} words={words} />
        </>
      ) : null}
      {inHand.state === "waiting" ? null : (
        <div id="submit">
          <ButtonGroup>
            {refusals.submit === null ? (
              <ActButton action={`${base}/gui-duyet`} fields={{ basedOn: stamp }}>
                {said.submit}
              </ActButton>
            ) : null}
            {refusals.write === null ? (
              <LinkButton href={`${base}/sua`} variant="secondary">
                {said.edit}
              </LinkButton>
            ) : null}
          </ButtonGroup>
        </div>
      )}
      {decides ? (
        <>
          <div id="approve">
            <ActButton
              action={`${base}/duyet`}
              fields={{ basedOn: stamp }}
              disabledReason={refusals.decide ? words.refusals[refusals.decide] : null}
            >
              {course.version === null ? said.approve : said.approveChange}
            </ActButton>
            <p class="govuk-hint">{said.approveHint}</p>
          </div>
          <ActWithReason
            summary={said.return}
            variant="secondary"
            action={`${base}/tra-lai`}
            fields={{ basedOn: stamp }}
            name="note"
            label={said.returnLabel}
            rows={3}
            maxCharacters={COURSE_LIMITS.note}
            value={typed.note ?? ""}
            {...error("note")}
          />
        </>
      ) : inHand.state === "waiting" ? (
        <p class="govuk-body">{said.waits}</p>
      ) : null}
      {refusals.discard === null ? (
        <div id="discard">
          <Details summary={said.discard}>
            <p class="govuk-body">{course.version === null ? said.discardHint : said.discardChangeHint}</p>
            <ActButton action={`${base}/bo`} variant="warning" small>
              {said.discard}
            </ActButton>
          </Details>
        </div>
      ) : null}
    </section>
  );
}

/** Where to go on from here, for who runs it or sends people. */
function Ways(props: Props) {
  const { course, words, mayRun, nominates, seats } = props;
  const said = words.record;
  const base = `${TRAINING}/${course.id}`;
  const items = [
    ...(props.seesNames && course.version !== null
      ? [{ href: `${base}/danh-sach`, text: said.people, note: said.peopleNote(seats.going, seats.waiting) }]
      : []),
    ...(nominates.length > 0 && course.state === "announced"
      ? [{ href: `${base}/cu-nguoi`, text: said.nominate, note: said.nominateNote }]
      : []),
    ...(mayRun && course.state !== "cancelled"
      ? [{ href: `${base}/tai-lieu`, text: said.materials, note: said.materialsNote }]
      : []),
    ...(mayRun && course.version !== null && course.state !== "cancelled"
      ? [{ href: `${base}/ket-qua`, text: said.resultWay, note: said.resultNote }]
      : []),
    ...(props.isOurs && course.version !== null && course.state !== "cancelled"
      ? [
          {
            href: `${base}/cau-hoi`,
            text: said.asked,
            note: said.askedNote(props.asked.length, props.asked.filter((one) => one.state === "owed").length),
          },
        ]
      : []),
    ...(mayRun && course.state === "announced" && course.kind === "dialogue"
      ? [
          {
            href: addressOf("/can-bo/su-kien/moi", {
              donvi: course.unitId,
              ten: course.title.slice(0, 160),
              noi: props.sessions[0]?.place ?? undefined,
              tu: base,
            }),
            text: said.announceEvent,
            note: said.announceEventNote,
          },
        ]
      : []),
    ...(mayRun && course.state !== "cancelled" && (props.current ?? props.inHand)?.asksCheck
      ? [{ href: `${base}/kiem-tra/cau-hoi`, text: said.checkQuestions, note: said.checkQuestionsNote }]
      : []),
    ...(props.seesNames && props.current?.givesCertificate && course.state === "held"
      ? [{ href: `${base}/chung-nhan`, text: words.certificates.title, note: said.certificatesNote }]
      : []),
    ...(mayRun && props.current?.guests && course.state === "announced"
      ? [
          {
            href: `${base}/khach-moi`,
            text: said.guestAddress,
            note: course.guestUntil ? said.guestAddressUntil(formatDate(course.guestUntil)) : said.guestAddressNone,
          },
        ]
      : []),
    ...(mayRun && props.open ? [{ href: `${base}/ma/${props.open.id}`, text: said.code, note: said.codeNote }] : []),
  ];
  return items.length > 0 ? (
    <section>
      <Heading level={2} size="m">
        {said.ways}
      </Heading>
      <LinkList label={said.ways} items={items} />
    </section>
  ) : null;
}

/** How it went, with its pictures and what everybody may read of it. */
function Outcome(props: Props) {
  const { course, words, refusals, errors, typed } = props;
  if (course.state !== "held" || !course.heldAt) return null;
  const said = words.result;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  return (
    <section>
      <Heading level={2} size="m">
        {said.heading}
      </Heading>
      <p class="govuk-hint">{said.told(course.heldByName ?? "", formatDateTime(course.heldAt), course.reached ?? 0)}</p>
      <Paragraphs text={course.result ?? ""} />
      {props.pictures.map((picture) => (
        <PictureFigure key={picture.code} picture={picture} />
      ))}
      {course.publicAt ? (
        <p class="govuk-body">
          <a href={`${DIALOGUES}/${course.id}`}>{said.publicPage}</a>.{" "}
          {said.publicSince(course.publicByName ?? "", formatDateTime(course.publicAt))}
        </p>
      ) : null}
      {refusals.settle === null ? (
        <div id="publish">
          <ActButton
            action={course.publicAt ? `${base}/thoi-cong-khai` : `${base}/cong-khai`}
            variant="secondary"
            disabledReason={!course.publicAt && course.heldBy === props.actorId ? words.refusals["own-result"] : null}
          >
            {course.publicAt ? said.unpublish : said.publish}
          </ActButton>
          {course.publicAt ? null : <p class="govuk-hint">{said.publishHint}</p>}
          <ActWithReason
            summary={said.reopen}
            variant="warning"
            action={`${base}/mo-lai`}
            name="reopen"
            label={said.reopenLabel}
            hint={said.reopenHint}
            maxCharacters={COURSE_LIMITS.note}
            value={typed.reopen ?? ""}
            {...error("reopen")}
          />
        </div>
      ) : null}
    </section>
  );
}

export function CourseView(props: Props) {
  const { ctx, words, course, current, inHand, errors, done, refusals, typed } = props;
  const said = words.record;
  const base = `${TRAINING}/${course.id}`;
  const shown = current ?? inHand;
  const error = errorIn(errors);
  const told = (said.done as Record<string, string>)[done];
  return (
    <StaffLayout
      ctx={ctx}
      title={course.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        ...(props.isOurs ? [{ text: words.hosted.title, href: HOSTED }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} keepsNothing />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading
        title={course.title}
        caption={words.kinds[course.kind]}
        state={<StateMark course={course} words={words} />}
      />
      {course.state === "cancelled" && course.cancelledAt ? (
        <InsetText>
          {said.cancelled(course.cancelledByName ?? "", formatDate(course.cancelledAt), course.cancelledReason ?? "")}
        </InsetText>
      ) : null}
      {current && current.number > 1 && current.changeNote && course.state === "announced" ? (
        <InsetText>{said.changed(formatDate(current.decidedAt ?? current.writtenAt), current.changeNote)}</InsetText>
      ) : null}
      <OwnSeat {...props} />
      {shown ? (
        <>
          <Paragraphs text={shown.purpose} />
          <Facts {...props} version={shown} />
          <Sessions sessions={props.sessions} words={words} />
        </>
      ) : null}
      {props.materials.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.materialsTitle}
          </Heading>
          <Materials materials={props.materials} base={`${base}/tai-lieu`} words={words} />
        </>
      ) : props.hiddenMaterials > 0 ? (
        <p class="govuk-body">{said.materialsAfterSignUp(formatNumber(props.hiddenMaterials))}</p>
      ) : null}
      <Outcome {...props} />
      <Ways {...props} />
      <InHand {...props} />
      {props.isOurs && current && !inHand && refusals.write === null ? (
        <p>
          <LinkButton href={`${base}/sua`} variant="secondary">
            {said.change}
          </LinkButton>
        </p>
      ) : null}
      {refusals.cancel === null ? (
        <ActWithReason
          summary={said.cancel}
          button={said.cancelButton}
          variant="warning"
          action={`${base}/huy`}
          label={said.cancelLabel}
          hint={said.cancelHint(props.seats.going + props.seats.waiting)}
          rows={3}
          maxCharacters={COURSE_LIMITS.note}
          value={typed.reason ?? ""}
          {...error("reason")}
        />
      ) : null}
    </StaffLayout>
  );
}
