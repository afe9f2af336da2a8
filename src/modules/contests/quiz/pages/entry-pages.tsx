import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  CopyBox,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Radios,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { siteOf } from "../../../organisations/index.ts";
import {
  type Attempt,
  findQuiz,
  isOver,
  listAttempts,
  listQuestionsById,
  type Question,
  type Quiz,
  QuizRefused,
} from "../../../quizzes/index.ts";
import { type Entry, listEntriesOf } from "../../contest.store.ts";
import { openRound, phaseOf, type Round } from "../../contest.ts";
import { ContestRefused } from "../../contests.errors.ts";
import { subjectOf } from "../../keep-contest.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type Own, ownEntry } from "../../pages/own-entry.ts";
import { secondsOf } from "../../pages/public-pages.tsx";
import { entryPath } from "../../register.ts";
import { beginEntry, finishEntry } from "../answer.ts";

async function show(
  rq: Rq,
  { entrant, contest, rounds }: Own,
  errors: FormErrors = {},
  prediction = "",
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const quiz = await findQuiz(db, subjectOf(contest));
  const attempts = quiz ? await listAttempts(db, quiz.id, entrant.id) : [];
  const round = openRound(rounds, rq.now);
  const inHand = attempts.find((one) => one.finishedAt === null && !isOver(one, rq.now));
  const attempt = inHand && inHand.subjectVersion === round?.number ? inHand : null;
  return html(
    EntryView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      contest,
      entrant,
      rounds,
      round: round ?? null,
      phase: phaseOf(contest, rounds, rq.now),
      quiz: quiz ?? null,
      entries: await listEntriesOf(db, entrant.id),
      tries: attempts.filter((one) => one.subjectVersion === round?.number && one.finishedAt !== null).length,
      attempt,
      questions: attempt
        ? await listQuestionsById(
            db,
            attempt.drawn.map((one) => one.questionId),
          )
        : new Map(),
      base: entryPath(rq.app.config.secretKey, entrant.id),
      isNew: rq.query.moi === "1",
      isLate: rq.query.tre === "1",
      errors,
      prediction,
    }),
    { status },
  );
}

export const showEntry = (rq: Rq, own: Own): Promise<Reply> => show(rq, own);

const refusalIn = (error: unknown, words: typeof vi): string => {
  if (error instanceof ContestRefused) return words.refusals[error.code];
  if (error instanceof QuizRefused) return words.quizRefusals[error.code] ?? words.refusals["not-open"];
  throw error;
};

export async function beginEntryPage(rq: Rq): Promise<Reply> {
  const mine = await ownEntry(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const text = (typed.prediction ?? "").replace(/[.\s]/g, "");
  const prediction = z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .safeParse(text === "" ? undefined : text);
  if (!prediction.success)
    return show(rq, mine, { prediction: words.take.predictionWrong }, typed.prediction ?? "", 422);
  try {
    await transaction(rq.app.db, (tx) =>
      beginEntry(tx, { entrant: mine.entrant, prediction: prediction.data, at: rq.now }),
    );
  } catch (error) {
    return show(rq, mine, { prediction: refusalIn(error, words) }, typed.prediction ?? "", 409);
  }
  return seeOther(`${entryPath(rq.app.config.secretKey, mine.entrant.id)}#bai`);
}

export async function finishEntryPage(rq: Rq): Promise<Reply> {
  const mine = await ownEntry(rq);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const attemptId = z.uuid().safeParse(body.attempt);
  const given: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(body))
    if (name.startsWith("q-")) given[name.slice(2)] = (Array.isArray(value) ? value : [value]).map(String);
  try {
    const { isLate } = await transaction(rq.app.db, (tx) =>
      finishEntry(tx, { entrant: mine.entrant, attemptId: attemptId.data ?? "", given, at: rq.now }),
    );
    return seeOther(`${entryPath(rq.app.config.secretKey, mine.entrant.id)}${isLate ? "?tre=1" : ""}`);
  } catch (error) {
    return show(rq, mine, { prediction: refusalIn(error, pick(rq.lang, vi, en)) }, "", 409);
  }
}

