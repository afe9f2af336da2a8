import {
  ActButton,
  Button,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  SummaryList,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Asked } from "../../../asked.store.ts";
import type { Course } from "../../../course.ts";
import { ASKED_LIMITS } from "../../../follow-up.ts";
import type { vi } from "../../../messages.vi.ts";
import { ASKED, TRAINING } from "../../addresses.ts";
import { AskedMark } from "../../parts.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  asked: Asked;
  course: Course;
  today: string;
  inboxAnswer: string | null;
  unit: string | null;
  mayAnswer: boolean;
  mayRemove: boolean;
  mayPublish: boolean;
  isOwnAnswer: boolean;
  done: string;
  typed: Typed;
  errors: FormErrors;
}

export function AskedRecordView({ ctx, words, asked, course, unit, typed, errors, done, ...props }: Props) {
  const said = words.asked;
  const here = `${ASKED}/${asked.id}`;
  const error = errorIn(errors);
  const told = (said.done as Record<string, string>)[done];
  const answer = asked.answer ?? props.inboxAnswer;
  const isCurrent = asked.publishedAt !== null && (asked.answeredAt === null || asked.publishedAt >= asked.answeredAt);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.oneTitle}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: said.listTitle, href: ASKED },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading
        title={said.oneTitle}
        caption={course.title}
        state={<AskedMark asked={asked} today={props.today} words={words} />}
      />
      <Paragraphs text={asked.body} />
      <SummaryList
        compact
        rows={[
          { key: said.columns.course, value: <a href={`${TRAINING}/${course.id}`}>{course.title}</a> },
          ...(unit ? [{ key: said.columns.owedBy, value: unit }] : []),
          ...(asked.dueOn ? [{ key: said.columns.due, value: formatDate(asked.dueOn) }] : []),
          { key: said.recorded, value: `${asked.recordedByName}, ${formatDateTime(asked.recordedAt)}` },
          ...(asked.inboxId
            ? [{ key: said.inbox, value: <a href={`/can-bo/phan-anh/${asked.inboxId}`}>{said.openInbox}</a> }]
            : []),
          ...(answer ? [{ key: said.answer, value: <Paragraphs text={answer} /> }] : []),
          ...(asked.answeredAt
            ? [{ key: said.answeredBy, value: `${asked.answeredByName}, ${formatDateTime(asked.answeredAt)}` }]
            : []),
          {
            key: said.public,
            value:
              asked.publishedAt === null
                ? said.notPublic
                : isCurrent
                  ? said.publicSince(asked.publishedByName ?? "", formatDateTime(asked.publishedAt))
                  : said.answerNotPublic,
          },
        ]}
      />
      {props.mayAnswer ? (
        <Form action={`${here}/tra-loi`} guard>
          <TextArea
            name="answer"
            label={asked.answer ? said.amend : said.answer}
            hint={said.answerHint}
            rows={6}
            maxCharacters={ASKED_LIMITS.answer}
            value={typed.answer ?? ""}
            {...error("answer")}
          />
          <Button>{said.saveAnswer}</Button>
        </Form>
      ) : null}
      {props.mayPublish ? (
        isCurrent ? (
          <ActButton action={`${here}/an`} variant="secondary">
            {said.hide}
          </ActButton>
        ) : (
          <ActButton
            action={`${here}/cong-khai`}
            variant="secondary"
            disabledReason={props.isOwnAnswer ? words.refusals["own-answer"] : null}
          >
            {said.publish}
          </ActButton>
        )
      ) : null}
      {props.mayRemove ? (
        <Details summary={said.remove}>
          <p class="govuk-body">{said.removeHint}</p>
          <ActButton action={`${here}/bo`} variant="warning" small>
            {said.remove}
          </ActButton>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
