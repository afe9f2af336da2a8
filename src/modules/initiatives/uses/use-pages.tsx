import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
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
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf, unitChoices } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listRecognitions, listRecognitionsById } from "../../recognitions/index.ts";
import { initiativeRefusal } from "../initiative.policy.ts";
import { type InitiativeRefusal, InitiativeRefused, UseUnknown } from "../initiatives.errors.ts";
import { findInitiative } from "../initiatives.store.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import { visibleInitiative } from "../pages/record-page.tsx";
import { INITIATIVES } from "../pages/register-page.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { adoptInitiative, approveUse, reportUse, settleUse, startPilot, useRefusal } from "./keep-use.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { readFacts, readResults } from "./read-use.ts";
import { type Figure, MOST_FIGURES, USE_LIMITS, type Use, type UseAct } from "./use.ts";
import { UseFields } from "./use-fields.tsx";
import { findUse, listFigures } from "./uses.store.ts";
import { daysInWords, USES, UseMark } from "./uses-page.tsx";

const MOST_CHOICES = 200;

async function writableUnits(rq: Rq): Promise<{ id: string; name: string }[]> {
  const actor = actorOf(rq);
  const reach = await reachOf(rq.app.db, actor, "recognitions.propose", rq.now);
  return unitChoices(rq.app.db, actor, reach, { on: vietnamDay(rq.now) });
}

interface Asking {
  kind: "pilot" | "adoption";
  /** Of the initiative, or of the recognition; null while an adoption has not chosen yet. */
  subject: { id: string; title: string } | null;
}

async function showForm(rq: Rq, asking: Asking, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const isFree = asking.kind === "adoption" && asking.subject === null;
  const published = isFree
    ? await listRecognitions(rq.app.db, { kind: "initiative", state: "published" }, MOST_CHOICES)
    : [];
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      parent: pick(rq.lang, ownVi, ownEn).title,
      asking,
      choices: published.map(({ id, title }) => ({ id, title })),
      units: await writableUnits(rq),
      typed,
      errors,
    }),
    { status },
  );
}

async function pilotOf(rq: Rq): Promise<Asking & { subject: { id: string; title: string } }> {
  const initiative = await visibleInitiative(rq);
  const refusal = await initiativeRefusal(rq.app.db, actorOf(rq), "pilot", initiative, rq.now);
  if (refusal) throw new InitiativeRefused(refusal);
  return { kind: "pilot", subject: initiative };
}

export const newPilotPage = async (rq: Rq): Promise<Reply> => showForm(rq, await pilotOf(rq), {}, {});

async function adoptionOf(rq: Rq, id: unknown): Promise<Asking> {
  const known = z.uuid().safeParse(id);
  const [recognition] = known.success ? await listRecognitionsById(rq.app.db, [known.data]) : [];
  const isOpen = recognition?.kind === "initiative" && recognition.state === "published";
  return { kind: "adoption", subject: isOpen ? { id: recognition.id, title: recognition.title } : null };
}

export const newAdoptionPage = async (rq: Rq): Promise<Reply> =>
  showForm(rq, await adoptionOf(rq, rq.query.sangkien), {}, {});

async function begin(rq: Rq, asking: Asking, start: (tx: Tx, facts: ReturnType<typeof factsOf>) => Promise<string>) {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { facts, errors } = readFacts(form, words, asking.kind);
  const unitId = z.uuid().safeParse(form.typed.unitId);
  const all: FormErrors = {};
  if (!asking.subject) all.recognitionId = words.adopt.choose;
  if (!unitId.success) all.unitId = words.form.errors.unitId;
  Object.assign(all, errors);
  if (Object.keys(all).length > 0) return showForm(rq, asking, form.typed, all, 422);
  try {
    const id = await transaction(rq.app.db, (tx) => start(tx, factsOf(facts, unitId.data ?? "")));
    return seeOther(`${USES}/${id}?xong=${asking.kind === "pilot" ? "bat-dau" : "ap-dung"}`);
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    return showForm(rq, asking, form.typed, { unitId: pick(rq.lang, ownVi, ownEn).refusals[error.code] }, 409);
  }
}

const factsOf = (facts: ReturnType<typeof readFacts>["facts"], unitId: string) => ({ ...facts, unitId });

