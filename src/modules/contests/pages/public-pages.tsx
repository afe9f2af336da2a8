import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  CardList,
  Checkboxes,
  CopyBox,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Radios,
  Select,
  State,
  SummaryList,
  Table,
  TextInput,
  type Tone,
  useView,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  html,
  KeptValues,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { readCode, showCode } from "../../feedback/index.ts";
import { listUnitChoices, listUnitsUnder, siteOf, unitNames } from "../../organisations/index.ts";
import { findQuiz, type Quiz } from "../../quizzes/index.ts";
import {
  countParticipation,
  findContest,
  findEntrant,
  listContests,
  listPrizes,
  listRounds,
  type Participation,
} from "../contest.store.ts";
import { type Contest, type Kind, listsOf, type Phase, type Prize, phaseOf, RANKS, type Round } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { subjectOf } from "../keep-contest.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { loadRanking, type RankedRound } from "../quiz/load-ranking.ts";
import { readPerson } from "../read-person.ts";
import { entryPath, findByPhone, register } from "../register.ts";
import { loadTeamRanking } from "../stage/load-board.ts";
import { loadStagePart, type StagePart } from "../stage/load-stage.ts";
import { en as stageEn } from "../stage/messages.en.ts";
import { vi as stageVi } from "../stage/messages.vi.ts";
import { readTeam, TeamFields } from "../stage/pages/form-fields.tsx";
import { HowJudged, ScoreTable, StageResults, stageFacts } from "../stage/pages/public-parts.tsx";
import { findRules, listCriteria } from "../writing/essay.store.ts";
import type { WritingRules } from "../writing/essay.ts";
import { type EssayList, loadEssayRanking } from "../writing/load-results.ts";
import type { Criterion } from "../writing/marks.ts";
import { en as writingEn } from "../writing/messages.en.ts";
import { vi as writingVi } from "../writing/messages.vi.ts";
import { HowMarked, WritingResults, writingFacts } from "../writing/pages/public-parts.tsx";

const MOST = 100;
const MOST_UNITS = 4_000;
export const PHASE_TONES: Record<Phase, Tone> = {
  draft: "neutral",
  coming: "waiting",
  open: "good",
  between: "waiting",
  closed: "waiting",
  published: "good",
  withdrawn: "neutral",
};

/** What the moment is called in a contest of this kind. */
export const phaseName = (lang: "vi" | "en", words: typeof vi, kind: Kind, phase: Phase): string =>
  ({ quiz: undefined, writing: pick(lang, writingVi, writingEn), stage: pick(lang, stageVi, stageEn) })[kind]?.phases[
    phase
  ] ?? words.phases[phase];

/** Seconds with one digit after the comma, as results tell them. */
export const secondsOf = (ms: number): string => formatNumber(Math.round(ms / 100) / 10);

export async function publicContestsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const contests = await listContests(db, { state: "approved" }, MOST);
  const rounds = await listRounds(
    db,
    contests.map((one) => one.id),
  );
  const names = await unitNames(db, [...new Set(contests.map((one) => one.unitId))], vietnamDay(rq.now));
  const site = await siteOf(rq);
  return html(
    ListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      rows: contests.map((contest) => {
        const own = rounds.filter((one) => one.contestId === contest.id);
        return { contest, rounds: own, phase: phaseOf(contest, own, rq.now), unit: names.get(contest.unitId) ?? "" };
      }),
    }),
  );
}

/** The contest of the address, once it was approved. */
export async function publicContest(rq: Rq): Promise<Contest> {
  const id = z.uuid().safeParse(rq.params.id);
  const contest = id.success ? await findContest(rq.app.db, id.data) : undefined;
  if (!contest || contest.approvedAt === null) throw new ContestUnknown();
  return contest;
}

/** What thousands look at while they take part is counted once in half a minute. */
const KEPT_MS = 30_000;
interface Counted {
  rows: Participation[];
  at: Date;
}
const kept = new WeakMap<Db, KeptValues<Counted>>();

async function participationOf(rq: Rq, contestId: string): Promise<Counted> {
  const { db } = rq.app;
  const values = kept.get(db) ?? new KeptValues<Counted>(400, KEPT_MS);
  kept.set(db, values);
  const known = values.get(contestId);
  if (known) return known;
  const since = values.generation;
  const counted = { rows: await countParticipation(db, contestId), at: rq.now };
  values.keep(contestId, counted, 1, since);
  return counted;
}

