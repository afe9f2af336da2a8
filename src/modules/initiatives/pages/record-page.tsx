import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { showCode } from "../../feedback/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { isTopic, topicName } from "../../topics/index.ts";
import { initiativeRefusal } from "../initiative.policy.ts";
import {
  type Author,
  INITIATIVE_LIMITS,
  type Initiative,
  type InitiativeAct,
  type InitiativeStep,
  type JudgingAct,
  maskAuthor,
} from "../initiative.ts";
import { type InitiativeRefusal, InitiativeRefused, InitiativeUnknown } from "../initiatives.errors.ts";
import { findInitiative, listSteps } from "../initiatives.store.ts";
import { authorOf, judgeInitiative, readAuthor } from "../keep-initiative.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { proposeForRecognition } from "../propose-for-recognition.ts";
import { loadCouncil, type PostedCouncil } from "../review/council-page.tsx";
import { type CouncilProps, CouncilSection } from "../review/council-section.tsx";
import { en as councilEn } from "../review/messages.en.ts";
import { vi as councilVi } from "../review/messages.vi.ts";
import { sitsOnCouncil } from "../review/review.store.ts";
import { en as usesEn } from "../uses/messages.en.ts";
import { vi as usesVi } from "../uses/messages.vi.ts";
import type { Use } from "../uses/use.ts";
import { listUsesOfInitiative } from "../uses/uses.store.ts";
import { daysInWords, USES, UseMark } from "../uses/uses-page.tsx";
import { INITIATIVE_TONES, INITIATIVES } from "./register-page.tsx";

const ACTS = [
  "change",
  "accept",
  "return",
  "refuse",
  "withdraw",
  "propose",
] as const satisfies readonly InitiativeAct[];

/** What stands in the reach of who asks, or was put before a council he sits on; anything else is not there. */
export async function visibleInitiative(rq: Rq): Promise<Initiative> {
  const id = z.uuid().safeParse(rq.params.id);
  const initiative = id.success ? await findInitiative(rq.app.db, { id: id.data }) : undefined;
  if (!initiative) throw new InitiativeUnknown();
  const actor = actorOf(rq);
  const sees =
    (await mayAt(rq.app.db, actor, "plans.read", initiative.unitId, rq.now)) ||
    (await sitsOnCouncil(rq.app.db, initiative.id, actor.id));
  if (!sees) throw new InitiativeUnknown();
  return initiative;
}

interface Posted {
  form: JudgingAct | "author";
  typed: Typed;
  errors: FormErrors;
}

export async function showRecord(
  rq: Rq,
  initiative: Initiative,
  more: { posted?: Posted; author?: Author | null; council?: PostedCouncil } = {},
  status = 200,
): Promise<Reply> {
  const { db, config } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const refusals = new Map<InitiativeAct, InitiativeRefusal | null>();
  for (const act of ACTS) refusals.set(act, await initiativeRefusal(db, actor, act, initiative, rq.now));
  const dones: Record<string, string> = { ...words.record.done, ...pick(rq.lang, councilVi, councilEn).done };
  const done = typeof rq.query.xong === "string" ? (dones[rq.query.xong] ?? null) : null;
  const posted = more.posted ?? more.council ?? null;
  const uses = await listUsesOfInitiative(db, initiative.id);
  const names = await unitNames(db, [initiative.unitId, ...uses.map((one) => one.unitId)], vietnamDay(rq.now));
  const [procedure] = initiative.procedureCode ? await listProcedureNames(db, [initiative.procedureCode], rq.now) : [];
  const sealed = authorOf(config.secretKey, initiative);
  return html(
    View({
      ctx: rq.app.view(rq),
      words,
      initiative,
      unit: names.get(initiative.unitId) ?? "",
      procedure: procedure?.name ?? null,
      masked: sealed ? maskAuthor(sealed) : null,
      author: more.author ?? null,
      mayOpen: sealed !== null && (await mayAt(db, actor, "recognitions.check", initiative.unitId, rq.now)),
      steps: await listSteps(db, initiative.id),
      refusals,
      uses,
      names,
      usesWords: pick(rq.lang, usesVi, usesEn),
      today: vietnamDay(rq.now),
      council: await loadCouncil(rq, initiative, more.council ?? null),
      posted: more.posted ?? null,
      errors: posted?.errors ?? {},
      done: posted === null ? done : null,
    }),
    { status },
  );
}

export const recordPage = async (rq: Rq): Promise<Reply> => showRecord(rq, await visibleInitiative(rq));

const TOLD = { accept: "nhan", return: "tra-lai", refuse: "khong-nhan", withdraw: "rut" } as const;

