import {
  addressOf,
  EmptyState,
  FilterBar,
  FilterSelect,
  Heading,
  LinkButton,
  PageHeading,
  ProgressBar,
  Select,
  StaffLayout,
  State,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, pick, shortText } from "../../../../../platform/i18n/index.ts";
import { type Area, topicNames } from "../../../../topics/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { ListedTask, StateCounts } from "../../../task-list/load-tasks.ts";
import { en as listEn } from "../../../task-list/messages.en.ts";
import { vi as listVi } from "../../../task-list/messages.vi.ts";
import { TASKS_PATH, type TaskQuery, tasksAddress } from "../../../task-list/task-filter.ts";
import type { UnitSum } from "../../../task-list/task-list.store.ts";
import { TASK_TONES } from "../../../task-list/task-state.ts";
import { Held } from "../task-list/held.tsx";
import type { OverviewWords } from "./messages.vi.ts";

const PATH = "/can-bo/ke-hoach/tong-hop";

export interface TaskOverviewViewProps {
  ctx: ViewContext;
  words: OverviewWords;
  query: Pick<TaskQuery, "donvi" | "kehoach">;
  today: string;
  year: number;
  counts: StateCounts;
  total: number;
  areas: { area: Area | null; total: number; done: number }[];
  months: number[];
  units: (UnitSum & { months: number[] })[];
  unitTotal: number;
  next: ListedTask[];
  texts: Map<string, string>;
  unitNames: Map<string, string>;
  choices: { id: string; name: string }[];
  plans: PlanRow[];
}

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.floor((part / whole) * 100)} %`;

export function TaskOverviewView(props: TaskOverviewViewProps) {
  const { ctx, words, query, counts, total } = props;
  const list = (change: Partial<TaskQuery>): string => tasksAddress(query, change);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      breadcrumbs={[{ text: pick(ctx.lang, planVi, planEn).list.title, href: "/can-bo/ke-hoach" }]}
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={list({})} variant="secondary" small>
              {words.toList}
            </LinkButton>{" "}
            <LinkButton href="/can-bo/ke-hoach/loai-hoat-dong" variant="secondary" small>
              {words.activityTypes}
            </LinkButton>{" "}
            <LinkButton href="/can-bo/ke-hoach/hinh-thuc" variant="secondary" small>
              {words.toForms}
            </LinkButton>
          </>
        }
      />
      <FilterBar action={PATH} submitLabel={words.show}>
        <Select
          name="donvi"
          label={words.unit}
          value={query.donvi ?? ""}
          options={[
            { value: "", label: words.own },
            { value: "tatca", label: words.everywhere },
            ...props.choices.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <FilterSelect
          name="kehoach"
          label={words.plan}
          value={query.kehoach}
          all={words.anyPlan}
          options={props.plans.map((plan) => ({
            value: plan.id,
            label: `${plan.number ?? ""} ${shortText(plan.title, 60)}`,
          }))}
        />
      </FilterBar>
      {total === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <StatTiles
            label={words.figures}
            tiles={[
              {
                label: words.proven,
                value: `${formatNumber(counts.done)}/${formatNumber(total)}`,
                state: {
                  tone: counts.done === total ? "good" : "info",
                  text: words.ofAll(percent(counts.done, total)),
                },
                href: list({ tinhtrang: "done" }),
              },
              {
                label: words.late,
                value: formatNumber(counts.late),
                ...(counts.late > 0
                  ? { state: { tone: "bad" as const, text: words.ofAll(percent(counts.late, total)) } }
                  : {}),
                href: list({ tinhtrang: "late" }),
              },
              { label: words.due, value: formatNumber(counts.due), href: list({ tinhtrang: "due" }) },
              {
                label: words.waiting,
                value: formatNumber(counts.waiting + counts.unassigned),
                href: list({ tinhtrang: counts.waiting > 0 ? "waiting" : "unassigned" }),
              },
            ]}
          />
          <First {...props} />
          <Areas {...props} />
          <Months {...props} />
          <Units {...props} />
        </>
      )}
    </StaffLayout>
  );
}

function First({ ctx, words, next, texts, unitNames }: TaskOverviewViewProps) {
  const said = pick(ctx.lang, listVi, listEn);
  return (
    <>
      <Heading level={2} size="m">
        {words.firstTitle}
      </Heading>
      {next.length === 0 ? (
        <p class="govuk-body">{words.firstNone}</p>
      ) : (
        <Table
          caption={words.firstTitle}
          captionHidden
          dense
          phone="cards"
          rows={next}
          columns={[
            {
              key: "task",
              header: said.task,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`${TASKS_PATH}/${row.id}`}>{shortText(texts.get(row.id) ?? "", 140)}</a>
                  <br />
                  <span class="db-under">
                    {row.doers > 3
                      ? said.units(formatNumber(row.doers))
                      : row.unitIds.flatMap((id) => unitNames.get(id) ?? []).join(", ")}
                  </span>
                </>
              ),
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (row) => <State tone={TASK_TONES[row.state]}>{said.states[row.state]}</State>,
            },
            { key: "held", header: said.heldBy, cell: (row) => <Held row={row} words={said} /> },
          ]}
        />
      )}
    </>
  );
}

function Areas({ ctx, words, query, areas }: TaskOverviewViewProps) {
  const names = topicNames(ctx.lang);
  return (
    <>
      <Heading level={2} size="m">
        {words.topicTitle}
      </Heading>
      <ul class="db-shares">
        {areas.map(({ area, total, done }) => (
          <li key={area ?? "none"}>
            <ProgressBar
              label={
                area ? (
                  <a href={tasksAddress(query, { linhvuc: area, tinhtrang: "tatca" })}>{names[area]}</a>
                ) : (
                  words.noTopic
                )
              }
              value={done}
              max={total}
              text={words.doneOf(formatNumber(done), formatNumber(total))}
              tone={done === total ? "good" : "info"}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Twelve bars; the words and the table beneath say the same. */
function Bars({ months, large }: { months: readonly number[]; large?: boolean }) {
  const most = Math.max(1, ...months);
  const height = large ? 120 : 24;
  return (
    <svg
      class={large ? "db-bars db-bars--large" : "db-bars"}
      viewBox={`0 0 120 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="db-lane__quarter" x="0" y={height - 1} width="120" height="1" />
      {months.map((count, index) => {
        const high = count === 0 ? 0 : Math.max(2, Math.round((count / most) * (height - 2)));
        return (
          <rect
            key={String(index)}
            class="db-lane__bar db-lane__bar--done"
            x={index * 10 + 1.5}
            y={height - high}
            width="7"
            height={high}
          />
        );
      })}
    </svg>
  );
}

