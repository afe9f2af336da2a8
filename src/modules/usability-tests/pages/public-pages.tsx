import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { keyedDigest, randomToken } from "../../../platform/crypto/index.ts";
import { FEWEST_TO_SHOW } from "../../../platform/datasets/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ButtonGroup,
  CardList,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Radios,
  TextArea,
} from "../../../platform/html/index.ts";
import {
  carriedCookie,
  errorIn,
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../organisations/index.ts";
import { listFindings } from "../finding.store.ts";
import { loadResults } from "../load-results.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countTurnout } from "../results.store.ts";
import { findMark, findResult, findSession } from "../session.store.ts";
import { answerTask, beginTask, beginTest, endTask, finishTest, type Standing, stopTest } from "../take-part.ts";
import { tasksToday } from "../tasks-today.ts";
import { findTest, listTests } from "../test.store.ts";
import { AGES, choicesOf, HELP, INTERNET, LIMITS, phaseOf, type UsabilityTest } from "../usability-test.ts";
import { TestRefused, TestUnknown } from "../usability-tests.errors.ts";
import { TaskTable } from "./results-part.tsx";

export const PUBLIC = "/thu-cung-dan";
const COOKIE = "danbiet_thu";
const SHOWN = 100;
const UNSURE = "khong-chac";

/** Everybody's: approved, and its first day has come. */
async function publicTest(rq: Rq): Promise<UsabilityTest> {
  const id = z.uuid().safeParse(rq.params.id);
  const test = id.success ? await findTest(rq.app.db, id.data) : undefined;
  if (!test || test.approvedAt === null || test.state === "draft" || test.state === "submitted")
    throw new TestUnknown();
  return test;
}

const markOf = (rq: Rq): string | null => /^[\w-]{20,64}$/.exec(rq.req.cookies[COOKIE] ?? "")?.[0] ?? null;

const digestOf = (rq: Rq, testId: string, mark: string): string =>
  keyedDigest(rq.app.config.secretKey, "usability test", `${testId}:${mark}`);

const base = (test: Pick<UsabilityTest, "id">): string => `${PUBLIC}/${test.id}`;

/** Takes the task away from the browser: whatever comes next is no longer part of the test. */
function withoutTask(rq: Rq, reply: Reply): Reply {
  reply.headers["set-cookie"] = carriedCookie(rq.app, null);
  return reply;
}

export async function publicTestsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const today = vietnamDay(rq.now);
  const tests = await listTests(db, { isPublic: true, today }, SHOWN);
  const names = await unitNames(db, [...new Set(tests.map((one) => one.unitId))], today);
  const part = (title: string, rows: readonly UsabilityTest[]) =>
    rows.length === 0 ? null : (
      <>
        <Heading level={2}>{title}</Heading>
        <CardList
          items={rows.map((one) => ({
            href: base(one),
            title: one.title,
            meta: `${names.get(one.unitId) ?? ""}, ${words.span(one.opensOn, one.closesOn)}`,
          }))}
        />
      </>
    );
  return html(
    <PublicLayout ctx={rq.app.view(rq, await siteOf(rq))} title={words.title} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={said.listLead} />
      {tests.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="board">
          {said.emptyText}
        </EmptyState>
      ) : null}
      {part(
        said.openTitle,
        tests.filter((one) => phaseOf(one, today) === "open"),
      )}
      {part(
        said.doneTitle,
        tests.filter((one) => one.publishedAt !== null),
      )}
    </PublicLayout>,
  );
}

async function page(
  rq: Rq,
  test: UsabilityTest,
  title: string,
  body: (words: typeof vi) => unknown,
  more: { errors?: FormErrors; status?: number } = {},
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const errors = more.errors ?? {};
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, await siteOf(rq))}
      title={title}
      breadcrumbs={[{ text: words.title, href: PUBLIC }]}
      hasErrors={Object.keys(errors).length > 0}
      noIndex={test.publishedAt === null}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      {body(words) as never}
    </PublicLayout>,
    { status: more.status ?? 200 },
  );
}

const notice = (rq: Rq, test: UsabilityTest, title: string, text: string, status = 200): Promise<Reply> =>
  page(rq, test, title, () => <PageHeading title={title} lead={text} />, { status });