async function judge(rq: Rq, act: keyof typeof TOLD): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const isFine =
    act === "accept" ? fits(typed.note, INITIATIVE_LIMITS.note) : isText(typed.note, INITIATIVE_LIMITS.note);
  const field = `note-${act}`;
  if (!isFine) {
    const errors = { [field]: typed.note ? words.notes.noteLong : words.notes.note };
    return showRecord(rq, initiative, { posted: { form: act, typed, errors } }, 422);
  }
  try {
    await transaction(rq.app.db, (tx) =>
      judgeInitiative(tx, actorOf(rq), { initiativeId: initiative.id, act, note: typed.note ?? "", at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    return showRecord(
      rq,
      initiative,
      { posted: { form: act, typed, errors: { [field]: words.refusals[error.code] } } },
      409,
    );
  }
  return seeOther(`${INITIATIVES}/${initiative.id}?xong=${TOLD[act]}`);
}

export const acceptPage = (rq: Rq): Promise<Reply> => judge(rq, "accept");
export const returnPage = (rq: Rq): Promise<Reply> => judge(rq, "return");
export const refusePage = (rq: Rq): Promise<Reply> => judge(rq, "refuse");
export const withdrawPage = (rq: Rq): Promise<Reply> => judge(rq, "withdraw");

/** Into the register of recognitions, where somebody else goes on with it. */
export async function proposePage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  await transaction(rq.app.db, (tx) =>
    proposeForRecognition(tx, actorOf(rq), rq.app.config.secretKey, { initiativeId: initiative.id, at: rq.now }),
  );
  return seeOther(`${INITIATIVES}/${initiative.id}?xong=cong-nhan`);
}

/** Shown once, in the answer to who gave the reason; the log keeps it. */
export async function openAuthorPage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  if (!isText(typed.reason, INITIATIVE_LIMITS.note)) {
    const errors = { reason: typed.reason ? words.notes.noteLong : words.notes.note };
    return showRecord(rq, initiative, { posted: { form: "author", typed, errors } }, 422);
  }
  const author = await transaction(rq.app.db, (tx) =>
    readAuthor(tx, actorOf(rq), rq.app.config.secretKey, {
      initiativeId: initiative.id,
      reason: typed.reason ?? "",
      at: rq.now,
    }),
  );
  return showRecord(rq, initiative, { author });
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  initiative: Initiative;
  unit: string;
  procedure: string | null;
  masked: string | null;
  author: Author | null;
  mayOpen: boolean;
  steps: InitiativeStep[];
  refusals: Map<InitiativeAct, InitiativeRefusal | null>;
  uses: Use[];
  usesWords: typeof usesVi;
  names: Map<string, string>;
  today: string;
  council: CouncilProps;
  posted: Posted | null;
  /** Of whichever form was sent. */
  errors: FormErrors;
  done: string | null;
}

