import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  CopyBox,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../platform/html/index.ts";
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
} from "../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type QuestionsPlace, questionFormPages, questionPages } from "../../briefings/index.ts";
import { showCode } from "../../feedback/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { findQuiz, type Quiz } from "../../quizzes/index.ts";
import {
  type ContestStep,
  countParticipation,
  findEntrant,
  listPrizes,
  listRounds,
  listSteps,
  listSuspect,
  type Participation,
  type RankedEntry,
} from "../contest.store.ts";
import {
  CONTEST_LIMITS,
  type Contest,
  type ContestAct,
  listsOf,
  type Phase,
  type Prize,
  phaseOf,
  RANKS,
  type Round,
} from "../contest.ts";
import { type ContestRefusal, ContestRefused } from "../contests.errors.ts";
import {
  approveContest,
  contestRefusal,
  decideEntry,
  publishContest,
  subjectOf,
  withdrawContest,
} from "../keep-contest.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { loadRanking } from "../quiz/load-ranking.ts";
import { readPerson } from "../read-person.ts";
import { personOf, register } from "../register.ts";
import { loadTeamRanking } from "../stage/load-board.ts";
import { loadStagePart, type StagePart } from "../stage/load-stage.ts";
import { en as stageEn } from "../stage/messages.en.ts";
import { vi as stageVi } from "../stage/messages.vi.ts";
import { readTeam } from "../stage/pages/form-fields.tsx";
import { stageFacts } from "../stage/pages/public-parts.tsx";
import { StageWays } from "../stage/pages/ways.tsx";
import { loadEssayRanking } from "../writing/load-results.ts";
import { en as writingEn } from "../writing/messages.en.ts";
import { vi as writingVi } from "../writing/messages.vi.ts";
import { writingFacts } from "../writing/pages/public-parts.tsx";
import { loadWritingPart, type WritingPart, WritingProgress, WritingWays } from "../writing/pages/record-part.tsx";
import { ParticipationTable, PersonFields, PHASE_TONES, phaseName, secondsOf } from "./public-pages.tsx";
import { CONTESTS } from "./staff-list-page.tsx";
import { unitsOffered, visibleContest } from "./visible-contest.ts";

const ACTS = [
  "change",
  "approve",
  "register",
  "receive",
  "decide",
  "publish",
  "withdraw",
] as const satisfies readonly ContestAct[];
const MOST_SUSPECT = 200;

/** Questions are seen and kept by who writes for the unit: the answers would otherwise be known before. */
async function openQuestions(rq: Rq): Promise<QuestionsPlace> {
  const words = pick(rq.lang, vi, en);
  const contest = await visibleContest(rq);
  if (!(await mayAt(rq.app.db, actorOf(rq), "contests.write", contest.unitId, rq.now)))
    throw new ContestRefused("no-right-here");
  const base = `${CONTESTS}/${contest.id}`;
  return {
    subject: subjectOf(contest),
    version: 1,
    unitId: contest.unitId,
    title: contest.title,
    base,
    crumbs: [
      { text: words.title, href: CONTESTS },
      { text: contest.title, href: base },
    ],
    sentences: contest.rules
      .split("\n")
      .map((one) => one.trim().slice(0, 200))
      .filter(Boolean),
    openHint: words.record.openHint,
  };
}
export const contestQuestions = questionPages(openQuestions);
export const contestQuestion = questionFormPages(openQuestions);