export async function startPilotPage(rq: Rq): Promise<Reply> {
  const asking = await pilotOf(rq);
  return begin(rq, asking, (tx, facts) =>
    startPilot(tx, actorOf(rq), { ...facts, toOn: facts.toOn ?? "", initiativeId: asking.subject.id, at: rq.now }),
  );
}

export async function adoptPage(rq: Rq): Promise<Reply> {
  const asking = await adoptionOf(rq, typedForm(rq).typed.recognitionId);
  return begin(rq, asking, (tx, facts) =>
    adoptInitiative(tx, actorOf(rq), { ...facts, recognitionId: asking.subject?.id ?? "", at: rq.now }),
  );
}

function FormView(props: {
  ctx: ViewContext;
  words: typeof vi;
  parent: string;
  asking: Asking;
  choices: { id: string; title: string }[];
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, asking, typed, errors } = props;
  const said = asking.kind === "pilot" ? words.pilot : words.adopt;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: props.parent, href: INITIATIVES },
        ...(asking.kind === "pilot" && asking.subject
          ? [{ text: asking.subject.title, href: `${INITIATIVES}/${asking.subject.id}` }]
          : [{ text: words.title, href: USES }]),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={asking.kind === "pilot" ? `${INITIATIVES}/${asking.subject?.id}/thu` : `${USES}/moi`} guard>
        {asking.kind === "pilot" ? null : asking.subject ? (
          <>
            <input type="hidden" name="recognitionId" value={asking.subject.id} />
            <InsetText>
              <a href={`/sang-kien/${asking.subject.id}`}>{asking.subject.title}</a>
            </InsetText>
          </>
        ) : (
          <Select
            name="recognitionId"
            label={words.adopt.which}
            value={typed.recognitionId ?? ""}
            placeholder={words.adopt.choose}
            options={props.choices.map((one) => ({ value: one.id, label: one.title }))}
            {...error("recognitionId")}
          />
        )}
        <UseFields words={words} kind={asking.kind} units={props.units} typed={typed} error={error} />
        <Button>{said.button}</Button>
      </Form>
    </StaffLayout>
  );
}

async function visibleUse(rq: Rq): Promise<Use> {
  const id = z.uuid().safeParse(rq.params.id);
  const use = id.success ? await findUse(rq.app.db, id.data) : undefined;
  if (!use || !(await mayAt(rq.app.db, actorOf(rq), "plans.read", use.unitId, rq.now))) throw new UseUnknown();
  return use;
}

interface Posted {
  form: UseAct;
  typed: Typed;
  errors: FormErrors;
}

const ACTS = ["report", "approve", "return", "end"] as const satisfies readonly UseAct[];

async function show(rq: Rq, use: Use, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const refusals = new Map<UseAct, InitiativeRefusal | null>();
  for (const act of ACTS) refusals.set(act, await useRefusal(db, actor, act, use, rq.now));
  const [recognition] = use.recognitionId ? await listRecognitionsById(db, [use.recognitionId]) : [];
  const initiative = use.initiativeId ? await findInitiative(db, { id: use.initiativeId }) : undefined;
  const words = pick(rq.lang, vi, en);
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      said: pick(rq.lang, ownVi, ownEn),
      use,
      subject: initiative
        ? { href: `${INITIATIVES}/${initiative.id}`, title: initiative.title }
        : { href: `/sang-kien/${use.recognitionId}`, title: recognition?.title ?? "" },
      unit: (await unitNames(db, [use.unitId], vietnamDay(rq.now))).get(use.unitId) ?? "",
      figures: await listFigures(db, [use.id]),
      today: vietnamDay(rq.now),
      refusals,
      posted,
      done: posted === null && typeof rq.query.xong === "string" ? (words.done[rq.query.xong] ?? null) : null,
    }),
    { status },
  );
}

export const usePage = async (rq: Rq): Promise<Reply> => show(rq, await visibleUse(rq), null);

async function run(
  rq: Rq,
  use: Use,
  posted: Posted,
  of: { field: string; told: string; act(tx: Tx): Promise<void> },
): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return show(rq, use, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => of.act(tx));
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    const said = pick(rq.lang, ownVi, ownEn).refusals[error.code];
    return show(rq, use, { ...posted, errors: { [of.field]: said } }, 409);
  }
  return seeOther(`${USES}/${use.id}?xong=${of.told}`);
}

