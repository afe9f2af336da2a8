import type { ComponentChildren } from "preact";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatMoney, pick } from "../../../../../platform/i18n/index.ts";
import { countryName, maskNumber } from "../../../../identity/index.ts";
import type { DemandQr } from "../../../../payments/index.ts";
import { type Applicant, maskPhone } from "../../../applicant.ts";
import type { DossierEvent, Reading } from "../../../dossier.store.ts";
import {
  DOSSIER_LIMITS,
  type Dossier,
  GIVEN_TO,
  type GivenTo,
  MOVES_WITH_WORDS,
  type MoveName,
} from "../../../dossier.ts";
import { isLate } from "../../../dossier-clock.ts";
import type { Origin } from "../../../exchange/imports/import.store.ts";
import { en as importEn } from "../../../exchange/imports/messages.en.ts";
import { vi as importVi } from "../../../exchange/imports/messages.vi.ts";
import type { vi as syncVi } from "../../../exchange/outbound/messages.vi.ts";
import { SyncPart } from "../../../exchange/outbound/pages/sync-part.tsx";
import type { OutboxRow } from "../../../exchange/outbound/sync.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { FeePart } from "../../../money/fee-part.tsx";
import type { FeeChoices } from "../../../money/recompute-fee.ts";
import { PapersToPrint, PrintReceipt } from "../../../papers/pages/papers-to-print.tsx";
import type { PaperOf } from "../../../papers/papers-of.ts";
import type { vi as resultVi } from "../../../results/messages.vi.ts";
import { KEPT_RESULT, resultsAddress } from "../../../results/pages/results-page.tsx";
import { en as retentionEn } from "../../../retention/messages.en.ts";
import { vi as retentionVi } from "../../../retention/messages.vi.ts";
import type { vi as scanVi } from "../../../scans/messages.vi.ts";
import { ScanLinks, scansAddress } from "../../../scans/pages/scan-list.tsx";
import { SCAN_LIMITS, type Scan } from "../../../scans/scan.ts";
import type { vi as stepVi } from "../../../steps/messages.vi.ts";
import { StepsPart } from "../../../steps/pages/steps-part.tsx";
import { dueWords } from "../../../tell-dossier.ts";
import { DOSSIERS, StateMark } from "../dossier-list/view.tsx";
import type { Erase, Posted } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  dossier: Dossier;
  applicant: Applicant | null;
  /** Number and telephone in full. */
  isOpen: boolean;
  /** Newest first. */
  events: DossierEvent[];
  readings: Reading[];
  scans: Scan[];
  scanWords: typeof scanVi;
  stepWords: typeof stepVi;
  resultWords: typeof resultVi;
  codeOf: (dossierId: number) => string;
  /** Papers that can be printed, the receipt first. */
  printable: PaperOf[];
  moves: MoveName[];
  handlers: { id: string; name: string }[];
  others: { id: string; name: string }[];
  nameOf: (unitId: string) => string;
  mergedCode: string | null;
  lookup: string;
  /** What is owed for it now. */
  qr: DemandQr | null;
  demandId: number | null;
  /** The list it came from, where no counter here received it. */
  origin: Origin | null;
  syncWords: typeof syncVi;
  syncRows: (OutboxRow & { name: string })[];
  maySync: boolean;
  feeChoices: FeeChoices | null;
  done: "receive" | "move" | "fee" | "sync" | null;
  posted: Posted | null;
  erase: Erase | null;
  mayErase: boolean;
  now: Date;
}

