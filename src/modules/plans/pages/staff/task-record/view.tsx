import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Tag,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, pick, shortText } from "../../../../../platform/i18n/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import { channelName, isPaper, isProof, type LedgerEntry } from "../../../../publishing/index.ts";
import { type Recognition, recognitionsEn, recognitionsVi } from "../../../../recognitions/index.ts";
import { en as commentEn } from "../../../comments/messages.en.ts";
import { vi as commentVi } from "../../../comments/messages.vi.ts";
import { en as cooperationEn } from "../../../cooperation/messages.en.ts";
import { vi as cooperationVi } from "../../../cooperation/messages.vi.ts";
import { deadlineAsWritten } from "../../../deadline-days.ts";
import { EVIDENCE_KINDS, KIND_IN_ADDRESS } from "../../../evidence/evidence.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { en as fieldsEn } from "../../../fields/messages.en.ts";
import { vi as fieldsVi } from "../../../fields/messages.vi.ts";
import { TASK_FIELDS, type TaskField } from "../../../fields/task-fields.ts";
import { en as hostEn } from "../../../host-programmes/messages.en.ts";
import { vi as hostVi } from "../../../host-programmes/messages.vi.ts";
import { en as meetingEn } from "../../../meetings/messages.en.ts";
import { vi as meetingVi } from "../../../meetings/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import { en as obstacleEn } from "../../../obstacles/messages.en.ts";
import { vi as obstacleVi } from "../../../obstacles/messages.vi.ts";
import type { ListedObstacle } from "../../../obstacles/obstacles.store.ts";
import { LIMITS, type Plan } from "../../../plan.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { PlanEvent } from "../../../plans.store.ts";
import type { AssignmentProgress, TaskProgress } from "../../../progress.ts";
import type { ListedTask } from "../../../task-list/load-tasks.ts";
import { en as listEn } from "../../../task-list/messages.en.ts";
import { vi as listVi } from "../../../task-list/messages.vi.ts";
import type { Step } from "../../../task-list/task-state.ts";
import type { TaskOrigin } from "../../../task-origin.ts";
import { ObstacleMark } from "../obstacle-list/view.tsx";
import { PROGRESS_TONES } from "../plan-record/view.tsx";
import { Held } from "../task-list/held.tsx";

export interface DeclarationTyped {
  unitId: string;
  count: string;
  note: string;
  basedOn: string;
  /** The day the form was opened: a deadline may pass while it is filled in. */
  begunOn: string;
}

export interface TaskRecordViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  progress: TaskProgress;
  evidence: LedgerEntry[];
  events: PlanEvent[];
  unitNames: Map<string, string>;
  /** Who answers for each unit. */
  heads: Map<string, Head>;
  fields: Record<TaskField, string>;
  proposals: Record<TaskField, string>;
  mayAssign: boolean;
  /** Who holds the task now; null where it is not followed. */
  held: Pick<ListedTask, "doers" | "held"> | null;
  steps: Map<string, { step: Step; since: Date | null }>;
  today: string;
  /** Shares this person may acknowledge and declare. */
  own: AssignmentProgress[];
  /** Papers of those units that serve no task yet. */
  papers: LedgerEntry[];
  /** The notice it was added by after the plan was issued. */
  /** What it was added for after the plan was issued; null for tasks of the plan's own text. */
  cameFrom: TaskOrigin | null;
  /** Programmes the task is done together with. */
  woven: { id: string; name: string }[];
  recognised: Recognition[];
  mayPropose: boolean;
  obstacles: ListedObstacle[];
  mayWrite: boolean;
  /** How many comments stand. */
  comments: number;
  mayMoney: boolean;
  typed: DeclarationTyped | null;
  errors: FormErrors;
  done: "acknowledged" | "declaredDone" | "paperDone" | "paperUndone" | "fieldsDone" | "declaredLate" | null;
  refusal?: string;
  conflictWith?: string;
}

