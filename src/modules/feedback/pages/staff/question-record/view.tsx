import type { ComponentChildren } from "preact";
import {
  ActWithReason,
  Button,
  Card,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Prose,
  StaffLayout,
  SummaryList,
  type SummaryRow,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Question, QuestionEvent } from "../../../feedback.store.ts";
import type { vi as handlingVi } from "../../../handling/messages.vi.ts";
import { Steps, type ToldStep } from "../../../handling/steps.tsx";
import { type OfferedTemplate, TemplateChoice } from "../../../handling/templates/choose-template.tsx";
import type { vi as templatesVi } from "../../../handling/templates/messages.vi.ts";
import type { vi } from "../../../messages.vi.ts";
import type { vi as photosVi } from "../../../photos/messages.vi.ts";
import type { Photo } from "../../../photos/photo.ts";
import { PhotoList } from "../../../photos/photo-list.tsx";
import { type Contact, LIMITS, showCode } from "../../../question.ts";
import { QuestionMark } from "../../../question-mark.tsx";

export interface QuestionRecordViewProps {
  ctx: ViewContext;
  words: typeof vi;
  question: Question;
  /** How it was closed, where it was without an answer. */
  closedAs: string | null;
  intake: SummaryRow[];
  photoWords: typeof photosVi;
  photos: Photo[];
  /** What the page asked about is called. */
  pageTitle: string | undefined;
  unitName: string;
  /** Masked unless `isRevealed`. */
  contact: Contact | null;
  isRevealed: boolean;
  events: QuestionEvent[];
  /** What the asker said of the answers, and what is public of them. */
  beneath: ComponentChildren;
  mayAnswer: boolean;
  handling: typeof handlingVi;
  templateWords: typeof templatesVi;
  templates: readonly OfferedTemplate[];
  steps: ToldStep[];
  /** The one it is joined with, and those joined with it. */
  first: Question | null;
  joined: readonly { id: string; code: string; body: string }[];
  /** What has just been done with it. */
  handled: string | null;
  today: string;
  done: boolean;
  typed: { answer: string; internalNote: string; revealReason: string };
  errors: FormErrors;
}

export function QuestionRecordView(props: QuestionRecordViewProps) {
  const { ctx, words, question, unitName, contact, isRevealed, events, mayAnswer, today, done, typed, errors } = props;
  const text = words.staff;
  const said = (key: string | undefined): string =>
    key === "revealReasonMissing"
      ? text.revealReasonMissing
      : ((text.errors as Record<string, string>)[key ?? ""] ?? key ?? "");
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key) }));
  const error = (field: string): { error?: string } => (errors[field] ? { error: said(errors[field]) } : {});
  const base = `/can-bo/phan-anh/${question.id}`;
  const person = contact
    ? [contact.name, contact.address, contact.phone, contact.email].filter(Boolean).join(" · ")
    : text.noContact;
  return (
    <StaffLayout
      ctx={ctx}
      title={text.recordTitle(showCode(question.code))}
      breadcrumbs={[{ text: text.listTitle, href: "/can-bo/phan-anh" }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.handled ? <NotificationBanner tone="success">{props.handled}</NotificationBanner> : null}
          {done ? <NotificationBanner tone="success">{text.sent}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {text.history}
          </Heading>
          <Timeline
            label={text.history}
            items={events.map((event) => ({
              title: text.acts[event.act] ?? event.act,
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
        title={text.recordTitle(showCode(question.code))}
        caption={words.kinds[question.kind]}
        state={<QuestionMark question={question} today={today} lang={ctx.lang} />}
      />
      <Card title={text.body} level={2}>
        <Prose>
          {question.body.split(/\n{2,}/).map((part) => (
            <p>{part}</p>
          ))}
        </Prose>
      </Card>
      <PhotoList words={props.photoWords} photos={props.photos} mayMark={mayAnswer} />
      <JoinedWith {...props} />
      {mayAnswer && !(props.first && question.state === "received") ? (
        <>
          <TemplateChoice
            words={props.templateWords}
            templates={props.templates}
            hrefOf={(id) => `${base}?mau=${id}`}
          />
          <Form action={`${base}/tra-loi`} guard>
            <TextArea
              name="answer"
              label={text.answer}
              labelSize="m"
              hint={text.answerHint}
              rows={9}
              value={typed.answer}
              maxCharacters={LIMITS.answer}
              {...error("answer")}
            />
            <TextArea
              name="internalNote"
              label={text.internalNote}
              hint={text.internalHint}
              optional
              rows={2}
              value={typed.internalNote}
              {...error("internalNote")}
            />
            <Button>{question.state === "answered" ? text.amend : text.send}</Button>
          </Form>
        </>
      ) : null}
      {mayAnswer ? (
        <p class="govuk-body">
          <a href={`${base}/xu-ly`}>{props.handling.link}</a>
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: text.due, value: formatDate(question.dueOn) },
          { key: text.received, value: formatDateTime(question.receivedAt) },
          { key: text.unit, value: unitName },
          { key: text.source, value: words.sources[question.source] },
          ...props.intake,
          ...(question.sourceName
            ? [
                {
                  key: text.article,
                  value: question.sourceUrl ? (
                    <a href={question.sourceUrl}>{question.sourceName}</a>
                  ) : (
                    question.sourceName
                  ),
                },
              ]
            : []),
          ...(question.pagePath
            ? [{ key: text.askedAbout, value: <a href={question.pagePath}>{props.pageTitle ?? question.pagePath}</a> }]
            : []),
          { key: text.contact, value: person },
          ...(question.reopened > 0 ? [{ key: text.state, value: text.reopenedTimes(question.reopened) }] : []),
          ...(question.state === "answered"
            ? [
                {
                  key: words.states.answered,
                  value: question.seenByAskerAt ? text.seen(formatDateTime(question.seenByAskerAt)) : text.notSeen,
                },
              ]
            : []),
        ]}
      />
      <Steps title={props.handling.steps.title} steps={props.steps} />
      {props.beneath}
      {contact && !isRevealed ? (
        <ActWithReason
          summary={text.reveal}
          variant="secondary"
          action={`${base}/lien-he`}
          name="revealReason"
          label={text.revealReason}
          hint={text.revealHint}
          value={typed.revealReason}
          {...error("revealReason")}
        />
      ) : null}
    </StaffLayout>
  );
}

function JoinedWith({ handling, first, joined }: QuestionRecordViewProps) {
  return (
    <>
      {first ? (
        <InsetText>
          <a href={`/can-bo/phan-anh/${first.id}`}>{handling.isJoined(showCode(first.code))}</a>
        </InsetText>
      ) : null}
      {joined.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{handling.joinedCount(joined.length)}</p>
          <LinkList
            label={handling.joinedHere}
            items={joined.map((one) => ({
              href: `/can-bo/phan-anh/${one.id}`,
              text: showCode(one.code),
              note: one.body.slice(0, 120),
            }))}
          />
        </InsetText>
      ) : null}
    </>
  );
}