interface Posted {
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, contest: Contest, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, site);
  if (contest.state === "withdrawn") return html(WithdrawnView({ ctx, words }), { status: 410 });
  const rounds = await listRounds(db, [contest.id]);
  const counted = await participationOf(rq, contest.id);
  const today = vietnamDay(rq.now);
  const isWriting = contest.kind === "writing";
  const ranking =
    contest.seedShown === null || contest.kind !== "quiz" ? [] : await loadRanking(db, contest, contest.seedShown);
  const lists = contest.seedShown === null || !isWriting ? [] : await loadEssayRanking(db, contest, contest.seedShown);
  const rules = isWriting ? await findRules(db, contest.id) : undefined;
  const stage = await loadStagePart(db, contest);
  const winners = [
    ...(stage?.teams ?? []),
    ...ranking.flatMap((one) => one.lists.flatMap((list) => list.winners)),
    ...lists.flatMap((list) => list.winners),
  ];
  const ids = [contest.unitId, ...counted.rows.map((one) => one.unitId), ...winners.map((one) => one.unitId)];
  return html(
    ContestView({
      ctx,
      words,
      contest,
      rounds,
      phase: phaseOf(contest, rounds, rq.now),
      prizes: await listPrizes(db, contest.id),
      quiz: (await findQuiz(db, subjectOf(contest))) ?? null,
      counted,
      names: await unitNames(db, [...new Set(ids)], today),
      ranking,
      stage,
      writing: rules
        ? {
            rules,
            criteria: await listCriteria(db, contest.id),
            lists,
            shown: lists.flatMap((one) => one.ranked).filter((one) => one.shownAt !== null).length,
          }
        : null,
      posted,
      isCodeSent: rq.query.xong === "gui-ma" && posted === null,
    }),
    { status },
  );
}

export async function publicContestPage(rq: Rq): Promise<Reply> {
  return show(rq, await publicContest(rq), null);
}

/** By the code one comes to one's own entry; of another contest it is none. */
export async function enterPage(rq: Rq): Promise<Reply> {
  const contest = await publicContest(rq);
  const { typed } = typedForm(rq);
  const code = readCode(typed.code ?? "");
  const entrant = code === null ? undefined : await findEntrant(rq.app.db, { code });
  if (entrant?.contestId !== contest.id)
    return show(rq, contest, { typed, errors: { code: pick(rq.lang, vi, en).take.codeWrong } }, 422);
  return seeOther(entryPath(rq.app.config.secretKey, entrant.id));
}

/** The answer is the same whether the telephone takes part or not: who asks about others learns nothing. */
export async function sendCodePage(rq: Rq): Promise<Reply> {
  const contest = await publicContest(rq);
  const { typed } = typedForm(rq);
  const { phone } = readPerson({ name: "-", phone: typed.lostPhone ?? "" });
  if (phone === null)
    return show(rq, contest, { typed, errors: { lostPhone: pick(rq.lang, vi, en).register.errors.phone } }, 422);
  const { config, db } = rq.app;
  const entrant = await findByPhone(db, config.secretKey, { contestId: contest.id, phone });
  if (entrant)
    await rq.app.sendText({
      // One a day: nobody's telephone is filled by others.
      key: `contest-code:${entrant.id}:${vietnamDay(rq.now)}`,
      unitId: contest.unitId,
      phone,
      text: vi.sms(showCode(entrant.code), `${config.http.publicUrl}/cuoc-thi/${contest.id}`),
      at: rq.now,
    });
  return seeOther(`/cuoc-thi/${contest.id}?xong=gui-ma`);
}

async function showRegister(rq: Rq, contest: Contest, posted: Posted, status = 200): Promise<Reply> {
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const home = await siteOf({ ...rq, params: {} });
  const under = home.unitId ? await listUnitsUnder(rq.app.db, home.unitId, today) : [];
  const ids = [home.unitId, ...under.map((one) => one.id)].filter(Boolean).slice(0, MOST_UNITS);
  return html(
    RegisterView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      contest,
      units: await listUnitChoices(rq.app.db, ids, today),
      ...posted,
    }),
    { status },
  );
}

export async function registerPage(rq: Rq): Promise<Reply> {
  return showRegister(rq, await publicContest(rq), { typed: {}, errors: {} });
}

