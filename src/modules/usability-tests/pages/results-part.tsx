import { Heading, Table } from "../../../platform/html/index.ts";
import { formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { TaskChange, TaskResult } from "../results.ts";

export interface ShownTask {
  result: TaskResult;
  /** Against the run before; null where this is the first. */
  change: TaskChange | null;
}

/** Task by task. `fewest`: with fewer who tried nothing but that is told, for pages everybody reads. */
export function TaskTable(props: {
  words: typeof vi;
  lang: Lang;
  rows: readonly ShownTask[];
  fewest: number;
  /** Also how those fared who did not manage; for officers. */
  hasParts?: boolean;
}) {
  const { words, lang, rows, fewest, hasParts } = props;
  const said = words.results;
  const isFew = ({ result }: ShownTask): boolean => result.tried < fewest;
  const count = (value: number, row: ShownTask): string => (isFew(row) ? "–" : formatNumber(value, lang));
  return (
    <>
      <Heading level={2}>{said.title}</Heading>
      <p class="govuk-hint">{said.how}</p>
      <Table<ShownTask>
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "task",
            header: said.task,
            rowHeader: true,
            wide: true,
            cell: ({ result }) => `${result.number}. ${result.task.text}`,
          },
          { key: "tried", header: said.tried, numeric: true, cell: (row) => count(row.result.tried, row) },
          {
            key: "rate",
            header: said.rate,
            numeric: true,
            cell: (row) =>
              isFew(row) || !row.result.rate ? (
                words.few
              ) : (
                <>
                  {words.rate(row.result.rate.value)}
                  <div class="govuk-hint">{words.interval(row.result.rate.low, row.result.rate.high)}</div>
                </>
              ),
          },
          ...(["partly", "not", "stopped"] as const)
            .filter(() => hasParts)
            .map((key) => ({
              key,
              header: said[key],
              numeric: true,
              cell: (row: ShownTask) => count(row.result[key], row),
            })),
          {
            key: "time",
            header: said.time,
            numeric: true,
            cell: (row) =>
              isFew(row) || row.result.medianSeconds === null ? "–" : words.minutes(row.result.medianSeconds),
          },
          {
            key: "ease",
            header: said.ease,
            numeric: true,
            cell: (row) =>
              isFew(row) || row.result.ease === null ? "–" : formatNumber(Math.round(row.result.ease * 10) / 10, lang),
          },
          ...(rows.some((row) => row.change)
            ? [
                {
                  key: "before",
                  header: said.before,
                  cell: (row: ShownTask) => {
                    if (!row.change || isFew(row)) return "–";
                    const { verdict, before } = row.change;
                    return before
                      ? words.since(words.verdicts[verdict], before.success, before.tried)
                      : words.verdicts[verdict];
                  },
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
