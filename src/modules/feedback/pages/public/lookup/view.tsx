import type { ComponentChildren } from "preact";
import {
  Button,
  CopyBox,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Panel,
  Paragraphs,
  PublicLayout,
  State,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Question } from "../../../feedback.store.ts";
import type { vi as handlingVi } from "../../../handling/messages.vi.ts";
import { Steps, type ToldStep } from "../../../handling/steps.tsx";
import { Door, type Reception } from "../../../intake/door.tsx";
import type { vi as intakeVi } from "../../../intake/messages.vi.ts";
import type { vi } from "../../../messages.vi.ts";
import { isOtherDoor, showCode } from "../../../question.ts";
import { VerdictKept, VerdictPart, type VerdictPartProps } from "../../../verdict/view.tsx";

export function LookupFormView({
  ctx,
  words,
  typed,
  error,
}: {
  ctx: ViewContext;
  words: typeof vi;
  typed: string;
  error: string | null;
}) {
  return (
    <PublicLayout
      ctx={ctx}
      title={words.lookup.title}
      breadcrumbs={[]}
      hasErrors={error !== null}
      notice={<ErrorSummary errors={error ? [{ field: "ma", message: error }] : []} />}
    >
      <PageHeading title={words.lookup.title} lead={words.lookup.lead} />
      <Form action="/tra-cuu" method="get">
        <TextInput
          name="ma"
          label={words.lookup.code}
          hint={words.lookup.codeHint}
          width={10}
          autocomplete="off"
          value={typed}
          {...(error ? { error } : {})}
        />
        <Button>{words.lookup.find}</Button>
      </Form>
      <LinkList
        label={words.lookup.others}
        items={[
          { href: "/tra-cuu/ho-so", text: words.lookup.dossiers, note: words.lookup.dossiersNote },
          { href: "/so-lieu/ho-so", text: words.lookup.figures, note: words.lookup.figuresNote },
        ]}
      />
    </PublicLayout>
  );
}

export interface LookupResultViewProps {
  ctx: ViewContext;
  words: typeof vi;
  question: Question;
  unitName: string;
  intake: typeof intakeVi;
  handling: typeof handlingVi;
  steps: ToldStep[];
  /** What the body outside says that took it. */
  outside: ComponentChildren;
  /** What the Front says of it, where it follows it. */
  front: ComponentChildren;
  photos: number;
  /** Where what was shown its door is filed. */
  reception: Reception | null;
  isNew: boolean;
  /** A petition without what the law asks of one. */
  isComment: boolean;
  isReopened: boolean;
  /** What the asker says of the answer has just been kept. */
  isKept: boolean;
  verdict: VerdictPartProps;
  today: string;
}

export function LookupResultView(props: LookupResultViewProps) {
  const { ctx, words, intake, handling, question, unitName, isNew, isReopened, verdict, today } = props;
  const code = showCode(question.code);
  const waits = question.state === "received";
  const due = formatDate(question.dueOn);
  return (
    <PublicLayout
      ctx={ctx}
      title={isNew ? words.lookup.receivedTitle : words.lookup.title}
      breadcrumbs={[]}
      noIndex
      islands={["copy"]}
      hasErrors={Object.keys(verdict.errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(verdict.errors)} />
          {isReopened ? <NotificationBanner tone="success">{words.lookup.reopened(due)}</NotificationBanner> : null}
          {props.isKept ? <VerdictKept words={verdict.words} /> : null}
        </>
      }
    >
      {isNew ? (
        <Panel title={words.lookup.receivedTitle}>
          {words.lookup.keepCode}
          <br />
          <strong>{code}</strong>
        </Panel>
      ) : (
        <PageHeading
          title={`${words.kinds[question.kind]} ${code}`}
          state={
            <State tone={waits ? "waiting" : question.state === "answered" ? "good" : "neutral"}>
              {question.closedAs ? intake.closedAs[question.closedAs] : words.states[question.state]}
            </State>
          }
        />
      )}
      {waits ? (
        <p class="db-lead">
          {question.dueOn < today ? words.lookup.late(due) : words.lookup.willAnswer(unitName, due)}
        </p>
      ) : null}
      {waits && question.joinedTo ? <p class="govuk-body">{handling.lookup.joined}</p> : null}
      {props.isComment ? <InsetText>{intake.lookup.asComment}</InsetText> : null}
      {question.closedAs ? (
        <>
          <Heading level={2}>{intake.lookup.closedTitle[question.closedAs]}</Heading>
          {question.closedReason ? <Paragraphs text={question.closedReason} /> : null}
          {question.forwardedTo ? (
            <SummaryList
              rows={[
                { key: handling.lookup.forwardedTo, value: question.forwardedTo },
                { key: handling.lookup.where, value: question.forwardedAddress ?? "" },
              ]}
            />
          ) : null}
        </>
      ) : null}
      {isOtherDoor(question.closedAs) ? (
        <>
          <p class="govuk-body">{words.ask.doorTexts[question.closedAs]}</p>
          <Door words={intake} door={question.closedAs} reception={props.reception} />
        </>
      ) : null}
      {question.state === "closed" && !question.closedAs ? <p class="db-lead">{words.lookup.closed}</p> : null}
      {question.state === "answered" && question.answer ? (
        <>
          <Heading level={2}>{words.lookup.answerTitle}</Heading>
          <Paragraphs text={question.answer} />
          <MetaLine
            items={[
              words.lookup.answeredBy(
                question.answeredByName ?? "",
                unitName,
                formatDateTime(question.answeredAt as Date),
              ),
            ]}
          />
        </>
      ) : null}
      {question.sourceName ? (
        <p class="govuk-body">
          {words.lookup.ofArticle(question.sourceName)}
          {question.sourceUrl ? (
            <>
              {" · "}
              <a href={question.sourceUrl}>{words.lookup.readArticle}</a>
            </>
          ) : null}
        </p>
      ) : null}
      <Heading level={2} size="m">
        {words.lookup.yourWords}
      </Heading>
      <Paragraphs text={question.body} />
      <Steps title={handling.steps.title} steps={props.steps} />
      {props.outside}
      {props.front}
      {props.photos > 0 ? <p class="govuk-body">{intake.lookup.photos(props.photos)}</p> : null}
      {question.state === "answered" ? <VerdictPart {...verdict} /> : null}
      {isNew ? <CopyBox label={words.lookup.code8} value={code} /> : null}
    </PublicLayout>
  );
}