export async function publicTestPage(rq: Rq): Promise<Reply> {
  const test = await publicTest(rq);
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en).public;
  const today = vietnamDay(rq.now);
  const phase = phaseOf(test, today);
  if (phase === "withdrawn") return notice(rq, test, said.withdrawnTitle, said.withdrawn, 410);
  if (phase === "coming") return notice(rq, test, said.comingTitle, said.coming(test.opensOn));
  if (test.publishedAt !== null) return publishedPage(rq, test);
  if (rq.query.xong === "1") return notice(rq, test, said.thanksTitle, said.thanks);
  if (rq.query.xong === "dung") return notice(rq, test, said.stoppedTitle, said.stopped);
  if (phase === "closed") return notice(rq, test, said.closedTitle, said.closed);
  const mark = markOf(rq);
  const known = mark ? await findMark(db, test.id, digestOf(rq, test.id, mark)) : undefined;
  if (known && known.sessionId === null) return notice(rq, test, said.beforeTitle, said.before);
  const live = (await tasksToday(db, test.tasks, today)).filter((one) => !one.isStale).length;
  const unit = (await unitNames(db, [test.unitId], today)).get(test.unitId) ?? "";
  return page(rq, test, test.title, () => (
    <>
      <PageHeading title={test.title} caption={unit} lead={said.lead} />
      <InsetText>{said.consent}</InsetText>
      <p class="govuk-body">
        {said.tasksCount(live)} {said.until(test.closesOn)}
      </p>
      {known ? (
        <LinkButton href={`${base(test)}/viec`}>{said.goOn}</LinkButton>
      ) : (
        <Form action={`${base(test)}/bat-dau`}>
          <Button>{said.begin}</Button>
        </Form>
      )}
    </>
  ));
}

