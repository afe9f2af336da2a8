import { Card, State } from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { ListedTask } from "../../../task-list/load-tasks.ts";
import { TASKS_PATH, tasksAddress } from "../../../task-list/task-filter.ts";
import { TASK_TONES, type TaskState } from "../../../task-list/task-state.ts";
import { Held } from "./held.tsx";
import { dueText, RowActs, type TaskListViewProps, unitsText } from "./view.tsx";

/** Tasks as cards, a column for each state that has any (the counts above name the others); one below the other on a phone. */
export function Board(
  props: TaskListViewProps & { columns: { state: TaskState; total: number; rows: ListedTask[] }[] },
) {
  const { words, details, query, today } = props;
  const columns = props.columns.filter((column) => column.total > 0);
  return (
    <div class="db-board">
      {columns.map(({ state, total, rows }) => (
        <section key={state} class="db-board__column" aria-labelledby={`cot-${state}`}>
          <h2 class="db-board__title" id={`cot-${state}`}>
            <State tone={TASK_TONES[state]}>{words.states[state]}</State>{" "}
            <span class="db-count">{formatNumber(total)}</span>
          </h2>
          {rows.map((row) => (
            <Card
              key={row.id}
              level={3}
              tone={TASK_TONES[state]}
              title={<a href={`${TASKS_PATH}/${row.id}`}>{shortText(details.tasks.get(row.id)?.text ?? "", 110)}</a>}
            >
              <p class="db-under">
                {[details.plans.get(row.planId)?.number, unitsText(row, details, words)].filter(Boolean).join(" · ")}
              </p>
              <p class="db-board__fact">
                {words.due}: {dueText(row, details.tasks.get(row.id), words, today)}
              </p>
              <p class="db-board__fact">
                {words.figures}: {formatNumber(row.proven)} / {formatNumber(row.target)}
              </p>
              <Held row={row} words={words} />
              <RowActs {...props} row={row} />
            </Card>
          ))}
          {total > rows.length ? (
            <p class="govuk-body">
              <a href={tasksAddress(query, { xem: undefined, tinhtrang: state })}>
                {words.seeAll(formatNumber(total))}
                <span class="govuk-visually-hidden">: {words.states[state]}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}