function View(props: Props) {
  const { ctx, words, initiative, refusals, posted, done } = props;
  const said = words.record;
  const base = `${INITIATIVES}/${initiative.id}`;
  const may = (act: InitiativeAct): boolean => refusals.get(act) === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={initiative.title}
      breadcrumbs={[{ text: words.title, href: INITIATIVES }]}
      hasErrors={Object.keys(props.errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(props.errors)} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={props.steps.map((step) => ({
              title: words.steps[step.act] ?? step.act,
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              ...(step.note ? { children: step.note } : {}),
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={initiative.title}
        caption={`${words.kinds[initiative.kind]}, ${initiative.year}`}
        state={<State tone={INITIATIVE_TONES[initiative.state]}>{words.states[initiative.state]}</State>}
      />
      {initiative.reason ? (
        <InsetText>
          <strong>{said.reason}:</strong> {initiative.reason}
        </InsetText>
      ) : null}
      <Heading level={2} size="m">
        {said.problem}
      </Heading>
      <Paragraphs text={initiative.problem} />
      <Heading level={2} size="m">
        {said.solution}
      </Heading>
      <Paragraphs text={initiative.solution} />
      <SummaryList
        rows={[
          ...(initiative.effect ? [{ key: said.effect, value: initiative.effect }] : []),
          { key: words.unit, value: props.unit },
          ...(initiative.procedureCode
            ? [
                {
                  key: words.procedure,
                  value: (
                    <a href={`/thu-tuc/${initiative.procedureCode}`}>
                      {[initiative.procedureCode, props.procedure].filter(Boolean).join(", ")}
                    </a>
                  ),
                },
              ]
            : []),
          ...(initiative.topic && isTopic(initiative.topic)
            ? [{ key: words.topic, value: topicName(initiative.topic, ctx.lang) }]
            : []),
          { key: said.author, value: <AuthorWords {...props} /> },
          // With the code of a resident one could withdraw in the resident's place.
          ...(initiative.source === "unit" ? [{ key: words.code, value: showCode(initiative.code) }] : []),
          { key: words.sentOn, value: formatDate(initiative.createdAt) },
          { key: said.registeredBy, value: initiative.createdByName },
          ...(initiative.recognitionId
            ? [
                {
                  key: said.recognition,
                  value: <a href={`/can-bo/ghi-nhan/${initiative.recognitionId}`}>{initiative.title}</a>,
                },
              ]
            : []),
          ...(initiative.checkedByName ? [{ key: said.checkedBy, value: initiative.checkedByName }] : []),
        ]}
      />
      {refusals.get("accept") === "own-initiative" ? (
        <p class="govuk-body">{words.refusals["own-initiative"]}</p>
      ) : null}
      {may("accept") ? (
        <>
          <Heading level={2} size="m">
            {words.acts.accept.title}
          </Heading>
          <Form action={`${base}/nhan`}>
            <TextArea
              name="note"
              id="note-accept"
              label={words.acts.accept.label}
              optional
              rows={2}
              maxCharacters={INITIATIVE_LIMITS.note}
              value={posted?.form === "accept" ? (posted.typed.note ?? "") : ""}
              {...errorIn(posted?.errors ?? {})("note-accept")}
            />
            <Button>{words.acts.accept.button}</Button>
          </Form>
        </>
      ) : null}
      <CouncilSection {...props.council} />
      <Pilots {...props} />
      {may("pilot") ? (
        <p>
          <LinkButton href={`${base}/thu`} variant="secondary">
            {props.usesWords.pilot.title}
          </LinkButton>
        </p>
      ) : null}
      {may("propose") ? (
        <>
          <Heading level={2} size="m">
            {said.proposeTitle}
          </Heading>
          <p class="govuk-body">{said.proposeHelp}</p>
          <ActButton action={`${base}/de-nghi`}>{said.proposeButton}</ActButton>
        </>
      ) : null}
      {may("change") ? (
        <p>
          <LinkButton href={`${base}/sua`} variant="secondary">
            {said.edit}
          </LinkButton>
        </p>
      ) : null}
      {(["return", "refuse", "withdraw"] as const).map((act) =>
        may(act) ? (
          <ActWithReason
            key={act}
            summary={words.acts[act].title}
            button={words.acts[act].button}
            label={words.acts[act].label}
            id={`note-${act}`}
            name="note"
            variant={act === "return" ? "secondary" : "warning"}
            action={`${base}/${TOLD[act]}`}
            maxCharacters={INITIATIVE_LIMITS.note}
            value={posted?.form === act ? posted.typed.note : ""}
            error={posted?.errors[`note-${act}`]}
          />
        ) : null,
      )}
      {props.mayOpen && !props.author ? (
        <ActWithReason
          summary={said.openAuthor}
          label={said.openReason}
          help={said.openHelp}
          name="reason"
          variant="secondary"
          action={`${base}/tac-gia`}
          maxCharacters={INITIATIVE_LIMITS.note}
          value={posted?.form === "author" ? posted.typed.reason : ""}
          error={posted?.errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

function AuthorWords({ words, initiative, masked, author }: Props) {
  const said = words.record;
  if (initiative.source === "unit") return <>{initiative.authorText}</>;
  if (author)
    return (
      <>
        <strong>{said.opened(author.name, author.phone)}</strong>
        <div class="govuk-hint">{initiative.namesMe ? said.namesMe : said.hidden}</div>
      </>
    );
  if (masked === null) return <>{said.noAuthor}</>;
  return (
    <>
      {said.masked(masked)}
      <div class="govuk-hint">{initiative.namesMe ? said.namesMe : said.hidden}</div>
    </>
  );
}

function Pilots({ uses, usesWords, names, today }: Props) {
  if (uses.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {usesWords.pilot.list}
      </Heading>
      <Table<Use>
        caption={usesWords.pilot.list}
        captionHidden
        phone="cards"
        rows={uses}
        columns={[
          {
            key: "unit",
            header: usesWords.unit,
            rowHeader: true,
            cell: (use) => <a href={`${USES}/${use.id}`}>{names.get(use.unitId) ?? ""}</a>,
          },
          { key: "days", header: usesWords.days, cell: (use) => daysInWords(use, usesWords) },
          {
            key: "state",
            header: usesWords.state,
            cell: (use) => <UseMark use={use} words={usesWords} today={today} />,
          },
        ]}
      />
    </>
  );
}
