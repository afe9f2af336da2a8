import {
  ActButton,
  Card,
  EmptyState,
  FilterBar,
  LinkButton,
  MetaLine,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { ProgressState } from "../../../progress.ts";
import type { UnitTask } from "../../../unit-tasks.ts";
import { PROGRESS_STATES, PROGRESS_TONES } from "../plan-record/view.tsx";

export interface TaskListViewProps {
  ctx: ViewContext;
  words: Words;
  query: { tinhtrang?: ProgressState; donvi?: string };
  tasks: UnitTask[];
  shown: UnitTask[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  severalUnits: boolean;
  mayKeepCalendar: boolean;
  mayWrite: boolean;
  mayDeclare(unitId: string): boolean;
}

export function TaskListView(props: TaskListViewProps) {
  const { ctx, words, query, tasks, shown, units } = props;
  const said = words.tasks;
  const address = (change: Record<string, string | undefined>): string => {
    const all = Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]));
    const path = "/can-bo/ke-hoach/nhiem-vu";
    return all.length > 0 ? `${path}?${new URLSearchParams(all)}` : path;
  };
  const count = (state: ProgressState): number => tasks.filter((one) => one.state === state).length;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: words.list.title, href: "/can-bo/ke-hoach" }]}>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          props.mayKeepCalendar ? (
            <LinkButton href="/can-bo/ke-hoach/nhiem-vu/lich" variant="secondary" small>
              {said.toCalendar}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={words.record.state}
        items={[
          {
            href: address({ tinhtrang: undefined }),
            label: said.openAll,
            count: tasks.length - count("done"),
            current: !query.tinhtrang,
          },
          ...PROGRESS_STATES.map((state) => ({
            href: address({ tinhtrang: state }),
            label: words.progressStates[state],
            count: count(state),
            current: query.tinhtrang === state,
          })),
        ]}
      />
      {units.length > 1 ? (
        <FilterBar
          action="/can-bo/ke-hoach/nhiem-vu"
          submitLabel={words.record.filter}
          keep={query.tinhtrang ? { tinhtrang: query.tinhtrang } : {}}
        >
          <Select
            name="donvi"
            label={said.unit}
            value={query.donvi ?? ""}
            options={[
              { value: "", label: words.record.all },
              ...units.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        </FilterBar>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title={tasks.length === 0 ? said.emptyTitle : said.emptyFiltered} drawing="done">
          {tasks.length === 0 ? said.emptyText : null}
        </EmptyState>
      ) : (
        shown.map((one) => <UnitTaskCard key={`${one.task.id}${one.unitId}`} {...props} one={one} />)
      )}
    </StaffLayout>
  );
}

function UnitTaskCard({
  words,
  one,
  severalUnits,
  unitNames,
  mayWrite,
  mayDeclare,
}: TaskListViewProps & { one: UnitTask }) {
  const said = words.tasks;
  const { task, assignments, unitId } = one;
  const own = assignments[0];
  return (
    <Card
      level={2}
      tone={PROGRESS_TONES[one.state]}
      title={<a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{task.text}</a>}
    >
      <MetaLine
        items={[
          <State key="state" tone={PROGRESS_TONES[one.state]}>
            {words.progressStates[one.state]}
          </State>,
          severalUnits ? unitNames.get(unitId) : null,
          own ? words.assignmentRoles[own.role] : null,
          <a key="plan" href={`/can-bo/ke-hoach/${task.planId}`}>
            {one.planNumber}
          </a>,
        ]}
      />
      <SummaryList
        compact
        plain
        rows={[
          {
            key: words.record.due,
            value: task.dueOn
              ? formatDate(task.dueOn)
              : [
                  task.deadlineText ?? words.reading.noDeadline,
                  one.nextDueOn ? `(${words.record.nextDue(formatDate(one.nextDueOn))})` : null,
                ]
                  .filter(Boolean)
                  .join(" "),
          },
          {
            key: words.record.progress,
            value: (
              <>
                {words.record.target} {formatNumber(one.target)} · {words.record.declared}{" "}
                {one.declared === null ? words.record.noneDeclared : formatNumber(one.declared)} · {words.record.proven}{" "}
                <a href={ledgerAddress(task.id, { unitId })}>
                  {formatNumber(one.proven)}
                  <span class="govuk-visually-hidden"> {words.task.openLedger}</span>
                </a>
              </>
            ),
          },
          {
            key: said.receipt,
            value: own?.acknowledgedAt
              ? said.received(own.acknowledgedByName ?? "", formatDateTime(own.acknowledgedAt))
              : said.notReceived,
          },
        ]}
      />
      <div class="govuk-button-group">
        {mayWrite && one.state !== "done" ? (
          <LinkButton small variant="secondary" href={`/can-bo/tin-bai/moi?nhiemvu=${task.id}`}>
            {said.write}
          </LinkButton>
        ) : null}
        {mayDeclare(unitId) && !own?.acknowledgedAt ? (
          <ActButton
            small
            variant="secondary"
            action={`/can-bo/ke-hoach/nhiem-vu/${task.id}/nhan`}
            fields={{ unitId, back: "list" }}
          >
            {said.acknowledge}
          </ActButton>
        ) : null}
        {mayDeclare(unitId) ? (
          <LinkButton small variant="quiet" href={`/can-bo/ke-hoach/nhiem-vu/${task.id}#khai`}>
            {words.task.declare}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  );
}