interface Posted {
  act: ContestAct;
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const contest = await visibleContest(rq);
  const words = pick(rq.lang, vi, en);
  const rounds = await listRounds(db, [contest.id]);
  const participation = await countParticipation(db, contest.id);
  const refusals = new Map<ContestAct, ContestRefusal | null>();
  for (const act of ACTS) refusals.set(act, await contestRefusal(db, actorOf(rq), act, contest, rq.now));
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  const ids = [contest.unitId, ...participation.map((one) => one.unitId)];
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      contest,
      rounds,
      phase: phaseOf(contest, rounds, rq.now),
      prizes: await listPrizes(db, contest.id),
      quiz: (await findQuiz(db, subjectOf(contest))) ?? null,
      participation,
      suspect: await listSuspect(db, contest.id, MOST_SUSPECT),
      names: await unitNames(db, [...new Set(ids)], vietnamDay(rq.now)),
      steps: await listSteps(db, contest.id),
      writing: await loadWritingPart(rq, contest),
      stage: await loadStagePart(db, contest),
      mayWrite: await mayAt(db, actorOf(rq), "contests.write", contest.unitId, rq.now),
      refusals,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const contestRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  act: ContestAct,
  told: keyof typeof vi.record.done,
  work: (tx: Tx, of: { contestId: string; at: Date }) => Promise<void>,
  posted: Posted = { act, typed: {}, errors: {} },
): Promise<Reply> {
  const contest = await visibleContest(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { contestId: contest.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, { ...posted, errors: { [act]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`${CONTESTS}/${contest.id}?xong=${told}`);
}

export const approveContestPage = (rq: Rq): Promise<Reply> =>
  run(rq, "approve", "duyet", (tx, of) => approveContest(tx, actorOf(rq), rq.app.config.secretKey, of));
export const publishContestPage = (rq: Rq): Promise<Reply> =>
  run(rq, "publish", "cong-bo", (tx, of) => publishContest(tx, actorOf(rq), rq.app.config.secretKey, of));

export function withdrawContestPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const note = typed.reason ?? "";
  const errors: FormErrors = isText(note, CONTEST_LIMITS.note) ? {} : { reason: pick(rq.lang, vi, en).errors.note };
  return run(rq, "withdraw", "huy", (tx, of) => withdrawContest(tx, actorOf(rq), { ...of, note }), {
    act: "withdraw",
    typed,
    errors,
  });
}

export function decideEntryPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const decision = typed.decision === "kept" || typed.decision === "excluded" ? typed.decision : null;
  const entrantId = z.uuid().safeParse(typed.entrantId);
  const round = z.coerce.number().int().min(1).max(20).safeParse(typed.round);
  const reason = typed.decisionReason ?? "";
  const field = `quyet-${typed.entrantId}-${typed.round}`;
  if (!decision) errors[`${field}-chon`] = words.errors.decision;
  if (!isText(reason, CONTEST_LIMITS.note)) errors[field] = words.errors.note;
  return run(
    rq,
    "decide",
    "quyet",
    (tx, of) =>
      decideEntry(tx, actorOf(rq), {
        ...of,
        entrantId: entrantId.data ?? "",
        round: round.data ?? 0,
        decision: decision ?? "kept",
        reason,
      }),
    { act: "decide", typed, errors },
  );
}

type Prized = Omit<Winner, "person">;

async function winnersOf(db: Db, contest: Contest, seed: string): Promise<Prized[]> {
  if (contest.kind === "writing")
    return (await loadEssayRanking(db, contest, seed)).flatMap(({ winners }) =>
      winners.map((one) => ({ ...one, round: 1 })),
    );
  if (contest.kind === "stage")
    return (await loadTeamRanking(db, contest, seed)).flatMap(({ winners }) =>
      winners.map((one) => ({ ...one, round: 1 })),
    );
  return (await loadRanking(db, contest, seed)).flatMap(({ round, lists }) =>
    lists.flatMap(({ winners }) => winners.map((one) => ({ ...one, round: round.number }))),
  );
}

/** Names and telephones of winners, for handing out prizes; each look is on record. */
export async function winnersPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const contest = await visibleContest(rq);
  if (!(await mayAt(db, actorOf(rq), "contests.approve", contest.unitId, rq.now)))
    throw new ContestRefused("no-right-here");
  if (contest.seedShown === null) throw new ContestRefused("not-from-this-state");
  const rows: Winner[] = [];
  for (const one of await winnersOf(db, contest, contest.seedShown)) {
    const entrant = await findEntrant(db, { id: one.entrantId });
    rows.push({ ...one, person: entrant ? personOf(config.secretKey, entrant) : null });
  }
  await transaction(db, (tx) =>
    recordAct(tx, actorOf(rq), {
      act: "contest.showWinners",
      subjectKind: "contest",
      subjectId: contest.id,
      unitId: contest.unitId,
      details: { winners: rows.length },
      at: rq.now,
    }),
  );
  const names = await unitNames(db, [...new Set(rows.map((one) => one.unitId))], vietnamDay(rq.now));
  return html(WinnersView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), contest, rows, names }));
}

