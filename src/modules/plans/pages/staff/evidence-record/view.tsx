import {
  ActWithReason,
  ErrorSummary,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, pick, shortText } from "../../../../../platform/i18n/index.ts";
import type { PageFailure } from "../../../../../platform/outside/index.ts";
import { en as activityEn } from "../../../activity-types/messages.en.ts";
import { vi as activityVi } from "../../../activity-types/messages.vi.ts";
import { type Evidence, type EvidenceFile, KIND_IN_ADDRESS } from "../../../evidence/evidence.ts";
import type { vi } from "../../../evidence/messages.vi.ts";
import { en as hostEn } from "../../../host-programmes/messages.en.ts";
import { vi as hostVi } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanTask } from "../../../plan.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  evidence: Evidence;
  files: EvidenceFile[];
  plan: Plan;
  task: PlanTask;
  unitName: string;
  /** The programme it was done together with. */
  host: { id: string; name: string } | null;
  /** Its own kind of activity, or that of its task. */
  activity: { key: string; name: string } | undefined;
  mayTakeBack: boolean;
  mayReject: boolean;
  typed: { act: string; reason: string } | null;
  errors: FormErrors;
  done: "handedIn" | "takenBack" | "rejected" | null;
}

export function EvidenceRecordView(props: Props) {
  const { ctx, words, planWords, evidence, files, plan, task, unitName, errors, done } = props;
  const base = `/can-bo/ke-hoach/minh-chung/${evidence.id}`;
  const taskHref = `/can-bo/ke-hoach/nhiem-vu/${task.id}`;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={evidence.title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.listTitle, href: "/can-bo/ke-hoach/minh-chung" },
      ]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={evidence.title}
        caption={words.kinds[evidence.kind]}
        state={
          <State tone={evidence.endedAs === null ? "good" : evidence.endedAs === "rejected" ? "bad" : "neutral"}>
            {words[evidence.endedAs ?? "counts"]}
          </State>
        }
      />
      <SummaryList
        rows={[
          { key: words.task, value: <a href={taskHref}>{shortText(task.text, 160)}</a> },
          { key: words.plan, value: <a href={`/can-bo/ke-hoach/${plan.id}`}>{plan.number ?? plan.title}</a> },
          { key: words.who, value: unitName },
          { key: words.day[evidence.kind], value: formatDate(evidence.happenedOn) },
          ...factsOf(evidence, words, base),
          ...(props.host
            ? [
                {
                  key: pick(ctx.lang, hostVi, hostEn).field.label,
                  value: <a href={`/can-bo/ke-hoach/chuong-trinh/${props.host.id}`}>{props.host.name}</a>,
                },
              ]
            : []),
          ...(props.activity
            ? [
                {
                  key: pick(ctx.lang, activityVi, activityEn).type,
                  value: (
                    <a href={`/can-bo/ke-hoach/minh-chung?hoatdong=${props.activity.key}`}>{props.activity.name}</a>
                  ),
                },
              ]
            : []),
          ...(evidence.note ? [{ key: words.note, value: evidence.note }] : []),
          { key: words.handedIn, value: words.handedInBy(evidence.createdByName, evidence.createdAt) },
          ...(evidence.endedAt
            ? [
                {
                  key: words.state,
                  value: words.endedText(evidence.endedByName ?? "", evidence.endedAt, evidence.endedReason ?? ""),
                },
              ]
            : []),
        ]}
      />
      <Heading level={2} size="m">
        {words.files}
      </Heading>
      {files.length === 0 ? (
        <p class="govuk-body">{words.noFiles}</p>
      ) : (
        <Table
          caption={words.files}
          captionHidden
          dense
          phone="cards"
          rows={files}
          columns={[
            {
              key: "name",
              header: words.files,
              rowHeader: true,
              wide: true,
              cell: (file) => (
                <>
                  <a href={`${base}/tep/${file.fileKey}`}>{file.name}</a> ({words.size(file.bytes)})
                </>
              ),
            },
            { key: "role", header: words.kind, nowrap: true, cell: (file) => words.roles[file.role] },
            { key: "hash", header: words.hash, cell: (file) => <code class="db-code">{file.fileKey}</code> },
          ]}
        />
      )}
      <p class="govuk-body">
        <LinkButton href={`${taskHref}#minh-chung`} variant="secondary" small>
          {words.toTask}
        </LinkButton>{" "}
        {done === "handedIn" ? (
          <LinkButton href={`${taskHref}/minh-chung/${KIND_IN_ADDRESS[evidence.kind]}`} variant="secondary" small>
            {words.another}
          </LinkButton>
        ) : null}
      </p>
      {props.mayTakeBack ? <End {...props} act="rut" title={words.takeBack} help={words.takeBackHelp} /> : null}
      {props.mayReject ? <End {...props} act="bac" title={words.reject} help={words.rejectHelp} /> : null}
    </StaffLayout>
  );
}

function factsOf(evidence: Evidence, words: typeof vi, base: string) {
  const { eventKind, place, attendance, outlet, url, airMinutes, programme, genre } = evidence;
  return [
    ...(eventKind ? [{ key: words.eventKind, value: words.eventKinds[eventKind] }] : []),
    ...(place ? [{ key: words.place, value: place }] : []),
    ...(attendance ? [{ key: words.attendance, value: words.attendanceText(attendance) }] : []),
    ...(outlet ? [{ key: words.outlet, value: outlet }] : []),
    ...(genre ? [{ key: words.genre, value: words.genres[genre] }] : []),
    ...(programme ? [{ key: words.programme, value: programme }] : []),
    ...(airMinutes ? [{ key: words.airMinutes, value: words.minutesText(airMinutes) }] : []),
    ...(url
      ? [
          {
            key: words.url,
            value: (
              <a href={url} rel="noopener noreferrer nofollow">
                {url}
              </a>
            ),
          },
        ]
      : []),
    ...(evidence.pageFailure
      ? [{ key: words.pageFailed, value: words.pageFailures[evidence.pageFailure as PageFailure] }]
      : []),
    ...(evidence.pageTitle ? [{ key: words.pageTitle, value: evidence.pageTitle }] : []),
    ...(evidence.pagePublishedOn ? [{ key: words.pageDay, value: formatDate(evidence.pagePublishedOn) }] : []),
    ...(evidence.pageSeenAt
      ? [{ key: words.pageCopy, value: <a href={`${base}/trang`}>{words.pageSeen(evidence.pageSeenAt)}</a> }]
      : []),
  ];
}

function End({
  words,
  evidence,
  typed,
  errors,
  act,
  title,
  help,
}: Props & { act: "rut" | "bac"; title: string; help: string }) {
  const field = `reason-${act}`;
  return (
    <ActWithReason
      summary={title}
      variant="warning"
      action={`/can-bo/ke-hoach/minh-chung/${evidence.id}/${act}`}
      help={help}
      id={field}
      label={words.reason}
      value={typed?.act === act ? typed.reason : ""}
      error={errors[field]}
      isOpen={typed?.act === act}
    />
  );
}
