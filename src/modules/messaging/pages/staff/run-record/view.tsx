import {
  ActButton,
  ActWithReason,
  Details,
  ErrorSummary,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  ProgressBar,
  Prose,
  StaffLayout,
  State,
  StatTiles,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import type { StateCounts } from "../../../message.store.ts";
import type { MessageState } from "../../../message.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Run } from "../../../run.store.ts";
import type { LanguageLine } from "../../../run-languages.ts";
import { sizeOf } from "../../../sms-text.ts";
import { RunLanguages } from "../run-languages-table.tsx";
import { RUN_TONES, RUNS } from "../run-list/view.tsx";

type Act = "submit" | "edit" | "drop" | "approve" | "return" | "pause" | "resume" | "cancel";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  run: Run;
  unit: string;
  listName: string | null;
  /** Before the approval: how many it would go to. */
  people: number | null;
  languages: LanguageLine[];
  /** The text as people read it, without marks where none are sent. */
  asSent: string;
  counts: StateCounts;
  /** How many end in a minute by now; 0 where that cannot be told yet. */
  lately: number;
  reasons: { reason: string; count: number }[];
  /** What one provider could not reach and another took. */
  fallen: { provider: string; reason: string; count: number; sent: number }[];
  hasProvider: boolean;
  /** Why nothing goes out now; null where it goes. */
  waits: string | null;
  may: Record<Act, boolean>;
  isOwn: boolean;
  typed: Record<string, string>;
  errors: FormErrors;
  done: keyof typeof vi.record.done | null;
}

const SHOWN_STATES = [
  "waiting",
  "unknown",
  "sent",
  "delivered",
  "refused",
  "unreachable",
  "cancelled",
] as const satisfies readonly MessageState[];

export function RunRecordView(props: Props) {
  const { ctx, words, run, counts, errors } = props;
  const said = words.record;
  const list = summaryOf(errors);
  const path = `${RUNS}/${run.id}`;
  const size = sizeOf(props.asSent);
  return (
    <StaffLayout
      ctx={ctx}
      title={run.title}
      breadcrumbs={[{ text: words.title, href: RUNS }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.done ? <NotificationBanner tone="success">{said.done[props.done]}</NotificationBanner> : null}
          {run.endedReason && run.state === "draft" ? (
            <NotificationBanner tone="warning">{said.returned(run.endedReason)}</NotificationBanner>
          ) : null}
          {run.endedReason && run.state === "cancelled" ? (
            <NotificationBanner tone="warning">{said.cancelled(run.endedReason)}</NotificationBanner>
          ) : null}
          {props.hasProvider || run.state === "done" || run.state === "cancelled" ? null : (
            <NotificationBanner tone="warning">{said.noProvider}</NotificationBanner>
          )}
        </>
      }
    >
      <PageHeading
        title={run.title}
        caption={`${words.media[run.medium]} · ${words.purposes[run.purpose]}`}
        state={<State tone={RUN_TONES[run.state]}>{words.runStates[run.state]}</State>}
      />
      <Acts {...props} path={path} />
      {run.approvedAt ? <Progress {...props} path={path} /> : null}
      {props.reasons.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.reasons}
          </Heading>
          {counts.unknown > 0 ? <p class="govuk-body">{said.unknownHelp(counts.unknown)}</p> : null}
          <Table<{ reason: string; count: number }>
            caption={said.reasons}
            captionHidden
            rows={props.reasons}
            columns={[
              { key: "reason", header: said.reason, rowHeader: true, wide: true, cell: (row) => row.reason },
              { key: "count", header: said.count, numeric: true, cell: (row) => formatNumber(row.count) },
            ]}
          />
        </>
      ) : null}
      {props.fallen.length > 0 ? (
        <Table<Props["fallen"][number]>
          caption={said.fallen}
          rows={props.fallen}
          columns={[
            {
              key: "reason",
              header: said.reason,
              rowHeader: true,
              wide: true,
              cell: (row) => `${row.provider}: ${row.reason}`,
            },
            { key: "count", header: said.count, numeric: true, cell: (row) => formatNumber(row.count) },
            { key: "sent", header: said.fallenSent, numeric: true, cell: (row) => formatNumber(row.sent) },
          ]}
        />
      ) : null}
      <Heading level={2} size="m">
        {said.text}
      </Heading>
      {run.subject ? <p class="govuk-body govuk-!-font-weight-bold">{run.subject}</p> : null}
      <InsetText>
        <Prose>
          <Paragraphs text={run.text} />
        </Prose>
      </InsetText>
      {props.asSent === run.text ? null : (
        <>
          <p class="govuk-body">{said.unmarked}</p>
          <InsetText>
            <Prose>
              <Paragraphs text={props.asSent} />
            </Prose>
          </InsetText>
        </>
      )}
      <RunLanguages ctx={ctx} words={words} medium={run.medium} languages={props.languages} />
      <OtherTexts {...props} />
      <SummaryList
        rows={[
          { key: said.unit, value: props.unit },
          {
            key: said.whom,
            value: (
              <>
                {run.recipients.kind === "list"
                  ? said.list(props.listName ?? "")
                  : said.subscribersOf(run.recipients.unitIds.length)}
                {run.recipients.hamlets ? `. ${said.hamlets(run.recipients.hamlets.names.join(", "))}` : null}
                {props.people === null ? null : `. ${props.people === 0 ? said.nobody : said.people(props.people)}`}
              </>
            ),
          },
          ...(run.medium === "sms" ? [{ key: said.medium, value: said.size(size.segments, size.characters) }] : []),
          ...(run.fallsThrough ? [{ key: said.falls, value: said.fallsYes }] : []),
          { key: said.sendAt, value: run.sendAt ? formatDateTime(run.sendAt) : said.now },
          { key: said.writer, value: `${run.writtenByName}, ${formatDateTime(run.writtenAt)}` },
          ...(run.approvedAt
            ? [{ key: said.approver, value: `${run.approvedByName}, ${formatDateTime(run.approvedAt)}` }]
            : []),
        ]}
      />
      <p class="govuk-body">
        {run.recordKind === "bulletin" ? (
          <a href={`/can-bo/ban-tin/${run.recordId}`}>{said.backToIssue}</a>
        ) : (
          <a href={`/can-bo/tin-bai/${run.recordId}`}>{said.back}</a>
        )}
      </p>
    </StaffLayout>
  );
}