function Months({ words, months, year }: TaskOverviewViewProps) {
  const sum = months.reduce((all, one) => all + one, 0);
  return (
    <>
      <Heading level={2} size="m">
        {words.monthTitle(String(year))}
      </Heading>
      <p class="govuk-body">{words.monthSum(formatNumber(sum))}</p>
      <Bars months={months} large />
      <ol class="db-bars__axis">
        {months.map((count, index) => (
          <li key={String(index)}>
            <span class="govuk-visually-hidden">{words.monthText(String(index + 1), formatNumber(count))}</span>
            <span aria-hidden="true">
              {index + 1}
              <br />
              <b>{formatNumber(count)}</b>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Units({ words, query, units, unitTotal, unitNames }: TaskOverviewViewProps) {
  if (unitTotal < 2) return null;
  const of = (unitId: string, change: Partial<TaskQuery>): string =>
    tasksAddress({ kehoach: query.kehoach, donvi: unitId, rieng: "1" }, change);
  const figure = (count: number, href: string) => (count === 0 ? "0" : <a href={href}>{formatNumber(count)}</a>);
  return (
    <>
      <Heading level={2} size="m" id="don-vi">
        {words.unitTitle}
      </Heading>
      <p class="db-under">{words.unitNote}</p>
      <Table
        caption={words.unitTitle}
        captionHidden
        dense
        phone="cards"
        rows={units}
        columns={[
          {
            key: "unit",
            header: words.unitName,
            rowHeader: true,
            cell: (one) => <a href={`${PATH}?donvi=${one.unitId}`}>{unitNames.get(one.unitId) ?? ""}</a>,
          },
          {
            key: "late",
            header: words.late,
            numeric: true,
            cell: (one) => figure(one.late, of(one.unitId, { tinhtrang: "late" })),
          },
          {
            key: "due",
            header: words.due,
            numeric: true,
            cell: (one) => figure(one.due, of(one.unitId, { tinhtrang: "due" })),
          },
          { key: "unread", header: words.unread, numeric: true, cell: (one) => formatNumber(one.unacknowledged) },
          {
            key: "done",
            header: words.proven,
            numeric: true,
            cell: (one) => figure(one.done, of(one.unitId, { tinhtrang: "done" })),
          },
          {
            key: "shares",
            header: words.shares,
            numeric: true,
            cell: (one) => figure(one.shares, of(one.unitId, { tinhtrang: "tatca" })),
          },
          {
            key: "share",
            header: words.share,
            cell: (one) => (
              <ProgressBar
                label={words.share}
                value={one.done}
                max={one.shares}
                text={percent(one.done, one.shares)}
                tone={one.late > 0 ? "bad" : one.done === one.shares ? "good" : "info"}
              />
            ),
          },
          {
            key: "months",
            header: words.byMonth,
            cell: (one) => (
              <>
                <Bars months={one.months} />
                <span class="govuk-visually-hidden">
                  {one.months
                    .flatMap((count, index) =>
                      count > 0 ? [words.monthText(String(index + 1), formatNumber(count))] : [],
                    )
                    .join("; ")}
                </span>
              </>
            ),
          },
        ]}
      />
      {unitTotal > units.length ? (
        <p class="govuk-body">
          <a href={`${addressOf(PATH, query, { het: "1" })}#don-vi`}>{words.allUnits(formatNumber(unitTotal))}</a>
        </p>
      ) : null}
    </>
  );
}