export async function registerSelfPage(rq: Rq): Promise<Reply> {
  const contest = await publicContest(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.register.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const { name, phone } = readPerson({ name: typed.name ?? "", phone: typed.phone ?? "" });
  const lists = listsOf(contest.audience);
  const list = lists.length === 1 ? lists[0] : lists.find((one) => one === typed.list);
  const unitId = z.uuid().safeParse(typed.unitId);
  const read = contest.kind === "stage" ? readTeam(typed, pick(rq.lang, stageVi, stageEn)) : null;
  Object.assign(errors, read?.errors);
  if (name === null) errors.name = said.name;
  if (phone === null) errors.phone = said.phone;
  if (!list) errors.list = said.list;
  if (!unitId.success) errors.unitId = said.unitId;
  if (typed.agree !== "1") errors.agree = said.agree;
  if (name === null || phone === null || !list || !unitId.success || Object.keys(errors).length > 0)
    return showRegister(rq, contest, { typed, errors }, 422);
  try {
    const { id } = await transaction(rq.app.db, (tx) =>
      register(tx, rq.app.config.secretKey, {
        contestId: contest.id,
        name,
        phone,
        list,
        unitId: unitId.data,
        team: read?.team,
        at: rq.now,
      }),
    );
    return seeOther(`${entryPath(rq.app.config.secretKey, id)}?moi=1`);
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return showRegister(rq, contest, { typed, errors: { phone: words.refusals[error.code] } }, 409);
  }
}

/** Every row that was ranked, without names: whoever has the seed puts them into the same order. */
export async function rankingCsv(rq: Rq): Promise<Reply> {
  const contest = await publicContest(rq);
  if (contest.state !== "approved" || contest.seedShown === null) throw new ContestUnknown();
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  if (contest.kind === "writing") return essayRankingCsv(rq, contest, contest.seedShown);
  if (contest.kind === "stage") return teamRankingCsv(rq, contest, contest.seedShown);
  const rows = (await loadRanking(rq.app.db, contest, contest.seedShown)).flatMap(({ round, lists }) =>
    lists.flatMap(({ list, ranked }) =>
      ranked.map((one, at) => [
        words.round(round.number),
        words.lists[list],
        at + 1,
        one.number,
        one.right,
        one.counted,
        one.tookMs,
        one.prediction,
      ]),
    ),
  );
  const head = [words.rounds, said.list, said.place, said.drawNumber, said.right, "/", "ms", said.prediction];
  return download(
    Buffer.from(writeCsv([[said.seed, contest.seedShown], head, ...rows])),
    "text/csv; charset=utf-8",
    "xep-hang.csv",
  );
}

/** Every essay that was ranked, with what each marker gave. */
async function essayRankingCsv(rq: Rq, contest: Contest, seed: string): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = pick(rq.lang, writingVi, writingEn).public;
  const rows = (await loadEssayRanking(rq.app.db, contest, seed)).flatMap(({ list, ranked }) =>
    ranked.map((one, at) => [
      words.lists[list],
      at + 1,
      showCode(one.blindCode),
      one.number,
      one.final,
      one.sheets.map((sheet) => String(sheet.total ?? "")).join(" / "),
    ]),
  );
  const head = [words.public.list, words.public.place, said.code, said.number, said.mark, said.marks];
  return download(
    Buffer.from(writeCsv([[words.public.seed, seed], head, ...rows])),
    "text/csv; charset=utf-8",
    "xep-hang.csv",
  );
}

/** Every team that was ranked, with the total each juror gave. */
async function teamRankingCsv(rq: Rq, contest: Contest, seed: string): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = pick(rq.lang, stageVi, stageEn);
  const rows = (await loadTeamRanking(rq.app.db, contest, seed)).flatMap(({ list, ranked }) =>
    ranked.map((one, at) => [
      words.lists[list],
      at + 1,
      one.name,
      one.number,
      one.appears ?? "",
      one.total,
      one.sheets.map((sheet) => String(sheet.total ?? "")).join(" / "),
    ]),
  );
  const head = [
    words.public.list,
    words.public.place,
    said.staff.team,
    said.team.number,
    said.staff.appears,
    said.staff.total,
    said.staff.sheets,
  ];
  return download(
    Buffer.from(writeCsv([[words.public.seed, seed], head, ...rows])),
    "text/csv; charset=utf-8",
    "xep-hang.csv",
  );
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
}

