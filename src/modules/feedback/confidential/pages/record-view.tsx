import {
  ActWithReason,
  Button,
  Card,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  StaffLayout,
  SummaryList,
  type SummaryRow,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../platform/i18n/index.ts";
import type { QuestionEvent } from "../../feedback.store.ts";
import type { vi as feedbackVi } from "../../messages.vi.ts";
import { vi as photosVi } from "../../photos/messages.vi.ts";
import type { Photo } from "../../photos/photo.ts";
import { type Contact, LIMITS, showCode } from "../../question.ts";
import { QuestionMark } from "../../question-mark.tsx";
import { type Conduct, FINDINGS } from "../conduct.store.ts";
import type { vi } from "../messages.vi.ts";
import { CONDUCT } from "./list-view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  feedback: typeof feedbackVi;
  conduct: Conduct;
  named: string | null;
  unitName: string;
  shutOut: number;
  /** Only right after a look with a reason. */
  sender: Contact | null;
  intake: SummaryRow[];
  photos: Photo[];
  events: QuestionEvent[];
  mayFind: boolean;
  today: string;
  typed: Typed;
  errors: FormErrors;
  done: string | null;
}

export function ConductRecordView(props: Props) {
  const { ctx, words, feedback, conduct, errors, done, events, today } = props;
  const text = words.record;
  const title = text.title(showCode(conduct.code));
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.list.title, href: CONDUCT }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {feedback.staff.history}
          </Heading>
          <Timeline
            label={feedback.staff.history}
            items={events.map((event) => ({
              title: feedback.staff.acts[event.act] ?? event.act,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: event.personName,
              children: event.internalNote,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={title}
        caption={feedback.kinds[conduct.kind]}
        state={<QuestionMark question={conduct} today={today} lang={ctx.lang} />}
      />
      {conduct.forInspectors ? <InsetText>{text.forInspectors}</InsetText> : null}
      <Card title={feedback.staff.body} level={2}>
        <Paragraphs text={conduct.body} />
      </Card>
      {props.photos.length > 0 ? (
        <ul class="govuk-list db-photos">
          {props.photos.map((photo) => (
            <li key={photo.id}>
              <img
                class="db-photos__photo"
                src={`${CONDUCT}/${conduct.id}/anh/${photo.id}`}
                width={photo.width}
                height={photo.height}
                alt={photosVi.alt(photo.position)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Facts {...props} />
      <Sender {...props} />
      {conduct.state === "closed" ? null : <Answer {...props} />}
      {props.mayFind ? <FindingForm {...props} /> : null}
      <Concern {...props} />
    </StaffLayout>
  );
}

function Facts({ words, feedback, conduct, named, unitName, shutOut, intake }: Props) {
  const text = words.record;
  const found = conduct.finding && conduct.findingAt;
  return (
    <SummaryList
      rows={[
        { key: feedback.staff.due, value: formatDate(conduct.dueOn) },
        { key: feedback.staff.received, value: formatDateTime(conduct.receivedAt) },
        { key: words.list.about, value: unitName },
        { key: text.named, value: named ?? text.notNamed },
        { key: text.shutOut, value: text.shutOutPeople(shutOut) },
        { key: feedback.staff.source, value: feedback.sources[conduct.source] },
        ...intake,
        {
          key: words.list.finding,
          value: found
            ? `${words.findings[conduct.finding as "verified"]} · ${text.foundBy(conduct.findingByName ?? "", formatDateTime(conduct.findingAt as Date))}`
            : words.list.noFinding,
        },
      ]}
    />
  );
}

function Sender({ words, feedback, conduct, sender, typed, errors }: Props) {
  const text = words.record;
  if (!conduct.contactSealed) return <p class="govuk-body">{text.noSender}</p>;
  if (sender)
    return (
      <SummaryList
        rows={[
          {
            key: text.sender,
            value: [sender.name, sender.address, sender.phone, sender.email].filter(Boolean).join(" · "),
          },
        ]}
      />
    );
  return (
    <>
      <p class="govuk-body">
        {text.sender}: {text.sealed}
      </p>
      <ActWithReason
        summary={feedback.staff.reveal}
        variant="secondary"
        action={`${CONDUCT}/${conduct.id}/lien-he`}
        name="revealReason"
        label={feedback.staff.revealReason}
        hint={feedback.staff.revealHint}
        value={typed.revealReason ?? ""}
        {...errorIn(errors)("revealReason")}
      />
    </>
  );
}

function Answer({ words, conduct, typed, errors }: Props) {
  const text = words.record;
  return (
    <Form action={`${CONDUCT}/${conduct.id}/tra-loi`} guard>
      <TextArea
        name="answer"
        label={text.answer}
        labelSize="m"
        hint={text.answerHint}
        rows={7}
        value={typed.answer ?? ""}
        maxCharacters={LIMITS.answer}
        {...errorIn(errors)("answer")}
      />
      <Button>{conduct.state === "answered" ? text.amend : text.send}</Button>
    </Form>
  );
}

function FindingForm({ words, conduct, typed, errors }: Props) {
  const text = words.record;
  const error = errorIn(errors);
  return (
    <Details summary={text.find} open={Boolean(errors.finding || errors.findingNote)} id="ket-luan">
      <p class="govuk-body">{text.findLead}</p>
      <Form action={`${CONDUCT}/${conduct.id}/ket-luan`}>
        <Radios
          name="finding"
          label={text.finding}
          value={typed.finding ?? ""}
          options={FINDINGS.map((one) => ({ value: one, label: words.findings[one] }))}
          {...error("finding")}
        />
        <TextArea
          name="findingNote"
          label={text.note}
          hint={text.noteHint}
          rows={3}
          value={typed.findingNote ?? ""}
          {...error("findingNote")}
        />
        <Button variant="secondary">{text.save}</Button>
      </Form>
    </Details>
  );
}

function Concern({ words, conduct, typed, errors }: Props) {
  const text = words.record;
  return (
    <Details summary={text.concern} open={Boolean(errors.concernName)} id="lien-quan">
      <p class="govuk-body">{text.concernLead}</p>
      <Form action={`${CONDUCT}/${conduct.id}/lien-quan`}>
        <TextInput
          name="concernName"
          label={text.concernName}
          value={typed.concernName ?? ""}
          {...errorIn(errors)("concernName")}
        />
        <Checkboxes
          name="concernHead"
          label={words.form.isHead}
          options={[{ value: "1", label: words.form.isHead, hint: words.form.isHeadHint }]}
          values={typed.concernHead === "1" ? ["1"] : []}
        />
        <Button variant="warning">{text.concernSend}</Button>
      </Form>
    </Details>
  );
}
