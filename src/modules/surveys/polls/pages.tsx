import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { keyedDigest, randomToken } from "../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  CardList,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  PublicLayout,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatNumber, formatPercent, type Lang, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf, unitChoices } from "../../accounts/index.ts";
import { siteOf, unitNames } from "../../organisations/index.ts";
import { en as surveysEn } from "../messages.en.ts";
import { vi as surveysVi } from "../messages.vi.ts";
import { type SurveyRefusal, SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { approvePoll, pollRefusal, vote, withdrawPoll, writePoll } from "./keep-poll.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { countVotes, findPoll, hasVoted, listPolls } from "./poll.store.ts";
import { POLL_LIMITS, type Poll, type PollPhase, type PollResult, pollPhase, pollResult } from "./poll.ts";

export const POLLS = "/can-bo/tham-do";
const PAGE_SIZE = 30;
const YEAR = 31_536_000;
const COOKIE = "danbiet_poll";

const TONES: Record<PollPhase, Tone> = {
  draft: "waiting",
  coming: "waiting",
  open: "good",
  closed: "neutral",
  withdrawn: "neutral",
};

const refusalOf = (rq: Rq, code: SurveyRefusal): string => pick(rq.lang, surveysVi, surveysEn).refusals[code];

// The public side.

/** The mark of this browser, if it has one. */
const markOf = (rq: Rq): string | null => /^[\w-]{20,64}$/.exec(rq.req.cookies[COOKIE] ?? "")?.[0] ?? null;

const digestOf = (rq: Rq, pollId: string, mark: string): string =>
  keyedDigest(rq.app.config.secretKey, "poll device", `${pollId}:${mark}`);

async function publicPoll(rq: Rq): Promise<Poll> {
  const id = z.uuid().safeParse(rq.params.id);
  const poll = id.success ? await findPoll(rq.app.db, id.data) : undefined;
  if (!poll || poll.approvedAt === null || pollPhase(poll, vietnamDay(rq.now)) === "coming") throw new SurveyUnknown();
  return poll;
}

async function showPublic(
  rq: Rq,
  poll: Poll,
  more: { error?: string; told?: string } = {},
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, site);
  if (poll.state === "withdrawn") return html(WithdrawnView({ ctx, words }), { status: 410 });
  const today = vietnamDay(rq.now);
  const mark = markOf(rq);
  return html(
    PollView({
      ctx,
      words,
      poll,
      phase: pollPhase(poll, today),
      unit: (await unitNames(db, [poll.unitId], today)).get(poll.unitId) ?? "",
      result: pollResult(poll, await countVotes(db, poll.id)),
      hasVoted: mark !== null && (await hasVoted(db, poll.id, digestOf(rq, poll.id, mark))),
      ...more,
    }),
    { status },
  );
}

export async function pollPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const told = rq.query.xong === "1" ? { told: words.thanks } : {};
  return showPublic(rq, await publicPoll(rq), told);
}

