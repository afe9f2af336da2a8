import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  ButtonGroup,
  CopyBox,
  Details,
  ErrorSummary,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Timeline,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
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
import { formatDateTime, formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { en as fieldEn } from "../field/messages.en.ts";
import { vi as fieldVi } from "../field/messages.vi.ts";
import { approveSurvey, closeSurvey, publishResults, surveyRefusal, withdrawSurvey } from "../keep-survey.ts";
import { type Found, loadResults, loadSeries, type Series } from "../load-results.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { drawNumbers } from "../sampling.ts";
import { countInvitations, findSurvey, type InvitationCounts, listSteps, type SurveyStep } from "../survey.store.ts";
import { phaseOf, SURVEY_LIMITS, type Survey, type SurveyAct } from "../survey.ts";
import { type SurveyRefusal, SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { ResultsBody } from "./public-pages.tsx";
import { PHASE_TONES, SURVEYS } from "./survey-list-page.tsx";

const ACTS = ["change", "approve", "close", "publish", "withdraw", "enter"] as const satisfies readonly SurveyAct[];

/** The survey of the address, for whose reading reaches its unit. */
export async function visibleSurvey(rq: Rq): Promise<Survey> {
  const id = z.uuid().safeParse(rq.params.id);
  const survey = id.success ? await findSurvey(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "surveys.read", rq.now);
  if (!survey || !reach.includes(survey.unitId)) throw new SurveyUnknown();
  return survey;
}

interface Posted {
  act: SurveyAct;
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const survey = await visibleSurvey(rq);
  const words = pick(rq.lang, vi, en);
  const found = await loadResults(db, survey);
  const refusals = new Map<SurveyAct, SurveyRefusal | null>();
  for (const act of ACTS) refusals.set(act, await surveyRefusal(db, actorOf(rq), act, survey, rq.now));
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      found,
      series: await loadSeries(db, found, { overall: words.public.overall, item: words.public.overallItem }),
      unit: (await unitNames(db, [survey.unitId], vietnamDay(rq.now))).get(survey.unitId) ?? "",
      invitations: await countInvitations(db, survey.id),
      steps: await listSteps(db, { surveyId: survey.id }),
      today: vietnamDay(rq.now),
      openAddress: `${rq.app.config.http.publicUrl}/khao-sat/${survey.id}/tra-loi`,
      refusals,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const surveyRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  act: SurveyAct,
  told: keyof typeof vi.record.done,
  work: (tx: Tx, of: { surveyId: string; at: Date }) => Promise<void>,
  posted: Posted = { act, typed: {}, errors: {} },
): Promise<Reply> {
  const survey = await visibleSurvey(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { surveyId: survey.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return show(rq, { ...posted, errors: { [act]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`${SURVEYS}/${survey.id}?xong=${told}`);
}

export const approveSurveyPage = (rq: Rq): Promise<Reply> =>
  run(rq, "approve", "duyet", (tx, of) => approveSurvey(tx, actorOf(rq), of));
export const closeSurveyPage = (rq: Rq): Promise<Reply> =>
  run(rq, "close", "dong", (tx, of) => closeSurvey(tx, actorOf(rq), of));
export const publishResultsPage = (rq: Rq): Promise<Reply> =>
  run(rq, "publish", "cong-bo", (tx, of) => publishResults(tx, actorOf(rq), of));

export function withdrawSurveyPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const note = typed.reason ?? "";
  const errors: FormErrors = isText(note, SURVEY_LIMITS.note) ? {} : { reason: pick(rq.lang, vi, en).errors.note };
  return run(rq, "withdraw", "huy", (tx, of) => withdrawSurvey(tx, actorOf(rq), { ...of, note }), {
    act: "withdraw",
    typed,
    errors,
  });
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  found: Found;
  series: Series[];
  unit: string;
  invitations: InvitationCounts[];
  steps: SurveyStep[];
  today: string;
  openAddress: string;
  refusals: Map<SurveyAct, SurveyRefusal | null>;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

function RecordView(props: Props) {
  const { ctx, words, found, unit, steps, today, refusals, posted, done } = props;
  const { survey, questionnaire } = found;
  const said = words.record;
  const base = `${SURVEYS}/${survey.id}`;
  const phase = phaseOf(survey, today);
  const may = (act: SurveyAct): boolean => refusals.get(act) === null;
  const isOwn = refusals.get("approve") === "own-survey" || refusals.get("publish") === "own-survey";
  const errors = summaryOf(posted?.errors ?? {});
  const answered = found.sample.answered + found.open.answered;
  const written = answered > 0 && questionnaire.content.items.some((one) => one.kind === "words");
  return (
    <StaffLayout
      ctx={ctx}
      title={survey.title}
      breadcrumbs={[{ text: words.title, href: SURVEYS }]}
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
        title={survey.title}
        caption={unit}
        lead={survey.purpose}
        state={<State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State>}
      />
      {isOwn ? <InsetText>{words.refusals["own-survey"]}</InsetText> : null}
      {may("approve") ? (
        <div id="approve">
          <Heading level={2} size="m">
            {said.approveTitle}
          </Heading>
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`}>{said.approve}</ActButton>
        </div>
      ) : null}
      {may("publish") ? (
        <div id="publish">
          <Heading level={2} size="m">
            {said.publishTitle}
          </Heading>
          <p class="govuk-body">{said.publishHelp}</p>
          <ActButton action={`${base}/cong-bo`}>{said.publish}</ActButton>
        </div>
      ) : null}
      <SummaryList
        rows={[
          { key: words.form.population, value: words.kinds[survey.populationKind] },
          { key: words.period, value: words.span(survey.periodFrom, survey.periodUntil) },
          { key: words.days, value: words.span(survey.opensOn, survey.closesOn) },
          {
            key: said.questionnaire,
            value: (
              <a href={`${SURVEYS}/mau/${questionnaire.id}`}>
                {questionnaire.name} ({words.questionnaire.version(questionnaire.number).toLowerCase()})
              </a>
            ),
          },
          { key: said.margin, value: said.marginOf(survey.marginPercent) },
          { key: said.writtenBy, value: survey.createdByName },
          ...(survey.approvedByName ? [{ key: said.approvedBy, value: survey.approvedByName }] : []),
          ...(survey.resultsByName ? [{ key: said.publishedBy, value: survey.resultsByName }] : []),
          ...(survey.withdrawnReason ? [{ key: said.withdrawn, value: survey.withdrawnReason }] : []),
        ]}
      />
      <ButtonGroup>
        {may("change") ? (
          <LinkButton href={`${base}/sua`} variant="secondary" small>
            {said.edit}
          </LinkButton>
        ) : null}
        {survey.populationKind !== "open" && survey.state === "approved" ? (
          <LinkButton href={`${base}/phieu-giay`} variant="secondary" small>
            {said.sheets}
          </LinkButton>
        ) : null}
        {survey.state === "approved" ? (
          <LinkButton href={`${base}/may`} variant="secondary" small>
            {pick(ctx.lang, fieldVi, fieldEn).staff.title}
          </LinkButton>
        ) : null}
        <LinkButton href={`${base}/phieu.pdf`} variant="secondary" small icon="download">
          {said.print}
        </LinkButton>
        {written ? (
          <LinkButton href={`${base}/y-kien`} variant="secondary" small>
            {said.words}
          </LinkButton>
        ) : null}
        {phase === "open" || phase === "closed" || phase === "published" ? (
          <LinkButton href={`/khao-sat/${survey.id}`} variant="secondary" small>
            {said.publicPage}
          </LinkButton>
        ) : null}
      </ButtonGroup>
      {survey.takesOpen && (phase === "open" || phase === "coming") ? (
        <>
          <Heading level={2} size="s">
            {said.openLink}
          </Heading>
          <CopyBox value={props.openAddress} label={said.openLink} />
        </>
      ) : null}
      <Strata {...props} />
      {answered > 0 ? (
        <>
          <Heading level={2} size="l">
            {said.results}
          </Heading>
          {phase === "open" ? <p class="govuk-body">{said.resultsOpen}</p> : null}
          <ResultsBody ctx={ctx} words={words} found={found} series={props.series} />
        </>
      ) : null}
      {may("close") ? (
        <Details summary={said.close}>
          <ActButton action={`${base}/dong`} variant="warning">
            {said.close}
          </ActButton>
        </Details>
      ) : null}
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

function Strata({ ctx, words, found, invitations }: Props) {
  const said = words.record;
  const { survey, strata } = found;
  if (survey.populationKind === "open") return <p class="govuk-body">{said.noStrata}</p>;
  const number = (value: number): string => formatNumber(value, ctx.lang);
  const of = new Map(invitations.map((one) => [one.stratum, one]));
  const sum = (read: (one: (typeof strata)[number]) => number): string =>
    number(strata.reduce((total, one) => total + read(one), 0));
  const isDrawn = survey.populationKind === "dossiers" && survey.state === "approved";
  return (
    <>
      <Heading level={2} size="m">
        {said.strata}
      </Heading>
      {survey.state === "draft" ? <p class="govuk-body">{said.planned}</p> : null}
      <Table<(typeof strata)[number]>
        caption={said.strata}
        captionHidden
        phone="cards"
        rows={strata}
        columns={[
          { key: "name", header: said.stratum, rowHeader: true, wide: true, cell: (one) => one.name },
          { key: "population", header: said.population, numeric: true, cell: (one) => number(one.population) },
          { key: "sample", header: said.sample, numeric: true, cell: (one) => number(one.sample) },
          ...(isDrawn
            ? [
                {
                  key: "told",
                  header: said.told,
                  numeric: true,
                  cell: (one: (typeof strata)[number]) => number(of.get(one.position)?.sent ?? 0),
                },
                {
                  key: "noAddress",
                  header: said.noAddress,
                  numeric: true,
                  cell: (one: (typeof strata)[number]) => number(of.get(one.position)?.noAddress ?? 0),
                },
              ]
            : []),
          { key: "answered", header: said.answered, numeric: true, cell: (one) => number(one.answered) },
        ]}
        foot={[
          said.total,
          sum((one) => one.population),
          sum((one) => one.sample),
          ...(isDrawn
            ? [sum((one) => of.get(one.position)?.sent ?? 0), sum((one) => of.get(one.position)?.noAddress ?? 0)]
            : []),
          sum((one) => one.answered),
        ]}
      />
      {survey.drawSeed && survey.populationKind === "list" ? (
        <Details summary={said.numbers}>
          <p class="govuk-body">{said.numbersHint}</p>
          {strata.map((one) => (
            <>
              <Heading level={3} size="s">
                {one.name}
              </Heading>
              <p class="govuk-body">
                {drawNumbers(survey.drawSeed ?? "", one.position, one.population, one.sample)
                  .map((drawn) => number(drawn))
                  .join(", ")}
              </p>
            </>
          ))}
        </Details>
      ) : null}
      {survey.drawSeed ? (
        <Details summary={said.seed}>
          <p class="govuk-body">{said.seedHint}</p>
          <CopyBox value={survey.drawSeed} label={said.seed} />
        </Details>
      ) : null}
    </>
  );
}