const crumbs = (words: typeof vi) => [{ text: words.public.title, href: "/cuoc-thi" }];

function ListView(props: Common & { rows: { contest: Contest; rounds: Round[]; phase: Phase; unit: string }[] }) {
  const { ctx, words, rows } = props;
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.none} drawing="calendar">
          {said.noneText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          items={rows.map(({ contest, phase, unit }) => ({
            href: `/cuoc-thi/${contest.id}`,
            title: contest.title,
            meta: `${words.kinds[contest.kind]} · ${unit}`,
            text: contest.lead,
            state: <State tone={PHASE_TONES[phase]}>{phaseName(ctx.lang, words, contest.kind, phase)}</State>,
          }))}
        />
      )}
    </PublicLayout>
  );
}

function WithdrawnView({ ctx, words }: Common) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={crumbs(words)} noIndex>
      <PageHeading title={said.withdrawnTitle} lead={said.withdrawnText} />
    </PublicLayout>
  );
}

interface ContestProps extends Common {
  contest: Contest;
  rounds: Round[];
  phase: Phase;
  prizes: Prize[];
  quiz: Quiz | null;
  counted: Counted;
  names: Map<string, string>;
  ranking: RankedRound[];
  stage: StagePart | null;
  writing: { rules: WritingRules; criteria: Criterion[]; lists: EssayList[]; shown: number } | null;
  posted: Posted | null;
  isCodeSent: boolean;
}

function ContestView(props: ContestProps) {
  const { ctx, words, contest, rounds, phase, prizes, quiz, writing, stage, posted } = props;
  const said = words.public;
  const wrote = pick(ctx.lang, writingVi, writingEn);
  const staged = pick(ctx.lang, stageVi, stageEn);
  const period = writing ? wrote.facts : stage ? staged.facts : null;
  const draws = writing ? wrote.facts.draw : stage ? staged.facts.draw : said.drawText;
  const errors = posted?.errors ?? {};
  const takes = phase === "open" || phase === "between" || phase === "coming";
  return (
    <PublicLayout
      ctx={ctx}
      title={contest.title}
      description={contest.lead}
      share
      breadcrumbs={crumbs(words)}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={summaryOf(errors)} />
      {props.isCodeSent ? <NotificationBanner tone="success">{words.take.codeSent}</NotificationBanner> : null}
      <PageHeading
        title={contest.title}
        caption={props.names.get(contest.unitId) ?? ""}
        lead={contest.lead}
        state={<State tone={PHASE_TONES[phase]}>{phaseName(ctx.lang, words, contest.kind, phase)}</State>}
      />
      {takes ? (
        <>
          <LinkButton href={`/cuoc-thi/${contest.id}/dang-ky`}>{said.register}</LinkButton>
          <Heading level={2} size="m">
            {words.take.enterTitle}
          </Heading>
          <Form action={`/cuoc-thi/${contest.id}/vao`}>
            <TextInput
              name="code"
              label={words.take.code}
              hint={words.take.codeHint}
              width={10}
              autocomplete="off"
              spellcheck={false}
              value={posted?.typed.code ?? ""}
              {...errorIn(errors)("code")}
            />
            <Button variant="secondary">{words.take.enter}</Button>
          </Form>
          <Details summary={words.take.lost} open={Boolean(errors.lostPhone)}>
            <p class="govuk-body">{words.take.lostHelp}</p>
            <Form action={`/cuoc-thi/${contest.id}/gui-lai-ma`}>
              <TextInput
                name="lostPhone"
                label={words.register.phone}
                type="tel"
                width={20}
                value={posted?.typed.lostPhone ?? ""}
                {...errorIn(errors)("lostPhone")}
              />
              <Button variant="secondary">{words.take.sendCode}</Button>
            </Form>
          </Details>
        </>
      ) : null}
      {phase === "closed" ? <InsetText>{stage ? staged.closedText : said.closedText}</InsetText> : null}
      {phase === "published" && writing ? (
        <>
          <WritingResults words={wrote} common={words} contest={contest} names={props.names} {...writing} />
          <SeedAndRanking words={words} contest={contest} />
        </>
      ) : null}
      {phase === "published" && stage ? (
        <>
          <StageResults words={staged} common={words} contest={contest} stage={stage} names={props.names} />
          <SeedAndRanking words={words} contest={contest} />
        </>
      ) : null}
      {stage ? (
        <>
          {stage.rules.orderedAt ? (
            <>
              <Heading level={2} size="m">
                {staged.board.title}
              </Heading>
              <ScoreTable words={staged} common={words} stage={stage} names={props.names} />
            </>
          ) : null}
          <p class="govuk-body">
            <a href={`/cuoc-thi/${contest.id}/bang-diem`}>{staged.team.board}</a> ·{" "}
            <a href={`/cuoc-thi/${contest.id}/lich.ics`}>{staged.team.calendar}</a>
          </p>
        </>
      ) : null}
      {phase === "published" && !writing && !stage ? <Results {...props} /> : null}
      <Heading level={2} size="m">
        {said.rulesTitle}
      </Heading>
      <SummaryList
        rows={[
          { key: words.audience, value: words.audiences[contest.audience] },
          ...(writing ? writingFacts(wrote, writing.rules, writing.criteria) : []),
          ...(stage ? stageFacts(staged, stage) : []),
          {
            key: period?.period ?? words.rounds,
            value: rounds.map((one) => (
              <div>
                {period
                  ? wrote.facts.periodLine(one.opensAt, one.closesAt)
                  : words.roundOf(one.number, one.opensAt, one.closesAt)}
              </div>
            )),
          },
          ...(quiz
            ? [{ key: words.record.questions, value: words.take.rules(quiz.draws, quiz.minutes, quiz.tries) }]
            : []),
          {
            key: words.record.prizes,
            value:
              prizes.length === 0
                ? words.record.noPrizes
                : RANKS.flatMap((rank) => prizes.find((one) => one.rank === rank) ?? []).map((one) => (
                    <div>
                      {words.ranks[one.rank]}: {words.record.prizeLine(one.count, words.money(one.amount))}
                    </div>
                  )),
          },
        ]}
      />
      <Paragraphs text={contest.rules} />
      <Heading level={2} size="m">
        {said.how}
      </Heading>
      {writing ? <HowMarked words={wrote} rules={writing.rules} /> : null}
      {stage ? <HowJudged words={staged} rules={stage.rules} /> : null}
      {writing || stage ? null : <p class="govuk-body">{said.howText}</p>}
      <Details summary={said.drawTitle}>
        {draws.map((one) => (
          <p key={one} class="govuk-body">
            {one}
          </p>
        ))}
        <CopyBox
          label={words.record.commitment}
          hint={words.record.commitmentHint}
          value={contest.seedCommitment ?? ""}
        />
      </Details>
      <ParticipationTable ctx={ctx} words={words} rows={props.counted.rows} names={props.names} />
      <p class="govuk-hint">{said.countedAt(props.counted.at)}</p>
    </PublicLayout>
  );
}