export async function votePage(rq: Rq): Promise<Reply> {
  const poll = await publicPoll(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  if (!poll.options.some((one) => one.key === typed.answer))
    return showPublic(rq, poll, { error: words.errors.choose }, 422);
  const mark = markOf(rq) ?? randomToken();
  try {
    await transaction(rq.app.db, (tx) =>
      vote(tx, {
        pollId: poll.id,
        deviceDigest: digestOf(rq, poll.id, mark),
        optionKey: typed.answer ?? "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return showPublic(
      rq,
      poll,
      { told: error.code === "answered-before" ? words.before : refusalOf(rq, error.code) },
      409,
    );
  }
  const reply = seeOther(`/tham-do/${poll.id}?xong=1`);
  reply.headers["set-cookie"] = `${COOKIE}=${mark}; Path=/tham-do; Max-Age=${YEAR}; HttpOnly; SameSite=Lax`;
  return reply;
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
}

function WithdrawnView({ ctx, words }: Common) {
  return (
    <PublicLayout ctx={ctx} title={words.withdrawnTitle} breadcrumbs={[]} noIndex>
      <PageHeading title={words.withdrawnTitle} lead={words.withdrawnText} />
    </PublicLayout>
  );
}

function PollForm({ words, poll, error }: { words: typeof vi; poll: Poll; error?: string | undefined }) {
  return (
    <Form action={`/tham-do/${poll.id}`}>
      <Radios
        name="answer"
        label={poll.question}
        options={poll.options.map((one) => ({ value: one.key, label: one.text }))}
        {...(error ? { error } : {})}
      />
      <Button variant="secondary">{words.choose}</Button>
    </Form>
  );
}

/** A poll on a page that is the same for everybody: the question, its answers, and what it is worth. */
export function PollCard({ poll, lang }: { poll: Poll; lang: Lang }) {
  const words = pick(lang, vi, en);
  return (
    <Card title={words.title}>
      <PollForm words={words} poll={poll} />
      <p class="govuk-hint">
        {words.honest} <a href={`/tham-do/${poll.id}`}>{words.seeResult}</a>
      </p>
    </Card>
  );
}

function PollView(
  props: Common & {
    poll: Poll;
    phase: PollPhase;
    unit: string;
    result: PollResult;
    hasVoted: boolean;
    error?: string;
    told?: string;
  },
) {
  const { ctx, words, poll, phase, result, error } = props;
  return (
    <PublicLayout
      ctx={ctx}
      title={poll.question}
      breadcrumbs={[{ text: pick(ctx.lang, surveysVi, surveysEn).public.title, href: "/khao-sat" }]}
      hasErrors={error !== undefined}
    >
      <ErrorSummary errors={error ? [{ field: "answer", message: error }] : []} />
      {props.told ? <NotificationBanner tone="info">{props.told}</NotificationBanner> : null}
      <PageHeading
        title={poll.question}
        caption={`${words.title}, ${props.unit}`}
        lead={phase === "closed" ? words.closedOn(shift(poll.closesOn, 1)) : words.until(poll.closesOn)}
      />
      {phase === "open" && !props.hasVoted ? <PollForm words={words} poll={poll} error={error} /> : null}
      <ResultTable words={words} lang={ctx.lang} result={result} />
      <InsetText>{words.honest}</InsetText>
    </PublicLayout>
  );
}

function ResultTable({ words, lang, result }: { words: typeof vi; lang: Lang; result: PollResult }) {
  return (
    <Table<PollResult["options"][number]>
      caption={words.result(result.total)}
      rows={result.options}
      columns={[
        { key: "text", header: words.answer, rowHeader: true, wide: true, cell: (one) => one.text },
        { key: "count", header: words.count, numeric: true, cell: (one) => formatNumber(one.count, lang) },
        { key: "share", header: words.share, numeric: true, cell: (one) => formatPercent(one.share, lang) },
      ]}
    />
  );
}

/** Open and closed polls, for the list of surveys. */
export function PollLinks({ open, closed, lang }: { open: readonly Poll[]; closed: readonly Poll[]; lang: Lang }) {
  const words = pick(lang, vi, en);
  const list = (title: string, polls: readonly Poll[]) =>
    polls.length === 0 ? null : (
      <>
        <Heading level={2} size="m">
          {title}
        </Heading>
        <CardList
          items={polls.map((one) => ({
            href: `/tham-do/${one.id}`,
            title: one.question,
            meta: words.span(one.opensOn, one.closesOn),
          }))}
        />
      </>
    );
  return (
    <>
      {list(words.openTitle, open)}
      {list(words.closedTitle, closed)}
    </>
  );
}

// The officers' side.

interface Row {
  poll: Poll;
  phase: PollPhase;
  unit: string;
  votes: number;
}

export async function pollListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const page = z.coerce.number().int().min(1).max(200).catch(1).parse(rq.query.trang);
  const reach = await reachOf(db, actor, "surveys.read", rq.now);
  const polls = await listPolls(db, reach, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  const names = await unitNames(db, [...new Set(polls.map((one) => one.unitId))], today);
  const rows = await Promise.all(
    polls.slice(0, PAGE_SIZE).map(
      async (poll): Promise<Row> => ({
        poll,
        phase: pollPhase(poll, today),
        unit: names.get(poll.unitId) ?? "",
        votes: pollResult(poll, await countVotes(db, poll.id)).total,
      }),
    ),
  );
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows,
      page,
      hasMore: polls.length > PAGE_SIZE,
      mayWrite: holds(actor, "surveys.write"),
    }),
  );
}

