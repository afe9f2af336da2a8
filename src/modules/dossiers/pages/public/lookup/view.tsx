import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  PageHeading,
  Paragraphs,
  ProgressSteps,
  PublicLayout,
  QrFigure,
  SummaryList,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatMoney, pick } from "../../../../../platform/i18n/index.ts";
import type { DemandQr } from "../../../../payments/index.ts";
import type { DossierEvent, Reading } from "../../../dossier.store.ts";
import type { Dossier } from "../../../dossier.ts";
import type { vi } from "../../../messages.vi.ts";
import { TransferFacts } from "../../../money/fee-part.tsx";
import { en as retentionEn } from "../../../retention/messages.en.ts";
import { vi as retentionVi } from "../../../retention/messages.vi.ts";
import type { Told } from "../../../tell-dossier.ts";
import { StateMark } from "../../staff/dossier-list/view.tsx";

export const LOOKUP = "/tra-cuu/ho-so";

export function LookupFormView({
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
      breadcrumbs={[]}
      hasErrors={error !== null}
      notice={<ErrorSummary errors={error ? [{ field: "ma", message: error }] : []} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={LOOKUP} method="get">
        <TextInput
          name="ma"
          label={said.code}
          hint={said.codeHint}
          width={30}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          {...(error ? { error } : {})}
        />
        <Button>{said.submit}</Button>
      </Form>
      <p class="govuk-body">
        <a href="/lay-so">{said.queue}</a>
      </p>
    </PublicLayout>
  );
}

export interface More {
  /** What is owed now, and the digits they gave, to say that they paid. */
  qr: DemandQr | null;
  digits: string;
  events: DossierEvent[];
  readings: Reading[];
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  dossier: Dossier;
  told: Told;
  /** Came by the QR of the receipt. */
  isHolder: boolean;
  token: string;
  competent: string;
  receiving: string;
  /** Where the service is rated; told to who holds the paper. */
  rating: string;
  mayAsk: boolean;
  more: More | null;
  error: string | null;
}

export function LookupView(props: Props) {
  const { ctx, words, dossier, told, more, error, isHolder } = props;
  const said = words.lookup;
  const knows = isHolder || more !== null;
  const retention = pick(ctx.lang, retentionVi, retentionEn);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.codeLabel(dossier.code)}
      breadcrumbs={[{ text: said.title, href: LOOKUP }]}
      noIndex
      hasErrors={error !== null}
      notice={<ErrorSummary errors={error ? [{ field: "digits", message: error }] : []} />}
    >
      <PageHeading
        title={said.codeLabel(dossier.code)}
        state={<StateMark state={dossier.state} words={words} />}
        {...(knows ? { lead: told.now } : {})}
      />
      {knows && told.by ? <p class="db-lead">{told.by}</p> : null}
      {knows ? <p class="govuk-body">{told.next}</p> : null}
      {more && dossier.reason && ["supplement", "payment"].includes(dossier.state) ? (
        <InsetText>
          <strong>{said.toDo}</strong>
          <Paragraphs text={dossier.reason} />
        </InsetText>
      ) : null}
      <Way {...props} />
      {knows ? (
        <SummaryList
          compact
          rows={[
            ...(more ? [{ key: said.procedure, value: dossier.procedureName }] : []),
            { key: said.receivedAt, value: formatDate(vietnamDay(dossier.receivedAt)) },
            { key: said.receivedBy, value: props.receiving },
            ...(more && dossier.feeTotal
              ? [{ key: said.fee, value: `${formatMoney(dossier.feeTotal)} (${words.feeStates[dossier.feeState]})` }]
              : []),
            ...(more && dossier.papers.length > 0
              ? [{ key: said.papers, value: dossier.papers.map((paper) => <div key={paper.name}>{paper.name}</div>) }]
              : []),
          ]}
        />
      ) : null}
      {more?.qr ? <Pay {...props} qr={more.qr} digits={more.digits} /> : null}
      {more ? <History {...props} more={more} /> : null}
      {more ? (
        <>
          <p class="govuk-hint">{retention.exportHint}</p>
          <ActButton
            action={`${LOOKUP}/${props.token}/du-lieu`}
            fields={{ digits: more.digits }}
            variant="secondary"
            icon="download"
          >
            {retention.export}
          </ActButton>
        </>
      ) : null}
      {!more && props.mayAsk ? (
        <>
          <Heading level={2} size="m">
            {said.more}
          </Heading>
          <Form action={`${LOOKUP}/${props.token}`}>
            <TextInput
              name="digits"
              label={said.digits}
              hint={said.moreHint}
              inputmode="numeric"
              width={4}
              autocomplete="off"
              value=""
              {...(error ? { error } : {})}
            />
            <Button variant="secondary">{said.moreSubmit}</Button>
          </Form>
        </>
      ) : null}
      {isHolder ? (
        <p class="govuk-body">
          <a href={props.rating}>{said.rate}</a>
        </p>
      ) : null}
      <p class="govuk-body">{said.contact}</p>
    </PublicLayout>
  );
}

/** By transfer from any banking application. Saying so makes nothing paid: the money has to be found. */
function Pay({ words, dossier, token, qr, digits }: Props & { qr: DemandQr; digits: string }) {
  const said = words.fee;
  return (
    <>
      <Heading level={2} size="m">
        {said.payTitle}
      </Heading>
      {dossier.feeState === "declared" ? <InsetText>{said.declared}</InsetText> : null}
      <TransferFacts qr={qr} words={words} />
      {qr.text ? (
        <>
          <QrFigure text={qr.text} caption={said.scan} size={240} />
          <p class="govuk-body">{said.payHow(qr.reference)}</p>
        </>
      ) : (
        <p class="govuk-body">{said.payAtCounter}</p>
      )}
      {qr.text && dossier.feeState === "due" ? (
        <Form action={`${LOOKUP}/${token}/da-nop`}>
          <input type="hidden" name="digits" value={digits} />
          <Button variant="secondary">{said.declare}</Button>
        </Form>
      ) : null}
    </>
  );
}

const WAY = ["received", "processing", "settled", "returned"] as const;

/** Four steps anybody understands; a dossier that ended otherwise has none of them to come. */
function Way({ words, dossier, told }: Props) {
  if (["refused", "stopped", "merged"].includes(dossier.state)) return null;
  const { done } = told.progress;
  return (
    <ProgressSteps
      label={words.lookup.progressOf(done, told.progress.of)}
      steps={WAY.map((state, at) => ({
        title: words.states[state],
        state:
          at + 1 < done || (at + 1 === done && done === WAY.length)
            ? "done"
            : at + 1 === Math.max(1, done)
              ? "current"
              : "todo",
      }))}
    />
  );
}

function History({ words, more }: Props & { more: More }) {
  const said = words.lookup;
  return (
    <>
      <Heading level={2} size="m">
        {said.history}
      </Heading>
      <Timeline
        label={said.history}
        items={more.events.toReversed().map((event) => ({
          title: words.acts[event.act] ?? event.act,
          when: formatDateTime(event.at),
          datetime: event.at.toISOString(),
          children: event.words ? <Paragraphs text={event.words} /> : null,
        }))}
      />
      <Heading level={2} size="m">
        {said.readers}
      </Heading>
      {more.readings.length === 0 ? (
        <p class="govuk-body">{said.noReaders}</p>
      ) : (
        <ul class="govuk-list">
          {more.readings.map((one, at) => (
            <li key={at}>
              {formatDateTime(one.at)}: {one.readerName}, {words.record.readingKinds[one.what]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
