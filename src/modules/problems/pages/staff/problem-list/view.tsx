import {
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { type Topic, topicChoices } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { isOverdue, type Problem, type ProblemState } from "../../../problem.ts";
import type { ProblemCounts } from "../../../problems.store.ts";
import type { ProblemQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  topics: Record<Topic, string>;
  query: ProblemQuery;
  rows: Problem[];
  today: string;
  waiting: ReadonlySet<string>;
  returned: ReadonlySet<string>;
  counts: ProblemCounts;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayTell: boolean;
  isFirst: boolean;
  next: string | null;
}

export const PROBLEMS = "/can-bo/van-de";

export function ProblemListView(props: Props) {
  const { ctx, words, topics, query, rows, today } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={PROBLEMS}
      asked={query}
      add={props.mayTell && { href: `${PROBLEMS}/moi`, text: words.tell }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang ?? ""}
              placeholder={words.all}
              options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="viec"
              label={words.need}
              value={query.viec ?? ""}
              placeholder={words.all}
              options={Object.entries(words.needs).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="linhvuc"
              label={words.topic}
              value={query.linhvuc ?? ""}
              placeholder={words.all}
              options={topicChoices(ctx.lang)}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <p class="govuk-body">{words.sums(props.counts)}</p>
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "problem",
            header: words.problem,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${PROBLEMS}/${row.id}`}>{row.title}</a>
                <br />
                {topics[row.topic]}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "due",
            header: words.due,
            nowrap: true,
            cell: (row) => (row.dueOn ? formatDate(row.dueOn) : "–"),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <>
                <ProblemMark problem={row} today={today} words={words} />
                {props.waiting.has(row.id) ? (
                  <div>
                    <State tone="waiting">{words.waiting}</State>
                  </div>
                ) : null}
                {props.returned.has(row.id) ? (
                  <div>
                    <State tone="warn">{words.returned}</State>
                  </div>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}

const TONES: Record<ProblemState, Tone> = { open: "info", solved: "good", unsolved: "warn", withdrawn: "neutral" };

export function ProblemMark({ problem, today, words }: { problem: Problem; today: string; words: typeof vi }) {
  if (problem.state === "open" && problem.publishedAt === null) return <State tone="neutral">{words.notTold}</State>;
  if (isOverdue(problem, today)) return <State tone="bad">{words.overdue(problem.dueOn ?? "")}</State>;
  return <State tone={TONES[problem.state]}>{words.states[problem.state]}</State>;
}