export function TaskRecordView(props: TaskRecordViewProps) {
  const { ctx, words, plan, progress, unitNames, own, mayWrite, errors, done, conflictWith } = props;
  const said = words.task;
  const listSaid = pick(ctx.lang, listVi, listEn);
  const { task, agency } = progress;
  const list = summaryOf(errors);
  const title = shortText(task.text, 90);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? words.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
      ]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
          {props.refusal ? (
            <NotificationBanner tone="warning" heading={props.refusal}>
              {props.typed ? (
                <p class="govuk-body">
                  {said.yourWords}: {props.typed.count} {props.typed.note}
                </p>
              ) : null}
            </NotificationBanner>
          ) : null}
          {done ? (
            <NotificationBanner tone="success">
              {done === "acknowledged"
                ? words.tasks.acknowledged
                : done === "fieldsDone"
                  ? pick(ctx.lang, fieldsVi, fieldsEn).saved
                  : done === "declaredLate" && task.dueOn
                    ? said.declaredLate(formatDate(task.dueOn), lastDeclared(own))
                    : said[done === "declaredLate" ? "declaredDone" : done]}
            </NotificationBanner>
          ) : null}
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
              title: words.acts[event.act] ?? event.act,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: event.unitId
                ? `${event.personName}, ${said.someone(unitNames.get(event.unitId) ?? "")}`
                : event.personName,
              children: event.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={title}
        caption={said.caption(plan.number ?? "")}
        state={<State tone={PROGRESS_TONES[progress.state]}>{words.progressStates[progress.state]}</State>}
      />
      {title === task.text ? null : <InsetText>{task.text}</InsetText>}
      {mayWrite && progress.state !== "done" ? (
        <LinkButton href={`/can-bo/tin-bai/moi?nhiemvu=${task.id}`}>{words.tasks.write}</LinkButton>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.plan, value: <a href={`/can-bo/ke-hoach/${plan.id}`}>{plan.title}</a> },
          ...(props.cameFrom
            ? [{ key: props.cameFrom.key, value: <a href={props.cameFrom.href}>{props.cameFrom.text}</a> }]
            : []),
          { key: said.agency, value: agency.name },
          {
            key: pick(ctx.lang, meetingVi, meetingEn).title,
            value: (
              <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}/hop-dinh-ky`}>
                {pick(ctx.lang, meetingVi, meetingEn).open}
              </a>
            ),
          },
          ...(props.woven.length > 0
            ? [
                {
                  key: pick(ctx.lang, hostVi, hostEn).field.label,
                  value: props.woven.map((one, at) => (
                    <>
                      {at > 0 ? "; " : ""}
                      <a href={`/can-bo/ke-hoach/chuong-trinh/${one.id}`}>{one.name}</a>
                    </>
                  )),
                },
              ]
            : []),
          {
            key: said.due,
            value: [
              deadlineAsWritten(task, words.record.impossibleDay) ??
                (task.dueOn ? formatDate(task.dueOn) : words.reading.noDeadline),
              task.deadlineText && task.dueOn && !task.deadlineText.includes(formatDate(task.dueOn))
                ? `(${formatDate(task.dueOn)})`
                : null,
              progress.nextDueOn ? `(${words.record.nextDue(formatDate(progress.nextDueOn))})` : null,
            ]
              .filter(Boolean)
              .join(" "),
          },
          ...(props.mayMoney
            ? [
                {
                  key: words.record.money,
                  value: <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}/kinh-phi`}>{said.money}</a>,
                },
              ]
            : []),
          ...(props.held && plan.state !== "draft"
            ? [{ key: listSaid.heldBy, value: <Held row={props.held} words={listSaid} /> }]
            : []),
          ...(task.coordinating.length > 0 ? [{ key: said.coordinates, value: task.coordinating.join("; ") }] : []),
        ]}
      />
      <Fields {...props} />
      <Units {...props} />
      {own.map((one, index) => (
        <OwnShare key={one.id} {...props} one={one} anchor={index === 0 ? "khai" : `khai-${one.id}`} />
      ))}
      {plan.state === "issued" ? (
        <p class="govuk-body">
          <a href={`/can-bo/phoi-hop?nhiemvu=${task.id}`}>{pick(ctx.lang, cooperationVi, cooperationEn).ofTaskTitle}</a>
          {" · "}
          <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}/trao-doi`}>
            {pick(ctx.lang, commentVi, commentEn).open(props.comments)}
          </a>
        </p>
      ) : null}
      {plan.state === "closed" ? <p class="govuk-body">{said.closed}</p> : null}
      <Evidence {...props} />
      <Obstacles {...props} />
      <Recognised {...props} />
    </StaffLayout>
  );
}

/** For whom, where, on what; what only the text proposes is marked, and nothing is left out silently. */
function Fields({ ctx, progress, fields, proposals, mayAssign }: TaskRecordViewProps) {
  const said = pick(ctx.lang, fieldsVi, fieldsEn);
  return (
    <>
      <Heading level={2} size="m" id="muc-khac">
        {said.oneTitle}
      </Heading>
      <SummaryList
        compact
        rows={TASK_FIELDS.map((field) => ({
          key: said.fields[field],
          value: fields[field] ? (
            <span class="db-lines">{fields[field]}</span>
          ) : proposals[field] ? (
            <>
              {proposals[field]} <Tag>{said.proposed}</Tag>
            </>
          ) : field === "place" ? (
            said.ownArea
          ) : (
            said.none
          ),
        }))}
      />
      {mayAssign ? (
        <p class="govuk-body">
          <a href={`/can-bo/ke-hoach/nhiem-vu/${progress.task.id}/thuoc-tinh`}>{said.edit}</a>
        </p>
      ) : null}
    </>
  );
}

function lastDeclared(own: readonly AssignmentProgress[]): string {
  const times = own.flatMap((one) => one.declaredAt ?? []).sort((a, b) => b.getTime() - a.getTime());
  return times[0] ? formatDateTime(times[0]) : "";
}

function Units({ ctx, words, progress, unitNames, heads, steps }: TaskRecordViewProps) {
  const said = words.record;
  const listSaid = pick(ctx.lang, listVi, listEn);
  const stepText = (unitId: string): string => {
    const at = steps.get(unitId);
    if (!at) return "";
    const since = at.since ? ` ${listSaid.since(formatDate(vietnamDay(at.since)))}` : "";
    return `${listSaid.steps[at.step](null)}${since}`;
  };
  const { task, assignments } = progress;
  if (assignments.length === 0) return <State tone="warn">{said.unassigned}</State>;
  const total = progress.units > 1;
  return (
    <>
      <Table
        caption={words.task.units}
        dense
        phone="cards"
        rows={assignments}
        columns={[
          {
            key: "unit",
            header: said.units,
            rowHeader: true,
            wide: true,
            cell: (one) => (
              <>
                {unitNames.get(one.unitId)} ({words.assignmentRoles[one.role]})
                <br />
                <Answers head={heads.get(one.unitId)} words={words} />
                {one.acknowledgedAt
                  ? words.tasks.received(one.acknowledgedByName ?? "", formatDateTime(one.acknowledgedAt))
                  : words.tasks.notReceived}
              </>
            ),
          },
          {
            key: "target",
            header: said.target,
            numeric: true,
            cell: (one) => (one.role === "coordinating" ? said.noneDeclared : formatNumber(one.targetCount)),
          },
          {
            key: "declared",
            header: said.declared,
            numeric: true,
            cell: (one) => (one.declaredCount === null ? said.noneDeclared : formatNumber(one.declaredCount)),
          },
          {
            key: "proven",
            header: said.proven,
            numeric: true,
            cell: (one) => (
              <a href={ledgerAddress(task.id, { unitId: one.unitId })}>
                {formatNumber(one.proven)}
                <span class="govuk-visually-hidden"> {words.task.openLedger}</span>
              </a>
            ),
          },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (one) =>
              one.role === "coordinating" ? (
                said.noneDeclared
              ) : (
                <>
                  <State tone={PROGRESS_TONES[total ? one.state : progress.state]}>
                    {words.progressStates[total ? one.state : progress.state]}
                  </State>
                  <br />
                  <span class="db-under">{stepText(one.unitId)}</span>
                </>
              ),
          },
        ]}
        {...(total
          ? {
              foot: [
                said.reached(formatNumber(progress.unitsDone), formatNumber(progress.units)),
                formatNumber(progress.target),
                progress.declared === null ? said.noneDeclared : formatNumber(progress.declared),
                formatNumber(progress.proven),
                null,
              ],
            }
          : {})}
      />
      {progress.provenElsewhere > 0 ? (
        <p class="govuk-body">{words.task.elsewhere(formatNumber(progress.provenElsewhere))}</p>
      ) : null}
    </>
  );
}

/** The person behind the unit's promise, by name. */
function Answers({ head, words }: { head: Head | undefined; words: Words }) {
  if (!head) return null;
  return (
    <>
      {words.task.answers}: <a href={`/can-bo/nguoi-dung-dau/${head.id}`}>{nameOfHead(head)}</a>
      <br />
    </>
  );
}

function OwnShare(props: TaskRecordViewProps & { one: AssignmentProgress; anchor: string }) {
  const { ctx, words, progress, unitNames, one, typed, errors, anchor } = props;
  const papers = props.papers.filter((row) => row.unitId === one.unitId);
  const said = words.task;
  const evidenceWords = pick(ctx.lang, evidenceVi, evidenceEn);
  const base = `/can-bo/ke-hoach/nhiem-vu/${progress.task.id}`;
  const mine = typed?.unitId === one.unitId ? typed : null;
  const error = (field: string): { error?: string } => (mine && errors[field] ? { error: errors[field] } : {});
  // Several shares on one page: ids stay apart, the one that came back keeps the plain ones for the error summary.
  const id = (name: string): { id?: string } => (mine ? {} : { id: `${name}-${one.id}` });
  return (
    <Card title={`${said.declare}: ${unitNames.get(one.unitId) ?? ""}`} id={anchor}>
      {one.acknowledgedAt ? null : (
        <ButtonGroup>
          <ActButton action={`${base}/nhan`} fields={{ unitId: one.unitId }} variant="secondary" small>
            {words.tasks.acknowledge}
          </ActButton>
        </ButtonGroup>
      )}
      {one.declaredAt ? (
        <p class="govuk-body">
          {said.declaredBy(
            one.declaredByName ?? "",
            formatNumber(one.declaredCount ?? 0),
            formatDateTime(one.declaredAt),
          )}{" "}
          {one.declaredNote}
        </p>
      ) : null}
      <Form action={`${base}/khai`}>
        <input type="hidden" name="unitId" value={one.unitId} />
        <input type="hidden" name="basedOn" value={mine?.basedOn || one.version} />
        <input type="hidden" name="begunOn" value={mine?.begunOn || props.today} />
        <TextInput
          name="count"
          label={said.count}
          hint={said.declareHint}
          width={5}
          inputmode="numeric"
          value={mine?.count ?? (one.declaredCount === null ? "" : String(one.declaredCount))}
          {...id("count")}
          {...error("count")}
        />
        <TextArea
          name="note"
          label={said.note}
          hint={said.noteHint}
          optional
          rows={3}
          maxCharacters={LIMITS.note}
          value={mine?.note ?? one.declaredNote ?? ""}
          {...id("note")}
          {...error("note")}
        />
        <Button variant="secondary">{said.saveDeclaration}</Button>
      </Form>
      <Heading level={3} size="s">
        {evidenceWords.hand}
      </Heading>
      <p class="govuk-body">{evidenceWords.handHelp}</p>
      <ButtonGroup>
        {EVIDENCE_KINDS.map((kind) => (
          <LinkButton
            key={kind}
            href={`${base}/minh-chung/${KIND_IN_ADDRESS[kind]}?donvi=${one.unitId}`}
            variant="secondary"
            small
          >
            {evidenceWords.kinds[kind]}
          </LinkButton>
        ))}
      </ButtonGroup>
      {papers.length > 0 ? (
        <Form action={`${base}/to-giay`}>
          <input type="hidden" name="unitId" value={one.unitId} />
          <Select
            name="paper"
            label={said.paper}
            hint={said.paperHint}
            placeholder={said.paperChoose}
            value=""
            options={papers.map((row) => ({
              value: row.id,
              label: `${shortText(row.title, 80)} · ${channelName(row.channel, ctx.lang)}, ${formatDate(vietnamDay(row.sentAt ?? row.createdAt))}`,
            }))}
            {...id("paper")}
            {...error("paper")}
          />
          <Button variant="secondary">{said.paperCount}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Evidence({ ctx, words, progress, evidence, unitNames, own }: TaskRecordViewProps) {
  const said = words.task;
  return (
    <>
      <Heading level={2} size="m" id="minh-chung">
        {said.evidence}
      </Heading>
      <p class="govuk-body">
        {said.evidenceHelp} <a href={ledgerAddress(progress.task.id)}>{said.openLedger}</a>
      </p>
      {evidence.length === 0 ? (
        <p class="govuk-body">{said.noEvidence}</p>
      ) : (
        <Table
          caption={said.evidence}
          captionHidden
          dense
          phone="cards"
          rows={evidence}
          columns={[
            {
              key: "what",
              header: said.what,
              rowHeader: true,
              wide: true,
              cell: (row) => {
                const href =
                  row.recordKind === "evidence"
                    ? `/can-bo/ke-hoach/minh-chung/${row.recordId}`
                    : row.recordKind === "course"
                      ? `/can-bo/tap-huan/${row.recordId}`
                      : row.address;
                return href ? <a href={href}>{row.title}</a> : row.title;
              },
            },
            { key: "channel", header: said.channel, cell: (row) => channelName(row.channel, ctx.lang) },
            { key: "where", header: said.where, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "when",
              header: said.when,
              nowrap: true,
              cell: (row) => formatDateTime(row.sentAt ?? row.createdAt),
            },
            {
              key: "state",
              header: words.record.state,
              cell: (row) =>
                row.withdrawnAt ? (
                  <>
                    <State tone="neutral">{said.withdrawn}</State> {row.withdrawnReason}
                  </>
                ) : isProof(row) ? (
                  <>
                    <State tone="good">{said.counts}</State>
                    {isPaper(row) && own.some((one) => one.unitId === row.unitId) ? (
                      <ActButton
                        action={`/can-bo/ke-hoach/nhiem-vu/${progress.task.id}/to-giay`}
                        fields={{ unitId: row.unitId, paper: row.id, viec: "bo" }}
                        variant="secondary"
                        small
                      >
                        {said.paperUncount}
                      </ActButton>
                    ) : null}
                  </>
                ) : (
                  <State tone="waiting">{said.notYet}</State>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

function Recognised({ ctx, progress, recognised, mayPropose }: TaskRecordViewProps) {
  const said = pick(ctx.lang, recognitionsVi, recognitionsEn);
  if (recognised.length === 0 && !mayPropose) return null;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      {recognised.length > 0 ? (
        <LinkList
          items={recognised.map((one) => ({
            href: `/can-bo/ghi-nhan/${one.id}`,
            text: one.title,
            note: `${said.kinds[one.kind]}, ${said.states[one.state]}`,
          }))}
        />
      ) : null}
      {mayPropose ? (
        <p class="govuk-body">
          <LinkButton href={`/can-bo/ghi-nhan/moi?nhiemvu=${progress.task.id}`} variant="secondary" small>
            {said.propose}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

function Obstacles({ ctx, progress, obstacles, unitNames, own, today }: TaskRecordViewProps) {
  const said = pick(ctx.lang, obstacleVi, obstacleEn);
  if (obstacles.length === 0 && own.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m" id="kho-khan">
        {said.listTitle}
      </Heading>
      {obstacles.length > 0 ? (
        <Table
          caption={said.onTask}
          captionHidden
          dense
          phone="cards"
          rows={obstacles}
          columns={[
            {
              key: "what",
              header: said.what,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/kho-khan/${row.id}`}>{shortText(row.text)}</a>,
            },
            { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "due", header: said.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
            { key: "state", header: said.state, cell: (row) => <ObstacleMark row={row} today={today} words={said} /> },
          ]}
        />
      ) : null}
      {own.length > 0 ? (
        <p class="govuk-body">
          <LinkButton href={`/can-bo/kho-khan/moi?nhiemvu=${progress.task.id}`} variant="secondary" small>
            {said.report}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
