import {
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { ProgressState, ProgressTotals } from "../../../progress.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import type { UnitTask } from "../../../unit-tasks.ts";
import { Due, FigureLink, HowCounted, ProgressStateTag } from "../parts.tsx";
import { type ListedPlan, PlanCards } from "../plan-list/view.tsx";

export interface UnitPlanViewProps {
  ctx: ViewContext;
  words: PublicWords;
  unit: { id: string; name: string };
  path: string;
  /** Only tasks in this state. */
  state: ProgressState | null;
  tasks: UnitTask[];
  totals: Pick<ProgressTotals, "tasks" | "done" | "late" | "target" | "proven">;
  plans: ListedPlan[];
}

export function UnitPlanView({ ctx, words, unit, path, state, tasks, totals, plans }: UnitPlanViewProps) {
  const text = words.unit;
  const { lang } = ctx;
  const n = (value: number): string => formatNumber(value, lang);
  const taskPath = (one: UnitTask): string => `/ke-hoach/${one.task.planId}/nhiem-vu/${one.task.id}`;
  return (
    <PublicLayout ctx={ctx} title={text.title(unit.name)} description={text.lead(unit.name)} breadcrumbs={[]}>
      <PageHeading title={text.title(unit.name)} lead={text.lead(unit.name)} />
      {totals.tasks > 0 ? (
        <StatTiles
          label={words.tiles.label}
          tiles={[
            { label: words.tiles.tasks, value: n(totals.tasks), href: `${path}#viec-duoc-giao` },
            { label: words.tiles.done, value: n(totals.done), href: `${path}?tinhtrang=done#viec-duoc-giao` },
            { label: words.tiles.late, value: n(totals.late), href: `${path}?tinhtrang=late#viec-duoc-giao` },
            {
              label: words.tiles.proven,
              value: n(totals.proven),
              target: words.tiles.provenTarget(n(totals.target)),
              href: "#viec-duoc-giao",
            },
          ]}
        />
      ) : null}
      <Heading level={2} id="viec-duoc-giao">
        {text.given}
      </Heading>
      {state !== null ? (
        <p class="govuk-body">
          {words.unit.only(words.states[state])}{" "}
          <a href={`${path}#viec-duoc-giao`}>{words.unit.seeAll(n(totals.tasks))}</a>
        </p>
      ) : null}
      {state === null && tasks.length < totals.tasks ? (
        <p class="govuk-body">{text.more(n(tasks.length), n(totals.tasks))}</p>
      ) : null}
      <Table
        caption={text.givenCaption}
        phone="cards"
        rows={tasks}
        empty={
          totals.tasks > 0 ? (
            <p class="govuk-body">{words.tasks.none}</p>
          ) : (
            <EmptyState title={text.emptyTitle} drawing="calendar">
              {text.emptyText}
            </EmptyState>
          )
        }
        columns={[
          {
            key: "task",
            header: words.tasks.task,
            rowHeader: true,
            wide: true,
            cell: (one) => <a href={taskPath(one)}>{shortText(one.task.text, 160)}</a>,
          },
          {
            key: "plan",
            header: text.plan,
            cell: (one) => <a href={`/ke-hoach/${one.task.planId}`}>{one.planNumber}</a>,
          },
          { key: "due", header: words.tasks.due, cell: (one) => <Due row={one} words={words} /> },
          {
            key: "declared",
            header: words.tasks.declared,
            cell: (one) => (
              <FigureLink
                href={`${taskPath(one)}#tu-khai`}
                value={one.declared}
                about={words.tasks.about(shortText(one.task.text, 60))}
                words={words}
                lang={lang}
              />
            ),
          },
          {
            key: "proven",
            header: words.tasks.proven,
            nowrap: true,
            cell: (one) => (
              <a
                href={
                  // Who does a task alone, or helps with it, sees the whole of it; in a group each has its own share.
                  one.inGroup
                    ? `/ke-hoach/${one.task.planId}/minh-chung?viec=${one.task.id}&donvi=${one.unitId}`
                    : `${taskPath(one)}#minh-chung`
                }
              >
                {words.tasks.ofTarget(n(one.proven), n(one.target))}
                <span class="govuk-visually-hidden">{words.tasks.about(shortText(one.task.text, 60))}</span>
              </a>
            ),
          },
          {
            key: "state",
            header: words.tasks.state,
            cell: (one) => <ProgressStateTag state={one.state} words={words} />,
          },
        ]}
      />
      {plans.length > 0 ? (
        <>
          <Heading level={2}>{text.own}</Heading>
          <PlanCards words={words} lang={lang} plans={plans} unitNames={new Map([[unit.id, unit.name]])} level={3} />
        </>
      ) : null}
      <HowCounted words={words} />
      <LinkList
        items={[
          { href: "/ke-hoach", text: text.allPlans },
          { href: `/guong-dien-hinh?donvi=${path.split("/")[1]}`, text: text.exemplars },
          { href: `/van-de?donvi=${path.split("/")[1]}`, text: text.problems },
        ]}
      />
    </PublicLayout>
  );
}
