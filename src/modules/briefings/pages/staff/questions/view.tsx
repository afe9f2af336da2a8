import {
  ActButton,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Question, QuestionCount, Quiz } from "../../../../quizzes/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { QuestionsPlace } from "../../../quiz-host.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: QuestionsPlace;
  quiz: Quiz | null;
  questions: (Question & { isCurrent: boolean })[];
  counts: Map<string, QuestionCount>;
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.questions.done | null;
}

/** From this share of wrong answers on, and this many, it is said that people do not understand. */
const HARD_SHARE = 0.4;
const HARD_ANSWERS = 5;

export function QuestionsView({ ctx, words, place, quiz, questions, counts, typed, errors, done }: Props) {
  const said = words.questions;
  const { base, title } = place;
  const error = errorIn(errors);
  const stale = questions.filter((one) => !one.isCurrent).length;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={place.crumbs}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={said.title}
        caption={title}
        lead={said.lead}
        state={<State tone={quiz?.isOpen ? "good" : "neutral"}>{quiz?.isOpen ? said.open : said.closed}</State>}
        actions={
          <LinkButton href={`${base}/cau-hoi/moi`} small>
            {said.add}
          </LinkButton>
        }
      />
      {stale > 0 ? <WarningText>{said.stale(stale)}</WarningText> : null}
      {questions.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={said.caption}
            captionHidden
            phone="cards"
            rows={questions}
            columns={[
              {
                key: "question",
                header: said.question,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    <a href={`${base}/cau-hoi/${row.id}`}>{row.text}</a>
                    <br />
                    <span class="govuk-hint">
                      {said.restsOn}:{" "}
                      {row.restsOn.path ? <a href={row.restsOn.path}>{row.restsOn.words}</a> : row.restsOn.words}
                    </span>
                  </>
                ),
              },
              {
                key: "wrong",
                header: said.wrong,
                cell: (row) => {
                  const count = counts.get(row.id);
                  if (!count) return "–";
                  const isHard = count.answered >= HARD_ANSWERS && count.wrong >= HARD_SHARE * count.answered;
                  return (
                    <>
                      {said.of(count.wrong, count.answered)}
                      {isHard ? (
                        <div>
                          <State tone="warn">{said.hard}</State>
                        </div>
                      ) : null}
                    </>
                  );
                },
              },
              {
                key: "state",
                header: said.state,
                cell: (row) =>
                  row.isCurrent ? (
                    <State tone="good">{said.current}</State>
                  ) : (
                    <>
                      <State tone="warn">{said.toCheck}</State>
                      <ActButton action={`${base}/cau-hoi/${row.id}/xac-nhan`} variant="secondary" small>
                        {said.confirm}
                      </ActButton>
                    </>
                  ),
              },
            ]}
          />
          <p class="govuk-body">
            <a href={`${base}/cau-hoi.csv`}>{words.csv}</a>
          </p>
        </>
      )}
      <Heading level={2} size="m">
        {said.settings}
      </Heading>
      <Form action={`${base}/cau-hoi`}>
        <TextInput
          name="draws"
          label={said.draws}
          hint={said.drawsHint(formatNumber(questions.filter((one) => one.isCurrent).length))}
          inputmode="numeric"
          width={3}
          value={typed.draws ?? ""}
          {...error("draws")}
        />
        <TextInput
          name="passShare"
          label={said.passShare}
          inputmode="numeric"
          width={3}
          suffix="%"
          value={typed.passShare ?? ""}
          {...error("passShare")}
        />
        <TextInput
          name="tries"
          label={said.tries}
          inputmode="numeric"
          width={3}
          value={typed.tries ?? ""}
          {...error("tries")}
        />
        <TextInput
          name="minutes"
          label={said.minutes}
          hint={said.minutesHint}
          optional
          inputmode="numeric"
          width={3}
          value={typed.minutes ?? ""}
          {...error("minutes")}
        />
        <Checkboxes
          name="isOpen"
          label={said.openLegend}
          small
          values={typed.isOpen === "1" ? ["1"] : []}
          options={[{ value: "1", label: said.openLabel, hint: place.openHint }]}
          {...error("isOpen")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
