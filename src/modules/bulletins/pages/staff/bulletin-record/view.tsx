import {
  ActButton,
  ActWithReason,
  CopyBox,
  ErrorSummary,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Timeline,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { channelName, type LedgerEntry } from "../../../../publishing/index.ts";
import { BULLETIN_LIMITS, type Bulletin, type BulletinAct, type BulletinEvent } from "../../../bulletin.ts";
import type { BulletinRefusal } from "../../../bulletins.errors.ts";
import type { IssueView } from "../../../issue-view.ts";
import type { vi } from "../../../messages.vi.ts";
import { IssueContent } from "../../public/issue/content.tsx";
import { BULLETINS, BulletinMark } from "../bulletin-list/view.tsx";
import type { Posted } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  issue: IssueView;
  refusals: Map<BulletinAct, BulletinRefusal | null>;
  /** Whether this person may prepare its sending to who asked for it. */
  maySend: boolean;
  task: string | null;
  deliveries: LedgerEntry[];
  events: BulletinEvent[];
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export function BulletinRecordView(props: Props) {
  const { ctx, words, issue, refusals, posted, done } = props;
  const { bulletin, version } = issue;
  const said = words.record;
  const base = `${BULLETINS}/${bulletin.id}`;
  const title = words.issue(bulletin.number, bulletin.year);
  const may = (act: BulletinAct): boolean => refusals.get(act) === null;
  const isOut = bulletin.publishedVersion !== null;
  const isOpen = ["draft", "returned", "submitted"].includes(bulletin.state);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: BULLETINS }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
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
            items={props.events.map((event) => ({
              title: said.acts[event.act],
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: event.personName,
              children: event.note ? <p class="govuk-body">{event.note}</p> : null,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={title}
        caption={`${issue.unit.name} · ${words.period(bulletin.periodFrom, bulletin.periodTo)}`}
        state={<BulletinMark words={words} bulletin={bulletin} />}
        actions={
          <div id="acts">
            {may("edit") ? (
              <LinkButton href={`${base}/sua`} small variant={may("submit") ? "secondary" : "primary"}>
                {said.edit}
              </LinkButton>
            ) : null}
            {may("submit") ? (
              <ActButton action={`${base}/trinh`} small>
                {said.submit}
              </ActButton>
            ) : null}
            {may("recall") ? (
              <ActButton action={`${base}/rut-lai`} small variant="secondary">
                {said.recall}
              </ActButton>
            ) : null}
            {may("correct") ? (
              <ActButton action={`${base}/mo-ban-sua`} small variant="secondary">
                {said.correct}
              </ActButton>
            ) : null}
          </div>
        }
      />
      {refusals.get("approve") === "own-text" ? <p class="govuk-body">{said.ownText}</p> : null}
      {may("approve") ? (
        <>
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`}>{said.approve}</ActButton>
        </>
      ) : null}
      {may("return") ? <NoteForm {...props} form="return" /> : null}
      {isOpen && issue.standings.size > 0 ? (
        <WarningText>
          {said.staleTitle}. {said.staleText}
        </WarningText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.writtenBy, value: `${version.writtenByName}, ${formatDateTime(version.writtenAt)}` },
          ...(version.approvedByName && version.approvedAt
            ? [{ key: said.approvedBy, value: `${version.approvedByName}, ${formatDateTime(version.approvedAt)}` }]
            : []),
          ...(props.task && bulletin.taskId
            ? [
                {
                  key: said.task,
                  value: <a href={`/can-bo/ke-hoach/nhiem-vu/${bulletin.taskId}`}>{props.task}</a>,
                },
              ]
            : []),
          ...(version.correctionNote ? [{ key: words.edit.correctionNote, value: version.correctionNote }] : []),
        ]}
      />
      <p class="govuk-body">
        {isOut ? (
          <>
            <a href={issue.path}>{said.publicPage}</a> ·{" "}
            {bulletin.state === "withdrawn" || !props.maySend ? null : (
              <>
                <a href={`/can-bo/gui-tin/moi?bantin=${bulletin.id}&kenh=email`}>{said.sendOut}</a> ·{" "}
              </>
            )}
          </>
        ) : null}
        <a href={`${base}/ban-in.pdf`}>{said.pdf}</a> · <a href={`${base}/thu`}>{said.mail}</a>
      </p>
      <Heading level={2} size="m">
        {said.preview}
      </Heading>
      <p class="db-lead">{version.cover}</p>
      {version.foreword === "" ? <p class="govuk-hint">{said.noForeword}</p> : null}
      <IssueContent words={words} issue={issue} level={3} />
      <Heading level={2} size="m">
        {said.ledger}
      </Heading>
      {props.deliveries.length === 0 ? (
        <p class="govuk-body">{said.ledgerEmpty}</p>
      ) : (
        <SummaryList
          compact
          rows={props.deliveries.map((row) => ({
            key: channelName(row.channel, ctx.lang),
            value: <Delivered row={row} />,
          }))}
        />
      )}
      {may("withdraw") && isOut ? <NoteForm {...props} form="withdraw" /> : null}
    </StaffLayout>
  );
}

/** When it went out, leading to what went out where that can be opened. */
function Delivered({ row }: { row: LedgerEntry }) {
  const when = formatDateTime(row.sentAt ?? row.createdAt);
  const href = row.fileKey ? `/can-bo/so-phat-hanh/${row.id}/tep.pdf` : row.address;
  return href ? <a href={href}>{when}</a> : when;
}

const NOTES = {
  return: { path: "tra-lai", title: "return", label: "returnLabel", button: "returnButton" },
  withdraw: { path: "thu-hoi", title: "withdraw", label: "withdrawLabel", button: "withdrawButton" },
} as const;

function NoteForm({ words, issue, posted, form }: Props & { form: keyof typeof NOTES }) {
  const { path, title, label, button } = NOTES[form];
  const said = words.record;
  const field = `note-${form}`;
  const isPosted = posted?.form === form;
  return (
    <ActWithReason
      summary={said[title]}
      button={said[button]}
      variant={form === "withdraw" ? "warning" : "secondary"}
      action={`${BULLETINS}/${issue.bulletin.id}/${path}`}
      name="note"
      id={field}
      label={said[label]}
      {...(form === "withdraw" ? { hint: said.withdrawHint } : {})}
      rows={3}
      maxCharacters={BULLETIN_LIMITS.note}
      value={isPosted ? (posted.typed.note ?? "") : ""}
      {...errorIn(isPosted ? posted.errors : {})(field)}
      isOpen={isPosted}
    />
  );
}

export function BulletinMailView({
  ctx,
  words,
  bulletin,
  mail,
}: {
  ctx: ViewContext;
  words: typeof vi;
  bulletin: Bulletin;
  mail: { subject: string; text: string };
}) {
  const base = `${BULLETINS}/${bulletin.id}`;
  const issue = words.issue(bulletin.number, bulletin.year);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.mail.title(issue)}
      islands={["copy"]}
      breadcrumbs={[
        { text: words.title, href: BULLETINS },
        { text: issue, href: base },
      ]}
    >
      <PageHeading
        title={words.mail.title(issue)}
        lead={words.mail.lead}
        state={<State tone="neutral">{words.states[bulletin.state]}</State>}
      />
      <CopyBox label={words.mail.subject} value={mail.subject} />
      <CopyBox label={words.mail.text} value={mail.text} isText />
      <LinkButton href={`${base}/thu.html`} variant="secondary" icon="download">
        {words.mail.html}
      </LinkButton>
    </StaffLayout>
  );
}