async function showForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "surveys.write", rq.now);
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await unitChoices(db, actor, reach, { on: vietnamDay(rq.now) }),
      typed,
      errors,
    }),
    { status },
  );
}

export function newPollPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  return showForm(rq, { ...typedDay("opensOn", today), ...typedDay("closesOn", shift(today, 14)) }, {});
}

export async function writePollPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const options = (typed.options ?? "")
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  const unitId = z.uuid().safeParse(typed.unitId);
  const [opensOn, closesOn] = [dayOf("opensOn"), dayOf("closesOn")];
  const isFit = options.every((one) => isText(one, POLL_LIMITS.option)) && new Set(options).size === options.length;
  if (!isText(typed.question, POLL_LIMITS.question)) errors.question = said.question;
  if (options.length < 2 || options.length > POLL_LIMITS.options || !isFit) errors.options = said.options;
  if (!unitId.success) errors.unitId = said.unitId;
  if (!opensOn) errors.opensOn = said.day;
  if (!closesOn) errors.closesOn = said.day;
  if (opensOn && closesOn && (closesOn < opensOn || closesOn > shift(opensOn, POLL_LIMITS.days)))
    errors.closesOn = said.closesOn;
  if (Object.keys(errors).length > 0 || !unitId.success || !opensOn || !closesOn)
    return showForm(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writePoll(tx, actorOf(rq), {
        unitId: unitId.data,
        question: typed.question ?? "",
        options: options.map((text, at) => ({ key: String(at + 1), text })),
        opensOn,
        closesOn,
        at: rq.now,
      }),
    );
    return seeOther(`${POLLS}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return showForm(rq, typed, { unitId: refusalOf(rq, error.code) }, 409);
  }
}

async function visiblePoll(rq: Rq): Promise<Poll> {
  const id = z.uuid().safeParse(rq.params.id);
  const poll = id.success ? await findPoll(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "surveys.read", rq.now);
  if (!poll || !reach.includes(poll.unitId)) throw new SurveyUnknown();
  return poll;
}

async function showRecord(rq: Rq, errors: FormErrors, reason = "", status = 200): Promise<Reply> {
  const { db } = rq.app;
  const poll = await visiblePoll(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const told = { luu: words.saved, duyet: words.approved, huy: words.withdrawn }[String(rq.query.xong)];
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      poll,
      phase: pollPhase(poll, today),
      unit: (await unitNames(db, [poll.unitId], today)).get(poll.unitId) ?? "",
      result: pollResult(poll, await countVotes(db, poll.id)),
      approve: await pollRefusal(db, actorOf(rq), "approve", poll, rq.now),
      mayWithdraw: (await pollRefusal(db, actorOf(rq), "withdraw", poll, rq.now)) === null,
      ownWords: refusalOf(rq, "own-survey"),
      told: Object.keys(errors).length === 0 ? told : undefined,
      errors,
      reason,
    }),
    { status },
  );
}

export const pollRecordPage = (rq: Rq): Promise<Reply> => showRecord(rq, {});

async function run(
  rq: Rq,
  told: string,
  work: (tx: Tx, of: { pollId: string; at: Date }) => Promise<void>,
): Promise<Reply> {
  const poll = await visiblePoll(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { pollId: poll.id, at: rq.now }));
    return seeOther(`${POLLS}/${poll.id}?xong=${told}`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return showRecord(rq, { act: refusalOf(rq, error.code) }, "", 409);
  }
}

export const approvePollPage = (rq: Rq): Promise<Reply> =>
  run(rq, "duyet", (tx, of) => approvePoll(tx, actorOf(rq), of));

export function withdrawPollPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const reason = typed.reason ?? "";
  if (!isText(reason, POLL_LIMITS.note))
    return showRecord(rq, { reason: pick(rq.lang, vi, en).errors.reason }, reason, 422);
  return run(rq, "huy", (tx, of) => withdrawPoll(tx, actorOf(rq), { ...of, reason }));
}

function ListView(props: Common & { rows: Row[]; page: number; hasMore: boolean; mayWrite: boolean }) {
  const { ctx, words, rows, page } = props;
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          props.mayWrite ? (
            <LinkButton href={`${POLLS}/moi`} small>
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<Row>
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "question",
              header: words.question,
              rowHeader: true,
              wide: true,
              cell: ({ poll }) => <a href={`${POLLS}/${poll.id}`}>{poll.question}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => row.unit },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (row) => <State tone={TONES[row.phase]}>{words.phases[row.phase]}</State>,
            },
            {
              key: "days",
              header: words.days,
              nowrap: true,
              cell: ({ poll }) => words.span(poll.opensOn, poll.closesOn),
            },
            { key: "votes", header: words.votes, numeric: true, cell: (row) => formatNumber(row.votes, ctx.lang) },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? `${POLLS}?trang=${page - 1}` : undefined}
        nextHref={props.hasMore ? `${POLLS}?trang=${page + 1}` : undefined}
      />
    </StaffLayout>
  );
}

function FormView(props: Common & { units: { id: string; name: string }[]; typed: Typed; errors: FormErrors }) {
  const { ctx, words, units, typed, errors } = props;
  const error = errorIn(errors);
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[{ text: words.title, href: POLLS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.add} lead={words.lead} />
      <Form action={`${POLLS}/moi`} guard>
        <TextInput name="question" label={words.question} value={typed.question ?? ""} {...error("question")} />
        <TextArea
          name="options"
          label={words.options}
          hint={words.optionsHint}
          rows={5}
          value={typed.options ?? ""}
          {...error("options")}
        />
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId || only?.id || ""}
          {...(only ? {} : { placeholder: words.errors.unitId })}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <DateInput name="opensOn" label={words.opensOn} value={dayIn(typed, "opensOn")} {...error("opensOn")} />
        <DateInput name="closesOn" label={words.closesOn} value={dayIn(typed, "closesOn")} {...error("closesOn")} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}

function RecordView(
  props: Common & {
    poll: Poll;
    phase: PollPhase;
    unit: string;
    result: PollResult;
    approve: SurveyRefusal | null;
    mayWithdraw: boolean;
    ownWords: string;
    told: string | undefined;
    errors: FormErrors;
    reason: string;
  },
) {
  const { ctx, words, poll, phase, errors } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={poll.question}
      breadcrumbs={[{ text: words.title, href: POLLS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.told ? <NotificationBanner tone="success">{props.told}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={poll.question}
        caption={props.unit}
        state={<State tone={TONES[phase]}>{words.phases[phase]}</State>}
      />
      {props.approve === "own-survey" ? <InsetText>{props.ownWords}</InsetText> : null}
      <div id="act">
        {props.approve === null ? (
          <>
            <p class="govuk-body">{words.approveHelp}</p>
            <ActButton action={`${POLLS}/${poll.id}/duyet`}>{words.approve}</ActButton>
          </>
        ) : null}
      </div>
      <SummaryList
        rows={[
          { key: words.days, value: words.span(poll.opensOn, poll.closesOn) },
          ...(poll.withdrawnReason ? [{ key: words.withdrawLabel, value: poll.withdrawnReason }] : []),
        ]}
      />
      <ResultTable words={words} lang={ctx.lang} result={props.result} />
      {phase === "open" || phase === "closed" ? (
        <LinkButton href={`/tham-do/${poll.id}`} variant="secondary" small>
          {words.publicPage}
        </LinkButton>
      ) : null}
      {props.mayWithdraw ? (
        <ActWithReason
          summary={words.withdraw}
          variant="warning"
          action={`${POLLS}/${poll.id}/huy`}
          label={words.withdrawLabel}
          value={props.reason}
          error={errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}