async function showRegister(
  rq: Rq,
  contest: Contest,
  typed: Typed,
  errors: FormErrors,
  told: string | null,
  status = 200,
) {
  return html(
    RegisterForView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      contest,
      units: await unitsOffered(rq),
      typed,
      errors,
      told,
    }),
    { status },
  );
}

export async function registerForPage(rq: Rq): Promise<Reply> {
  const contest = await visibleContest(rq);
  const refusal = await contestRefusal(rq.app.db, actorOf(rq), "register", contest, rq.now);
  if (refusal) throw new ContestRefused(refusal);
  return showRegister(rq, contest, {}, {}, null);
}

export async function registerSomebodyPage(rq: Rq): Promise<Reply> {
  const contest = await visibleContest(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.register;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const { name, phone } = readPerson({ name: typed.name ?? "", phone: typed.phone ?? "" });
  const lists = listsOf(contest.audience);
  const list = lists.length === 1 ? lists[0] : lists.find((one) => one === typed.list);
  const unitId = z.uuid().safeParse(typed.unitId);
  const read = contest.kind === "stage" ? readTeam(typed, pick(rq.lang, stageVi, stageEn)) : null;
  Object.assign(errors, read?.errors);
  const source = typed.source === "paper" || typed.source === "phone" ? typed.source : null;
  if (name === null) errors.name = said.errors.name;
  if (phone === null) errors.phone = said.errors.phone;
  if (!list) errors.list = said.errors.list;
  if (!unitId.success) errors.unitId = said.errors.unitId;
  if (!source) errors.source = said.errors.source;
  if (name === null || phone === null || !list || !unitId.success || !source || Object.keys(errors).length > 0)
    return showRegister(rq, contest, typed, errors, null, 422);
  try {
    const { code, number } = await transaction(rq.app.db, (tx) =>
      register(tx, rq.app.config.secretKey, {
        contestId: contest.id,
        name,
        phone,
        list,
        unitId: unitId.data,
        team: read?.team,
        by: { actor: actorOf(rq), source },
        at: rq.now,
      }),
    );
    // The code is shown once, to be handed over; the next person's form stands below.
    return showRegister(
      rq,
      contest,
      { unitId: unitId.data, source, list },
      {},
      said.registered(showCode(code), number),
    );
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return showRegister(rq, contest, typed, { phone: words.refusals[error.code] }, null, 409);
  }
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  contest: Contest;
  rounds: Round[];
  phase: Phase;
  prizes: Prize[];
  quiz: Quiz | null;
  participation: Participation[];
  suspect: (RankedEntry & { round: number })[];
  names: Map<string, string>;
  steps: ContestStep[];
  writing: WritingPart | null;
  stage: StagePart | null;
  mayWrite: boolean;
  refusals: Map<ContestAct, ContestRefusal | null>;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

function RecordView(props: Props) {
  const { ctx, words, contest, rounds, phase, prizes, quiz, names, steps, writing, stage, refusals, posted, done } =
    props;
  const said = words.record;
  const wrote = pick(ctx.lang, writingVi, writingEn);
  const staged = pick(ctx.lang, stageVi, stageEn);
  const period = writing ? wrote.facts : stage ? staged.facts : null;
  const base = `${CONTESTS}/${contest.id}`;
  const may = (act: ContestAct): boolean => refusals.get(act) === null;
  const isOwn = refusals.get("approve") === "own-contest" || refusals.get("publish") === "own-contest";
  const errors = summaryOf(posted?.errors ?? {});
  return (
    <StaffLayout
      ctx={ctx}
      title={contest.title}
      breadcrumbs={[{ text: words.title, href: CONTESTS }]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={steps.map((step) => ({
              title: said.acts[step.act] ?? step.act,
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              children: step.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={contest.title}
        caption={names.get(contest.unitId) ?? ""}
        lead={contest.lead}
        state={<State tone={PHASE_TONES[phase]}>{phaseName(ctx.lang, words, contest.kind, phase)}</State>}
      />
      {isOwn ? <InsetText>{words.refusals["own-contest"]}</InsetText> : null}
      {phase === "draft" && contest.kind === "quiz" && !quiz?.isOpen ? <InsetText>{said.quizMissing}</InsetText> : null}
      {may("approve") ? (
        <div id="approve">
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`}>{said.approve}</ActButton>
        </div>
      ) : null}
      {may("publish") ? (
        <div id="publish">
          <p class="govuk-body">{said.publishHelp}</p>
          <ActButton action={`${base}/cong-bo`}>{said.publish}</ActButton>
        </div>
      ) : null}
      <ButtonGroup>
        {stage ? <StageWays words={staged} mine={wrote.mark.title} contest={contest} /> : null}
        {writing ? <WritingWays words={wrote} contest={contest} mayReceive={may("receive")} /> : null}
        {props.mayWrite && contest.kind === "quiz" ? (
          <LinkButton href={`${base}/cau-hoi`} variant="secondary" small>
            {said.questions}
          </LinkButton>
        ) : null}
        {may("change") ? (
          <LinkButton href={`${base}/sua`} variant="secondary" small>
            {said.edit}
          </LinkButton>
        ) : null}
        {may("register") ? (
          <LinkButton href={`${base}/dang-ky`} variant="secondary" small>
            {said.registerSomebody}
          </LinkButton>
        ) : null}
        {contest.state === "approved" ? (
          <LinkButton href={`/cuoc-thi/${contest.id}`} variant="secondary" small>
            {said.publicPage}
          </LinkButton>
        ) : null}
        {phase === "published" ? (
          <ActButton action={`${base}/nguoi-dat-giai`} variant="secondary" small>
            {said.showWinners}
          </ActButton>
        ) : null}
      </ButtonGroup>
      <SummaryList
        rows={[
          { key: words.kind, value: words.kinds[contest.kind] },
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
          ...(quiz ? [{ key: said.questions, value: words.take.rules(quiz.draws, quiz.minutes, quiz.tries) }] : []),
          {
            key: said.prizes,
            value:
              prizes.length === 0
                ? said.noPrizes
                : RANKS.flatMap((rank) => prizes.find((one) => one.rank === rank) ?? []).map((one) => (
                    <div>
                      {words.ranks[one.rank]}: {said.prizeLine(one.count, words.money(one.amount))}
                    </div>
                  )),
          },
          { key: said.writtenBy, value: contest.createdByName },
          ...(contest.approvedByName ? [{ key: said.approvedBy, value: contest.approvedByName }] : []),
          ...(contest.resultsByName ? [{ key: said.publishedBy, value: contest.resultsByName }] : []),
          ...(contest.withdrawnReason ? [{ key: said.withdrawn, value: contest.withdrawnReason }] : []),
        ]}
      />
      {contest.seedCommitment ? (
        <CopyBox label={said.commitment} hint={said.commitmentHint} value={contest.seedCommitment} />
      ) : null}
      {stage && contest.state === "approved" ? (
        <>
          <Heading level={2} size="m">
            {staged.staff.progress}
          </Heading>
          <p class="govuk-body">
            {staged.staff.overview(
              staged.points(stage.teams.filter((one) => one.withdrawnAt === null).length),
              staged.points(stage.teams.filter((one) => one.scoresAt !== null).length),
            )}
          </p>
        </>
      ) : null}
      {writing && contest.state === "approved" ? <WritingProgress words={wrote} part={writing} phase={phase} /> : null}
      <Suspect {...props} />
      <ParticipationTable ctx={ctx} words={words} rows={props.participation} names={names} />
      {may("withdraw") ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${base}/huy`}
          help={said.withdrawHelp}
          label={said.withdrawLabel}
          value={posted?.typed.reason ?? ""}
          error={posted?.errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

function Suspect({ words, contest, suspect, refusals, posted }: Props) {
  const said = words.record;
  if (suspect.length === 0) return null;
  const mayDecide = refusals.get("decide") === null;
  return (
    <div id="decide">
      <Heading level={2} size="m">
        {said.suspect}
      </Heading>
      <p class="govuk-body">{said.suspectHelp}</p>
      {suspect.map((one) => {
        const field = `quyet-${one.entrantId}-${one.round}`;
        const typed =
          posted?.typed.entrantId === one.entrantId && posted.typed.round === String(one.round) ? posted.typed : {};
        const error = errorIn(posted?.errors ?? {});
        return (
          <div key={field}>
            {one.decision === null && mayDecide ? null : (
              <p class="govuk-body">
                <strong>
                  {said.suspectLine(one.number, one.round, one.right, one.counted, secondsOf(one.tookMs))}
                </strong>{" "}
                {one.decision ? said.decided(one.decision, one.reason ?? "") : null}
              </p>
            )}
            {one.decision === null && mayDecide ? (
              <Form action={`${CONTESTS}/${contest.id}/quyet`}>
                <input type="hidden" name="entrantId" value={one.entrantId} />
                <input type="hidden" name="round" value={String(one.round)} />
                <Radios
                  name="decision"
                  id={`${field}-chon`}
                  label={said.suspectLine(one.number, one.round, one.right, one.counted, secondsOf(one.tookMs))}
                  inline
                  small
                  value={typed.decision ?? ""}
                  options={[
                    { value: "kept", label: said.keep },
                    { value: "excluded", label: said.exclude },
                  ]}
                  {...error(`${field}-chon`)}
                />
                <TextInput
                  name="decisionReason"
                  id={field}
                  label={said.reason}
                  value={typed.decisionReason ?? ""}
                  {...error(field)}
                />
                <Button variant="secondary" small>
                  {said.decide}
                </Button>
              </Form>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

type Winner = Pick<RankedEntry, "entrantId" | "unitId" | "shown"> & {
  rank: keyof typeof vi.ranks;
  amount: number;
  list: keyof typeof vi.lists;
  round: number;
  person: { name: string; phone: string } | null;
};

function WinnersView(props: {
  ctx: ViewContext;
  words: typeof vi;
  contest: Contest;
  rows: Winner[];
  names: Map<string, string>;
}) {
  const { ctx, words, contest, rows, names } = props;
  const said = words.record;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.winners}
      breadcrumbs={[
        { text: words.title, href: CONTESTS },
        { text: contest.title, href: `${CONTESTS}/${contest.id}` },
      ]}
    >
      <PageHeading title={said.winners} caption={contest.title} lead={said.winnersHelp} />
      <Table<Winner>
        caption={said.winners}
        captionHidden
        phone="cards"
        rows={rows}
        empty={<p class="govuk-body">{words.public.noWinners}</p>}
        columns={[
          { key: "round", header: words.rounds, cell: (one) => words.round(one.round) },
          { key: "prize", header: words.public.prize, cell: (one) => words.ranks[one.rank] },
          { key: "list", header: words.public.list, cell: (one) => words.lists[one.list] },
          { key: "name", header: words.register.name, rowHeader: true, cell: (one) => one.person?.name ?? one.shown },
          { key: "phone", header: words.register.phone, cell: (one) => one.person?.phone ?? "–" },
          { key: "unit", header: words.unit, cell: (one) => names.get(one.unitId) ?? "" },
          { key: "amount", header: said.prizes, numeric: true, cell: (one) => words.money(one.amount) },
        ]}
      />
    </StaffLayout>
  );
}

function RegisterForView(props: {
  ctx: ViewContext;
  words: typeof vi;
  contest: Contest;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  told: string | null;
}) {
  const { ctx, words, contest, typed, errors, told } = props;
  const said = words.register;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.record.registerSomebody}
      breadcrumbs={[
        { text: words.title, href: CONTESTS },
        { text: contest.title, href: `${CONTESTS}/${contest.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success">{told}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.record.registerSomebody} caption={contest.title} lead={said.staffLead} />
      <Form action={`${CONTESTS}/${contest.id}/dang-ky`} guard>
        <PersonFields words={words} contest={contest} units={props.units} typed={typed} errors={errors} />
        <Radios
          name="source"
          label={said.source}
          small
          inline
          value={typed.source ?? ""}
          options={[
            { value: "paper", label: said.sources.paper },
            { value: "phone", label: said.sources.phone },
          ]}
          {...errorIn(errors)("source")}
        />
        <Button>{said.send}</Button>
      </Form>
    </StaffLayout>
  );
}