interface Props extends Own {
  ctx: ViewContext;
  words: typeof vi;
  round: Round | null;
  phase: ReturnType<typeof phaseOf>;
  quiz: Quiz | null;
  entries: Entry[];
  tries: number;
  attempt: Attempt | null;
  questions: Map<string, Question>;
  base: string;
  isNew: boolean;
  isLate: boolean;
  errors: FormErrors;
  prediction: string;
}

function EntryView(props: Props) {
  const { ctx, words, contest, entrant, rounds, round, entries, attempt, errors } = props;
  const said = words.take;
  const entryIn = (number: number): Entry | undefined => entries.find((one) => one.round === number);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.yourTitle}
      breadcrumbs={[
        { text: words.public.title, href: "/cuoc-thi" },
        { text: contest.title, href: `/cuoc-thi/${contest.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      noIndex
    >
      <ErrorSummary errors={summaryOf(errors)} keepsNothing={attempt === null && round === null} />
      {props.isNew ? (
        <NotificationBanner tone="success">
          {words.register.registered(showCode(entrant.code), entrant.number)}
        </NotificationBanner>
      ) : null}
      {props.isLate ? <NotificationBanner tone="warning">{said.late}</NotificationBanner> : null}
      <PageHeading title={said.yourTitle} caption={contest.title} />
      {attempt ? <Sheet {...props} attempt={attempt} /> : <Begin {...props} />}
      <Heading level={2} size="m">
        {words.rounds}
      </Heading>
      <SummaryList
        rows={rounds.map((one) => {
          const entry = entryIn(one.number);
          return {
            key: words.round(one.number),
            value: (
              <>
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {words.roundOf(one.number, one.opensAt, one.closesAt)}
                </div>
                {entry?.finishedAt
                  ? said.score(entry.rightCount ?? 0, entry.counted ?? 0, secondsOf(entry.tookMs ?? 0))
                  : said.noEntry}
                {entry?.decision === "excluded" ? <div>{said.excluded(entry.reason ?? "")}</div> : null}
              </>
            ),
          };
        })}
      />
      <CopyBox label={said.keepCode} value={showCode(entrant.code)} />
      <p class="govuk-body">
        {said.number}: <strong>{formatNumber(entrant.number, ctx.lang)}</strong>. {said.numberHint}
      </p>
    </PublicLayout>
  );
}

function Begin({ words, round, quiz, entries, tries, base, errors, prediction }: Props) {
  const said = words.take;
  if (!round || !quiz) return <InsetText>{said.noneOpen}</InsetText>;
  const entry = entries.find((one) => one.round === round.number);
  if (tries >= quiz.tries) return <InsetText>{words.quizRefusals["tries-used-up"]}</InsetText>;
  return (
    <>
      <p class="govuk-body">{said.rules(quiz.draws, quiz.minutes, quiz.tries)}</p>
      <Form action={`${base}/bat-dau`}>
        {entry ? (
          <input type="hidden" name="prediction" value={String(entry.prediction)} />
        ) : (
          <TextInput
            name="prediction"
            label={said.prediction}
            hint={said.predictionHint}
            inputmode="numeric"
            width={10}
            value={prediction}
            {...errorIn(errors)("prediction")}
          />
        )}
        <Button>{entry?.finishedAt ? said.again : said.begin}</Button>
      </Form>
    </>
  );
}

function Sheet({ words, attempt, questions, base }: Props & { attempt: Attempt }) {
  const said = words.take;
  return (
    <div id="bai">
      {attempt.endsAt ? <InsetText>{said.until(attempt.endsAt)}</InsetText> : null}
      <Form action={`${base}/nop`} guard>
        <input type="hidden" name="attempt" value={attempt.id} />
        {attempt.drawn.map(({ questionId, answerIds }, at) => {
          const question = questions.get(questionId);
          if (!question) return null;
          const options = answerIds.flatMap((id) => {
            const answer = question.answers.find((one) => one.id === id);
            return answer ? [{ value: id, label: answer.text }] : [];
          });
          const field = { name: `q-${questionId}`, label: said.question(at + 1, question.text), options };
          return question.kind === "multiple" ? (
            <Checkboxes key={questionId} {...field} hint={said.several} />
          ) : (
            <Radios key={questionId} {...field} />
          );
        })}
        <Button>{said.submit}</Button>
      </Form>
    </div>
  );
}
