import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Kin } from "../../../cascade/cascade.store.ts";
import type { Duty } from "../../../cascade/duties.ts";
import type { Above, Proposal } from "../../../cascade/load-above.ts";
import type { CascadeWords } from "../../../cascade/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { planTrail } from "../plan-trail.ts";
import type { AboveTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: CascadeWords;
  planWords: Words;
  plan: Plan;
  above: Above | null;
  parents: Kin[];
  parentNames: Map<string, string>;
  mayAct: boolean;
  typed: AboveTyped | null;
  done: keyof CascadeWords["done"] | null;
}

export function PlanAboveView(props: Props) {
  const { ctx, words, planWords, plan, above, typed, done } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.above}
      hasErrors={typed !== null}
      breadcrumbs={planTrail(plan, planWords)}
      notice={
        <>
          <ErrorSummary errors={typed ? [{ field: typed.form, message: typed.error }] : []} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.above} caption={plan.title} />
      {above ? <Standing {...props} above={above} /> : <Choose {...props} />}
    </StaffLayout>
  );
}

function Choose({ words, plan, parents, parentNames, mayAct, typed }: Props) {
  return (
    <>
      <p class="govuk-body">{words.aboveNone}</p>
      {parents.length === 0 ? <p class="govuk-body">{words.noParents}</p> : null}
      {mayAct && parents.length > 0 ? (
        <Form action={`/can-bo/ke-hoach/${plan.id}/cap-tren`}>
          <Select
            name="parent"
            label={words.parent}
            placeholder=" "
            value=""
            options={parents.map((one) => ({
              value: one.id,
              label: [one.number, shortText(one.title, 70), parentNames.get(one.unitId)].filter(Boolean).join(", "),
            }))}
            {...(typed?.form === "parent" ? { error: typed.error } : {})}
          />
          <Button>{words.chooseParent}</Button>
        </Form>
      ) : null}
    </>
  );
}

function Standing(props: Props & { above: Above }) {
  const { words, above } = props;
  const { parent } = above;
  return (
    <>
      <p class="govuk-body">
        <a href={`/can-bo/ke-hoach/${parent.id}`}>
          {words.aboveLead([parent.number, parent.title].filter(Boolean).join(", "))}
        </a>
      </p>
      <Heading level={2} size="m">
        {words.proposals}
      </Heading>
      {above.proposals.length === 0 ? <p class="govuk-body">{words.proposalsNone}</p> : null}
      {above.proposals.map((proposal) => (
        <Change key={`${proposal.duty.id} ${proposal.task.id}`} {...props} proposal={proposal} />
      ))}
      {above.pending.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.pending}
          </Heading>
          {above.pending.map((duty) => (
            <Pending key={duty.task.id} {...props} duty={duty} />
          ))}
        </>
      ) : null}
      {above.taken.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.takenList}
          </Heading>
          <SummaryList
            rows={above.taken.map(({ duty, tasks }) => ({
              key: duty.task.text,
              value: (
                <ul class="govuk-list">
                  {tasks.map((task) => (
                    <li key={task.id}>
                      <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{task.text}</a>
                    </li>
                  ))}
                </ul>
              ),
            }))}
          />
        </>
      ) : null}
      {above.left.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.leftList}
          </Heading>
          {above.left.map(({ duty, left }) => (
            <Pending key={duty.task.id} {...props} duty={duty} reason={left.reason} />
          ))}
        </>
      ) : null}
    </>
  );
}