export async function reportPage(rq: Rq): Promise<Reply> {
  const use = await visibleUse(rq);
  const form = typedForm(rq);
  const { figures, summary, errors } = readResults(form, pick(rq.lang, vi, en), rq.now);
  return run(
    rq,
    use,
    { form: "report", typed: form.typed, errors },
    {
      field: "measure-1",
      told: "ket-qua",
      act: (tx) => reportUse(tx, actorOf(rq), { useId: use.id, figures, summary, at: rq.now }),
    },
  );
}

export async function approvePage(rq: Rq): Promise<Reply> {
  const use = await visibleUse(rq);
  return run(
    rq,
    use,
    { form: "approve", typed: {}, errors: {} },
    { field: "approve", told: "duyet", act: (tx) => approveUse(tx, actorOf(rq), { useId: use.id, at: rq.now }) },
  );
}

async function settle(rq: Rq, act: "return" | "end", told: string): Promise<Reply> {
  const use = await visibleUse(rq);
  const { typed } = typedForm(rq);
  const isFine = isText(typed.reason, USE_LIMITS.reason);
  const errors: FormErrors = isFine ? {} : { [`reason-${act}`]: pick(rq.lang, ownVi, ownEn).notes.note };
  return run(
    rq,
    use,
    { form: act, typed, errors },
    {
      field: `reason-${act}`,
      told,
      act: (tx) => settleUse(tx, actorOf(rq), { useId: use.id, act, reason: typed.reason ?? "", at: rq.now }),
    },
  );
}

export const returnUsePage = (rq: Rq): Promise<Reply> => settle(rq, "return", "tra-lai");
export const endUsePage = (rq: Rq): Promise<Reply> => settle(rq, "end", "thoi");

interface RecordProps {
  ctx: ViewContext;
  words: typeof vi;
  said: typeof ownVi;
  use: Use;
  subject: { href: string; title: string };
  unit: string;
  figures: Figure[];
  today: string;
  refusals: Map<UseAct, InitiativeRefusal | null>;
  posted: Posted | null;
  done: string | null;
}

function RecordView(props: RecordProps) {
  const { ctx, words, use, subject, figures, refusals, posted } = props;
  const base = `${USES}/${use.id}`;
  const may = (act: UseAct): boolean => refusals.get(act) === null;
  const typed = (act: UseAct): string => (posted?.form === act ? (posted.typed.reason ?? "") : "");
  return (
    <StaffLayout
      ctx={ctx}
      title={subject.title}
      breadcrumbs={[
        { text: props.said.title, href: INITIATIVES },
        { text: words.title, href: USES },
      ]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={`${words.kinds[use.kind]}: ${subject.title}`}
        caption={props.unit}
        state={<UseMark use={use} words={words} today={props.today} />}
      />
      {use.reason ? (
        <InsetText>
          <strong>{words.record.reason}:</strong> {use.reason}
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: words.what, value: <a href={subject.href}>{subject.title}</a> },
          { key: words.days, value: daysInWords(use, words) },
          { key: words.form.inCharge, value: use.inCharge },
          ...(use.contact ? [{ key: words.form.contact, value: use.contact }] : []),
          ...(use.adaptation ? [{ key: words.form.adaptation, value: use.adaptation }] : []),
          { key: words.record.createdBy, value: use.createdByName },
          ...(use.reportedByName ? [{ key: words.record.reportedBy, value: use.reportedByName }] : []),
          ...(use.approvedByName ? [{ key: words.record.approvedBy, value: use.approvedByName }] : []),
        ]}
      />
      {figures.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.record.results}
          </Heading>
          <Paragraphs text={use.summary ?? ""} />
          <BeforeAfter figures={figures} words={words} caption={words.figure.caption} showsWho />
        </>
      ) : null}
      {refusals.get("approve") === "own-report" ? <p class="govuk-body">{props.said.refusals["own-report"]}</p> : null}
      {may("approve") ? (
        <>
          <Heading level={2} size="m">
            {words.approve.title}
          </Heading>
          <p class="govuk-body">{words.approve.help}</p>
          <ActButton action={`${base}/duyet`}>{words.approve.button}</ActButton>
        </>
      ) : null}
      {may("return") ? (
        <ActWithReason
          summary={words.return.title}
          label={words.return.label}
          button={words.return.button}
          id="reason-return"
          name="reason"
          variant="secondary"
          action={`${base}/tra-lai`}
          maxCharacters={USE_LIMITS.reason}
          value={typed("return")}
          error={posted?.errors["reason-return"]}
        />
      ) : null}
      {may("report") ? <ReportForm {...props} /> : null}
      {may("end") ? (
        <ActWithReason
          summary={words.end.title}
          label={words.end.label}
          button={words.end.button}
          id="reason-end"
          name="reason"
          variant="warning"
          action={`${base}/thoi`}
          maxCharacters={USE_LIMITS.reason}
          value={typed("end")}
          error={posted?.errors["reason-end"]}
        />
      ) : null}
    </StaffLayout>
  );
}

