import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { State } from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { ListedTask } from "../../../task-list/load-tasks.ts";
import type { ListWords } from "../../../task-list/messages.vi.ts";
import { dueDaysBetween } from "../../../task-list/occurrences.ts";
import { TASKS_PATH, tasksAddress } from "../../../task-list/task-filter.ts";
import { TASK_TONES } from "../../../task-list/task-state.ts";
import { type TaskListViewProps, unitsText } from "./view.tsx";

const MONTH = 100;
const HEIGHT = 24;
/** Days of issue named above the lanes. */
const ISSUED_SHOWN = 6;

/** Where a day stands on a line of twelve equal months. */
export function placeOf(day: string, year: number): number {
  const [y, month, date] = day.split("-").map(Number) as [number, number, number];
  if (y < year) return 0;
  if (y > year) return 12 * MONTH;
  const length = new Date(Date.UTC(y, month, 0)).getUTCDate();
  return (month - 1) * MONTH + Math.round((date / length) * MONTH);
}

/** Bars by month and quarter: from when a task may be begun until it is due; dots where it comes again. */
export function YearLanes(props: TaskListViewProps & { year: number; rows: ListedTask[]; issued: PlanRow[] }) {
  const { words, query, year, rows, issued, details, today } = props;
  return (
    <>
      <div class="db-lanes__turn">
        <a href={tasksAddress(query, { nam: String(year - 1) })}>{words.previousYear(String(year - 1))}</a>
        <h2 class="govuk-heading-m">{words.yearTitle(String(year))}</h2>
        <a href={tasksAddress(query, { nam: String(year + 1) })}>{words.nextYear(String(year + 1))}</a>
      </div>
      <p class="db-under">{words.timelineNote}</p>
      {issued.length > 0 ? (
        <ul class="db-lanes__issued" aria-label={words.issuedTitle(String(year))}>
          {issued.slice(0, ISSUED_SHOWN).map((plan) => (
            <li key={plan.id}>
              {formatDate(plan.issuedOn ?? "")}:{" "}
              <a href={`/can-bo/ke-hoach/${plan.id}`}>{words.issuedMark(plan.number ?? plan.title)}</a>
            </li>
          ))}
          {issued.length > ISSUED_SHOWN ? <li>{words.andMore(formatNumber(issued.length - ISSUED_SHOWN))}</li> : null}
        </ul>
      ) : null}
      <ol class="db-lanes">
        <li class="db-lanes__head" aria-hidden="true">
          <span />
          <span class="db-lanes__scale">
            <span class="db-lanes__quarters">
              {["I", "II", "III", "IV"].map((quarter) => (
                <span key={quarter}>{words.quarter(quarter)}</span>
              ))}
            </span>
            <span class="db-lanes__months">
              {Array.from({ length: 12 }, (_, index) => (
                <span key={String(index)}>{index + 1}</span>
              ))}
            </span>
          </span>
        </li>
        {rows.map((row) => (
          <li key={row.id} class="db-lanes__row">
            <span class="db-lanes__name">
              <a href={`${TASKS_PATH}/${row.id}`}>{shortText(details.tasks.get(row.id)?.text ?? "", 120)}</a>
              <span class="db-under">
                {unitsText(row, details, words)} · {spanText(row, words, details.tasks.get(row.id)?.deadlineText)}{" "}
              </span>
              <State tone={TASK_TONES[row.state]}>{words.states[row.state]}</State>
            </span>
            <Lane row={row} year={year} today={today} issuedOn={details.plans.get(row.planId)?.issuedOn ?? null} />
          </li>
        ))}
      </ol>
    </>
  );
}

const beginOf = (row: ListedTask): string | null => row.startsOn ?? (row.issuedAt ? vietnamDay(row.issuedAt) : null);

function spanText(row: ListedTask, words: ListWords, printed: string | null | undefined): string {
  if (!row.dueOn) return printed ?? words.noDay;
  const begin = beginOf(row);
  return begin && begin < row.dueOn
    ? words.span(formatDate(begin), formatDate(row.dueOn))
    : words.until(formatDate(row.dueOn));
}

/** A picture of what the words beside it say. */
function Lane({
  row,
  year,
  today,
  issuedOn,
}: {
  row: ListedTask;
  year: number;
  today: string;
  issuedOn: string | null;
}) {
  const begin = beginOf(row) ?? `${year}-01-01`;
  const end = row.dueOn ?? `${year}-12-31`;
  const from = Math.min(placeOf(begin, year), Math.max(0, placeOf(end, year) - 12));
  const to = Math.max(placeOf(end, year), from + 12);
  const isShown = end >= `${year}-01-01` && begin <= `${year}-12-31`;
  const dots = dueDaysBetween(row, `${year}-01-01`, `${year}-12-31`);
  const isOpenEnded = row.dueOn === null;
  return (
    <svg
      class="db-lane"
      viewBox={`0 0 ${12 * MONTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: 13 }, (_, index) => (
        <rect
          key={String(index)}
          class={index % 3 === 0 ? "db-lane__quarter" : "db-lane__month"}
          x={Math.min(index * MONTH, 12 * MONTH - 2)}
          y="0"
          width={index % 3 === 0 ? 3 : 1.5}
          height={HEIGHT}
        />
      ))}
      {isShown ? (
        <rect
          class={`db-lane__bar db-lane__bar--${isOpenEnded ? "always" : row.state}`}
          x={from}
          y={isOpenEnded ? 10 : 6}
          width={Math.max(12, Math.min(to, 12 * MONTH) - from)}
          height={isOpenEnded ? 4 : 12}
        />
      ) : null}
      {isOpenEnded
        ? dots.map((day) => (
            <rect
              key={day}
              class={`db-lane__bar db-lane__bar--${row.state}`}
              x={Math.max(0, placeOf(day, year) - 14)}
              y="5"
              width="14"
              height="14"
            />
          ))
        : null}
      {issuedOn?.startsWith(String(year)) ? (
        <rect class="db-lane__issued" x={placeOf(issuedOn, year)} y="0" width="4" height={HEIGHT} />
      ) : null}
      {today.startsWith(String(year)) ? (
        <rect class="db-lane__today" x={placeOf(today, year)} y="0" width="4" height={HEIGHT} />
      ) : null}
    </svg>
  );
}