async function publishedPage(rq: Rq, test: UsabilityTest): Promise<Reply> {
  const { db } = rq.app;
  const unit = (await unitNames(db, [test.unitId], vietnamDay(rq.now))).get(test.unitId) ?? "";
  const rows = await loadResults(db, test);
  const turnout = await countTurnout(db, test.id);
  const changed = (await listFindings(db, test.id, LIMITS.findings)).flatMap((one) =>
    one.changedWhat === null ? [] : [{ id: one.id, words: one.words, changedWhat: one.changedWhat }],
  );
  return page(rq, test, test.title, (words) => (
    <>
      <PageHeading
        title={words.public.resultOf(test.title)}
        caption={`${unit}, ${words.span(test.opensOn, test.closesOn)}`}
        lead={words.results.turnout(turnout)}
      />
      <Heading level={2}>{words.public.learnt}</Heading>
      <Paragraphs text={test.summary} />
      <TaskTable words={words} lang={rq.lang} rows={rows} fewest={FEWEST_TO_SHOW} />
      <p class="govuk-hint">{words.public.hidden(FEWEST_TO_SHOW)}</p>
      {changed.length > 0 ? (
        <>
          <Heading level={2}>{words.public.changedTitle}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {changed.map((one) => (
              <li key={one.id}>
                {one.words} <strong>{one.changedWhat}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  ));
}

export async function beginPage(rq: Rq): Promise<Reply> {
  const test = await publicTest(rq);
  const said = pick(rq.lang, vi, en).public;
  const mark = markOf(rq) ?? randomToken();
  try {
    await transaction(rq.app.db, (tx) =>
      beginTest(tx, { testId: test.id, digest: digestOf(rq, test.id, mark), at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof TestRefused)) throw error;
    if (error.code === "full") return notice(rq, test, said.fullTitle, said.full, 409);
    if (error.code === "taken-part") return notice(rq, test, said.beforeTitle, said.before, 409);
    return notice(rq, test, said.closedTitle, said.closed, 409);
  }
  // The mark lives as long as the test, and is sent to its own pages only.
  const life = Math.ceil((Date.parse(`${shift(test.closesOn, 1)}T00:00:00+07:00`) - rq.now.getTime()) / 1_000);
  const reply = seeOther(`${base(test)}/viec`);
  reply.headers["set-cookie"] = `${COOKIE}=${mark}; Path=${base(test)}; Max-Age=${life}; HttpOnly; SameSite=Lax`;
  return reply;
}

interface At extends Standing {
  test: UsabilityTest;
  digest: string;
}

/** Where this browser is; null where it has not begun, or is through. */
async function standing(rq: Rq): Promise<At | { test: UsabilityTest; digest: string; session: null }> {
  const test = await publicTest(rq);
  const mark = markOf(rq);
  const digest = digestOf(rq, test.id, mark ?? "");
  const { db } = rq.app;
  const known = mark ? await findMark(db, test.id, digest) : undefined;
  const session = known?.sessionId ? await findSession(db, known.sessionId) : undefined;
  const today = vietnamDay(rq.now);
  if (session?.state !== "running" || phaseOf(test, today) !== "open") return { test, digest, session: null };
  const tasks = await tasksToday(db, test.tasks, today);
  return { test, digest, session, tasks, task: tasks[session.position] };
}

async function showStage(rq: Rq, at: At, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { stage } = at.session;
  if (stage === "asked") return askedPage(rq, at, typed, errors, status);
  if (stage === "end" || !at.task) return endPage(rq, at, typed, errors, status);
  return taskPage(rq, at);
}

export async function stagePage(rq: Rq): Promise<Reply> {
  const at = await standing(rq);
  if (at.session === null) return withoutTask(rq, seeOther(base(at.test)));
  return showStage(rq, at as At, {}, {});
}

function Stop({ test, words }: { test: UsabilityTest; words: typeof vi }) {
  return (
    <Form action={`${base(test)}/dung`}>
      <Button variant="quiet">{words.public.stop}</Button>
    </Form>
  );
}

function taskPage(rq: Rq, { test, session, task }: At): Promise<Reply> {
  const said = pick(rq.lang, vi, en).public;
  const title = said.taskOf(session.position + 1, test.tasks.length);
  const isBegun = session.stage === "searching";
  const place = <input type="hidden" name="viec" value={session.position} />;
  return page(rq, test, title, (words) => (
    <>
      <PageHeading title={title} caption={test.title} lead={task?.isStale ? words.public.staleTask : task?.text} />
      {task?.isStale ? null : <p class="govuk-hint">{said.taskHint}</p>}
      <ButtonGroup>
        <Form action={`${base(test)}/tim`}>
          {place}
          <Button>{task?.isStale ? said.next : isBegun ? said.searchOn : said.search}</Button>
        </Form>
        {isBegun && task?.addresses.length === 0 ? (
          <Form action={`${base(test)}/thay`}>
            {place}
            <Button variant="secondary">{said.known}</Button>
          </Form>
        ) : null}
        {isBegun ? (
          <Form action={`${base(test)}/khong-thay`}>
            {place}
            <Button variant="secondary">{said.notFound}</Button>
          </Form>
        ) : null}
      </ButtonGroup>
      <Stop test={test} words={words} />
    </>
  ));
}

async function askedPage(rq: Rq, at: At, typed: Typed, errors: FormErrors, status: number): Promise<Reply> {
  const { test, session, task } = at;
  const said = pick(rq.lang, vi, en).public;
  const error = errorIn(errors);
  const question = await questionFor(rq, at);
  return page(
    rq,
    test,
    said.after,
    (words) => (
      <>
        <PageHeading
          title={said.after}
          caption={said.taskOf(session.position + 1, test.tasks.length)}
          lead={task?.text}
        />
        <Form action={`${base(test)}/tra-loi`}>
          <input type="hidden" name="viec" value={session.position} />
          {question ? (
            <Radios
              name="answer"
              label={question.text}
              value={typed.answer ?? ""}
              options={[
                ...choicesOf(question, session.id).map((text) => ({ value: text, label: text })),
                { value: UNSURE, label: said.unsure },
              ]}
              {...error("answer")}
            />
          ) : null}
          <Radios
            name="ease"
            label={said.easeQuestion}
            value={typed.ease ?? ""}
            options={Object.entries(said.easeOptions).map(([value, label]) => ({ value, label }))}
            {...error("ease")}
          />
          <Button>{said.next}</Button>
        </Form>
        <Stop test={test} words={words} />
      </>
    ),
    { errors, status },
  );
}

/** Not of who gave up, nor of a task whose answer is no longer certain. */
async function questionFor(rq: Rq, { session, task }: At) {
  if (!task?.question || task.isStale) return null;
  const result = await findResult(rq.app.db, { sessionId: session.id, taskKey: task.key });
  return result?.gaveUp ? null : task.question;
}

function endPage(rq: Rq, at: At, typed: Typed, errors: FormErrors, status: number): Promise<Reply> {
  const { test, session } = at;
  const said = pick(rq.lang, vi, en).public;
  const error = errorIn(errors);
  return page(
    rq,
    test,
    said.endTitle,
    (words) => (
      <>
        <PageHeading title={said.endTitle} caption={test.title} lead={said.endHint} />
        <Form action={`${base(test)}/xong`}>
          <input type="hidden" name="viec" value={session.position} />
          <AboutFields words={words} typed={typed} />
          <TextArea
            name="words"
            label={said.words}
            hint={said.wordsHint}
            optional
            rows={4}
            value={typed.words ?? ""}
            maxCharacters={LIMITS.words}
            {...error("words")}
          />
          <Button>{said.finish}</Button>
        </Form>
        <Stop test={test} words={words} />
      </>
    ),
    { errors, status },
  );
}

/** A few broad facts, none of them asked for. */
export function AboutFields({ words, typed }: { words: typeof vi; typed: Typed }) {
  const said = words.public;
  const radios = (name: "age" | "internet" | "help", options: Record<string, string>) => (
    <Radios
      name={name}
      label={said[name]}
      optional
      small
      value={typed[name] ?? ""}
      options={Object.entries(options).map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <>
      {radios("age", words.ages)}
      {radios("internet", words.internet)}
      {radios("help", words.help)}
    </>
  );
}

export const aboutIn = (typed: Typed) => ({
  age: AGES.find((one) => one === typed.age) ?? null,
  internet: INTERNET.find((one) => one === typed.internet) ?? null,
  help: HELP.find((one) => one === typed.help) ?? null,
});

const Position = z.coerce.number().int().min(0).max(LIMITS.tasks).catch(-1);

async function pressOf(rq: Rq) {
  const test = await publicTest(rq);
  const { typed } = typedForm(rq);
  const digest = digestOf(rq, test.id, markOf(rq) ?? "");
  return { test, typed, press: { testId: test.id, digest, position: Position.parse(typed.viec), at: rq.now } };
}

export async function searchPage(rq: Rq): Promise<Reply> {
  const { test, press } = await pressOf(rq);
  const hand = await transaction(rq.app.db, (tx) => beginTask(tx, press));
  if (!hand?.task) return seeOther(`${base(test)}/viec`);
  const reply = seeOther(test.startsAt);
  reply.headers["set-cookie"] = carriedCookie(rq.app, {
    action: base(test),
    position: press.position,
    of: test.tasks.length,
    text: hand.task.text,
    asksPage: hand.task.addresses.length > 0,
  });
  return reply;
}

async function end(rq: Rq, isGivenUp: boolean): Promise<Reply> {
  const { test, typed, press } = await pressOf(rq);
  const shown = typed.trang ?? "";
  await transaction(rq.app.db, (tx) => endTask(tx, { ...press, page: shown || null, isGivenUp }));
  return withoutTask(rq, seeOther(`${base(test)}/viec`));
}

export const foundPage = (rq: Rq): Promise<Reply> => end(rq, false);
export const notFoundPage = (rq: Rq): Promise<Reply> => end(rq, true);

export async function answerPage(rq: Rq): Promise<Reply> {
  const { test, typed, press } = await pressOf(rq);
  const at = await standing(rq);
  const to = `${base(test)}/viec`;
  if (at.session === null || at.session.stage !== "asked" || at.session.position !== press.position)
    return seeOther(to);
  const said = pick(rq.lang, vi, en).errors;
  const question = await questionFor(rq, at as At);
  const ease = z.coerce.number().int().min(1).max(7).safeParse(typed.ease);
  const errors: FormErrors = {};
  const isChosen = typed.answer === UNSURE || (question && choicesOf(question, "").includes(typed.answer ?? ""));
  if (question && !isChosen) errors.answer = said.answer;
  if (typed.ease === undefined || typed.ease === "" || !ease.success) errors.ease = said.ease;
  if (Object.keys(errors).length > 0) return showStage(rq, at as At, typed, errors, 422);
  const answer = question ? (typed.answer === UNSURE ? vi.public.unsure : (typed.answer ?? null)) : null;
  await transaction(rq.app.db, (tx) => answerTask(tx, { ...press, answer, ease: ease.data ?? 4 }));
  return seeOther(to);
}

export async function finishPage(rq: Rq): Promise<Reply> {
  const { test, typed, press } = await pressOf(rq);
  const at = await standing(rq);
  if (at.session === null || at.session.stage !== "end") return seeOther(`${base(test)}/viec`);
  const typedWords = typed.words ?? "";
  if (!fits(typedWords, LIMITS.words))
    return showStage(rq, at as At, typed, { words: pick(rq.lang, vi, en).errors.words }, 422);
  const isDone = await transaction(rq.app.db, (tx) =>
    finishTest(tx, { ...press, about: aboutIn(typed), words: cleanText(typedWords) || null }),
  );
  return seeOther(isDone ? `${base(test)}?xong=1` : `${base(test)}/viec`);
}

export async function stopPage(rq: Rq): Promise<Reply> {
  const { test, press } = await pressOf(rq);
  await transaction(rq.app.db, (tx) => stopTest(tx, press));
  return withoutTask(rq, seeOther(`${base(test)}?xong=dung`));
}
