import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  SummaryList,
  TextArea,
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
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, formatDate, formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { CONSULTATION_LIMITS, type Consultation, phaseOf } from "../consultation.ts";
import { ConsultationRefused } from "../consultations.errors.ts";
import { countSaid, listOpinions, listPoints } from "../consultations.store.ts";
import {
  type ConsultationAct,
  consultationRefusal,
  decideConsultation,
  decideSummary,
  moveClosing,
  reopenSummary,
  submitSummary,
  takePaper,
  withdrawConsultation,
} from "../keep-consultation.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { CONSULTATIONS, resultsOf } from "./public-pages.tsx";
import { Opinions, Wants, WhoSpoke } from "./results.tsx";
import { PointList, readSheet, SheetFields } from "./sheet.tsx";
import { staffConsultation } from "./staff-consultation.ts";
import { STAFF, Standing } from "./staff-list-page.tsx";

type FormName = "return" | "withdraw" | "move" | "paper" | "summary" | "return-summary" | "reopen" | "approve";

interface Posted {
  form: FormName;
  typed: Typed;
  errors: FormErrors;
}

const ACTS: readonly ConsultationAct[] = [
  "write",
  "decide",
  "withdraw",
  "move",
  "paper",
  "submit-summary",
  "decide-summary",
  "reopen-summary",
];