function Change(props: Props & { above: Above; proposal: Proposal }) {
  const { ctx, words, plan, proposal, mayAct, typed } = props;
  const { duty, task, changes, seen } = proposal;
  const base = `/can-bo/ke-hoach/${plan.id}/cap-tren/${duty.id}/${task.id}`;
  const key = `${duty.id}-${task.id}`;
  const day = (text: string | null): string =>
    text === null ? words.noDeadline : /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text;
  const rows = [
    ...(changes.text
      ? [
          {
            key: words.changedText,
            value: (
              <>
                <del>{changes.text.from}</del>
                <br />
                <ins>{changes.text.to}</ins>
              </>
            ),
          },
        ]
      : []),
    ...(changes.deadline
      ? [{ key: words.changedDeadline, value: words.fromTo(day(changes.deadline.from), day(changes.deadline.to)) }]
      : []),
    ...(changes.targetCount
      ? [
          {
            key: words.changedTarget,
            value: words.fromTo(
              formatNumber(changes.targetCount.from, ctx.lang),
              formatNumber(changes.targetCount.to, ctx.lang),
            ),
          },
        ]
      : []),
    { key: words.ownTask, value: <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{task.text}</a> },
  ];
  // Words nobody changed follow; words of the unit's own are kept until it rewrites them.
  const proposed = task.text === seen.text ? (changes.text?.to ?? task.text) : task.text;
  return (
    <Card title={shortText(duty.text)} level={3}>
      {changes.isGiven === false ? <p class="govuk-body">{words.fellAway}</p> : null}
      {changes.isGiven === true ? <p class="govuk-body">{words.cameBack}</p> : null}
      <SummaryList compact rows={rows} />
      {mayAct ? (
        <>
          <Form action={`${base}/theo`}>
            {changes.text ? (
              <TextArea
                name="text"
                id={`text-${key}`}
                label={words.ownWords}
                rows={3}
                value={typed?.form === `text-${key}` ? typed.value : proposed}
                {...(typed?.form === `text-${key}` ? { error: typed.error } : {})}
              />
            ) : null}
            <Button variant="secondary">
              {words.accept}
              <span class="govuk-visually-hidden">{words.about(shortText(duty.text, 60))}</span>
            </Button>
          </Form>
          <ActWithReason
            summary={words.decline}
            variant="secondary"
            action={`${base}/giu`}
            id={`decline-${key}`}
            label={words.declineWhy}
            value={typed?.form === `decline-${key}` ? typed.value : ""}
            {...(typed?.form === `decline-${key}` ? { error: typed.error } : {})}
            isOpen={typed?.form === `decline-${key}`}
          />
        </>
      ) : null}
    </Card>
  );
}

function Pending(props: Props & { above: Above; duty: Duty; reason?: string }) {
  const { words, plan, above, duty, reason, mayAct, typed } = props;
  const { task } = duty;
  const base = `/can-bo/ke-hoach/${plan.id}/cap-tren/${task.id}`;
  const isLinking = typed?.form === `task-${task.id}`;
  const isLeaving = typed?.form === `leave-${task.id}`;
  return (
    <Card title={task.text} level={3}>
      <p class="govuk-hint">
        {[words.dutyOf(duty.agencyName), task.dueOn ? words.due(formatDate(task.dueOn)) : task.deadlineText]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {reason ? (
        <p class="govuk-body">
          {words.reason}: {reason}
        </p>
      ) : null}
      {mayAct ? (
        <>
          <ActButton action={`${base}/nhan`} variant="secondary">
            {words.takeDo}
            <span class="govuk-visually-hidden">{words.about(shortText(task.text, 60))}</span>
          </ActButton>
          {above.tasks.length > 0 ? (
            <Details summary={words.linkDo} open={isLinking}>
              <Form action={`${base}/gan`}>
                <Select
                  name="task"
                  id={`task-${task.id}`}
                  label={words.ownTask}
                  placeholder=" "
                  value=""
                  options={above.tasks.map((one) => ({ value: one.id, label: shortText(one.text, 90) }))}
                  {...(isLinking ? { error: typed.error } : {})}
                />
                <Button variant="secondary">{words.linkDo}</Button>
              </Form>
            </Details>
          ) : null}
          {reason ? null : (
            <ActWithReason
              summary={words.leaveDo}
              variant="secondary"
              action={`${base}/de-lai`}
              id={`leave-${task.id}`}
              label={words.reason}
              value={isLeaving ? typed.value : ""}
              {...(isLeaving ? { error: typed.error } : {})}
              isOpen={isLeaving}
            />
          )}
        </>
      ) : null}
    </Card>
  );
}
