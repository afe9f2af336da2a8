import { z } from "zod";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { privateNumbersIn, showCode } from "../../../feedback/index.ts";
import { findEntrant } from "../../contest.store.ts";
import { CONTEST_LIMITS, type Contest, type ContestAct } from "../../contest.ts";
import { type ContestRefusal, ContestRefused, ContestUnknown } from "../../contests.errors.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { personOf } from "../../register.ts";
import { blind } from "../blind.ts";
import { type EssayPage, findEssay, findRules, listPages } from "../essay.store.ts";
import { ESSAY_LIMITS, type Essay, type EssayState, type EssayText, essayStateOf } from "../essay.ts";
import { markOf } from "../load-results.ts";
import { listSheetsOfEssay, type Sheet } from "../marking.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { openPage, textOf } from "../receive-essay.ts";
import { checkPages, excludeEssay, hideEssay, showEssay } from "../settle-essays.ts";
import { ESSAY_TONES, seesMarks } from "./essays-page.tsx";

const COVERS = [0, 5, 10, 15, 20, 30, 40, 50, 60];

async function essayOf(rq: Rq): Promise<{ contest: Contest; essay: Essay }> {
  const contest = await visibleContest(rq);
  const id = z.uuid().safeParse(rq.params.essay);
  const essay = id.success ? await findEssay(rq.app.db, id.data) : undefined;
  if (essay?.contestId !== contest.id) throw new ContestUnknown();
  return { contest, essay };
}

/** As markers read it: without the name, telephones and what else tells who wrote. */
export async function blindText(rq: Rq, essay: Essay): Promise<EssayText | null> {
  const key = rq.app.config.secretKey;
  const written = textOf(key, essay);
  const entrant = await findEntrant(rq.app.db, { id: essay.entrantId });
  const person = entrant ? personOf(key, entrant) : null;
  return written && { title: blind(written.title, person), text: blind(written.text, person) };
}

/** One page by hand; organisers see it before it is covered, so that they can cover it. */
export async function essayPageImage(rq: Rq): Promise<Reply> {
  const { essay } = await essayOf(rq);
  return imageOf(rq, essay, false);
}

export async function imageOf(rq: Rq, essay: Essay, isCovered: boolean): Promise<Reply> {
  const page = (await listPages(rq.app.db, essay.id)).find((one) => String(one.number) === rq.params.page);
  if (!page) throw new ContestUnknown();
  return download(await openPage(rq.app, page, isCovered), "image/jpeg", `trang-${page.number}.jpg`, true);
}

interface Posted {
  typed: Typed;
  errors: FormErrors;
}

const ACTS = ["organise", "decide", "show"] as const satisfies readonly ContestAct[];

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { contest, essay } = await essayOf(rq);
  const words = pick(rq.lang, vi, en);
  const rules = await findRules(db, contest.id);
  const sheets = await listSheetsOfEssay(db, essay.id);
  const final = rules ? markOf(sheets, rules) : null;
  const refusals = new Map<ContestAct, ContestRefusal | null>();
  for (const act of ACTS) refusals.set(act, await contestRefusal(db, actorOf(rq), act, contest, rq.now));
  const done = z.enum(Object.keys(words.staff.done) as [keyof typeof words.staff.done]).safeParse(rq.query.xong);
  return html(
    EssayView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      essay,
      text: await blindText(rq, essay),
      pages: await listPages(db, essay.id),
      sheets,
      final,
      sees: await seesMarks(rq, contest),
      state: essayStateOf(essay, { sheets: sheets.length, final }),
      refusals,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const essayPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  told: keyof typeof vi.staff.done,
  work: (tx: Tx, of: { contestId: string; essayId: string; at: Date }) => Promise<void>,
  posted: Posted,
  field: string,
): Promise<Reply> {
  const { contest, essay } = await essayOf(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { contestId: contest.id, essayId: essay.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    const errors = { [field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] };
    return show(rq, { ...posted, errors }, 409);
  }
  return seeOther(`${CONTESTS}/${contest.id}/bai/${essay.id}?xong=${told}`);
}

export async function checkPagesPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const { essay } = await essayOf(rq);
  const share = (name: string): number => COVERS.find((one) => String(one) === typed[name]) ?? 0;
  const covers = (await listPages(rq.app.db, essay.id)).map(({ number }) => ({
    number,
    hideTop: share(`top-${number}`),
    hideBottom: share(`bottom-${number}`),
  }));
  const work = (tx: Tx, of: { contestId: string; essayId: string; at: Date }) =>
    checkPages(tx, actorOf(rq), { ...of, covers });
  return run(rq, "kiem-anh", work, { typed, errors: {} }, "top-1");
}

export function excludeEssayPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const reason = typed.reason ?? "";
  const errors: FormErrors = isText(reason, CONTEST_LIMITS.note)
    ? {}
    : { reason: pick(rq.lang, vi, en).staff.errors.reason };
  return run(rq, "loai", (tx, of) => excludeEssay(tx, actorOf(rq), { ...of, reason }), { typed, errors }, "reason");
}

