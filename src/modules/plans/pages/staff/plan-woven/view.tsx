import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import type { ActivityType } from "../../../activity-types/activity-type.ts";
import type { ActivityWords } from "../../../activity-types/messages.vi.ts";
import type { HostPart, HostProgramme, Woven } from "../../../host-programmes/host-programme.ts";
import type { HostWords } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import { HOSTS } from "../host-list/view.tsx";
import { planTrail } from "../plan-trail.ts";
import type { WovenTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: HostWords;
  planWords: Words;
  plan: Plan;
  hosts: HostProgramme[];
  parts: HostPart[];
  woven: Woven[];
  served: HostProgramme | null;
  /** Parts of the served programme that no task of the plan takes up. */
  untaken: HostPart[];
  tasks: PlanTask[];
  mayWeave: boolean;
  activities: ActivityType[];
  /** Keys of kinds, by task. */
  typeOfTask: Map<string, string>;
  activityWords: ActivityWords;
  typed: WovenTyped;
  errors: FormErrors;
  done: "woven" | "unwoven" | "served" | "activity" | null;
}

export function PlanWovenView(props: Props) {
  const { ctx, words, planWords, plan, hosts, mayWeave, errors, done } = props;
  const said = words.plan;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={planTrail(plan, planWords)}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? (
            <NotificationBanner tone="success">
              {done === "activity" ? props.activityWords.task.done : said.done[done]}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title} caption={plan.title} lead={said.lead} />
      {hosts.length === 0 ? (
        <InsetText>
          {said.noHosts} <a href={mayWeave ? `${HOSTS}/moi` : HOSTS}>{said.record}</a>
        </InsetText>
      ) : null}
      <Served {...props} />
      <Heading level={2} size="m">
        {said.woven}
      </Heading>
      <WovenTable {...props} />
      {mayWeave && hosts.length > 0 ? <Weave {...props} /> : null}
      <Activities {...props} />
    </StaffLayout>
  );
}

function Served({ words, plan, hosts, served, untaken, mayWeave }: Props) {
  const said = words.plan;
  const reform = hosts.filter((host) => host.kind === "reformYear");
  return (
    <>
      {served ? (
        <p class="govuk-body">
          {said.servesOf(served.name)} <a href={`${HOSTS}/${served.id}`}>{said.openProgramme}</a>
        </p>
      ) : null}
      {mayWeave && reform.length > 0 ? (
        <Form action={`/can-bo/ke-hoach/${plan.id}/long-ghep/phuc-vu`}>
          <Select
            name="programme"
            label={said.serves}
            value={served?.id ?? ""}
            options={[
              { value: "", label: said.servesNone },
              ...reform.map((host) => ({ value: host.id, label: host.name })),
            ]}
          />
          <Button variant="secondary">{said.servesSave}</Button>
        </Form>
      ) : null}
      {served ? (
        <>
          <Heading level={2} size="m">
            {said.untaken}
          </Heading>
          {untaken.length === 0 ? (
            <p class="govuk-body">{said.untakenNone}</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {untaken.map((part) => (
                <li key={part.id}>{part.text}</li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </>
  );
}

function WovenTable({ words, plan, hosts, parts, woven, mayWeave }: Props) {
  const said = words.plan;
  const hostOf = new Map(hosts.map((host) => [host.id, host.name]));
  const partOf = new Map(parts.map((part) => [part.id, part.text]));
  if (woven.length === 0) return <p class="govuk-body">{said.wovenEmpty}</p>;
  return (
    <Table
      caption={said.woven}
      captionHidden
      phone="cards"
      rows={woven}
      columns={[
        {
          key: "task",
          header: said.task,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}`}>{shortText(row.taskText, 140)}</a>,
        },
        {
          key: "into",
          header: said.into,
          cell: (row) => (
            <a href={`${HOSTS}/${row.programmeId}`}>{hostOf.get(row.programmeId) ?? said.openProgramme}</a>
          ),
        },
        { key: "part", header: said.part, cell: (row) => (row.partId && partOf.get(row.partId)) || said.whole },
        ...(mayWeave
          ? [
              {
                key: "act",
                header: said.act,
                cell: (row: Woven) => (
                  <ActButton
                    action={`/can-bo/ke-hoach/${plan.id}/long-ghep/bo`}
                    fields={{ task: row.taskId, programme: row.programmeId }}
                    variant="quiet"
                    small
                  >
                    {said.remove}
                    <span class="govuk-visually-hidden">: {shortText(row.taskText, 60)}</span>
                  </ActButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Weave({ words, plan, hosts, parts, tasks, typed, errors }: Props) {
  const said = words.plan;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.add}
      </Heading>
      <Form action={`/can-bo/ke-hoach/${plan.id}/long-ghep`}>
        <Select
          name="task"
          label={said.task}
          value={typed.task}
          placeholder={said.chooseTask}
          options={tasks.map((task) => ({ value: task.id, label: shortText(task.text, 110) }))}
          {...error("task")}
        />
        <Select
          name="into"
          label={said.into}
          value={typed.into}
          placeholder={said.chooseInto}
          options={hosts.flatMap((host) => [
            { value: host.id, label: said.whole, group: host.name },
            ...parts
              .filter((part) => part.programmeId === host.id)
              .map((part) => ({ value: `${host.id}:${part.id}`, label: shortText(part.text, 110), group: host.name })),
          ])}
          {...error("into")}
        />
        <Button>{said.submit}</Button>
        <p class="govuk-body">
          <LinkButton href={HOSTS} variant="quiet" small>
            {words.list.title}
          </LinkButton>
        </p>
      </Form>
    </>
  );
}

/** Which kind of activity each task asks for, shared with legal dissemination. */
function Activities({ plan, tasks, activities, typeOfTask, activityWords, mayWeave, typed, errors }: Props) {
  const said = activityWords.task;
  const error = errorIn(errors);
  const names = new Map(activities.map((one) => [one.key, one.name]));
  const named = tasks.filter((task) => typeOfTask.has(task.id));
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      <p class="govuk-body">
        {said.lead} <a href="/can-bo/ke-hoach/loai-hoat-dong">{said.open}</a>
      </p>
      {named.length === 0 ? (
        <p class="govuk-body">{said.empty}</p>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={named}
          columns={[
            {
              key: "task",
              header: said.task,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.id}`}>{shortText(row.text, 140)}</a>,
            },
            {
              key: "type",
              header: activityWords.type,
              cell: (row) => names.get(typeOfTask.get(row.id) ?? "") ?? "",
            },
          ]}
        />
      )}
      {mayWeave && tasks.length > 0 ? (
        <Form action={`/can-bo/ke-hoach/${plan.id}/loai-hoat-dong`}>
          <Select
            name="activityTask"
            label={said.task}
            value={typed.activityTask ?? ""}
            placeholder={said.chooseTask}
            options={tasks.map((task) => ({ value: task.id, label: shortText(task.text, 110) }))}
            {...error("activityTask")}
          />
          <Select
            name="activity"
            label={activityWords.type}
            value={typed.activity ?? ""}
            options={[
              { value: "", label: said.none },
              ...activities.filter((one) => one.isOffered).map((one) => ({ value: one.key, label: one.name })),
            ]}
            {...error("activity")}
          />
          <Button variant="secondary">{said.save}</Button>
        </Form>
      ) : null}
    </>
  );
}
