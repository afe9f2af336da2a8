import { shift, tellRestReason, type WorkingCalendar } from "../../../../../platform/calendar/index.ts";
import { formatDate, formatNumber, pick, shortText } from "../../../../../platform/i18n/index.ts";
import type { MeetingToCome } from "../../../committee/committee.store.ts";
import { meetingPath } from "../../../committee/remind-of-meetings.ts";
import type { Meeting } from "../../../meetings/meeting.ts";
import { en as meetingEn } from "../../../meetings/messages.en.ts";
import { vi as meetingVi } from "../../../meetings/messages.vi.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { ListedTask } from "../../../task-list/load-tasks.ts";
import { dueDaysBetween } from "../../../task-list/occurrences.ts";
import { TASKS_PATH, tasksAddress } from "../../../task-list/task-filter.ts";
import { TASK_TONES } from "../../../task-list/task-state.ts";
import { MEETING_TONES } from "../task-meetings/view.tsx";
import type { TaskListViewProps } from "./view.tsx";

const A_DAY = 5;

const monthOf = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};
const readable = (month: string): string => month.split("-").reverse().join("/");

/** Weeks of a month from Monday to Sunday, with the days around it that fill them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = shift(first, -weekday); weeks.length === 0 || day.startsWith(month); day = shift(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => shift(day, index)));
  return weeks;
}

export const daysOfMonth = (month: string) => ({ from: `${month}-01`, to: shift(`${monthOf(month, 1)}-01`, -1) });

/** What is due on a day: the first of it, and how much in all. */
export interface DueOnDay {
  first: ListedTask[];
  total: number;
}

export function tasksByDay(rows: readonly ListedTask[], month: string): Map<string, DueOnDay> {
  const { from, to } = daysOfMonth(month);
  const days = new Map<string, DueOnDay>();
  for (const row of rows)
    for (const day of dueDaysBetween(row, from, to)) {
      const due = days.get(day) ?? { first: [], total: 0 };
      if (due.first.length < A_DAY) due.first.push(row);
      due.total++;
      days.set(day, due);
    }
  return days;
}

/** A calendar sheet of last days; on a phone only the days that have some, one below the other. */
export function Month(
  props: TaskListViewProps & {
    month: string;
    calendar: WorkingCalendar;
    days: Map<string, DueOnDay>;
    issued: PlanRow[];
    meetings: Map<string, Meeting[]>;
    /** To which the person is bidden. */
    ofCommittees: MeetingToCome[];
  },
) {
  const { ctx, words, query, month, calendar, days, issued, meetings, details, today } = props;
  const meetingWords = pick(ctx.lang, meetingVi, meetingEn);
  const issuedOn = Map.groupBy(issued, (plan) => plan.issuedOn ?? "");
  const committeesOn = Map.groupBy(props.ofCommittees, (one) => one.heldOn);
  const weeks = weeksOf(month);
  return (
    <>
      <div class="db-lanes__turn">
        <a href={tasksAddress(query, { thang: monthOf(month, -1) })}>
          {words.previousMonth(readable(monthOf(month, -1)))}
        </a>
        <h2 class="govuk-heading-m">{words.monthTitle(readable(month))}</h2>
        <a href={tasksAddress(query, { thang: monthOf(month, 1) })}>{words.nextMonth(readable(monthOf(month, 1)))}</a>
      </div>
      {days.size === 0 && issued.length === 0 && meetings.size === 0 && committeesOn.size === 0 ? (
        <p class="govuk-body">{words.nothingThisMonth}</p>
      ) : null}
      <table class="db-month">
        <caption class="govuk-visually-hidden">{words.monthTitle(readable(month))}</caption>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day, index) => {
                const due = days.get(day) ?? { first: [], total: 0 };
                const plans = issuedOn.get(day) ?? [];
                const met = meetings.get(day) ?? [];
                const rest = calendar.restReason(day);
                const inMonth = day.startsWith(month);
                return (
                  <td
                    key={day}
                    class={`db-month__day${rest ? " db-month__day--off" : ""}${day === today ? " db-month__day--today" : ""}${(due.total === 0 && plans.length === 0 && met.length === 0 && !committeesOn.has(day)) || !inMonth ? " db-month__day--empty" : ""}`}
                  >
                    {inMonth ? (
                      <>
                        <div class="db-month__date">
                          <span class="db-month__long">
                            {words.weekdays[index]}, {formatDate(day)}
                          </span>
                          <span class="db-month__short" aria-hidden="true">
                            {Number(day.slice(8))}
                          </span>
                          {day === today ? <span class="db-under"> {words.today}</span> : null}
                          {rest && rest !== "weekend" ? (
                            <span class="db-under"> {tellRestReason(rest, ctx.lang)}</span>
                          ) : null}
                        </div>
                        {(committeesOn.get(day) ?? []).map((one) => (
                          <div key={one.id} class="db-month__issued">
                            <a href={meetingPath(one)}>{words.meetingMark(one.beginsAt, one.title)}</a>
                          </div>
                        ))}
                        {plans.slice(0, A_DAY).map((plan) => (
                          <div key={plan.id} class="db-month__issued">
                            <a href={`/can-bo/ke-hoach/${plan.id}`}>{words.issuedMark(plan.number ?? plan.title)}</a>
                          </div>
                        ))}
                        {plans.length > A_DAY ? (
                          <div class="db-under">{words.andMore(formatNumber(plans.length - A_DAY))}</div>
                        ) : null}
                        {met.length > 0 ? (
                          <ul class="db-month__tasks">
                            {met.slice(0, A_DAY).map((one) => (
                              <li
                                key={one.series.id}
                                class={`db-month__task db-month__task--${MEETING_TONES[one.state]}`}
                              >
                                <a href={`${TASKS_PATH}/${one.series.taskId}/hop-dinh-ky#hop-${one.series.id}`}>
                                  {meetingWords.inCalendar}: {shortText(one.series.title, 60)}
                                </a>{" "}
                                <span class="db-under">{meetingWords.states[one.state]}</span>
                              </li>
                            ))}
                            {met.length > A_DAY ? <li>{words.andMore(formatNumber(met.length - A_DAY))}</li> : null}
                          </ul>
                        ) : null}
                        {due.total > 0 ? (
                          <ul class="db-month__tasks">
                            {due.first.map((row) => (
                              <li key={row.id} class={`db-month__task db-month__task--${TASK_TONES[row.state]}`}>
                                <a href={`${TASKS_PATH}/${row.id}`}>
                                  {shortText(details.tasks.get(row.id)?.text ?? "", 60)}
                                </a>{" "}
                                <span class="db-under">{words.states[row.state]}</span>
                              </li>
                            ))}
                            {due.total > due.first.length ? (
                              <li>
                                <a
                                  href={tasksAddress(query, {
                                    xem: undefined,
                                    tu: formatDate(day),
                                    den: formatDate(day),
                                  })}
                                >
                                  {words.andMore(formatNumber(due.total - due.first.length))}
                                </a>
                              </li>
                            ) : null}
                          </ul>
                        ) : null}
                      </>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