async function show(rq: Rq, one: Consultation, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const today = vietnamDay(rq.now);
  const phase = phaseOf(one, today);
  const points = await listPoints(db, one.id);
  const refusals = new Map<ConsultationAct, string | null>();
  for (const act of ACTS) refusals.set(act, await consultationRefusal(db, actorOf(rq), act, one, rq.now));
  const may = (act: ConsultationAct): boolean => refusals.get(act) === null;
  const results = phase && phase !== "announced" ? await resultsOf(rq, one.id) : null;
  const left = await countSaid(db, { consultationId: one.id, isPlaced: false, hasWords: true });
  const typedIn = (form: FormName): Typed => (posted?.form === form ? posted.typed : {});
  const errorsIn = (form: FormName): FormErrors => (posted?.form === form ? posted.errors : {});
  const base = `${STAFF}/${one.id}`;
  const done = posted ? undefined : said.saved[String(rq.query.xong)];
  const reason = (form: FormName, path: string, texts: { title: string; label: string }, warns = false) => (
    <ActWithReason
      summary={texts.title}
      variant={warns ? "warning" : "secondary"}
      action={`${base}/${path}`}
      fields={{ edit: String(one.edit) }}
      id={`reason-${form}`}
      label={texts.label}
      value={typedIn(form).reason ?? ""}
      {...errorIn(errorsIn(form))(`reason-${form}`)}
      isOpen={posted?.form === form}
    />
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={one.title}
      breadcrumbs={[{ text: words.title, href: STAFF }]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={one.title}
        caption={words.kinds[one.kind]}
        state={<Standing one={one} today={today} words={words} />}
      />
      <SummaryList
        rows={[
          { key: words.unit, value: (await unitNames(db, [one.unitId], today)).get(one.unitId) ?? "" },
          ...(one.procedureCode
            ? [{ key: words.procedure, value: <a href={`/thu-tuc/${one.procedureCode}`}>{one.procedureCode}</a> }]
            : []),
          { key: words.from, value: formatDate(one.opensOn) },
          { key: words.until, value: formatDate(one.closesOn) },
        ]}
      />
      <p class="govuk-hint">
        {said.writtenBy(one.writtenByName, formatDateTime(one.writtenAt))}
        {one.decidedByName && one.decidedAt
          ? `; ${said.decidedBy(one.decidedByName, formatDateTime(one.decidedAt))}`
          : null}
      </p>
      {one.note ? <InsetText>{one.note}</InsetText> : null}
      <LinkList
        items={[
          ...(may("write") ? [{ href: `${base}/sua`, text: said.edit }] : []),
          ...(phase ? [{ href: `${CONSULTATIONS}/${one.id}`, text: said.publicPage }] : []),
          ...(results ? [{ href: `${base}/y-kien`, text: said.answers, note: said.left(left) }] : []),
        ]}
      />
      {refusals.get("decide") === "own-words" || refusals.get("decide-summary") === "own-words" ? (
        <p class="govuk-body">{said.ownWords}</p>
      ) : null}
      {may("decide") ? (
        <>
          <p class="govuk-body">{said.decideHint}</p>
          <ActButton id="reason-approve" action={`${base}/duyet`} fields={{ edit: String(one.edit) }}>
            {said.approve}
          </ActButton>
          {reason("return", "tra-lai", { title: said.return, label: said.returnLabel })}
        </>
      ) : null}
      {one.summary || may("submit-summary") ? <Heading level={2}>{said.summaryTitle}</Heading> : null}
      {one.summary && !may("submit-summary") ? <Paragraphs text={one.summary} /> : null}
      {one.summaryNote ? <InsetText>{one.summaryNote}</InsetText> : null}
      {may("decide-summary") ? (
        <>
          <ActButton id="reason-approve" action={`${base}/duyet-ket-qua`} fields={{ edit: String(one.edit) }}>
            {said.approveSummary}
          </ActButton>
          {reason("return-summary", "tra-ket-qua", { title: said.returnSummary, label: said.returnLabel })}
        </>
      ) : null}
      {may("submit-summary") ? (
        <Form action={`${base}/trinh-ket-qua`} guard>
          <TextArea
            name="summary"
            label={said.summary}
            hint={said.summaryHint}
            rows={8}
            value={typedIn("summary").summary ?? one.summary}
            maxCharacters={CONSULTATION_LIMITS.summary}
            {...errorIn(errorsIn("summary"))("summary")}
          />
          <Button>{said.submitSummary}</Button>
        </Form>
      ) : null}
      {phase === "open" ? <p class="govuk-body">{said.notYet(formatDate(one.closesOn))}</p> : null}
      {may("reopen-summary")
        ? reason("reopen", "mo-lai", { title: said.reopenSummary, label: said.reopenLabel }, true)
        : null}
      {results ? (
        <>
          <WhoSpoke words={words} audiences={results.audiences} lang={rq.lang} />
          <Wants words={words} results={results} lang={rq.lang} />
          <Opinions words={words} points={points} opinions={await listOpinions(db, one.id)} />
        </>
      ) : (
        <>
          <Paragraphs text={one.lead} />
          {one.body ? (
            <Details summary={said.body}>
              <Paragraphs text={one.body} />
            </Details>
          ) : null}
          <PointList points={points} title={said.points} />
        </>
      )}
      {may("paper") ? (
        <Details summary={said.paper} open={posted?.form === "paper"} id="phieu-giay">
          <Form action={`${base}/phieu-giay`} guard>
            <SheetFields
              words={words}
              points={points}
              typed={{ sheet: crypto.randomUUID(), ...typedIn("paper") }}
              errors={errorsIn("paper")}
            />
            <Button>{said.paperSend}</Button>
          </Form>
        </Details>
      ) : null}
      {may("move") ? (
        <Details summary={said.move} open={posted?.form === "move"}>
          <Form action={`${base}/gia-han`}>
            <DateInput
              name="closesOn"
              label={said.moveTo}
              value={dayIn(typedIn("move"), "closesOn")}
              {...errorIn(errorsIn("move"))("closesOn")}
            />
            <TextArea
              name="reason"
              id="reason-move"
              label={said.moveReason}
              rows={2}
              value={typedIn("move").reason ?? ""}
              {...errorIn(errorsIn("move"))("reason-move")}
            />
            <Button variant="secondary">{said.move}</Button>
          </Form>
        </Details>
      ) : null}
      {may("withdraw") ? reason("withdraw", "rut", { title: said.withdraw, label: said.withdrawLabel }, true) : null}
    </StaffLayout>,
    { status },
  );
}

export const consultationPage = async (rq: Rq): Promise<Reply> => show(rq, await staffConsultation(rq), null);

async function run(
  rq: Rq,
  one: Consultation,
  posted: Posted,
  work: { field: string; told: string; act(tx: Tx): Promise<void> },
): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return show(rq, one, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx));
  } catch (error) {
    if (!(error instanceof ConsultationRefused)) throw error;
    return show(rq, one, { ...posted, errors: { [work.field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`${STAFF}/${one.id}?xong=${work.told}`);
}

/** An act with nothing or one reason: what is typed, checked, and done. */
function act(
  form: FormName,
  told: string,
  of: {
    most?: number;
    error?: "note" | "reason";
    run(tx: Tx, rq: Rq, one: Consultation, typed: { reason: string; edit: number }): Promise<void>;
  },
) {
  return async (rq: Rq): Promise<Reply> => {
    const one = await staffConsultation(rq);
    const { typed } = typedForm(rq);
    const reason = cleanText(typed.reason ?? "");
    const field = `reason-${form}`;
    const errors: FormErrors =
      of.most && !isText(reason, of.most) ? { [field]: pick(rq.lang, vi, en).errors[of.error ?? "reason"] } : {};
    return run(
      rq,
      one,
      { form, typed, errors },
      {
        field,
        told,
        act: (tx) => of.run(tx, rq, one, { reason, edit: Number(typed.edit) }),
      },
    );
  };
}

export const approvePage = act("approve", "duyet", {
  run: (tx, rq, one, { edit }) =>
    decideConsultation(tx, actorOf(rq), { id: one.id, edit, isApproved: true, note: null, at: rq.now }),
});
export const returnPage = act("return", "tra-lai", {
  most: CONSULTATION_LIMITS.note,
  error: "note",
  run: (tx, rq, one, { edit, reason }) =>
    decideConsultation(tx, actorOf(rq), { id: one.id, edit, isApproved: false, note: reason, at: rq.now }),
});
export const withdrawPage = act("withdraw", "rut", {
  most: CONSULTATION_LIMITS.reason,
  run: (tx, rq, one, { reason }) => withdrawConsultation(tx, actorOf(rq), { id: one.id, reason, at: rq.now }),
});
export const approveSummaryPage = act("approve", "duyet-ket-qua", {
  run: (tx, rq, one, { edit }) =>
    decideSummary(tx, actorOf(rq), { id: one.id, edit, isApproved: true, note: null, at: rq.now }),
});
export const returnSummaryPage = act("return-summary", "tra-ket-qua", {
  most: CONSULTATION_LIMITS.note,
  error: "note",
  run: (tx, rq, one, { edit, reason }) =>
    decideSummary(tx, actorOf(rq), { id: one.id, edit, isApproved: false, note: reason, at: rq.now }),
});
export const reopenSummaryPage = act("reopen", "mo-lai", {
  most: CONSULTATION_LIMITS.reason,
  run: (tx, rq, one, { reason }) => reopenSummary(tx, actorOf(rq), { id: one.id, reason, at: rq.now }),
});

export async function moveClosingPage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const closesOn = dayOf("closesOn");
  const reason = cleanText(typed.reason ?? "");
  const errors: FormErrors = {
    ...(closesOn ? {} : { closesOn: words.errors.day }),
    ...(isText(reason, CONSULTATION_LIMITS.reason) ? {} : { "reason-move": words.errors.reason }),
  };
  return run(
    rq,
    one,
    { form: "move", typed, errors },
    {
      field: "closesOn",
      told: "gia-han",
      act: (tx) => moveClosing(tx, actorOf(rq), { id: one.id, closesOn: closesOn ?? "", reason, at: rq.now }),
    },
  );
}

export async function paperPage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const { typed } = typedForm(rq);
  const { sheet, errors } = readSheet(typed, await listPoints(rq.app.db, one.id), pick(rq.lang, vi, en));
  return run(
    rq,
    one,
    { form: "paper", typed, errors },
    {
      field: "words-0",
      told: "giay",
      act: (tx) => takePaper(tx, actorOf(rq), { ...sheet, consultationId: one.id, at: rq.now }),
    },
  );
}

export async function submitSummaryPage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const summary = cleanText(typed.summary ?? "");
  const errors: FormErrors = isText(summary, CONSULTATION_LIMITS.summary) ? {} : { summary: words.errors.summary };
  return run(
    rq,
    one,
    { form: "summary", typed, errors },
    {
      field: "summary",
      told: "trinh-ket-qua",
      act: (tx) => submitSummary(tx, actorOf(rq), { id: one.id, summary, at: rq.now }),
    },
  );
}