const asTyped = (value: number): string => String(value).replace(".", ",");

/** What was reported before, as the form shows it. */
function typedBefore(use: Use, figures: readonly Figure[]): Typed {
  const rows = figures.map((one, at): Typed => {
    const n = at + 1;
    return {
      [`measure-${n}`]: one.measure,
      [`unitOfMeasure-${n}`]: one.unitOfMeasure,
      [`before-${n}`]: asTyped(one.beforeValue),
      [`after-${n}`]: asTyped(one.afterValue),
      [`source-${n}`]: one.source,
      [`measuredBy-${n}`]: one.measuredBy,
      ...typedDay(`measuredOn-${n}`, one.measuredOn),
    };
  });
  return Object.assign({ summary: use.summary ?? "" }, ...rows);
}

function ReportForm({ words, use, figures, posted }: RecordProps) {
  const mine = posted?.form === "report" ? posted : null;
  const typed = mine?.typed ?? typedBefore(use, figures);
  const error = errorIn(mine?.errors ?? {});
  const said = words.report;
  const row = (n: number) => (
    <Fieldset key={n} legend={said.row(n)} legendSize="s">
      <TextInput
        name={`measure-${n}`}
        label={said.measure}
        hint={said.measureHint}
        value={typed[`measure-${n}`] ?? ""}
        {...error(`measure-${n}`)}
      />
      <TextInput
        name={`unitOfMeasure-${n}`}
        label={said.unitOfMeasure}
        width={10}
        value={typed[`unitOfMeasure-${n}`] ?? ""}
        {...error(`unitOfMeasure-${n}`)}
      />
      <TextInput
        name={`before-${n}`}
        label={said.before}
        inputmode="decimal"
        width={10}
        value={typed[`before-${n}`] ?? ""}
        {...error(`before-${n}`)}
      />
      <TextInput
        name={`after-${n}`}
        label={said.after}
        inputmode="decimal"
        width={10}
        value={typed[`after-${n}`] ?? ""}
        {...error(`after-${n}`)}
      />
      <TextInput
        name={`source-${n}`}
        label={said.source}
        value={typed[`source-${n}`] ?? ""}
        {...error(`source-${n}`)}
      />
      <TextInput
        name={`measuredBy-${n}`}
        label={said.measuredBy}
        value={typed[`measuredBy-${n}`] ?? ""}
        {...error(`measuredBy-${n}`)}
      />
      <DateInput
        name={`measuredOn-${n}`}
        label={said.measuredOn}
        value={dayIn(typed, `measuredOn-${n}`)}
        {...error(`measuredOn-${n}`)}
      />
    </Fieldset>
  );
  const numbers = Array.from({ length: MOST_FIGURES }, (_, at) => at + 1);
  return (
    <Details summary={said.title} open={mine !== null || use.state === "running"}>
      <p class="govuk-body">{said.help}</p>
      <Form action={`${USES}/${use.id}/ket-qua`} guard>
        {row(1)}
        {numbers.slice(1).map((n) => (
          <Details key={n} summary={said.more(n)} open={Boolean(typed[`measure-${n}`] || mine?.errors[`measure-${n}`])}>
            {row(n)}
          </Details>
        ))}
        <TextArea
          name="summary"
          label={said.summary}
          rows={4}
          maxCharacters={USE_LIMITS.summary}
          value={typed.summary ?? ""}
          {...error("summary")}
        />
        <Button>{said.button}</Button>
      </Form>
    </Details>
  );
}
