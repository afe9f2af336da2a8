import { type Db, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  State,
  SummaryList,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { readCode, showCode } from "../../feedback/index.ts";
import { siteOf } from "../../organisations/index.ts";
import { listRecognitionsById } from "../../recognitions/index.ts";
import { type Initiative, type InitiativeStep, isInitiativeActPossible } from "../initiative.ts";
import { InitiativeRefused, InitiativeUnknown } from "../initiatives.errors.ts";
import { findInitiative, listSteps } from "../initiatives.store.ts";
import { takeBackInitiative } from "../keep-initiative.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { INITIATIVE_TONES } from "./register-page.tsx";

const PATH = "/sang-kien/tra-cuu";
/** What an author need not know stays inside. */
const INSIDE = ["readAuthor", "mark", "stepAside"];

const PRIVATE = { "cache-control": "no-store", "x-robots-tag": "noindex" };

export async function lookupPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const typed = typeof rq.query.ma === "string" ? rq.query.ma.normalize("NFC").trim().slice(0, 40) : "";
  const form = (error: string | null, status = 200): Reply =>
    html(FormView({ ctx, words, typed, error }), { status, headers: PRIVATE });
  if (!typed) return form(null);
  const code = readCode(typed);
  if (code === null) return form(words.lookup.malformed, 422);
  const initiative = await findInitiative(rq.app.db, { code });
  if (!initiative) return form(words.lookup.unknown(typed), 404);
  return html(
    ResultView({
      ctx,
      words,
      initiative,
      steps: (await listSteps(rq.app.db, initiative.id)).filter((one) => !INSIDE.includes(one.act)),
      isPublished: await isPublished(rq.app.db, initiative.recognitionId),
      told:
        rq.query.moi === "1" ? "new" : rq.query.moi === "2" ? "changed" : rq.query.moi === "rut" ? "withdrawn" : null,
    }),
    { headers: PRIVATE },
  );
}

async function isPublished(db: Db, recognitionId: string | null): Promise<boolean> {
  const [recognition] = recognitionId === null ? [] : await listRecognitionsById(db, [recognitionId]);
  return recognition?.state === "published";
}

export async function takeBackPage(rq: Rq): Promise<Reply> {
  const code = readCode(typedForm(rq).typed.ma ?? "");
  if (code === null) throw new InitiativeUnknown();
  try {
    await transaction(rq.app.db, (tx) => takeBackInitiative(tx, { code, at: rq.now }));
  } catch (error) {
    // Pressed twice, or decided meanwhile: the page says how it stands.
    if (!(error instanceof InitiativeRefused)) throw error;
    return seeOther(`${PATH}?ma=${code}`);
  }
  return seeOther(`${PATH}?ma=${code}&moi=rut`);
}

function FormView({
  ctx,
  words,
  typed,
  error,
}: {
  ctx: ViewContext;
  words: typeof vi;
  typed: string;
  error: string | null;
}) {
  const said = words.lookup;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
      hasErrors={error !== null}
      notice={error ? <ErrorSummary errors={[{ field: "ma", message: error }]} /> : undefined}
      noIndex
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={PATH} method="get">
        <TextInput name="ma" label={said.code} value={typed} width={20} {...(error ? { error } : {})} />
        <Button>{said.button}</Button>
      </Form>
      <p class="govuk-body">
        <a href="/sang-kien/gui">{words.send.title}</a>
      </p>
    </PublicLayout>
  );
}

function ResultView({
  ctx,
  words,
  initiative,
  steps,
  isPublished,
  told,
}: {
  ctx: ViewContext;
  words: typeof vi;
  initiative: Initiative;
  steps: InitiativeStep[];
  isPublished: boolean;
  told: "new" | "changed" | "withdrawn" | null;
}) {
  const said = words.lookup;
  const isMine = initiative.source === "resident";
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
      notice={
        told === "new" ? (
          <NotificationBanner tone="success" heading={said.newTitle}>
            {said.newText}
          </NotificationBanner>
        ) : told ? (
          <NotificationBanner tone="success" heading={said[told]} />
        ) : undefined
      }
      noIndex
    >
      <PageHeading
        title={initiative.title}
        caption={words.kinds[initiative.kind]}
        state={<State tone={INITIATIVE_TONES[initiative.state]}>{words.states[initiative.state]}</State>}
      />
      {told === "new" ? <CopyBox label={said.yourCode} value={showCode(initiative.code)} /> : null}
      <p class="govuk-body-l">{said.next[initiative.state]}</p>
      {isPublished ? (
        <p>
          <LinkButton href={`/sang-kien/${initiative.recognitionId}`}>{said.published}</LinkButton>
        </p>
      ) : null}
      {initiative.reason ? (
        <InsetText>
          <strong>{said.reason}:</strong> {initiative.reason}
        </InsetText>
      ) : null}
      {isMine && isInitiativeActPossible(initiative.state, "change") ? (
        <p>
          <LinkButton
            href={`/sang-kien/gui?ma=${initiative.code}`}
            variant={initiative.state === "returned" ? "primary" : "secondary"}
          >
            {said.change}
          </LinkButton>
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: said.yourCode, value: showCode(initiative.code) },
          { key: words.sentOn, value: formatDate(initiative.createdAt) },
          { key: words.record.problem, value: initiative.problem },
          { key: words.record.solution, value: initiative.solution },
          ...(initiative.effect ? [{ key: words.record.effect, value: initiative.effect }] : []),
          ...(initiative.procedureCode
            ? [
                {
                  key: words.procedure,
                  value: <a href={`/thu-tuc/${initiative.procedureCode}`}>{initiative.procedureCode}</a>,
                },
              ]
            : []),
        ]}
      />
      <Heading level={2} size="m">
        {said.path}
      </Heading>
      <Timeline
        label={said.path}
        items={steps.map((step) => ({
          title: words.steps[step.act] ?? step.act,
          when: formatDateTime(step.at),
          datetime: step.at.toISOString(),
          ...(step.isTold && step.note ? { children: step.note } : {}),
        }))}
      />
      {isMine && isInitiativeActPossible(initiative.state, "withdraw") ? (
        <Details summary={said.withdraw}>
          <p class="govuk-body">{said.withdrawHelp}</p>
          <ActButton action="/sang-kien/rut" fields={{ ma: initiative.code }} variant="warning">
            {said.withdraw}
          </ActButton>
        </Details>
      ) : null}
    </PublicLayout>
  );
}