/** What people are told in other languages, for who approves. */
function OtherTexts({ ctx, words, run }: Props) {
  const names = languageNames(ctx.lang);
  return (
    <>
      {TOLD_LANGUAGES.flatMap((language) => {
        const own = run.texts[language];
        return own ? (
          <Details summary={words.languages.texts(names[language])}>
            <div lang={language}>
              {own.subject ? <p class="govuk-body govuk-!-font-weight-bold">{own.subject}</p> : null}
              <Prose>
                <Paragraphs text={own.text} />
              </Prose>
            </div>
          </Details>
        ) : (
          []
        );
      })}
    </>
  );
}

function Progress({
  words,
  run,
  counts,
  lately,
  waits,
  path,
}: Pick<Props, "words" | "run" | "counts" | "lately" | "waits"> & { path: string }) {
  const said = words.record;
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const open = counts.waiting + counts.sending + counts.unknown;
  const done = all - open - counts.cancelled;
  // Of a run that was stopped one sees how far it got; what single people did not want belongs to none.
  const most = run.state === "cancelled" ? all : all - counts.cancelled;
  const isOn = run.state === "preparing" || run.state === "sending";
  return (
    <>
      <ProgressBar
        label={said.progress}
        value={done}
        max={Math.max(most, 1)}
        text={said.ofAll(done, most)}
        tone={run.state === "done" ? "good" : "info"}
      />
      {isOn ? (
        <p class="govuk-body">
          {open === 0 ? null : waits ? `${waits} ` : lately > 0 ? `${said.timeLeft(Math.ceil(open / lately))}. ` : null}
          <a href={path}>{said.refresh}</a>
        </p>
      ) : null}
      <StatTiles
        label={said.outcomes}
        tiles={SHOWN_STATES.filter((state) => counts[state] > 0 || state === "sent").map((state) => ({
          label: words.states[state],
          value: formatNumber(counts[state]),
          href: `${path}/tin?tinhtrang=${state}`,
        }))}
      />
      <p class="govuk-body">
        <a href={`${path}/tin`}>{said.messages}</a>
      </p>
    </>
  );
}

function Acts({ words, run, may, isOwn, typed, errors, path }: Props & { path: string }) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <>
      <div class="govuk-button-group">
        {may.submit ? <ActButton action={`${path}/trinh`}>{said.submit}</ActButton> : null}
        {may.approve ? (
          <ActButton
            action={`${path}/duyet`}
            {...(isOwn ? { disabledReason: words.refusals["writer-does-not-approve"] } : {})}
          >
            {run.sendAt ? said.approveLater : said.approve}
          </ActButton>
        ) : null}
        {may.resume ? <ActButton action={`${path}/gui-tiep`}>{said.resume}</ActButton> : null}
        {may.pause ? (
          <ActButton action={`${path}/tam-dung`} variant="secondary">
            {said.pause}
          </ActButton>
        ) : null}
        {may.edit ? (
          <LinkButton href={`${path}/sua`} variant="secondary">
            {said.edit}
          </LinkButton>
        ) : null}
        {may.drop ? (
          <ActButton action={`${path}/bo`} variant="quiet">
            {said.drop}
          </ActButton>
        ) : null}
      </div>
      {may.return && !isOwn ? (
        <ActWithReason
          summary={said.return}
          variant="secondary"
          action={`${path}/tra-lai`}
          name="returnReason"
          label={said.returnReason}
          rows={3}
          value={typed.returnReason ?? ""}
          {...error("returnReason")}
        />
      ) : null}
      {may.cancel ? (
        <ActWithReason
          summary={said.cancel}
          variant="warning"
          action={`${path}/dung-han`}
          help={said.cancelHelp}
          name="cancelReason"
          label={said.cancelReason}
          rows={3}
          value={typed.cancelReason ?? ""}
          {...error("cancelReason")}
        />
      ) : null}
    </>
  );
}