/** Who takes part, by unit; most first. */
export function ParticipationTable(props: {
  ctx: ViewContext;
  words: typeof vi;
  rows: readonly Participation[];
  names: Map<string, string>;
}) {
  const { ctx, words, rows, names } = props;
  const said = words.record;
  return (
    <>
      <Heading level={2} size="m">
        {said.participation}
      </Heading>
      {rows.length === 0 ? (
        <p class="govuk-body">{said.nobody}</p>
      ) : (
        <Table<Participation>
          caption={said.participation}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "unit",
              header: words.unit,
              rowHeader: true,
              wide: true,
              cell: (one) => names.get(one.unitId) ?? "",
            },
            {
              key: "entrants",
              header: said.entrants,
              numeric: true,
              cell: (one) => formatNumber(one.entrants, ctx.lang),
            },
            {
              key: "finished",
              header: said.finished,
              numeric: true,
              cell: (one) => formatNumber(one.finished, ctx.lang),
            },
          ]}
        />
      )}
    </>
  );
}

function Results({ ctx, words, contest, names, ranking }: ContestProps) {
  const said = words.public;
  return (
    <>
      <Heading level={2} size="l">
        {said.results}
      </Heading>
      {ranking.map(({ round, took, lists }) => (
        <>
          <Heading level={3} size="m">
            {words.round(round.number)}
          </Heading>
          <p class="govuk-body">{said.took(formatNumber(took, ctx.lang))}</p>
          {lists.map(({ list, winners }) =>
            winners.length === 0 ? (
              <p class="govuk-body">
                {words.lists[list]}: {said.noWinners}
              </p>
            ) : (
              <Table<(typeof winners)[number]>
                caption={words.lists[list]}
                phone="cards"
                rows={winners}
                columns={[
                  {
                    key: "prize",
                    header: said.prize,
                    rowHeader: true,
                    nowrap: true,
                    cell: (one) => words.ranks[one.rank],
                  },
                  {
                    key: "who",
                    header: said.winner,
                    wide: true,
                    cell: (one) => (
                      <>
                        {one.shown}
                        <div class="govuk-hint govuk-!-margin-bottom-0">{names.get(one.unitId) ?? ""}</div>
                      </>
                    ),
                  },
                  { key: "right", header: said.right, numeric: true, cell: (one) => `${one.right}/${one.counted}` },
                  { key: "seconds", header: said.seconds, numeric: true, cell: (one) => secondsOf(one.tookMs) },
                  {
                    key: "prediction",
                    header: said.prediction,
                    numeric: true,
                    cell: (one) => formatNumber(one.prediction, ctx.lang),
                  },
                  {
                    key: "number",
                    header: said.drawNumber,
                    numeric: true,
                    cell: (one) => formatNumber(one.number, ctx.lang),
                  },
                ]}
              />
            ),
          )}
        </>
      ))}
      <SeedAndRanking words={words} contest={contest} />
    </>
  );
}

