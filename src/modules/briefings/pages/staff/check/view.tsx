import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { type Attempt, isRight, type Question, type Quiz } from "../../../../quizzes/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { CheckPlace } from "../../../quiz-host.ts";

interface Shared {
  ctx: ViewContext;
  words: typeof vi;
  place: CheckPlace;
}

interface PageProps extends Pick<Shared, "ctx" | "place"> {
  title: string;
  crumbs?: { text: string; href: string }[];
  hasErrors?: boolean;
  notice?: ComponentChildren;
  children: ComponentChildren;
}

/** For officials within their pages; for somebody without an account a page of its own, with the way back to theirs. */
function CheckPage({ ctx, place, crumbs, ...page }: PageProps) {
  if (!place.forGuest) return <StaffLayout ctx={ctx} breadcrumbs={crumbs ?? place.crumbs} {...page} />;
  return <PublicLayout ctx={ctx} noIndex {...page} />;
}

/** Pages of the staff side are closed to who has no account. */
const canOpen = (path: string | null, place: CheckPlace): boolean =>
  path !== null && !(place.forGuest && path.startsWith("/can-bo/"));

/** Officials have the way back in their crumbs. */
const Back = ({ place, words }: Pick<Shared, "place" | "words">) =>
  place.forGuest ? (
    <LinkButton href={place.back} variant="secondary">
      {words.check.backToWords}
    </LinkButton>
  ) : null;

interface StartProps extends Shared {
  quiz: Quiz;
  left: number;
  hasPassed: boolean;
  mayBegin: boolean;
  /** Finished ones of the version that holds, newest first. */
  attempts: Attempt[];
  refusal: string | null;
}