export function DossierRecordView(props: Props) {
  const { ctx, words, dossier, events, readings, moves, posted, done } = props;
  const said = words.record;
  const first = events.at(-1);
  const retention = pick(ctx.lang, retentionVi, retentionEn);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title(dossier.code)}
      breadcrumbs={[{ text: words.staff.title, href: DOSSIERS }]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done === "receive" ? (
            <NotificationBanner tone="success" heading={said.done.receive(dossier.code)}>
              <PrintReceipt ctx={ctx} dossier={dossier} papers={props.printable} />
            </NotificationBanner>
          ) : null}
          {done === "fee" ? <NotificationBanner tone="success">{words.fee.done}</NotificationBanner> : null}
          {done === "sync" ? (
            <NotificationBanner tone="success">{props.syncWords.record.done}</NotificationBanner>
          ) : null}
          {done === "move" ? <NotificationBanner tone="success">{said.done.move}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={events.map((event) => ({
              title: words.acts[event.act] ?? event.act,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: said.by(event.actorName, props.nameOf(event.unitId)),
              children: event.words ? <Paragraphs text={event.words} /> : givenToOf(event, said.givenToKinds),
            }))}
          />
          {readings.length > 0 ? (
            <Details summary={said.readings}>
              <ul class="govuk-list">
                {readings.map((one, at) => (
                  <li key={at}>
                    {formatDateTime(one.at)}: {one.readerName || words.record.applicant}, {said.readingKinds[one.what]}
                  </li>
                ))}
              </ul>
            </Details>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={said.title(dossier.code)}
        caption={dossier.procedureName}
        state={<StateMark state={dossier.state} words={words} />}
      />
      <Facts {...props} />
      <Heading level={2} size="m">
        {said.acts}
      </Heading>
      {moves.length === 0 ? (
        <p class="govuk-body">
          {dossier.owner === "elsewhere"
            ? words.refusals["kept-elsewhere"]
            : ["returned", "refused", "stopped", "merged"].includes(dossier.state)
              ? said.noActs
              : said.notYours}
        </p>
      ) : (
        moves.map((move) => <MoveForm key={move} {...props} move={move} />)
      )}
      {first?.details.explanation ? (
        <Details summary={said.why}>
          <p class="govuk-body">{String(first.details.explanation)}</p>
        </Details>
      ) : null}
      <PapersToPrint ctx={ctx} dossier={dossier} papers={props.printable} />
      <FeePart
        words={words}
        dossier={dossier}
        qr={props.qr}
        demandId={props.demandId}
        choices={props.feeChoices}
        typed={posted?.move === "fee" ? posted.typed : {}}
        errors={posted?.move === "fee" ? posted.errors : {}}
      />
      <StepsPart words={props.stepWords} all={words} dossier={dossier} nameOf={props.nameOf} now={props.now} />
      <ApplicantPart {...props} />
      <SyncPart
        words={props.syncWords}
        rows={props.syncRows}
        action={props.maySync ? `${DOSSIERS}/${encodeURIComponent(dossier.code)}/dong-bo` : null}
      />
      <Heading level={2} size="m">
        {said.papers}
      </Heading>
      {dossier.papers.length === 0 ? (
        <p class="govuk-body">{said.noPapers}</p>
      ) : (
        <ol class="govuk-list govuk-list--number">
          {dossier.papers.map((paper, at) => (
            <li key={at}>
              {paper.name}
              {paper.originals + paper.copies > 0 ? ` (${said.papersCount(paper.originals, paper.copies)})` : ""}
              <ScanLinks
                words={props.scanWords}
                code={dossier.code}
                scans={props.scans.filter((scan) => scan.paper === at)}
                codeOf={props.codeOf}
              />
            </li>
          ))}
        </ol>
      )}
      {dossier.settledAt ? (
        <p class="govuk-body">
          <a href={resultsAddress(dossier.code)}>{props.resultWords.open}</a>
        </p>
      ) : null}
      {dossier.erasedAt || dossier.papers.length === 0 ? null : (
        <LinkButton href={scansAddress(dossier.code)} variant="secondary" small>
          {props.scanWords.open}
        </LinkButton>
      )}
      {props.mayErase ? (
        <ActWithReason
          summary={retention.erase}
          variant="warning"
          action={`${DOSSIERS}/${encodeURIComponent(dossier.code)}/xoa-du-lieu`}
          help={retention.eraseHelp}
          label={retention.eraseReason}
          id="reason-erase"
          value={props.erase?.reason}
          error={props.erase?.error}
        />
      ) : null}
    </StaffLayout>
  );
}

function Facts({ ctx, words, dossier, origin, nameOf, mergedCode, now, lookup }: Props) {
  const facts = words.record.facts;
  const imported = pick(ctx.lang, importVi, importEn);
  const row = (key: string, value: ComponentChildren): { key: string; value: ComponentChildren }[] =>
    value === null || value === "" || value === undefined ? [] : [{ key, value }];
  const late = isLate(dossier, now) && dossier.settledAt === null;
  const { result } = dossier;
  return (
    <SummaryList
      compact
      rows={[
        ...row(
          facts.procedure,
          <a href={`/thu-tuc/${dossier.procedureCode}?on=${dossier.receivedOn}`}>{dossier.procedureCode}</a>,
        ),
        ...row(facts.caseName, dossier.caseName),
        ...row(facts.competent, nameOf(dossier.competentUnitId)),
        ...row(
          facts.receiving,
          dossier.receivingUnitId === dossier.competentUnitId ? null : nameOf(dossier.receivingUnitId),
        ),
        ...row(facts.receivedAt, `${formatDateTime(dossier.receivedAt)}, ${dossier.receivedByName}`),
        ...row(
          imported.facts.origin,
          origin
            ? [
                imported.from(origin.source, vietnamDay(origin.importedAt)),
                ...(dossier.owner === "elsewhere" ? [imported.followed] : []),
              ].join(". ")
            : null,
        ),
        ...row(
          facts.due,
          dossier.dueAt
            ? `${dueWords({ ...dossier, promisedAt: null })}${late ? ` (${words.punctuality.late})` : ""}`
            : words.staff.noDue,
        ),
        ...row(
          facts.firstDue,
          dossier.firstDueAt && dossier.firstDueAt.getTime() !== dossier.dueAt?.getTime()
            ? dueWords({ ...dossier, promisedAt: null }, dossier.firstDueAt)
            : null,
        ),
        ...row(facts.promised, dossier.promisedAt ? dueWords(dossier) : null),
        ...row(facts.handler, dossier.handlerName ?? words.staff.nobody),
        ...row(facts.channel, words.channels[dossier.channel]),
        ...row(facts.returnWay, words.ways[dossier.returnWay]),
        ...row(
          facts.fee,
          dossier.feeTotal === null
            ? words.reception.feeAsk
            : dossier.feeTotal === 0
              ? words.feeStates.none
              : `${formatMoney(dossier.feeTotal)} (${words.feeStates[dossier.feeState]})`,
        ),
        ...row(facts.delivery, dossier.returnWay === "post" ? words.deliveryStates[dossier.deliveryState] : null),
        ...row(facts.reason, dossier.reason ? <Paragraphs text={dossier.reason} /> : null),
        ...row(
          facts.result,
          result
            ? [
                words.record.outcomes[result.outcome],
                result.number,
                result.signedOn ? formatDate(result.signedOn) : null,
                result.note,
              ]
                .filter(Boolean)
                .join(", ")
            : null,
        ),
        ...row(
          facts.settled,
          dossier.settledAt && dossier.punctuality
            ? `${formatDateTime(dossier.settledAt)}, ${words.punctuality[dossier.punctuality]}`
            : null,
        ),
        ...row(facts.returned, dossier.returnedAt ? formatDateTime(dossier.returnedAt) : null),
        ...row(facts.note, dossier.note),
        ...row(
          facts.mergedInto,
          mergedCode ? <a href={`${DOSSIERS}/${encodeURIComponent(mergedCode)}`}>{mergedCode}</a> : null,
        ),
        ...row(words.record.lookup, <a href={lookup}>{words.lookup.title}</a>),
      ]}
    />
  );
}

function ApplicantPart({ ctx, words, dossier, applicant, isOpen }: Props) {
  const said = words.reception;
  if (!applicant)
    return (
      <>
        <Heading level={2} size="m">
          {words.record.applicant}
        </Heading>
        <p class="govuk-body">{words.staff.erased}</p>
      </>
    );
  const row = (key: string, value: string) => (value === "" ? [] : [{ key, value }]);
  const id = (number: string): string => (isOpen ? number : maskNumber(number));
  const hides = !isOpen && (applicant.idNumber !== "" || applicant.phone !== "" || applicant.authorised !== null);
  return (
    <>
      <Heading level={2} size="m">
        {words.record.applicant}
      </Heading>
      <SummaryList
        compact
        rows={[
          { key: said.name, value: applicant.name },
          ...row(
            applicant.idCountry ? words.record.passport(countryName(applicant.idCountry, ctx.lang)) : said.idNumber,
            id(applicant.idNumber),
          ),
          ...row(said.birth, isOpen ? birthWords(applicant.birth) : ""),
          ...row(said.phone, isOpen ? applicant.phone : maskPhone(applicant.phone)),
          ...row(said.email, isOpen ? applicant.email : applicant.email.replace(/^(.).*@/, "$1•••@")),
          ...row(said.address, applicant.address),
          ...row(
            said.authorised,
            applicant.authorised
              ? [
                  applicant.authorised.name,
                  applicant.authorised.idCountry
                    ? words.record.passport(countryName(applicant.authorised.idCountry, ctx.lang))
                    : "",
                  id(applicant.authorised.idNumber),
                ]
                  .filter(Boolean)
                  .join(", ")
              : "",
          ),
        ]}
      />
      {hides ? (
        <>
          <p class="govuk-hint">{words.record.showNumberHint}</p>
          <ButtonGroup>
            <ActButton
              action={`${DOSSIERS}/${encodeURIComponent(dossier.code)}/so-dinh-danh`}
              variant="secondary"
              small
            >
              {words.record.showNumber}
            </ActButton>
          </ButtonGroup>
        </>
      ) : null}
    </>
  );
}

const birthWords = (birth: string): string =>
  birth.length === 10 ? formatDate(birth) : birth.split("-").reverse().join("/");

/** To whom the result was given, by what they are to the applicant. */
function givenToOf({ details }: DossierEvent, kinds: Record<GivenTo, string>): string | null {
  const found = GIVEN_TO.find((one) => one === details.givenTo);
  return found ? kinds[found] : null;
}

/** Acts that end a dossier without what was asked for, or take it away from somebody. */
const HURTING: readonly MoveName[] = ["stop", "refuse", "merge", "transfer"];

function MoveForm({ move, ...props }: Props & { move: MoveName }) {
  const { words, dossier, posted } = props;
  const said = words.record;
  const isPosted = posted?.move === move;
  const typed = isPosted ? posted.typed : {};
  const errors: FormErrors = isPosted ? posted.errors : {};
  const error = errorIn(errors);
  const action = `${DOSSIERS}/${encodeURIComponent(dossier.code)}/viec/${move}`;
  const label = said.words[move];
  const needsWords = MOVES_WITH_WORDS.includes(move);
  return (
    <Details summary={words.moves[move]} open={isPosted}>
      <Form action={action} guard label={words.moves[move]} multipart={move === "settle"}>
        <input type="hidden" name="basedOn" value={String(dossier.version)} />
        {move === "forward" ? (
          <Select
            name="handlerId"
            label={said.handler}
            value={typed.handlerId ?? dossier.steps[dossier.step + 1]?.personId ?? dossier.handlerId ?? ""}
            placeholder={said.anyHandler}
            options={props.handlers.map((one) => ({ value: one.id, label: one.name }))}
            {...error("handlerId")}
          />
        ) : null}
        {move === "transfer" ? (
          <Select
            name="toUnitId"
            label={said.toUnit}
            value={typed.toUnitId ?? ""}
            placeholder
            options={props.others.map((one) => ({ value: one.id, label: one.name }))}
            {...error("toUnitId")}
          />
        ) : null}
        {move === "merge" ? (
          <TextInput
            name="into"
            label={said.into}
            width={30}
            value={typed.into ?? ""}
            autocomplete="off"
            {...error("into")}
          />
        ) : null}
        {label ? (
          <TextArea
            name="words"
            id={`words-${move}`}
            label={label}
            {...(move === "askPapers" ? { hint: said.askPapersHint } : {})}
            optional={!needsWords}
            rows={move === "askPapers" ? 5 : 3}
            maxCharacters={DOSSIER_LIMITS.words}
            value={typed.words ?? ""}
            {...error(`words-${move}`)}
          />
        ) : null}
        {move === "askPayment" ? (
          <TextInput
            name="amount"
            label={words.fee.ask}
            hint={words.fee.askHint}
            optional
            inputmode="numeric"
            width={10}
            suffix={words.fee.dong}
            value={typed.amount ?? ""}
            {...error("amount")}
          />
        ) : null}
        {move === "askPapers" && dossier.supplements >= 2 ? (
          <Checkboxes
            name="guidanceIgnored"
            label={said.guidanceIgnored}
            small
            values={typed.guidanceIgnored ? ["1"] : []}
            options={[{ value: "1", label: said.guidanceIgnored }]}
          />
        ) : null}
        {move === "bringPapers" ? (
          <>
            <TextArea name="papers" label={said.brought} rows={4} value={typed.papers ?? ""} {...error("papers")} />
            <Radios
              name="clock"
              label={said.clock}
              small
              value={typed.clock || "anew"}
              options={[
                { value: "anew", label: said.clockAnew },
                { value: "goOn", label: said.clockGoOn },
              ]}
            />
          </>
        ) : null}
        {move === "extend" ? (
          <DateInput
            name="promisedOn"
            label={said.promisedOn}
            hint={said.promisedHint}
            value={dayIn(typed, "promisedOn")}
            {...error("promisedOn")}
          />
        ) : null}
        {move === "settle" ? (
          <>
            <Radios
              name="outcome"
              label={said.outcome}
              inline
              small
              value={typed.outcome || "granted"}
              options={(["granted", "rejected"] as const).map((value) => ({ value, label: said.outcomes[value] }))}
            />
            <TextInput name="number" label={said.resultNumber} optional width={20} value={typed.number ?? ""} />
            <DateInput
              name="signedOn"
              label={said.resultOn}
              optional
              value={dayIn(typed, "signedOn")}
              {...error("signedOn")}
            />
            <TextInput name="resultNote" label={said.resultNote} optional value={typed.resultNote ?? ""} />
            {isPosted && posted.fileId ? (
              <input type="hidden" name={KEPT_RESULT} value={String(posted.fileId)} />
            ) : null}
            <FileUpload
              name="result"
              label={props.resultWords.upload}
              hint={props.resultWords.hint}
              optional
              accept="application/pdf"
              maxBytes={SCAN_LIMITS.fileBytes}
              {...(isPosted && posted.fileId ? { keptName: "PDF" } : {})}
              {...error("result")}
            />
          </>
        ) : null}
        {move === "give" ? (
          <Radios
            name="givenTo"
            label={said.givenTo}
            small
            value={typed.givenTo || "self"}
            options={GIVEN_TO.map((value) => ({ value, label: said.givenToKinds[value] }))}
          />
        ) : null}
        {move === "accept" || move === "confirmPayment" ? <InsetText>{words.acts[move]}.</InsetText> : null}
        <Button variant={HURTING.includes(move) ? "warning" : "secondary"}>{words.moves[move]}</Button>
      </Form>
    </Details>
  );
}