function SeedAndRanking({ words, contest }: { words: typeof vi; contest: Contest }) {
  const said = words.public;
  return (
    <>
      <CopyBox label={said.seed} value={contest.seedShown ?? ""} />
      <p class="govuk-body">
        <a href={`/cuoc-thi/${contest.id}/xep-hang.csv`}>{said.ranking}</a> {said.rankingHint}
      </p>
    </>
  );
}

function RegisterView(props: Common & Posted & { contest: Contest; units: { id: string; name: string }[] }) {
  const { ctx, words, contest, typed, errors } = props;
  return (
    <PublicLayout
      ctx={ctx}
      title={words.register.title}
      breadcrumbs={[...crumbs(words), { text: contest.title, href: `/cuoc-thi/${contest.id}` }]}
      hasErrors={Object.keys(errors).length > 0}
      noIndex
    >
      <ErrorSummary errors={summaryOf(errors)} />
      <PageHeading title={words.register.title} caption={contest.title} lead={words.register.lead} />
      <Form action={`/cuoc-thi/${contest.id}/dang-ky`}>
        <PersonFields {...props} />
        <Checkboxes
          name="agree"
          label={words.register.agreeTitle}
          small
          values={typed.agree === "1" ? ["1"] : []}
          options={[{ value: "1", label: words.register.agree }]}
          {...errorIn(errors)("agree")}
        />
        <Button>{words.register.send}</Button>
      </Form>
    </PublicLayout>
  );
}

/** Who takes part: the same fields for oneself and for an officer who writes them down. */
export function PersonFields(
  props: { words: typeof vi; contest: Contest; units: { id: string; name: string }[] } & Posted,
) {
  const { words, contest, units, typed, errors } = props;
  const lang = useView()?.lang ?? "vi";
  const staged = contest.kind === "stage" ? pick(lang, stageVi, stageEn) : null;
  const said = words.register;
  const error = errorIn(errors);
  const lists = listsOf(contest.audience);
  return (
    <>
      {staged ? <TeamFields words={staged} typed={typed} errors={errors} /> : null}
      <TextInput
        name="name"
        label={staged?.team.head ?? said.name}
        autocomplete="name"
        value={typed.name ?? ""}
        {...error("name")}
      />
      <TextInput
        name="phone"
        label={said.phone}
        hint={said.phoneHint}
        type="tel"
        autocomplete="tel"
        width={20}
        value={typed.phone ?? ""}
        {...error("phone")}
      />
      {lists.length > 1 ? (
        <Radios
          name="list"
          label={said.list}
          small
          value={typed.list ?? ""}
          options={lists.map((value) => ({ value, label: words.lists[value] }))}
          {...error("list")}
        />
      ) : null}
      <Select
        name="unitId"
        label={said.unit}
        value={typed.unitId ?? ""}
        placeholder={said.errors.unitId}
        options={units.map((one) => ({ value: one.id, label: one.name }))}
        {...error("unitId")}
      />
    </>
  );
}