export function StartView(props: StartProps) {
  const { ctx, words, place, quiz, attempts } = props;
  const said = words.check;
  const { base, title } = place;
  return (
    <CheckPage
      ctx={ctx}
      place={place}
      title={said.title}
      hasErrors={props.refusal !== null}
      notice={
        props.refusal ? <ErrorSummary errors={[{ field: "begin", message: props.refusal }]} keepsNothing /> : null
      }
    >
      <PageHeading
        title={said.title}
        caption={title}
        {...(props.hasPassed ? { state: <State tone="good">{said.passed}</State> } : {})}
      />
      <SummaryList
        compact
        rows={[
          { key: said.draws, value: said.questions(quiz.draws) },
          { key: said.passShare, value: `${quiz.passShare}%` },
          { key: said.minutes, value: quiz.minutes === null ? said.noLimit : said.minutesOf(quiz.minutes) },
          { key: said.left, value: String(props.left) },
        ]}
      />
      <div id="begin">
        {props.mayBegin ? (
          <ActButton action={`${base}/kiem-tra/bat-dau`}>{attempts.length > 0 ? said.again : said.begin}</ActButton>
        ) : (
          <p class="govuk-body">
            {props.hasPassed
              ? said.passedText
              : !quiz.isOpen
                ? words.quizRefusals["no-quiz"]
                : (place.refusal ?? words.quizRefusals["tries-used-up"])}
          </p>
        )}
      </div>
      {attempts.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.yours}
          </Heading>
          <ul class="govuk-list">
            {attempts.map((one) => (
              <li key={one.id}>
                <a href={`${base}/kiem-tra?lan=${one.number}`}>
                  {said.attempt(one.number, formatDateTime(one.finishedAt ?? one.beganAt))}
                </a>
                {": "}
                {said.score(one.rightCount ?? 0, one.counted ?? 0)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-hint">{said.privacy}</p>
      <Back place={place} words={words} />
    </CheckPage>
  );
}

interface CheckProps extends Shared {
  attempt: Attempt;
  questions: Map<string, Question>;
  given: Record<string, string[]>;
  errors: FormErrors;
}

export function CheckView(props: CheckProps) {
  const { ctx, words, place, attempt, questions, given, errors } = props;
  const said = words.check;
  const error = errorIn(errors);
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <CheckPage
      ctx={ctx}
      place={place}
      title={said.title}
      hasErrors={hasErrors}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={said.title}
        caption={place.title}
        {...(attempt.endsAt ? { lead: said.until(formatDateTime(attempt.endsAt)) } : {})}
      />
      <Form action={`${place.base}/kiem-tra/nop`}>
        <input type="hidden" name="attempt" value={attempt.id} />
        {attempt.drawn.map(({ questionId, answerIds }, at) => {
          const question = questions.get(questionId);
          if (!question) return null;
          const options = answerIds.flatMap((id) => {
            const answer = question.answers.find((one) => one.id === id);
            return answer ? [{ value: id, label: answer.text }] : [];
          });
          const field = {
            name: `q-${questionId}`,
            label: said.question(at + 1, question.text),
            options,
            ...error(`q-${questionId}`),
          };
          return question.kind === "multiple" ? (
            <Checkboxes key={questionId} {...field} hint={said.several} values={given[questionId] ?? []} />
          ) : (
            <Radios key={questionId} {...field} value={given[questionId]?.[0] ?? ""} />
          );
        })}
        <Button>{said.send}</Button>
        {hasErrors ? (
          <Button variant="secondary" name="leave" value="1">
            {said.leave}
          </Button>
        ) : null}
      </Form>
    </CheckPage>
  );
}

interface ResultProps extends Shared {
  attempt: Attempt;
  questions: Map<string, Question>;
  passShare: number;
  mayBegin: boolean;
  left: number;
  isLate: boolean;
}

export function ResultView(props: ResultProps) {
  const { ctx, words, place, attempt, questions } = props;
  const said = words.check;
  const { base } = place;
  const { passed } = attempt;
  return (
    <CheckPage
      ctx={ctx}
      place={place}
      title={said.resultTitle}
      crumbs={[...props.place.crumbs, { text: said.title, href: `${base}/kiem-tra` }]}
      notice={
        <NotificationBanner tone={passed ? "success" : passed === null ? "info" : "warning"}>
          {props.isLate
            ? said.lateText
            : passed === null
              ? said.voidText
              : passed
                ? said.passedText
                : said.failedText(props.left)}
        </NotificationBanner>
      }
    >
      <PageHeading
        title={said.score(attempt.rightCount ?? 0, attempt.counted ?? 0)}
        caption={said.resultTitle}
        state={
          passed === null ? undefined : (
            <State tone={passed ? "good" : "warn"}>{passed ? said.passed : said.failed(props.passShare)}</State>
          )
        }
      />
      {props.mayBegin ? <ActButton action={`${base}/kiem-tra/bat-dau`}>{said.again}</ActButton> : null}
      {attempt.drawn.map(({ questionId }, at) => {
        const question = questions.get(questionId);
        if (!question) return null;
        const given = attempt.given?.[questionId] ?? [];
        const textOf = (ids: readonly string[]): string =>
          question.answers
            .filter((one) => ids.includes(one.id))
            .map((one) => one.text)
            .join("; ");
        const right = isRight(question, given);
        return (
          <section key={questionId}>
            <Heading level={2} size="s">
              {said.question(at + 1, question.text)}
            </Heading>
            <p class="govuk-body">
              <State tone={right ? "good" : "bad"}>{right ? said.right : said.wrong}</State>
            </p>
            <SummaryList
              compact
              rows={[
                { key: said.yourAnswer, value: textOf(given) || said.nothing },
                ...(right
                  ? []
                  : [
                      {
                        key: said.rightAnswer,
                        value: textOf(question.answers.filter((one) => one.isRight).map((one) => one.id)),
                      },
                    ]),
                { key: said.why, value: question.explanation },
                {
                  key: said.where,
                  value: canOpen(question.restsOn.path, place) ? (
                    <a href={question.restsOn.path ?? ""}>{question.restsOn.words}</a>
                  ) : (
                    question.restsOn.words
                  ),
                },
              ]}
            />
            {question.endedAt !== null ? <InsetText>{said.changed}</InsetText> : null}
          </section>
        );
      })}
      <LinkButton href={place.back} variant="secondary">
        {said.backToWords}
      </LinkButton>
    </CheckPage>
  );
}