export function showEssayPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).staff.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const title = typed.shownTitle ?? "";
  const text = (typed.shownText ?? "").replace(/\r\n?/g, "\n");
  if (!isText(title, ESSAY_LIMITS.title)) errors.shownTitle = said.title;
  if (!isText(text, ESSAY_LIMITS.text)) errors.shownText = said.text;
  else if (privateNumbersIn(text).length > 0) errors.shownText = said.private;
  const work = (tx: Tx, of: { contestId: string; essayId: string; at: Date }) =>
    showEssay(tx, actorOf(rq), { ...of, title, text });
  return run(rq, "dang", work, { typed, errors }, "shownTitle");
}

export const hideEssayPage = (rq: Rq): Promise<Reply> =>
  run(rq, "go", (tx, of) => hideEssay(tx, actorOf(rq), of), { typed: {}, errors: {} }, "hide");

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  essay: Essay;
  text: EssayText | null;
  pages: EssayPage[];
  sheets: Sheet[];
  final: number | null;
  sees: boolean;
  state: EssayState;
  refusals: Map<ContestAct, ContestRefusal | null>;
  posted: Posted | null;
  done: keyof typeof vi.staff.done | null;
}

function EssayView(props: Props) {
  const { ctx, words, common, contest, essay, text, pages, sheets, final, sees, refusals, posted, done } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  const own = `${base}/bai/${essay.id}`;
  const errors = summaryOf(posted?.errors ?? {});
  const may = (act: ContestAct): boolean => refusals.get(act) === null;
  const isIn = essay.excludedAt === null && essay.withdrawnAt === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={showCode(essay.blindCode)}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
        { text: said.essays, href: `${base}/bai` },
      ]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={text?.title ?? showCode(essay.blindCode)}
        caption={showCode(essay.blindCode)}
        state={<State tone={ESSAY_TONES[props.state]}>{said.states[props.state]}</State>}
      />
      <SummaryList
        rows={[
          { key: said.form, value: said.forms[essay.form] },
          { key: words.entry.words, value: essay.words === null ? words.entry.byHand : words.points(essay.words) },
          {
            key: said.sheets,
            value: sees
              ? sheets.length === 0
                ? said.states.waiting
                : sheets.map((one) => <div>{one.total === null ? said.states.marking : words.points(one.total)}</div>)
              : said.hidden,
          },
          ...(sees && final !== null ? [{ key: said.final, value: words.points(final) }] : []),
          ...(essay.excludedReason ? [{ key: said.excludeLabel, value: essay.excludedReason }] : []),
        ]}
      />
      {props.state === "check" && may("organise") ? (
        <Form action={`${own}/kiem-anh`}>
          <Heading level={2} size="m">
            {said.checkTitle}
          </Heading>
          <p class="govuk-body">{said.checkHelp}</p>
          {pages.map((page) => (
            <div key={page.number}>
              <img src={`${own}/trang/${page.number}`} alt={said.page(page.number)} class="db-figure__image" />
              {(["top", "bottom"] as const).map((where) => (
                <Select
                  key={where}
                  name={`${where}-${page.number}`}
                  label={said[where](page.number)}
                  value={String(where === "top" ? page.hideTop : page.hideBottom)}
                  options={COVERS.map((value) => ({ value: String(value), label: said.percent(value) }))}
                />
              ))}
            </div>
          ))}
          <Button>{said.check}</Button>
        </Form>
      ) : (
        <>
          <Heading level={2} size="m">
            {said.text}
          </Heading>
          {text && text.text !== "" ? <Paragraphs text={text.text} /> : null}
          {pages.map((page) => (
            <img
              key={page.number}
              src={`${own}/trang/${page.number}`}
              alt={said.page(page.number)}
              class="db-figure__image"
              loading="lazy"
            />
          ))}
        </>
      )}
      {may("show") && isIn ? <Show {...props} own={own} /> : null}
      {may("decide") && isIn ? (
        <ActWithReason
          summary={said.exclude}
          variant="warning"
          action={`${own}/loai`}
          help={said.excludeHelp}
          label={said.excludeLabel}
          value={posted?.typed.reason ?? ""}
          error={posted?.errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

function Show({ words, contest, essay, text, posted, own }: Props & { own: string }) {
  const said = words.staff;
  if (essay.shownAt)
    return (
      <div id="hide">
        <p class="govuk-body">
          <a href={`/cuoc-thi/${contest.id}/bai-viet/${essay.blindCode}`}>{said.openShown}</a>
        </p>
        <ActButton action={`${own}/go`} variant="warning">
          {said.hide}
        </ActButton>
      </div>
    );
  if (!essay.mayPublish) return <InsetText>{said.noConsent}</InsetText>;
  const error = errorIn(posted?.errors ?? {});
  return (
    <>
      <Heading level={2} size="m">
        {said.showTitle}
      </Heading>
      <p class="govuk-body">{said.showHelp}</p>
      {essay.form === "photos" ? <InsetText>{said.byHandNote}</InsetText> : null}
      <Form action={`${own}/dang`} guard>
        <TextInput
          name="shownTitle"
          label={said.shownTitle}
          value={posted?.typed.shownTitle ?? text?.title ?? ""}
          {...error("shownTitle")}
        />
        <TextArea
          name="shownText"
          label={said.shownText}
          rows={14}
          value={posted?.typed.shownText ?? text?.text ?? ""}
          {...error("shownText")}
        />
        <Button>{said.show}</Button>
      </Form>
    </>
  );
}
