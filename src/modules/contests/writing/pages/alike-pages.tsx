import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  SideBySide,
  StaffLayout,
  SummaryList,
  Table,
  TextArea,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
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
import { addJob } from "../../../../platform/jobs/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { CONTEST_LIMITS, type Contest } from "../../contest.ts";
import { ContestRefused, ContestUnknown } from "../../contests.errors.ts";
import { compareAll } from "../../jobs/compare-essays.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { findEssay, findRules, listEssays } from "../essay.store.ts";
import type { Essay } from "../essay.ts";
import { markShared, type Passage } from "../likeness.ts";
import { ALIKE_DECISIONS, type Alike, listAlike } from "../marking.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { decideAlike } from "../settle-essays.ts";
import { blindText } from "./essay-page.tsx";

const MOST = 500;

export async function alikePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const contest = await visibleContest(rq);
  const words = pick(rq.lang, vi, en);
  const rules = await findRules(db, contest.id);
  const essays = new Map((await listEssays(db, contest.id)).map((one) => [one.id, one.blindCode]));
  const done = z.enum(Object.keys(words.staff.done) as [keyof typeof words.staff.done]).safeParse(rq.query.xong);
  return html(
    AlikeListView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      rows: (await listAlike(db, contest.id, MOST)).map((one) => ({
        ...one,
        codes: [one.essayA, one.essayB].map((id) => showCode(essays.get(id) ?? "")),
      })),
      comparedAt: rules?.comparedAt ?? null,
      mayCompare: (await contestRefusal(db, actorOf(rq), "organise", contest, rq.now)) === null,
      done: done.success ? done.data : null,
    }),
  );
}

export async function compareEssaysPage(rq: Rq): Promise<Reply> {
  const contest = await visibleContest(rq);
  const refusal = await contestRefusal(rq.app.db, actorOf(rq), "organise", contest, rq.now);
  if (refusal) throw new ContestRefused(refusal);
  await transaction(rq.app.db, (tx) => addJob(tx, compareAll, { contestId: contest.id }));
  return seeOther(`${CONTESTS}/${contest.id}/bai-giong?xong=so`);
}

interface Pair {
  contest: Contest;
  alike: Alike;
  a: Essay;
  b: Essay;
}

/** Both essays stand in the address, one after the other. */
async function pairOf(rq: Rq): Promise<Pair> {
  const { db } = rq.app;
  const contest = await visibleContest(rq);
  const [one = "", other = ""] = (rq.params.pair ?? "").split("_");
  const alike = (await listAlike(db, contest.id, MOST)).find((pair) => pair.essayA === one && pair.essayB === other);
  const [a, b] = alike ? await Promise.all([findEssay(db, one), findEssay(db, other)]) : [];
  if (!alike || !a || !b) throw new ContestUnknown();
  return { contest, alike, a, b };
}

async function showPair(rq: Rq, pair: Pair, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const [a, b] = await Promise.all([blindText(rq, pair.a), blindText(rq, pair.b)]);
  const [mine, theirs] = [a?.text ?? "", b?.text ?? ""];
  return html(
    PairView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      ...pair,
      left: markShared(mine, theirs),
      right: markShared(theirs, mine),
      mayDecide: (await contestRefusal(rq.app.db, actorOf(rq), "decide", pair.contest, rq.now)) === null,
      typed,
      errors,
    }),
    { status },
  );
}

export const alikePairPage = async (rq: Rq): Promise<Reply> => showPair(rq, await pairOf(rq), {}, {});

export async function decideAlikePage(rq: Rq): Promise<Reply> {
  const pair = await pairOf(rq);
  const said = pick(rq.lang, vi, en).staff.errors;
  const { typed } = typedForm(rq);
  const decision = ALIKE_DECISIONS.find((one) => one === typed.decision);
  const reason = typed.reason ?? "";
  const errors: FormErrors = {};
  if (!decision) errors.decision = said.decision;
  if (!isText(reason, CONTEST_LIMITS.note)) errors.reason = said.reason;
  if (!decision || errors.reason) return showPair(rq, pair, typed, errors, 422);
  const { essayA, essayB } = pair.alike;
  try {
    await transaction(rq.app.db, (tx) =>
      decideAlike(tx, actorOf(rq), { contestId: pair.contest.id, essayA, essayB, decision, reason, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return showPair(rq, pair, typed, { decision: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
  return seeOther(`${CONTESTS}/${pair.contest.id}/bai-giong?xong=quyet`);
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
}

type Row = Alike & { codes: string[] };

function AlikeListView(
  props: Common & {
    rows: Row[];
    comparedAt: Date | null;
    mayCompare: boolean;
    done: keyof typeof vi.staff.done | null;
  },
) {
  const { ctx, words, common, contest, rows, comparedAt, done } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.alike}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
      ]}
      notice={done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
    >
      <PageHeading title={said.alike} caption={contest.title} lead={said.alikeLead} />
      <p class="govuk-body">{comparedAt ? said.comparedAt(comparedAt) : said.notCompared}</p>
      {props.mayCompare ? (
        <ActButton action={`${base}/bai-giong`} variant="secondary">
          {said.compare}
        </ActButton>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={said.alikeEmpty} drawing="inbox">
          {said.alikeEmptyText}
        </EmptyState>
      ) : (
        <Table<Row>
          caption={said.alike}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "pair",
              header: said.pair,
              rowHeader: true,
              wide: true,
              cell: (one) => <a href={`${base}/bai-giong/${one.essayA}_${one.essayB}`}>{one.codes.join(" – ")}</a>,
            },
            { key: "share", header: said.share, numeric: true, cell: (one) => said.shareOf(one.share) },
            {
              key: "decision",
              header: said.decision,
              cell: (one) => (one.decision ? said.decisions[one.decision] : said.undecided),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

const Marked = ({ passages }: { passages: readonly Passage[] }) => (
  <div class="db-lines">
    {passages.map((one, at) => (one.isShared ? <mark key={at}>{one.text}</mark> : <span key={at}>{one.text}</span>))}
  </div>
);

function PairView(
  props: Common & Pair & { left: Passage[]; right: Passage[]; mayDecide: boolean; typed: Typed; errors: FormErrors },
) {
  const { ctx, words, common, contest, alike, a, b, typed, errors } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  const codes = [a, b].map((one) => showCode(one.blindCode));
  const title = codes.join(" – ");
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      wide
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
        { text: said.alike, href: `${base}/bai-giong` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} caption={said.alikeBy(alike.share)} lead={said.pairHelp} />
      <SideBySide
        left={{ title: codes[0] ?? "", children: <Marked passages={props.left} /> }}
        right={{ title: codes[1] ?? "", children: <Marked passages={props.right} /> }}
      />
      {alike.decision ? (
        <SummaryList
          rows={[
            { key: said.decision, value: said.decisions[alike.decision] },
            { key: said.reason, value: alike.reason ?? "" },
            { key: common.record.approvedBy, value: alike.decidedByName ?? "" },
          ]}
        />
      ) : props.mayDecide ? (
        <Form action={`${base}/bai-giong/${alike.essayA}_${alike.essayB}`}>
          <Radios
            name="decision"
            label={said.decision}
            small
            value={typed.decision ?? ""}
            options={ALIKE_DECISIONS.map((value) => ({ value, label: said.decisions[value] }))}
            {...error("decision")}
          />
          <TextArea
            name="reason"
            label={said.reason}
            hint={said.reasonHint}
            rows={3}
            value={typed.reason ?? ""}
            {...error("reason")}
          />
          <Button>{said.decide}</Button>
        </Form>
      ) : null}
    </StaffLayout>
  );
}
